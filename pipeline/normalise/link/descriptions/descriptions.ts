import { firstFrom, lastStartingAt, overlaps } from '../../../lib/span.ts';
import type { MentionDraft } from '../../actors/types.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import type { KindLexicon } from '../lexicon.ts';
import { isPerson, mentionsIn, type Scene } from '../scene.ts';
import { introductionsOf, type Introduction } from '../speakers/introductions.ts';
import { kindOfWord } from '../speakers/kinds.ts';
import { bodiesBy } from './bodies.ts';
import { resolveLead } from './lead.ts';
import { endsPhrase, isDescribing } from './phrases.ts';

/** How many sentences back `the striker` reaches. */
const reach = 5;
const longest = 4;

/** A common noun with its article: the tokens from `the` to the noun. */
interface Phrase {
  readonly first: number;
  readonly last: number;
}

/**
 * `the striker`, `the 43-year-old welder`, `the airline`: linked to the one person whom the article brings in by that noun, or to the
 * one body shortly before whose kind fits. Where two fit, or another is brought in by the noun since, nobody is meant.
 * @param others all other mentions, by start: what they cover is linked already.
 */
export function resolveDescriptions(
  scene: Scene,
  others: readonly MentionDraft[],
  kinds: KindLexicon,
): MentionDraft[] {
  const { doc, mentions } = scene;
  const { tokens } = doc;
  const phrases = phrasesIn(tokens).filter(({ first, last }) => {
    const span = { start: tokens.at(first).start, end: tokens.at(last).end };
    return !mentionsIn(others, span).some((each) => overlaps(each, span));
  });
  const people = mentions.filter(isPerson);
  const personMeant = personsBy(scene, people, kinds);
  const bodyMeant = bodiesBy(scene, others);
  const found = phrases.flatMap(({ first, last }): MentionDraft[] => {
    const { start } = tokens.at(first);
    const noun = tokens.at(last);
    const isAlone = last === first + 1;
    const actorId = personMeant(first, last) ?? (isAlone ? bodyMeant(first, last) : null);
    if (actorId === null) return [];
    const sentence = lastStartingAt(doc.sentences, start);
    return [{ actorId, form: 'description', start, end: noun.end, sentence }];
  });
  return [...found, ...resolveLead(scene, others, kinds)];
}

function phrasesIn(tokens: Tokens): Phrase[] {
  const phrases: Phrase[] = [];
  for (let first = 0; first < tokens.length; first++) {
    if (tokens.at(first).lower !== 'the') continue;
    let last = first;
    while (last < first + longest && isDescribing(tokens.at(last + 1))) last++;
    if (last > first && tokens.at(last).tag === 'NOUN' && endsPhrase(tokens.at(last + 1)))
      phrases.push({ first, last });
  }
  return phrases;
}

/** Who is meant by a phrase: the one person who was brought in by its noun before, and not long ago. */
function personsBy(
  scene: Scene,
  people: readonly MentionDraft[],
  kinds: KindLexicon,
): (first: number, last: number) => string | null {
  const { doc, words } = scene;
  const { tokens, sentences } = doc;
  let introductions: ReturnType<typeof introductionsOf> | null = null;
  const others = new Map<string, number>();
  const firstOther = (noun: string): number => {
    const first = others.get(noun) ?? firstOfAnother(tokens, noun);
    others.set(noun, first);
    return first;
  };
  return (first, last) => {
    const noun = tokens.at(last);
    const before = tokens.list.slice(first + 1, last);
    if (people.length === 0 || kindOfWord(noun, kinds) !== 'person') return null;
    // Whoever has an office is linked to it already, or two have it.
    if (kinds.offices.holds(noun)) return null;
    if (before.some((token) => words.distinguishing.holds(token))) return null;
    introductions ??= introductionsOf(doc, people);
    const only = holderOf(tokens, introductions, first, last);
    if (only === null || firstOther(noun.lower) < first) return null;
    const { start } = tokens.at(first);
    const from = sentences[Math.max(0, lastStartingAt(sentences, start) - reach)]?.start ?? 0;
    const near = people.slice(firstFrom(people, from), firstFrom(people, start));
    return near.some(({ actorId }) => actorId === only) ? only : null;
  };
}

/** The one person who was brought in by the noun of a phrase and by its other words before it, and nobody else anywhere. */
function holderOf(
  tokens: Tokens,
  introductions: ReadonlyMap<string, Introduction>,
  first: number,
  last: number,
): string | null {
  const noun = tokens.at(last).lower;
  const [holder, other] = [...introductions].filter(([, own]) => own.has(noun));
  if (holder === undefined || other !== undefined) return null;
  const [actorId, own] = holder;
  if ((own.get(noun)?.[0] ?? Infinity) > first) return null;
  // `the injured striker` is another where `injured` was said of nobody.
  return tokens.list.slice(first + 1, last).every(({ lower }) => own.has(lower)) ? actorId : null;
}

/** The first token by which somebody without a name is brought in by a noun, `a striker`, and no name stands beside it. */
function firstOfAnother(tokens: Tokens, noun: string): number {
  for (let at = 1; at < tokens.length; at++) {
    const { lower } = tokens.at(at);
    if (lower === `${noun}s`) return at;
    if (lower !== noun) continue;
    let lead = at - 1;
    while (lead > 0 && isDescribing(tokens.at(lead))) lead--;
    const isApposed = tokens.at(lead - 1).text === ',' || tokens.at(lead - 1).isVerb;
    const isBesideName = tokens.at(at + 1).tag === 'PROPN' || tokens.at(at + 1).text === ',';
    if (opensAnother(tokens.at(lead)) && !isApposed && !isBesideName) return at;
  }
  return Infinity;
}

const opensAnother = (token: Token): boolean =>
  closedClass['indefinite-articles'].holds(token) || token.lower === 'another';
