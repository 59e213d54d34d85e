import type { Article } from '../../schemas/types.ts';
import { printedDay } from '../read/days.ts';
import { wordsOf } from '../read/page/phrases.ts';
import type { Doc, TimeMention } from './doc/doc.ts';
import { stampWords } from './doc/lexicon.ts';
import { isoDay } from './times/calendar.ts';
import { words } from './times/lexicon.ts';
import { resolveTime } from './times/resolve.ts';

export type Publication = Pick<Article, 'published_on' | 'published_on_basis'>;

/**
 * The day of publication: given; or in full in the dateline; or in a line that is nothing but a stamp, which may say
 * what it is (“Published 4 March 2025”), or but the address of a page that has a day. No day of running text is one, however likely: a report names many.
 *
 * @param given what stands beside the article, ISO 8601
 */
export function publication(
  given: string | undefined,
  { text, dateline }: Pick<Doc, 'text' | 'dateline'>,
): Publication {
  const said = given ?? (dateline?.date == null ? null : dayOf(dateline.date));
  if (said !== null) return { published_on: said, published_on_basis: 'stated' };
  const stamp = stampOf(text);
  if (stamp === null) return { published_on: null, published_on_basis: 'unknown' };
  const basis = stamp.says === 'published' ? 'stated' : 'inferred';
  return { published_on: stamp.day, published_on_basis: basis };
}

/** The day of a dateline; null where it leaves its year out. */
function dayOf(date: TimeMention): string | null {
  const time = resolveTime(date, null);
  return time !== null && time.from === time.to ? time.from : null;
}

/** A line that is nothing but a day, and what it calls it. */
interface Stamp {
  readonly day: string;
  readonly says: 'published' | 'changed' | null;
}

/** Stamps stand in so many lines at the head, and so many at the foot. */
const head = 6;
const foot = 3;

/** No day of publication is before it, as none is in an article’s metadata. */
const firstNews = '1500-01-01';

/** The stamp of an article; null where it has none, or several that differ. */
function stampOf(text: string): Stamp | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const stamps: Stamp[] = [];
  let isAtEdge = false;
  for (const [at, line] of lines.entries()) {
    const found = stampsIn(line);
    if (found.length > 0 && (at < head || at >= lines.length - foot)) isAtEdge = true;
    stamps.push(...found);
  }
  if (!isAtEdge) return addressed(lines) ?? behindTitle(lines[0] ?? '');
  const told = (['published', null, 'changed'] as const)
    .map((says) => stamps.filter((stamp) => stamp.says === says))
    .find(({ length }) => length > 0);
  const [first] = told ?? [];
  return told?.every(({ day }) => day === first?.day) === true ? (first ?? null) : null;
}

/** An address stands above the text or its title. */
const addressHead = 2;
const address = /^https?:\/\/\S{1,999}$/;
const dayInAddress = /[/_-](\d{4})([-/]?)(\d\d)\2(\d\d)(?=[/._-]|$)/;

/** The day in the address of a page, where a line at the head is nothing but that: `https://…/2025/03/04/…`. */
function addressed(lines: readonly string[]): Stamp | null {
  const own = lines.slice(0, addressHead).find((line) => address.test(line.trim()));
  const [, year, , month, date] = dayInAddress.exec(own?.trim() ?? '') ?? [];
  const day = year === undefined ? null : isoDay(Number(year), Number(month), Number(date));
  return day === null || day < firstPage ? null : { day, says: null };
}

/** No page of the web is older. */
const firstPage = '1991-08-06';

const label = stampWords.published.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
const fullDay = String.raw`(?:\p{L}{3,9}\.?\s\d{1,2}|\d{1,2}\s\p{L}{3,9}\.?),?\s\d{4}`;
const titled = new RegExp(
  String.raw`^[^.!?]{9,150}\s(?:${label.join('|')})(?::|\son)?\s(${fullDay})\s\p{Lu}`,
  'u',
);

/** The day of a stamp that stands in one line with the title before it and the text behind: `Boats Sink Published May 4, 2025 TOLM …`. */
function behindTitle(line: string): Stamp | null {
  const day = titled.exec(line)?.[1];
  return day === undefined ? null : stampIn(day, null);
}

/** In UTF-16 code units. */
const longestLine = 120;
const mayBeStamp = /\d{4}/;
/** What parts a stamp from what else stands in a line of its kind: `By Ana Rivera | 4 March 2025`. */
const partings = /[|•·\t]/;
const published: ReadonlySet<string> = new Set(stampWords.published);
/** What says of which kind a day is, the longest first, so that `first published` is no bare `published`. */
const kinds = [...stampWords.published, ...stampWords.changed].sort((a, b) => b.length - a.length);
const kind = new RegExp(String.raw`\b(${kinds.join('|')})\b`, 'i');

/** The stamps of a line, which may say when it was published and when changed; none where it says anything else. */
function stampsIn(line: string): Stamp[] {
  if (line.length > longestLine || !mayBeStamp.test(line)) return [];
  const found: Stamp[] = [];
  for (const part of line.split(partings)) {
    const [before = '', ...told] = part.split(kind);
    const stamps = before.trim() === '' ? [] : [stampIn(before, null)];
    for (let at = 0; at < told.length; at += 2) {
      const says = published.has(told[at]?.toLowerCase() ?? '') ? 'published' : 'changed';
      stamps.push(stampIn(told[at + 1] ?? '', says));
    }
    if (stamps.every((stamp) => stamp !== null)) found.push(...stamps);
  }
  return found.filter(({ day }) => day >= firstNews);
}

/** `13.15`, `10:15:30`, `8 p.m.`, and the distance of a zone from that of Greenwich. */
const clock =
  /\d{1,2}[:.]\d\d(?:[:.]\d\d(?:\.\d{1,9})?)?|\d{1,2}(?=\s?[ap]\.?m\b)|[+-]\d\d:?\d\d\b(?!-)/gi;
const compactDay = /(?<!\d)(\d{4})(\d\d)(\d\d)(?=T|\b)/;
const ordinal = /^(\d{1,2})[a-z]{2}$/;

const known: ReadonlySet<string> = new Set([
  ...Object.keys({ ...words['month-name'], ...words['weekday'], ...words['short-weekday'] }),
  ...[...stampWords.labels, ...stampWords.clock, ...stampWords.weekdays],
]);

/** The day that some words tell, where they tell nothing but that, a weekday, a clock time and its zone. */
function stampIn(words: string, says: Stamp['says']): Stamp | null {
  const plain = words.trim().replace(compactDay, '$1-$2-$3');
  const printed = printedDay(plain);
  if (printed === null || !('day' in printed)) return null;
  const numbers = printed.day.split('-').map(Number);
  const [year = 0, month = 0, day = 0] = numbers;
  const rest = plain.replace(dayInNumbers, ' ').replace(clock, ' ');
  for (const word of wordsOf(rest).flatMap((each) => each.split(/[-']/))) {
    const number = Number(ordinal.exec(word)?.[1] ?? word);
    if (Number.isNaN(number) ? !known.has(word) : ![year, month, day].includes(number)) return null;
  }
  return { day: printed.day, says };
}

/** A day in numbers, with the T before its clock time. */
const dayInNumbers = /\d{1,4}([-/.])\d{1,2}\1\d{1,4}T?/i;
