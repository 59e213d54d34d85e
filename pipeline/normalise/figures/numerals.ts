import type { Span } from '../../lib/span.ts';
import { isOtherDigit, isPlainDigit, isPlainLetter } from '../doc/letters.ts';

/** The first numeral between two places of a text; null where there is none. */
export type NumeralScan = (text: string, from: number, end: number) => Span | null;

/**
 * Finds what looks like a number, whatever it means: digits of any script with the points and commas between
 * them (`1,200.5`, `½`, `٣`), or a whole word of those given (`forty`, `million`). It is one pass over the code
 * units of the bare text, in which only a word is looked up whose first letter, last letter and length one has.
 * @param words in lower case and ASCII
 */
export function createNumeralScan(words: ReadonlySet<string>): NumeralScan {
  const shapes = new Uint8Array(shapeOf(31, 31, 15) + 1);
  for (const word of words)
    shapes[shapeOf(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length)] = 1;
  return (text, from, end) => {
    for (let at = from; at < end;) {
      const start = at++;
      const first = text.charCodeAt(start);
      if (!isPlainLetter(first)) {
        if (isPlainDigit(first) || (first > 127 && isOtherDigit(text, start)))
          return { start, end: endOfDigits(text, start, end) };
        continue;
      }
      let last = first;
      for (; at < end; at++) {
        const unit = text.charCodeAt(at);
        if (!isPlainLetter(unit)) break;
        last = unit;
      }
      if (shapes[shapeOf(first, last, at - start)] !== 1) continue;
      if (words.has(text.slice(start, at).toLowerCase()) && !joinsLetter(text, start, at))
        return { start, end: at };
    }
    return null;
  };
}

/** All numerals of a stretch of a text, in order. */
export function numeralsIn(text: string, { start, end }: Span, scan: NumeralScan): Span[] {
  const found: Span[] = [];
  for (let next = scan(text, start, end); next !== null; next = scan(text, next.end, end))
    found.push(next);
  return found;
}

/** A number for the first letter, the last and the length of a word; upper case is as lower case. */
const shapeOf = (first: number, last: number, length: number): number =>
  ((first & 31) << 9) | ((last & 31) << 4) | (length < 15 ? length : 15);

/** Whether a letter beyond ASCII makes the run of letters part of a longer word: `oneë`. */
const joinsLetter = (text: string, start: number, end: number): boolean =>
  isOtherLetter(text, start - 1) || isOtherLetter(text, end);

const otherLetter = /[\p{L}\p{M}]/u;
const isOtherLetter = (text: string, at: number): boolean =>
  text.charCodeAt(at) > 127 && otherLetter.test(text.charAt(at));

const moreDigits = /\p{N}+(?:[.,]\p{N}+)*/uy;
const [space, comma, stop] = [32, 44, 46];

function endOfDigits(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isPlainDigit(text.charCodeAt(at))) at++;
  // Most end here: no more digits behind a point or comma, and none beyond ASCII.
  const next = at < end ? text.charCodeAt(at) : space;
  const after = next === comma || next === stop ? text.charCodeAt(at + 1) : next;
  if (at > start && after < 128 && !isPlainDigit(after)) return at;
  moreDigits.lastIndex = start;
  moreDigits.test(text);
  return Math.min(end, moreDigits.lastIndex);
}
