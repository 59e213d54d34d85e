import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../lib/errors.ts';
import { makeFolder } from '../../lib/files.ts';
import { isThere } from '../../lib/read-files.ts';
import { makeScratch, removeScratch } from '../../lib/staging.ts';
import { signatureFile, sumsOf } from '../checksums.ts';
import { isLeftBehind } from '../left-behind.ts';
import type { Level } from '../level.ts';
import { editionOf, releasedVersions } from '../release.ts';
import { withdrawalFile, withdrawalFolder } from '../withdrawals.ts';

export interface Reproduction {
  /** The release that was built again. */
  readonly version: string;
  /** How many files were compared. */
  readonly files: number;
  /** What is not the same, a line each; empty where the release was reproduced. */
  readonly differing: readonly string[];
}

/** What a build needs to make the same release again: nothing else of it may matter. */
export interface Again {
  readonly output: string;
  readonly releasedOn: string;
  readonly bump: Level | undefined;
  readonly accept: string | undefined;
}

/**
 * Builds the newest release again in an empty folder that holds only the release before it, on the day
 * that the release itself records, and compares all bytes. The signature is not compared: it needs
 * the key.
 *
 * @param output the folder that holds releases/; nothing is written there.
 * @param build makes a release from raw/.
 * @throws UserError where there is no release.
 */
export async function reproduce(
  output: string,
  build: (again: Again) => Promise<unknown>,
): Promise<Reproduction> {
  const releases = join(output, 'releases');
  const versions = releasedVersions(releases);
  const version = versions.at(-1);
  const before = versions.at(-2);
  if (version === undefined)
    throw new UserError('there is no release yet', { file: releases }, 'build one first');
  const work = makeScratch('reproduce');
  try {
    const again = join(work, 'output');
    if (before !== undefined)
      cpSync(join(releases, before), join(again, 'releases', before), { recursive: true });
    const record = before === undefined ? '' : withdrawalFile(output, before);
    // The day of a withdrawn release binds none that follow it.
    if (before !== undefined && isThere(record)) {
      makeFolder(withdrawalFolder(again));
      cpSync(record, withdrawalFile(again, before));
    }
    const { releasedOn, accepted } = editionOf(join(releases, version));
    const bump = before === undefined ? undefined : levelBetween(before, version);
    await build({ output: again, releasedOn, bump, accept: accepted?.reason });
    return { version, ...compared(join(releases, version), join(again, 'releases'), before) };
  } finally {
    removeScratch(work);
  }
}

/** By how much the version moved, which people may have declared. */
function levelBetween(before: string, after: string): Level {
  const [older = [], newer = []] = [before, after].map((version) => version.split('.'));
  if (older[0] !== newer[0]) return 'major';
  return older[1] === newer[1] ? 'patch' : 'minor';
}

function compared(
  published: string,
  releases: string,
  before: string | undefined,
): Pick<Reproduction, 'files' | 'differing'> {
  const made = releasedVersions(releases).at(-1);
  if (made === undefined || made === before)
    return { files: 0, differing: [`nothing was published after ${before ?? 'nothing'}`] };
  const sums = (folder: string): Map<string, string> =>
    new Map(
      sumsOf(folder)
        .filter(({ path }) => path !== signatureFile && !isLeftBehind(path, 'file'))
        .map(({ path, sha256 }) => [path, sha256]),
    );
  const [then, now] = [sums(published), sums(join(releases, made))];
  const paths = [...new Set([...then.keys(), ...now.keys()])].sort();
  const differing = paths.flatMap((path) => {
    if (then.get(path) === now.get(path)) return [];
    if (!now.has(path)) return [`${path} (is not made now)`];
    return [then.has(path) ? path : `${path} (was not there)`];
  });
  return { files: paths.length, differing };
}
