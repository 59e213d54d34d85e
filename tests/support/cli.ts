import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { main } from '../../pipeline/cli.ts';

const root = join(import.meta.dirname, '..', '..');
export const binary = join(root, 'bin', 'on-record.mjs');

export interface Finished {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string;
  /** Where it is run; the project’s folder where it is left out. */
  readonly cwd?: string;
  /** Sees the process and what it has said on standard error so far. */
  readonly onStderr?: (child: ChildProcess, said: string) => void;
}

/** Runs the command line in this process, which is quicker. */
export async function runMain(args: readonly string[]): Promise<Omit<Finished, 'signal'>> {
  let stdout = '';
  let stderr = '';
  const code = await main(args, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
  });
  return { code, stdout, stderr };
}

/** Runs the command line as a user would, from the project’s folder or another. */
export function onRecord(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const child = spawn(process.execPath, [binary, ...args], { cwd: options.cwd ?? root });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
    options.onStderr?.(child, stderr);
  });
  child.stdin.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ code, signal, stdout, stderr });
    });
  });
}

/** Writes files, by their paths below the folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  }
}

export const story =
  'HARBOUR TOWN, 2 May 2024 – Mayor Ada Example said on Thursday that 300 boats had left the port.\n\n“We shall open again,” she said.\n';

/** A raw/ folder with the project’s own dataset.yaml, and what is given. */
export function writeRaw(
  folder: string,
  files: Readonly<Record<string, string | Buffer>> = { 'articles/harbour.txt': story },
): string {
  const raw = join(folder, 'raw');
  mkdirSync(join(raw, 'articles'), { recursive: true });
  cpSync(join(root, 'raw', 'dataset.yaml'), join(raw, 'dataset.yaml'));
  writeFiles(raw, files);
  return raw;
}

/** What a build that did not end leaves behind. */
export const debris = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.includes('.building-'),
  );
