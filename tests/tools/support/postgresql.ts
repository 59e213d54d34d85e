import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const versions = '/usr/lib/postgresql';

/** The folder of PostgreSQL’s programs, where Debian and its like put them. */
function programs(): string | undefined {
  if (!existsSync(versions)) return undefined;
  const [newest] = readdirSync(versions).sort().reverse();
  const folder = newest === undefined ? undefined : join(versions, newest, 'bin');
  return folder !== undefined && existsSync(join(folder, 'initdb')) ? folder : undefined;
}

/** The server does not run as root, but as the user that comes with it. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0)
    return { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' })),
    );
    return { uid: uid ?? 0, gid: gid ?? 0 };
  } catch {
    return undefined;
  }
}

export const hasPostgresql = programs() !== undefined && serverUser() !== undefined;

/**
 * Starts a server of its own in a new folder, that only this folder’s socket leads to, and stops it.
 *
 * @param use gets a function that runs psql with the arguments and in the folder given.
 */
export function withPostgresql(
  use: (psql: (cwd: string, ...args: string[]) => string) => void,
): void {
  const [bin, user] = [programs(), serverUser()];
  if (bin === undefined || user === undefined) throw new Error('there is no PostgreSQL here');
  const folder = mkdtempSync(join(tmpdir(), 'pg-'));
  chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const run = (program: string, ...args: string[]): void => {
    execFileSync(join(bin, program), args, { ...user, cwd: folder, stdio: 'ignore' });
  };
  try {
    run('initdb', '-D', data, '-A', 'trust', '-U', 'test', '-E', 'UTF8', '--locale=C', '--no-sync');
    const settings = `-k ${folder} -c listen_addresses= -c fsync=off`;
    run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start');
    try {
      use((cwd, ...args) =>
        execFileSync('psql', ['-h', folder, '-U', 'test', '-d', 'postgres', '-X', '-q', ...args], {
          cwd,
          encoding: 'utf8',
          stdio: 'pipe',
          maxBuffer: 1 << 28,
        }),
      );
    } finally {
      run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
