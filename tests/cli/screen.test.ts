import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { endingOnInterrupt } from '../../pipeline/cli/interrupt.ts';
import { createProgress } from '../../pipeline/cli/progress.ts';
import { screenOf } from '../../pipeline/cli/screen.ts';
import { failureList, summary } from '../../pipeline/cli/summary.ts';
import { UserError } from '../../pipeline/lib/errors.ts';
import { findingsText } from '../../pipeline/publish/verify/findings-text.ts';
import { runMain, story, writeRaw } from '../support/cli.ts';
import { scratch } from '../support/folders.ts';

const hostile = 'a\u001B[31m\u009B2J\u202Eb\uD800';
const harmless = 'a\\u{1b}[31m\\u{9b}2J\\u{202e}b\\u{d800}';

function screen(isTTY: boolean) {
  const written: string[] = [];
  return { written, ...screenOf({ isTTY, write: (text) => written.push(text) }) };
}

test('what is said cannot steer a terminal, nor the log that it is kept in', () => {
  for (const isTTY of [true, false]) {
    const { say, written } = screen(isTTY);
    say(`${hostile}\n`);
    expect(written).toEqual([`${harmless}\n`]);
  }
});

test('data is exact in a pipe, and harmless on a terminal', () => {
  const [pipe, terminal] = [screen(false), screen(true)];
  for (const { data } of [pipe, terminal]) data(hostile);
  expect(pipe.written).toEqual([hostile]);
  expect(terminal.written).toEqual([harmless]);
});

test('a line that moves is one line', () => {
  const { line, written } = screen(true);
  line(`${hostile}\nforged`);
  expect(written).toEqual([`\r\u001B[K${harmless}\\u{a}forged`]);
});

test('a file’s name with a line break forges no line', () => {
  const error = new UserError('is empty', { file: 'a\nb.txt' }, 'fill it');
  expect(error.toString()).toBe('a\\u{a}b.txt: is empty\n  → fill it');
  const report = { headline: '', counts: {}, files: 'a\nb', failures: [], stopped: false };
  expect(summary(report, 0)).toContain('files  a\\u{a}b\n');
  const failures = [{ article: 'a\nb.txt', error: new TypeError('x') }];
  expect(failureList({ ...report, failures })).toContain('a\\u{a}b.txt: this is a bug');
  expect(findingsText([{ check: 'sums', outcome: 'failed', lines: ['a\nb'] }])).toContain(
    'a\\u{a}b\n',
  );
});

test('names of files, ids and texts reach the terminal without what it obeys', async () => {
  const folder = scratch();
  const named = writeRaw(join(folder, 'named'), { 'articles/e\u001B[31m\u009Bm.txt': '' });
  const actors = { 'actors.yaml': '- *a\u009B2J\n', 'articles/a.txt': story };
  const spoiled = writeRaw(join(folder, 'spoiled'), actors);
  const output = ['--output', join(folder, 'output')];
  const runs = [
    await runMain(['build', '--raw', named, ...output]),
    await runMain(['build', '--raw', spoiled, ...output]),
    await runMain(['build', '\u001B[2J']),
    await runMain(['diff', '\u009B1', '2', '--output', folder]),
    await runMain(['verify', '\u202E', '--output', folder]),
  ];
  for (const { code, stdout, stderr } of runs) {
    expect(code).toBe(1);
    expect((stdout + stderr).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect(stderr).toMatch(/\\u\{/);
  }
});

test('an interrupted run leaves a clean line', () => {
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
  onTestFinished(() => {
    exit.mockRestore();
  });
  const { written, ...terminal } = screen(true);
  const progress = createProgress(terminal);
  const done: string[] = [];
  const unwatch = endingOnInterrupt(() => {
    progress.end();
    done.push(written.join(''));
  });
  progress.tell({ done: 17, before: 0, failed: 0, skipped: 0, share: null });
  process.emit('SIGINT', 'SIGINT');
  unwatch();
  expect(done).toEqual(['\r\u001B[Knormalise 17 articles\r\u001B[K']);
  expect(exit).toHaveBeenCalledWith(130);
});
