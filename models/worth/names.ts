import type { Mention } from '../../schemas/types.ts';
import type { ChoiceGold, MentionsGold, Pair } from './gold.ts';
import type { Found, ScoredText, Scorer } from './scoring.ts';
import { f1, overlap, Words } from './words.ts';

const types = ['person', 'organisation'] as const;
type Type = (typeof types)[number];

/** `PER`, `Organization` … as the types of actors; null for anything else. */
function typeOf(marked: string): Type | null {
  if (/^per(?:son)?$/i.test(marked)) return 'person';
  return /^org(?:ani[sz]ation)?$/i.test(marked) ? 'organisation' : null;
}

const namingForms: readonly Mention['form'][] = ['name', 'alias', 'acronym'];

/**
 * Names of persons and of organisations. Corpora differ in whether titles belong to a person's name, so that it counts
 * where it ends at the same word; an organisation's has the same words, but for an article. What gold describes with
 * more than a name need not be found.
 */
export const names: Scorer<MentionsGold> = {
  family: 'names',
  read: readNames,
  scores: (sums) => ({
    persons: f1(sums[2] ?? 0, sums[1] ?? 0, sums[2] ?? 0, sums[0] ?? 0),
    organisations: f1(sums[5] ?? 0, sums[4] ?? 0, sums[5] ?? 0, sums[3] ?? 0),
  }),
};

function readNames(text: string, { mentions }: MentionsGold, isPartial: boolean): ScoredText {
  const words = new Words(text);
  const numbers = ({ start, end }: Span): number[] => [...words.of([[start, end]])];
  const marked = mentions.map(({ type, ...span }) => ({
    ...{ ...span, type: typeOf(type), isName: isName(text.slice(span.start, span.end)) },
    words: numbers(span),
  }));
  return {
    counts: ({ record }) =>
      types.flatMap((type) => {
        const key = keyOf(type, text, words);
        const gold = new Set(
          marked.filter((each) => each.type === type && each.isName).map((each) => key(each)),
        );
        const described = new Set(
          marked.filter((each) => each.type === type && !each.isName).flatMap((each) => each.words),
        );
        const found = new Set<string>();
        for (const each of namesIn(record, type))
          if (gold.has(key(each)) || !numbers(each).some((at) => described.has(at)))
            found.add(key(each));
        const hits = [...found].filter((each) => gold.has(each)).length;
        return [gold.size, isPartial ? 0 : found.size, hits];
      }),
    judge: ({ family, step, start, end, add }) => {
      if (family !== 'actors') return null;
      const place: Pair = [start, end];
      const at = marked.filter((each) => overlap([each.start, each.end], place));
      if (at.length === 0 && isPartial) return null;
      const closest = at.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
      const type = closest?.type ?? 'other';
      if (step === 'repair') return type === 'person';
      if (step !== 'score' || add === undefined) return null;
      const [best] = Object.entries(add).sort((a, b) => b[1] - a[1]);
      if (best !== undefined && best[1] > 0) return best[0] === type;
      const against = Object.entries(add).filter(([, points]) => points < 0);
      return against.length === 0 ? null : against.every(([kind]) => kind !== type);
    },
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What two names of a type must have in common to be the same. */
const keyOf =
  (type: Type, text: string, words: Words) =>
  ({ start, end }: Span): string => {
    const bare = text.slice(start, end).replace(/['’]s?$/, '');
    const article = /^the\s/i.exec(bare)?.[0].length ?? 0;
    const all = [...words.of([[start + article, start + bare.length]])];
    return type === 'person' ? String(all.at(-1)) : all.join(' ');
  };

const namesIn = ({ actors, mentions }: Found['record'], type: Type): Mention[] => {
  const ids = new Set(actors.filter((each) => each.type === type).map(({ actor_id }) => actor_id));
  return mentions.filter(({ actor_id, form }) => ids.has(actor_id) && namingForms.includes(form));
};

const pronoun = /^(?:he|she|him|her|his|hers|himself|herself)$/i;
const otherPronoun = /^(?:I|we|us|our|you|they|them|their|it|its|this|that|these|those|who)$/i;

/** Capitals, numbers and small words between: a name and nothing else. */
function isName(marked: string): boolean {
  if (pronoun.test(marked) || otherPronoun.test(marked)) return false;
  const bare = marked.replace(/^the\s/i, '').replace(/['’]s?$/, '');
  return (
    /^\p{Lu}/u.test(bare) &&
    /^(?:[^\p{L}]*(?:\p{Lu}\S*|\p{Ll}{1,3}|\p{N}\S*)[^\p{L}]*)+$/u.test(bare)
  );
}

/** Which mentions are of one actor: pairs of names and of he and she; and whether each he and she has one. */
export const links: Scorer<MentionsGold> = {
  family: 'links',
  read: readLinks,
  scores: (sums) => ({
    pairs: f1(sums[2] ?? 0, sums[1] ?? 0, sums[2] ?? 0, sums[0] ?? 0),
    pronouns: (sums[3] ?? 0) === 0 ? 0 : (sums[4] ?? 0) / (sums[3] ?? 1),
  }),
};

function readLinks(text: string, { mentions }: MentionsGold): ScoredText {
  const marked = mentions
    .filter(({ type, entity_id }) => typeOf(type) !== null && (entity_id ?? null) !== null)
    .map((each) => ({ ...each, words: text.slice(each.start, each.end) }))
    .filter(({ words }) => pronoun.test(words) || isName(words));
  const entityAt = ({ start, end }: Span): string | null =>
    marked.find((each) => overlap([each.start, each.end], [start, end]))?.entity_id ?? null;
  return {
    counts: ({ record }) => {
      const own = marked.map((each) => actorAt(record.mentions, each));
      const sums = [0, 0, 0, 0, 0];
      for (const [at, { entity_id, words }] of marked.entries()) {
        const who = own[at] ?? null;
        for (let other = at + 1; other < marked.length; other++) {
          const isOne = entity_id === marked[other]!.entity_id;
          const isFound = who !== null && who === own[other];
          if (isOne) sums[0]! += 1;
          if (isFound) sums[1]! += 1;
          if (isOne && isFound) sums[2]! += 1;
        }
        if (!pronoun.test(words)) continue;
        const named = own.filter(
          (_, other) =>
            marked[other]!.entity_id === entity_id && !pronoun.test(marked[other]!.words),
        );
        if (named.length === 0) continue;
        sums[3]! += 1;
        if (who !== null && named.includes(who)) sums[4]! += 1;
      }
      return sums;
    },
    judge: ({ family, of, add, start, end }) => {
      if (family !== 'link' || of === undefined) return null;
      return agrees(add, entityAt(of), entityAt({ start, end }));
    },
  };
}

/** Whether points are for one that is meant, or against one that is not. */
function agrees(
  add: Readonly<Record<string, number>> = {},
  meant: string | null,
  candidate: string | null,
): boolean | null {
  const points = add['score'] ?? 0;
  if (points === 0 || meant === null || candidate === null) return null;
  return points > 0 === (meant === candidate);
}

/** The actor of the mention that shares most with a span, the longest first. */
function actorAt(mentions: readonly Mention[], { start, end }: Span): string | null {
  const common = (each: Mention): number => Math.min(end, each.end) - Math.max(start, each.start);
  const [best] = mentions
    .filter((each) => common(each) > 0)
    .sort((a, b) => common(b) - common(a) || a.end - a.start - (b.end - b.start));
  return best?.actor_id ?? null;
}

/** One pronoun and two names, as GAP is scored: F1 of the names that have the pronoun's actor. */
export const choices: Scorer<ChoiceGold> = {
  family: 'links',
  read: (_, { pronoun: at, a, b, a_coref, b_coref }) => {
    const named = [
      { span: spanOf(a), isMeant: a_coref },
      { span: spanOf(b), isMeant: b_coref },
    ];
    return {
      counts: ({ record: { mentions } }) => {
        const who = actorAt(mentions, spanOf(at));
        const sums = [0, 0, 0];
        for (const { span, isMeant } of named) {
          const isFound = who !== null && actorAt(mentions, span) === who;
          if (isMeant) sums[0]! += 1;
          if (isFound) sums[1]! += 1;
          if (isMeant && isFound) sums[2]! += 1;
        }
        return sums;
      },
      judge: ({ family, of, add, start, end }) => {
        if (family !== 'link' || of?.start !== at[0]) return null;
        const meant = named.find(({ span }) => overlap([span.start, span.end], [start, end]));
        return meant === undefined ? null : agrees(add, 'meant', meant.isMeant ? 'meant' : 'other');
      },
    };
  },
  scores: (sums) => ({
    'names of a pronoun': f1(sums[2] ?? 0, sums[1] ?? 0, sums[2] ?? 0, sums[0] ?? 0),
  }),
};

const spanOf = ([start, end]: Pair): Span => ({ start, end });
