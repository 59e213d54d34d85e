import type { Doc } from '../doc/doc.ts';
import { known } from '../../lib/lists.ts';
import { byPosition, firstFrom, lastStartingAt, slice, type Span } from '../../lib/span.ts';
import type { FoundActors, MentionDraft } from '../actors/types.ts';
import type { AttributionDraft } from '../claims/types.ts';
import type { Rules } from '../doc/rule-ids.ts';
import { readRules } from '../doc/rules.ts';
import { RuleTable } from '../doc/score.ts';
import type { SpeakerLexicon } from './lexicon.ts';
import { isSubject, quotationAt, sourceAround } from './syntax.ts';

/** What `it` may mean, as rules see it. */
interface Candidate {
  readonly sentences: number;
  /** Between the candidate and `it`. */
  readonly characters: number;
  readonly isSubject: boolean;
  /** Whether it was the source of something said. */
  readonly spoke: boolean;
  readonly isCountry: boolean;
}

type ItScores = RuleTable<Rules['link-it'], Candidate>;

export const loadItScores = (): ItScores =>
  new RuleTable(readRules('link-it'), {
    facts: {
      'sentences-between': ({ sentences }: Candidate) => sentences,
      distance: ({ characters }: Candidate) => characters / 2000,
      subject: ({ isSubject }: Candidate) => isSubject,
      'spoke-before': ({ spoke }: Candidate) => spoke,
      country: ({ isCountry }: Candidate) => isCountry,
    },
  });

interface ItResources {
  readonly words: SpeakerLexicon;
  readonly itScores: ItScores;
}

/** How many sentences back `it` reaches. */
const reach = 2;
/** What the best body must have, and have before the next one. */
const enough = 0;
const margin = 0.3;

/**
 * `It` that says something, and `its` of `its chair, Ana Rivera, said`, linked to the organisation or country before it for which most speaks:
 * being near, a subject, a source of what was said before. Unsure is unlinked.
 */
export function resolveIt(
  doc: Doc,
  found: FoundActors,
  attributions: readonly AttributionDraft[],
  resources: ItResources,
): MentionDraft[] {
  const places = new Map<number, Span>();
  for (const { source } of attributions) {
    const words = source === null ? null : /^it(?:$|s\s)/i.exec(slice(doc.text, source));
    if (source === null || words === null) continue;
    places.set(source.start, {
      start: source.start,
      end: source.start + words[0].trimEnd().length,
    });
  }
  if (places.size === 0) return [];
  const bodies = found.mentions.filter(
    ({ actorId, form }) => !actorId.startsWith('person/') && form !== 'demonym',
  );
  const sources = attributions
    .flatMap(({ source }) => (source === null ? [] : [source]))
    .sort(byPosition);
  return [...places.values()].flatMap(({ start, end }) => {
    const actorId = bodyBefore(doc, bodies, sources, { start, end }, resources);
    const sentence = lastStartingAt(doc.sentences, start);
    return actorId === null ? [] : [{ actorId, form: 'pronoun' as const, start, end, sentence }];
  });
}

function bodyBefore(
  doc: Doc,
  bodies: readonly MentionDraft[],
  sources: readonly Span[],
  pronoun: Span,
  resources: ItResources,
): string | null {
  const outer = doc.quotations.filter(({ depth }) => depth === 0);
  const sentence = lastStartingAt(doc.sentences, pronoun.start);
  const quotation = quotationAt(outer, pronoun);
  const scores = new Map<string, number>();
  for (let at = firstFrom(bodies, pronoun.start) - 1; at >= 0; at--) {
    const each = known(bodies, at);
    const distance = sentence - each.sentence;
    if (distance > reach) break;
    if (quotationAt(outer, each) !== quotation) continue;
    const candidate = {
      sentences: distance,
      characters: pronoun.start - each.end,
      isSubject: isSubject(doc, lastOf(doc, each, resources), each.sentence),
      spoke: sourceAround(sources, each) !== null,
      isCountry: !each.actorId.startsWith('organisation/'),
    };
    const { score } = resources.itScores.weigh(candidate, each, doc.tokens.trace, pronoun);
    if (score > (scores.get(each.actorId) ?? -Infinity)) scores.set(each.actorId, score);
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < enough) return null;
  return second !== undefined && first[1] - second[1] < margin ? null : first[0];
}

/** Index of the last token of a mention, with the kind of body that follows it: `the | Kestrel charity | said`. */
function lastOf(doc: Doc, { end }: Span, { words: { kinds } }: ItResources): number {
  const last = lastStartingAt(doc.tokens.list, end - 1);
  return kinds.holds(doc.tokens.at(last + 1)) ? last + 1 : last;
}
