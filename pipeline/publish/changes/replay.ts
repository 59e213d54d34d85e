import { readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { withDatabase, type Database } from '../../lib/duckdb.ts';
import { UserError } from '../../lib/errors.ts';
import { reading } from '../../lib/file-errors.ts';
import { copyFile, emptyFolder, makeFolder, replaceFolder } from '../../lib/files.ts';
import { isFolder, isThere } from '../../lib/read-files.ts';
import { buildingPath, clearDebris } from '../../lib/staging.ts';
import {
  csvFile,
  parquetFile,
  parquetSource,
  writeCsv,
  writeTable,
  type TableEdition,
} from '../../lib/table-files.ts';
import { checksumFile, isListed, recordedSums, releasedFiles } from '../checksums.ts';
import { sumOf } from '../../lib/sums.ts';
import { verifyFiles } from '../release-faults.ts';
import { editionOf, releasedVersions, schemaVersionOf, tablesOf } from '../release.ts';
import { byVersion } from '../version.ts';
import { readWithdrawals, withdrawalNotes } from '../withdrawals.ts';
import { changeFiles, changesSql, paired } from './changes.ts';
import { word } from './row-text.ts';
import { replayed } from './replay-sql.ts';

export interface ReplayOptions {
  /** The folder of a copy of a release; replaced as a whole. */
  readonly copy: string;
  /** The folder that holds releases/. Of each, only what is not a table need be there. */
  readonly output: string;
  /** The version to arrive at: the newest that is not withdrawn where it is left out. */
  readonly to?: string | undefined;
}

export interface ReplayResult {
  readonly from: string;
  readonly to: string;
  /** The releases whose changes were applied, in their order. */
  readonly steps: readonly string[];
  /** Of the release where it ends, that it is withdrawn, if it is. */
  readonly notes: readonly string[];
}

/**
 * The folder of the copy itself, where a link leads to it. A replay that was killed may have left it aside.
 *
 * @throws UserError where it is a release of the output folder.
 */
export function copyOf({ copy, output }: Pick<ReplayOptions, 'copy' | 'output'>): string {
  const folder = realPath(copy);
  if (dirname(folder) !== realPath(join(output, 'releases'))) return folder;
  throw new UserError(
    'this is a release itself, which never changes',
    { file: copy },
    'copy it elsewhere, and bring the copy up to date',
  );
}

/** Without links, as far as the path leads to something. */
function realPath(path: string): string {
  if (isThere(path)) return reading(path, () => realpathSync(path));
  const whole = resolve(path);
  return dirname(whole) === whole ? whole : join(realPath(dirname(whole)), basename(whole));
}

/**
 * Brings a copy of a release up to a later one by the changes of each release between, and proves
 * that it arrived: every table has the checksum that the release gives it. Where another DuckDB or
 * an older On Record wrote the release, so that the same rows have other bytes, the rows themselves
 * are compared, as long as the release's tables are at hand.
 *
 * @throws UserError where the copy is not the release that it says it is, a release between is not
 * there, or the result is not what was published; the copy then stays as it was.
 */
export async function replay(options: ReplayOptions): Promise<ReplayResult> {
  const { copy, output } = options;
  const built = [`${copy}-work`, copy] as const;
  clearDebris(...built);
  if (!isFolder(copy))
    throw new UserError('there is no such folder', { file: copy }, 'check the path of the copy');
  verifyFiles(copy, tablesOf(copy).tables.map(parquetFile));
  const from = editionOf(copy).version;
  const steps = stepsAfter(from, output, options.to);
  const to = steps.at(-1) ?? from;
  const notes = withdrawalNotes(output, [to]);
  if (steps.length === 0) return { from, to, steps, notes };
  const [work, finished] = [buildingPath(built[0]), buildingPath(built[1])];
  try {
    emptyFolder(work);
    emptyFolder(finished);
    await withDatabase({ workFolder: work }, async (database) => {
      let base = copy;
      for (const version of steps) {
        const release = join(output, 'releases', version);
        const target = version === to ? finished : join(work, version);
        emptyFolder(target);
        await replayOne(database, base, release, target);
        base = target;
      }
      await requireArrival(database, finished, join(output, 'releases', to));
    });
    replaceFolder(finished, copy);
  } finally {
    clearDebris(...built);
  }
  return { from, to, steps, notes };
}

/** The versions after the copy's, up to the one asked for; withdrawn ones lead on to those after them. */
function stepsAfter(from: string, output: string, to: string | undefined): string[] {
  const releases = join(output, 'releases');
  const known = releasedVersions(releases);
  const withdrawals = readWithdrawals(output);
  const standing = known.filter((each) => !withdrawals.has(each) && byVersion(each, from) >= 0);
  const end = to ?? standing.at(-1) ?? from;
  const remedy = `the releases are ${known.join(', ')}`;
  if (!known.includes(from))
    throw new UserError(`the copy’s release ${from} is not there`, { file: releases }, remedy);
  if (!known.includes(end))
    throw new UserError(`there is no release ${end}`, { file: releases }, remedy);
  if (byVersion(end, from) < 0)
    throw new UserError(
      `the copy is of ${from}, which is later than ${end}`,
      { file: releases },
      'changes are applied forwards; fetch the earlier release as a whole',
    );
  return known.filter((each) => byVersion(each, from) > 0 && byVersion(each, end) <= 0);
}

/** Writes the release that follows `base` into `target`, from its changes and its descriptions. */
async function replayOne(
  database: Database,
  base: string,
  release: string,
  target: string,
): Promise<void> {
  const before = tablesOf(base);
  const { tables } = tablesOf(release);
  const ofTables = new Set(tables.flatMap((table) => [csvFile(table), parquetFile(table)]));
  const others = releasedFiles(release)
    .map(({ path }) => path)
    .filter((path) => !ofTables.has(path));
  verifyFiles(release, [...others.filter(isListed), changeFiles.parquet]);
  for (const path of others) {
    makeFolder(dirname(join(target, path)));
    copyFile(join(release, path), join(target, path));
  }
  const edition = tableEdition(release);
  for (const { older, newer } of paired(before.tables, tables)) {
    if (newer === undefined) continue;
    const rows = older === undefined ? '' : parquetSource(base, older);
    const source = `(${replayed(older, newer, rows, release)})`;
    await writeTable(database, newer, source, target, edition);
  }
}

function tableEdition(release: string): TableEdition {
  const text = readFileSync(join(release, 'datapackage.json'), 'utf8');
  const { title, version, licenses } = JSON.parse(text) as {
    title: string;
    version: string;
    licenses: { name: string }[];
  };
  const licence = licenses[0]?.name ?? '';
  return { title, licence, version, schemaVersion: schemaVersionOf(release) };
}

async function requireArrival(database: Database, made: string, release: string): Promise<void> {
  const recorded = recordedSums(join(release, checksumFile));
  for (const table of tablesOf(release).tables) {
    const names = [csvFile(table), parquetFile(table)];
    const arrived = (): boolean =>
      names.every((name) => sumOf(join(made, name)).sha256 === recorded.get(name));
    if (arrived()) continue;
    await writeCsv(database, table, made, 'where-needed');
    if (arrived()) continue;
    const published = join(release, parquetFile(table));
    const place = { file: published };
    if (!isThere(published))
      throw new UserError(
        'the checksums of the replayed table are not those of the release, and its rows are not at hand',
        place,
        'fetch this file too, or the release as a whole',
      );
    verifyFiles(release, names);
    const sources = { old: parquetSource(made, table), new: parquetSource(release, table) };
    const [wrong] = await database.rows(
      `SELECT "key" FROM (${changesSql(table.name, table, table, sources)}) LIMIT 1`,
    );
    if (wrong !== undefined)
      throw new UserError(
        `the replayed table has another row than the release, ${word(wrong['key'])}`,
        place,
        'fetch the release as a whole',
      );
    for (const name of names) copyFile(join(release, name), join(made, name));
  }
}
