/** A day of a year, as the commonest ways to write one say it. */
export interface PlainDate {
  readonly text: string;
  /** Where it stands in the words that were looked at. */
  readonly at: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const names = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];
const numbers = new Map(names.map((name, index) => [name, index + 1]));

const month = names.join('|');
const anyMonth = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

const ordinal = 'first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|teen|tie)th';

/** A month beside a digit, numbers with dashes, the word for a day: `5th of May`, `May, 2003`, `2003-05-05`, `fifth`. */
const numbered = new RegExp(
  String.raw`\d(?:st|nd|rd|th)?(?:\s{0,3}of\s{0,3}|[\s/–-]{0,6})(?:${anyMonth})|(?:${anyMonth})[a-z]{0,9}\.?\s{0,9}(?:,|-|/|of|\()?\s{0,9}\d|\d-\d|\d{4}[\s./]\d{1,2}[\s./]\d|${ordinal}`,
  'i',
);

/** Whether words may name a day, month and year by numbers: in `By June, the mayor` nothing is dated. */
export const mayBeNumbered = (words: string): boolean => numbered.test(words);

const plain = new RegExp(
  String.raw`(?<=^|[\s(“"])(?:(\d{1,2}) (${month})|(${month}) (\d{1,2}),) ([12]\d{3})(?![\w/–-])`,
);

/** What may belong to a date that stands behind it: `| first of | 5 May 2003`, `| 3 to | 5 May 2003`; no `| LIMA, | 5 May 2003`. */
const leads = new RegExp(
  String.raw`(?:\d\S{0,2}|/|(?:\d|\b(?:${anyMonth})[a-z]{0,9}\.?),|(?:[-–]|of|to|until|through|till)(?:\s{0,9}on)?)[\s(]{0,9}$`,
  'i',
);

/** What may belong to a date that stands before it: `5 May 2003 | to 8 June`, `5 May 2003 | BC`; no `5 May 2003 | (AFP)`. */
const goesOn = /^\s*(?:[-–/\d]|\(\s*\d|(?:to|until|through|till|be|ad|bce?|ce)\b)/i;

/** No month lacks it. */
const lastDay = 28;

/** The one date in words, where it is `5 May 2003` or `May 5, 2003` and nothing beside it is of a date; else null. */
export function plainDate(words: string): PlainDate | null {
  const found = plain.exec(words);
  if (found === null) return null;
  const { 0: text, index: at } = found;
  const before = words.slice(0, at);
  const after = words.slice(at + text.length);
  const day = Number(found[1] ?? found[4]);
  if (day < 1 || day > lastDay || leads.test(before) || goesOn.test(after)) return null;
  if (mayBeNumbered(before) || mayBeNumbered(after)) return null;
  const name = found[2] ?? found[3] ?? '';
  return { text, at, year: Number(found[5]), month: numbers.get(name) ?? 0, day };
}
