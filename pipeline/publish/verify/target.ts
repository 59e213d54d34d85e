import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../../lib/errors.ts';
import { isFolder, isThere } from '../../lib/read-files.ts';
import { makeScratch, removeScratch } from '../../lib/staging.ts';
import { indexFile } from '../index.ts';
import { releasedVersions } from '../release.ts';
import { readWithdrawals, withdrawalFolder } from '../withdrawals.ts';
import { fetchRelease } from './fetch.ts';

/** What is to be checked. */
export interface Target {
  /** Of the release. */
  readonly folder: string;
  /** The folder that holds releases/, index.json and withdrawals/; undefined where the release lies alone. */
  readonly output: string | undefined;
  /** Whether all that is in that folder is to be checked, and not this release alone. */
  readonly whole: boolean;
}

/**
 * Finds a release, hands it over, and takes away what was fetched.
 *
 * @param target the folder of a release or of releases with their index.json, a version of the output
 * folder's releases, or a URL; left out, the output folder.
 * @throws UserError where there is none.
 */
export async function withTarget<Result>(
  target: string | undefined,
  output: string,
  use: (target: Target) => Promise<Result>,
): Promise<Result> {
  if (target === undefined || !/^https?:\/\//i.test(target))
    return use(localTarget(target, output));
  const work = makeScratch('verify');
  try {
    return await use({ ...(await fetchRelease(target, work)), whole: false });
  } finally {
    removeScratch(work);
  }
}

function localTarget(target: string | undefined, output: string): Target {
  if (target === undefined) return wholeOf(output);
  const known = releasedVersions(join(output, 'releases'));
  if (known.includes(target))
    return { folder: join(output, 'releases', target), output, whole: false };
  const given = /^file:\/\//i.test(target) ? fileURLToPath(target) : target;
  if (!isFolder(given))
    throw new UserError(
      'this is neither a folder nor a release',
      { file: target },
      `give a folder, a URL${known.length === 0 ? '' : `, or one of ${known.join(', ')}`}`,
    );
  // So that `.`, `latest` and a path with `..` in it tell where the release really lies.
  const folder = realpathSync(given);
  return isOutput(folder) ? wholeOf(folder) : { folder, output: outputOf(folder), whole: false };
}

const isOutput = (folder: string): boolean =>
  isThere(indexFile(folder)) && isThere(join(folder, 'releases'));

/** Where releases, their index and their withdrawals are, of one among them. */
function outputOf(folder: string): string | undefined {
  const releases = dirname(folder);
  const output = dirname(releases);
  if (basename(releases) !== 'releases') return undefined;
  return isThere(indexFile(output)) || isThere(withdrawalFolder(output)) ? output : undefined;
}

/** All releases of an output folder: the newest that is not withdrawn stands for them, else the newest. */
function wholeOf(output: string): Target {
  const releases = join(output, 'releases');
  const known = releasedVersions(releases);
  const version = known.findLast((each) => !isWithdrawn(output, each)) ?? known.at(-1);
  if (version === undefined)
    throw new UserError('there is no release yet', { file: releases }, 'build one first');
  return { folder: resolve(releases, version), output, whole: true };
}

/** As far as the records can be read; what is wrong with them is for the checks to tell. */
function isWithdrawn(output: string, version: string): boolean {
  try {
    return readWithdrawals(output).has(version);
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}
