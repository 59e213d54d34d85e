import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ReleaseIndex } from '../../pipeline/kernel/rows.ts';
import { withdraw } from '../../pipeline/publish/withdraw.ts';
import { scratch } from '../support/folders.ts';
import { fullRecord } from '../support/records.ts';
import { release } from '../support/tables.ts';

const readIndex = (output: string): ReleaseIndex =>
  JSON.parse(readFileSync(join(output, 'index.json'), 'utf8')) as ReleaseIndex;

async function twoReleases(): Promise<{ folder: string; output: string }> {
  const folder = scratch();
  await release(folder, [fullRecord('one')]);
  await release(folder, [fullRecord('one'), fullRecord('two')]);
  return { folder, output: join(folder, 'output') };
}

const of = (output: string, version: string) => ({
  output,
  version,
  reason: 'Wrong speakers.',
  withdrawnOn: '2024-06-02',
});

test('a withdrawn release keeps its files, and latest goes back', async () => {
  const { output } = await twoReleases();
  withdraw(of(output, '1.1.0'));
  const { latest, releases } = readIndex(output);
  expect(latest).toBe('1.0.0');
  expect(readlinkSync(join(output, 'latest'))).toBe('releases/1.0.0');
  expect(releases[1]?.withdrawn).toEqual({ on: '2024-06-02', reason: 'Wrong speakers.' });
  expect(existsSync(join(output, 'releases', '1.1.0', 'claims.csv'))).toBe(true);
});

test('the next release goes on from the withdrawn one, so that its users can follow', async () => {
  const { folder, output } = await twoReleases();
  withdraw(of(output, '1.1.0'));
  await expect(release(folder, [fullRecord('one'), fullRecord('two')])).rejects.toThrow(
    'the tables are those of release 1.1.0, which is withdrawn: Wrong speakers.',
  );
  const { version } = await release(folder, [fullRecord('one')], { accept: 'Withdrawn.' });
  expect(version).toBe('1.1.1');
  const { latest, releases } = readIndex(output);
  expect(latest).toBe('1.1.1');
  expect(releases.map((each) => each.changes?.from ?? null)).toEqual([null, '1.0.0', '1.1.0']);
  expect(releases.map((each) => each.withdrawn !== null)).toEqual([false, true, false]);
});

test('without a release that stands there is no latest', async () => {
  const { output } = await twoReleases();
  withdraw(of(output, '1.0.0'));
  expect(readIndex(output).latest).toBe('1.1.0');
  withdraw(of(output, '1.1.0'));
  expect(readIndex(output).latest).toBeNull();
  expect(existsSync(join(output, 'latest'))).toBe(false);
});

test('what cannot be withdrawn is told', async () => {
  const { output } = await twoReleases();
  expect(() => {
    withdraw(of(output, '3.0.0'));
  }).toThrow('there is no release 3.0.0');
  expect(() => {
    withdraw({ ...of(output, '1.0.0'), reason: ' ' });
  }).toThrow('a withdrawal needs a reason');
  withdraw(of(output, '1.0.0'));
  expect(() => {
    withdraw(of(output, '1.0.0'));
  }).toThrow('release 1.0.0 is withdrawn since 2024-06-02');
});
