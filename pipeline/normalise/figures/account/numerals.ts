import { isOtherDigit, isPlainDigit, isPlainLetter } from '../../doc/letters.ts';
import type { Span } from '../../../lib/span.ts';
import { createShapes } from '../signs.ts';

/** Adds the numerals of a stretch of a text, in order. */
export type NumeralScan = (text: string, stretch: Span, found: Span[]) => void;

/**
 * What looks like a number, whatever it means: digits of any script with the points and commas between
 * them (`1,200.5`, `½`, `٣`), or a whole word that says one (`forty`, `million`, `dozens`). Every number
 * of an account is one of these; nothing of the rules that read figures is asked here.
 *
 * @param words in lower case and ASCII
 */
export function createNumeralScan(words: ReadonlySet<string>): NumeralScan {
  const mayBeWord = createShapes(words);
  return (text, { start, end }, found) => {
    for (let at = start; at < end;) {
      const from = at++;
      const first = text.charCodeAt(from);
      if (!isPlainLetter(first)) {
        if (!isPlainDigit(first) && !(first > 127 && isOtherDigit(text, from))) continue;
        at = endOfDigits(text, from, end);
        found.push({ start: from, end: at });
        continue;
      }
      let last = first;
      for (; at < end; at++) {
        const unit = text.charCodeAt(at);
        if (!isPlainLetter(unit)) break;
        last = unit;
      }
      if (!mayBeWord(first, last, at - from)) continue;
      if (words.has(text.slice(from, at).toLowerCase()) && !joinsLetter(text, from, at))
        found.push({ start: from, end: at });
    }
  };
}

/** Whether a letter beyond ASCII makes the run of letters part of a longer word: `oneë`. */
const joinsLetter = (text: string, start: number, end: number): boolean =>
  isOtherLetter(text, start - 1) || isOtherLetter(text, end);

const otherLetter = /[\p{L}\p{M}]/u;
const isOtherLetter = (text: string, at: number): boolean =>
  text.charCodeAt(at) > 127 && otherLetter.test(text.charAt(at));

const moreDigits = /\p{N}+(?:[.,]\p{N}+)*/uy;

function endOfDigits(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isPlainDigit(text.charCodeAt(at))) at++;
  // Most end here: no more digits behind a point or comma, and none beyond ASCII.
  const next = at < end ? text.charCodeAt(at) : space;
  const after = next === 44 || next === 46 ? text.charCodeAt(at + 1) : next;
  if (at > start && after < 128 && !isPlainDigit(after)) return at;
  moreDigits.lastIndex = start;
  moreDigits.test(text);
  return Math.min(end, moreDigits.lastIndex);
}

const space = 32;
