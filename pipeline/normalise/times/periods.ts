import { itemAt } from '../../lib/lists.ts';
import type { TimeUnit } from '../doc/doc.ts';
import type { Token, Tokens } from '../doc/token.ts';
import { isoDay, monthValue, shifted, type TimeValue, yearOf } from './calendar.ts';
import { periodWords } from './lexicon.ts';
import { piecesOf } from './pieces.ts';

/** How many months a unit has; others make no period. */
const monthsOf: Partial<Record<TimeUnit, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/**
 * The period that words before a time make of it: `the six months ended Aug. 12` begin on 13 February, `the year to March`
 * in April of the year before, `the first nine months of 2023` are January to September. At the precision of the time.
 *
 * @param first the token at which the time begins
 * @returns null where no such words stand before it
 */
export function periodAt(tokens: Tokens, first: number, value: TimeValue | null): TimeValue | null {
  if (value?.from == null || value.to === null || value.value.includes('/')) return null;
  let lead = first - 1;
  while (tokens.at(lead).tag === 'DET' || tokens.at(lead).lower === 'on') lead--;
  const word = tokens.at(lead);
  if (word.lower === 'of') return partOf(tokens, lead, value.value);
  const isEnded = periodWords.ended.holds(word);
  if (!isEnded && !periodWords.upto.holds(word)) return null;
  const length = lengthBefore(tokens, lead);
  if (length === null || (!isEnded && !isDefinite(tokens, length.first))) return null;
  return upTo(value.value, value.to, length.months);
}

/** `the first nine months of 2023` */
function partOf(tokens: Tokens, of: number, year: string): TimeValue | null {
  const length = /^\d{4}$/.test(year) ? lengthBefore(tokens, of) : null;
  if (length === null || length.months > 11) return null;
  const isFirst = tokens.at(length.first - 1).lower === 'first';
  if (!isFirst && !periodWords.final.holds(tokens.at(length.first - 1))) return null;
  const month = isFirst ? 1 : 13 - length.months;
  return between(
    monthValue(Number(year), month),
    monthValue(Number(year), month + length.months - 1),
  );
}

/** So many months up to a month or a day and with it. */
function upTo(value: string, end: string, months: number): TimeValue | null {
  const [year, month, day] = [yearOf(end), Number(end.slice(5, 7)), Number(end.slice(8))];
  if (/^\d{4}-\d\d$/.test(value))
    return between(monthValue(year, month - months + 1), monthValue(year, month));
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return null;
  const isLast = monthValue(year, month)?.to === end;
  const from = isLast
    ? (monthValue(year, month - months + 1)?.from ?? null)
    : dayAfter(monthValue(year, month - months), day);
  return from === null ? null : { value: `${from}/${end}`, from, to: end };
}

function dayAfter(month: TimeValue | null, day: number): string | null {
  if (month?.from == null || month.to === null) return null;
  const same = isoDay(yearOf(month.from), Number(month.from.slice(5, 7)), day);
  return shifted(same ?? month.to, 1);
}

const between = (from: TimeValue | null, to: TimeValue | null): TimeValue | null =>
  from === null || to === null
    ? null
    : { value: `${from.value}/${to.value}`, from: from.from, to: to.to };

interface Length {
  readonly months: number;
  /** Its first token. */
  readonly first: number;
}

/** A length of time that ends before a token: `nine months`, `fiscal year`, `six-month period`. */
function lengthBefore(tokens: Tokens, end: number): Length | null {
  const at = tokens.at(end - 1).lower === 'period' ? end - 2 : end - 1;
  const pieces = piecesOf(tokens.at(at)) ?? [];
  const unit = unitOf(pieces.at(-1)?.types);
  const months = unit === null ? undefined : monthsOf[unit];
  if (months === undefined) return null;
  const joined = pieces.length > 1 ? numberOf(pieces[0]?.types) : null;
  if (joined !== null) return { months: months * joined, first: at };
  const first = periodWords.fiscal.holds(tokens.at(at - 1)) ? at - 1 : at;
  const count = numberOf(itemAt(piecesOf(tokens.at(first - 1)) ?? [], 0)?.types);
  if (count !== null && count > 0) return { months: months * count, first: first - 1 };
  return months === 1 ? null : { months, first };
}

/** `in the nine months to March`, against `was put off nine months to March`. */
const isDefinite = (tokens: Tokens, first: number): boolean => isLed(tokens.at(first - 1));
const isLed = ({ tag, lower }: Token): boolean =>
  tag === 'DET' || tag === 'PRON' || lower === "'s" || periodWords.in.has(lower);

type Types = ReadonlyMap<string, string | number | null> | undefined;
const unitOf = (types: Types): TimeUnit | null =>
  (types?.get('unit') ?? types?.get('units') ?? null) as TimeUnit | null;
const numberOf = (types: Types): number | null => {
  const number = types?.get('number') ?? types?.get('count') ?? null;
  return number === null ? null : Number(number);
};
