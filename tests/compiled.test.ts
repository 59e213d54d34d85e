import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { compiled } from '../bin/compiled.mjs';
import { scratch } from './support/folders.ts';

const entry = 'pipeline/cli.ts';
const root = join(import.meta.dirname, '..');
const pipeline = join(root, 'pipeline');
const script = join(root, 'bin', 'compiled.mjs');

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

test('whoever may read the sources may read what was made of them', async () => {
  const path = (await compiled(entry, scratch())) ?? '';
  const { mode } = statSync(pipeline);
  expect(statSync(dirname(path)).mode & 0o777).toBe(mode & 0o755);
  for (const name of readdirSync(dirname(path)))
    expect(statSync(join(dirname(path), name)).mode & 0o777).toBe(mode & 0o644);
});

test('what another user keeps for himself counts for nothing', async ({ skip }) => {
  const other = 65_534;
  const asOther = (code: string): string =>
    execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      uid: other,
      gid: other,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const load = `import { compiled } from ${JSON.stringify(pathToFileURL(script).href)};`;
  try {
    asOther(load);
  } catch {
    skip('only root can become another user, who must reach the project’s folder');
  }
  const cache = scratch();
  chmodSync(cache, 0o755);
  const path = (await compiled(entry, cache)) ?? '';
  const ask = `${load} console.log(await compiled(${JSON.stringify([entry, cache]).slice(1, -1)}));`;
  expect(asOther(ask)).toBe(`${path}\n`);
  chmodSync(dirname(path), 0o700);
  expect(asOther(ask)).toBe('undefined\n');
});

test('where nothing can be kept, nothing is compiled', async () => {
  const file = join(scratch(), 'file');
  writeFileSync(file, '');
  expect(await compiled(entry, join(file, 'cache'))).toBeUndefined();
});
