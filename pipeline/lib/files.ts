import {
  closeSync,
  copyFileSync,
  createReadStream,
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
import { dirname, join } from 'node:path';
import { entriesBelow } from './entries.ts';
import { fileError, writing } from './file-errors.ts';
import { isTaken, openRegular } from './read-files.ts';
import { buildingPath, clearDebris, replacedPath } from './staging.ts';

/**
 * Makes the folder, and those above it.
 *
 * @throws UserError where the place does not allow it.
 */
export function makeFolder(folder: string): void {
  writing(folder, () => mkdirSync(folder, { recursive: true }));
}

/** An empty folder at the place, whatever stood there before. */
export function emptyFolder(folder: string): void {
  writing(folder, () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  });
}

/** Writes a file of a folder that is still being built. */
export function writeFile(path: string, data: string | Uint8Array): void {
  writing(path, () => {
    writeFileSync(path, data);
  });
}

/** Copies a file into a folder that is still being built. */
export function copyFile(from: string, to: string): void {
  writing(to, () => {
    copyFileSync(from, to);
  });
}

/** Writes the whole file or nothing: beside, to the disk, renamed. */
export function writeAtomically(path: string, data: string | Uint8Array): void {
  makeFolder(dirname(path));
  placed(path, (beside) => {
    writeFileSync(beside, data, { flush: true });
  });
}

/** Points a relative symbolic link at its target, replacing a link that stands there. */
export function linkAtomically(path: string, target: string): void {
  placed(path, (beside) => {
    rmSync(beside, { force: true });
    symlinkSync(target, beside);
  });
}

/** Makes something beside its place and renames it; what goes wrong leaves nothing beside it. */
function placed(path: string, make: (beside: string) => void): void {
  clearDebris(path);
  const beside = buildingPath(path);
  writing(path, () => {
    try {
      make(beside);
      renameSync(beside, path);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
    syncPath(dirname(path));
  });
}

/** Removes a file or link, if it is there. */
export function removeFile(path: string): void {
  writing(path, () => {
    rmSync(path, { force: true });
  });
}

/** Renames a finished file to its place, once all of it is on the disk. */
export function placeFile(finished: string, target: string): void {
  writing(target, () => {
    syncPath(finished);
    renameSync(finished, target);
    syncPath(dirname(target));
  });
}

/** Renames a finished folder to a place where nothing stands, once all of it is on the disk. */
export function placeFolder(finished: string, target: string): void {
  makeFolder(dirname(target));
  writing(target, () => {
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
  const old = replacedPath(target);
  writing(target, () => {
    syncTree(finished);
    rmSync(old, { recursive: true, force: true });
    if (isTaken(target)) renameSync(target, old);
  });
  placeFolder(finished, target);
  writing(target, () => {
    rmSync(old, { recursive: true, force: true });
  });
}

/** Paths of the files in a folder and below, relative to it, with `/`, in code unit order. */
export const filesBelow = (folder: string): string[] =>
  [...entriesBelow(folder)].filter(([, kind]) => kind === 'file').map(([path]) => path);

/**
 * The lines of a UTF-8 text file, one at a time, with their numbers from 1. Only LF and CRLF end a
 * line: node:readline would also split at U+2028, which JSON allows inside a string.
 */
export async function* readLines(path: string): AsyncGenerator<{ line: number; text: string }> {
  let line = 0;
  let rest = '';
  for await (const chunk of readStream(path, 'utf8') as AsyncIterable<string>) {
    const [first = '', ...more] = chunk.split('\n');
    rest += first;
    for (const next of more) {
      yield { line: ++line, text: rest.replace(/\r$/, '') };
      rest = next;
    }
  }
  if (rest !== '') yield { line: line + 1, text: rest.replace(/\r$/, '') };
}

/**
 * The bytes of a regular file, or its text, piece by piece.
 *
 * @throws UserError for anything else that stands there, and where it cannot be read.
 */
export async function* readStream(
  path: string,
  encoding?: 'utf8',
): AsyncGenerator<Buffer | string> {
  const fd = openRegular(path);
  try {
    yield* createReadStream(path, { fd, encoding }) as AsyncIterable<Buffer | string>;
  } catch (error) {
    throw fileError(error, path, 'cannot read this') ?? error;
  }
}

/** Writes lines to a new file in blocks, so that memory does not grow with the file. */
export class LineWriter {
  readonly #named: string;
  readonly #file: number;
  #pending = '';
  #isOpen = true;

  /** @param named what an error calls the file, where that is not its path. */
  constructor(path: string, named = path) {
    this.#named = named;
    this.#file = writing(named, () => openSync(path, 'w'));
  }

  write(line: string): void {
    this.#pending += `${line}\n`;
    if (this.#pending.length > 1 << 16) this.#flush();
  }

  close(): void {
    this.#flush();
    this.drop();
  }

  /** Closes the file without what is not yet written. */
  drop(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    writing(this.#named, () => {
      closeSync(this.#file);
    });
  }

  #flush(): void {
    const block = Buffer.from(this.#pending);
    this.#pending = '';
    writing(this.#named, () => {
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
