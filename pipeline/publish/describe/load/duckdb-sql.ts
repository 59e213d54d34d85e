import { identifier, literal } from '../../../lib/escape/sql.ts';
import { parquetFile } from '../../../lib/table-files.ts';
import { tables, type Table } from '../../../lib/tables.ts';
import type { ReleaseFacts } from '../facts.ts';
import { commentOnAttributions, createAttributions, dropAttributions } from './attributions.ts';
import { heading } from './script.ts';

/** SQL that loads the Parquet files into DuckDB, with what tables and columns mean as comments. */
export const duckdbSql = (facts: ReleaseFacts): string =>
  [
    heading(facts, '--', [
      'In the folder of the release: duckdb FILE < load/duckdb.sql',
      'Run again, or for a later release, it replaces the tables and the view attributions. DuckDB',
      'joins without indexes.',
    ]),
    ...tables.map(tableSql),
    dropAttributions + createAttributions('string_agg') + commentOnAttributions,
  ].join('\n');

const tableSql = (table: Table): string =>
  [
    `CREATE OR REPLACE TABLE ${identifier(table.name)} AS FROM read_parquet(${literal(parquetFile(table))});`,
    ...comments(table),
    '',
  ].join('\n');

/** `COMMENT ON …` for a table and its columns, as DuckDB and PostgreSQL take it. */
export const comments = ({ name, description, columns }: Table): string[] => [
  `COMMENT ON TABLE ${identifier(name)} IS ${literal(description)};`,
  ...columns.map(
    (column) =>
      `COMMENT ON COLUMN ${identifier(name)}.${identifier(column.name)} IS ${literal(column.schema.description)};`,
  ),
];
