import { isOtherDigit, isPlainDigit, isPlainLetter } from '../../kernel/letters.ts';
import type { Span } from '../../kernel/span.ts';

/** Whether a stretch of a text holds a digit, or a word or sign without which there is no figure. */
export type HoldsSign = (text: string, stretch: Span) => boolean;

/**
 * The test that spares most sentences all further reading, over the bare text: one pass of its code
 * units, in which only a word is looked up whose first letter, last letter and length some sign has.
 *
 * @param words in lower case and ASCII; digits of any script are signs too
 */
export function createSigns(words: ReadonlySet<string>): HoldsSign {
  const shapes = new Uint8Array(shapeOf(31, 31, 15) + 1);
  for (const word of words) {
    const first = word.charCodeAt(0);
    shapes[shapeOf(first, word.charCodeAt(word.length - 1), word.length)] = 1;
  }
  return (text, { start, end }) => {
    let at = start;
    while (at < end) {
      const from = at++;
      const first = text.charCodeAt(from);
      if (!isPlainLetter(first)) {
        if (isPlainDigit(first) || isOtherDigit(text, from)) return true;
        continue;
      }
      let last = first;
      for (; at < end; at++) {
        const unit = text.charCodeAt(at);
        if (!isPlainLetter(unit)) break;
        last = unit;
      }
      if (shapes[shapeOf(first, last, at - from)] === 0) continue;
      if (words.has(text.slice(from, at).toLowerCase())) return true;
    }
    return false;
  };
}

/** A number for the first letter, the last and the length of a word; upper case is as lower case. */
const shapeOf = (first: number, last: number, length: number): number =>
  ((first & 31) << 9) | ((last & 31) << 4) | (length < 15 ? length : 15);
