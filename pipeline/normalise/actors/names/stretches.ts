import { tokenAt } from '../../doc/edge.ts';
import { isInCapitals } from '../../doc/letters.ts';
import type { Span } from '../../../lib/span.ts';
import { leftOf } from '../../../lib/lists.ts';
import type { Token } from '../../doc/types.ts';
import type { Stretch } from './dictionary.ts';

/** The words of a stretch, with single spaces where the text has white space. */
export function textOf(tokens: readonly Token[], { first, last }: Stretch): string {
  let text = tokens[first]?.text ?? '';
  for (let index = first + 1; index < last; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    const gap = token.start > (leftOf(tokens, index)?.end ?? token.start);
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

export function wordsOf(tokens: readonly Token[], first: number, last: number): string {
  let words = '';
  for (let index = first; index < last; index++)
    words += `${index > first ? ' ' : ''}${tokens[index]?.lower ?? ''}`;
  return words;
}

/** Which tokens of an article something covers: 1 where it does. */
export type Coverage = Uint8Array;

/** The tokens of the stretches, beside those that are covered before. */
export function coverage(
  tokens: readonly Token[],
  stretches: readonly Stretch[],
  before?: Coverage,
): Coverage {
  const covered = before === undefined ? new Uint8Array(tokens.length) : before.slice();
  // A loop: `fill` costs a call out of compiled code, and stretches are a word or two.
  for (const { first, last } of stretches)
    for (let index = first; index < last; index++) covered[index] = 1;
  return covered;
}

/** `The | Herald`: a name without the article that it is written with. */
export function pastThe(tokens: readonly Token[], { first, last }: Stretch): Stretch {
  const isThe = last - first > 1 && tokenAt(tokens, first).lower === 'the';
  return { first: isThe ? first + 1 : first, last };
}

/** Whether two tokens stand side by side with at most one space. */
export function adjoins(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = leftOf(tokens, index);
  return token !== undefined && before !== undefined && token.start - before.end <= 1;
}

/** Where a stretch is in the text. */
export function spanOf(tokens: readonly Token[], { first, last }: Stretch): Span {
  const start = tokens[first]?.start ?? 0;
  return { start, end: leftOf(tokens, last)?.end ?? start };
}
