import type { Token, Tokens } from '../../doc/token.ts';
import { beginsWithCapital } from '../../doc/letters.ts';
import { glued, wordsOf } from '../subtokens.ts';
import { countedWords, participles } from '../words.ts';
import { isMany } from './noun-phrase.ts';

/** A noun phrase, last exclusive, and the subtoken before it and its article. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  readonly before: number;
}

export const isNounTag = ({ tag }: Token): boolean => tag === 'NOUN' || tag === 'PROPN';

const tagsOfPhrase = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);

/**
 * The noun phrase, with the ones that its prepositions add, that ends before an subtoken.
 * @param close whether only `of` and `in` may add: `the share on revenue of` tells of revenue
 */
export function nounBefore(subtokens: Tokens, end: number, close = false): NounPhrase | null {
  let last = end;
  while (last > end - 2 && /^(?:ADV|NUM|DET|PUNCT)$/.test(subtokens.at(last - 1).tag)) last--;
  let first = phraseFrom(subtokens, last);
  if (first === last) return null;
  for (let more = last; more !== first && !isBehindClock(subtokens, first);) {
    more = first;
    first = moreBefore(subtokens, first, last, close);
  }
  const before = countedWords.determiners.holds(subtokens.at(first - 1)) ? first - 2 : first - 1;
  return { first, last, before };
}

/** Where a phrase begins with what an `and` or a preposition before it adds. */
function moreBefore(subtokens: Tokens, first: number, last: number, close: boolean): number {
  const joints = close ? countedWords['close-prepositions'] : countedWords.prepositions;
  const joint = countedWords.determiners.holds(subtokens.at(first - 1)) ? first - 2 : first - 1;
  if (subtokens.at(joint).lower === 'and')
    return pairBefore(subtokens, first, last, joint) ?? first;
  if (!joints.holds(subtokens.at(joint))) return first;
  const found = phraseFrom(subtokens, joint);
  return found === joint ? first : found;
}

/**
 * Where the first of two begins of whom one thing is told: `the number in [Norland and Tannland] fell`,
 * `enrolment at [schools and colleges] rose`; null where they are no such two: `Sales and costs`.
 */
function pairBefore(subtokens: Tokens, first: number, last: number, and: number): number | null {
  const start = phraseFrom(subtokens, and);
  if (start === and) return null;
  const names =
    subtokens.at(and - 1).tag === 'PROPN' && beginsWithCapital(subtokens.at(first).text);
  // `Norland and Tannland [villages]`
  if (names && subtokens.at(last - 1).tag === 'NOUN') return start;
  if (!names && !(isMany(subtokens.at(and - 1)) && isMany(subtokens.at(last - 1)))) return null;
  const joint = countedWords.determiners.holds(subtokens.at(start - 1)) ? start - 2 : start - 1;
  const whole = subtokens.at(joint - 1);
  if (!countedWords.within.holds(subtokens.at(joint)) || !tagsOfPhrase.has(whole.tag)) return null;
  return names || subtokens.at(joint).lower === 'of' || !isMany(whole) ? start : null;
}

/** `at 3:12 a.m. at a depth`: no phrase goes on over a time of day. */
function isBehindClock(subtokens: Tokens, first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 8); at--)
    if (/^\d{1,2}[:.]\d\d$/.test(subtokens.at(at).text)) return true;
  return false;
}

function phraseFrom(subtokens: Tokens, end: number): number {
  let first = end;
  while (first > end - 7 && (isNoun(subtokens, first - 1) || isHyphen(subtokens, first - 1)))
    first--;
  return subtokens.at(first).lower === "'s" ? end : first;
}

/** `10 [-] year yield`: the hyphen of a number that stands apart from its noun. */
const isHyphen = (subtokens: Tokens, at: number): boolean =>
  subtokens.at(at).text === '-' &&
  glued(subtokens.at(at), subtokens.at(at + 1)) &&
  glued(subtokens.at(at - 1), subtokens.at(at));

/** A tagger takes some nouns for verbs: after a possessive or an article none can stand, nor one in -s between a verb and `to`. */
function isNoun(subtokens: Tokens, at: number): boolean {
  const [before, subtoken] = [subtokens.at(at - 1), subtokens.at(at)];
  if (tagsOfPhrase.has(subtoken.tag)) return true;
  if (subtoken.lower === "'s") return isNounTag(before);
  if (subtoken.tag !== 'VERB') return false;
  if (before.lower === 'of')
    return participles.has(subtoken.lower) && subtokens.at(at + 1).tag === 'NOUN';
  const owner = before.lower === "'s" && isNounTag(subtokens.at(at - 2));
  const object = before.tag === 'VERB' && subtokens.at(at + 1).lower === 'to';
  return (
    owner || countedWords.determiners.holds(before) || (object && subtoken.lower.endsWith('s'))
  );
}

const counting = /^(?:(?:total|overall|average) )?numbers? of (?:the )?/i;

/** That of the noun phrase before an subtoken; null where there is none. */
export const nounAt = (subtokens: Tokens, end: number, close = false): string | null => {
  const phrase = nounBefore(subtokens, end, close);
  return phrase === null ? null : nounText(subtokens, phrase);
};

/** Its words; those that are counted after `number of`; null for one that only bounds (`a total of`). */
export function nounText(subtokens: Tokens, phrase: NounPhrase): string | null {
  const start = pastNumber(subtokens, phrase);
  if (/^(?:percent|per|%)$/.test(subtokens.at(start).lower)) return null;
  const text = wordsOf(subtokens, start, beforeMeasure(subtokens, start, phrase.last));
  const noun = text.replace(counting, '').replace(/ in excess$/, '');
  return noun === '' || countedWords.empty.has(text.toLowerCase()) ? null : noun;
}

/** `five hard drives`, `3 in 10 voters`: how many of them is no part; `1988 sales`, `10-year yield` stay. */
function pastNumber(subtokens: Tokens, { first, last }: NounPhrase): number {
  let at = first;
  while (
    at < last - 1 &&
    isCount(subtokens.at(at)) &&
    !glued(subtokens.at(at), subtokens.at(at + 1))
  )
    at++;
  if (at > first && /^(?:in|of)$/.test(subtokens.at(at).lower) && isCount(subtokens.at(at + 1)))
    return at + 2;
  return at > first && subtokens.at(at).lower === 'of' ? at + 1 : at;
}

const isCount = (subtoken: Token): boolean =>
  subtoken.tag === 'NUM' && !/^(?:1[5-9]|20)\d\d$/.test(subtoken.text);

/** `the top rate [of 39.6 percent]`: how great it was is no part. */
function beforeMeasure(subtokens: Tokens, start: number, last: number): number {
  for (let at = start + 1; at < last - 1; at++)
    if (subtokens.at(at).lower === 'of' && isCount(subtokens.at(at + 1))) return at;
  return last;
}
