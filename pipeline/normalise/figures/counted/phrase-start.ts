import type { Tokens } from '../../doc/token.ts';
import { glued } from '../subtokens.ts';
import { countedWords } from './lexicon.ts';

export const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'X', 'NUM']);

/** `a 15 metre | high | tower`: the noun stands behind what is measured of it. */
export const pastTall = (atoms: Tokens, start: number, last: number): number =>
  last - start > 1 && countedWords.tails.holds(atoms.at(start)) ? start + 1 : start;

/**
 * Where the noun phrase of a number begins: past hyphens, tails and `of the`.
 * @param loose whether an article may stand right after the number: `half the houses`
 */
export function phraseStart(atoms: Tokens, at: number, loose: boolean): number {
  let start = loose ? pastMeasure(atoms, at) : at;
  if (start > at) return start;
  if (loose && /^(?:plus|odd)$/.test(atoms.at(start).lower) && atoms.at(start + 1).tag !== 'NUM')
    start++;
  if (atoms.at(start).text === '-' && countedWords.tails.holds(atoms.at(start + 1))) start += 2;
  if (atoms.at(start).lower === 'or' && /^(?:so|more|fewer)$/.test(atoms.at(start + 1).lower))
    start += 2;
  if (atoms.at(start).text === ',' && atoms.at(start + 1).lower === 'of') start++;
  if (atoms.at(start).text === '-' && glued(atoms.at(start), atoms.at(start + 1))) start++;
  if (atoms.at(start).lower === 'long' && atoms.at(start - 2).text === '-') start++;
  if (countedWords.further.holds(atoms.at(start))) start++;
  if (atoms.at(start).lower === 'in' && atoms.at(start + 1).lower === 'total') start += 2;
  if (atoms.at(start).lower === 'of') start++;
  else if (start === at && (!loose || atoms.at(start).tag !== 'DET'))
    return loose ? pastMark(atoms, start) : start;
  while (countedWords.skipped.holds(atoms.at(start)) || countedWords.most.holds(atoms.at(start)))
    start++;
  return pastMark(atoms, start);
}

/** `thousands of | so-called “ | truthers”`: past the mark that opens a name for those counted. */
function pastMark(atoms: Tokens, start: number): number {
  const at = /-(?:called|named|styled|described|proclaimed|identified|declared)$/.test(
    atoms.at(start).lower,
  )
    ? start + 1
    : start;
  return /^["“'‘]$/.test(atoms.at(at).text) && nominal.has(atoms.at(at + 1).tag) ? at + 1 : start;
}

/** `four | 20-kg | bags`, `ten | $5 | tickets`: past a measure of what is counted. */
function pastMeasure(atoms: Tokens, at: number): number {
  const sign = /^[$£€]$/.test(atoms.at(at).text);
  if (!/^\d/.test(atoms.at(sign ? at + 1 : at).text)) return at;
  let last = sign ? at + 2 : at + 1;
  if (sign && /^(?:(?:m|b|tr)illion|thousand)$/.test(atoms.at(last).lower)) last++;
  while (atoms.at(last).text === '-' && glued(atoms.at(last), atoms.at(last + 1))) last += 2;
  return sign || last > at + 1 ? last : at;
}
