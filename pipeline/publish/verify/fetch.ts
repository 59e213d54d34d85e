import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../lib/errors.ts';
import { removeFile } from '../../lib/files.ts';
import { checksumFile, isInside, recordedSums, signatureFile } from '../checksums.ts';
import { listedVersions } from '../index-faults.ts';
import { indexFile } from '../index.ts';
import { editionOf, isVersion } from '../release.ts';
import { parsed, withdrawalFile } from '../withdrawals.ts';
import { download } from './download.ts';
import { signatureOf } from './signature.ts';

/** Bytes of what is not the release itself: lists, signatures, the index, a withdrawal. */
const mostBeside = 16 * 2 ** 20;

/** Bytes of all files of a release together: far more than a release of millions of claims has. */
const mostOfRelease = 32 * 2 ** 30;

/**
 * Fetches a release over the web: its SHA256SUMS, their signature where there is one, and each file
 * that they list; and, where they are reachable, the index.json that lists it and the record of its
 * withdrawal. A file that the server does not have is left out, for the checks to tell.
 *
 * @param address http or https, of the release's folder.
 * @param output an empty folder, where all is put as it lies on the server.
 * @throws UserError where there is no release, the server fails, or a path leads out of the folder.
 */
export async function fetchRelease(
  address: string,
  output: string,
): Promise<{ folder: string; output: string | undefined }> {
  const base = new URL(address.endsWith('/') ? address : `${address}/`);
  const name = base.pathname.split('/').at(-2) ?? '';
  const folder = join(output, 'releases', isVersion(name) ? name : 'fetched');
  const list = join(folder, checksumFile);
  if (!(await download(at(base, checksumFile), list, { bytes: mostBeside })))
    throw new UserError(
      'there is no release: the server has no SHA256SUMS there',
      { file: base.href },
      'give the address of a release’s folder',
    );
  await download(at(base, signatureFile), join(folder, signatureFile), { bytes: mostBeside });
  let left = mostOfRelease;
  for (const path of recordedSums(list).keys()) {
    if (!isInside(path))
      throw new UserError(
        `SHA256SUMS names a file outside of the release, “${path}”`,
        { file: base.href },
        'do not trust this release',
      );
    const file = join(folder, path);
    if (await download(at(base, path), file, { bytes: left })) left -= statSync(file).size;
  }
  return { folder, output: (await fetchIndex(base, folder, output)) ? output : undefined };
}

const at = (base: URL, path: string): URL =>
  new URL(path.split('/').map(encodeURIComponent).join('/'), base);

/** Fetches the index that lists a release, beside whose folder it may lie, and what withdraws the release. */
async function fetchIndex(base: URL, folder: string, output: string): Promise<boolean> {
  const version = versionOf(folder);
  if (version === undefined) return false;
  // The release lies in releases/VERSION, or is what `latest` leads to.
  for (const up of ['../../', '../']) {
    const above = new URL(up, base);
    const file = indexFile(output);
    if (!(await reached(new URL('index.json', above), file))) continue;
    if (!listedVersions(readFileSync(file, 'utf8')).includes(version)) continue;
    await fetchWithdrawal(new URL(`withdrawals/${version}.json`, above), output, version);
    return true;
  }
  return false;
}

async function fetchWithdrawal(address: URL, output: string, version: string): Promise<void> {
  const file = withdrawalFile(output, version);
  if (!(await reached(address, file))) return;
  // Some servers answer with a page where they have no file.
  if (parsed(readFileSync(file, 'utf8')) === undefined) removeFile(file);
  else await reached(new URL(signatureOf(address.href)), signatureOf(file));
}

/** It comes from the server, and becomes a part of paths: anything but a version is none. */
function versionOf(folder: string): string | undefined {
  try {
    const { version } = editionOf(folder);
    return isVersion(version) ? version : undefined;
  } catch {
    // The checks tell what is wrong with it.
    return undefined;
  }
}

/** Whether the server gives what is no part of the release, and need not be there. */
async function reached(address: URL, file: string): Promise<boolean> {
  try {
    return await download(address, file, { bytes: mostBeside });
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}
