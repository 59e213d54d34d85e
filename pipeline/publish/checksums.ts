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
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');

const remedy = 'a release never changes: restore this one from version control or a copy';

/** A file of a release that is not as it was published. */
export interface FileFault {
  readonly file: string;
  readonly message: string;
}

/**
 * Checks that a release holds the files of its SHA256SUMS, no other, and each as it was published.
 *
 * @throws UserError that names the first file which does not.
 */
export function verify(folder: string): void {
  const found = existsSync(folder) ? sumsOf(folder) : [];
  for (const fault of releaseFaults(folder, found)) throw mended(fault);
}

/**
 * The files of a release that was verified, in code unit order of the paths: their sums are those of
 * its SHA256SUMS, and only what cannot stand there is read.
 */
export function releasedFiles(folder: string): FileSum[] {
  const recorded = recordedSums(join(folder, checksumFile));
  return filesBelow(folder).map((path) => {
    const file = join(folder, path);
    const sha256 = recorded.get(path);
    return sha256 === undefined
      ? { path, ...sumOf(file) }
      : { path, bytes: statSync(file).size, sha256 };
  });
}

/** The files of a release that are not as they were published, and those that are no part of it. */
export function releaseFaults(folder: string, found = sumsOf(folder)): FileFault[] {
  const list = join(folder, checksumFile);
  if (!existsSync(list)) return [{ file: list, message: 'the release has no checksums' }];
  const recorded = recordedSums(list);
  const actual = new Map(found.map(({ path, sha256 }) => [path, sha256]));
  return [
    ...faultsOf(folder, [...recorded.keys()], recorded, (path) => actual.get(path)),
    ...found
      .filter(({ path }) => isListed(path) && !recorded.has(path))
      .map(({ path }) => ({
        file: join(folder, path),
        message: 'this file is no part of the release',
      })),
  ];
}

/** @param sumAt of the file that is there; undefined where none is. */
const faultsOf = (
  folder: string,
  paths: readonly string[],
  recorded: ReadonlyMap<string, string>,
  sumAt: (path: string) => string | undefined,
): FileFault[] =>
  paths.flatMap((path) => {
    const file = join(folder, path);
    const sum = sumAt(path);
    if (sum === undefined) return [{ file, message: 'this file of a release is missing' }];
    return sum === recorded.get(path)
      ? []
      : [{ file, message: 'this file is not what was released' }];
  });

const mended = ({ file, message }: FileFault): UserError =>
  new UserError(message, { file }, remedy);

/**
 * Checks that some files of a release are as they were published.
 *
 * @param paths relative to the release's folder.
 * @throws UserError that names the first file which is not.
 */
export function verifyFiles(folder: string, paths: readonly string[]): void {
  const sumAt = (path: string): string | undefined =>
    existsSync(join(folder, path)) ? sumOf(join(folder, path)).sha256 : undefined;
  for (const fault of faultsOf(folder, paths, sumsIn(folder), sumAt)) throw mended(fault);
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
