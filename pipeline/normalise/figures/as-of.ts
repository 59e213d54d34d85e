import type { Tokens } from '../doc/token.ts';
import type { TimeMention } from '../doc/doc.ts';
import type { Quantity } from './quantity.ts';
import { statementWords } from './words.ts';

/** How many subtokens may stand between a figure and a weekday that is its day. */
const near = 9;

/**
 * The date of a sentence as of which a quantity holds: after `as of` (or `by`, of what is past), for all
 * of the sentence; else the only full date, or a weekday right after it or at the head of the sentence,
 * where no other clause stands between; null where none does.
 */
export function dateOf(
  subtokens: Tokens,
  quantity: Quantity,
  dates: readonly TimeMention[],
): TimeMention | null {
  if (dates.length === 0 || isEarlier(subtokens, quantity.end)) return null;
  const marked = dates.find((date) => isMarked(subtokens, date));
  if (marked !== undefined) return marked;
  const full = dates.filter(({ says: { day, month } }) => day !== null && month !== null);
  const [only] = full.length > 0 ? full : dates;
  if (only === undefined || full.length > 1 || (full.length === 0 && dates.length > 1)) return null;
  return isOf(subtokens, quantity, only, full.length === 1) ? only : null;
}

/** `from 38 a day earlier`, `300,000 the year before`: of another day than the one that is named. */
function isEarlier(subtokens: Tokens, end: number): boolean {
  for (let at = end; at < end + 5; at++) {
    const { tag, lower } = subtokens.at(at);
    if (/^(?:earlier|ago|previously)$/.test(lower)) return true;
    if (lower === 'before' && statementWords.periods.holds(subtokens.at(at - 1))) return true;
    if (tag !== 'DET' && tag !== 'NOUN' && tag !== 'ADJ') return false;
  }
  return false;
}

/** The index of the first subtoken of a date. */
const placeOf = (subtokens: Tokens, { start }: TimeMention): number =>
  subtokens.list.findIndex((subtoken) => subtoken.start >= start);

/** `as of 3 May`, `as at 3 May`, `by Monday`. */
function isMarked(subtokens: Tokens, date: TimeMention): boolean {
  const at = placeOf(subtokens, date);
  const lead = subtokens.at(at - 1).lower;
  if (lead === 'of' || lead === 'at') return subtokens.at(at - 2).lower === 'as';
  return lead === 'by' && !subtokens.list.some(({ lower }) => statementWords.future.has(lower));
}

/** Whether a date is the day of a quantity; a weekday, which is not in full, only right behind it or at the head. */
function isOf(subtokens: Tokens, quantity: Quantity, date: TimeMention, full: boolean): boolean {
  const at = placeOf(subtokens, date);
  const behind = at > quantity.first;
  const [from, to] = behind ? [quantity.end, at] : [at, quantity.first];
  if (isElsewhen(subtokens, at) || isInOtherClause(subtokens, at, from, to)) return false;
  if (behind && isOfNoun(subtokens, at, date)) return false;
  if (full) return true;
  if (
    subtokens.list.some(
      (subtoken) => statementWords.future.holds(subtoken) && subtoken.tag !== 'ADP',
    )
  )
    return false;
  return behind ? to - from < near && !hasComma(subtokens, from, to) : at < 2;
}

/** `since 3 May`, `before the 3 May`: the date bounds when something was. */
function isElsewhen(subtokens: Tokens, at: number): boolean {
  const before = subtokens.at(at - 1);
  const lead = /^(?:the|on|of)$/.test(before.lower) ? subtokens.at(at - 2) : before;
  return statementWords.elsewhen.holds(before) || statementWords.elsewhen.holds(lead);
}

/** Whether another clause begins between a date and a quantity, or the date has one of its own. */
function isInOtherClause(subtokens: Tokens, date: number, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (statementWords['other-clauses'].holds(subtokens.at(at))) return true;
  return isAside(subtokens, date);
}

/** `two miles from the [3 May] attack`: of what is named after it. */
function isOfNoun(subtokens: Tokens, at: number, { end }: TimeMention): boolean {
  let after = at;
  while (after < subtokens.length && subtokens.at(after).end <= end) after++;
  return subtokens.at(at - 1).tag === 'DET' && subtokens.at(after).tag === 'NOUN';
}

/** Whether the date stands in a clause of its own, `which vote on 3 May`. */
function isAside(subtokens: Tokens, date: number): boolean {
  for (let index = date - 1; index >= 0 && subtokens.at(index).text !== ','; index--)
    if (statementWords['aside-openers'].holds(subtokens.at(index)) || isThat(subtokens, index))
      return true;
  return false;
}

/** `that` after a noun opens a clause about it. */
const isThat = (subtokens: Tokens, at: number): boolean =>
  subtokens.at(at).lower === 'that' && subtokens.at(at - 1).tag === 'NOUN';

function hasComma(subtokens: Tokens, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (subtokens.at(index).text === ',') return true;
  return false;
}
