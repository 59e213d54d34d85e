import { join } from 'node:path';
import type { Database } from '../../kernel/duckdb.ts';
import { UserError } from '../../kernel/errors.ts';
import { changeFiles, changesSql, paired, type TableSet } from './changes.ts';
import { haveSameRows } from './digest.ts';
import { replayed, sourceOf } from './replay-sql.ts';

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
      if (await haveSameRows(database, newer, replay, current)) continue;
      const wrong = await database.rows(
        `SELECT "key" FROM (${changesSql(newer.name, newer, newer, { old: replay, new: current })})
         ORDER BY ALL LIMIT 5`,
      );
      throw new UserError(
        `the release before and its changes do not give ${newer.name} (${format}): ${wrong.flatMap(({ key }) => (typeof key === 'string' ? [key] : [])).join(', ')}`,
        { file: join(after.folder, changeFiles[format]) },
        'the difference is not to be trusted; restore the files or publish anew',
      );
    }
}
