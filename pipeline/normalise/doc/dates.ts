import { holdsCapital } from './letters.ts';
import { en, type ParsedComponents } from 'chrono-node';
import type { Span } from '../../lib/span.ts';
import { mayBeNumbered, plainDate } from './plain-dates.ts';
import type { DateMention } from './layers.ts';

const ofMonths = [
  'ENYearMonthDayParser ISOFormatParser ENMonthNameLittleEndianParser ENMonthNameMiddleEndianParser',
  'ENMonthNameParser OverlapRemovalRefiner ENMergeDateRangeRefiner UnlikelyFormatFilter',
  'ENUnlikelyFormatFilter ENExtractYearSuffixRefiner',
];
const ofDays = [
  'ENWeekdayParser ENTimeUnitAgoFormatParser ENCasualDateParser ENCasualTimeParser',
  'MergeWeekdayComponentRefiner ENMergeDateTimeRefiner',
];

type Parser = InstanceType<typeof en.Chrono>;

/**
 * Chrono with these of its parts: its clock times and spans of time would only be thrown away.
 * @throws Error where chrono has no part of a name: of another version, or renamed by a bundler
 */
export function chronoOf(lists: readonly string[]): Parser {
  const named = new Set(lists.flatMap((names) => names.split(' ')));
  const isNeeded = (part: object): boolean => named.has(part.constructor.name);
  const parts = [...en.casual.parsers, ...en.casual.refiners].map((part) => part.constructor.name);
  const missing = [...named].find((name) => !parts.includes(name));
  if (missing !== undefined) throw new Error(`chrono-node has no ${missing}`);
  return new en.Chrono({
    parsers: en.casual.parsers.filter(isNeeded),
    refiners: en.casual.refiners.filter(isNeeded),
  });
}

const chrono = chronoOf([...ofMonths, ...ofDays]);
/** Enough, and a third faster, where no weekday and no day relative to another is named. */
const chronoOfMonths = chronoOf(ofMonths);
const namesDay =
  /day|\b(?:mon|tue|wed|thu|fri|sat|sun|to(?:night|morrow)|this|last|next|ago|now|noon|night|morning|afternoon|evening|midnight|earlier|before)/i;

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Sept';
const short = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const month = `${months}|${short}|${months.toUpperCase()}|${short.toUpperCase()}`;
const named = `${month}|(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un|MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)(?:day|DAY)|[Tt]o(?:day|night|morrow)|[Yy]esterday|TODAY`;

/** Words without which no date is looked for: the search is the slowest part of the annotation. */
const hint = new RegExp(
  `\\b(?:${named}|[Tt]his (?:morning|afternoon|evening)|[Ll]ast night|days? ago|\\d{4}-\\d\\d-\\d\\d)\\b`,
  'g',
);

const ofHint = new RegExp(`\\b(?:${named})\\b|^(?:morning|afternoon|evening|night|ago|\\d{4})$`);

/** Whether a word may be the last of a hint, or its year. */
export const mayDate = (word: string): boolean => ofHint.test(word);

/** How far around a hint the words of its date may reach. */
const reach = 28;

/** Words that say a day relative to the day of speech. */
const relative =
  /^(?:(?:earlier|later|early|late)\s+)?(?:today|yesterday|tomorrow|tonight|(?:this|yesterday|tomorrow) (?:morning|afternoon|evening)|last night|(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|few) days? ago)/i;

const weekday = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
const lead = /^(?:on|in|at|from|since|by|until|till|of|the)\s+/i;

/** Monday, 1 January 2001: chrono needs a day to count from, and what it implies is thrown away. */
const neutral = { instant: new Date(Date.UTC(2001, 0, 1, 12)), timezone: 0 };

/**
 * The days and months that a text names, with what its words say and no more.
 * @param sentences those with a word that {@link mayDate}, by position: no date crosses from one to the next.
 */
export const findDates = (text: string, sentences: readonly Span[]): DateMention[] =>
  windows(text, sentences).flatMap((window) => datesIn(text, window));

/** The parts of sentences around hints, cut between words. */
function windows(text: string, sentences: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const sentence of sentences) {
    const words = text.slice(sentence.start, sentence.end);
    let last: Span | undefined;
    hint.lastIndex = 0;
    for (let match = hint.exec(words); match !== null; match = hint.exec(words)) {
      const at = sentence.start + match.index;
      const start = wordStart(text, Math.max(sentence.start, at - reach), sentence.start);
      const end = wordEnd(text, Math.min(sentence.end, at + match[0].length + reach), sentence.end);
      if (last !== undefined && start <= last.end)
        found[found.length - 1] = last = { start: last.start, end };
      else found.push((last = { start, end }));
    }
  }
  return found;
}

function wordStart(text: string, offset: number, least: number): number {
  let start = offset;
  while (start > least && text[start - 1] !== ' ') start--;
  return start;
}

function wordEnd(text: string, offset: number, most: number): number {
  let end = offset;
  while (end < most && text[end] !== ' ') end++;
  return end;
}

/** Weekdays and relative days. */
const lone =
  /\b(?:(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day(?: (?:morning|afternoon|evening|night))?|[Tt]o(?:day|night|morrow)|[Yy]esterday(?: (?:morning|afternoon|evening))?|[Tt]his (?:morning|afternoon|evening)|[Ll]ast night)\b/g;

/** With one of these a window may name more than such days. */
const more = new RegExp(`\\b(?:${month}|ago|last|next|TO(?:NIGHT|MORROW))\\b|DAY`);

const digit = /\d/;

/**
 * What the parser joins to a day where a number stands beside it, for then it is asked: `Last Monday`, ranges,
 * times of the day without a number, brackets. It mirrors chrono’s parsers of weekdays and casual dates, and its
 * refiners.
 */
const joined =
  /\b(?:ago|last|next|this|past|earl(?:y|ier)|later?|before|mid(?:day|night)?|now|night|morning|noon|afternoon|evening)\b/i;
const ranged =
  /(?:day|tonight|tomorrow|\b(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun))[,)）]?\s{0,3}(?:[-–]|(?:through|until|till|to|today|tonight|tomorrow|yesterday)\b)/i;
const bracketed = /[(（]\s{0,3}(?:on\s{0,3})?[a-z]{3,6}day/i;

const isJoined = (part: string): boolean =>
  mayBeNumbered(part) || joined.test(part) || ranged.test(part) || bracketed.test(part);

const isLone = (part: string): boolean =>
  !more.test(part) && (!digit.test(part) || !isJoined(part));

const loneDates = (part: string, start: number): DateMention[] =>
  Array.from(part.matchAll(lone), ({ 0: text, index }) =>
    dateOf(text, start + index, null, null, null),
  );

const dateOf = (
  text: string,
  start: number,
  year: number | null,
  month: number | null,
  day: number | null,
): DateMention => ({ text, start, end: start + text.length, year, month, day });

function datesIn(text: string, window: Span): DateMention[] {
  const part = text.slice(window.start, window.end);
  if (isLone(part)) return loneDates(part, window.start);
  if (namesDay.test(part)) return parsedDates(chrono, part, window.start);
  if (!mayBeNumbered(part)) return [];
  const plain = plainDate(part);
  if (plain === null) return parsedDates(chronoOfMonths, part, window.start);
  const { text: words, at, year, month, day } = plain;
  return [dateOf(words, window.start + at, year, month, day)];
}

function parsedDates(parser: Parser, part: string, from: number): DateMention[] {
  const dates: DateMention[] = [];
  for (const result of parser.parse(part, neutral)) {
    const whole = dateWords(result.text);
    const words = whole.replace(counted, '');
    const start = from + result.index + result.text.indexOf(words);
    const month = said(result.start, 'month');
    const day = said(result.start, 'day');
    const year = words === whole ? said(result.start, 'year') : null;
    if (relative.test(words)) dates.push(dateOf(words, start, null, null, null));
    else if (isNamed(words, month)) dates.push(dateOf(words, start, year, month, day));
  }
  return dates;
}

const said = (parts: ParsedComponents, unit: 'year' | 'month' | 'day'): number | null =>
  parts.isCertain(unit) ? parts.get(unit) : null;

/** A number after a comma that is no year: `March 11-14, 40 percent`, `by March, 30 people`. */
const counted = /,\s\d{1,2}$/;

/** A clock time behind a day: ` at 7:30 p.m.`. */
const clockTime = /,?\s{1,9}(?:at\s{1,9})?\d{1,2}(?::\d\d)?\s{0,9}[ap]\.?m/i;

/** Without a leading preposition, and without a clock time and what follows it. */
function dateWords(found: string): string {
  const words = found.replace(lead, '');
  const clock = words.search(clockTime);
  return (clock < 0 ? words : words.slice(0, clock)).replace(/[\s,]{1,9}$/, '');
}

/** A weekday, or a month with a capital and a day or a year: not `may`, `march` or `second`. */
function isNamed(words: string, month: number | null): boolean {
  if (weekday.test(words)) return true;
  if (month === null) return false;
  return /^\d{4}-\d\d-\d\d$/.test(words) || (holdsCapital(words) && /\d/.test(words));
}

const pad = (value: number): string => String(value).padStart(2, '0');

/**
 * The day that a date means, as ISO 8601, or null where it names no day.
 * @param anchor the day of speech or of publication, ISO 8601; without one, a date that leaves
 *   something out has no day. A date without a year is the one nearest to the anchor; a weekday is
 *   the last one up to the anchor.
 */
export function resolveDate(date: DateMention, anchor: string | null): string | null {
  const { year, month, day } = date;
  if (year !== null && month !== null && day !== null && !weekdayOnly(date))
    return isoDay(year, month, day);
  if (anchor === null || (month !== null && day === null)) return null;
  const reference = { instant: new Date(`${anchor}T12:00:00Z`), timezone: 0 };
  const result = chrono.parse(date.text, reference)[0]?.start;
  if (result === undefined) return null;
  const found = isoDay(result.get('year'), result.get('month'), result.get('day'));
  return weekdayOnly(date) && found !== null && found > anchor ? shift(found, -7) : found;
}

const weekdayOnly = (date: DateMention): boolean =>
  weekday.test(date.text) && !/\d/.test(date.text);

/** The day as ISO 8601; null where there is no such day, and in a year of fewer than four digits, which no news is dated by. */
function isoDay(year: number | null, month: number | null, day: number | null): string | null {
  if (year === null || month === null || day === null || year < 1000 || year > 9999) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${String(year)}-${pad(month)}-${pad(day)}`;
}

/** Month 1 is January; day 0 of a month is the last of the one before it. */
const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The same day of the year before; 29 February of the last year that had one. */
export function yearBefore(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  for (let before = year - 1; before > 0; before--) {
    const found = isoDay(before, month, date);
    if (found !== null) return found;
  }
  return day;
}

/** The ISO day that is so many days later. */
const shift = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** No day of publication is before it, as none is in an article's metadata. */
const firstNews = '1500-01-01';

/** The latest day that the dates name in full and on which an article may come out, ISO 8601; null where none does. */
export function latestDay(dates: readonly DateMention[]): string | null {
  const days = dates
    .map((date) => resolveDate(date, null))
    .filter((day) => day !== null && day >= firstNews);
  return days.sort().at(-1) ?? null;
}
