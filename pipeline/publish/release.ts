import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from '../lib/duckdb.ts';
import { copyFile, emptyFolder, makeFolder, writeFile } from '../lib/files.ts';
import { isThere } from '../lib/read-files.ts';
import type { DatasetDescription } from '../../schemas/types.ts';
import { schemaVersion } from '../lib/schema.ts';
import {
  copyParquet,
  countRows,
  csvFile,
  isInOrder,
  parquetSource,
  writeCsv,
  writeParquet,
} from '../lib/table-files.ts';
import { readTables, tables } from '../lib/tables.ts';
import { idChangesFile } from './changes/id-changes.ts';
import { changeFiles, type TableSet } from './changes/changes.ts';
import { checksumFile, checksums, sumsOf } from './checksums.ts';
import { sumOf } from '../lib/sums.ts';
import { coverageOf } from './describe/coverage.ts';
import { descriptions } from './describe/describe.ts';
import type { Acceptance, ReleaseFacts } from './describe/facts.ts';
import { byVersion } from './version.ts';

/** What makes one release differ from another of the same tables. */
export interface Edition {
  readonly version: string;
  /** ISO 8601 day. */
  readonly releasedOn: string;
  /** The checks that it does not keep to, and why it is published all the same. */
  readonly accepted?: Acceptance | undefined;
  /** Ids of articles that could not be read: their rows are those of the release before. */
  readonly unread?: readonly string[] | undefined;
}

export const changesPage = 'CHANGES.md';

/** Whether a release’s folder may have this name. */
export const isVersion = (name: string): boolean => /^[0-9]+\.[0-9]+\.[0-9]+$/.test(name);

/** Versions of the releases that stand in the folder of releases, from the oldest. */
export const releasedVersions = (releases: string): string[] =>
  isThere(releases) ? readdirSync(releases).filter(isVersion).sort(byVersion) : [];

/** Version and day of a release, and the name of its dataset, from its own datapackage.json. */
export function editionOf(release: string): Edition & { readonly name: string } {
  const text = readFileSync(join(release, 'datapackage.json'), 'utf8');
  const { name, version, created, accepted, unread } = JSON.parse(text) as {
    name: string;
    version: string;
    created: string;
    accepted?: Acceptance;
    unread?: string[];
  };
  return { name, version, releasedOn: created.slice(0, 10), accepted, unread };
}

/** The tables of a release, with the columns of its time. */
export const tablesOf = (release: string): TableSet => ({
  folder: release,
  tables: readTables(join(release, 'schemas')),
});

/** Copies what a release says of its difference to the one before it. */
export function copyChanges(release: string, folder: string): void {
  for (const name of [changeFiles.csv, changeFiles.parquet, idChangesFile, changesPage])
    if (isThere(join(release, name)))
      writeFile(join(folder, name), readFileSync(join(release, name)));
}

/** Version of schemas/ by which a release was made. */
export const schemaVersionOf = (release: string): string =>
  readFileSync(join(release, 'schemas', 'VERSION'), 'utf8').trim();

/**
 * Writes all files of a release into a new folder: data, descriptions, checksums. The same tables, dataset and edition give the
 * same bytes.
 *
 * @param source the folder of the tables' Parquet and, where it is at hand, of their CSV.
 * @param addChanges writes the files that tell the difference to the release before.
 * @throws UserError where raw/dataset.yaml makes an invalid data package.
 */
export async function writeRelease(
  database: Database,
  source: string,
  dataset: DatasetDescription,
  { version, releasedOn, accepted, unread }: Edition,
  folder: string,
  addChanges: (folder: string) => Promise<void> | void = () => undefined,
): Promise<void> {
  emptyFolder(folder);
  const edition = {
    title: dataset.title,
    licence: dataset.licence.name,
    version,
    schemaVersion: schemaVersion(),
  };
  await database.each(tables, async (table, beside) => {
    if (!copyParquet(table, source, folder, edition)) {
      const rows = parquetSource(source, table);
      const isSorted = await isInOrder(beside, table, rows);
      await writeParquet(beside, table, rows, folder, edition, isSorted);
    }
    const csv = join(source, csvFile(table));
    // The CSV names no release, so that of the tables is the release's, byte for byte.
    if (isThere(csv)) copyFile(csv, join(folder, csvFile(table)));
    else await writeCsv(beside, table, folder);
  });
  await addChanges(folder);
  const facts: ReleaseFacts = {
    dataset,
    version,
    schemaVersion: schemaVersion(),
    releasedOn,
    accepted,
    unread,
    counts: await countRows(database, folder),
    coverage: await coverageOf(database, folder),
    sums: sumsOf(folder),
  };
  const described = descriptions(facts);
  for (const { path, text } of described) {
    makeFolder(dirname(join(folder, path)));
    writeFile(join(folder, path), text);
  }
  const ofDescriptions = described.map(({ path }) => ({ path, ...sumOf(join(folder, path)) }));
  writeFile(join(folder, checksumFile), checksums([...facts.sums, ...ofDescriptions]));
}
