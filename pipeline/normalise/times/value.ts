import type { TimeMention, TimeShift, TimeWords } from '../doc/doc.ts';
import * as calendar from './calendar.ts';
import { unitValue, type TimeValue } from './calendar.ts';
import { eitherOrder } from './numeric.ts';
import type { Tense } from './tense.ts';

/**
 * How a value was come by: `full`, its words say all of it; `text`, its year is that of another time in the text;
 * `published`, it is counted from the day of publication (or of speech); `told`, from a time that the text tells
 * before it.
 */
export type TimeBasis = 'full' | 'text' | 'published' | 'told';

/** What a time means: both null where no calendar time is meant, or none can be told. */
export interface Valued {
  readonly value: TimeValue | null;
  readonly basis: TimeBasis | null;
}

/** What besides its words tells which time is meant. */
export interface TimeContext {
  /** Of the clause that it stands in. */
  readonly tense?: Tense;
  /** The time that was told of before. */
  readonly told?: TimeValue | null;
  /** The quarter or half that was told of before. */
  readonly period?: TimeValue | null;
  /** The year of a day or month without one. */
  readonly year?: number | null;
  /** Whether days in digits have the month first; null where nothing says. */
  readonly monthFirst?: boolean | null;
}

const unknown: Valued = { value: null, basis: null };

const withBasis = (value: TimeValue | null, basis: TimeBasis): Valued =>
  value === null ? unknown : { value, basis };

/**
 * The time that one expression means.
 * @param anchor the day from which it counts, ISO 8601, or null
 */
export function valueOf(
  { kind, says, rule }: TimeMention,
  anchor: string | null,
  context: TimeContext,
): Valued {
  if (kind === 'duration' || kind === 'set') return unknown;
  if (rule === eitherOrder) return inEitherOrder(says, context.monthFirst ?? null);
  if (says.year !== null) return ofNamedYear(says, says.year, anchor, context);
  const { shift } = says;
  if (shift === null) return unshifted(says, anchor, context);
  if (Number.isNaN(shift.by)) return unknown;
  if (shift.from === 'told') return toldTime(says, shift, anchor, context);
  return anchor === null ? unknown : countedTime(rule, says, shift, anchor, context);
}

/** What says its year; `the 1988 quarter` is that which was told of, in that year. */
function ofNamedYear(
  says: TimeWords,
  year: number,
  anchor: string | null,
  { period }: TimeContext,
): Valued {
  const quarter = isUnnamedQuarter(says) ? (period?.from ?? null) : null;
  if (quarter === null) return withBasis(ofYear(says, year, anchor), 'full');
  return withBasis(calendar.quarterValue(year, calendar.quarterOf(quarter)), 'told');
}

/** Counted from the anchor, but for quarters that only those told of before tell. */
function countedTime(
  rule: string,
  says: TimeWords,
  shift: TimeShift,
  anchor: string,
  context: TimeContext,
): Valued {
  if (shift.unit === 'year' && isUnnamedQuarter(says))
    return quarterOfYear(shift.by, anchor, context);
  if (isYearAgo(rule, shift) && context.period != null)
    return withBasis(calendar.yearsLater(context.period, -1), 'told');
  return withBasis(shiftedTime(says, shift, anchor, context.tense ?? null), 'published');
}

/** `a year ago`, which beside a quarter is that of the year before. */
const isYearAgo = (rule: string, { unit, by }: TimeShift): boolean =>
  rule === 'ago' && unit === 'year' && by === -1;

function inEitherOrder({ year, month, day }: TimeWords, monthFirst: boolean | null): Valued {
  if (monthFirst === null || year === null || month === null || day === null) return unknown;
  const iso = monthFirst ? calendar.isoDay(year, month, day) : calendar.isoDay(year, day, month);
  return withBasis(calendar.dayValue(iso), 'full');
}

/** What the words say of a year, at their precision. */
function ofYear(says: TimeWords, year: number, anchor: string | null): TimeValue | null {
  const { month, day, last, nth, unit } = says;
  if (month !== null && nth !== null) return ofNthWeekday(says, year, month, nth);
  if (month !== null) return ofMonth(says, year, month);
  if (unit === 'decade')
    return calendar.decadeValue(year < 100 ? lastEndingIn(year, anchor, 0) : year);
  if (nth !== null && unit === 'quarter') return calendar.quarterValue(year, nth);
  if (nth !== null && unit === 'half') return calendar.halfValue(year, nth);
  if (nth !== null && unit === 'season') return calendar.seasonValue(year, nth);
  const full = year < 100 ? lastEndingIn(year, anchor, 1) : year;
  if (last === null || day !== null) return calendar.yearValue(full);
  return calendar.yearsValue(full, Math.floor(full / 100) * 100 + last);
}

function ofMonth({ day, last }: TimeWords, year: number, month: number): TimeValue | null {
  if (day === null) return calendar.monthValue(year, month);
  const first = calendar.isoDay(year, month, day);
  if (last === null) return calendar.dayValue(first);
  return calendar.daysValue(first, calendar.isoDay(year, month, last));
}

/** Thanksgiving: the fourth Thursday of November. */
function ofNthWeekday(
  { weekday }: TimeWords,
  year: number,
  month: number,
  nth: number,
): TimeValue | null {
  const first = calendar.isoDay(year, month, 1);
  if (first === null || weekday === null) return null;
  const ahead = (weekday - calendar.weekdayOf(first) + 7) % 7;
  return calendar.dayValue(calendar.shifted(first, ahead + 7 * (nth - 1)));
}

/** The latest year whose last two digits these are, of those up to the anchor’s and so many more. */
function lastEndingIn(digits: number, anchor: string | null, more: number): number {
  const now = anchor === null ? 1999 : calendar.yearOf(anchor);
  const year = Math.floor(now / 100) * 100 + digits;
  return year > now + more ? year - 100 : year;
}

/** A day, month, quarter or weekday that does not say of which year or week it is. */
function unshifted(says: TimeWords, anchor: string | null, context: TimeContext): Valued {
  const { month, day, weekday, nth, unit } = says;
  if (nth !== null && unit === 'century')
    return withBasis(calendar.centuryValue((nth - 1) * 100), 'full');
  if (context.year != null && (month !== null || nth !== null))
    return withBasis(ofYear(says, context.year, anchor), 'text');
  if (anchor === null) return unknown;
  const tense = context.tense ?? null;
  if (month !== null && (day !== null || nth !== null))
    return withBasis(nearestDay(says, anchor, tense), 'published');
  if (month !== null || nth !== null)
    return withBasis(occurrence(says, anchor, tense), 'published');
  if (weekday === null) return unknown;
  return withBasis(calendar.dayValue(weekdayBy(weekday, anchor, tense)), 'published');
}

const years = [-2, -1, 0, 1, 2];
/** Enough for 29 February. */
const leapYears = [-8, -7, -6, -5, -4, -3, ...years, 3, 4, 5, 6, 7, 8];

/** A day, month, quarter or season of the years around an anchor, in order. */
function ofYearsAround(says: TimeWords, anchor: string): TimeValue[] {
  const around = says.month === 2 && says.day === 29 ? leapYears : years;
  return around.flatMap((by) => ofYear(says, calendar.yearOf(anchor) + by, anchor) ?? []);
}

/** The month, quarter or season that began last; where the clause looks ahead, the first that is not over. */
function occurrence(says: TimeWords, anchor: string, tense: Tense): TimeValue | null {
  const values = ofYearsAround(says, anchor);
  const past = values.findLast((value) => firstDay(value) <= anchor) ?? null;
  const next = values.find((value) => lastDay(value) >= anchor) ?? null;
  if (past === null || next === null) return past ?? next;
  const [back, ahead] = [distanceOf(past, anchor), distanceOf(next, anchor)];
  // A quarter that is reported after its end is still expected: third-quarter results, in October.
  if (says.unit === 'quarter') return tense === 'future' && ahead < back ? next : past;
  if (tense === 'future') return next;
  return ahead < nextMonth ? next : past;
}

/** A month that begins in so few days is not that of the year before. */
const nextMonth = 10;

/** How many days a time is away from an anchor; 0 where it holds it. */
function distanceOf(value: TimeValue, anchor: string): number {
  const [first, last] = [firstDay(value), lastDay(value)];
  if (last < anchor) return calendar.daysBetween(last, anchor);
  return first > anchor ? calendar.daysBetween(anchor, first) : 0;
}

/** Of a season what tells it from others: where it begins in the northern half of the world. */
const firstDay = ({ value, from }: TimeValue): string =>
  from ??
  calendar.monthValue(calendar.yearOf(value), 3 * (Number(value.slice(6)) % 10))?.from ??
  '';
const lastDay = (value: TimeValue): string =>
  value.to ?? calendar.shifted(firstDay(value), 89) ?? '';

/** A day without its year: by its weekday, where it is said; else as the clause tells; else the nearest. */
function nearestDay(says: TimeWords, anchor: string, tense: Tense): TimeValue | null {
  const days = ofYearsAround(says, anchor);
  const onWeekday = days.filter((each) => calendar.weekdayOf(firstDay(each)) === says.weekday);
  const byDistance = (onWeekday.length > 0 ? onWeekday : days).toSorted(
    (a, b) => distanceOf(a, anchor) - distanceOf(b, anchor),
  );
  const nearest = byDistance[0] ?? null;
  if (nearest === null || onWeekday.length > 0) return nearest;
  if (tense === 'past') return days.findLast((each) => firstDay(each) <= anchor) ?? null;
  if (tense === null || distanceOf(nearest, anchor) < soClose) return nearest;
  return days.find((each) => lastDay(each) >= anchor) ?? null;
}

/** `is to run from October 20`: a day so few days past is meant, since that to come is ten months away. */
const soClose = 60;

/** The weekday that is the anchor’s or the last before it; the next where the clause looks ahead. */
function weekdayBy(weekday: number, anchor: string, tense: Tense): string | null {
  const back = (calendar.weekdayOf(anchor) - weekday + 7) % 7;
  return calendar.shifted(anchor, tense === 'future' && back > 0 ? 7 - back : -back);
}

/** A quarter of another year that does not say which: that which was told of, or which ended last. */
const isUnnamedQuarter = ({ month, nth, unit }: TimeWords): boolean =>
  month === null && nth === null && (unit === 'quarter' || unit === 'half');

function quarterOfYear(by: number, anchor: string | null, { period }: TimeContext): Valued {
  const base = period ?? (anchor === null ? null : unitValue('quarter', anchor, -1));
  const basis = period == null ? 'published' : 'told';
  return withBasis(base === null ? null : calendar.yearsLater(base, by), basis);
}

/** Counted from a day: `last Friday`, `next March`, `this summer`, `June last year`, `last week`. */
function shiftedTime(
  says: TimeWords,
  { unit, by }: TimeShift,
  anchor: string,
  tense: Tense,
): TimeValue | null {
  if (says.edge === 'end') return yearEnd(anchor, tense);
  if (unit === 'year' && (says.month !== null || says.nth !== null))
    return ofYear(says, calendar.yearOf(anchor) + by, anchor);
  if (unit === 'weekday') return pointedWeekday(says.weekday ?? 1, by, anchor, tense);
  if (unit === 'week' && says.weekday !== null)
    return weekdayOfWeek(says.weekday, unitValue('week', anchor, by));
  if (unit === 'season' || (unit === 'month' && says.month !== null))
    return pointedMonth(says, by, anchor, tense);
  if (unit === 'weekend') return pointedWeekend(by, anchor, tense);
  return unitValue(unit, anchor, by);
}

/** `year-end`: of this year, or of the last one, where the clause tells of the past. */
function yearEnd(anchor: string, tense: Tense): TimeValue | null {
  const isLast = tense === 'past' && anchor.slice(5) !== '12-31';
  return calendar.dayValue(calendar.isoDay(calendar.yearOf(anchor) - (isLast ? 1 : 0), 12, 31));
}

const weekdayOfWeek = (weekday: number, week: TimeValue | null): TimeValue | null =>
  week?.from == null ? null : calendar.dayValue(calendar.shifted(week.from, weekday - 1));

/** `last Friday` is the last that is over, `next Friday` the first to come, `this Friday` that of the week. */
function pointedWeekday(
  weekday: number,
  by: number,
  anchor: string,
  tense: Tense,
): TimeValue | null {
  if (by === 0 && tense !== 'past') return weekdayOfWeek(weekday, unitValue('week', anchor, 0));
  const back = (calendar.weekdayOf(anchor) - weekday + 7) % 7;
  const days = by > 0 ? 7 - back : by < 0 && back === 0 ? -7 : -back;
  return calendar.dayValue(calendar.shifted(anchor, days));
}

/** `last May` is the last that is over, `next May` the first to come, `this May` that of the year. */
function pointedMonth(says: TimeWords, by: number, anchor: string, tense: Tense): TimeValue | null {
  const values = ofYearsAround(says, anchor);
  if (by < 0) return values.findLast((value) => lastDay(value) < anchor) ?? null;
  if (by > 0) return values.find((value) => firstDay(value) > anchor) ?? null;
  if (says.month === null && tense !== null) return occurrence(says, anchor, tense);
  return ofYear(says, calendar.yearOf(anchor), anchor);
}

/** The weekend of the anchor or the last one; that to come where the clause looks ahead. */
function pointedWeekend(by: number, anchor: string, tense: Tense): TimeValue | null {
  const isOn = tense === 'future' || calendar.weekdayOf(anchor) > 5;
  return unitValue('weekend', anchor, by === 0 && !isOn ? -1 : by);
}

/** Counted from the time that was told of before; where none was, from the anchor. */
function toldTime(
  says: TimeWords,
  shift: TimeShift,
  anchor: string | null,
  context: TimeContext,
): Valued {
  const { unit, by } = shift;
  if (unit === 'year' && isUnnamedQuarter(says)) return quarterOfYear(by, anchor, context);
  if (unit === 'quarter') return toldQuarter(by, anchor, context);
  const { period } = context;
  if (unit === 'year' && by !== 0 && period != null && says.month === null)
    return withBasis(calendar.yearsLater(period, by), 'told');
  const told = context.told ?? (by > 0 ? null : calendar.dayValue(anchor));
  if (told === null) return unknown;
  const day = by > 0 ? lastDay(told) : firstDay(told);
  return withBasis(
    shiftedTime(says, shift, day, 'past'),
    context.told == null ? 'published' : 'told',
  );
}

/** `the quarter`, `the latest quarter`: that which was told of, or which ended last. */
function toldQuarter(by: number, anchor: string | null, { period }: TimeContext): Valued {
  if (period != null) {
    const value = by === 0 ? period : unitValue('quarter', firstDay(period), by);
    return withBasis(value, 'told');
  }
  return withBasis(anchor === null ? null : unitValue('quarter', anchor, by - 1), 'published');
}
