import {
  closeSync,
  copyFileSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { UserError } from './errors.ts';

/** Whatever is being built stands beside its target under this prefix, until it is renamed. */
const building = '.building-';

/** What a new folder takes the place of stands beside it under this prefix meanwhile. */
const replaced = '.replaced-';

/** The place where a file or folder is built before it is renamed to its target. */
export const buildingPath = (target: string): string =>
  join(dirname(target), `${building}${basename(target)}`);

/**
 * Removes what a killed build left in the folder, and puts back what it had moved aside without
 * putting the new in its place. A folder that does not exist has no debris.
 */
export function clearDebris(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const target = join(folder, name.slice(replaced.length));
    mending(folder, () => {
      if (name.startsWith(replaced) && !existsSync(target)) renameSync(path, target);
      else if (name.startsWith(building) || name.startsWith(replaced))
        rmSync(path, { recursive: true, force: true });
    });
  }
}

/**
 * Makes the folder, and those above it.
 *
 * @throws UserError where the place does not allow it.
 */
export function makeFolder(folder: string): void {
  mending(folder, () => mkdirSync(folder, { recursive: true }));
}

/** An empty folder at the place, whatever stood there before. */
export function emptyFolder(folder: string): void {
  mending(folder, () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  });
}

/** Writes a file of a folder that is still being built. */
export function writeFile(path: string, data: string | Uint8Array): void {
  mending(path, () => {
    writeFileSync(path, data);
  });
}

/** Copies a file into a folder that is still being built. */
export function copyFile(from: string, to: string): void {
  mending(to, () => {
    copyFileSync(from, to);
  });
}

/** Writes the whole file or nothing: beside, to the disk, renamed. */
export function writeAtomically(path: string, data: string | Uint8Array): void {
  makeFolder(dirname(path));
  const beside = buildingPath(path);
  mending(path, () => {
    writeFileSync(beside, data, { flush: true });
    renameSync(beside, path);
    syncPath(dirname(path));
  });
}

/** Points a relative symbolic link at its target, replacing a link that stands there. */
export function linkAtomically(path: string, target: string): void {
  const beside = buildingPath(path);
  mending(path, () => {
    rmSync(beside, { force: true });
    symlinkSync(target, beside);
    renameSync(beside, path);
    syncPath(dirname(path));
  });
}

/** Removes a file or link, if it is there. */
export function removeFile(path: string): void {
  mending(path, () => {
    rmSync(path, { force: true });
  });
}

/** Renames a finished folder to a place where nothing stands, once all of it is on the disk. */
export function placeFolder(finished: string, target: string): void {
  makeFolder(dirname(target));
  mending(target, () => {
    syncTree(finished);
    renameSync(finished, target);
    syncPath(dirname(target));
  });
}

/**
 * Puts a finished folder in the place of the one that may stand there. Killed between, it leaves
 * the old one aside, from where clearDebris puts it back.
 */
export function replaceFolder(finished: string, target: string): void {
  const old = join(dirname(target), `${replaced}${basename(target)}`);
  mending(target, () => {
    syncTree(finished);
    rmSync(old, { recursive: true, force: true });
    if (existsSync(target)) renameSync(target, old);
  });
  placeFolder(finished, target);
  mending(target, () => {
    rmSync(old, { recursive: true, force: true });
  });
}

/** Paths of the files in a folder and below, relative to it, with `/`, in code unit order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .map((path) => path.split(sep).join('/'))
    .sort();
}

/**
 * The lines of a UTF-8 text file, one at a time, with their numbers from 1. Only LF and CRLF end a
 * line: node:readline would also split at U+2028, which JSON allows inside a string.
 */
export async function* readLines(path: string): AsyncGenerator<{ line: number; text: string }> {
  let line = 0;
  let rest = '';
  for await (const chunk of createReadStream(path, 'utf8') as AsyncIterable<string>) {
    const [first = '', ...more] = chunk.split('\n');
    rest += first;
    for (const next of more) {
      yield { line: ++line, text: rest.replace(/\r$/, '') };
      rest = next;
    }
  }
  if (rest !== '') yield { line: line + 1, text: rest.replace(/\r$/, '') };
}

/** Writes lines to a new file in blocks, so that memory does not grow with the file. */
export class LineWriter {
  readonly #path: string;
  readonly #file: number;
  #pending = '';

  constructor(path: string) {
    this.#path = path;
    this.#file = mending(path, () => openSync(path, 'w'));
  }

  write(line: string): void {
    this.#pending += `${line}\n`;
    if (this.#pending.length > 1 << 16) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    const block = Buffer.from(this.#pending);
    this.#pending = '';
    mending(this.#path, () => {
      // One call may write less than it was given.
      for (let done = 0; done < block.length;) done += writeSync(this.#file, block, done);
    });
  }
}

function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) syncTree(join(folder, entry.name));
    else syncPath(join(folder, entry.name));
  }
  syncPath(folder);
}

function syncPath(path: string): void {
  // Windows opens no folder; there the rename alone has to do.
  if (process.platform === 'win32' && statSync(path).isDirectory()) return;
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

const mendable = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST', 'EDQUOT']);

/** Runs an action on a file; what the user can mend becomes a UserError that names the file. */
function mending<Result>(path: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined || !mendable.has(code)) throw error;
    throw new UserError(
      `cannot write here (${message})`,
      { file: path },
      'make the folder writable and see that the disk has room, or choose another output folder',
    );
  }
}
