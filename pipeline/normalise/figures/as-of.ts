import { leftOf } from '../../lib/lists.ts';
import { WordSet } from '../doc/words.ts';
import type { DateMention, Token } from '../doc/types.ts';
import type { Quantity } from './quantity.ts';

/** How many atoms may stand between a figure and a weekday that is its day. */
const near = 9;

const parts = new WordSet([
  ...['which', 'who', 'whom', 'whose', 'where', 'when', 'that', ';', '—', '–', '“', '”', '"'],
  ...['said', 'says', 'say', 'told', 'added', 'announced', 'after', 'since', 'before'],
]);
const future = /^(?:will|would|shall|should|must|may|might|could|can|'ll|’ll|to)$/;
const elsewhere = /^(?:since|from|after|before|until|between|born|died|dated|next|through)$/;

/**
 * The date of a sentence as of which a quantity holds: after `as of` (or `by`, of what is past), for all
 * of the sentence; else the only full date, or a weekday right after it or at the head of the sentence,
 * where no other clause stands between; null where none does.
 */
export function dateOf(
  atoms: readonly Token[],
  quantity: Quantity,
  dates: readonly DateMention[],
): DateMention | null {
  if (dates.length === 0 || isEarlier(atoms, quantity.end)) return null;
  const marked = dates.find((date) => isMarked(atoms, date));
  if (marked !== undefined) return marked;
  const full = dates.filter(({ day, month }) => day !== null && month !== null);
  const [only] = full.length > 0 ? full : dates;
  if (only === undefined || full.length > 1 || (full.length === 0 && dates.length > 1)) return null;
  return isOf(atoms, quantity, only, full.length === 1) ? only : null;
}

/** `from 38 | a day earlier`, `300,000 the year before`: of another day than the one that is named. */
function isEarlier(atoms: readonly Token[], end: number): boolean {
  for (let at = end; at < end + 5; at++) {
    const { tag, lower = '' } = atoms[at] ?? {};
    if (/^(?:earlier|ago|previously)$/.test(lower)) return true;
    if (
      lower === 'before' &&
      /^(?:day|week|month|year|quarter)$/.test(leftOf(atoms, at)?.lower ?? '')
    )
      return true;
    if (tag !== 'DET' && tag !== 'NOUN' && tag !== 'ADJ') return false;
  }
  return false;
}

/** The index of the first atom of a date. */
const placeOf = (atoms: readonly Token[], { start }: DateMention): number =>
  atoms.findIndex((atom) => atom.start >= start);

/** `as of 3 May`, `as at 3 May`, `by Monday`. */
function isMarked(atoms: readonly Token[], date: DateMention): boolean {
  const at = placeOf(atoms, date);
  const lead = leftOf(atoms, at)?.lower;
  if (lead === 'of' || lead === 'at') return leftOf(atoms, at - 1)?.lower === 'as';
  return lead === 'by' && !atoms.some(({ lower }) => future.test(lower));
}

function isOf(
  atoms: readonly Token[],
  quantity: Quantity,
  date: DateMention,
  full: boolean,
): boolean {
  const at = placeOf(atoms, date);
  const lead = /^(?:the|on|of)$/.test(leftOf(atoms, at)?.lower ?? '') ? at - 2 : at - 1;
  if (
    at < 0 ||
    elsewhere.test(leftOf(atoms, at)?.lower ?? '') ||
    elsewhere.test(atoms[lead]?.lower ?? '')
  )
    return false;
  const [from, to] = at > quantity.first ? [quantity.end, at] : [at, quantity.first];
  for (let index = from; index < to; index++) if (parts.holds(atoms[index])) return false;
  if (isAside(atoms, at) || (at > quantity.first && isOfNoun(atoms, at, date))) return false;
  if (full) return true;
  if (atoms.some(({ lower, tag }) => future.test(lower) && tag !== 'ADP')) return false;
  const heads = at < 2 && from === at;
  return heads || (from === quantity.end && to - from < near && !hasComma(atoms, from, to));
}

/** `two miles from the | 3 May | attack`: of what is named after it. */
function isOfNoun(atoms: readonly Token[], at: number, { end }: DateMention): boolean {
  let after = at;
  while ((atoms[after]?.end ?? Infinity) <= end) after++;
  return leftOf(atoms, at)?.tag === 'DET' && atoms[after]?.tag === 'NOUN';
}

/** Whether the date stands in a clause of its own, `which vote on 3 May`. */
function isAside(atoms: readonly Token[], date: number): boolean {
  for (let index = date - 1; index >= 0 && atoms[index]?.text !== ','; index--)
    if (
      /^(?:which|who|whom|whose|where|when)$/.test(atoms[index]?.lower ?? '') ||
      isThat(atoms, index)
    )
      return true;
  return false;
}

/** `that` after a noun opens a clause about it. */
const isThat = (atoms: readonly Token[], at: number): boolean =>
  atoms[at]?.lower === 'that' && leftOf(atoms, at)?.tag === 'NOUN';

function hasComma(atoms: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (atoms[index]?.text === ',') return true;
  return false;
}
