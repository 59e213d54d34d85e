import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { compiled } from '../bin/compiled.mjs';
import { filesBelow } from '../pipeline/lib/files.ts';
import { lexiconFile, lexiconFolder } from '../pipeline/lib/lexicon-files.ts';
import { schemaNames } from '../pipeline/lib/schema.ts';
import { descriptorProfile, validatorOf } from '../pipeline/lib/validators.ts';
import { onRecord, runMain, writeFiles } from './support/cli.ts';
import { scratch } from './support/folders.ts';

const entry = 'pipeline/cli.ts';
const root = join(import.meta.dirname, '..');
const pipeline = join(root, 'pipeline');
const script = join(root, 'bin', 'compiled.mjs');

/** To compile takes a second or two, and many times that on a busy machine. */
const patience = { timeout: 60_000 };

test('the sources are compiled once, whoever asks, into one folder', patience, async () => {
  const cache = scratch();
  const paths = await Promise.all([compiled(entry, cache), compiled(entry, cache)]);
  expect(paths[0]).toMatch(/[0-9a-f]{16}.cli\.js$/);
  expect(paths[1]).toBe(paths[0]);
  expect(existsSync(paths[0]!)).toBe(true);
  expect(readdirSync(cache)).toHaveLength(1);
  expect(await compiled(entry, cache)).toBe(paths[0]);
});

test('what was made of other sources is kept for a week', patience, async () => {
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

test('whoever may read the sources may read what was made of them', patience, async () => {
  const path = (await compiled(entry, scratch())) ?? '';
  const { mode } = statSync(pipeline);
  expect(statSync(dirname(path)).mode & 0o777).toBe(mode & 0o755);
  for (const name of readdirSync(dirname(path), { recursive: true, encoding: 'utf8' })) {
    const made = statSync(join(dirname(path), name));
    expect(made.mode & 0o777).toBe(mode & (made.isDirectory() ? 0o755 : 0o644));
  }
});

test('what another user keeps for himself counts for nothing', patience, async ({ skip }) => {
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

test('where nothing can be kept, nothing is compiled', patience, async () => {
  const file = join(scratch(), 'file');
  writeFileSync(file, '');
  expect(await compiled(entry, join(file, 'cache'))).toBeUndefined();
});

test('what cannot be compiled leaves nothing behind', patience, async () => {
  const cache = scratch();
  expect(await compiled('tests/cases/no-such-program.ts', cache)).toBeUndefined();
  expect(readdirSync(cache)).toEqual([]);
});

test('a lexicon as JSON holds what its YAML holds, and there is no other', patience, async () => {
  const folder = join(dirname((await compiled(entry)) ?? ''), 'lexicons');
  const names = filesBelow(lexiconFolder).map((path) => path.replace(/\.yaml$/, ''));
  expect(filesBelow(folder)).toEqual(names.map((name) => `${name}.json`));
  for (const name of names)
    expect(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))).toEqual(
      lexiconFile(name),
    );
});

test.each([...schemaNames(), descriptorProfile])(
  'the validator of %s finds what one made at run time finds',
  async (name) => {
    const path = join(dirname((await compiled(entry)) ?? ''), 'validators', `${name}.cjs`);
    const made = (await import(pathToFileURL(path).href)) as { default: typeof check };
    const check = validatorOf(name);
    for (const data of [
      {},
      [{}],
      { url: 'no address', articles: [{}], published_on: '2026-02-30' },
    ]) {
      expect(made.default(data)).toBe(check(data));
      expect(made.default.errors).toEqual(check.errors);
    }
  },
);

test('a compiled program writes the records that its sources write', patience, async () => {
  const folder = scratch();
  const article = `ODVARA, 3 March 2026 (Plain Wire) — Nine of 30 boats left Odvara on Monday, Ana Brisk said
on 1 March. “We sail again next Friday, 13 March 2026,” the mayor of Odvara told Brazil’s minister.

By 2027 it will be 1,200 tonnes a year, up 4% from last year, the Odvara Port Authority (OPA) said.`;
  writeFiles(folder, { 'in.jsonl': `${JSON.stringify({ id: 'boats', text: article })}\n` });
  const args = (output: string): string[] => [
    'normalise',
    '--input',
    join(folder, 'in.jsonl'),
    '--output',
    join(folder, output),
  ];
  const [own, run] = [await runMain(args('own.jsonl')), await onRecord(args('run.jsonl'))];
  expect([own.code, run.code]).toEqual([0, 0]);
  expect(readFileSync(join(folder, 'run.jsonl'), 'utf8')).toBe(
    readFileSync(join(folder, 'own.jsonl'), 'utf8'),
  );
});

test('another lexicon, schema or package is compiled anew', patience, async () => {
  const copy = scratch();
  for (const path of ['bin', 'pipeline', 'schemas', 'package.json', 'package-lock.json'])
    cpSync(join(root, path), join(copy, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const there = (await import(pathToFileURL(join(copy, 'bin', 'compiled.mjs')).href)) as {
    compiled: typeof compiled;
  };
  const cache = scratch();
  const paths = new Set([await there.compiled(entry, cache)]);
  const changed = [
    'pipeline/lexicons/rules/link-it.yaml',
    'schemas/record.schema.json',
    'package-lock.json',
  ];
  for (const path of changed) {
    writeFileSync(join(copy, path), `${readFileSync(join(copy, path), 'utf8')}\n`);
    paths.add(await there.compiled(entry, cache));
  }
  expect(paths.size).toBe(1 + changed.length);
  expect(paths.has(undefined)).toBe(false);
});
