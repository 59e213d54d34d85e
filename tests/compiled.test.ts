import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compiled } from '../bin/compiled.mjs';
import { scratch } from './support/folders.ts';

const entry = 'pipeline/cli.ts';

test('the sources are compiled once, whoever asks, into one folder', async () => {
  const cache = scratch();
  const paths = await Promise.all([compiled(entry, cache), compiled(entry, cache)]);
  expect(paths[0]).toMatch(/[0-9a-f]{16}.cli\.js$/);
  expect(paths[1]).toBe(paths[0]);
  expect(existsSync(paths[0]!)).toBe(true);
  expect(readdirSync(cache)).toHaveLength(1);
  expect(await compiled(entry, cache)).toBe(paths[0]);
});

test('what was made of other sources is kept for a week', async () => {
  const cache = scratch();
  writeFileSync(join(cache, 'older'), '');
  writeFileSync(join(cache, 'younger'), '');
  const days = (ago: number): number => Date.now() / 1000 - ago * 24 * 3600;
  utimesSync(join(cache, 'older'), days(8), days(8));
  utimesSync(join(cache, 'younger'), days(6), days(6));
  await compiled(entry, cache);
  expect(existsSync(join(cache, 'older'))).toBe(false);
  expect(existsSync(join(cache, 'younger'))).toBe(true);
});

test('where nothing can be kept, nothing is compiled', async () => {
  const file = join(scratch(), 'file');
  writeFileSync(file, '');
  expect(await compiled(entry, join(file, 'cache'))).toBeUndefined();
});
