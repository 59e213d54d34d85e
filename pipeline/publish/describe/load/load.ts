import { lineComment } from '../../../lib/escape/comments.ts';
import { tables, type Column } from '../../../lib/tables.ts';
import type { Description } from '../describe.ts';
import type { ReleaseFacts } from '../facts.ts';
import { duckdbSql } from './duckdb-sql.ts';
import { postgresqlSql } from './postgresql-sql.ts';
import { pandasPy, plainPy, polarsPy } from './python.ts';
import { rScript } from './r-script.ts';
import { sqliteSql } from './sqlite-sql.ts';

/** The files of load/: each loads the five tables into a tool, with types and exact texts. */
export const loadFiles = (facts: ReleaseFacts): Description[] =>
  [
    { path: 'duckdb.sql', text: duckdbSql(facts) },
    { path: 'sqlite.sql', text: sqliteSql(facts) },
    { path: 'postgresql.sql', text: postgresqlSql(facts) },
    { path: 'with_python.py', text: plainPy(facts) },
    { path: 'with_pandas.py', text: pandasPy(facts) },
    { path: 'with_polars.py', text: polarsPy(facts) },
    { path: 'with_r.R', text: rScript(facts) },
  ].map(({ path, text }) => ({ path: `load/${path}`, text }));

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
