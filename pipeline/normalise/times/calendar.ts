import type { TimeUnit } from '../doc/doc.ts';

/** Days, and the units of the calendar that hold them, by the Gregorian calendar; values by EDTF (ISO 8601-2, level 1). */

/** A time at its own precision. */
export interface TimeValue {
  /** EDTF, level 1: `2021`, `2021-03`, `2024-10-28`, `2024-10-21/2024-10-27`, `2013-22`, `199X`, `19XX`. */
  readonly value: string;
  /** First and last day, as ISO 8601; null of seasons, whose days EDTF leaves to each hemisphere. */
  readonly from: string | null;
  readonly to: string | null;
}

const dayLength = 86_400_000;
const firstYear = 1000;
const lastYear = 9999;

const timeOf = (year: number, month: number, day: number): number => {
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day);
  return time.getTime();
};
const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const parsed = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const two = (number: number): string => String(number).padStart(2, '0');

const isYear = (year: number): boolean => year >= firstYear && year <= lastYear;
export const yearOf = (day: string): number => Number(day.slice(0, 4));
const monthOf = (day: string): number => Number(day.slice(5, 7));
export const quarterOf = (day: string): number => Math.ceil(monthOf(day) / 3);
/** From Monday, 1. */
export const weekdayOf = (day: string): number => ((new Date(parsed(day)).getUTCDay() + 6) % 7) + 1;
export const daysBetween = (a: string, b: string): number => (parsed(b) - parsed(a)) / dayLength;

/** The ISO day that is so many days later; null beyond the years that news tells of. */
export function shifted(day: string, days: number): string | null {
  const time = parsed(day) + days * dayLength;
  if (!(Math.abs(time) < 8.64e15)) return null;
  const year = new Date(time).getUTCFullYear();
  return isYear(year) ? isoOf(time) : null;
}

/** The day as ISO 8601; null where there is no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (!isYear(year)) return null;
  const time = timeOf(year, month, day);
  const found = new Date(time);
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === day ? isoOf(time) : null;
}

export const dayValue = (day: string | null): TimeValue | null =>
  day === null ? null : { value: day, from: day, to: day };

export const daysValue = (from: string | null, to: string | null): TimeValue | null =>
  from === null || to === null || from > to ? null : { value: `${from}/${to}`, from, to };

export const yearValue = (year: number): TimeValue | null =>
  isYear(year) ? { value: `${year}`, from: `${year}-01-01`, to: `${year}-12-31` } : null;

export const yearsValue = (from: number, to: number): TimeValue | null =>
  isYear(from) && isYear(to) && from <= to
    ? { value: `${from}/${to}`, from: `${from}-01-01`, to: `${to}-12-31` }
    : null;

/** @param month may be below 1 or above 12: of a year before or behind. */
export function monthValue(year: number, month: number): TimeValue | null {
  const time = new Date(timeOf(year, month, 1));
  const [of, number] = [time.getUTCFullYear(), time.getUTCMonth() + 1];
  if (!isYear(of)) return null;
  const value = `${of}-${two(number)}`;
  return { value, from: `${value}-01`, to: isoOf(timeOf(of, number + 1, 0)) };
}

/** The months from one to another, as days. */
function monthsValue(year: number, first: number, count: number): TimeValue | null {
  const [a, b] = [monthValue(year, first), monthValue(year, first + count - 1)];
  return daysValue(a?.from ?? null, b?.to ?? null);
}

export const quarterValue = (year: number, quarter: number): TimeValue | null =>
  monthsValue(year, quarter * 3 - 2, 3);
export const halfValue = (year: number, half: number): TimeValue | null =>
  monthsValue(year, half * 6 - 5, 6);

/** @param season from spring, 1 */
export const seasonValue = (year: number, season: number): TimeValue | null =>
  isYear(year) ? { value: `${year}-${20 + season}`, from: null, to: null } : null;

/** @param year any of the decade */
export function decadeValue(year: number): TimeValue | null {
  const tens = Math.floor(year / 10);
  return isYear(year) ? { value: `${tens}X`, from: `${tens}0-01-01`, to: `${tens}9-12-31` } : null;
}

/** @param year any of the century, by its first two digits: the 20th is 19XX. */
export function centuryValue(year: number): TimeValue | null {
  const hundreds = Math.floor(year / 100);
  return isYear(year)
    ? { value: `${hundreds}XX`, from: `${hundreds}00-01-01`, to: `${hundreds}99-12-31` }
    : null;
}

/** The week from Monday to Sunday (ISO 8601) so many weeks from that of a day. */
export function weekValue(day: string, by: number): TimeValue | null {
  const monday = shifted(day, 1 - weekdayOf(day) + 7 * by);
  return monday === null ? null : daysValue(monday, shifted(monday, 6));
}

/** Saturday and Sunday of the week that is so many weeks from that of a day. */
function weekendValue(day: string, by: number): TimeValue | null {
  const saturday = shifted(day, 6 - weekdayOf(day) + 7 * by);
  return saturday === null ? null : daysValue(saturday, shifted(saturday, 1));
}

/** The unit so many units from that of a day. */
export function unitValue(unit: TimeUnit, day: string, by: number): TimeValue | null {
  if (!Number.isSafeInteger(by)) return null;
  const year = yearOf(day);
  switch (unit) {
    case 'day':
      return dayValue(shifted(day, by));
    case 'week':
      return weekValue(day, by);
    case 'weekend':
      return weekendValue(day, by);
    case 'month':
      return monthValue(year, monthOf(day) + by);
    case 'quarter':
      return quarterValue(year, quarterOf(day) + by);
    case 'half':
      return halfValue(year, Math.ceil(monthOf(day) / 6) + by);
    case 'season':
      return null;
    case 'year':
      return yearValue(year + by);
    case 'decade':
      return decadeValue(year + 10 * by);
    case 'century':
      return centuryValue(year + 100 * by);
  }
}

/** The same time so many years later, at its own precision: of a quarter the quarter; of 29 February the 28th. */
export function yearsLater({ value, from, to }: TimeValue, years: number): TimeValue | null {
  const moved = (day: string): string | null => {
    const [year, month, date] = [yearOf(day) + years, monthOf(day), Number(day.slice(8))];
    const last = monthValue(year, month)?.to ?? null;
    // The last day of a month stays the last.
    return monthValue(yearOf(day), month)?.to === day ? last : isoDay(year, month, date);
  };
  if (/^\d{4}-2[1-4]$/.test(value))
    return seasonValue(yearOf(value) + years, Number(value.slice(6)));
  if (from === null || to === null) return null;
  if (/^\d{4}$/.test(value)) return yearValue(yearOf(from) + years);
  if (/^\d{4}-\d\d$/.test(value)) return monthValue(yearOf(from) + years, monthOf(from));
  return from === to ? dayValue(moved(from)) : daysValue(moved(from), moved(to));
}
