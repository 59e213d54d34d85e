import { join } from 'node:path';
import { isThere } from '../../lib/read-files.ts';
import type { Database } from '../../lib/duckdb.ts';
import { csvSource, parquetSource } from '../../lib/table-files.ts';
import type { Table } from '../../lib/tables.ts';
import { changeFiles, changesSql, type TableSet } from '../changes/changes.ts';
import { haveSameRows } from '../changes/digest.ts';
import { changesSource } from '../changes/replay-sql.ts';
import { word } from '../changes/row-text.ts';

/** How many rows of a table a fault names. */
const shown = 5;

/** Where the CSV and the Parquet of a table, or of the changes, do not say the same. */
export async function formatFaults(database: Database, set: TableSet): Promise<string[]> {
  const { folder, tables } = set;
  const faults = await database.each(tables, (table, beside) => tableFaults(beside, folder, table));
  return [...faults.flat(), ...(await changesFaults(database, folder))];
}

async function tableFaults(database: Database, folder: string, table: Table): Promise<string[]> {
  const [old, now] = [csvSource(folder, table), parquetSource(folder, table)];
  if (await haveSameRows(database, table, old, now)) return [];
  const rows = await database.rows(
    `SELECT "key", change FROM (${changesSql(table.name, table, table, { old, new: now })})
     ORDER BY ALL LIMIT ${shown}`,
  );
  const named = rows.map(({ key, change }) => `${word(key)} (${said[word(change)] ?? ''})`);
  return [`${table.name}: ${named.join(', ') || 'a row is there twice'}`];
}

const said: Readonly<Record<string, string>> = {
  added: 'in Parquet alone',
  removed: 'in CSV alone',
  changed: 'other values',
};

async function changesFaults(database: Database, folder: string): Promise<string[]> {
  if (!isThere(join(folder, changeFiles.csv))) return [];
  const [csv, parquet] = [changesSource('csv', folder), changesSource('parquet', folder)];
  const rows = await database.rows(
    `SELECT DISTINCT "key" FROM (
       (FROM ${csv} EXCEPT ALL FROM ${parquet}) UNION ALL (FROM ${parquet} EXCEPT ALL FROM ${csv})
     ) ORDER BY "key" LIMIT ${shown}`,
  );
  if (rows.length === 0) return [];
  return [`changes: ${rows.map(({ key }) => word(key)).join(', ')}`];
}
