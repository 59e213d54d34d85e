import { isPlainDigit, isPlainLetter } from '../../kernel/letters.ts';
import type { Span } from '../../kernel/span.ts';

/** Whether a stretch of a text holds a digit, or a word or sign without which there is no figure. */
export type HoldsSign = (text: string, stretch: Span) => boolean;

/**
 * The test that spares most sentences all further reading, over the bare text: one pass of its code
 * units, in which only a word is looked up whose first letter, last letter and length some sign has.
 *
 * @param signs in lower case: words of letters alone, and single marks such as `½`.
 */
export function createSigns(signs: ReadonlySet<string>): HoldsSign {
  const shapes = new Uint8Array(shapeOf(31, 31, 15) + 1);
  const marks = new Set<number>();
  for (const sign of signs) {
    const first = sign.charCodeAt(0);
    if (isPlainLetter(first))
      shapes[shapeOf(first, sign.charCodeAt(sign.length - 1), sign.length)] = 1;
    else marks.add(first);
  }
  return (text, { start, end }) => {
    let at = start;
    while (at < end) {
      const from = at++;
      const first = text.charCodeAt(from);
      if (!isPlainLetter(first)) {
        if (isPlainDigit(first) || (first > 127 && marks.has(first))) return true;
        continue;
      }
      let last = first;
      for (; at < end; at++) {
        const unit = text.charCodeAt(at);
        if (!isPlainLetter(unit)) break;
        last = unit;
      }
      if (shapes[shapeOf(first, last, at - from)] === 0) continue;
      if (signs.has(text.slice(from, at).toLowerCase())) return true;
    }
    return false;
  };
}

/** A number for the first letter, the last and the length of a word; upper case is as lower case. */
const shapeOf = (first: number, last: number, length: number): number =>
  ((first & 31) << 9) | ((last & 31) << 4) | (length < 15 ? length : 15);
