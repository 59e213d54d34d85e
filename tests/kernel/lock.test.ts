import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clearDebris } from '../../pipeline/kernel/files.ts';
import { withLock } from '../../pipeline/kernel/lock.ts';
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

test.each([`4194304999 ${hostname()}`, ''])(
  'the lock of a dead run, “%s”, is taken over',
  async (text) => {
    const folder = scratch();
    writeFileSync(join(folder, '.lock'), text);
    await expect(withLock(folder, () => Promise.resolve(1))).resolves.toBe(1);
  },
);

test('the lock of another machine counts', async () => {
  const folder = scratch();
  writeFileSync(join(folder, '.lock'), '1 elsewhere.invalid');
  await expect(withLock(folder, () => Promise.resolve())).rejects.toThrow('1 on elsewhere.invalid');
});

test.each([true, false])('a folder moved aside is kept; the new one stands: %s', (placed) => {
  const folder = scratch();
  mkdirSync(join(folder, '.replaced-tables'));
  writeFileSync(join(folder, '.replaced-tables', 'text'), 'old');
  if (placed) {
    mkdirSync(join(folder, 'tables'));
    writeFileSync(join(folder, 'tables', 'text'), 'new');
  }
  clearDebris(folder);
  expect(readFileSync(join(folder, 'tables', 'text'), 'utf8')).toBe(placed ? 'new' : 'old');
  expect(existsSync(join(folder, '.replaced-tables'))).toBe(false);
});
