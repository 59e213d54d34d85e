import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../pipeline/kernel/rows.ts';
import { violations } from '../pipeline/kernel/schema.ts';
import { loadKnowledge, normalise } from '../pipeline/normalise/normalise.ts';
import { checks } from './cases/misses.ts';
import { knownMisses, readCases, type Reading } from './cases/reading.ts';

const parts = [
  'article',
  'actors',
  'claims',
  'figures',
  'never',
] as const satisfies (keyof Reading)[];

describe.each(readCases())('$name', ({ name, raw, registry, reading }) => {
  const knowledge = loadKnowledge(registry);
  const read = (): ArticleRecord => normalise(raw, knowledge);
  const record = read();

  it.each(parts)('is read as a careful reader reads it, but for the known misses: %s', (part) => {
    expect(checks[part](record, reading)).toEqual(knownMisses(name)[part] ?? []);
  });

  it('is valid', () => {
    expect(violations('record', record)).toEqual([]);
  });

  it('has each text where it says', () => {
    const rows = [...record.mentions, ...record.claims, ...record.figures];
    const moved = rows.filter(({ text, start, end }) => text !== raw.text.slice(start, end));
    expect(moved).toEqual([]);
  });

  it('is the same when it is read again', () => {
    expect(read()).toEqual(record);
  });
});
