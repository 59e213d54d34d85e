import { dotArgument, identifier } from '../../../lib/escape/sql.ts';
import { csvFile, isGuarded } from '../../../lib/table-files.ts';
import { tables, type Column, type Table } from '../../../lib/tables.ts';
import type { ReleaseFacts } from '../facts.ts';
import { createAttributions, dropAttributions } from './attributions.ts';
import { heading } from './script.ts';
import {
  cellsName,
  createCells,
  createIndexes,
  createTable,
  dropTables,
  insertRows,
  type TypeNames,
} from './relational.ts';

const types: TypeNames = {
  string: 'TEXT',
  date: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
  list: 'TEXT',
};

/** SQL and commands of sqlite3 that load the CSV files. */
export const sqliteSql = (facts: ReleaseFacts): string =>
  [
    heading(facts, '--', [
      'In the folder of the release: sqlite3 FILE < load/sqlite.sql',
      'Run again, or for a later release, it replaces the tables and the view attributions: all of',
      'them, or nothing.',
      'Days are ISO 8601 texts, booleans 1 and 0, lists JSON arrays (json_each reads them).',
      'The last line prints every reference that leads nowhere: nothing, that is.',
    ]),
    '.bail on\nPRAGMA foreign_keys = ON;\nBEGIN;\n',
    dropAttributions + dropTables(),
    ...tables.map(tableSql),
    createAttributions('group_concat'),
    'COMMIT;\nPRAGMA foreign_key_check;\n',
  ].join('\n');

const tableSql = (table: Table): string =>
  [
    createTable(table, types),
    createCells(table),
    `.import --csv --skip 1 ${dotArgument(csvFile(table))} ${dotArgument(cellsName(table))}`,
    insertRows(table, value),
    ...createIndexes(table),
    '',
  ].join('\n');

function value(column: Column): string {
  const cell = identifier(column.name);
  const { type, nullable } = column;
  if (type === 'integer' || type === 'number') return `CAST(nullif(${cell}, '') AS ${types[type]})`;
  if (type === 'boolean') return `CASE ${cell} WHEN 'true' THEN 1 WHEN 'false' THEN 0 END`;
  const text = `nullif(${isGuarded(column) ? unguarded(cell) : cell}, '')`;
  if (type !== 'list') return text;
  const items = `'[' || replace(json_quote(${text}), ';', '","') || ']'`;
  return `CASE WHEN ${cell} = '' THEN ${nullable ? 'NULL' : `'[]'`} ELSE ${items} END`;
}

/** SQLite has no regular expressions of its own: apostrophes, and after them a risky character. */
function unguarded(cell: string): string {
  const rest = `ltrim(${cell}, '''')`;
  const risky = `instr('=+-@＝＋－＠' || char(9, 10, 13), substr(${rest}, 1, 1)) > 0`;
  return `CASE WHEN ${cell} LIKE '''%' AND ${rest} <> '' AND ${risky} THEN substr(${cell}, 2) ELSE ${cell} END`;
}
