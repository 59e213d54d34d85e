import { join } from 'node:path';
import { cellText } from '../../lib/escape/csv.ts';
import { identifier, literal } from '../../lib/escape/sql.ts';
import { csvCells } from '../../lib/table-files.ts';
import type { Column, Table } from '../../lib/tables.ts';
import { changeColumns, changeFiles } from './changes.ts';

type Format = 'csv' | 'parquet';

/** SQL that reads the changes in a release's folder, with `columns` as a list in both formats. */
export function changesSource(format: Format, folder: string): string {
  const file = join(folder, changeFiles[format]);
  if (format === 'parquet') return `read_parquet(${literal(file)})`;
  return `(SELECT * REPLACE (string_split(columns, ';') AS columns, ${cellText('"key"')} AS "key")
    FROM ${csvCells(file, changeColumns)})`;
}

/**
 * SQL of a table as it is once the changes of a release are applied to the release before.
 *
 * @param older the table as it was; undefined where there was none.
 * @param base SQL of its rows.
 * @param changes the folder that holds the changes.
 */
export function replayed(
  older: Table | undefined,
  newer: Table,
  base: string,
  changes: string,
): string {
  const key = identifier(newer.key);
  const source = `(SELECT "key", change, columns, from_json("new", ${literal(structure(newer))}) AS row_
    FROM ${changesSource('parquet', changes)} WHERE "table" = ${literal(newer.name)})`;
  const added = newer.columns.map(({ name }) => `row_.${identifier(name)}`);
  const came = `SELECT ${added.join(', ')} FROM ${source} WHERE change = 'added'`;
  if (older === undefined) return came;
  const kept = newer.columns.map((column) => keptCell(column, older, newer));
  return `SELECT ${kept.join(', ')} FROM ${base} AS old
      LEFT JOIN ${source} AS step ON step."key" = old.${key}
      WHERE step.change IS NULL OR step.change = 'changed'
    UNION ALL ${came}`;
}

function keptCell(column: Column, older: Table, newer: Table): string {
  const name = identifier(column.name);
  const was = older.columns.find((each) => each.name === column.name);
  const value =
    was === undefined
      ? 'NULL'
      : was.duckdb === column.duckdb
        ? `old.${name}`
        : `TRY_CAST(old.${name} AS ${column.duckdb})`;
  if (column.name === newer.key) return `${value} AS ${name}`;
  return `CASE WHEN list_contains(step.columns, ${literal(column.name)}) THEN step.row_.${name}
    ELSE ${value} END AS ${name}`;
}

/** The types of a row's JSON object, as from_json takes them. */
const structure = (table: Table): string =>
  JSON.stringify(
    Object.fromEntries(
      table.columns.map(({ name, type, duckdb }) => [name, type === 'list' ? ['VARCHAR'] : duckdb]),
    ),
  );
