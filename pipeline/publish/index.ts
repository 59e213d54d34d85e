import { lstatSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../lib/duckdb.ts';
import { UserError } from '../lib/errors.ts';
import { isThere, readRegular } from '../lib/read-files.ts';
import { linkAtomically, removeFile, writeAtomically } from '../lib/files.ts';
import type { ReleaseIndex } from '../../schemas/types.ts';
import { entryOf, type Entry } from './entry.ts';
import { holdIndex, indexText, newestStanding, type DerivedIndex } from './index-faults.ts';
import { editionOf, releasedVersions } from './release.ts';
import { readWithdrawals, withdrawalFile } from './withdrawals.ts';

export const indexFile = (output: string): string => join(output, 'index.json');

/**
 * Makes output/index.json and output/latest say what the releases and the records of withdrawals say.
 * What says so already is not written. Nothing is done without a release.
 *
 * @param output the folder that holds index.json, latest, releases/ and withdrawals/.
 * @returns what of an index that was there had to be mended, a line each.
 * @throws UserError where index.json says what nothing but a change of it or of a release explains, or
 * is broken, or lists a release that is not there.
 */
export async function refreshIndex(database: Database, output: string): Promise<string[]> {
  const known = readIndexText(output);
  const derived = await deriveIndex(database, output);
  if (derived === undefined) {
    if (known !== undefined) requireHeld(output, holdIndex(known, noReleases).faults);
    return [];
  }
  const { faults, lags } = known === undefined ? noFindings : holdIndex(known, derived);
  requireHeld(output, faults);
  writeIndex(output, derived.index);
  return lags.map((line) => `index.json was mended: ${line}`);
}

const noFindings = { faults: [], lags: [] } as const;
const noReleases: DerivedIndex = {
  index: { name: '', latest: null, releases: [] },
  names: new Map(),
};

/** The text of index.json; undefined where there is none. */
export function readIndexText(output: string): string | undefined {
  const file = indexFile(output);
  return isThere(file) ? readRegular(file).toString('utf8') : undefined;
}

const shown = 5;

/** @throws UserError where there are faults, which names five of them. */
export function requireHeld(output: string, faults: readonly string[]): void {
  if (faults.length === 0) return;
  const more = faults.length > shown ? [`and ${faults.length - shown} more`] : [];
  throw new UserError(
    `it should say what the releases say, and does not:\n  ${[...faults.slice(0, shown), ...more].join('\n  ')}`,
    { file: indexFile(output) },
    'restore it, or the release that it names, from version control or a copy; if the releases are right, remove this file: the next build makes it of them and of withdrawals/',
  );
}

/**
 * The index that the releases and the records of withdrawals make; undefined where there is no release.
 *
 * @throws UserError where a record of a withdrawal is broken or of no release.
 */
export async function deriveIndex(
  database: Database,
  output: string,
): Promise<DerivedIndex | undefined> {
  const releases = join(output, 'releases');
  const versions = releasedVersions(releases);
  const names = new Map(
    versions.map((version) => [version, editionOf(join(releases, version)).name] as const),
  );
  const withdrawals = readWithdrawals(output);
  for (const { version, name } of withdrawals.values())
    if (names.get(version) !== name)
      throw new UserError(
        `it withdraws release ${version} of ${name}, which is not in releases/`,
        { file: withdrawalFile(output, version) },
        'restore the release, or remove the record and what signs it',
      );
  const entries: Entry[] = [];
  for (const [index, version] of versions.entries())
    entries.push(
      await entryOf(
        database,
        join(releases, version),
        version,
        versions[index - 1],
        withdrawals.get(version),
      ),
    );
  const name = names.get(versions.at(-1) ?? '');
  if (name === undefined) return undefined;
  return { index: indexOf(name, entries), names };
}

/** The index of releases, of which the newest is last. */
export const indexOf = (name: string, releases: Entry[]): ReleaseIndex => ({
  name,
  latest: newestStanding(releases)?.version ?? null,
  releases,
});

/**
 * Writes index.json, unless that is what stands there, and points `latest` at the newest release that
 * is not withdrawn; without one there is no `latest`.
 */
export function writeIndex(output: string, index: ReleaseIndex): void {
  const text = indexText(index);
  if (readIndexText(output) !== text) writeAtomically(indexFile(output), text);
  const link = join(output, 'latest');
  const target = newestStanding(index.releases)?.path;
  if (target === undefined) removeFile(link);
  else if (linkTarget(link) !== target) linkAtomically(link, target);
}

/** Where a link leads; undefined where there is none. */
export function linkTarget(link: string): string | undefined {
  const found = lstatSync(link, { throwIfNoEntry: false });
  return found?.isSymbolicLink() === true ? readlinkSync(link) : undefined;
}
