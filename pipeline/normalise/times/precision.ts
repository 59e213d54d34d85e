import type { TimeMention } from '../doc/doc.ts';

/** `a 9/11 widow`: a name more than a day. */
const nameOfEvent = 'nine-eleven';

/** Whether the words of a time tell a day, or a month with its year: `Friday`, `October 28`, `yesterday`, `March 1996`. */
export function namesDay({ kind, says, rule }: TimeMention): boolean {
  const { day, month, year, weekday, shift, unit } = says;
  if (kind === 'duration' || kind === 'set' || rule === nameOfEvent) return false;
  if (day !== null || weekday !== null || shift?.unit === 'day') return true;
  return month !== null && year !== null && unit === null;
}
