import { withoutMarks } from '../../doc/letters.ts';
import type { TokenSpan } from '../../doc/token.ts';
import type { Words } from '../context.ts';
import { romanised, type ActorLexicon } from '../lexicon.ts';

/** Alternatives of a list with blanks, the longest first. */
const anyOf = (list: string): string =>
  list
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|');

/** One syllable in each way of spelling: patterns in small letters without marks. */
const syllables: readonly string[] = [
  Object.entries(romanised.pinyin)
    .map(([opening, rest]) => `${opening === '0' ? '' : opening}(?:${anyOf(rest)})`)
    .join('|'),
  ...romanised.spellings.map(
    ({ openings, vowels, endings }) =>
      `(?:${anyOf(openings)})?(?:${anyOf(vowels)})(?:${anyOf(endings)})?`,
  ),
];

const oneOrTwo = syllables.map((syllable) => new RegExp(`^(?:${syllable}){1,2}$`));
/** Two at least: joined in Pinyin, with a hyphen in any. */
const two = new RegExp(`^(?:${syllables[0] ?? ''}){2}$`);

/** `Ngọc` as `ngoc`, `Đức` as `đuc`. */
const plain = (word: string): string => withoutMarks(word.toLowerCase());

const isGivenName = (text: string): boolean => {
  const parts = plain(text).split('-');
  return parts.length < 3 && oneOrTwo.some((pattern) => parts.every((part) => pattern.test(part)));
};

const isTwoSyllables = (text: string): boolean =>
  text.includes('-') ? isGivenName(text) : two.test(plain(text));

const longest = 3;

/** Whether the first of some words is a family name of East Asia, and the others given names that are none of the West. */
export function isFamilyFirst(
  [family = '', ...given]: readonly string[],
  { familyFirst, givenNames }: ActorLexicon,
): boolean {
  if (given.length === 0 || given.length >= longest || given.some((word) => givenNames.has(word)))
    return false;
  if (!familyFirst.has(family) && !(romanised.families.has(family) && given.some(isTwoSyllables)))
    return false;
  return given.every(isGivenName);
}

/**
 * Whether a family name of East Asia and one or two given names fill a span of words, all of them of the syllables that
 * one way of writing them in Latin letters has: Quan Zhimei, Ro Jin-ha, Tan Do Lam. A family name that is a word of
 * another kind as well, and a given name that is a common word, need another that is none: He Zhimei.
 */
export function isRomanisedName({ tokens, lexicon }: Words, { first, last }: TokenSpan): boolean {
  if (last - first < 2 || last - first > longest) return false;
  const isFamily = lexicon.familyFirst.has(tokens.at(first).text);
  if (!isFamily && !romanised.families.has(tokens.at(first).text)) return false;
  let isSure = false;
  for (let at = first + 1; at < last; at++) {
    const given = tokens.at(at);
    if (!isGivenName(given.text)) return false;
    isSure ||= !lexicon.commonWords.holds(given) && (isFamily || isTwoSyllables(given.text));
  }
  return isSure;
}

/** Whether a family name and one given name may be that of somebody, who does something: To Lam, before “has left”. */
export const mayBeRomanisedName = (
  { tokens, lexicon }: Words,
  { first, last }: TokenSpan,
): boolean =>
  last - first === 2 &&
  romanised.families.has(tokens.at(first).text) &&
  isGivenName(tokens.at(first + 1).text) &&
  !lexicon.commonWords.holds(tokens.at(first + 1));
