import { isOtherDigit, isPlainDigit, isPlainLetter } from '../doc/letters.ts';
import type { Span } from '../../lib/span.ts';

/** Whether a stretch of a text holds a digit, or a word or sign without which there is no figure. */
export type HoldsSign = (text: string, stretch: Span) => boolean;

/**
 * The test that spares most sentences all further reading, over the bare text: one pass of its code
 * units, in which only a word is looked up whose first letter, last letter and length some sign has.
 *
 * @param words in lower case and ASCII; digits of any script are signs too
 */
export function createSigns(words: ReadonlySet<string>): HoldsSign {
  const mayBeWord = createShapes(words);
  return (text, { start, end }) => {
    let at = start;
    while (at < end) {
      const from = at++;
      const first = text.charCodeAt(from);
      if (!isPlainLetter(first)) {
        if (isPlainDigit(first) || (first > 127 && isOtherDigit(text, from))) return true;
        continue;
      }
      let last = first;
      for (; at < end; at++) {
        const unit = text.charCodeAt(at);
        if (!isPlainLetter(unit)) break;
        last = unit;
      }
      if (!mayBeWord(first, last, at - from)) continue;
      if (words.has(text.slice(from, at).toLowerCase())) return true;
    }
    return false;
  };
}

/**
 * Whether words in lower case and ASCII hold one with a first letter, a last letter and a length, given as
 * code units in either case: most words of a text are told from known ones by these alone.
 */
export function createShapes(
  words: Iterable<string>,
): (first: number, last: number, length: number) => boolean {
  const shapes = new Uint8Array(shapeOf(31, 31, 15) + 1);
  for (const word of words)
    shapes[shapeOf(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length)] = 1;
  return (first, last, length) => shapes[shapeOf(first, last, length)] === 1;
}

/** A number for the first letter, the last and the length of a word; upper case is as lower case. */
const shapeOf = (first: number, last: number, length: number): number =>
  ((first & 31) << 9) | ((last & 31) << 4) | (length < 15 ? length : 15);
