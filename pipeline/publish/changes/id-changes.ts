import { join } from 'node:path';
import { cellText, csvCellOf } from '../../lib/escape/csv.ts';
import type { Database, JsonRow } from '../../lib/duckdb.ts';
import { identifier, literal } from '../../lib/escape/sql.ts';
import { writeFile } from '../../lib/files.ts';
import { isThere } from '../../lib/read-files.ts';
import type { IdChange } from '../../../schemas/types.ts';
import { csvCells, parquetSource } from '../../lib/table-files.ts';
import { collectActorMoves } from './actor-moves.ts';
import { paired, type TableSet } from './changes.ts';
import { moves } from './moves.ts';
import { collectArticleMoves, collectSpanMoves } from './span-moves.ts';

/** The file of a release that tells what became of every id that any release before it had. */
export const idChangesFile = 'id-changes.csv';

const columns = ['table', 'old_id', 'new_id', 'why', 'version'] satisfies (keyof IdChange)[];

const header = columns.map(csvCellOf).join(',');

/**
 * Finds what became of each id that the newer tables have no more, and fills the database's table
 * `id_moves` (table, old_id, new_id, why) with it: of articles by their text, of mentions, claims and
 * figures by their spans, of actors by their mentions.
 */
export async function collectIdMoves(
  database: Database,
  before: TableSet,
  after: TableSet,
): Promise<void> {
  await database.run(
    `CREATE OR REPLACE TABLE ${moves} ("table" VARCHAR, old_id VARCHAR, new_id VARCHAR, why VARCHAR)`,
  );
  await collectArticleMoves(database, before, after);
  await collectSpanMoves(database, before, after);
  await collectActorMoves(database, before, after);
}

/**
 * Writes id-changes.csv: all that the release before has in its own, and after it what moved since.
 * An id that comes back is told by `restored`, from what it had become. Where no id has ever moved
 * there is no file: readers stumble over one that has no row.
 *
 * @param after the tables of the release that is written, into whose folder the file goes.
 * @param version of that release.
 * @returns whether there is a file.
 */
export async function writeIdChanges(
  database: Database,
  before: TableSet,
  after: TableSet,
  version: string,
): Promise<boolean> {
  const file = join(before.folder, idChangesFile);
  const history = isThere(file) ? await database.rows(`FROM ${idChangesSource(file)}`) : [];
  if (isThere(file)) await collectRestored(database, file, before, after);
  const now = await database.rows(`SELECT "table", old_id, new_id, why FROM ${moves} ORDER BY ALL`);
  const rows = [...history, ...now.map((row) => ({ ...row, version }))];
  if (rows.length === 0) return false;
  const lines = [header, ...rows.map(csvLine)];
  writeFile(join(after.folder, idChangesFile), lines.map((line) => `${line}\n`).join(''));
  return true;
}

const csvLine = (row: JsonRow): string => columns.map((name) => cell(row[name])).join(',');

const cell = (value: unknown): string => (typeof value === 'string' ? csvCellOf(value) : '');

/** SQL of the rows of an id-changes.csv. */
const idChangesSource = (file: string): string =>
  `(SELECT * REPLACE (${cellText('old_id')} AS old_id, ${cellText('new_id')} AS new_id)
    FROM ${csvCells(file, columns)})`;

/** An id that one of the releases before lost, and that is there again. */
async function collectRestored(
  database: Database,
  file: string,
  before: TableSet,
  after: TableSet,
): Promise<void> {
  const gone = `SELECT "table", old_id, last(new_id ORDER BY place) AS new_id
    FROM (SELECT *, row_number() OVER () AS place FROM ${idChangesSource(file)}) GROUP BY ALL`;
  for (const { older, newer } of paired(before.tables, after.tables)) {
    if (older === undefined || newer === undefined) continue;
    const key = identifier(newer.key);
    await database.run(
      `INSERT INTO ${moves} SELECT "table", coalesce(new_id, old_id), old_id, 'restored'
       FROM (${gone}) AS gone
       SEMI JOIN ${parquetSource(after.folder, newer)} AS now_ ON gone.old_id = now_.${key}
       ANTI JOIN ${parquetSource(before.folder, older)} AS was ON gone.old_id = was.${key}
       WHERE "table" = ${literal(newer.name)}`,
    );
  }
}
