import type { Token, Tokens, TokenSpan } from '../doc/token.ts';
import { beginsAsName, isCapitalised, isInCapitals } from '../doc/letters.ts';
import type { WordSet } from '../doc/words.ts';
import type { Span } from '../../lib/span.ts';

/** The words of a stretch, with single spaces where the text has white space. */
export function textOf(tokens: Tokens, { first, last }: TokenSpan): string {
  let text = tokens.at(first).text;
  for (let index = first + 1; index < last; index++) {
    const token = tokens.at(index);
    if (token.isEdge) break;
    const gap = token.start > tokens.at(index - 1).end;
    text += `${gap ? ' ' : ''}${token.text}`;
  }
  return text;
}

/** `DONALD` as `Donald`; other words as they are. */
export function calm(word: string): string {
  if (word.length < 4 || isSmallLetter(word.charCodeAt(1)) || !isInCapitals(word)) return word;
  return word.charAt(0) + word.slice(1).toLowerCase();
}

const isSmallLetter = (unit: number): boolean => unit >= 97 && unit <= 122;

export function wordsOf(tokens: Tokens, first: number, last: number): string {
  let words = '';
  for (let index = first; index < last; index++)
    words += `${index > first ? ' ' : ''}${tokens.at(index).lower}`;
  return words;
}

/** Which tokens of an article something covers: 1 where it does. */
export type Coverage = Uint8Array;

/** The tokens of the stretches, beside those that are covered before. */
export function coverage(
  tokens: Tokens,
  stretches: readonly TokenSpan[],
  before?: Coverage,
): Coverage {
  const covered = before === undefined ? new Uint8Array(tokens.length) : before.slice();
  // A loop: `fill` costs a call out of compiled code, and stretches are a word or two.
  for (const { first, last } of stretches)
    for (let index = first; index < last; index++) covered[index] = 1;
  return covered;
}

/** `The | Herald`: a name without the article that it is written with. */
export function pastThe(tokens: Tokens, { first, last }: TokenSpan): TokenSpan {
  const isThe = last - first > 1 && tokens.at(first).lower === 'the';
  return { first: isThe ? first + 1 : first, last };
}

/** `’s`, or the mark alone after an s. */
export const isGenitive = ({ lower }: Token): boolean =>
  lower === "'s" || lower === '’' || lower === "'";

/** Whether two tokens stand side by side with at most one space. */
export function adjoins(tokens: Tokens, index: number): boolean {
  const token = tokens.at(index);
  const before = tokens.at(index - 1);
  return !token.isEdge && !before.isEdge && token.start - before.end <= 1;
}

/** Where a stretch is in the text. */
export function spanOf(tokens: Tokens, { first, last }: TokenSpan): Span {
  const start = tokens.at(first).start;
  return { start, end: tokens.at(last - 1).end };
}

/** Whether the words say nothing but that they are names: no office, head word, acronym or common word. */
export function isStrange(
  tokens: Tokens,
  first: number,
  last: number,
  { telling }: { readonly telling: WordSet },
): boolean {
  if (tokens.at(first - 1).lower === 'the') return false;
  for (let index = first; index < last; index++) {
    const { text, lower, tag } = tokens.at(index);
    if (tag !== 'PROPN' || telling.has(lower) || !beginsAsName(text)) return false;
  }
  return true;
}

/** Whether “novel”, “film” or the like stands before a name, which is then that of a work. */
export function isWorkCalled(
  tokens: Tokens,
  first: number,
  { bodies }: { readonly bodies: { readonly works: WordSet } },
): boolean {
  const before = tokens.at(first - 1);
  return !isCapitalised(before) && bodies.works.holds(before);
}
