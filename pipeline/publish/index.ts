import { existsSync, lstatSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../kernel/duckdb.ts';
import { UserError } from '../kernel/errors.ts';
import { linkAtomically, writeAtomically } from '../kernel/files.ts';
import type { ReleaseIndex } from '../kernel/rows.ts';
import { violations } from '../kernel/schema.ts';
import { countRows } from '../kernel/table-files.ts';
import { sumsOf, verify } from './checksums.ts';
import { mediaType } from './describe/media-types.ts';
import { editionOf, releasedVersions, schemaVersionOf } from './release.ts';

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
  const entries = readEntries(output);
  const lost = [...entries.keys()].find((version) => !versions.includes(version));
  if (lost !== undefined)
    throw new UserError(
      `index.json lists ${lost}, but the release is missing`,
      { file: join(output, 'releases', lost) },
      restore,
    );
  const latest = versions.at(-1);
  if (latest === undefined) return;
  const releases: Entry[] = [];
  for (const version of versions)
    releases.push(entries.get(version) ?? (await entryOf(database, output, version)));
  writeIndex(output, { name, latest, releases });
  pointLatest(output, `releases/${latest}`);
}

function readEntries(output: string): Map<string, Entry> {
  const file = join(output, 'index.json');
  if (!existsSync(file)) return new Map();
  const index = parsed(file);
  const [violation] = violations('index', index);
  if (violation !== undefined)
    throw new UserError(violation.message, { file, pointer: violation.pointer }, restore);
  return new Map((index as ReleaseIndex).releases.map((entry) => [entry.version, entry]));
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UserError(`this is not JSON: ${error.message}`, { file }, restore);
  }
}

async function entryOf(database: Database, output: string, version: string): Promise<Entry> {
  const path = `releases/${version}`;
  const folder = join(output, path);
  verify(folder);
  return {
    version,
    schema_version: schemaVersionOf(folder),
    released_on: editionOf(folder).releasedOn,
    path,
    counts: await countRows(database, folder),
    files: sumsOf(folder).map((sum) => ({ ...sum, media_type: mediaType(sum.path) })),
  };
}

function writeIndex(output: string, index: ReleaseIndex): void {
  const file = join(output, 'index.json');
  const text = `${JSON.stringify(index, null, 2)}\n`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  writeAtomically(file, text);
}

function pointLatest(output: string, target: string): void {
  const link = join(output, 'latest');
  const found = lstatSync(link, { throwIfNoEntry: false });
  if (found?.isSymbolicLink() === true && readlinkSync(link) === target) return;
  linkAtomically(link, target);
}
