import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runMain, story, writeFiles } from '../support/cli.ts';
import { scratch } from '../support/folders.ts';

const words = story.replaceAll('\n', ' ');
const pile = {
  'raw/articles/a.txt': story,
  'raw/articles/a.yaml': 'title: Harbour\n',
  'raw/articles/b.txt': '',
  'raw/articles/c.pdf': '%PDF-1.4',
  'raw/articles/d.csv': `headline,body,datum\nA,"${words}",2 May\nB\nC,,x\n,"${words} More.",\n`,
  'raw/articles/e.jsonl': '',
  'raw/articles/f.bin': Buffer.from([0, 1, 2, 3, 4, 5]),
};

test('tells what each file is taken for, what is in it, and what is left out', async () => {
  const folder = scratch();
  writeFiles(folder, pile);
  const { code, stdout, stderr } = await runMain(['inputs', '--raw', join(folder, 'raw')]);
  expect(stdout).toContain('a.txt: a text, 1 article: title\n');
  expect(stdout).toMatch(/b\.txt: a text, no article\n {4}broken: the article is empty → put/);
  expect(stdout).toMatch(/c\.pdf: a PDF, no article\n {4}refused: a PDF has/);
  expect(stdout).toContain('d.csv: a table (CSV or TSV), 2 articles: title (1)\n');
  expect(stdout).toContain('    columns that are not read: datum\n');
  expect(stdout).toContain(
    'name it in _corpus.yaml beside the file: columns: { published: "datum" }',
  );
  expect(stdout).toMatch(/broken: this row has 1 cell, and the first line 3 .* \(3\)\n/);
  expect(stdout).toMatch(/e\.jsonl: JSON Lines, no article\n {4}no-text: nothing is in it\n/);
  expect(stdout).toContain('f.bin: of no kind that is read, no article\n');
  expect(stdout).toMatch(/ {2}files +6\n {2}articles +3\n/);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(existsSync(join(folder, 'output'))).toBe(false);
});

test('tells it to programs, an object a file', async () => {
  const folder = scratch();
  writeFiles(folder, pile);
  const { stdout } = await runMain(['inputs', '--json', join(folder, 'raw', 'articles')]);
  const files = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { file: string });
  expect(files.map(({ file }) => file)).toEqual([
    'a.txt',
    'b.txt',
    'c.pdf',
    'd.csv',
    'e.jsonl',
    'f.bin',
  ]);
  expect(files[3]).toMatchObject({
    form: 'csv',
    articles: 2,
    fields: { title: 1 },
    unreadColumns: ['datum'],
    failed: [{ bug: false, message: 'this row has 1 cell, and the first line 3' }],
  });
});

test('tells the same faults as a build does', async () => {
  const folder = scratch();
  writeFiles(folder, pile);
  const raw = ['--raw', join(folder, 'raw')];
  const { stdout } = await runMain(['inputs', ...raw]);
  const run = await runMain(['normalise', ...raw, '--output', join(folder, 'output')]);
  for (const fault of run.stderr.matchAll(/: ([^:\n]+)\n {2}→ (.+)\n/g))
    expect(stdout).toContain(`broken: ${fault[1] ?? ''} → ${fault[2] ?? ''}`);
  expect(run.stderr).toContain('unread.jsonl');
});
