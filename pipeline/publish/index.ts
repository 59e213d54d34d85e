import { lstatSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../kernel/duckdb.ts';
import { UserError } from '../kernel/errors.ts';
import { isThere } from '../kernel/read-files.ts';
import { linkAtomically, removeFile, writeAtomically } from '../kernel/files.ts';
import type { ReleaseIndex } from '../kernel/rows.ts';
import { violations } from '../kernel/schema.ts';
import { countRows } from '../kernel/table-files.ts';
import { changeFiles } from './changes/changes.ts';
import { idChangesFile } from './changes/id-changes.ts';
import { releasedFiles } from './checksums.ts';
import { mediaType } from './describe/media-types.ts';
import { changesPage, editionOf, releasedVersions, schemaVersionOf } from './release.ts';

type Entry = ReleaseIndex['releases'][number];

const restore = 'restore it from version control or a copy';

/**
 * Makes output/index.json and output/latest agree with the folders of releases: a release that is
 * not in the index is taken up. What agrees already is not written. Nothing is done without a release.
 *
 * @param output the folder that holds index.json, latest and releases/.
 * @throws UserError where the index is broken or lists a release that is not there.
 */
export async function refreshIndex(
  database: Database,
  output: string,
  name: string,
): Promise<void> {
  const versions = releasedVersions(join(output, 'releases'));
  const { releases: known } = readEntries(output);
  const lost = known.find(({ version }) => !versions.includes(version));
  if (lost !== undefined)
    throw new UserError(
      `index.json lists ${lost.version}, but the release is missing`,
      { file: join(output, 'releases', lost.version) },
      restore,
    );
  if (versions.length === 0) return;
  const releases: Entry[] = [];
  for (const [index, version] of versions.entries())
    releases.push(
      known.find((entry) => entry.version === version) ??
        (await entryOf(database, output, version, versions[index - 1])),
    );
  writeIndex(output, name, releases);
  pointLatest(output, releases);
}

/**
 * What index.json has; nothing where there is none yet.
 *
 * @throws UserError where it is broken.
 */
export function readEntries(output: string): Pick<ReleaseIndex, 'name' | 'releases'> {
  const file = join(output, 'index.json');
  if (!isThere(file)) return { name: '', releases: [] };
  const index = parsed(file);
  const [violation] = violations('index', index);
  if (violation !== undefined)
    throw new UserError(violation.message, { file, pointer: violation.pointer }, restore);
  return index as ReleaseIndex;
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UserError(`this is not JSON: ${error.message}`, { file }, restore);
  }
}

async function entryOf(
  database: Database,
  output: string,
  version: string,
  previous: string | undefined,
): Promise<Entry> {
  const path = `releases/${version}`;
  const folder = join(output, path);
  const files = releasedFiles(folder);
  const { releasedOn, accepted = null } = editionOf(folder);
  return {
    version,
    schema_version: schemaVersionOf(folder),
    released_on: releasedOn,
    path,
    counts: await countRows(database, folder),
    files: files.map((sum) => ({ ...sum, media_type: mediaType(sum.path) })),
    schemas: 'schemas',
    changes: changesOf(folder, previous),
    accepted,
    withdrawn: null,
  };
}

function changesOf(folder: string, previous: string | undefined): Entry['changes'] {
  if (previous === undefined) return null;
  const ids = isThere(join(folder, idChangesFile)) ? idChangesFile : null;
  return { from: previous, ...changeFiles, ids, page: changesPage };
}

const newestStanding = (releases: readonly Entry[]): Entry | undefined =>
  releases.findLast(({ withdrawn }) => withdrawn === null);

/** Writes index.json, unless that is what stands there. */
export function writeIndex(output: string, name: string, releases: Entry[]): void {
  const file = join(output, 'index.json');
  const latest = newestStanding(releases)?.version ?? null;
  const text = `${JSON.stringify({ name, latest, releases } satisfies ReleaseIndex, null, 2)}\n`;
  if (isThere(file) && readFileSync(file, 'utf8') === text) return;
  writeAtomically(file, text);
}

/** Points `latest` at the newest release that is not withdrawn; without one there is no `latest`. */
export function pointLatest(output: string, releases: readonly Entry[]): void {
  const link = join(output, 'latest');
  const target = newestStanding(releases)?.path;
  const found = lstatSync(link, { throwIfNoEntry: false });
  if (target === undefined) {
    removeFile(link);
    return;
  }
  if (found?.isSymbolicLink() === true && readlinkSync(link) === target) return;
  linkAtomically(link, target);
}
