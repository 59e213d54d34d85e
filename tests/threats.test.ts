import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs', 'threats.md'), 'utf8');

/** The rows of the table, each as its cells. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:from|-)/.test(line))
  .map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );

/** Files of tests with the titles that stand behind them: `` `a.test.ts` “one”, “two” ``. */
const cited = (cell: string): { readonly file: string; readonly titles: string[] }[] =>
  cell
    .split('; `')
    .map((part) => part.replace(/^`/, ''))
    .map((part) => ({
      file: part.split('`')[0] ?? '',
      titles: Array.from(part.matchAll(/“([^”]*)”/g), ([, title = '']) => title),
    }));

const missing = (cell: string): string[] =>
  cited(cell).flatMap(({ file, titles }) => {
    const path = join(root, file);
    if (!/^tests\/.*\.test\.ts$/.test(file) || !existsSync(path)) return [file];
    const text = readFileSync(path, 'utf8').replaceAll("\\'", "'");
    return titles
      .filter((title) => !new RegExp(`\\(\\s*['"\`]${escaped(title)}['"\`],`).test(text))
      .map((title) => `${file}: ${title}`);
  });

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

test('every threat has a test, which exists', () => {
  expect(rows.length).toBeGreaterThan(25);
  for (const [from = '', could = '', stops = '', by = '', ...others] of rows) {
    expect([from, could, stops].filter((cell) => cell === '')).toEqual([]);
    expect(others).toEqual([]);
    expect(missing(by)).toEqual([]);
  }
});

test('a test that is not there is missed', () => {
  expect(missing('`tests/no.test.ts` “x”')).toEqual(['tests/no.test.ts']);
  expect(missing('`tests/threats.test.ts` “a test that is nowhere”; `pipeline/cli.ts`')).toEqual([
    'tests/threats.test.ts: a test that is nowhere',
    'pipeline/cli.ts',
  ]);
  expect(missing('`tests/threats.test.ts` “a test that is not there is missed”')).toEqual([]);
});

test('the page covers whatever comes from others', () => {
  const sources = rows.map(([from]) => from).join('; ');
  for (const source of [
    'article',
    'id',
    'registry entry',
    'sidecar',
    'dataset.yaml',
    'release',
    'index.json',
    'withdrawal',
    'output/',
    'package',
    'verify URL',
  ])
    expect(sources).toContain(source);
});
