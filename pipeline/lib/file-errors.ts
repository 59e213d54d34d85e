import { UserError } from './errors.ts';

/** What the system refuses, by its code: in plain words, and what a user can do about it. */
const faults: Readonly<Record<string, readonly [words: string, remedy: string]>> = {
  EACCES: ['permission denied', 'give yourself the right to it, or choose another place'],
  EPERM: ['not permitted', 'give yourself the right to it, or choose another place'],
  EROFS: ['the file system is read-only', 'choose a place that may be written'],
  ENOSPC: ['no space left', 'make room on the disk, or choose another place'],
  EDQUOT: ['no space left for you', 'make room on the disk, or choose another place'],
  EFBIG: [
    'the file is larger than is allowed',
    'raise the limit (ulimit -f), or choose another disk',
  ],
  EMFILE: ['too many open files', 'allow this run more of them: ulimit -n 1024'],
  ENFILE: ['too many open files on this machine', 'end other programs, then run again'],
  ENOMEM: ['no memory left', 'end other programs, or give this run more memory'],
  EIO: ['the disk gave an error', 'check the disk or the network drive, then run again'],
  ESTALE: ['the network drive lost it', 'connect the drive again, then run again'],
  ETIMEDOUT: ['the drive does not answer', 'check the network drive, then run again'],
  EBUSY: ['it is in use', 'end the program that uses it, then run again'],
  ETXTBSY: ['a running program uses it', 'end that program, then run again'],
  EAGAIN: ['it gives nothing now', 'put a file of its own there'],
  EISDIR: ['this is a folder, where a file should be', 'move the folder elsewhere'],
  ENOTDIR: ['a file stands where a folder should be', 'move the file elsewhere'],
  ENOTEMPTY: ['the folder is not empty', 'see whether another program writes here, then run again'],
  EEXIST: ['something stands here already', 'move it elsewhere, then run again'],
  ENOENT: ['it is not there', 'check the path, and that nothing removes it during a run'],
  ELOOP: ['the link leads in a circle', 'remove the link, or put the file itself there'],
  ENXIO: ['this is no file', 'put a file there'],
  ENODEV: ['this is no file', 'put a file there'],
  ENAMETOOLONG: ['the name is too long', 'choose a shorter name'],
  EINVAL: ['the file system does not allow this', 'choose another name or place'],
  EXDEV: ['this leads to another file system', 'use one file system for the whole folder'],
  EMLINK: ['too many links', 'choose another place'],
  ENOSYS: ['the file system cannot do this', 'choose another file system'],
  ENOTSUP: ['the file system cannot do this', 'choose another file system'],
  EOPNOTSUPP: ['the file system cannot do this', 'choose another file system'],
  ENOLCK: ['the file system has no locks left', 'choose a file system that has locks'],
  EPIPE: ['the reader has gone', 'keep the reader open to the end'],
  ERR_FS_FILE_TOO_LARGE: ['the file is larger than 2 GiB', 'cut it into parts'],
  ERR_STRING_TOO_LONG: ['the file is larger than half a GiB', 'cut it into parts'],
};

/**
 * What the operating system refused, as an error that the user can mend; undefined for any other
 * error.
 *
 * @param path what was read or written, where the error does not say so itself.
 * @param doing what could not be done, such as `cannot write here`.
 * @param instead a better remedy than that of the code.
 */
export function fileError(
  error: unknown,
  path?: string,
  doing?: string,
  instead?: string,
): UserError | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', path: own, syscall } = error as NodeJS.ErrnoException;
  const fault = Object.hasOwn(faults, code) ? faults[code] : undefined;
  if (fault === undefined) return undefined;
  const [words, remedy] = fault;
  const file = path ?? own;
  const what = `${words} (${[code, syscall].filter((part) => part !== undefined).join(', ')})`;
  return new UserError(
    doing === undefined ? what : `${doing}: ${what}`,
    file === undefined ? {} : { file },
    instead ?? remedy,
  );
}

/** An error that the user can mend; undefined where it is a bug of ours. */
export const mendableError = (error: unknown): UserError | undefined =>
  error instanceof UserError ? error : fileError(error);

/**
 * Runs an action on a file that is written.
 *
 * @throws UserError that names the file where the system refuses.
 */
export const writing = <Result>(path: string, action: () => Result): Result =>
  attempted(path, 'cannot write here', action);

/**
 * Runs an action on a file that is read.
 *
 * @throws UserError that names the file where the system refuses.
 */
export const reading = <Result>(path: string, action: () => Result): Result =>
  attempted(path, 'cannot read this', action);

function attempted<Result>(path: string, doing: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw fileError(error, path, doing) ?? error;
  }
}
