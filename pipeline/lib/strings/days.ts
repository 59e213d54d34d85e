import type { Fault } from './characters.ts';

const firstYear = 1500;

const day = /^\d{4}-\d\d-\d\d$/;

/** Whether a text is a day that there is, as ISO 8601 has it: `2024-02-29`. */
export function isDay(text: string): boolean {
  if (!day.test(text)) return false;
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

const clock = String.raw`(?:[01]\d|2[0-4]):?[0-5]\d(?::?(?:[0-5]\d|60)(?:[.,]\d{1,9})?)?`;
const zone = String.raw`\s?(?:Z|UTC|GMT|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)`;

const time = String.raw`(?:[T ]${clock}(?:${zone})?)?`;

/** `2024-10-28T23:30:00-05:00`, or with a space for the T, as databases write it; then without separators. */
const iso = new RegExp(String.raw`^(\d{4})-(\d\d)-(\d\d)${time}$`, 'i');
const isoBasic = new RegExp(String.raw`^(\d{4})(\d\d)(\d\d)${time}$`, 'i');

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Mon, 28 Oct 2024 23:30:00 -0500`: RFC 5322, whose section 3.3 is that of RFC 2822, and the names of zones of 4.3. */
const mail = new RegExp(
  String.raw`^(?:(${weekdays.join('|')}),\s?)?(\d{1,2}) (${months.join('|')}) (\d{4}) ${clock} (?:[+-]\d{4}|UTC?|GMT|[ECMP][SD]T|Z)(?: \([A-Za-z ]{1,20}\))?$`,
  'i',
);

/**
 * The day of a timestamp, as it is written, in its own zone: of ISO 8601 (`2024-10-28T23:30:00-05:00` is of
 * 2024-10-28) or RFC 5322. Undefined where it is neither, or the day is none.
 */
export function dayOf(timestamp: string): string | undefined {
  const found = isoDay(timestamp) ?? mailDay(timestamp);
  return found !== undefined && isDay(found) ? found : undefined;
}

function isoDay(text: string): string | undefined {
  const found = iso.exec(text) ?? isoBasic.exec(text);
  return found?.slice(1).join('-');
}

function mailDay(text: string): string | undefined {
  const [, weekday, date = '', month = '', year] = mail.exec(text) ?? [];
  if (year === undefined) return undefined;
  const at = months.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1;
  const found = `${year}-${String(at).padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (weekday === undefined || !isDay(found)) return found;
  const isRight =
    weekdays[new Date(`${found}T00:00:00Z`).getUTCDay()]?.toLowerCase() === weekday.toLowerCase();
  return isRight ? found : undefined;
}

/** Why a string is no day on which something was published; undefined where it is one. */
export function dayFault(text: string): Fault | undefined {
  if (!isDay(text)) {
    const found = dayOf(text);
    return {
      message: 'is no day as ISO 8601 has it',
      remedy: `write the day alone, as ${found ?? '2024-10-28'}`,
    };
  }
  if (Number(text.slice(0, 4)) >= firstYear) return undefined;
  return { message: `lies before the year ${firstYear}`, remedy: 'correct the day' };
}

/** The last day that can be meant on a day: the last of the year after. */
export const lastDay = (today: string): string =>
  `${String(Number(today.slice(0, 4)) + 1).padStart(4, '0')}-12-31`;
