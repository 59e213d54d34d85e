import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nearest } from '../../pipeline/cli/near.ts';
import { failureList, skippedList, summary } from '../../pipeline/cli/summary.ts';
import { UserError } from '../../pipeline/lib/errors.ts';
import type { Skipped } from '../../pipeline/read/forms/form.ts';
import { onRecord, runMain, story, writeFiles, writeRaw } from '../support/cli.ts';
import { scratch } from '../support/folders.ts';

interface Event {
  readonly event: string;
  readonly [key: string]: unknown;
}

const eventsIn = (stderr: string): Event[] =>
  stderr
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Event);

test('a run is told to programs, an object a line', async () => {
  const folder = scratch();
  const raw = writeRaw(folder, {
    'articles/a.txt': story,
    'articles/b.txt': '',
    'articles/c.pdf': '%PDF-1.4',
  });
  const args = ['normalise', '--raw', raw, '--output', join(folder, 'output'), '--log', 'json'];
  const { code, stdout, stderr } = await runMain([...args, '--explain']);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  const events = eventsIn(stderr);
  expect(events[0]).toMatchObject({ event: 'stage', stage: 'normalise' });
  expect(events).toContainEqual(
    expect.objectContaining({ event: 'read_anew', article_id: 'a', why: ['new'] }),
  );
  expect(events).toContainEqual(
    expect.objectContaining({ event: 'skipped', article: 'c.pdf', form: 'pdf', reason: 'refused' }),
  );
  expect(events).toContainEqual(
    expect.objectContaining({
      event: 'failed',
      file: join(raw, 'articles', 'b.txt'),
      message: 'the article is empty',
      bug: false,
    }),
  );
  expect(events.at(-1)).toMatchObject({ event: 'summary', stopped: true, failed: 1, skipped: 1 });
});

test('what keeps a run from beginning is told to programs, too', async () => {
  const args = ['build', '--raw', join(scratch(), 'raw'), '--output', scratch(), '--log', 'json'];
  const { code, stderr } = await runMain(args);
  expect(code).toBe(1);
  expect(eventsIn(stderr).at(-1)).toMatchObject({
    event: 'error',
    message: 'this file is missing',
  });
});

test('why an article is read anew is told', async () => {
  const folder = scratch();
  const raw = writeRaw(folder, { 'articles/a.txt': story, 'articles/b.txt': `${story}\nMore.\n` });
  const why = async (): Promise<string[]> => {
    const args = ['normalise', '--raw', raw, '--output', join(folder, 'output'), '--explain'];
    const { stdout } = await runMain(args);
    return [...stdout.matchAll(/read anew +(.+)/g)].map(([, told = '']) => told);
  };
  expect(await why()).toEqual(['2: new: a, b']);
  expect(await why()).toEqual([]);
  writeFiles(raw, {
    'articles/a.txt': `${story}\nAnother line.\n`,
    'articles/b.yaml': 'title: B\n',
  });
  expect(await why()).toEqual([
    '1: their text changed: a',
    '1: what is known beside their text changed: b',
  ]);
  writeFiles(raw, {
    'actors.yaml': '- { id: person/ada-example, type: person, name: Ada Example }\n',
  });
  expect(await why()).toEqual(['2: entries of actors.yaml that touch them changed: a, b']);
});

test('a build that is interrupted keeps what it read, and the next goes on from there', async () => {
  const folder = scratch();
  const raw = writeRaw(folder, { 'articles/all.jsonl': corpusOf(200) });
  const args = ['normalise', '--raw', raw, '--output', join(folder, 'output'), '--log', 'json'];
  let isEnded = false;
  const first = await onRecord([...args, '--explain'], {
    onStderr: (child, said) => {
      if (isEnded || said.split('read_anew').length < 30) return;
      isEnded = true;
      child.kill('SIGINT');
    },
  });
  const events = eventsIn(first.stderr);
  expect(events.at(-1)).toMatchObject({ event: 'interrupted', signal: 'SIGINT', kept: true });
  expect(first.code).toBe(130);
  const read = events.filter(({ event }) => event === 'read_anew').length;
  const { code, stderr } = await onRecord(args);
  expect(code).toBe(0);
  const told = eventsIn(stderr).at(-1)?.['counts'];
  expect(told).toMatchObject({ articles: 200, unchanged: read });
}, 120_000);

const corpusOf = (count: number): string =>
  Array.from({ length: count }, (_, at) =>
    JSON.stringify({ id: `a${at}`, text: `${story}\nBoat ${at} said that ${at + 2} had left.\n` }),
  ).join('\n');

test('what is no article to be read is told by reason, with the first places', () => {
  const skipped = Array.from({ length: 30 }, (_, at): Skipped => {
    const where = { source: `f${at}`, part: null };
    return at < 25
      ? { ...where, form: 'pdf', reason: 'refused', message: 'a PDF' }
      : { ...where, form: 'page', reason: 'stub', message: `stub ${at}` };
  });
  const report = { headline: '', counts: {}, failures: [], stopped: false, skipped, unread: 'u' };
  expect(summary(report, 0)).toContain('skipped  30 (refused 25, stub 5)');
  expect(skippedList(report)).toBe(
    [
      'No articles to be read:',
      '  refused 25: a PDF',
      '    f0, f1, f2 and 22 more',
      ...[25, 26, 27, 28, 29].flatMap((at) => [`  stub 1: stub ${at}`, `    f${at}`]),
      'All of them are listed in u.',
      '',
    ].join('\n'),
  );
});

test.each([
  ['biuld', 'build'],
  ['bild', 'build'],
  ['raed', 'read'],
  ['ouput', 'output'],
  ['zzz', undefined],
])('%s is near to %s', (given, near) => {
  expect(nearest(given, ['build', 'read', 'output', 'verify'])).toBe(near);
});

test('another spelling of a command is the command', async () => {
  const { code, stdout } = await runMain(['normalize', '--help']);
  expect(code).toBe(0);
  expect(stdout).toContain('Usage: on-record normalise');
});

test('of many failures the first of each file are told', () => {
  const failures = [
    ...Array.from({ length: 9 }, (_, at) => ({
      article: `a.csv:${at + 1}`,
      error: new UserError('is ragged', { file: 'a.csv', line: at + 1 }, 'mend it'),
    })),
    { article: 'b.txt', error: new UserError('is empty', { file: 'b.txt' }, 'fill it') },
  ];
  const text = failureList({ headline: '', counts: {}, failures, stopped: false, unread: 'u' });
  expect(text).toContain('a.csv:5: is ragged\n  → mend it\nb.txt: is empty\n');
  expect(text).toContain('and 4 more of these; u lists all\n10 articles gave no record.');
});

test('a build takes files and folders that lie elsewhere, and standard input', async () => {
  const folder = scratch();
  const raw = writeRaw(folder, {});
  writeFiles(folder, { 'a.txt': story, 'more/b.txt': `${story}\nMore.\n` });
  const args = ['build', '--raw', raw, '--output', join(folder, 'output'), '--input'];
  const paths = [join(folder, 'a.txt'), join(folder, 'more')];
  const first = await runMain([...args, ...paths]);
  expect(first.stdout).toMatch(/published release 1\.0\.0\n {2}articles +2\n {2}unchanged +0\n/);
  const again = await runMain([...args, ...paths]);
  expect(again.stdout).toMatch(/nothing changed .*\n {2}articles +2\n {2}unchanged +2\n/);
  const piped = await onRecord([...args, '-', ...paths], { input: `Tom Moss said that 3 left.\n` });
  expect(piped.stdout).toMatch(/published release 1\.1\.0\n {2}articles +3\n {2}unchanged +2\n/);
}, 60_000);
