import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from '../../pipeline/lib/files.ts';
import { diff } from '../../pipeline/publish/changes/diff.ts';
import { runMain, writeRaw } from '../support/cli.ts';
import { scratch } from '../support/folders.ts';
import { fullRecord } from '../support/records.ts';
import { parquetRows } from '../support/rows.ts';
import { release } from '../support/tables.ts';

/** Every CSV file of a release that has one before it, and what `diff --csv` says, by name. */
let files: ReadonlyMap<string, string> = new Map();

const folder = mkdtempSync(join(tmpdir(), 'on-record-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

beforeAll(async () => {
  const risky = { title: '=1; 2, 3', byline: 'one;two', rights: 'a "b"', licence: '1988.' };
  await release(folder, [fullRecord('one'), fullRecord('two')]);
  const now = [fullRecord('one', { article: risky }), fullRecord('three')];
  const { path } = await release(folder, now, { accept: 'Two became three.' });
  const output = join(folder, 'output');
  const told = await diff({ output, from: '1.0.0', to: '1.1.0', form: 'csv' });
  files = new Map([
    ...filesBelow(path)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => [name, readFileSync(join(path, name), 'utf8')] as const),
    ['diff', told.text],
  ]);
});

/** The cells of a line as they stand there, with their quotes. */
const rawCells = (text: string, separators: string): string[][] =>
  Array.from(
    text.matchAll(/(?:"(?:[^"]|"")*"|[^"\n])+\n/g),
    ([line]) =>
      line
        .trimEnd()
        .match(new RegExp(`(?<=^|[${separators}])(?:"(?:[^"]|"")*"|[^"${separators}]*)`, 'g')) ??
      [],
  );

test('the files are those of a release with changes', () => {
  expect([...files.keys()]).toEqual([
    ...['actors.csv', 'articles.csv', 'changes.csv', 'claims.csv', 'dictionary.csv'],
    ...['figures.csv', 'id-changes.csv', 'mentions.csv', 'roles.csv', 'diff'],
  ]);
});

test('every cell with a text or a list stands in quotes; no other does, and none that is empty', () => {
  for (const [name, text] of files) {
    const [header = [], ...rows] = rawCells(text, ',');
    expect(rows.length, name).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row, name).toHaveLength(header.length);
      for (const cell of row)
        expect(cell, name).toMatch(
          /^(?:|"[^]+"|-?[0-9]+(?:\.[0-9]+)?|[0-9]{4}-[0-9]{2}-[0-9]{2}|true|false)$/,
        );
    }
  }
});

test('a reader that also splits at semicolons and tabs finds the same cells', () => {
  for (const [name, text] of files)
    expect(rawCells(text, ',;\\t'), name).toEqual(rawCells(text, ','));
});

const paragraphs = `LISBON, 3 May 2024 – The river rose by two metres overnight, Interior Minister Ana Prates said.

“We moved 1,200 people to the schools,” Prates said. “Nobody has died.”
The Water Institute said that the dam would hold until Sunday.
`;

const wrapped = `LISBON, 3 May 2024 – The river rose by two metres overnight, the Interior
Minister, Ana Prates, said on Friday, and the Water Institute said that the
dam of the upper valley would hold until Sunday at the least.
`;

/** The folder of the release that a build makes of one article. */
async function released(text: string): Promise<string> {
  const work = scratch();
  const raw = writeRaw(work, { 'articles/a.txt': text });
  expect(await runMain(['build', '--raw', raw, '--output', join(work, 'output')])).toMatchObject({
    code: 0,
  });
  return join(work, 'output', 'latest');
}

test('a row is a line', async () => {
  const latest = await released(paragraphs);
  const rows = await parquetRows(latest);
  for (const [name, { length }] of Object.entries(rows)) {
    const lines = readFileSync(join(latest, `${name}.csv`), 'utf8').split('\n');
    expect(lines.slice(1, -1), name).toHaveLength(length);
    expect(length, name).toBeGreaterThan(0);
  }
  const alone = rows['claims']?.filter(({ prefix }) => prefix === '“') ?? [];
  expect(alone.map(({ text, suffix }) => [text, suffix])).toEqual([
    ['We moved 1,200 people to the schools', ',” Prates said. “Nobody has died'],
  ]);
});

test('the context of a claim ends with the line where lines are wrapped by hand, too', async () => {
  const { claims = [] } = await parquetRows(await released(wrapped));
  const broken = (cells: readonly unknown[]): boolean => JSON.stringify(cells).includes('\\n');
  expect(broken(claims.map(({ text }) => text))).toBe(true);
  expect(broken(claims.map(({ prefix, suffix }) => [prefix, suffix]))).toBe(false);
  expect(claims.some(({ suffix }) => suffix !== null)).toBe(true);
});
