import { lstatSync, readFileSync, readdirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../lib/errors.ts';
import { isThere } from '../lib/read-files.ts';
import type { DatasetDescription, Withdrawal } from '../../schemas/types.ts';
import { violations } from '../lib/violations.ts';
import { characterFault } from '../lib/strings/characters.ts';
import { isLeftBehind } from './left-behind.ts';
import { checkFile, signersText } from './verify/signature.ts';

/** Where the records of withdrawals are, beside releases/. */
export const withdrawalFolder = (output: string): string => join(output, 'withdrawals');

/** The record that a release is withdrawn; what signs it stands beside it. */
export const withdrawalFile = (output: string, version: string): string =>
  join(withdrawalFolder(output), `${version}.json`);

/** The text of a record: always the same for the same withdrawal. */
export const withdrawalText = ({ name, version, on, reason }: Withdrawal): string =>
  `${JSON.stringify({ name, version, on, reason }, null, 2)}\n`;

const fileName = /^([0-9]+\.[0-9]+\.[0-9]+)\.json(?:\.sig)?$/;

/**
 * The withdrawals of a dataset, by version. Nothing else says that a release is withdrawn.
 *
 * @throws UserError where a record is not as `withdraw` writes it, or something else lies there.
 */
export function readWithdrawals(output: string): Map<string, Withdrawal> {
  const folder = withdrawalFolder(output);
  const found = new Map<string, Withdrawal>();
  if (!isThere(folder)) return found;
  for (const name of readdirSync(folder).sort()) {
    const file = join(folder, name);
    const stats = lstatSync(file);
    // A run that was killed leaves files that begin with a full stop.
    if (name.startsWith('.') || isLeftBehind(name, stats.isFile() ? 'file' : 'other')) continue;
    const version = fileName.exec(name)?.[1];
    if (version === undefined || !stats.isFile()) throw stranger(file, stats);
    if (name.endsWith('.json')) found.set(version, readWithdrawal(file, version));
  }
  return found;
}

/** Of those versions that are withdrawn, that they are, since when and why: a line each. */
export function withdrawalNotes(output: string, versions: readonly string[]): string[] {
  const withdrawals = readWithdrawals(output);
  return [...new Set(versions)].flatMap((version) => {
    const record = withdrawals.get(version);
    if (record === undefined) return [];
    return [`release ${version} is withdrawn since ${record.on}: ${record.reason}`];
  });
}

/**
 * What signs the records of withdrawals, where the dataset names who may: a record that nobody signed is
 * told, a line each.
 *
 * @throws UserError where another signed one.
 */
export function signatureNotes(output: string, dataset: DatasetDescription): string[] {
  const { name, signers = [] } = dataset;
  if (signers.length === 0) return [];
  return [...readWithdrawals(output).keys()].flatMap((version) => {
    const file = withdrawalFile(output, version);
    const { state, detail } = checkFile(file, signersText(name, signers));
    if (state === 'wrong')
      throw new UserError(
        `the signature of this withdrawal does not count: ${detail}`,
        { file },
        'name the key under signers in raw/dataset.yaml if it may sign; else restore the record from version control, or remove both and withdraw the release again',
      );
    return state === 'unsigned' ? [`the withdrawal of ${version} is not signed`] : [];
  });
}

const stranger = (file: string, stats: Stats): UserError =>
  new UserError(
    `this is ${stats.isFile() ? 'no record of a withdrawal' : 'not a file'}`,
    { file },
    'remove it: only on-record withdraw writes there',
  );

function readWithdrawal(file: string, version: string): Withdrawal {
  const broken = (message: string, pointer = ''): UserError =>
    new UserError(
      message,
      { file, pointer },
      'restore it from version control or a copy; only on-record withdraw writes there',
    );
  const text = readFileSync(file, 'utf8');
  const record = parsed(text);
  if (record === undefined) throw broken('this is not JSON');
  const [violation] = violations('withdrawal', record);
  if (violation !== undefined) throw broken(violation.message, violation.pointer);
  const withdrawal = record as Withdrawal;
  const fault = characterFault(withdrawal.reason, 'one line');
  if (fault !== undefined) throw broken(`the reason ${fault.message}`, '/reason');
  if (withdrawal.version !== version) throw broken(`it is of release ${withdrawal.version}`);
  if (withdrawalText(withdrawal) !== text)
    throw broken('it is not as on-record withdraw writes it');
  return withdrawal;
}

/** What a text is as JSON; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
