import { itemAt, known } from '../../lib/lists.ts';
import { lastStartingAt } from '../../lib/span.ts';
import type { Doc, TimeMention, TimeWords } from '../doc/doc.ts';
import { daysBetween, isoDay, yearOf, type TimeValue } from './calendar.ts';
import { tenseOf } from './tense.ts';
import { valueOf, type TimeContext, type Valued } from './value.ts';

export type { TimeValue } from './calendar.ts';
export type { TimeContext } from './value.ts';

/** A time expression with the time that it means. */
export interface ResolvedTime extends TimeMention, Valued {}

/** For how many sentences `the quarter` and `a year earlier` look back to one that is named. */
const periodReach = 8;

/**
 * All times of a text, in the order of `doc.times`. Linear in the length of the text.
 * @param publishedOn the day of publication, ISO 8601; where it is null, times that count from it have no value, and
 *   a day or month without a year has that of the nearest day that the text names in full
 */
export function resolveTimes(
  doc: Pick<Doc, 'sentences' | 'tokens' | 'times'>,
  publishedOn: string | null,
): ResolvedTime[] {
  const { times, sentences, tokens } = doc;
  const full = publishedOn === null ? times.filter(({ says }) => isFull(says)) : [];
  const isOneTime = spanOf(full) < 2;
  const monthFirst = orderOf(times);
  const found: ResolvedTime[] = [];
  let told: TimeValue | null = null;
  let period: { readonly value: TimeValue; readonly sentence: number } | null = null;
  for (const [index, mention] of times.entries()) {
    const number = lastStartingAt(sentences, mention.start);
    const sentence = known(sentences, number);
    const isWithin = (year: TimeMention): boolean =>
      isOneTime || Math.abs(number - lastStartingAt(sentences, year.start)) < yearReach;
    const isNear = period !== null && number - period.sentence < periodReach;
    const { value, basis } = valueOf(mention, publishedOn, {
      tense: mention.says.year === null ? tenseOf(tokens, mention, sentence) : null,
      told,
      period: isNear ? (period?.value ?? null) : null,
      year: joinedYear(times, index) ?? nearestYear(full, mention, isWithin),
      monthFirst,
    });
    found.push({ ...mention, value, basis });
    if (value === null || mention.says.edge !== null) continue;
    told = value;
    if (isPeriod(mention) && (publishedOn === null || (value.to ?? '') < publishedOn))
      period = { value, sentence: number };
  }
  return found;
}

/**
 * The time that one expression means against an anchor, as the day of a speech, without the rest of its text.
 * @param anchor the day from which it counts, ISO 8601, or null
 */
export const resolveTime = (
  mention: TimeMention,
  anchor: string | null,
  context: TimeContext = {},
): TimeValue | null => valueOf(mention, anchor, context).value;

const isFull = ({ year, month, day }: TimeWords): boolean =>
  year !== null && month !== null && day !== null;

/** Whether it names a quarter or half that those behind it may mean; the one of a year ago is only compared with. */
const isPeriod = ({ rule, says: { unit, shift } }: TimeMention): boolean =>
  rule !== 'year-ago-quarter' &&
  (unit === 'quarter' || unit === 'half' || shift?.unit === 'quarter');

/** `February 3 - April 19 2012`, `January or February 2012`: the year behind is of both. */
function joinedYear(times: readonly TimeMention[], index: number): number | null {
  const [{ says, last }, next] = [known(times, index), times[index + 1]];
  if (next === undefined || next.first - last > 1) return null;
  const [{ month, day }, end] = [says, next.says];
  if (month === null || end.month === null || end.year === null) return null;
  if (says.year !== null || (day === null && end.day !== null)) return null;
  const isLater = month > end.month || (month === end.month && (day ?? 1) > (end.day ?? 31));
  return isLater ? end.year - 1 : end.year;
}

/** A day of December and one of January are of one winter: so many days apart, they may be of two years. */
const winter = 92;

/** Where the days of a text are of many years, one lends its year to its own sentence and those right beside it. */
const yearReach = 2;

/** How many years lie between the first and the last day of a text. */
function spanOf(full: readonly TimeMention[]): number {
  const years = full.flatMap(({ says }) => says.year ?? []);
  return Math.max(...years, 0) - Math.min(...years, Infinity);
}

/** The year of the nearest day in full, or the one next to it where that makes days of one winter of the two. */
function nearestYear(
  full: readonly TimeMention[],
  mention: TimeMention,
  isWithin: (year: TimeMention) => boolean,
): number | null {
  const { month, day } = mention.says;
  const nearest = nearestOf(full, mention);
  const anchor =
    nearest === null || !isWithin(nearest) ? null : (resolveTime(nearest, null)?.from ?? null);
  if (anchor === null || month === null) return null;
  const year = yearOf(anchor);
  const isNear = (each: number): boolean => {
    const near = isoDay(each, month, day ?? 15);
    return near !== null && Math.abs(daysBetween(anchor, near)) <= winter;
  };
  return [year, year - 1, year + 1].find(isNear) ?? year;
}

function nearestOf(full: readonly TimeMention[], { start }: TimeMention): TimeMention | null {
  const at = lastStartingAt(full, start);
  const [before, behind] = [itemAt(full, at), full[at + 1]];
  if (before === undefined || behind === undefined) return before ?? behind ?? null;
  return start - before.end <= behind.start - start ? before : behind;
}

/** Whether the text’s days in digits have the month first, as some of them tell; null where none do, or they differ. */
function orderOf(times: readonly TimeMention[]): boolean | null {
  const told = new Set(
    times.flatMap(({ rule, says, text }) =>
      rule === 'digits' && says.day !== says.month && !/^\d{4}/.test(text)
        ? [Number.parseInt(text, 10) === says.month]
        : [],
    ),
  );
  const [only = null] = told;
  return told.size === 1 ? only : null;
}
