import { tables } from '../../pipeline/lib/tables.ts';
import type { ReleaseFacts } from '../../pipeline/publish/describe/facts.ts';
import { dataset } from './records.ts';

/** What is known of a release that holds the tables, with made-up sums. */
export const facts: ReleaseFacts = {
  dataset,
  version: '1.2.3',
  schemaVersion: '1.0.0',
  releasedOn: '2024-06-01',
  counts: { articles: 1, actors: 2, mentions: 3, claims: 4, figures: 5, roles: 6 },
  coverage: { days: { first: '2024-05-01', last: '2024-05-31' }, languages: ['en', 'en-GB'] },
  sums: tables.flatMap(({ name }) =>
    ['csv', 'parquet'].map((ending) => ({
      path: `${name}.${ending}`,
      bytes: 10,
      sha256: 'ab'.repeat(32),
    })),
  ),
};

/** A release that has one before it. */
export const laterFacts: ReleaseFacts = {
  ...facts,
  sums: [
    ...facts.sums,
    ...['changes.csv', 'changes.parquet', 'id-changes.csv'].map((path) => ({
      path,
      bytes: 20,
      sha256: 'cd'.repeat(32),
    })),
  ],
};
