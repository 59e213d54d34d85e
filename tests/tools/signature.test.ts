import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UserError } from '../../pipeline/lib/errors.ts';
import type { DatasetDescription } from '../../schemas/types.ts';
import { violations } from '../../pipeline/lib/violations.ts';
import { verify } from '../../pipeline/publish/release-faults.ts';
import { publish } from '../../pipeline/publish/publish.ts';
import { checkSignature, signersText } from '../../pipeline/publish/verify/signature.ts';
import { contents, scratch } from '../support/folders.ts';
import { makeKey } from '../support/keys.ts';
import { dataset, fullRecord } from '../support/records.ts';
import { makeTables, today } from '../support/tables.ts';

const withSigners = (...signers: string[]): DatasetDescription => ({ ...dataset, signers });

async function signedRelease(folder: string, key: string | undefined, signers: string[]) {
  const tables = await makeTables(folder, [fullRecord('one')]);
  const output = join(folder, 'output');
  const description = withSigners(...signers);
  return publish({ tables, dataset: description, output, releasedOn: today, signingKey: key });
}

test('a signed release holds a signature that ssh-keygen itself accepts, by the published keys', async () => {
  const folder = scratch();
  const { file, line } = makeKey(folder);
  const { path } = await signedRelease(folder, file, [line]);
  const said = execFileSync(
    'ssh-keygen',
    [
      ...['-Y', 'verify', '-f', join(folder, 'output', 'allowed_signers'), '-I', dataset.name],
      ...['-n', 'on-record', '-s', join(path, 'SHA256SUMS.sig')],
    ],
    { input: readFileSync(join(path, 'SHA256SUMS')), encoding: 'utf8' },
  );
  expect(said).toContain('Good "on-record" signature');
  expect(readFileSync(join(path, 'SHA256SUMS'), 'utf8')).not.toContain('.sig');
  expect(() => {
    verify(path);
  }).not.toThrow();
  const index = readFileSync(join(folder, 'output', 'index.json'), 'utf8');
  expect(violations('index', JSON.parse(index))).toEqual([]);
  expect(index).toContain('SHA256SUMS.sig');
  expect(index).not.toContain('PRIVATE');
});

test('the same tables again are unchanged, signed or not', async () => {
  const folder = scratch();
  const { file, line } = makeKey(folder);
  await signedRelease(folder, file, [line]);
  const before = contents(join(folder, 'output'));
  for (const key of [file, undefined])
    expect(await signedRelease(folder, key, [line])).toMatchObject({ outcome: 'unchanged' });
  expect(contents(join(folder, 'output'))).toEqual(before);
});

test('the data’s own bytes are those of an unsigned release', async () => {
  const [signed, plain] = [scratch(), scratch()];
  const { file, line } = makeKey(signed);
  await signedRelease(signed, file, [line]);
  await signedRelease(plain, undefined, []);
  const { 'SHA256SUMS.sig': signature, ...others } = contents(
    join(signed, 'output', 'releases', '1.0.0'),
  );
  expect(signature).toBeDefined();
  expect(others).toEqual(contents(join(plain, 'output', 'releases', '1.0.0')));
  expect(existsSync(join(plain, 'output', 'allowed_signers'))).toBe(false);
});

test('what a signature is worth', async () => {
  const folder = scratch();
  const [own, other] = [makeKey(folder), makeKey(folder, 'other')];
  const { path } = await signedRelease(folder, own.file, [other.line, own.line]);
  const state = (signers?: string): string => checkSignature(path, signers).state;
  expect(state(signersText('test-record', [own.line]))).toBe('signed');
  expect(state(signersText('test-record', [other.line]))).toBe('wrong');
  expect(state(`somebody ${own.line}\n`)).toBe('signed');
  expect(state(`somebody namespaces="file" ${own.line}\n`)).toBe('wrong');
  expect(state('')).toBe('wrong');
  expect(state()).toBe('unknown');
  appendFileSync(join(path, 'SHA256SUMS'), '\n');
  expect(state(signersText('test-record', [own.line]))).toBe('wrong');
  expect(state()).toBe('wrong');
});

test('a release without a signature is unsigned, whatever keys are known', async () => {
  const folder = scratch();
  const { path } = await signedRelease(folder, undefined, []);
  expect(checkSignature(path, '')).toEqual({ state: 'unsigned', detail: 'not signed' });
});

test.each([
  { what: 'is not there', key: 'nothing', signers: 'own', message: 'no such signing key' },
  { what: 'is no key', key: 'text', signers: 'own', message: 'this key does not sign' },
  { what: 'the dataset does not name', key: 'key', signers: 'other', message: 'does not name' },
  { what: 'no dataset names', key: 'key', signers: 'none', message: 'does not name' },
])('with a key that $what nothing is published', async ({ key, signers, message }) => {
  const folder = scratch();
  const own = makeKey(folder);
  const other = makeKey(folder, 'other');
  writeFileSync(join(folder, 'text'), 'no key', { mode: 0o600 });
  const lines = { own: [own.line], other: [other.line], none: [] }[signers] ?? [];
  const error: unknown = await signedRelease(folder, join(folder, key), lines).catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  expect((error as UserError).message).toContain(message);
  expect(existsSync(join(folder, 'output', 'releases', '1.0.0'))).toBe(false);
});
