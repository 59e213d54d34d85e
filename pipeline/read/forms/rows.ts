import { fieldsOfRow, type Row } from '../columns.ts';
import type { ColumnNames, Piece, Skipped } from './form.ts';

/** Where a row stands. */
export type Where = Pick<Skipped, 'form' | 'source' | 'part'>;

/** What is told of a table that has no texts: a list of addresses, of references. */
export const noTextColumn = (where: Where, names: readonly string[]): Skipped => ({
  ...where,
  reason: 'no-text',
  message: `no column holds the text of articles: there are ${names.filter((name) => name !== '').join(', ')}; name it in _corpus.yaml if one does`,
});

/** The end of a text that a news service or a blog cut off: `… [+1211 chars]`, `[…]`. */
const cutOff = /\[(?:\+\d{1,7} chars|…|\.\.\.)\]$/;

/**
 * A row of a table, or an object of JSON, as an article.
 *
 * @param part which row: `row 7`, `line 12`
 */
export function pieceOfRow(row: Row, where: Where, columns?: ColumnNames): Piece | Skipped {
  const { fields, text } = fieldsOfRow(row, columns);
  if (text === null)
    return {
      ...where,
      reason: 'no-text',
      message: 'there is no text: name its column in _corpus.yaml, or leave this out',
    };
  if (cutOff.test(text))
    return {
      ...where,
      reason: 'stub',
      message: 'the text is cut off by the service that gave it: fetch the whole article',
    };
  return { ...where, fields, text };
}
