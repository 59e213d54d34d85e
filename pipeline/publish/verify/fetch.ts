import { createWriteStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { UserError } from '../../kernel/errors.ts';
import { makeFolder } from '../../kernel/files.ts';
import { checksumFile, isInside, recordedSums, signatureFile } from '../checksums.ts';

/**
 * Fetches a release over the web: its SHA256SUMS, their signature where there is one, and each file
 * that they list. A file that the server does not have is left out, for the checks to tell.
 *
 * @param address http or https, of the release's folder.
 * @throws UserError where there is no release, the server fails, or a path leads out of the folder.
 */
export async function fetchRelease(address: string, folder: string): Promise<void> {
  const base = address.endsWith('/') ? address : `${address}/`;
  if (!(await fetched(base, checksumFile, folder)))
    throw new UserError(
      'there is no release: the server has no SHA256SUMS there',
      { file: base },
      'give the address of a release’s folder',
    );
  await fetched(base, signatureFile, folder);
  for (const path of recordedSums(join(folder, checksumFile)).keys()) {
    if (!isInside(path))
      throw new UserError(
        `SHA256SUMS names a file outside of the release, “${path}”`,
        { file: base },
        'do not trust this release',
      );
    await fetched(base, path, folder);
  }
}

/** Whether the server has the file; it is written then. */
async function fetched(base: string, path: string, folder: string): Promise<boolean> {
  const address = new URL(path.split('/').map(encodeURIComponent).join('/'), base);
  const file = join(folder, path);
  try {
    const response = await fetch(address);
    if (response.status === 404 || response.status === 410) return false;
    if (!response.ok || response.body === null)
      throw new Error(`the server answers ${response.status} ${response.statusText}`);
    makeFolder(dirname(file));
    const body = Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
    await pipeline(body, createWriteStream(file));
    return true;
  } catch (error) {
    const { message, cause } = error as Error;
    const reason = cause instanceof Error ? `${message}: ${cause.message}` : message;
    throw new UserError(
      `cannot be fetched (${reason})`,
      { file: address.href },
      'check the address and the connection, then verify again',
    );
  }
}
