import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  lstatSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { UserError } from './errors.ts';
import { writing } from './file-errors.ts';
import { makeFolder } from './files.ts';
import { shortName } from './staging.ts';

const lockName = '.lock';

/**
 * Takes a lock of the operating system on an open file, which ends with the process, however that ends;
 * false where another has it.
 */
export type TryLock = (file: number) => boolean;

/**
 * Runs while no other run writes to the folder: of two, the first wins.
 *
 * @param locker gives the lock of the operating system; undefined where this machine has none.
 * @throws UserError where another run holds the lock, which names its process.
 */
export async function withLock<Result>(
  folder: string,
  use: () => Result | Promise<Result>,
  locker = nativeLock,
): Promise<Result> {
  makeFolder(folder);
  return holding(join(folder, lockName), use, await locker());
}

/** Runs while no other run writes what stands, or will stand, at the path; as `withLock` otherwise. */
export async function withLockOn<Result>(
  path: string,
  use: () => Result | Promise<Result>,
): Promise<Result> {
  makeFolder(dirname(path));
  const name = `${lockName}-${shortName(basename(path))}`;
  return holding(join(dirname(path), name), use, await nativeLock());
}

/** The library has no binary for some machines. */
async function nativeLock(): Promise<TryLock | undefined> {
  try {
    const { default: native } = await import('fs-native-extensions');
    return (file) => native.tryLock(file);
  } catch (error) {
    // Whatever else keeps it from being loaded, such as too many open files, will pass.
    if (missing.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

const missing = new Set(['ADDON_NOT_FOUND', 'ERR_DLOPEN_FAILED', 'ERR_MODULE_NOT_FOUND']);

async function holding<Result>(
  path: string,
  use: () => Result | Promise<Result>,
  tryLock: TryLock | undefined,
): Promise<Result> {
  const file = tryLock === undefined ? createdOnce(path) : locked(path, tryLock);
  const release = (): void => {
    // First removed, then let go: whoever holds a file that is no longer there looks again.
    try {
      rmSync(path, { force: true });
    } finally {
      closeSync(file);
    }
  };
  process.once('exit', release);
  try {
    return await use();
  } finally {
    process.off('exit', release);
    writing(path, release);
  }
}

/** A link there would lead us to write into what it leads to. */
const openFlags = constants.O_RDWR | constants.O_CREAT | constants.O_NOFOLLOW;

function locked(path: string, tryLock: TryLock): number {
  for (;;) {
    const file = writing(path, () => openSync(path, openFlags, 0o666));
    let isOurs = false;
    try {
      if (!writing(path, () => tryLock(file))) throw held(path);
      isOurs = isStillThere(path, file);
      if (!isOurs) continue;
      tell(file);
      return file;
    } finally {
      if (!isOurs) closeSync(file);
    }
  }
}

/** Whether the file that was opened has not been removed since by the one who held it. */
function isStillThere(path: string, file: number): boolean {
  const found = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  const opened = fstatSync(file, { bigint: true });
  return found?.ino === opened.ino && found.dev === opened.dev;
}

/** Without a lock of the system, whoever creates the file has it; nobody can tell whether it still runs. */
function createdOnce(path: string): number {
  const flags = openFlags | constants.O_EXCL;
  try {
    const file = openSync(path, flags, 0o666);
    tell(file);
    return file;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw held(path, '; if there is no such run, remove this file');
    return writing(path, () => {
      throw error;
    });
  }
}

/** Who holds it, for those who meet the lock; a full disk may keep that from them. */
function tell(file: number): void {
  try {
    ftruncateSync(file);
    writeSync(file, `${process.pid} ${hostname()}\n`, 0);
  } catch {
    // The lock itself is held all the same.
  }
}

function held(path: string, more = ''): UserError {
  const holder = holderIn(path);
  return new UserError(
    `another run is writing here${holder === '' ? '' : ` (process ${holder.replace(' ', ' on ')})`}`,
    { file: path },
    `wait until it is done${more}`,
  );
}

function holderIn(path: string): string {
  try {
    return /^[0-9]+ \S+$/.exec(readFileSync(path, 'utf8').trim())?.[0] ?? '';
  } catch {
    return '';
  }
}
