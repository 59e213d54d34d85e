import { spawnSync } from 'node:child_process';
import { test } from 'vitest';
import { hasPostgresql } from './postgresql.ts';

/** Something that a test needs and npm does not bring. */
interface Program {
  /** What there is of it: a command, or undefined where it is missing. */
  readonly found: string | undefined;
  /** How Debian calls it, or where else it comes from. */
  readonly from: string;
}

const runs = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const first = (commands: readonly string[], ...args: string[]): string | undefined =>
  commands.find((command) => runs(command, ...args));

/** A Python of the user's may stand before the system's, whose packages it does not have. */
const pythons = ['/usr/bin/python3', 'python3'];

/** The programs that the tests of this folder need. */
export const programs = {
  python: { found: first(pythons, '--version'), from: 'python3' },
  pandas: { found: first(pythons, '-c', 'import pandas'), from: 'python3-pandas' },
  pyarrow: { found: first(pythons, '-c', 'import pandas, pyarrow'), from: 'pyarrow, of PyPI' },
  polars: { found: first(pythons, '-c', 'import polars'), from: 'polars, of PyPI' },
  sqlite: { found: first(['sqlite3'], '--version'), from: 'sqlite3' },
  postgresql: {
    found: hasPostgresql ? first(['psql'], '--version') : undefined,
    from: 'postgresql',
  },
  r: { found: first(['Rscript'], '--version'), from: 'r-base-core' },
  localedef: {
    found: runs('test', '-r', '/usr/share/i18n/locales/en_US')
      ? first(['localedef'], '--version')
      : undefined,
    from: 'locales',
  },
  calc: { found: first(['soffice'], '--version'), from: 'libreoffice-calc' },
} satisfies Readonly<Record<string, Program>>;

type Name = keyof typeof programs;

/** The command of a program that is there. */
export function command(name: Name): string {
  const { found } = programs[name];
  if (found === undefined) throw new Error(`${name} is missing`);
  return found;
}

/**
 * A test that is skipped, with the reason at the end of the run, where one of the programs is
 * missing.
 */
export function testWith(
  needed: readonly Name[],
  title: string,
  run: () => Promise<void> | void,
): void {
  const missing = needed.filter((name) => programs[name].found === undefined);
  const note = missing.map((name) => `${name} is missing (${programs[name].from})`).join(', ');
  test(title, async (context) => {
    context.skip(missing.length > 0, note);
    await run();
  });
}
