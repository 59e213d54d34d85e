import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { explanationText } from '../../pipeline/cli/explanation.ts';
import { runMain, writeFiles } from '../support/cli.ts';

describe('an explanation', () => {
  const text = 'The murder of Zorblat shocked the town.';
  const at = { family: 'actors', start: 14, end: 21 };
  const explained = {
    articleId: 'made-up',
    text,
    span: { start: 14, end: 21 },
    tokens: [],
    entries: [
      { ...at, step: 'candidate', id: 'capitals' },
      { ...at, step: 'score', id: 'murder-of', add: { person: 4 } },
      { ...at, step: 'score', id: 'length', add: { person: 0.5, other: -1 } },
      { ...at, start: 4, step: 'repair', id: 'cut', says: 'without “murder of”' },
      { family: 'figures', start: 14, end: 21, step: 'decision', id: 'none' },
    ],
  } as const;

  test('tells of each span what touched it, with the sum of its scores', () => {
    expect(explanationText(explained)).toBe(
      [
        'made-up, 14–21: The murder of [Zorblat] shocked the town.',
        '',
        'actors 14–21 “Zorblat”',
        '  candidate  capitals',
        '  score      murder-of  person +4',
        '  score      length  person +0.5, other −1',
        '  sum        person +4.5, other −1',
        '',
        'actors 4–21 “murder of Zorblat”',
        '  repair     cut  without “murder of”',
        '',
        'figures 14–21 “Zorblat”',
        '  decision   none',
        '',
      ].join('\n'),
    );
  });

  test('tells of each question to a table by itself, and what a candidate is for', () => {
    const score = { ...at, step: 'score', id: 'near', add: { score: 1 } } as const;
    const entries = [1, 2].map((question) => ({
      ...score,
      question,
      of: { start: 21 + question, end: 29 },
    }));
    expect(explanationText({ ...explained, entries })).toContain(
      [
        'actors 14–21 “Zorblat” for 22–29 “shocked”',
        '  score      near  score +1',
        '',
        'actors 14–21 “Zorblat” for 23–29 “hocked”',
      ].join('\n'),
    );
  });

  test('says where nothing was seen', () => {
    expect(explanationText({ ...explained, entries: [] })).toContain('nothing was seen here');
  });

  test('shows no control characters', () => {
    const given = { ...explained, text: text.replace('Z', '\x1b'), entries: [] };
    expect(explanationText(given)).not.toContain('\x1b');
  });
});

describe('on-record explain', () => {
  const folder = mkdtempSync(join(tmpdir(), 'explain-'));
  const text =
    'Ana Rivera said in 1987 that 40 homes were lost. Northlight Bank opened a school. It said that more would follow.';
  const json = JSON.stringify({ id: 'of-a-line', text });
  writeFiles(folder, {
    'raw/articles/made-up.txt': text,
    'raw/actors.yaml': '',
    'corpus.jsonl': `${json}\n${json}\n`,
  });
  const run = (article: string, place: string) =>
    runMain(['explain', article, place, '--raw', join(folder, 'raw')]);

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('tells why a number is no figure, and of the words with their tags', async () => {
    const { code, stdout } = await run('made-up', String(text.indexOf('1987')));
    expect(code).toBe(0);
    expect(stdout).toContain('made-up, 19–20: ');
    expect(stdout).toContain('said/VERB in/ADP 1987/NUM that/');
    expect(stdout).toMatch(/figures 19–23 “1987”\n[^]*exclusion {2}\S+ .*no figure: year/);
  });

  test('tells which rule made a claim', async () => {
    const { stdout } = await run('made-up', String(text.indexOf('homes')));
    expect(stdout).toMatch(/claims 24–47 .*\n[^]*decision {3}\S+ .*said by Ana Rivera/);
  });

  test('tells of a claim why its cue was one, and who its source is', async () => {
    const { stdout: there } = await run('made-up', String(text.indexOf('homes')));
    const [id = ''] = /made-up\/claim\/\w+/.exec(there) ?? [];
    const { stdout } = await run('made-up', id);
    expect(stdout).toMatch(/claims 11–15 “said”\n {2}model {6}cue {2}a cue with probability 0\.\d/);
    expect(stdout).toMatch(
      /actors 0–10 “Ana Rivera”\n[^]*decision {3}\S+ {2}names person\/ana-rivera/,
    );
  });

  test('tells what spoke for what a pronoun means', async () => {
    const { stdout } = await run('made-up', String(text.indexOf('Northlight')));
    expect(stdout).toMatch(/score {6}subject {2}score \+1.5/);
  });

  test('tells of a pronoun who might have been meant', async () => {
    const { stdout } = await run('made-up', String(text.indexOf('It said')));
    expect(stdout).toMatch(/link 49–64 “Northlight Bank” for 82–84 “It”\n {2}score/);
  });

  test('finds an article by its file, and in a line of a corpus', async () => {
    const file = await run(join(folder, 'raw/articles/made-up.txt'), '0');
    expect(file.stdout).toContain('made-up, 0–1: [A]na Rivera');
    const line = await run(`${join(folder, 'corpus.jsonl')}:2`, '0');
    expect(line.stdout).toContain('of-a-line, 0–1: [A]na Rivera');
  });

  test.each([
    ['an article that there is not', 'other', '0', 'there is no article “other”'],
    ['an offset behind the end', 'made-up', '99999', 'made-up ends at'],
    ['a row that there is not', 'made-up', 'made-up/claim/0', 'no mention, claim or figure'],
  ])('refuses %s', async (_, article, place, message) => {
    const { code, stderr } = await run(article, place);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });

  test('refuses a line that there is not', async () => {
    const { code, stderr } = await run(`${join(folder, 'corpus.jsonl')}:3`, '0');
    expect(code).toBe(1);
    expect(stderr).toContain('there is no article at “3”');
  });
});
