import { describe, expect, it } from 'vitest';
import type { ArticleRecord, Figure } from '../schemas/types.ts';
import { violations } from '../pipeline/lib/violations.ts';
import {
  loadResources,
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
  const resources = loadResources(registry);
  const read = (): ArticleRecord => normalise(raw, resources);
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
    const [found] = readFigures([raw], resources);
    expect(found?.figures.map(told)).toEqual(record.figures.map(told));
  });

  it('tells of every number what it is', () => {
    const [found] = readFigures([raw], resources);
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
  const resources = loadResources([]);
  const together = normaliseAll(
    raws.map((value) => ({ value })),
    resources,
  );
  expect(together).toEqual(raws.map((raw) => ({ value: normalise(raw, resources) })));
});
