import { isOtherDigit, isPlainDigit, isPlainLetter } from '../../../kernel/letters.ts';
import type { Span } from '../../../kernel/span.ts';

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
  const longest = Math.max(...[...words].map(({ length }) => length));
  return (text, { start, end }, found) => {
    for (let at = start; at < end;) {
      const from = at;
      const unit = text.charCodeAt(at);
      if (isPlainLetter(unit)) {
        do at++;
        while (at < end && isPlainLetter(text.charCodeAt(at)));
        if (at - from > longest || at - from < shortest || joinsLetter(text, from, at)) continue;
        if (words.has(text.slice(from, at).toLowerCase())) found.push({ start: from, end: at });
      } else if (isPlainDigit(unit) || isOtherDigit(text, at)) {
        at = endOfDigits(text, at, end);
        found.push({ start: from, end: at });
      } else at++;
    }
  };
}

/** The shortest words are `dz`, `one`, `ten`. */
const shortest = 2;

/** Whether a letter beyond ASCII makes the run of letters part of a longer word: `oneë`. */
const joinsLetter = (text: string, start: number, end: number): boolean =>
  isOtherLetter(text, start - 1) || isOtherLetter(text, end);

const otherLetter = /[\p{L}\p{M}]/u;
const isOtherLetter = (text: string, at: number): boolean =>
  text.charCodeAt(at) > 127 && otherLetter.test(text.charAt(at));

const moreDigits = /\p{N}+(?:[.,]\p{N}+)*/uy;

function endOfDigits(text: string, start: number, end: number): number {
  moreDigits.lastIndex = start;
  moreDigits.test(text);
  return Math.min(end, moreDigits.lastIndex);
}
