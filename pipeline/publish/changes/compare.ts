import { join } from 'node:path';
import type { Database } from '../../kernel/duckdb.ts';
import { writeFile } from '../../kernel/files.ts';
import { changesText, type Difference } from './changes-text.ts';
import { collectChanges, writeChanges, type TableSet } from './changes.ts';
import { countChanges } from './difference.ts';
import { changesPage } from '../release.ts';
import { schemaChanges } from './schema-difference.ts';

/** The database's table that holds the rows of the difference last computed. */
export const collected = 'difference';

/** Computes the difference between two sets of tables; its rows stay in the database's table. */
export async function compare(
  database: Database,
  before: TableSet,
  after: TableSet,
): Promise<Pick<Difference, 'schemas' | 'rows'>> {
  await collectChanges(database, before, after, collected);
  return {
    schemas: schemaChanges(before.tables, after.tables),
    rows: await countChanges(database, collected, before, after),
  };
}

/** Writes changes.csv, changes.parquet and CHANGES.md of the difference last computed. */
export async function addChanges(
  database: Database,
  folder: string,
  difference: Difference,
): Promise<void> {
  await writeChanges(database, collected, folder);
  const text = await changesText(database, collected, difference);
  const end =
    'Every row, with its old and its new values, is in `changes.csv` and `changes.parquet`.\n';
  writeFile(join(folder, changesPage), `${text}\n${end}`);
}
