import type { TimeMention } from '../doc/doc.ts';
import { resolveTime } from '../times/resolve.ts';

/** A day of December and one of January are of one winter: so many days apart, they may be of two years. */
const winter = 92;
const dayLength = 86_400_000;

/**
 * Tells the day of a date without its year where nothing tells when the article came out: its year is that of the
 * nearest day that the text names in full, or the next to it where that makes two days of one winter of them.
 *
 * @param times by start
 */
export function nearbyYear(times: readonly TimeMention[]): (date: TimeMention) => string | null {
  const full = times.flatMap(({ start, ...mention }) => {
    const time = mention.says.day === null ? null : resolveTime({ start, ...mention }, null);
    return time?.from == null ? [] : [{ start, day: time.from }];
  });
  return (date) => {
    const { year: said, month, day: dayOfMonth } = date.says;
    if (said !== null || month === null || dayOfMonth === null) return null;
    if (full.length === 0) return null;
    const { day: nearest } = full.reduce((best, each) =>
      Math.abs(each.start - date.start) < Math.abs(best.start - date.start) ? each : best,
    );
    const year = Number(nearest.slice(0, 4));
    const [same, before, after] = [year, year - 1, year + 1].map(
      (each) => resolveTime(date, null, { year: each })?.from ?? null,
    );
    const isOfOneWinter = (day: string | null | undefined): boolean =>
      day != null && Math.abs(Date.parse(day) - Date.parse(nearest)) <= winter * dayLength;
    return [same, before, after].find(isOfOneWinter) ?? same ?? null;
  };
}
