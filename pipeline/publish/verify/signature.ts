import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../lib/errors.ts';
import { makeScratch, removeScratch } from '../../lib/staging.ts';
import { isThere } from '../../lib/read-files.ts';
import { writeAtomically, writeFile } from '../../lib/files.ts';
import type { DatasetDescription } from '../../../schemas/types.ts';
import { checksumFile } from '../checksums.ts';

/** Beside index.json: the keys that sign the dataset's releases, as ssh-keygen reads them. */
const signersFile = 'allowed_signers';

/** A signature says what it is for, so that one made for something else counts for nothing here. */
const namespace = 'on-record';

/** What the signature of a release's checksums is worth. */
export interface SignatureState {
  /** `unknown`: sound, but whose it is cannot be told, since no keys were given. */
  readonly state: 'unsigned' | 'signed' | 'unknown' | 'wrong';
  /** Who signed with which key, or what is wrong, in the words of ssh-keygen. */
  readonly detail: string;
}

/** The text of an allowed_signers file: a line a key, each good for this dataset's releases alone. */
export const signersText = (name: string, keys: readonly string[]): string =>
  keys.map((key) => `${name} namespaces="${namespace}" ${key.trim()}\n`).join('');

/**
 * The keys by which a signature is checked, as an allowed_signers file has them: those of a file, else
 * the dataset's own; undefined where there are none.
 *
 * @throws UserError where there is no such file.
 */
export function signersOf(
  file: string | undefined,
  dataset: DatasetDescription | undefined,
): string | undefined {
  if (file === undefined)
    return dataset?.signers === undefined ? undefined : signersText(dataset.name, dataset.signers);
  if (isThere(file)) return readFileSync(file, 'utf8');
  throw new UserError(
    'there is no such file of signers',
    { file },
    'correct the path; its lines are as ssh-keygen(1) describes them under ALLOWED SIGNERS',
  );
}

/** Publishes the dataset's public keys beside index.json, where raw/dataset.yaml names any. */
export function publishSigners(output: string, { name, signers = [] }: DatasetDescription): void {
  if (signers.length === 0) return;
  const file = join(output, signersFile);
  const text = signersText(name, signers);
  if (!isThere(file) || readFileSync(file, 'utf8') !== text) writeAtomically(file, text);
}

/** What signs a file stands beside it. */
export const signatureOf = (file: string): string => `${file}.sig`;

/**
 * Signs the checksums of a release that is still being built. With no key, it does nothing.
 *
 * @throws UserError as `signFile` does.
 */
export function sign(
  release: string,
  key: string | undefined,
  dataset: DatasetDescription | undefined,
): void {
  if (key !== undefined) signFile(join(release, checksumFile), key, dataset);
}

/**
 * Signs a file of a folder that is still being built; the signature then stands beside it.
 *
 * @param key path of a private key, or of a public key whose private key an agent holds.
 * @throws UserError where it cannot be used, and where raw/dataset.yaml does not name its public key,
 * by which alone others could check it.
 */
export function signFile(file: string, key: string, dataset: DatasetDescription | undefined): void {
  if (!isThere(key))
    throw new UserError('there is no such signing key', { file: key }, 'correct the path');
  const made = sshKeygen(['-Y', 'sign', '-q', '-n', namespace, '-f', key], readFileSync(file));
  if (made.status !== 0)
    throw new UserError(
      `this key does not sign: ${made.said}`,
      { file: key },
      'give a private key of ssh-keygen -t ed25519; one with a passphrase is loaded by ssh-add first',
    );
  writeFile(signatureOf(file), made.stdout);
  const { name = '', signers = [] } = dataset ?? {};
  const { state } = checkFile(file, signersText(name, signers));
  if (state === 'signed') return;
  throw new UserError(
    'raw/dataset.yaml does not name the public key of this signing key, so nobody could check it',
    { file: key },
    'add the line of its .pub file to signers in raw/dataset.yaml',
  );
}

/**
 * Checks the signature of a release's checksums.
 *
 * @param signers text of an allowed_signers file; undefined where no keys are known.
 */
export const checkSignature = (release: string, signers: string | undefined): SignatureState =>
  checkFile(join(release, checksumFile), signers);

/** Checks what signs a file and stands beside it. */
export function checkFile(file: string, signers: string | undefined): SignatureState {
  const signature = signatureOf(file);
  if (!isThere(signature)) return { state: 'unsigned', detail: 'not signed' };
  const signed = readFileSync(file);
  const about = ['-n', namespace, '-s', signature];
  if (signers === undefined) {
    const sound = sshKeygen(['-Y', 'check-novalidate', ...about], signed);
    return { state: sound.status === 0 ? 'unknown' : 'wrong', detail: sound.said };
  }
  const work = makeScratch('signers');
  try {
    const allowed = join(work, signersFile);
    writeFileSync(allowed, signers);
    const found = sshKeygen(['-Y', 'find-principals', '-f', allowed, '-s', signature], signed);
    const [principal = ''] = found.stdout.split('\n');
    if (found.status !== 0 || principal === '')
      return { state: 'wrong', detail: 'signed by none of the keys that may sign' };
    const checked = sshKeygen(['-Y', 'verify', '-f', allowed, '-I', principal, ...about], signed);
    return { state: checked.status === 0 ? 'signed' : 'wrong', detail: checked.said };
  } finally {
    removeScratch(work);
  }
}

interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  /** What it said to people, on one line. */
  readonly said: string;
}

/** @throws UserError where the machine has no ssh-keygen. */
function sshKeygen(args: readonly string[], input: Uint8Array): Finished {
  const { error, status, stdout, stderr } = spawnSync('ssh-keygen', args, {
    input,
    encoding: 'utf8',
  });
  // A command that ends without having read its input leaves a broken pipe, and its own exit code.
  if (error !== undefined && (error as NodeJS.ErrnoException).code !== 'EPIPE')
    throw new UserError(
      `ssh-keygen cannot be run: ${error.message}`,
      {},
      'install OpenSSH, version 8.2 or later',
    );
  const lines = `${stdout}${stderr}`.split(/\r?\n/).filter((line) => line !== '');
  return { status, stdout, said: lines.join('; ') };
}
