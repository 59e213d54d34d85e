import { guardedStart } from '../../../lib/escape/csv.ts';
import { escapedLiteral, identifier, literal } from '../../../lib/escape/sql.ts';
import { csvFile, isGuarded } from '../../../lib/table-files.ts';
import { tables, type Column, type Table } from '../../../lib/tables.ts';
import type { ReleaseFacts } from '../facts.ts';
import { comments } from './duckdb-sql.ts';
import { commentOnAttributions, createAttributions, dropAttributions } from './attributions.ts';
import { heading } from './script.ts';
import {
  cellsOf,
  createCells,
  createIndexes,
  createTable,
  dropTables,
  insertRows,
  type TypeNames,
} from './relational.ts';

const types: TypeNames = {
  string: 'text',
  date: 'date',
  integer: 'integer',
  number: 'double precision',
  boolean: 'boolean',
  list: 'text[]',
};

/** SQL and commands of psql that load the CSV files: all of them, or nothing. */
export const postgresqlSql = (facts: ReleaseFacts): string =>
  [
    heading(facts, '--', [
      'In the folder of the release: psql -f load/postgresql.sql DATABASE',
      'Run again, or for a later release, it replaces the tables and the view attributions: all of',
      'them, or nothing. Where a view of yours stands on them, it stops and says which.',
    ]),
    '\\set ON_ERROR_STOP on\n\\encoding UTF8\nSET client_min_messages = warning;\nBEGIN;\n',
    dropAttributions + dropTables(),
    ...tables.map(tableSql),
    // References are looked at first: no index can be made of a table that still waits for that.
    'SET CONSTRAINTS ALL IMMEDIATE;',
    ...tables.flatMap((table) => createIndexes(table, 'USING gin')),
    createAttributions('string_agg') + commentOnAttributions,
    'COMMIT;\n',
  ].join('\n');

const tableSql = (table: Table): string =>
  [
    createTable(table, types),
    ...comments(table),
    createCells(table),
    `\\copy ${cellsOf(table)} FROM ${literal(csvFile(table))} WITH (FORMAT csv, HEADER true, NULL '')`,
    insertRows(table, value),
    '',
  ].join('\n');

function value(column: Column): string {
  const cell = identifier(column.name);
  const { type, nullable } = column;
  const text = isGuarded(column) ? unguarded(cell) : cell;
  if (type === 'string') return text;
  if (type !== 'list') return `CAST(${text} AS ${types[type]})`;
  const items = `string_to_array(${text}, ';')`;
  return nullable ? items : `coalesce(${items}, '{}')`;
}

const pattern = escapedLiteral(guardedStart);

const unguarded = (cell: string): string =>
  `CASE WHEN ${cell} ~ ${pattern} THEN substr(${cell}, 2) ELSE ${cell} END`;
