import { en, type ParsedComponents } from 'chrono-node';
import type { Span } from '../../lib/span.ts';
import type { DateMention, Dateline } from './doc.ts';
import { holdsCapital } from './letters.ts';
import { dateWords } from './lexicon.ts';

/** The parts of chrono that find days and months: its clock times and spans of time would only be thrown away. */
const needed = [
  'ENYearMonthDayParser ISOFormatParser ENMonthNameLittleEndianParser ENMonthNameMiddleEndianParser ENMonthNameParser',
  'ENWeekdayParser ENTimeUnitAgoFormatParser ENCasualDateParser ENCasualTimeParser OverlapRemovalRefiner ENMergeDateRangeRefiner',
  'UnlikelyFormatFilter ENUnlikelyFormatFilter ENExtractYearSuffixRefiner MergeWeekdayComponentRefiner ENMergeDateTimeRefiner',
];

/**
 * Chrono with parts of these names.
 * @throws Error where chrono has no part of a name: of another version, or renamed by a bundler
 */
export function chronoOf(names: readonly string[]): InstanceType<typeof en.Chrono> {
  const isNeeded = (part: object): boolean => names.includes(part.constructor.name);
  const parsers = en.casual.parsers.filter(isNeeded);
  const refiners = en.casual.refiners.filter(isNeeded);
  const found = [...parsers, ...refiners].map((part) => part.constructor.name);
  const missing = names.find((name) => !found.includes(name));
  if (missing !== undefined) throw new Error(`chrono-node has no ${missing}`);
  return new en.Chrono({ parsers, refiners });
}

const chrono = chronoOf(needed.flatMap((names) => names.split(' ')));

const oneOf = (words: readonly string[]): string => `(?:${words.join('|')})`;
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
/** As it is given, with a capital, and in capitals. */
const spellings = (word: string): string[] => [word, capitalised(word), word.toUpperCase()];

const { months, weekdays, counts, leads, hours } = dateWords;
const relativeDays = dateWords['relative-days'];
const partsOfDay = oneOf(dateWords['parts-of-day']);
const named = oneOf([
  ...[...months, ...dateWords['short-months']].flatMap(spellings),
  ...[...weekdays.map((day) => day.toLowerCase()), ...relativeDays].flatMap(spellings),
]);

/** Words without which no date is looked for. */
const hint = new RegExp(
  String.raw`\b(?:${named}|[Tt]his ${partsOfDay}|[Ll]ast night|days? ago|\d{4}-\d\d-\d\d)\b`,
  'g',
);
const lastOfHint = new RegExp(String.raw`\b${named}\b|^(?:${partsOfDay}|ago|\d{4})$`);

/** Whether a word may be the last of a hint, or its year. */
export const mayDate = (word: string): boolean => lastOfHint.test(word);

/** How far around a hint the words of its date may reach. */
const reach = 28;

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
    let last: Span | undefined;
    for (const match of text.slice(sentence.start, sentence.end).matchAll(hint)) {
      const at = sentence.start + match.index;
      let start = Math.max(sentence.start, at - reach);
      while (start > sentence.start && text[start - 1] !== ' ') start--;
      let end = Math.min(sentence.end, at + match[0].length + reach);
      while (end < sentence.end && text[end] !== ' ') end++;
      if (last !== undefined && start <= last.end)
        found[found.length - 1] = last = { start: last.start, end };
      else found.push((last = { start, end }));
    }
  }
  return found;
}

const relative = new RegExp(
  String.raw`^(?:${oneOf(dateWords['early-or-late'])}\s+)?(?:${oneOf(relativeDays)}|this ${partsOfDay}|last night|(?:\d+|${oneOf(counts)}) days? ago)`,
  'i',
);
const weekday = new RegExp(String.raw`\b${oneOf(weekdays)}\b`, 'i');

/** Around a weekday that is all there is of a date: nothing that tells which one, a part of the day or a number. */
const mayAdd = new RegExp(
  String.raw`\d|\b(?:last|next|past|this|of|week|weeks|noon|midnight|now|${partsOfDay}|${named})\b`,
  'i',
);

/** The weekday that stands alone in a part of a text; null where more may belong to it, or it is another date. */
function loneWeekday(words: string, start: number): DateMention | null {
  const found = weekday.exec(words);
  if (found === null) return null;
  const [name] = found;
  const end = found.index + name.length;
  if (mayAdd.test(words.slice(0, found.index)) || mayAdd.test(words.slice(end))) return null;
  const span = { text: name, start: start + found.index, end: start + end };
  return { ...span, year: null, month: null, day: null };
}

function datesIn(text: string, window: Span): DateMention[] {
  const part = text.slice(window.start, window.end);
  const lone = loneWeekday(part, window.start);
  if (lone !== null) return [lone];
  const dates: DateMention[] = [];
  for (const { start: parts, text: found, index } of chrono.parse(part, neutral)) {
    const whole = withoutTimes(found);
    const words = whole.replace(counted, '');
    const start = window.start + index + found.indexOf(words);
    const span = { text: words, start, end: start + words.length };
    const month = said(parts, 'month');
    if (relative.test(words)) dates.push({ ...span, year: null, month: null, day: null });
    else if (isNamed(words, month)) {
      const year = words === whole ? said(parts, 'year') : null;
      dates.push({ ...span, year, month, day: said(parts, 'day') });
    }
  }
  return dates;
}

const said = (parts: ParsedComponents, unit: 'year' | 'month' | 'day'): number | null =>
  parts.isCertain(unit) ? parts.get(unit) : null;

const lead = new RegExp(
  String.raw`^[\s,(]{0,9}(?:${oneOf(hours)}\s{1,9})?(?:${oneOf(leads)}\s{1,9})?`,
  'i',
);
/** A clock time behind a day: ` at 7:30 p.m.`. */
const clockTime = /,?\s{1,9}(?:at\s{1,9})?\d{1,2}(?::\d\d)?\s{0,9}[ap]\.?m/i;
/** A part of the day with a capital belongs to a name, Saturday Night Live, and “now” to what follows. */
const notOfDate = new RegExp(
  String.raw`\s(?:now|${oneOf(dateWords['parts-of-day'].map(capitalised))})$`,
);
/** A number after a comma that is no year: `March 11-14, 40 percent`, `by March, 30 people`. */
const counted = /,\s\d{1,2}$/;

/** Without what leads to the date, and without a clock time and what follows it. */
function withoutTimes(found: string): string {
  const words = found.replace(lead, '');
  const clock = words.search(clockTime);
  return (clock < 0 ? words : words.slice(0, clock))
    .replace(notOfDate, '')
    .replace(/[\s,)]{1,9}$/, '');
}

/** A weekday, or a month with a capital and a day or a year: not `may`, `march` or `second`. */
function isNamed(words: string, month: number | null): boolean {
  if (weekday.test(words)) return true;
  if (month === null) return false;
  return /^\d{4}-\d\d-\d\d$/.test(words) || (holdsCapital(words) && /\d/.test(words));
}

/**
 * The day that a date means, as ISO 8601, or null where it names no day.
 * @param anchor the day of speech or of publication, ISO 8601; without one, a date that leaves
 *   something out has no day. A date without a year is the one nearest to the anchor; a weekday is
 *   the last one up to the anchor.
 */
export function resolveDate(date: DateMention, anchor: string | null): string | null {
  const { year, month, day } = date;
  const isWeekday = weekday.test(date.text) && !/\d/.test(date.text);
  if (year !== null && month !== null && day !== null && !isWeekday)
    return isoDay(year, month, day);
  if (anchor === null || (month !== null && day === null)) return null;
  const named = weekdayNames.indexOf(date.text.toLowerCase());
  if (named >= 0) return lastWeekday(named, anchor);
  const reference = { instant: new Date(`${anchor}T12:00:00Z`), timezone: 0 };
  const result = chrono.parse(date.text, reference)[0]?.start;
  if (result === undefined) return null;
  const found = isoDay(result.get('year'), result.get('month'), result.get('day'));
  return isWeekday && found !== null && found > anchor ? shift(found, -7) : found;
}

const weekdayNames = weekdays.map((day) => day.toLowerCase());

/** @param named from Monday, 0 */
function lastWeekday(named: number, anchor: string): string {
  const today = (new Date(`${anchor}T12:00:00Z`).getUTCDay() + 6) % 7;
  return shift(anchor, -((today - named + 7) % 7));
}

/** The day as ISO 8601; null where there is no such day, and in a year of fewer than four digits, which no news is dated by. */
function isoDay(year: number | null, month: number | null, day: number | null): string | null {
  if (year === null || month === null || day === null || year < 1000 || year > 9999) return null;
  const time = new Date(Date.UTC(year, month - 1, day));
  const isDay = time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return isDay ? time.toISOString().slice(0, 10) : null;
}

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

const place = String.raw`(?<place>\p{Lu}[\p{Lu}.’' -]{2,30}(?:,\s(?:\p{Lu}[\p{L}.]{1,15}\s?){1,3})?)`;
const day = String.raw`(?:\p{L}{3,9}\.?\s\d{1,2}|\d{1,2}\s\p{L}{3,9}\.?)(?:,?\s\d{4})?`;
const agency = String.raw`(?:\([\p{L} .]{2,30}\)|\/[\p{L} .]{2,30}\/)`;
const rule = '(?:—|–|―|--|-)';

/** The day stands before the dash, or after it and before another: `ROTTERDAM — 17 September 2024 —`. */
const dateline = new RegExp(
  String.raw`^${place}(?:,?\s${day})?\s?(?:${agency}\s?)?${rule}\s(?:${day}\s?${rule}\s)?`,
  'u',
);
const headParagraphs = 3;
const everyWord = /\p{L}+/gu;

/** The dateline of a report, looked for at the head of its first paragraphs. */
export function findDateline(
  text: string,
  paragraphs: readonly Span[],
  dates: readonly DateMention[],
): Dateline | null {
  for (const { start } of paragraphs.slice(0, headParagraphs)) {
    const match = dateline.exec(text.slice(start, start + 120));
    if (match?.groups === undefined) continue;
    const end = start + match[0].length;
    const date = dates.find((each) => each.start >= start && each.end <= end) ?? null;
    return { start, end, place: titleCase((match.groups['place'] ?? '').trim()), date };
  }
  return null;
}

const titleCase = (words: string): string =>
  words.replace(everyWord, (word) =>
    word === word.toUpperCase() && word.length > 2
      ? word.charAt(0) + word.slice(1).toLowerCase()
      : word,
  );
