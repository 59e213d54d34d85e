import { literal } from './sql.ts';

/**
 * Text cells of CSV that no spreadsheet runs. A spreadsheet takes a cell that starts with one of
 * `= + - @`, their full-width forms, a tab or a line break for a formula or for something to strip;
 * quotes do not help. Such a text gets an apostrophe before it, and so does one that has apostrophes
 * and then such a character; so taking one apostrophe away from those that have it gives the very
 * text again, and a text like `'tis` stays as it is.
 */

/** What OWASP’s page on CSV injection lists: formula signs, their full-width forms, tab, CR, LF. */
const risky = '=+\\-@\\t\\r\\n＝＋－＠';

/** How a text begins that must not stand in a cell as it is. */
const riskyStart = `^'*[${risky}]`;

/** How the cell of such a text begins: what readers of CSV look for. */
export const guardedStart = `^'+[${risky}]`;

/** The same with all but one apostrophe in its group, for `replace(pattern, group)`. */
export const guardedGroup = `^'('*[${risky}])`;

/**
 * SQL that is true of a text which matches a pattern. What begins with a letter is told by one
 * comparison, which costs a tenth: all the signs come before `A` or, full-width, after all letters.
 */
const begins = (text: string, pattern: string): string =>
  `((${text} < 'A' OR ${text} >= '＀') AND regexp_matches(${text}, ${literal(pattern)}))`;

/** SQL of the cell for the text that an SQL expression gives; NULL stays NULL. */
export const guardedCell = (text: string): string =>
  `CASE WHEN ${begins(text, riskyStart)} THEN '''' || ${text} ELSE ${text} END`;

/** SQL of the text that stood behind the cell that an SQL expression gives. */
export const cellText = (cell: string): string =>
  `CASE WHEN ${begins(cell, guardedStart)} THEN ${cell}[2:] ELSE ${cell} END`;

const risk = new RegExp(riskyStart);

/**
 * A text as a cell of CSV by RFC 4180, made harmless in the same way, and in quotes, so that nothing
 * in it parts cells, whatever a reader takes for a separator. No text is an empty cell without them.
 */
export function csvCellOf(text: string): string {
  if (text === '') return '';
  const safe = risk.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
