import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withDatabase, type JsonRow } from '../../pipeline/lib/duckdb.ts';
import { parquetSource } from '../../pipeline/lib/table-files.ts';
import { tables, type Table } from '../../pipeline/lib/tables.ts';

/** Rows of each table, in the order of their keys, with integers as numbers. */
export type Rows = Readonly<Record<string, JsonRow[]>>;

/** What the Parquet files of a release hold. */
export async function parquetRows(folder: string): Promise<Rows> {
  const workFolder = mkdtempSync(join(tmpdir(), 'on-record-'));
  try {
    return await withDatabase({ workFolder }, async (database) =>
      rowsOf((table) => database.rows(`FROM ${parquetSource(folder, table)}`)),
    );
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
}

/** Reads every table by a function of the test, whose rows may come in any order. */
export async function rowsOf(
  read: (table: Table) => Promise<readonly JsonRow[]> | readonly JsonRow[],
): Promise<Rows> {
  const all: Record<string, JsonRow[]> = {};
  for (const table of tables) {
    const integers = new Set(
      table.columns.filter(({ type }) => type === 'integer').map(({ name }) => name),
    );
    all[table.name] = (await read(table))
      .map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [
            name,
            integers.has(name) && value !== null ? Number(value) : value,
          ]),
        ),
      )
      .sort((one, other) => (keyOf(table, one) < keyOf(table, other) ? -1 : 1));
  }
  return all;
}

const keyOf = ({ key }: Table, row: JsonRow): string => JSON.stringify(row[key]);
