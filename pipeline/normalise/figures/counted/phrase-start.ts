import { leftOf } from '../../../lib/lists.ts';
import { WordSet } from '../../doc/words.ts';
import type { Token } from '../../doc/types.ts';
import { glued } from '../atoms.ts';

export const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'X', 'NUM']);

/** `60-odd cameras`, `a 500-strong crowd`. */
const tails = new Set(['odd', 'plus', 'strong', 'long', 'tall', 'high', 'wide', 'deep', 'thick']);

/** `a 15 metre | high | tower`: the noun stands behind what is measured of it. */
export const pastTall = (atoms: readonly Token[], start: number, last: number): number =>
  last - start > 1 && tails.has(atoms[start]?.lower ?? '') ? start + 1 : start;

const determiners = new WordSet([
  'the',
  'its',
  'his',
  'her',
  'their',
  'our',
  'my',
  'your',
  'those',
  'these',
  'all',
  'a',
  'an',
  'whom',
  'which',
  'them',
]);

/**
 * Where the noun phrase of a number begins: past hyphens, tails and `of the`.
 * @param loose whether an article may stand right after the number: `half the houses`
 */
export function phraseStart(atoms: readonly Token[], at: number, loose: boolean): number {
  let start = loose ? pastMeasure(atoms, at) : at;
  if (start > at) return start;
  if (loose && /^(?:plus|odd)$/.test(atoms[start]?.lower ?? '') && atoms[start + 1]?.tag !== 'NUM')
    start++;
  if (atoms[start]?.text === '-' && tails.has(atoms[start + 1]?.lower ?? '')) start += 2;
  if (atoms[start]?.lower === 'or' && /^(?:so|more|fewer)$/.test(atoms[start + 1]?.lower ?? ''))
    start += 2;
  if (atoms[start]?.text === ',' && atoms[start + 1]?.lower === 'of') start++;
  if (atoms[start]?.text === '-' && glued(atoms[start], atoms[start + 1])) start++;
  if (atoms[start]?.lower === 'long' && leftOf(atoms, start - 1)?.text === '-') start++;
  if (/^(?:more|other|additional|further|extra|fewer|such|\+)$/.test(atoms[start]?.lower ?? ''))
    start++;
  if (atoms[start]?.lower === 'in' && atoms[start + 1]?.lower === 'total') start += 2;
  if (atoms[start]?.lower === 'of') start++;
  else if (start === at && (!loose || atoms[start]?.tag !== 'DET'))
    return loose ? pastMark(atoms, start) : start;
  while (
    determiners.holds(atoms[start]) ||
    /^(?:most|more|other|additional|further)$/.test(atoms[start]?.lower ?? '')
  )
    start++;
  return pastMark(atoms, start);
}

/** `thousands of | so-called “ | truthers”`: past the mark that opens a name for those counted. */
function pastMark(atoms: readonly Token[], start: number): number {
  const at = /-(?:called|named|styled|described|proclaimed|identified|declared)$/.test(
    atoms[start]?.lower ?? '',
  )
    ? start + 1
    : start;
  return /^["“'‘]$/.test(atoms[at]?.text ?? '') && nominal.has(atoms[at + 1]?.tag ?? '')
    ? at + 1
    : start;
}

/** `four | 20-kg | bags`, `ten | $5 | tickets`: past a measure of what is counted. */
function pastMeasure(atoms: readonly Token[], at: number): number {
  const sign = /^[$£€]$/.test(atoms[at]?.text ?? '');
  if (!/^\d/.test(atoms[sign ? at + 1 : at]?.text ?? '')) return at;
  let last = sign ? at + 2 : at + 1;
  if (sign && /^(?:(?:m|b|tr)illion|thousand)$/.test(atoms[last]?.lower ?? '')) last++;
  while (atoms[last]?.text === '-' && glued(atoms[last], atoms[last + 1])) last += 2;
  return sign || last > at + 1 ? last : at;
}
