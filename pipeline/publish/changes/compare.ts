import { join } from 'node:path';
import type { Database } from '../../lib/duckdb.ts';
import { code, inMarkdown, joined } from '../../lib/escape/markdown.ts';
import { writeFile } from '../../lib/files.ts';
import { changesText, type Difference } from './changes-text.ts';
import { changeFiles, collectChanges, writeChanges, type TableSet } from './changes.ts';
import { countChanges } from './difference.ts';
import { collectIdMoves, idChangesFile, writeIdChanges } from './id-changes.ts';
import { collected } from './moves.ts';
import { changesPage } from '../release.ts';
import { tables } from '../../lib/tables.ts';
import { schemaChanges } from './schema-difference.ts';

/** Computes the difference between two sets of tables; its rows, and what became of ids, stay in the
 * database's tables. */
export async function compare(
  database: Database,
  before: TableSet,
  after: TableSet,
): Promise<Pick<Difference, 'schemas' | 'rows'>> {
  await collectChanges(database, before, after, collected);
  await collectIdMoves(database, before, after);
  return {
    schemas: schemaChanges(before.tables, after.tables),
    rows: await countChanges(database, collected, before, after),
  };
}

/**
 * Writes what tells the difference last computed: changes.csv, changes.parquet, CHANGES.md and, once
 * any id has moved, id-changes.csv.
 *
 * @param before the release before.
 * @param folder of the release that is written; its tables stand there.
 */
export async function addChanges(
  database: Database,
  before: TableSet,
  folder: string,
  difference: Difference,
): Promise<void> {
  const after = { folder, tables };
  await writeChanges(database, collected, folder);
  const hasIds = await writeIdChanges(database, before, after, difference.to);
  const text = await changesText(database, collected, difference);
  const files = [changeFiles.csv, changeFiles.parquet].map(code);
  const ids = hasIds ? inMarkdown`; what became of an id, in ${code(idChangesFile)}` : '';
  const end = inMarkdown`Every row, with its old and its new values, is in ${joined(files, ' and ')}${ids}.`;
  writeFile(join(folder, changesPage), `${text}\n${end.source}\n`);
}
