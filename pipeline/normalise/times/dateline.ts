import type { Span } from '../../lib/span.ts';
import type { Dateline, TimeMention } from '../doc/doc.ts';

const place = String.raw`(?<place>\p{Lu}[\p{Lu}.’' -]{2,30}(?:,\s(?:\p{Lu}[\p{L}.]{1,15}\s?){1,3})?)`;
const day = String.raw`(?:\p{L}{3,9}\.?\s\d{1,2}|\d{1,2}\s\p{L}{3,9}\.?)(?:,?\s\d{4})?`;
const agency = String.raw`(?:\([\p{L} .]{2,30}\)|\/[\p{L} .]{2,30}\/)`;
const rule = '(?:—|–|―|--|-)';

/** The day stands before the dash, or after it and before another: `ROTTERDAM — 17 September 2024 —`. */
const ofReport = String.raw`(?:,?\s${day})?\s?(?:${agency}\s?)?${rule}\s(?:${day}\s?${rule}\s)?`;
/** Of press releases: `TOLM, Norway / Agency / March 4, 2024 /`, `TOLM, Norway--(AGENCY)--March 4, 2024--`. */
const name = String.raw`[\p{L} .]{2,30}`;
const ofRelease = String.raw`\s?(?:\/\s?${name}\/\s?${day}\s?\/|--\(${name}\)--${day}\s?--)\s?`;
const dateline = new RegExp(`^${place}(?:${ofReport}|${ofRelease})`, 'u');
const headParagraphs = 3;
const everyWord = /\p{L}+/gu;

/** The dateline of a report, looked for at the head of its first paragraphs. */
export function findDateline(
  text: string,
  paragraphs: readonly Span[],
  dates: readonly TimeMention[],
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
