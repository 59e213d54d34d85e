import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../kernel/errors.ts';
import { filesBelow } from '../kernel/files.ts';

export const checksumFile = 'SHA256SUMS';

/** Signs the checksums, and so stands in no list of them; a release may have none. */
export const signatureFile = `${checksumFile}.sig`;

const isListed = (path: string): boolean => path !== checksumFile && path !== signatureFile;

/** A file of a release: its path in the folder, its size, and its SHA-256 in hexadecimal. */
export interface FileSum {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Every file below a folder, in code unit order of the paths. */
export const sumsOf = (folder: string): FileSum[] =>
  filesBelow(folder).map((path) => ({ path, ...sumOf(join(folder, path)) }));

/** Size and SHA-256 of a file, which is read in pieces, whatever its size. */
export function sumOf(path: string): { bytes: number; sha256: string } {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(1 << 20);
  const file = openSync(path, 'r');
  try {
    for (let read = -1; read !== 0;) {
      read = readSync(file, piece);
      hash.update(piece.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
  return { bytes: statSync(path).size, sha256: hash.digest('hex') };
}

/** The text of SHA256SUMS, as `sha256sum -c` reads it: two spaces between hash and path. */
export const checksums = (sums: readonly FileSum[]): string =>
  sums
    .filter(({ path }) => isListed(path))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');

const remedy = 'a release never changes: restore this one from version control or a copy';

/**
 * Checks that a release holds the files of its SHA256SUMS, no other, and each as it was published.
 *
 * @throws UserError that names the first file which does not.
 */
export function verify(folder: string): void {
  const recorded = sumsIn(folder);
  verifyFiles(folder, [...recorded.keys()]);
  const stranger = filesBelow(folder).find((path) => isListed(path) && !recorded.has(path));
  if (stranger === undefined) return;
  throw new UserError(
    'this file is no part of the release',
    { file: join(folder, stranger) },
    remedy,
  );
}

/**
 * Checks that some files of a release are as they were published.
 *
 * @param paths relative to the release's folder.
 * @throws UserError that names the first file which is not.
 */
export function verifyFiles(folder: string, paths: readonly string[]): void {
  const recorded = sumsIn(folder);
  for (const path of paths) {
    const file = join(folder, path);
    if (!existsSync(file))
      throw new UserError('this file of a release is missing', { file }, remedy);
    if (sumOf(file).sha256 !== recorded.get(path))
      throw new UserError('this file is not what was released', { file }, remedy);
  }
}

function sumsIn(folder: string): Map<string, string> {
  const list = join(folder, checksumFile);
  if (existsSync(list)) return recordedSums(list);
  throw new UserError('the release has no checksums', { file: list }, remedy);
}

/** The sums of a SHA256SUMS, by path. */
export function recordedSums(list: string): Map<string, string> {
  const lines = readFileSync(list, 'utf8').split('\n');
  return new Map(
    lines.filter((line) => line !== '').map((line) => [line.slice(66), line.slice(0, 64)]),
  );
}
