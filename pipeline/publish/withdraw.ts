import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDatabase } from '../lib/duckdb.ts';
import { UserError } from '../lib/errors.ts';
import { makeFolder, removeFile, writeAtomically } from '../lib/files.ts';
import { clearDebris, makeScratch, removeScratch } from '../lib/staging.ts';
import type { DatasetDescription, Withdrawal } from '../../schemas/types.ts';
import { characterFault } from '../lib/strings/characters.ts';
import type { Entry } from './entry.ts';
import { holdIndex, toldWithdrawal, type DerivedIndex } from './index-faults.ts';
import { deriveIndex, indexOf, readIndexText, requireHeld, writeIndex } from './index.ts';
import { releasedVersions } from './release.ts';
import { withdrawalFile, withdrawalFolder, withdrawalText } from './withdrawals.ts';
import { signFile, signatureOf } from './verify/signature.ts';

export interface WithdrawOptions {
  /** The folder that holds releases/, withdrawals/, index.json and latest. */
  readonly output: string;
  readonly version: string;
  /** Why, for those who use it. */
  readonly reason: string | undefined;
  /** ISO 8601 day. */
  readonly withdrawnOn: string;
  /** Path of the private key that signs the record; without it, it is not signed. */
  readonly signingKey?: string | undefined;
  /** Whose signers may sign it; undefined where raw/dataset.yaml is not at hand. */
  readonly dataset?: DatasetDescription | undefined;
}

/**
 * Withdraws a release: a record in withdrawals/ says so, index.json tells it, and `latest` is the newest
 * release that stands. The release's folder stays, since releases never change, and later changes begin
 * at it all the same.
 *
 * The record is written first. Killed after that, the withdrawal holds, and the next run tells it in
 * index.json. An
 * index.json that calls the release withdrawn without a record, as older code left it, is made good.
 *
 * @returns what is worth a look, a line each.
 * @throws UserError where there is no such release, no reason, it is withdrawn already, the key does not
 * sign, or index.json does not say what the releases say.
 */
export async function withdraw(options: WithdrawOptions): Promise<string[]> {
  const { output, version, signingKey, dataset } = options;
  const reason = soundReason(options.reason);
  const derived = await derivedIndex(output);
  const entry = derived?.index.releases.find((each) => each.version === version);
  if (derived === undefined || entry === undefined) throw noRelease(output, version);
  settleIndex(output, derived, entry);
  if (entry.withdrawn !== null) throw isWithdrawn(output, version, entry.withdrawn);
  const withdrawn = { on: options.withdrawnOn, reason };
  const name = derived.names.get(version) ?? derived.index.name;
  writeRecord(output, { name, version, ...withdrawn }, signingKey, dataset);
  writeIndex(output, withWithdrawal(derived, version, withdrawn).index);
  return signingKey === undefined && (dataset?.signers ?? []).length > 0
    ? ['raw/dataset.yaml names signers, and this withdrawal is not signed: give --signing-key']
    : [];
}

/**
 * Makes index.json tell a withdrawal that has its record already.
 * @throws UserError where index.json does not say what the releases say
 */
function settleIndex(output: string, derived: DerivedIndex, { version, withdrawn }: Entry): void {
  const text = readIndexText(output);
  const told = text === undefined ? null : toldWithdrawal(text, version);
  // Where only the index tells it, as older code left it, the record is what is missing.
  const before = withdrawn === null ? withWithdrawal(derived, version, told) : derived;
  const faults = text === undefined ? [] : holdIndex(text, before).faults;
  // Whoever withdrew it may have been stopped between index.json and `latest`.
  const isTold = withdrawn !== null && told !== null;
  if (!isTold) requireHeld(output, faults);
  if (withdrawn !== null && faults.length === 0) writeIndex(output, derived.index);
}

const noRelease = (output: string, version: string): UserError => {
  const releases = join(output, 'releases');
  const known = releasedVersions(releases);
  return new UserError(
    `there is no release ${version}`,
    { file: releases },
    known.length === 0 ? 'build one first' : `the releases are ${known.join(', ')}`,
  );
};

const isWithdrawn = (
  output: string,
  version: string,
  { on, reason }: NonNullable<Entry['withdrawn']>,
): UserError =>
  new UserError(
    `release ${version} is withdrawn since ${on}: ${reason}`,
    { file: withdrawalFile(output, version) },
    'nothing is left to do',
  );

function soundReason(given = ''): string {
  const reason = given.trim();
  const remedy = 'give it for those who use the release, in words on one line: --reason TEXT';
  if (reason === '') throw new UserError('a withdrawal needs a reason', {}, remedy);
  const fault = characterFault(reason, 'one line');
  if (fault === undefined) return reason;
  throw new UserError(`the reason ${fault.message}`, {}, remedy);
}

async function derivedIndex(output: string): Promise<DerivedIndex | undefined> {
  const workFolder = makeScratch('withdraw');
  try {
    return await withDatabase({ workFolder }, (database) => deriveIndex(database, output));
  } finally {
    removeScratch(workFolder);
  }
}

/** The same index, with another word on one withdrawal. */
function withWithdrawal(
  { index, names }: DerivedIndex,
  version: string,
  withdrawn: Entry['withdrawn'],
): DerivedIndex {
  const releases = index.releases.map((each) =>
    each.version === version ? { ...each, withdrawn } : each,
  );
  return { index: indexOf(index.name, releases), names };
}

/** The signature is there before the record: one without its record says nothing. */
function writeRecord(
  output: string,
  withdrawal: Withdrawal,
  signingKey: string | undefined,
  dataset: DatasetDescription | undefined,
): void {
  const file = withdrawalFile(output, withdrawal.version);
  const text = withdrawalText(withdrawal);
  makeFolder(withdrawalFolder(output));
  clearDebris(file, signatureOf(file));
  if (signingKey === undefined) removeFile(signatureOf(file));
  else writeAtomically(signatureOf(file), signatureFor(text, signingKey, dataset));
  writeAtomically(file, text);
}

function signatureFor(
  text: string,
  signingKey: string,
  dataset: DatasetDescription | undefined,
): Uint8Array {
  const work = makeScratch('withdraw');
  try {
    const file = join(work, 'withdrawal.json');
    writeFileSync(file, text);
    signFile(file, signingKey, dataset);
    return readFileSync(signatureOf(file));
  } finally {
    removeScratch(work);
  }
}
