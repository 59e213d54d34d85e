import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../lib/files.ts';
import { sumOf } from '../lib/sums.ts';

export const checksumFile = 'SHA256SUMS';

/** Signs the checksums, and so stands in no list of them; a release may have none. */
export const signatureFile = `${checksumFile}.sig`;

/** Whether the checksums list a file: not themselves, nor what signs them. */
export const isListed = (path: string): boolean => path !== checksumFile && path !== signatureFile;

/** A file of a release: its path in the folder, its size, and its SHA-256 in hexadecimal. */
export interface FileSum {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Every file below a folder, in code unit order of the paths. */
export const sumsOf = (folder: string): FileSum[] =>
  filesBelow(folder).map((path) => ({ path, ...sumOf(join(folder, path)) }));

/** The text of SHA256SUMS, as `sha256sum -c` reads it: two spaces between hash and path. */
export const checksums = (sums: readonly FileSum[]): string =>
  sums
    .filter(({ path }) => isListed(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');

/** What a SHA256SUMS says. */
export interface RecordedSums {
  /** SHA-256 in hexadecimal, by path. */
  readonly sums: ReadonlyMap<string, string>;
  /** Where the text is not as `checksums` writes it, a line each. */
  readonly faults: readonly string[];
}

/** Reads a SHA256SUMS: what of it can be read, and whatever is not as it was written. */
export function readSums(list: string): RecordedSums {
  const lines = readFileSync(list, 'utf8').split('\n');
  const faults: string[] = [];
  const sums = new Map<string, string>();
  const last = lines.pop() ?? '';
  if (last !== '') {
    faults.push('the last line has no end');
    lines.push(last);
  }
  if (lines.length === 0) faults.push('there is no line in it');
  let before = '';
  for (const [index, line] of lines.entries()) {
    const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/s.exec(line) ?? [];
    const at = `line ${index + 1}`;
    if (sum === undefined || path === undefined)
      faults.push(`${at} is not a SHA-256, two spaces and a path`);
    else {
      if (!isInside(path) || !isListed(path)) faults.push(`${at} names no file of a release`);
      if (path <= before) faults.push(`${at} is not in the order of the paths, each once`);
      sums.set(path, sum);
      before = path;
    }
  }
  return { sums, faults };
}

/** The sums of a SHA256SUMS, by path. */
export const recordedSums = (list: string): ReadonlyMap<string, string> => readSums(list).sums;

const unsafe = /[\\:\p{Cc}]/u;

/** A relative path with `/`, of parts that are neither empty nor `.` or `..`. */
export const isInside = (path: string): boolean =>
  !unsafe.test(path) && path.split('/').every((part) => !/^\.{0,2}$/.test(part));

/**
 * The files of a release that was verified, in code unit order of the paths: their sums are those of
 * its SHA256SUMS, and only what cannot stand there is read. A file that is not there is left out.
 */
export function releasedFiles(folder: string): FileSum[] {
  const recorded = recordedSums(join(folder, checksumFile));
  const paths = [...recorded.keys()].filter(isInside);
  return [...paths, checksumFile, signatureFile].sort().flatMap((path) => {
    const file = join(folder, path);
    const found = lstatSync(file, { throwIfNoEntry: false });
    if (found?.isFile() !== true) return [];
    const sha256 = recorded.get(path);
    return sha256 === undefined ? { path, ...sumOf(file) } : { path, bytes: found.size, sha256 };
  });
}
