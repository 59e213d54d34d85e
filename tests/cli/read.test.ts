import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleText, wrapped } from '../../pipeline/cli/article-text.ts';
import { screenOf } from '../../pipeline/cli/screen.ts';
import type { ArticleRecord } from '../../schemas/types.ts';
import { onRecord, runMain, story, writeFiles } from '../support/cli.ts';
import { scratch } from '../support/folders.ts';

const page = `<html><head><title>Quay reopens</title></head><body><article><h1>Quay reopens</h1>
${'<p>Mayor Ada Example said on Thursday that 300 boats had left the port, and that the quay was open again.</p>'.repeat(4)}
</article></body></html>`;

test('reads files, folders and what is not named, and needs no project', async () => {
  const folder = scratch();
  writeFiles(folder, { 'a.txt': story, 'more/quay.html': page, 'more/b.pdf': '%PDF-1.4' });
  const { code, stdout, stderr } = await runMain([
    'read',
    join(folder, 'a.txt'),
    join(folder, 'more'),
  ]);
  expect(stdout).toMatch(/^a\n2024-05-02 · 24 words\n\n {2}Mayor Ada Example said {2}indirect/);
  expect(stdout).toContain('\n    300 → 300  boats · 2024-05-02\n');
  expect(stdout).toContain('\nQuay reopens\n');
  expect(stdout).not.toContain('\u001B');
  expect(stderr).toContain('2 articles, ');
  expect(stderr).toMatch(/refused 1: a PDF .*\n {4}b\.pdf\n/);
  expect(code).toBe(0);
});

test('reads a text from a pipe, and gives a record a line to programs', async () => {
  const { stdout, stderr, code } = await onRecord(['read', '--json'], { input: story });
  const { article, claims } = JSON.parse(stdout) as ArticleRecord;
  expect(article.article_id).toMatch(/^text-/);
  expect(claims.map(({ cue_text }) => cue_text)).toEqual(['said', 'said']);
  expect(stderr).toMatch(/^1 article, 2 claims, 1 figure \(/);
  expect(code).toBe(0);
});

test('says what cannot be read, and exits with 1', async () => {
  const folder = scratch();
  writeFiles(folder, { 'a.txt': story, 'b.txt': '' });
  const run = await runMain(['read', folder]);
  expect(run.code).toBe(1);
  expect(run.stderr).toContain(`${join(folder, 'b.txt')}: the article is empty`);
  const missing = await runMain(['read', join(folder, 'c.txt')]);
  expect(missing).toMatchObject({ code: 1, stdout: '' });
  expect(missing.stderr).toContain('there is no such file');
  const none = await runMain(['read', join(folder, 'b.txt')]);
  expect(none.code).toBe(1);
});

describe('the text of an article', () => {
  const parts = (width: number, env: NodeJS.ProcessEnv, text: string): string => {
    let shown = '';
    const stream = { isTTY: true, columns: width, write: (each: string) => (shown += each) };
    const screen = screenOf(stream, env);
    screen.print([[{ text, style: 'bold' }, ' said']]);
    return shown;
  };

  test.each([
    { env: {}, shown: '\u001B[1mAda\u001B[22m said\n' },
    { env: { NO_COLOR: '1' }, shown: 'Ada said\n' },
    { env: { NO_COLOR: '' }, shown: '\u001B[1mAda\u001B[22m said\n' },
    { env: { TERM: 'dumb' }, shown: 'Ada said\n' },
    { env: { FORCE_COLOR: '0' }, shown: 'Ada said\n' },
    { env: { FORCE_COLOR: '1', NO_COLOR: '1' }, shown: '\u001B[1mAda\u001B[22m said\n' },
  ])('has the colours that $env asks for', ({ env, shown }) => {
    expect(parts(80, env, 'Ada')).toBe(shown);
  });

  test('cannot steer the terminal', () => {
    expect(parts(80, {}, 'a\u001B[2J\nb')).toBe('\u001B[1ma\\u{1b}[2J\\u{a}b\u001B[22m said\n');
  });

  test('is wrapped where words end', () => {
    expect(wrapped('one two  three four', 10)).toEqual(['one two', 'three four']);
    expect(wrapped('unbreakablewords', 10)).toEqual(['unbreakablewords']);
  });

  test('fits the terminal', async () => {
    const long = `Mayor Ada Example said on 2 May 2024 that ${'boats had left the port and '.repeat(9)} 3 remained.`;
    const { stdout } = await onRecord(['read', '--json'], { input: long });
    const lines = articleText(JSON.parse(stdout) as ArticleRecord, 40).map((line) =>
      line.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
    );
    expect(lines.length).toBeGreaterThan(6);
    const longest = lines.filter((line) => line.startsWith('    ')).map((line) => line.length);
    expect(Math.max(...longest)).toBeLessThanOrEqual(40);
  });
});
