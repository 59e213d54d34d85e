import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../pipeline/lib/errors.ts';
import { withLock, withLockOn } from '../../pipeline/lib/lock.ts';
import { buildingPath, clearDebris } from '../../pipeline/lib/staging.ts';
import { scratch } from '../support/folders.ts';

test('of two runs at once the first wins and the other says so', async () => {
  const folder = scratch();
  await withLock(folder, async () => {
    const other = withLock(folder, () => Promise.resolve());
    await expect(other).rejects.toThrow(`another run is writing here (process ${process.pid}`);
  });
  expect(existsSync(join(folder, '.lock'))).toBe(false);
  await expect(withLock(folder, () => Promise.resolve(1))).resolves.toBe(1);
});

test('a run that fails gives its lock back', async () => {
  const folder = scratch();
  await expect(withLock(folder, () => Promise.reject(new Error('odd')))).rejects.toThrow('odd');
  expect(existsSync(join(folder, '.lock'))).toBe(false);
});

describe('what stands in the lock file holds nothing:', () => {
  test.each([
    { what: 'a process that is no more', text: `4194304999 ${hostname()}` },
    { what: 'a number that another process has now', text: `1 ${hostname()}` },
    { what: 'the first process of another container', text: '1 elsewhere.invalid' },
    { what: 'nothing, as a kill may leave it', text: '' },
  ])('$what', async ({ text }) => {
    const folder = scratch();
    writeFileSync(join(folder, '.lock'), text);
    await expect(withLock(folder, () => Promise.resolve(1))).resolves.toBe(1);
    expect(existsSync(join(folder, '.lock'))).toBe(false);
  });
});

test('a link in its place is not followed, and what it leads to stays', async () => {
  const folder = scratch();
  writeFileSync(join(folder, 'precious'), 'text');
  symlinkSync('precious', join(folder, '.lock'));
  await expect(withLock(folder, () => Promise.resolve())).rejects.toThrow(UserError);
  expect(readFileSync(join(folder, 'precious'), 'utf8')).toBe('text');
});

test('two files of one folder are written at once, one file is not', async () => {
  const folder = scratch();
  await withLockOn(join(folder, 'a'), async () => {
    await expect(withLockOn(join(folder, 'b'), () => 1)).resolves.toBe(1);
    await expect(withLockOn(join(folder, 'a'), () => 1)).rejects.toThrow('another run');
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('where the system has no lock for us, the file itself counts, and a person removes it', async () => {
  const folder = scratch();
  const none = () => Promise.resolve(undefined);
  await withLock(
    folder,
    async () => {
      const error: unknown = await withLock(folder, () => 1, none).catch((each: unknown) => each);
      expect(String(error)).toContain(`another run is writing here (process ${process.pid}`);
      expect(String(error)).toContain('if there is no such run, remove this file');
    },
    none,
  );
  expect(existsSync(join(folder, '.lock'))).toBe(false);
});

test.each([true, false])('a folder moved aside is kept; the new one stands: %s', (placed) => {
  const folder = scratch();
  mkdirSync(join(folder, '.replaced-tables'));
  writeFileSync(join(folder, '.replaced-tables', 'text'), 'old');
  if (placed) {
    mkdirSync(join(folder, 'tables'));
    writeFileSync(join(folder, 'tables', 'text'), 'new');
  }
  clearDebris(join(folder, 'tables'));
  expect(readFileSync(join(folder, 'tables', 'text'), 'utf8')).toBe(placed ? 'new' : 'old');
  expect(existsSync(join(folder, '.replaced-tables'))).toBe(false);
});

test('what others build in a folder stays: only the debris of the target goes', () => {
  const folder = scratch();
  const mine = join(folder, 'tables');
  const of = (target: string): string => `.building-${target}~4194304999-0a1b2c3d`;
  for (const name of [of('tables'), of('tables-work'), of('tables~x')])
    mkdirSync(join(folder, name));
  mkdirSync(buildingPath(mine));
  clearDebris(mine);
  expect(readdirSync(folder).sort()).toEqual([of('tables-work'), of('tables~x')]);
});
