import { describe, expect, it } from 'vitest';
import type { ArticleRecord, Figure } from '../pipeline/kernel/rows.ts';
import { violations } from '../pipeline/kernel/schema.ts';
import {
  loadKnowledge,
  normalise,
  normaliseAll,
  readFigures,
} from '../pipeline/normalise/normalise.ts';
import { accountOfText } from '../scripts/number-account.ts';
import { checks } from './cases/misses.ts';
import { readCases, type Reading } from './cases/reading.ts';

const parts = [
  'article',
  'actors',
  'claims',
  'figures',
  'never',
] as const satisfies (keyof Reading)[];

type Told = Pick<Figure, 'start' | 'end' | 'value' | 'low' | 'high' | 'unit' | 'rule'>;

const told = ({ start, end, value, low, high, unit, rule }: Told): Told => ({
  start,
  end,
  value,
  low,
  high,
  unit,
  rule,
});

describe.each(readCases())('$name', ({ raw, registry, reading }) => {
  const knowledge = loadKnowledge(registry);
  const read = (): ArticleRecord => normalise(raw, knowledge);
  const record = read();

  it.each(parts)('is read as a careful reader reads it: %s', (part) => {
    expect(checks[part](record, reading)).toEqual([]);
  });

  it('is valid', () => {
    expect(violations('record', record)).toEqual([]);
  });

  it('has each text where it says', () => {
    const rows = [...record.mentions, ...record.claims, ...record.figures, ...record.exclusions];
    const moved = rows.filter(({ text, start, end }) => text !== raw.text.slice(start, end));
    expect(moved).toEqual([]);
  });

  it('has the figures that are read alone', () => {
    const [found] = readFigures([raw], knowledge);
    expect(found?.figures.map(told)).toEqual(record.figures.map(told));
  });

  it('tells of every number what it is', () => {
    const [found] = readFigures([raw], knowledge);
    const account = accountOfText(raw.text, found ?? { figures: [], exclusions: [], unread: [] });
    expect(account.filter((each) => each === 'lost' || each === 'unread')).toEqual([]);
    const reasons = account.filter((each) => each !== 'figure');
    expect(reasons.length).toBeGreaterThanOrEqual(record.exclusions.length);
  });

  it('is the same when it is read again', () => {
    expect(read()).toEqual(record);
  });
});

it('gives each article among all others the record that it gives alone', () => {
  const raws = readCases().map(({ raw }) => raw);
  const knowledge = loadKnowledge([]);
  expect(normaliseAll(raws, knowledge)).toEqual(raws.map((raw) => normalise(raw, knowledge)));
});
