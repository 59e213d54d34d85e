import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ReleaseIndex } from '../../schemas/types.ts';
import { violations } from '../../pipeline/lib/violations.ts';
import { diff } from '../../pipeline/publish/changes/diff.ts';
import { replay } from '../../pipeline/publish/changes/replay.ts';
import { verifyRelease } from '../../pipeline/publish/verify/verify.ts';
import { withTarget } from '../../pipeline/publish/verify/target.ts';
import { withdraw } from '../../pipeline/publish/withdraw.ts';
import { scratch } from '../support/folders.ts';
import { fullRecord } from '../support/records.ts';
import { madeOnce } from '../support/releases.ts';
import { release } from '../support/tables.ts';

const readIndex = (output: string): ReleaseIndex =>
  JSON.parse(readFileSync(join(output, 'index.json'), 'utf8')) as ReleaseIndex;

const copy = madeOnce(async (folder) => {
  await release(folder, [fullRecord('one')]);
  await release(folder, [fullRecord('one'), fullRecord('two')]);
});

function twoReleases(): { folder: string; output: string } {
  const folder = copy();
  return { folder, output: join(folder, 'output') };
}

const of = (output: string, version: string) => ({
  output,
  version,
  reason: 'Wrong speakers.',
  withdrawnOn: '2024-06-02',
});

/** What a check of all that is in an output folder, or of a release, found. */
const verified = (output: string, target?: string) =>
  withTarget(target, output, async ({ folder, ...around }) => {
    const findings = await verifyRelease(folder, around);
    return Object.fromEntries(findings.map(({ check, ...found }) => [check, found]));
  });

test('a withdrawn release keeps its files, and latest goes back', async () => {
  const { output } = twoReleases();
  expect(await withdraw(of(output, '1.1.0'))).toEqual([]);
  const { latest, releases } = readIndex(output);
  expect(latest).toBe('1.0.0');
  expect(readlinkSync(join(output, 'latest'))).toBe('releases/1.0.0');
  expect(releases[1]?.withdrawn).toEqual({ on: '2024-06-02', reason: 'Wrong speakers.' });
  expect(existsSync(join(output, 'releases', '1.1.0', 'claims.csv'))).toBe(true);
});

test('the record says which release of which dataset, since when and why', async () => {
  const { output } = twoReleases();
  await withdraw({ ...of(output, '1.1.0'), reason: ' Wrong speakers. ' });
  expect(readdirSync(join(output, 'withdrawals'))).toEqual(['1.1.0.json']);
  const record: unknown = JSON.parse(
    readFileSync(join(output, 'withdrawals', '1.1.0.json'), 'utf8'),
  );
  expect(violations('withdrawal', record)).toEqual([]);
  expect(record).toEqual({
    name: 'test-record',
    version: '1.1.0',
    on: '2024-06-02',
    reason: 'Wrong speakers.',
  });
});

test('the next release goes on from the withdrawn one, so that its users can follow', async () => {
  const { folder, output } = twoReleases();
  await withdraw(of(output, '1.1.0'));
  await expect(release(folder, [fullRecord('one'), fullRecord('two')])).rejects.toThrow(
    'the tables are those of release 1.1.0, which is withdrawn: Wrong speakers.',
  );
  const { version } = await release(folder, [fullRecord('one')], { accept: 'Withdrawn.' });
  expect(version).toBe('1.1.1');
  const { latest, releases } = readIndex(output);
  expect(latest).toBe('1.1.1');
  expect(releases.map((each) => each.version)).toEqual(['1.0.0', '1.1.0', '1.1.1']);
  expect(releases.map((each) => each.withdrawn !== null)).toEqual([false, true, false]);
});

test('without a release that stands there is no latest', async () => {
  const { output } = twoReleases();
  await withdraw(of(output, '1.0.0'));
  expect(readIndex(output).latest).toBe('1.1.0');
  await withdraw(of(output, '1.1.0'));
  expect(readIndex(output).latest).toBeNull();
  expect(existsSync(join(output, 'latest'))).toBe(false);
});

test('what cannot be withdrawn is told', async () => {
  const { output } = twoReleases();
  const failure = (given: object) => expect(withdraw({ ...of(output, '1.0.0'), ...given })).rejects;
  await failure({ version: '3.0.0' }).toThrow('there is no release 3.0.0');
  await failure({ version: '../1.0.0' }).toThrow('there is no release ../1.0.0');
  await failure({ reason: ' ' }).toThrow('a withdrawal needs a reason');
  await failure({ reason: 'Wrong\nspeakers.' }).toThrow('the reason has a line break, U+000A');
  await failure({ reason: '\u001B[31mWrong.' }).toThrow(
    'the reason has a control character, U+001B',
  );
  await failure({ reason: 'Wrong \u202Ethgir.' }).toThrow(
    'the reason has a mark that turns the direction of writing, U+202E',
  );
  expect(existsSync(join(output, 'withdrawals'))).toBe(false);
  await withdraw(of(output, '1.0.0'));
  await failure({}).toThrow('release 1.0.0 is withdrawn since 2024-06-02: Wrong speakers.');
  const empty = scratch();
  await expect(withdraw(of(empty, '1.0.0'))).rejects.toThrow('there is no release 1.0.0');
});

test('verify fails a withdrawn release, and says why, since when, and what stands', async () => {
  const { output } = twoReleases();
  await withdraw(of(output, '1.0.0'));
  expect((await verified(output, '1.0.0'))['standing']).toEqual({
    outcome: 'failed',
    lines: [
      '1.0.0 is withdrawn since 2024-06-02: Wrong speakers.',
      'the newest that stands is 1.1.0',
    ],
  });
  expect((await verified(output, join(output, 'latest')))['standing']).toEqual({
    outcome: 'ok',
    lines: ['1.1.0 is not withdrawn'],
  });
});

test('the whole folder stands as long as a release does; newer ones that do not are named', async () => {
  const { output } = twoReleases();
  await withdraw(of(output, '1.1.0'));
  const findings = await verified(output);
  expect(Object.values(findings).filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  expect(findings['standing']?.lines).toEqual([
    '1.0.0 is not withdrawn',
    '1.1.0 is withdrawn: Wrong speakers.',
  ]);
  await withdraw({ ...of(output, '1.0.0'), reason: 'Wrong as well.' });
  expect((await verified(output))['standing']).toEqual({
    outcome: 'failed',
    lines: ['1.1.0 is withdrawn since 2024-06-02: Wrong speakers.', 'every release is withdrawn'],
  });
});

test('a replay ends at a release that stands, unless another is asked for; diff names what does not', async () => {
  const { folder, output } = twoReleases();
  await withdraw(of(output, '1.1.0'));
  const mine = join(folder, 'mine');
  cpSync(join(output, 'releases', '1.0.0'), mine, { recursive: true });
  const note = 'release 1.1.0 is withdrawn since 2024-06-02: Wrong speakers.';
  expect(await replay({ copy: mine, output })).toMatchObject({ to: '1.0.0', notes: [] });
  expect(await replay({ copy: mine, output, to: '1.1.0' })).toMatchObject({
    to: '1.1.0',
    notes: [note],
  });
  expect(await replay({ copy: mine, output })).toMatchObject({ to: '1.1.0', notes: [note] });
  const { notes } = await diff({ output, from: '1.0.0', to: '1.1.0', form: 'csv' });
  expect(notes).toEqual([note]);
});

/** What may be wrong in withdrawals/, and what is said of it. */
const broken: Readonly<Record<string, [spoil: (file: string) => void, message: string]>> = {
  'is no JSON': [
    (file) => {
      writeFileSync(file, '{');
    },
    'this is not JSON',
  ],
  'misses a field': [
    (file) => {
      writeFileSync(file, '{"version": "1.0.0"}');
    },
    "must have required property 'name'",
  ],
  'is of another release': [
    (file) => {
      cpSync(file.replace('1.0.0', '1.1.0'), file);
    },
    'it is of release 1.1.0',
  ],
  'was edited': [
    (file) => {
      writeFileSync(file, readFileSync(file, 'utf8').replace('"on"', ' "on"'));
    },
    'it is not as on-record withdraw writes it',
  ],
  'has a key twice': [
    (file) => {
      writeFileSync(file, readFileSync(file, 'utf8').replace('{', '{ "on": "2024-01-01",'));
    },
    'it is not as on-record withdraw writes it',
  ],
  'holds a control character': [
    (file) => {
      writeFileSync(file, readFileSync(file, 'utf8').replace('Wrong', '\\u001b[31mWrong'));
    },
    'the reason has a control character, U+001B',
  ],
  'is a link': [
    (file) => {
      rmSync(file);
      symlinkSync('1.1.0.json', file);
    },
    'this is not a file',
  ],
  'is a folder': [
    (file) => {
      rmSync(file);
      mkdirSync(file);
    },
    'this is not a file',
  ],
  'has a stranger beside it': [
    (file) => {
      writeFileSync(file.replace('1.0.0', 'notes'), '');
    },
    'this is no record of a withdrawal',
  ],
  'is of a release that is not there': [
    (file) => {
      const text = readFileSync(file, 'utf8').replace('1.0.0', '9.9.9');
      writeFileSync(file.replace('1.0.0', '9.9.9'), text);
    },
    'it withdraws release 9.9.9 of test-record, which is not in releases/',
  ],
  'is of another dataset': [
    (file) => {
      writeFileSync(file, readFileSync(file, 'utf8').replace('test-record', 'other'));
    },
    'it withdraws release 1.0.0 of other, which is not in releases/',
  ],
};

test.each(Object.entries(broken))(
  'a record that %s stops a build, and fails',
  async (_, [spoil, message]) => {
    const { folder, output } = twoReleases();
    await withdraw(of(output, '1.0.0'));
    await withdraw(of(output, '1.1.0'));
    const before = readFileSync(join(output, 'index.json'), 'utf8');
    spoil(join(output, 'withdrawals', '1.0.0.json'));
    await expect(release(folder, [fullRecord('two')])).rejects.toThrow(message);
    expect(readFileSync(join(output, 'index.json'), 'utf8')).toBe(before);
    const { index } = await verified(output);
    expect(index?.outcome).toBe('failed');
    expect(index?.lines.join()).toContain(message);
  },
);

test('an index that tells of a withdrawal without a record is made good by withdrawing', async () => {
  const { folder, output } = twoReleases();
  const file = join(output, 'index.json');
  const right = readFileSync(file, 'utf8');
  const index = readIndex(output);
  const releases = index.releases.map((each, at) =>
    at === 0 ? { ...each, withdrawn: { on: '2024-06-01', reason: 'Older.' } } : each,
  );
  writeFileSync(file, `${JSON.stringify({ ...index, releases }, null, 2)}\n`);
  await expect(release(folder, [fullRecord('two')])).rejects.toThrow('no record of that');
  expect((await verified(output, '1.0.0'))['standing']).toMatchObject({
    outcome: 'failed',
    lines: [expect.stringContaining('Older.'), 'there is no record of that in withdrawals/'],
  });
  await withdraw(of(output, '1.0.0'));
  expect(readIndex(output).releases[0]?.withdrawn?.reason).toBe('Wrong speakers.');
  expect(readIndex(output).releases[1]).toEqual((JSON.parse(right) as ReleaseIndex).releases[1]);
  expect((await verified(output))['index']?.outcome).toBe('ok');
});

test('a withdrawal that was killed before the index told it holds, and the next build tells it', async () => {
  const { folder, output } = twoReleases();
  const before = readFileSync(join(output, 'index.json'));
  await withdraw(of(output, '1.0.0'));
  const after = readFileSync(join(output, 'index.json'), 'utf8');
  writeFileSync(join(output, 'index.json'), before);
  const { notes } = await release(folder, [fullRecord('one'), fullRecord('two')]);
  expect(notes).toEqual([
    'index.json was mended: releases[1.0.0].withdrawn is null, and there is a record of the withdrawal',
  ]);
  expect(readFileSync(join(output, 'index.json'), 'utf8')).toBe(after);
});
