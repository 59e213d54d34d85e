import { join } from 'node:path';
import type { Database } from '../lib/duckdb.ts';
import { UserError } from '../lib/errors.ts';
import { parquetSource } from '../lib/table-files.ts';
import { changeFiles, changesSql, paired, type TableSet } from './changes/changes.ts';
import { haveSameRows } from './changes/digest.ts';
import { formatFaults } from './verify/formats.ts';
import { replayed } from './changes/replay-sql.ts';

/**
 * Proves that the release before and the changes in a folder give the tables in that folder, value
 * for value. It reads the Parquet: that the CSV of each release says the same, tables and changes
 * alike, is proven when that release is published, so that the CSV replays as well.
 *
 * @throws UserError that names the table and the first rows which the replay gets wrong.
 */
export async function proveReplay(
  database: Database,
  before: TableSet,
  after: TableSet,
): Promise<void> {
  await database.each(paired(before.tables, after.tables), async ({ older, newer }, beside) => {
    if (newer === undefined) return;
    const base = older === undefined ? '' : parquetSource(before.folder, older);
    const replay = `(${replayed(older, newer, base, after.folder)})`;
    const current = parquetSource(after.folder, newer);
    if (await haveSameRows(beside, newer, replay, current)) return;
    const wrong = await beside.rows(
      `SELECT "key" FROM (${changesSql(newer.name, newer, newer, { old: replay, new: current })})
       ORDER BY ALL LIMIT 5`,
    );
    throw new UserError(
      `the release before and its changes do not give ${newer.name}: ${wrong.flatMap(({ key }) => (typeof key === 'string' ? [key] : [])).join(', ')}`,
      { file: join(after.folder, changeFiles.parquet) },
      'the difference is not to be trusted; restore the files or publish anew',
    );
  });
}

/**
 * Proves that the CSV of a release, tables and changes alike, says what its Parquet says.
 *
 * @throws UserError that names the tables and the first rows where they differ.
 */
export async function proveFormats(database: Database, release: TableSet): Promise<void> {
  const faults = await formatFaults(database, release);
  if (faults.length === 0) return;
  throw new UserError(
    `CSV and Parquet do not say the same, so nothing is published:\n  ${faults.join('\n  ')}`,
    { file: release.folder },
    'run convert again, which writes both',
  );
}
