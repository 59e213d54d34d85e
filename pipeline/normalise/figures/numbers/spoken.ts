import type { Tokens } from '../../doc/token.ts';
import { closes, denominatorAt, withTail } from './fractions.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { plain, tidy, type NumberRead } from './number.ts';

/** A number put together from words, `last` exclusive, with what a denominator after it needs. */
interface Spoken {
  readonly value: number;
  readonly last: number;
  readonly words: number;
  /** The whole before the last `and`: `two hundred` of `two hundred and fifty-four`. */
  readonly beforeAnd: { readonly value: number; readonly scale: number } | null;
  /** The tens that end it without `and`, with what stands before: `thirty` of `one hundred thirty`. */
  readonly tens: { readonly value: number; readonly before: number } | null;
}

/** Words added and multiplied as they are spoken: `three hundred and twelve thousand`, `a hundred and ten`. */
export function readSpoken(
  atoms: Tokens,
  index: number,
  lexicon: FigureLexicon,
): NumberRead | null {
  const spoken = spokenAt(atoms, index, lexicon);
  if (spoken === null) return null;
  const { value, last, words } = spoken;
  const parts = partsAt(atoms, index, spoken, lexicon);
  if (parts !== null) {
    const scale = scaleAfter(atoms, parts.last, lexicon);
    if (parts.whole === null) {
      const amount = tidy((parts.top / parts.bottom) * (scale?.value ?? 1));
      const form = scale === null ? 'fraction' : 'words';
      return plain(index, scale?.last ?? parts.last, amount, form, true);
    }
    const factor = scale?.value ?? parts.whole.scale;
    const amount = tidy(parts.whole.value + (parts.top / parts.bottom) * factor);
    return plain(index, scale?.last ?? parts.last, amount, 'words', true);
  }
  const point = pointAfter(atoms, last, lexicon);
  if (point !== null) {
    const scale = scaleAfter(atoms, point.last, lexicon);
    const amount = tidy((value + point.add) * (scale?.value ?? 1));
    return plain(index, scale?.last ?? point.last, amount, 'words', true);
  }
  const tail = withTail(atoms, last, value, lexicon);
  if (tail !== null) return plain(index, tail.last, tidy(tail.value), 'words', true);
  return plain(index, last, tidy(value), 'words', words > 1);
}

function spokenAt(atoms: Tokens, index: number, lexicon: FigureLexicon): Spoken | null {
  let [total, group, words, last] = [0, 0, 0, index];
  let beforeAnd: Spoken['beforeAnd'] = null;
  let tens: Spoken['tens'] = null;
  for (let at = index; at < atoms.length; at++) {
    const lower = atoms.at(at).lower;
    const article = words === 0 && (lower === 'a' || lower === 'an');
    const small = article ? 1 : lexicon.small.get(lower);
    const scale = small === undefined ? scaleOf(atoms, at, lexicon) : undefined;
    if (small !== undefined && (words === 0 || joins(group, small))) {
      const free = words > 0 && small >= 20 && atoms.at(at - 1).lower !== 'and';
      tens = free ? { value: small, before: total + group } : null;
      group += small;
    } else if (scale !== undefined && words > 0 && total + group > 0) {
      tens = null;
      if (scale === 100) group *= scale;
      else if (scale < 1000) group += (group % 100) * (scale - 1);
      else [total, group] = [group === 0 ? total * scale : total + group * scale, 0];
    } else if (mayGoOn(atoms, at, group, total, lexicon)) {
      if (lower === 'and')
        beforeAnd = { value: total + group, scale: lastScale(atoms, at, lexicon) };
      continue;
    } else break;
    words++;
    last = at + 1;
  }
  return words === 0 ? null : { value: total + group, last, words, beforeAnd, tens };
}

/** A scale word; its plural too where it is no magnitude of its own: `three dozens`, not `of`. */
function scaleOf(
  atoms: Tokens,
  at: number,
  { scales, magnitudes }: FigureLexicon,
): number | undefined {
  const lower = atoms.at(at).lower;
  const scale = scales.get(lower);
  if (scale !== undefined || atoms.at(at + 1).lower === 'of' || lower === 'scores') return scale;
  return lower === 'tens' ? undefined : magnitudes.get(lower)?.[0];
}

const lastScale = (atoms: Tokens, at: number, { scales }: FigureLexicon): number => {
  const scale = scales.get(atoms.at(at - 1).lower) ?? 1;
  return scale >= 1000 ? scale : 1;
};

const scaleAfter = (
  atoms: Tokens,
  at: number,
  { scales }: FigureLexicon,
): { value: number; last: number } | null => {
  const of = atoms.at(at).lower === 'of' && atoms.at(at + 1).lower === 'a';
  const index = of ? at + 2 : at;
  const value = scales.get(atoms.at(index).lower);
  return value === undefined ? null : { value, last: index + 1 };
};

interface Parts {
  readonly whole: Spoken['beforeAnd'];
  readonly top: number;
  readonly bottom: number;
  readonly last: number;
}

/**
 * `two-thirds`, `one hundred thirty-fifths` (100/35), `two hundred and fifty-four hundredths`
 * (200 54/100), `six million and two thirds`: the denominator after a number, and what it divides.
 */
function partsAt(
  atoms: Tokens,
  index: number,
  spoken: Spoken,
  lexicon: FigureLexicon,
): Parts | null {
  const { value, last, beforeAnd, tens } = spoken;
  const found = denominatorAt(atoms, last, lexicon);
  if (found === null || value < 1) return null;
  const { plural } = found;
  const top = beforeAnd === null ? value : value - beforeAnd.value;
  const mixed = beforeAnd !== null && top < found.value;
  if (((mixed ? top : value) === 1) === plural) return null;
  if (found.loose && !mixed && !isPart(atoms, index, found.last)) return null;
  const { value: bottom } = found;
  if (tens !== null && plural && bottom < 10 && !found.loose)
    return { whole: null, top: tens.before, bottom: tens.value + bottom, last: found.last };
  if (mixed) return { whole: beforeAnd, top, bottom, last: found.last };
  return { whole: null, top: value, bottom, last: found.last };
}

/** Quarters that are parts of a whole and not of a year. */
const isPart = (atoms: Tokens, first: number, last: number): boolean =>
  /^(?:of|billion|million|trillion|the)$/.test(atoms.at(last).lower) ||
  (/^(?:above|below|than|nearly|almost|about)$/.test(atoms.at(first - 1).lower) &&
    (closes(atoms.at(last)) || /^(?:and|or|but)$/.test(atoms.at(last).lower)));

/** `three point five`, `nine point nought four`, `two point seventy-one`: digits spoken one by one. */
function pointAfter(
  atoms: Tokens,
  at: number,
  lexicon: FigureLexicon,
): { last: number; add: number } | null {
  if (atoms.at(at).lower !== 'point') return null;
  let text = '';
  let last = at + 1;
  for (; last < at + 10; last++) {
    const digit = lexicon.small.get(atoms.at(last).lower);
    if (digit === undefined || digit > 9) break;
    text += String(digit);
  }
  if (text !== '') return { last, add: Number(`0.${text}`) };
  const pair = spokenAt(atoms, at + 1, lexicon);
  const { value = 0, words = 0 } = pair ?? {};
  return pair !== null && value > 9 && value < 100 && words < 3
    ? { last: pair.last, add: value / 100 }
    : null;
}

/** `twenty` + `five`, `hundred` + `twelve`. */
const joins = (group: number, small: number): boolean =>
  group % 100 === 0 ? small > 0 : group % 10 === 0 && group % 100 >= 20 && small > 0 && small < 10;

/** A hyphen or `and` within a number. */
function mayGoOn(
  atoms: Tokens,
  at: number,
  group: number,
  total: number,
  lexicon: FigureLexicon,
): boolean {
  const lower = atoms.at(at).lower;
  const next = atoms.at(at + 1).lower;
  if (lower === 'and')
    return (
      (group >= 100 || (group === 0 && total > 0)) &&
      lexicon.small.has(next) &&
      !/^\d/.test(atoms.at(at + 2).text)
    );
  return (
    lower === '-' &&
    (lexicon.scales.has(next) || (group % 10 === 0 && group > 0 && lexicon.small.has(next)))
  );
}
