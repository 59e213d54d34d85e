import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runMain, story } from '../support/cli.ts';
import { scratch } from '../support/folders.ts';

test('whoever begins in an empty folder is told what to write, and what is told builds', async () => {
  const folder = scratch();
  const raw = join(folder, 'raw');
  const args = ['build', '--raw', raw, '--output', join(folder, 'output')];
  const first = await runMain(args);
  expect(first).toMatchObject({ code: 1, stdout: '' });
  expect(first.stderr).toContain(`${join(raw, 'dataset.yaml')}: this file is missing\n  → go to`);
  const [, told = ''] = first.stderr.split(/\n\n(?= {6}name:)/);
  mkdirSync(join(raw, 'articles'), { recursive: true });
  writeFileSync(join(raw, 'dataset.yaml'), told);
  const second = await runMain(args);
  expect(second).toMatchObject({ code: 1 });
  expect(second.stderr).toContain('put at least one article there: a text, a saved page');
  writeFileSync(join(raw, 'articles', 'harbour.txt'), story);
  expect(await runMain(args)).toMatchObject({ code: 0 });
});
