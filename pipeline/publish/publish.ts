import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDatabase, type Database } from '../lib/duckdb.ts';
import { UserError } from '../lib/errors.ts';
import { emptyFolder, makeFolder, placeFolder } from '../lib/files.ts';
import type { DatasetDescription } from '../../schemas/types.ts';
import { buildingPath, clearDebris } from '../lib/staging.ts';
import { isThere } from '../lib/read-files.ts';
import { sumOf } from '../lib/sums.ts';
import { countRows, csvFile, requireTables, type Counts } from '../lib/table-files.ts';
import { readMissing } from '../lib/unread.ts';
import { tables as currentTables } from '../lib/tables.ts';
import { checkTables } from './checks.ts';
import { checksumFile, recordedSums } from './checksums.ts';
import type { Acceptance } from './describe/facts.ts';
import { floorFaults } from './floors.ts';
import { refreshIndex } from './index.ts';
import type { Difference } from './changes/changes-text.ts';
import { addChanges, compare } from './changes/compare.ts';
import type { Level } from './level.ts';
import { verify } from './release-faults.ts';
import { copyChanges, editionOf, releasedVersions, tablesOf, writeRelease } from './release.ts';
import { proveFormats, proveReplay } from './proof.ts';
import { publishSigners, sign } from './verify/signature.ts';
import { agreedLevel, firstVersion, leastLevel, nextVersion } from './version.ts';
import { readWithdrawals, signatureNotes, withdrawalFile } from './withdrawals.ts';

export interface PublishOptions {
  /** The folder of the tables that convert made. */
  readonly tables: string;
  readonly dataset: DatasetDescription;
  /** The folder that holds releases/, index.json and latest. */
  readonly output: string;
  /** Day of the release, ISO 8601: the only clock. */
  readonly releasedOn: string;
  /** The bump that people declare; less than the difference asks for is refused. */
  readonly bump?: Level | undefined;
  /** Why it is published though a check of raw/dataset.yaml stops it. */
  readonly accept?: string | undefined;
  /** Path of the private key that signs the release; without it, it is not signed. */
  readonly signingKey?: string | undefined;
  /** Threads of DuckDB: all cores where it is left out. */
  readonly threads?: number;
}

export interface PublishResult {
  readonly outcome: 'published' | 'unchanged';
  /** The new version, or the last one where nothing changed. */
  readonly version: string;
  /** The release's folder. */
  readonly path: string;
  readonly counts: Counts;
  /** What is worth a look: what of index.json had to be mended, and the like. A line each. */
  readonly notes: readonly string[];
}

/**
 * Publishes the tables as the next release, or nothing where they are those of the last one.
 *
 * A release is built beside and renamed into its place, then index.json and latest are renamed into
 * theirs. Killed at any point, it leaves the old or the new release whole, and the next run
 * finishes what is left to do. A release that exists is never touched.
 *
 * @throws UserError where the tables break their schemas or a check of raw/dataset.yaml, where any
 * release is not as it was published, and where the output cannot be written; nothing is published
 * then.
 */
export async function publish(options: PublishOptions): Promise<PublishResult> {
  const { output, threads } = options;
  makeFolder(output);
  const built = ['work', 'release', ...placed].map((name) => join(output, name));
  clearDebris(...built);
  const work = buildingPath(join(output, 'work'));
  emptyFolder(work);
  try {
    return await withDatabase({ workFolder: work, threads }, async (database) =>
      publishWith(database, options),
    );
  } finally {
    clearDebris(...built);
  }
}

/** What is renamed to its place beside the releases. */
const placed = ['index.json', 'latest', 'allowed_signers'];

async function publishWith(database: Database, options: PublishOptions): Promise<PublishResult> {
  const { tables, dataset, output } = options;
  const releases = join(output, 'releases');
  const candidate = buildingPath(join(output, 'release'));
  const versions = releasedVersions(releases);
  for (const version of versions) verify(join(releases, version));
  const last = versions.at(-1);
  const notes = [...(await refreshIndex(database, output)), ...signatureNotes(output, dataset)];

  await requireTables(database, tables);
  const counts = await countRows(database, tables);
  const version = await nextCandidate(database, options, candidate, last);
  if (version === last) {
    requireStanding(output, version);
    return { outcome: 'unchanged', version, path: join(releases, version), counts, notes };
  }
  requireLaterDay(output, versions, options.releasedOn);

  const path = join(releases, version);
  sign(candidate, options.signingKey, dataset);
  publishSigners(output, dataset);
  placeFolder(candidate, path);
  await refreshIndex(database, output);
  const told = [...notes, ...acceptanceNotes(editionOf(path).accepted)];
  return { outcome: 'published', version, path, counts, notes: told };
}

const acceptanceNotes = (accepted: Acceptance | undefined): string[] =>
  (accepted?.checks ?? []).map(
    (check) =>
      `a check of dataset.yaml did not stop this release (${accepted?.reason ?? ''}): ${check}`,
  );

/** Writes the release that the tables make, checked and proven, and gives its version: the last one where it is that again. */
async function nextCandidate(
  database: Database,
  options: PublishOptions,
  candidate: string,
  last: string | undefined,
): Promise<string> {
  if (last !== undefined && (await isLastAgain(database, options, candidate, last))) return last;
  await checkTables(database, options.tables);
  return buildCandidate(database, options, candidate, last);
}

/**
 * Whether the tables make the very bytes of the last release, which was checked and proven when it was published.
 */
async function isLastAgain(
  database: Database,
  { tables, dataset, output }: PublishOptions,
  candidate: string,
  last: string,
): Promise<boolean> {
  const before = join(output, 'releases', last);
  const recorded = recordedSums(join(before, checksumFile));
  const isSame = currentTables.every((table) => {
    const [name, file] = [csvFile(table), join(tables, csvFile(table))];
    return isThere(file) && sumOf(file).sha256 === recorded.get(name);
  });
  if (!isSame) return false;
  const same = { ...editionOf(before), unread: readMissing(tables).carried };
  await writeRelease(database, tables, dataset, same, candidate, (folder) => {
    copyChanges(before, folder);
  });
  return sumsText(candidate) === sumsText(before);
}

/**
 * Writes the release that the tables make, and gives its version. A candidate that has the last
 * release's version and day, and then its very bytes, is that release again.
 */
async function buildCandidate(
  database: Database,
  options: PublishOptions,
  candidate: string,
  last: string | undefined,
): Promise<string> {
  const { tables, dataset, output, releasedOn, bump } = options;
  const { carried: unread, takenBack } = readMissing(tables);
  if (last === undefined) {
    const accepted = await acceptance(database, options, undefined);
    const edition = { version: firstVersion, releasedOn, accepted, unread };
    await writeRelease(database, tables, dataset, edition, candidate);
    await proveFormats(database, tablesOf(candidate));
    return firstVersion;
  }
  const before = join(output, 'releases', last);
  const now = { folder: tables, tables: currentTables };
  const difference = await compare(database, tablesOf(before), now);
  if (isNone(difference)) {
    const same = { ...editionOf(before), unread };
    await writeRelease(database, tables, dataset, same, candidate, (folder) => {
      copyChanges(before, folder);
    });
    if (sumsText(candidate) === sumsText(before)) return last;
  }
  const accepted = await acceptance(database, options, before);
  const level = agreedLevel(leastLevel(difference.schemas, difference.rows), bump);
  const version = nextVersion(last, level);
  const told = { ...difference, from: last, to: version, accepted, unread, takenBack };
  const edition = { version, releasedOn, accepted, unread };
  await writeRelease(database, tables, dataset, edition, candidate, (folder) =>
    addChanges(database, tablesOf(before), folder, told),
  );
  await proveFormats(database, tablesOf(candidate));
  await proveReplay(database, tablesOf(before), tablesOf(candidate));
  return version;
}

/** Words for people may differ all the same. */
const isNone = ({ schemas, rows }: Pick<Difference, 'schemas' | 'rows'>): boolean =>
  schemas.length === 0 && rows.every((row) => row.added + row.removed + row.changed === 0);

const sumsText = (release: string): string => readFileSync(join(release, checksumFile), 'utf8');

const firstReason = 'This is the first release.';

/**
 * The checks of raw/dataset.yaml that stand against the tables and were accepted; undefined where
 * none does. A first release has nothing to fall behind: it is published, and says what it lacks.
 *
 * @throws UserError where one stands against a later release and no reason is given.
 */
async function acceptance(
  database: Database,
  { tables, dataset, accept }: PublishOptions,
  before: string | undefined,
): Promise<Acceptance | undefined> {
  const counts = await countRows(database, tables);
  const earlier = before === undefined ? undefined : await countRows(database, before);
  const checks = await floorFaults(database, tables, dataset.checks, counts, earlier);
  if (checks.length === 0) return undefined;
  if (accept !== undefined && accept.trim() !== '') return { reason: accept, checks };
  if (before === undefined) return { reason: firstReason, checks };
  throw new UserError(
    `checks stop this release:\n  ${checks.join('\n  ')}`,
    { file: tables },
    'mend what made these rows, or publish all the same and say why: --accept REASON',
  );
}

/** @throws UserError where the release is withdrawn. */
function requireStanding(output: string, version: string): void {
  const withdrawal = readWithdrawals(output).get(version);
  if (withdrawal === undefined) return;
  throw new UserError(
    `the tables are those of release ${version}, which is withdrawn: ${withdrawal.reason}`,
    { file: withdrawalFile(output, version) },
    'mend what was wrong with it, then build again',
  );
}

/**
 * Time goes forwards. A release that was given a wrong day in the future does not stop the next one once
 * it is withdrawn.
 *
 * @throws UserError where the last release that stands is of a later day.
 */
function requireLaterDay(output: string, versions: readonly string[], day: string): void {
  const withdrawals = readWithdrawals(output);
  const last = versions.findLast((version) => !withdrawals.has(version));
  if (last === undefined) return;
  const release = join(output, 'releases', last);
  const { releasedOn } = editionOf(release);
  if (day >= releasedOn) return;
  throw new UserError(
    `the day of this release, ${day}, lies before that of release ${last}, ${releasedOn}`,
    { file: release },
    `give a day by --released-on, ${releasedOn} or later; if that day is the mistake, withdraw ${last} first`,
  );
}
