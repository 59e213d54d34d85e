import { dayOf, isDay } from '../lib/strings/days.ts';

/** Which of two small numbers is the day: 28/10/2024 or 10/28/2024. */
export type DayOrder = 'day-first' | 'month-first';

/** A day as it is printed: found, or one of two (`3/4/2024`) that only its column can tell. */
export type PrintedDay = { readonly day: string } | { readonly either: readonly [string, string] };

/** Languages in which databases and pages of news print their months. */
const languages = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'da', 'nb', 'fi'];

/** Months by name and by abbreviation, without accents and full stops; from 1. */
const months: ReadonlyMap<string, number> = new Map(
  languages.flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) => {
      const names = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      return Array.from(
        { length: 12 },
        (_, at) => [plain(names.format(Date.UTC(2024, at, 15))), at + 1] as const,
      );
    }),
  ),
);

function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();
}

/** English, as agencies shorten it. */
const agency: ReadonlyMap<string, number> = new Map([
  ['sept', 9],
  ['june', 6],
  ['july', 7],
]);

const monthOf = (word: string): number | undefined =>
  months.get(plain(word)) ?? agency.get(plain(word)) ?? abbreviated(word);

/** `Janv`, `Febr`: the beginning of one month’s English name alone. */
function abbreviated(word: string): number | undefined {
  const start = plain(word);
  if (start.length < 3) return undefined;
  const found = [...months].filter(([name]) => name.startsWith(start)).map(([, month]) => month);
  return new Set(found).size === 1 ? found[0] : undefined;
}

const dayMonthYear =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?(?:\s{1,9}de)?[\s-]{1,9}(\p{L}{3,12})\.?(?:\s{1,9}de)?[\s,-]{1,9}(\d{4})(?!\d)/u;
const monthDayYear = /(\p{L}{3,12})\.?\s{1,9}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,9}(\d{4})(?!\d)/u;
const yearMonthDay = /(?<!\d)(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})(?!\d)/;
const compact = /^(\d{4})(\d\d)(\d\d)(?:T?\d{4,6})?Z?$/;
const twoSmall = /(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/;

/**
 * The day of a time of publication as it is printed, in its own zone: of ISO 8601, RFC 5322, or with the month in words or
 * in numbers; a weekday and a clock may stand beside it. Null where it is none, or no such day exists.
 *
 * @param order which of two small numbers is the day, where that is known
 */
export function printedDay(printed: string, order?: DayOrder): PrintedDay | null {
  const text = printed.trim();
  const day = dayOf(text) ?? inWords(text) ?? inNumbers(text);
  return day === undefined ? ofTwoSmall(text, order) : { day };
}

function ofTwoSmall(text: string, order: DayOrder | undefined): PrintedDay | null {
  const [, first = '', sign, second = '', year] = twoSmall.exec(text) ?? [];
  if (year === undefined) return null;
  const dayFirst = made(year, second, first);
  const monthFirst = made(year, first, second);
  // With full stops between them the day stands first, in every country that writes so.
  const known = sign === '.' ? 'day-first' : order;
  if (known !== undefined) return oneOf(known === 'day-first' ? dayFirst : monthFirst);
  const isSure = dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst;
  return isSure ? oneOf(dayFirst ?? monthFirst) : { either: [dayFirst, monthFirst] };
}

const oneOf = (day: string | undefined): PrintedDay | null => (day === undefined ? null : { day });

function inWords(text: string): string | undefined {
  const [, date, name = '', year = ''] = dayMonthYear.exec(text) ?? [];
  const month = monthOf(name);
  if (date !== undefined && month !== undefined) return made(year, String(month), date);
  const [, other = '', day, itsYear = ''] = monthDayYear.exec(text) ?? [];
  const itsMonth = monthOf(other);
  return day === undefined || itsMonth === undefined
    ? undefined
    : made(itsYear, String(itsMonth), day);
}

function inNumbers(text: string): string | undefined {
  const [, year, month = '', day = ''] = yearMonthDay.exec(text) ?? compact.exec(text) ?? [];
  return year === undefined ? undefined : made(year, month, day);
}

function made(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

/** Whether a day is printed so that it may be one of two. */
export function isUnsure(printed: string): boolean {
  const found = printedDay(printed);
  return found !== null && 'either' in found;
}

/** Whether a day tells which of its small numbers is the day: one is no month. */
export const isTelling = (printed: string): boolean => orderOf(printed) !== undefined;

function orderOf(printed: string): DayOrder | undefined {
  const [, first = '', sign, second = ''] = twoSmall.exec(printed.trim()) ?? [];
  if (sign === undefined || sign === '.') return undefined;
  if (Number(first) > 12 === Number(second) > 12) return undefined;
  return Number(first) > 12 ? 'day-first' : 'month-first';
}

/**
 * Which of two small numbers is the day in a column, by those of its values of which only one reading is a day;
 * undefined where none is, or they differ.
 */
export function dayOrderOf(column: Iterable<string>): DayOrder | undefined {
  const found = new Set<DayOrder>();
  for (const value of column) {
    const order = orderOf(value);
    if (order !== undefined) found.add(order);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

const yearFirst = /^(\d{4})[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)/;
const yearLast = /^(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})(?!\d)/;

/**
 * The day at the head of a file’s name: `2024-10-28-grain.txt`, `20241028_grain.html`, `28.10.2024 Grain.txt`; nothing
 * where there is none.
 */
export function dayInName(path: string, order?: DayOrder): { readonly published_on?: string } {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const [, year = '', month = '', day = ''] = yearFirst.exec(name) ?? [];
  const found = made(year, month, day);
  if (found !== undefined) return found >= '1500' ? { published_on: found } : {};
  const [, printed] = yearLast.exec(name) ?? [];
  const read = printed === undefined ? null : ofTwoSmall(printed, order);
  return read !== null && 'day' in read && read.day >= '1500' ? { published_on: read.day } : {};
}
