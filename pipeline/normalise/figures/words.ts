import type { Token } from '../annotate/types.ts';
import { halfAfter } from './digits.ts';
import type { FigureLexicon } from './lexicon.ts';
import { readMagnitude, readVague } from './magnitudes.ts';
import { plain, tidy, type NumberRead } from './number.ts';

/**
 * Number words: `twenty-five`, `two hundred thousand`, `a dozen`, `half a million`, `millions`,
 * `several hundred`, `a third`.
 */
export function readWords(
  atoms: readonly Token[],
  index: number,
  lexicon: FigureLexicon,
): NumberRead | null {
  const first = atoms[index]?.lower ?? '';
  if (first === 'half') return readHalf(atoms, index, index + 1, lexicon);
  if (first === 'quarter') return readHalf(atoms, index, index + 1, lexicon);
  if (first === 'a' || first === 'an' || first === 'the') return readArticle(atoms, index, lexicon);
  return (
    readMagnitude(atoms, index, lexicon) ??
    readVague(atoms, index, lexicon) ??
    readCompound(atoms, index, lexicon)
  );
}

const determiners = new Set([
  'of',
  'the',
  'a',
  'an',
  'its',
  'their',
  'his',
  'her',
  'our',
  'my',
  'those',
  'these',
  'that',
  'this',
  'all',
]);
const leads = new Set([
  'about',
  'around',
  'nearly',
  'almost',
  'over',
  'than',
  'by',
  'roughly',
  'approximately',
  'some',
  'only',
  'just',
  'least',
  'and',
  'to',
  'fully',
  'some',
]);
const notHalf = new Set([
  'the',
  'first',
  'second',
  'latter',
  'other',
  'better',
  'final',
  'opening',
  'last',
  'this',
  'next',
  'third',
  'fourth',
  'fiscal',
  'that',
  'each',
  'every',
  'same',
  'top',
  'bottom',
  'previous',
  'current',
]);

/** `half a million`, `half of`, `half the`, `about half`, `half an hour`; not `the first half`. */
function readHalf(
  atoms: readonly Token[],
  first: number,
  at: number,
  lexicon: FigureLexicon,
): NumberRead | null {
  const word = atoms[at - 1]?.lower ?? '';
  const value = lexicon.fractions.get(word) ?? 0;
  const skip = /^(?:a|an|-)$/.test(atoms[at]?.lower ?? '') ? at + 1 : at;
  const scale = lexicon.scales.get(atoms[skip]?.lower ?? '');
  if (scale !== undefined) return plain(first, skip + 1, value * scale, 'words', true);
  const before = atoms[first - 1]?.lower ?? '';
  if (notHalf.has(before) || word !== 'half') return null;
  if (skip > at)
    return atoms[at]?.text !== '-' || lexicon.unitStarts.has(atoms[skip]?.lower ?? '')
      ? plain(first, skip, value, 'fraction', true)
      : null;
  const next = atoms[at];
  const named = determiners.has(next?.lower ?? '') || next?.tag === 'AUX' || next?.lower === 'and';
  const led = leads.has(before) && !/^(?:NOUN|ADJ|PROPN)$/.test(next?.tag ?? '');
  return named || led ? plain(first, at, value, 'fraction', true) : null;
}

/** `a dozen`, `a million`, `a third of`, `a couple of`, `a few hundred`, `the dozen`. */
function readArticle(
  atoms: readonly Token[],
  index: number,
  lexicon: FigureLexicon,
): NumberRead | null {
  const next = atoms[index + 1]?.lower ?? '';
  const the = atoms[index]?.lower === 'the';
  const scale = lexicon.scales.get(next);
  if (scale !== undefined && next !== 'score' && !the) {
    const more = lexicon.scales.get(atoms[index + 2]?.lower ?? '');
    return plain(index, index + (more === undefined ? 2 : 3), scale * (more ?? 1), 'words', true);
  }
  if (the) return null;
  const vague = readVague(atoms, index + 1, lexicon);
  if (vague !== null) return { ...vague, first: index };
  if (next === 'half') return halfOf(atoms, index, lexicon);
  const fraction = lexicon.fractions.get(next);
  if (fraction === undefined || next.endsWith('s')) return null;
  const after = atoms[index + 2]?.lower ?? '';
  return after === 'of' || lexicon.scales.has(after)
    ? withScale(atoms, plain(index, index + 2, fraction, 'fraction', true), lexicon)
    : null;
}

const halfOf = (
  atoms: readonly Token[],
  index: number,
  lexicon: FigureLexicon,
): NumberRead | null => readHalf(atoms, index, index + 2, lexicon);

/** `a third of a million`, `three quarters billion` and `one-tenth of a point`. */
function withScale(atoms: readonly Token[], read: NumberRead, lexicon: FigureLexicon): NumberRead {
  const of = atoms[read.last]?.lower === 'of' && atoms[read.last + 1]?.lower === 'a';
  const at = of ? read.last + 2 : read.last;
  const scale = lexicon.scales.get(atoms[at]?.lower ?? '');
  if (scale === undefined || read.value === null) return read;
  return plain(read.first, at + 1, tidy(read.value * scale), 'words', true);
}

/** Words added and multiplied as they are spoken: `three hundred and twelve thousand`. */
function readCompound(
  atoms: readonly Token[],
  index: number,
  lexicon: FigureLexicon,
): NumberRead | null {
  let total = 0;
  let group = 0;
  let last = index;
  let count = 0;
  for (let at = index; at < atoms.length; at++) {
    const lower = atoms[at]?.lower ?? '';
    const small = lexicon.small.get(lower);
    const scale = lexicon.scales.get(lower);
    if (small !== undefined && (count === 0 || joins(group, small))) group += small;
    else if (scale !== undefined && count > 0 && total + group > 0) {
      if (scale === 100 || scale === 12 || scale === 20 || scale === 144) group *= scale;
      else [total, group] = [group === 0 ? total * scale : total + group * scale, 0];
    } else if (mayGoOn(atoms, at, group, total, lexicon)) continue;
    else break;
    count++;
    last = at + 1;
  }
  if (count === 0) return null;
  const value = tidy(total + group);
  const fraction = fractionAfter(atoms, last, value, lexicon);
  if (fraction !== null)
    return withScale(
      atoms,
      plain(index, fraction.last, tidy(value * fraction.value), 'fraction', true),
      lexicon,
    );
  const point = pointAfter(atoms, last, lexicon);
  if (point !== null) return scaledWords(atoms, index, point.last, value + point.add, lexicon);
  const half = halfAfter(atoms, last);
  if (half.last === last) return plain(index, last, value, 'words', count > 1);
  const scale = lexicon.scales.get(atoms[half.last]?.lower ?? '');
  return plain(
    index,
    scale === undefined ? half.last : half.last + 1,
    (value + half.add) * (scale ?? 1),
    'words',
    true,
  );
}

/** `three point five`, `nine point nought four`: digits spoken one by one. */
function pointAfter(
  atoms: readonly Token[],
  at: number,
  lexicon: FigureLexicon,
): { last: number; add: number } | null {
  if (atoms[at]?.lower !== 'point') return null;
  let text = '';
  let last = at + 1;
  for (; last < at + 10; last++) {
    const digit = lexicon.small.get(atoms[last]?.lower ?? '');
    if (digit === undefined || digit > 9) break;
    text += String(digit);
  }
  return text === '' ? null : { last, add: Number(`0.${text}`) };
}

/** With the scale after it: `three point five million`. */
function scaledWords(
  atoms: readonly Token[],
  first: number,
  last: number,
  value: number,
  lexicon: FigureLexicon,
): NumberRead {
  const scale = lexicon.scales.get(atoms[last]?.lower ?? '');
  return scale === undefined
    ? plain(first, last, tidy(value), 'words', true)
    : plain(first, last + 1, tidy(value * scale), 'words', true);
}

/** `twenty` + `five`, `hundred` + `twelve`. */
const joins = (group: number, small: number): boolean =>
  group % 100 === 0 ? small > 0 : group % 10 === 0 && group % 100 >= 20 && small > 0 && small < 10;

/** A hyphen or `and` within a number. */
function mayGoOn(
  atoms: readonly Token[],
  at: number,
  group: number,
  total: number,
  lexicon: FigureLexicon,
): boolean {
  const lower = atoms[at]?.lower ?? '';
  const next = atoms[at + 1]?.lower ?? '';
  if (lower === 'and')
    return (
      (group >= 100 || (group === 0 && total > 0)) &&
      lexicon.small.has(next) &&
      !/^\d/.test(atoms[at + 2]?.text ?? '')
    );
  return (
    lower === '-' &&
    (lexicon.scales.has(next) || (group % 10 === 0 && group > 0 && lexicon.small.has(next)))
  );
}

/** `two-thirds`, `one fourth`, `three quarters of`: only one of what stands in the singular. */
function fractionAfter(
  atoms: readonly Token[],
  at: number,
  numerator: number,
  lexicon: FigureLexicon,
): { value: number; last: number } | null {
  const hyphened = atoms[at]?.text === '-';
  const word = atoms[hyphened ? at + 1 : at]?.lower ?? '';
  const value = lexicon.fractions.get(word);
  if (value === undefined || numerator < 1 || numerator > 99) return null;
  const last = hyphened ? at + 2 : at + 1;
  if ((numerator === 1) === word.endsWith('s')) return null;
  const time = /^(?:quarters?|halves|half)$/.test(word);
  return !time || hyphened || /^(?:of|billion|million|the)$/.test(atoms[last]?.lower ?? '')
    ? { value, last }
    : null;
}
