import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../../kernel/errors.ts';
import { makeScratch, removeScratch } from '../../kernel/staging.ts';
import { isThere } from '../../kernel/read-files.ts';
import { releasedVersions } from '../release.ts';
import { fetchRelease } from './fetch.ts';

/**
 * Finds a release, hands its folder over, and takes away what was fetched.
 *
 * @param target a folder, a version of the output folder's releases, or a URL; left out, the newest.
 * @throws UserError where there is none.
 */
export async function withRelease<Result>(
  target: string | undefined,
  output: string,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  if (target === undefined || !/^https?:\/\//i.test(target))
    return use(localRelease(target, output));
  const work = makeScratch('verify');
  try {
    const folder = join(work, 'release');
    await fetchRelease(target, folder);
    return await use(folder);
  } finally {
    removeScratch(work);
  }
}

/** The folder of a release on this machine. */
function localRelease(target: string | undefined, output: string): string {
  const releases = join(output, 'releases');
  const known = releasedVersions(releases);
  const version = target ?? known.at(-1);
  if (version === undefined)
    throw new UserError('there is no release yet', { file: releases }, 'build one first');
  if (known.includes(version)) return join(releases, version);
  const folder = /^file:\/\//i.test(version) ? fileURLToPath(version) : version;
  if (isThere(folder) && statSync(folder).isDirectory()) return withoutLastSlash(folder);
  throw new UserError(
    'this is neither a folder nor a release',
    { file: version },
    `give a folder, a URL${known.length === 0 ? '' : `, or one of ${known.join(', ')}`}`,
  );
}

function withoutLastSlash(folder: string): string {
  let end = folder.length;
  while (end > 1 && folder[end - 1] === '/') end--;
  return folder.slice(0, end);
}
