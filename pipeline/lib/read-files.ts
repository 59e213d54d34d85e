import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  type Stats,
} from 'node:fs';
import { UserError } from './errors.ts';
import { reading } from './file-errors.ts';

/**
 * Whether something is there. What a link leads to counts, not the link itself.
 *
 * @throws UserError where that cannot be told: a disk that fails is no reason to go on without a file.
 */
export const isThere = (path: string): boolean => lookedAt(path, statSync) !== undefined;

/** Whether there is a folder, or a link to one. */
export const isFolder = (path: string): boolean => lookedAt(path, statSync)?.isDirectory() === true;

/** Whether anything has this name, be it a link to nothing. */
export const isTaken = (path: string): boolean => lookedAt(path, lstatSync) !== undefined;

function lookedAt(path: string, look: typeof statSync): Stats | undefined {
  return reading(path, () => {
    try {
      // An error that is made only to be caught costs ten times the look.
      return look(path, { throwIfNoEntry: false });
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw error;
    }
  });
}

/** What a user should do with something that is no file of its own. */
const instead = 'put the file itself there, or remove this';
const throughPipe = `${instead}; what comes through a pipe is read by normalise --input -`;

/** What something is that is no regular file, and what to do; undefined for a regular file. */
function oddity(stats: Stats): readonly [what: string, remedy: string] | undefined {
  if (stats.isFile()) return undefined;
  if (stats.isDirectory()) return ['this is a folder, not a file', instead];
  if (stats.isFIFO()) return ['this is a named pipe, not a file', throughPipe];
  if (stats.isSocket()) return ['this is a socket, not a file', instead];
  if (stats.isSymbolicLink()) return ['this is a link, not a file', instead];
  return ['this is a device, not a file', instead];
}

/**
 * Sees that a path leads to a regular file, before anything opens it: to open a pipe waits for a
 * writer, and a device may never end.
 *
 * @throws UserError that says what is there instead.
 */
export function requireRegular(path: string): void {
  const stats = lookedAt(path, statSync);
  if (stats !== undefined) refuseOdd(path, stats);
  else if (isTaken(path))
    throw new UserError('this link leads to nothing', { file: path }, instead);
  else throw new UserError('there is no such file', { file: path }, 'check the path');
}

function refuseOdd(path: string, stats: Stats): void {
  const odd = oddity(stats);
  if (odd !== undefined) throw new UserError(odd[0], { file: path }, odd[1]);
}

// What takes the place of a file after the look opens at once, and is looked at again. Windows has
// neither the flags nor such files.
const withoutWaiting =
  process.platform === 'win32'
    ? constants.O_RDONLY
    : constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY;

/**
 * Opens a regular file, or a link to one, to be read. The caller closes it.
 *
 * @throws UserError for anything else that stands there, and where it cannot be read.
 */
export function openRegular(path: string): number {
  requireRegular(path);
  const file = reading(path, () => openSync(path, withoutWaiting));
  try {
    refuseOdd(
      path,
      reading(path, () => fstatSync(file)),
    );
  } catch (error) {
    closeSync(file);
    throw error;
  }
  return file;
}

/**
 * The bytes of a regular file, or of one that a link leads to.
 *
 * @throws UserError for anything else that stands there, and where it cannot be read.
 */
export function readRegular(path: string): Buffer {
  const file = openRegular(path);
  try {
    return reading(path, () => readFileSync(file));
  } finally {
    closeSync(file);
  }
}

/** The first bytes of a regular file, as many as there are of these. */
export function readStart(path: string, length: number): Buffer {
  const file = openRegular(path);
  try {
    const start = Buffer.alloc(length);
    return start.subarray(
      0,
      reading(path, () => readSync(file, start)),
    );
  } finally {
    closeSync(file);
  }
}
