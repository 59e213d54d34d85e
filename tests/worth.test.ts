import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { intervalOf, Resamples } from '../models/worth/bootstrap.ts';
import { readCorpus } from '../models/worth/corpus.ts';
import { worthOf, type Report } from '../models/worth/run.ts';
import { pageOf, verdictOf } from '../models/worth/table.ts';

const folder = mkdtempSync(join(tmpdir(), 'worth-'));

function reportOf(lines: readonly object[], isPartial = false): Report {
  const path = join(folder, `gold-${lines.length}.jsonl`);
  writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'));
  const told = (step: string): boolean => step !== 'decision' && step !== 'candidate';
  return worthOf([readCorpus(path, isPartial)], {
    isListed: ({ step }) => told(step),
    canLeaveOut: () => true,
    share: { of: 1, at: 0 },
    most: Infinity,
    tell: () => undefined,
  });
}

const worthIn = (report: Report, family: string, id: string) =>
  report.worths.find(({ key }) => key.family === family && key.id === id);

const scoresOf = (line: object, isPartial = false): Record<string, number> =>
  Object.assign({}, ...reportOf([line], isPartial).scores.map(({ scores }) => scores)) as Record<
    string,
    number
  >;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'October',
  'November',
];

test('a rule that finds what gold has helps, and holds once a text', () => {
  const lines = months.map((month) => ({
    text: `The murder of Zorblat shocked the town in ${month}.`,
    mentions: [{ start: 14, end: 21, type: 'PER' }],
  }));
  const worth = worthIn(reportOf(lines), 'actors', 'murder-of');
  expect(worth).toMatchObject({ places: 10, texts: 10, judged: 10, right: 10, moved: 10 });
  expect(worth?.families.get('names')).toMatchObject({ low: 0.5, value: 0.5, high: 0.5 });
  expect(verdictOf(worth!)).toBe('helps one corpus');
});

test('a rule that finds what gold does not have harms', () => {
  const lines = months.map((month) => ({
    text: `The murder of Zorblat shocked Ana Rivera in ${month}.`,
    mentions: [{ start: 30, end: 40, type: 'person' }],
  }));
  const report = reportOf(lines);
  const worth = worthIn(report, 'actors', 'murder-of');
  expect(worth).toMatchObject({ judged: 10, right: 0 });
  expect(verdictOf(worth!)).toBe('harms');
  expect(pageOf(report, () => 'list')).toMatch(
    /harms \| list \| `murder-of` \| 10 \| 10 \| 0 % of 10/,
  );
});

describe('scores', () => {
  test('attributions: content, and who says it', () => {
    const text = 'Ana Rivera said that the harbour was closed in May.';
    const [source, cue, content] = [[[0, 10]], [[11, 15]], [[16, 50]]];
    const right = scoresOf({ text, attributions: [{ source, cue, content }] });
    expect(right).toEqual({ 'content ≥ .3': 1, 'content ≥ .8': 1, 'content and source': 1 });
    const other = { source: [[21, 32]], cue, content: [[16, 38]] };
    expect(scoresOf({ text, attributions: [other] })).toEqual({
      ...{ 'content ≥ .3': 1, 'content ≥ .8': 0, 'content and source': 0 },
    });
  });

  test('what gold leaves out is a fault, unless it marks only some', () => {
    const text = 'Ana Rivera said that it rained. Tom Moss said that it did not rain.';
    const first = { source: [[0, 10]], cue: [[11, 15]], content: [[16, 30]] };
    const gold = { text, attributions: [first] };
    expect(scoresOf(gold)['content ≥ .8']).toBeCloseTo(2 / 3);
    expect(scoresOf(gold, true)['content ≥ .8']).toBe(1);
  });

  test('a choice between two names', () => {
    const text = 'Ana Rivera met Tom Moss in May. She left.';
    const gold = {
      text,
      pronoun: [32, 35],
      a: [0, 10],
      b: [15, 23],
      a_coref: true,
      b_coref: false,
    };
    expect(scoresOf(gold)).toEqual({ 'names of a pronoun': 1 });
    expect(scoresOf({ ...gold, a_coref: false })).toEqual({ 'names of a pronoun': 0 });
  });

  test('quantities: value, and unit by code or name', () => {
    const text = 'They lost 40 km of pipe.';
    const of = (quantity: object) => scoresOf({ text, quantities: [quantity] });
    expect(of({ value: 40, unit: 'kilometre', span: [10, 15] })).toEqual({ value: 1, unit: 1 });
    expect(of({ value: 40, unit: 'km' })).toEqual({ value: 1, unit: 1 });
    expect(of({ value: 40, unit: 'mile' })).toEqual({ value: 1, unit: 0 });
    expect(of({ value: 41, unit: 'km' })).toEqual({ value: 0, unit: 0 });
  });

  test('times: the day that is meant', () => {
    const text = 'Rivera left on Monday.';
    const of = (value: string) =>
      scoresOf({
        ...{ text, published_on: '2020-01-08' },
        timex: [{ start: 15, end: 21, type: 'DATE', value }],
      });
    expect(of('2020-01-06')).toEqual({ value: 1 });
    expect(of('2020-01-13')).toEqual({ value: 0 });
  });

  test('mentions of one actor', () => {
    const text = 'Ana Rivera left. She was tired.';
    const ana = { start: 0, end: 10, type: 'person', entity_id: '1' };
    const she = { start: 17, end: 20, type: 'person', entity_id: '1' };
    expect(scoresOf({ text, mentions: [ana, she] })).toMatchObject({ pairs: 1, pronouns: 1 });
  });
});

test('resamples draw as many texts as there are, and an interval holds 95 of 100', () => {
  const sums = new Resamples(8, 50, 1).sums(Array.from({ length: 8 }, (_, at) => [at, [1, at]]));
  expect(sums.every(([texts]) => texts === 8)).toBe(true);
  expect(new Set(sums.map(([, total]) => total)).size).toBeGreaterThan(5);
  const interval = intervalOf(
    50,
    Array.from({ length: 101 }, (_, at) => at),
  );
  expect(interval).toEqual({ value: 50, low: 3, high: 98 });
});
