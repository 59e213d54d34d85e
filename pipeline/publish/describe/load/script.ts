import { lineComment } from '../../../lib/escape/comments.ts';
import { tables, type Column } from '../../../lib/tables.ts';
import type { ReleaseFacts } from '../facts.ts';

/** What stands at the top of each file, behind its sign of a comment. */
export const heading = (
  { dataset, version }: ReleaseFacts,
  sign: '--' | '#',
  lines: readonly string[],
): string =>
  [`${dataset.title}, version ${version}.`, ...lines]
    .map((line) => lineComment(sign, line))
    .join('');

/** The columns of each table with their types: `{"articles": {"article_id": "string", …}}`. */
export const columnTypes = (): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  Object.fromEntries(
    tables.map(({ name, columns }) => [
      name,
      Object.fromEntries(columns.map((column) => [column.name, column.type])),
    ]),
  );

/** Values that a column may have, where it is an enumeration. */
export const valuesOf = ({ schema }: Column): string[] =>
  schema.enum?.flatMap((value) => (value === null ? [] : [value])) ?? [];
