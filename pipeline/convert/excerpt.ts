import { literal } from '../lib/escape/sql.ts';
import type { DatasetDescription } from '../../schemas/types.ts';

/** How much of the articles’ words the tables may show, in UTF-16 code units. */
export type ExcerptPolicy = DatasetDescription['excerpts'];

/**
 * SQL of a column with no more of the article than the policy allows: of claims, context cut to what stands next to the
 * claim, and its text cut at the longest length and marked with “…”; of claims and figures, the sentence, cut so too, where
 * it is allowed, and else NULL. Offsets stay as they are. What was cut by a policy once stays as it is by the same.
 *
 * Context ends where the line does. Beyond it another paragraph begins, which need not stand there on the page where the
 * quotation is to be found again (W3C Web Annotation, TextQuoteSelector); and so no context breaks the line of its row.
 *
 * @param value SQL of the column’s value
 */
export function excerptSql(
  { table, column }: { readonly table: string; readonly column: string },
  value: string,
  policy: ExcerptPolicy,
): string {
  const { context_characters: context, longest_claim: longest, sentence = false } = policy;
  if (column === 'sentence_text')
    return sentence ? longestSql(value, longest) : 'CAST(NULL AS VARCHAR)';
  if (table !== 'claims') return value;
  if (column === 'prefix')
    return `nullif(${lastUnits(`split_part(${value}, ${newline}, -1)`, context)}, '')`;
  if (column === 'suffix')
    return `nullif(${firstUnits(`split_part(${value}, ${newline}, 1)`, context)}, '')`;
  return column === 'text' ? longestSql(value, longest) : value;
}

const longestSql = (value: string, longest: number | undefined): string =>
  longest === undefined
    ? value
    : `CASE WHEN ${units(value)} <= ${longest} THEN ${value} ELSE ${firstUnits(value, longest)} || '…' END`;

const newline = 'chr(10)';

/** Characters of DuckDB’s that are two code units of UTF-16. */
const pairs = literal('[\\x{10000}-\\x{10FFFF}]');
const units = (text: string): string =>
  `(length(${text}) + length(regexp_extract_all(${text}, ${pairs})))`;

/** At most so many code units from the beginning, or from the end: a character of two of them is never cut. */
const firstUnits = (text: string, most: number): string => cut(text, most, 'left');
const lastUnits = (text: string, most: number): string => cut(text, most, 'right');

function cut(text: string, most: number, side: 'left' | 'right'): string {
  const part = `${side}(${text}, ${most})`;
  const fits = `lambda n: ${units(`${side}(${text}, n)`)} <= ${most}`;
  // Without pairs, which hardly a text has, a character is a code unit.
  return `CASE WHEN NOT regexp_matches(${part}, ${pairs}) THEN ${part}
    ELSE ${side}(${text}, list_filter(range(${most} + 1), ${fits})[-1]) END`;
}
