import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readYaml } from '../../pipeline/lib/yaml.ts';
import { runMain, writeFiles } from '../support/cli.ts';
import { scratch } from '../support/folders.ts';

beforeEach(() => {
  vi.stubEnv('npm_command', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

test('a new dataset builds by the command that is named', async () => {
  const folder = join(scratch(), 'my storms');
  const { code, stdout } = await runMain(['init', folder, '--title', 'Storms: “all” # 1']);
  expect(code).toBe(0);
  const dataset = readYaml(join(folder, 'raw/dataset.yaml'), 'dataset').value;
  expect(dataset).toMatchObject({ name: 'storms-all-1', title: 'Storms: “all” # 1' });
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toMatch(/^# Storms: “all” # 1\n/);
  const [, next = ''] = /next: (.+)\n/.exec(stdout) ?? [];
  expect(next).toBe(`on-record build --raw '${folder}/raw' --output '${folder}/output'`);
  const build = await runMain(['build', '--raw', `${folder}/raw`, '--output', `${folder}/output`]);
  expect(build).toMatchObject({ code: 0 });
  expect(build.stdout).toContain('published release 1.0.0');
});

test('nothing is written over', async () => {
  const folder = scratch();
  writeFiles(folder, { 'README.md': 'mine' });
  const { code, stderr } = await runMain(['init', folder]);
  expect(code).toBe(1);
  expect(stderr).toContain('README.md: this is there already');
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('mine');
  expect(existsSync(join(folder, 'raw'))).toBe(false);
});

test('a name is checked', async () => {
  const { code, stderr } = await runMain(['init', join(scratch(), 'x'), '--name', 'Größe']);
  expect(code).toBe(1);
  expect(stderr).toContain('“Größe” cannot be the name of a dataset');
});
