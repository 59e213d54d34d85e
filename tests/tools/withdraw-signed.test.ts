import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { DatasetDescription } from '../../schemas/types.ts';
import { publish } from '../../pipeline/publish/publish.ts';
import { signersText } from '../../pipeline/publish/verify/signature.ts';
import { withTarget } from '../../pipeline/publish/verify/target.ts';
import { verifyRelease, type VerifyOptions } from '../../pipeline/publish/verify/verify.ts';
import { withdraw } from '../../pipeline/publish/withdraw.ts';
import { makeKey, type KeyPair } from '../support/keys.ts';
import { dataset, fullRecord } from '../support/records.ts';
import { madeOnce } from '../support/releases.ts';
import { makeTables, today } from '../support/tables.ts';

let own: KeyPair = { file: '', line: '' };
let other = own;
let described: DatasetDescription = dataset;
let tables = '';

const copy = madeOnce(async (folder) => {
  tables = await makeTables(folder, [fullRecord('one')]);
  own = makeKey(folder);
  other = makeKey(folder, 'other');
  described = { ...dataset, signers: [own.line] };
  await build(join(folder, 'output'));
});

const build = (output: string) =>
  publish({ tables, dataset: described, output, releasedOn: today, signingKey: own.file });

const withdrawn = (output: string, signingKey?: string) =>
  withdraw({
    output,
    version: '1.0.0',
    reason: 'Wrong speakers.',
    withdrawnOn: '2024-06-02',
    signingKey,
    dataset: described,
  });

async function standing(output: string, options: VerifyOptions = {}): Promise<string[]> {
  const signers = signersText(dataset.name, [own.line]);
  const findings = await withTarget(undefined, output, ({ folder, ...around }) =>
    verifyRelease(folder, { ...around, signers, ...options }),
  );
  return findings
    .filter(({ check, outcome }) => outcome === 'failed' && ['standing', 'index'].includes(check))
    .flatMap(({ check, lines }) => lines.map((line) => `${check}: ${line}`));
}

const record = (output: string): string => join(output, 'withdrawals', '1.0.0.json');

beforeAll(() => {
  expect(existsSync(own.file)).toBe(true);
});

test('a signed withdrawal holds a signature that ssh-keygen itself accepts', async () => {
  const output = join(copy(), 'output');
  expect(await withdrawn(output, own.file)).toEqual([]);
  expect(readdirSync(join(output, 'withdrawals'))).toEqual(['1.0.0.json', '1.0.0.json.sig']);
  const said = execFileSync(
    'ssh-keygen',
    [
      ...['-Y', 'verify', '-f', join(output, 'allowed_signers'), '-I', dataset.name],
      ...['-n', 'on-record', '-s', `${record(output)}.sig`],
    ],
    { input: readFileSync(record(output)), encoding: 'utf8' },
  );
  expect(said).toContain('Good "on-record" signature');
  const lines = await standing(output, { mustBeSigned: true });
  expect(lines[0]).toBe('standing: 1.0.0 is withdrawn since 2024-06-02: Wrong speakers.');
  expect(lines[1]).toContain('the withdrawal is signed: Good "on-record" signature');
  expect(lines.filter((line) => line.startsWith('index'))).toEqual([]);
  await expect(build(output)).rejects.toThrow('which is withdrawn: Wrong speakers.');
});

test('a withdrawal that nobody signed is told, by withdraw and by verify', async () => {
  const output = join(copy(), 'output');
  expect(await withdrawn(output)).toEqual([
    'raw/dataset.yaml names signers, and this withdrawal is not signed: give --signing-key',
  ]);
  expect(await standing(output)).toContain('standing: the withdrawal is not signed');
  expect(await standing(output, { mustBeSigned: true })).toContain(
    'index: withdrawals/1.0.0.json: not signed',
  );
});

test.each([
  {
    what: 'another key signed',
    spoil: (output: string) => {
      rmSync(`${record(output)}.sig`);
      const args = ['-Y', 'sign', '-q', '-n', 'on-record', '-f', other.file, record(output)];
      execFileSync('ssh-keygen', args, { stdio: 'ignore' });
    },
    says: 'signed by none of the keys that may sign',
  },
  {
    what: 'was changed after it was signed',
    spoil: (output: string) => {
      const text = readFileSync(record(output), 'utf8');
      writeFileSync(record(output), text.replace('Wrong speakers.', 'Forged.'));
      const index = join(output, 'index.json');
      writeFileSync(index, readFileSync(index, 'utf8').replace('Wrong speakers.', 'Forged.'));
    },
    says: 'incorrect signature',
  },
])('a withdrawal that $what counts for nothing, and stops a build', async ({ spoil, says }) => {
  const output = join(copy(), 'output');
  await withdrawn(output, own.file);
  spoil(output);
  const lines = await standing(output);
  expect(lines.join('\n')).toContain('standing: the signature of the withdrawal does not count');
  expect(lines.join('\n')).toContain('index: withdrawals/1.0.0.json: ');
  expect(lines.join('\n')).toContain(says);
  await expect(build(output)).rejects.toThrow('the signature of this withdrawal does not count');
});

test('with a key that the dataset does not name nothing is withdrawn', async () => {
  const output = join(copy(), 'output');
  await expect(withdrawn(output, other.file)).rejects.toThrow('does not name the public key');
  await expect(withdrawn(output, join(output, 'nothing'))).rejects.toThrow('no such signing key');
  expect(existsSync(record(output))).toBe(false);
  expect(readFileSync(join(output, 'index.json'), 'utf8')).not.toContain('Wrong speakers.');
});
