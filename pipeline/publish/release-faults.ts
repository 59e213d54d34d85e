import { lstatSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../lib/errors.ts';
import { checksumFile, isListed, readSums, recordedSums } from './checksums.ts';
import { sumOf } from '../lib/sums.ts';
import { entriesBelow, type EntryKind } from '../lib/entries.ts';
import { isLeftBehind } from './left-behind.ts';

/** What of a release is not as it was published. */
export interface FileFault {
  readonly file: string;
  readonly message: string;
}

/** A release held against its SHA256SUMS. */
export interface Inspection {
  readonly faults: readonly FileFault[];
  /** Paths that are no part of it and that desktops or Python leave: no fault. */
  readonly leftBehind: readonly string[];
}

const remedy = 'a release never changes: restore this one from version control or a copy';

/**
 * Checks that a release holds the files of its SHA256SUMS, no other, and each as it was published.
 *
 * @throws UserError that names the first file which does not.
 */
export function verify(folder: string): void {
  for (const fault of inspect(folder).faults) throw mended(fault);
}

/** What of a release is not as it was published, links, folders and SHA256SUMS itself included. */
export function inspect(folder: string): Inspection {
  const broken = (message: string, file = folder): Inspection => ({
    faults: [{ file, message }],
    leftBehind: [],
  });
  const list = join(folder, checksumFile);
  const kind = kindAt(folder);
  if (kind === undefined) return broken('the release has no checksums', list);
  if (kind !== 'folder') return broken(`${said[kind]} stands where the folder of a release should`);
  const entries = entriesBelow(folder);
  if (!entries.has(checksumFile)) return broken('the release has no checksums', list);
  if (entries.get(checksumFile) !== 'file') return broken('this is not a file', list);
  const { sums, faults } = readSums(list);
  const [strange, leftBehind] = strangers(entries, new Set(sums.keys()));
  return {
    faults: [
      ...faults.map((message) => ({ file: list, message })),
      ...faultsOf(folder, sums.keys(), sums, (path) => entries.get(path)),
      ...strange.map(([path, each]) => ({
        file: join(folder, path),
        message: `${said[each]} is no part of the release`,
      })),
    ],
    leftBehind,
  };
}

const said: Readonly<Record<EntryKind, string>> = {
  file: 'this file',
  folder: 'this folder',
  link: 'this link',
  other: 'this socket, pipe or device',
};

function kindAt(path: string): EntryKind | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  if (found.isSymbolicLink()) return 'link';
  if (found.isDirectory()) return 'folder';
  return found.isFile() ? 'file' : 'other';
}

/**
 * A link or a pipe in a release, or in the place of its folder, which nothing may follow or open;
 * undefined where there is none.
 */
export function oddEntry(folder: string): string | undefined {
  if (kindAt(folder) !== 'folder') return basename(folder);
  const isOdd = (kind: EntryKind): boolean => kind === 'link' || kind === 'other';
  return [...entriesBelow(folder)].find(([, kind]) => isOdd(kind))?.[0];
}

/** What lies in a release beyond its files and their folders; and what of that is forgiven. */
function strangers(
  entries: ReadonlyMap<string, EntryKind>,
  recorded: ReadonlySet<string>,
): [strange: [string, EntryKind][], leftBehind: string[]] {
  const folders = new Set([...recorded].flatMap(foldersAbove));
  const others = [...entries].filter(([path, kind]) => {
    if (recorded.has(path)) return false;
    return kind === 'folder' ? !folders.has(path) : kind !== 'file' || isListed(path);
  });
  const isForgiven = ([path, kind]: [string, EntryKind]): boolean => isLeftBehind(path, kind);
  return [
    others.filter((each) => !isForgiven(each)),
    others.filter((each) => isForgiven(each) && each[1] === 'file').map(([path]) => path),
  ];
}

const foldersAbove = (path: string): string[] =>
  path.includes('/') ? [dirname(path), ...foldersAbove(dirname(path))] : [];

function faultsOf(
  folder: string,
  paths: Iterable<string>,
  recorded: ReadonlyMap<string, string>,
  kindOf: (path: string) => EntryKind | undefined,
): FileFault[] {
  const messageOf = (path: string): string | undefined => {
    const kind = kindOf(path);
    if (kind === undefined) return 'this file of a release is missing';
    if (kind !== 'file') return `${said[kind]} stands where a file was released`;
    try {
      const { sha256 } = sumOf(join(folder, path));
      return sha256 === recorded.get(path) ? undefined : 'this file is not what was released';
    } catch (error) {
      return `this file cannot be read (${(error as Error).message})`;
    }
  };
  return [...paths].flatMap((path) => {
    const message = messageOf(path);
    return message === undefined ? [] : [{ file: join(folder, path), message }];
  });
}

const mended = ({ file, message }: FileFault): UserError =>
  new UserError(message, { file }, remedy);

/**
 * Checks that some files of a release are as they were published.
 *
 * @param paths relative to the release's folder.
 * @throws UserError that names the first file which is not.
 */
export function verifyFiles(folder: string, paths: readonly string[]): void {
  const list = join(folder, checksumFile);
  if (kindAt(list) !== 'file')
    throw new UserError('the release has no checksums', { file: list }, remedy);
  const faults = faultsOf(folder, paths, recordedSums(list), (path) => kindAt(join(folder, path)));
  for (const fault of faults) throw mended(fault);
}
