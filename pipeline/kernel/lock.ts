import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { UserError } from './errors.ts';
import { makeFolder } from './files.ts';

const lockName = '.lock';

/**
 * Runs while no other run writes to the folder: of two, the first wins. A lock that a killed run of
 * this machine left is taken over.
 *
 * @throws UserError where another run holds the lock, which names its process.
 */
export async function withLock<Result>(
  folder: string,
  use: () => Promise<Result>,
): Promise<Result> {
  makeFolder(folder);
  const file = join(folder, lockName);
  if (!created(file)) {
    takeOver(file);
    if (!created(file)) throw held(file, readHolder(file));
  }
  const release = (): void => {
    rmSync(file, { force: true });
  };
  process.once('exit', release);
  try {
    return await use();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** Whether the lock is ours now; a place that cannot be written is told by whoever writes there. */
function created(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid} ${hostname()}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    throw new UserError(
      `cannot write here (${message})`,
      { file },
      'make the folder writable and see that the disk has room, or choose another output folder',
    );
  }
}

/** Moves the lock of a dead run away. A lock that was renewed meanwhile is put back. */
function takeOver(file: string): void {
  const holder = readHolder(file);
  if (isAlive(holder)) throw held(file, holder);
  const aside = `${file}-${process.pid}`;
  try {
    renameSync(file, aside);
    if (readHolder(aside) !== holder) linkSync(aside, file);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['ENOENT', 'EEXIST'].includes(code)) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function readHolder(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** Of another machine we cannot know, so that its lock counts. */
function isAlive(holder: string): boolean {
  const [pid = '', host = ''] = holder.split(' ');
  if (!/^[1-9][0-9]*$/.test(pid)) return false;
  if (host !== hostname()) return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const held = (file: string, holder: string): UserError =>
  new UserError(
    `another run is writing here${holder === '' ? '' : ` (process ${holder.replace(' ', ' on ')})`}`,
    { file },
    'wait until it is done; if there is no such run, remove this file',
  );
