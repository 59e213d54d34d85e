import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface KeyPair {
  /** Path of the private key. */
  readonly file: string;
  /** The line of the public one. */
  readonly line: string;
}

/** A new signing key without a passphrase. */
export function makeKey(folder: string, name = 'key'): KeyPair {
  const file = join(folder, name);
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'test', '-f', file]);
  return { file, line: readFileSync(`${file}.pub`, 'utf8').trim() };
}
