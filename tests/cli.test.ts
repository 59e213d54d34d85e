import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArguments, commandNames } from '../pipeline/cli/arguments.ts';
import { help } from '../pipeline/cli/help.ts';
import { createProgress } from '../pipeline/cli/progress.ts';
import { screenOf } from '../pipeline/cli/screen.ts';
import { failureList, summary } from '../pipeline/cli/summary.ts';
import { UserError } from '../pipeline/lib/errors.ts';
import { onRecord, runMain, story, writeRaw } from './support/cli.ts';
import { scratch } from './support/folders.ts';

const today = '2024-05-03';

describe('arguments', () => {
  test('have defaults', () => {
    expect(readArguments(['build'], today)).toEqual({
      command: 'build',
      form: 'text',
      operands: [],
      help: false,
      version: false,
      raw: 'raw',
      rawGiven: false,
      output: undefined,
      input: undefined,
      releasedOn: today,
      allowFailures: false,
      json: false,
      log: 'text',
      explain: false,
    });
  });

  test('are read', () => {
    const given = ['publish', '--input', 'in', '--output=out', '--released-on', '2024-02-29'];
    expect(readArguments(given, today)).toMatchObject({
      command: 'publish',
      input: 'in',
      output: 'out',
      releasedOn: '2024-02-29',
    });
  });

  test.each([
    { given: ['bild'], says: 'unknown command “bild”', remedy: 'did you mean “build”?' },
    { given: ['zzz'], says: 'unknown command “zzz”', remedy: 'build, normalise, convert' },
    { given: ['reed', 'a'], says: 'unknown command “reed”', remedy: 'did you mean “read”?' },
    { given: ['build', '--ouput', 'x'], says: 'option --ouput', remedy: 'did you mean --output?' },
    { given: ['read', '--jsn'], says: 'option --jsn', remedy: 'did you mean --json?' },
    { given: ['build', '--log', 'xml'], says: '“xml” is no kind of log', remedy: 'text, json' },
    {
      given: ['build', 'my.txt'],
      says: 'unexpected argument “my.txt”',
      remedy: 'build --input my.txt',
    },
    { given: ['build', 'c.jsonl'], says: 'argument “c.jsonl”', remedy: 'build --input' },
    { given: ['my.txt'], says: 'unknown command “my.txt”', remedy: 'on-record read my.txt' },
    { given: ['help', 'bild'], says: 'unknown command “bild”', remedy: 'build, normalise' },
    { given: ['actors'], says: 'actors misses its command', remedy: 'actors suggest --help' },
    { given: ['verify', '1.0.0', 'b'], says: 'unexpected argument “b”', remedy: 'by options' },
    { given: ['build', 'raw'], says: 'unexpected argument “raw”', remedy: 'build --help' },
    { given: ['build', '--fast'], says: 'unknown option --fast', remedy: '--help' },
    {
      given: ['actors', 'suggest', '--reconcile', 'x'],
      says: '“x” is no address',
      remedy: 'https',
    },
    { given: ['build', '--raw'], says: "'--raw <value>' argument missing", remedy: '--help' },
    { given: ['publish', '--allow-failures'], says: 'no option --allow-failures', remedy: 'leave' },
    { given: ['diff', '--input', 'x'], says: 'diff has no option --input', remedy: 'leave' },
    { given: ['build', '--released-on', '2 May'], says: '“2 May” is no day', remedy: 'YYYY-MM-DD' },
    { given: ['build', '--released-on', '2023-02-29'], says: 'is no day', remedy: 'YYYY-MM-DD' },
    { given: ['build', '--released-on', '2026-01-01'], says: 'no day of a', remedy: '2025-12-31' },
    { given: ['build', '--released-on', '1499-01-01'], says: 'no day of a', remedy: '1500' },
    { given: ['build', '--accept', 'a\n# b'], says: '--accept has a line break', remedy: 'leave' },
    {
      given: ['withdraw', '1.0.0', '--reason', 'a\x1b[0m'],
      says: '--reason has a',
      remedy: 'leave',
    },
  ])('$given are refused', ({ given, says, remedy }) => {
    const read = (): unknown => readArguments(given, today);
    expect(read).toThrow(UserError);
    expect(read).toThrow(says);
    try {
      read();
    } catch (error) {
      expect((error as UserError).remedy).toContain(remedy);
    }
  });
});

/** What options take that take no day. */
const values: Readonly<Record<string, string>> = {
  '--bump': 'minor',
  '--threads': '2',
  '--shard': '2/8',
  '--reconcile': 'https://example.org/api',
};

describe('help', () => {
  test.each(commandNames)('of %s names it and no option that it lacks', (name) => {
    expect(help.overview).toContain(`  ${name} `);
    expect(help[name]).toContain(`Usage: on-record ${name}`);
    const options = new Set(help[name].match(/^ {2}--[a-z-]+/gm)?.map((each) => each.trim()));
    expect(options.size).toBeGreaterThan(0);
    const operands =
      (help[name].match(/^Usage: .*/m)?.[0] ?? '').match(
        / (?:COPY|VERSION|ARTICLE|OFFSET|\d\S+)/g,
      ) ?? [];
    for (const option of options) {
      const value = ['--allow-failures', '--json', '--csv', '--explain'].includes(option)
        ? []
        : [values[option] ?? '2024-01-01'];
      expect(() => readArguments([name, ...operands, option, ...value], today)).not.toThrow();
    }
  });

  test.each(Object.entries(help))('%s fits a terminal', (_, text) => {
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test.each([
    { given: ['help'], of: 'overview' },
    { given: ['help', '--help'], of: 'overview' },
    { given: ['help', 'build'], of: 'build' },
    { given: ['help', 'diff'], of: 'diff' },
    { given: ['help', 'actors', 'suggest'], of: 'actors suggest' },
    { given: ['help', 'actors'], of: 'actors suggest' },
    { given: ['actors', '--help'], of: 'actors suggest' },
    { given: ['actors', 'suggest', '-h'], of: 'actors suggest' },
  ] as const)('is printed for $given', async ({ given, of }) => {
    expect(await runMain(given)).toEqual({ code: 0, stdout: help[of], stderr: '' });
  });

  test('is printed for no command, for --help and for a command’s', async () => {
    const [none, overall, build] = await Promise.all([
      onRecord([]),
      onRecord(['--help']),
      onRecord(['build', '-h']),
    ]);
    expect(none).toEqual({ code: 0, signal: null, stdout: help.overview, stderr: '' });
    expect(overall.stdout).toBe(help.overview);
    expect(build.stdout).toBe(help.build);
  });
});

test('--version is that of package.json', async () => {
  const { stdout } = await onRecord(['--version']);
  const text = readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ version: stdout.trim() });
});

describe('progress', () => {
  const shownBy = (isTTY: boolean, seconds = 0): string => {
    let shown = '';
    let now = 0;
    const stream = { isTTY, columns: 60, write: (text: string) => (shown += text) };
    const progress = createProgress(screenOf(stream, {}), () => now);
    progress.stage('normalise');
    for (const share of [0.25, 0.5]) {
      now += seconds * 500;
      progress.tell({ done: share * 4000, before: 0, failed: 3, skipped: 0, share });
    }
    progress.stage('convert');
    progress.end();
    progress.end();
    return shown;
  };

  test('is a line a stage in a pipe, and a line now and then', () => {
    expect(shownBy(false)).toBe('normalise\nconvert\n');
    expect(shownBy(false, 100)).toBe(
      'normalise\n' +
        'normalise 1,000 articles, 20/s, about 3 min left, 3 failed\n' +
        'normalise 2,000 articles, 20/s, about 2 min left, 3 failed\n' +
        'convert\n',
    );
  });

  test('is one line on a terminal, gone at the end', () => {
    const lines = shownBy(true).split('\r\u001B[K');
    expect(lines.at(1)).toBe('normalise …');
    expect(lines.slice(-3)).toEqual(['normalise 1,000 articles, 3 failed', 'convert …', '']);
  });

  test('fits its terminal', () => {
    const lines = shownBy(true, 40_000).split('\r\u001B[K');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(60);
  });
});

test('the summary is a table', () => {
  const report = {
    headline: 'published release 1.0.0',
    counts: { articles: 2, figures: 10 },
    exclusions: Object.fromEntries(
      [9, 8, 7, 6, 5, 4, 3, 2, 1].map((count) => [`r${count}`, count]),
    ),
    issues: { 'no-day': 1, 'unread-number': 2 },
    files: 'output/releases/1.0.0',
    failures: [],
    stopped: false,
  };
  expect(summary(report, 1234)).toBe(
    [
      'published release 1.0.0',
      '  articles  2',
      '  figures   10',
      '  excluded  45 (r9 9, r8 8, r7 7, r6 6, r5 5, r4 4, r3 3, r2 2,',
      '             r1 1)',
      '  issues    3 (no-day 1, unread-number 2)',
      '  time      1.2 s',
      '  files     output/releases/1.0.0',
      '',
    ].join('\n'),
  );
});

test('the summary notes entries that no article matches', () => {
  const unmatched = ['a', 'b', 'c', 'd', 'e', 'f'].map((each) => `person/${each}`);
  const report = {
    headline: 'read',
    counts: {},
    unmatched,
    files: 'f',
    failures: [],
    stopped: false,
  };
  expect(summary(report, 0)).toContain(
    'in actors.yaml, but in no article: person/a, person/b, person/c, person/d, person/e, and 1 more',
  );
});

test('a bug in one article is told with its stack, beside what can be mended', () => {
  const failures = [
    {
      article: 'a.txt',
      error: new UserError('the article is empty', { file: 'a.txt' }, 'fill it'),
    },
    { article: 'b.txt', error: new TypeError('x is not a function') },
  ];
  const text = failureList({ headline: '', counts: {}, files: '', failures, stopped: true });
  expect(text).toContain('a.txt: the article is empty\n  → fill it');
  expect(text).toMatch(/b\.txt: this is a bug.*\nTypeError: x is not a function\n +at /);
  expect(text).toContain('2 articles gave no record.');
});

test('the stages one by one make what a build makes, quietly in a pipe', async () => {
  const folder = scratch();
  const raw = writeRaw(folder);
  const at = (output: string) => ['--raw', raw, '--output', join(folder, output)];
  const day = ['--released-on', today];
  const whole = await runMain(['build', ...at('whole'), ...day]);
  expect(whole).toMatchObject({ code: 0, stderr: 'normalise\nconvert\npublish\n' });
  expect(whole.stdout).toMatch(/^published release 1\.0\.0\n {2}articles +1\n/);
  for (const args of [['normalise'], ['convert'], ['publish', ...day]])
    expect(await runMain([...args, ...at('parts')])).toMatchObject({ code: 0 });
  const sums = (output: string): string =>
    readFileSync(join(folder, output, 'latest', 'SHA256SUMS'), 'utf8');
  expect(sums('parts')).toBe(sums('whole'));
}, 60_000);

test('a corpus passes from standard input to standard output, and nothing else is there', async () => {
  const lines = ['one', 'two'].map((id) => JSON.stringify({ id, text: story }));
  const args = ['normalise', '--input', '-', '--raw', writeRaw(scratch())];
  const { code, stdout, stderr } = await onRecord(args, { input: `${lines.join('\n')}\n` });
  const records = stdout.trim().split('\n');
  expect(records.map((line) => (JSON.parse(line) as typeof first).article.article_id)).toEqual([
    'one',
    'two',
  ]);
  const first = JSON.parse(records[0] ?? '') as { article: { article_id: string; text: string } };
  expect(first.article.text).toBe(story);
  expect(stderr).toMatch(/articles +2\n/);
  expect(code).toBe(0);
});
