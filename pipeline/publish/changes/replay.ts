import { join } from 'node:path';
import { identifier, literal, type Database } from '../../kernel/duckdb.ts';
import { UserError } from '../../kernel/errors.ts';
import { csvSource, parquetSource } from '../../kernel/table-files.ts';
import type { Column, Table } from '../../kernel/tables.ts';
import { changeFiles, changesSql, paired, type TableSet } from './changes.ts';

type Format = 'csv' | 'parquet';

/** SQL that reads a table of a folder in a format. */
const sourceOf = (format: Format, folder: string, table: Table): string =>
  format === 'csv' ? csvSource(folder, table) : parquetSource(folder, table);

/** SQL that reads the changes in a release's folder, with `columns` as a list in both formats. */
function changesSource(format: Format, folder: string): string {
  const file = literal(join(folder, changeFiles[format]));
  if (format === 'parquet') return `read_parquet(${file})`;
  const names = ['table', 'key', 'change', 'columns', 'why', 'old', 'new'];
  const columns = names.map((name) => `'${name}': 'VARCHAR'`).join(', ');
  return `(SELECT * REPLACE (string_split(columns, ';') AS columns) FROM read_csv(${file},
    columns = {${columns}}, auto_detect = false, header = true, delim = ',', quote = '"',
    escape = '"', nullstr = ''))`;
}

/**
 * SQL of a table as it is once the changes of a release are applied to the release before.
 *
 * @param older the table as it was; undefined where there was none.
 * @param base SQL of its rows.
 * @param changes the folder that holds the changes.
 */
function replayed(
  format: Format,
  older: Table | undefined,
  newer: Table,
  base: string,
  changes: string,
): string {
  const key = identifier(newer.key);
  const source = `(SELECT "key", change, columns, from_json("new", ${literal(structure(newer))}) AS row_
    FROM ${changesSource(format, changes)} WHERE "table" = ${literal(newer.name)})`;
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

/**
 * Proves that the release before and the changes in a folder give the tables in that folder, value
 * for value, from Parquet and from CSV alike.
 *
 * @throws UserError that names the table and the first rows which the replay gets wrong.
 */
export async function proveReplay(
  database: Database,
  before: TableSet,
  after: TableSet,
): Promise<void> {
  for (const format of ['parquet', 'csv'] as const)
    for (const { older, newer } of paired(before.tables, after.tables)) {
      if (newer === undefined) continue;
      const base = older === undefined ? '' : sourceOf(format, before.folder, older);
      const replay = `(${replayed(format, older, newer, base, after.folder)})`;
      const current = sourceOf(format, after.folder, newer);
      const wrong = await database.rows(
        `SELECT "key" FROM (${changesSql(newer.name, newer, newer, { old: replay, new: current })})
         ORDER BY ALL LIMIT 5`,
      );
      if (wrong.length === 0) continue;
      throw new UserError(
        `the release before and its changes do not give ${newer.name} (${format}): ${wrong.flatMap(({ key }) => (typeof key === 'string' ? [key] : [])).join(', ')}`,
        { file: join(after.folder, changeFiles[format]) },
        'the difference is not to be trusted; restore the files or publish anew',
      );
    }
}
