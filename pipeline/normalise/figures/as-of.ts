import type { Tokens } from '../doc/token.ts';
import type { DateMention } from '../doc/doc.ts';
import type { Quantity } from './quantity.ts';
import { statementWords } from './words.ts';

/** How many atoms may stand between a figure and a weekday that is its day. */
const near = 9;

/**
 * The date of a sentence as of which a quantity holds: after `as of` (or `by`, of what is past), for all
 * of the sentence; else the only full date, or a weekday right after it or at the head of the sentence,
 * where no other clause stands between; null where none does.
 */
export function dateOf(
  atoms: Tokens,
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
function isEarlier(atoms: Tokens, end: number): boolean {
  for (let at = end; at < end + 5; at++) {
    const { tag, lower } = atoms.at(at);
    if (/^(?:earlier|ago|previously)$/.test(lower)) return true;
    if (lower === 'before' && statementWords.periods.holds(atoms.at(at - 1))) return true;
    if (tag !== 'DET' && tag !== 'NOUN' && tag !== 'ADJ') return false;
  }
  return false;
}

/** The index of the first atom of a date. */
const placeOf = (atoms: Tokens, { start }: DateMention): number =>
  atoms.list.findIndex((atom) => atom.start >= start);

/** `as of 3 May`, `as at 3 May`, `by Monday`. */
function isMarked(atoms: Tokens, date: DateMention): boolean {
  const at = placeOf(atoms, date);
  const lead = atoms.at(at - 1).lower;
  if (lead === 'of' || lead === 'at') return atoms.at(at - 2).lower === 'as';
  return lead === 'by' && !atoms.list.some(({ lower }) => statementWords.future.has(lower));
}

/** Whether a date is the day of a quantity; a weekday, which is not in full, only right behind it or at the head. */
function isOf(atoms: Tokens, quantity: Quantity, date: DateMention, full: boolean): boolean {
  const at = placeOf(atoms, date);
  const behind = at > quantity.first;
  const [from, to] = behind ? [quantity.end, at] : [at, quantity.first];
  if (isElsewhen(atoms, at) || isInOtherClause(atoms, at, from, to)) return false;
  if (behind && isOfNoun(atoms, at, date)) return false;
  if (full) return true;
  if (atoms.list.some((atom) => statementWords.future.holds(atom) && atom.tag !== 'ADP'))
    return false;
  return behind ? to - from < near && !hasComma(atoms, from, to) : at < 2;
}

/** `since 3 May`, `before the 3 May`: the date bounds when something was. */
function isElsewhen(atoms: Tokens, at: number): boolean {
  const before = atoms.at(at - 1);
  const lead = /^(?:the|on|of)$/.test(before.lower) ? atoms.at(at - 2) : before;
  return statementWords.elsewhen.holds(before) || statementWords.elsewhen.holds(lead);
}

/** Whether another clause begins between a date and a quantity, or the date has one of its own. */
function isInOtherClause(atoms: Tokens, date: number, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (statementWords['other-clauses'].holds(atoms.at(at))) return true;
  return isAside(atoms, date);
}

/** `two miles from the | 3 May | attack`: of what is named after it. */
function isOfNoun(atoms: Tokens, at: number, { end }: DateMention): boolean {
  let after = at;
  while (after < atoms.length && atoms.at(after).end <= end) after++;
  return atoms.at(at - 1).tag === 'DET' && atoms.at(after).tag === 'NOUN';
}

/** Whether the date stands in a clause of its own, `which vote on 3 May`. */
function isAside(atoms: Tokens, date: number): boolean {
  for (let index = date - 1; index >= 0 && atoms.at(index).text !== ','; index--)
    if (statementWords['aside-openers'].holds(atoms.at(index)) || isThat(atoms, index)) return true;
  return false;
}

/** `that` after a noun opens a clause about it. */
const isThat = (atoms: Tokens, at: number): boolean =>
  atoms.at(at).lower === 'that' && atoms.at(at - 1).tag === 'NOUN';

function hasComma(atoms: Tokens, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (atoms.at(index).text === ',') return true;
  return false;
}
