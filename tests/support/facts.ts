import { tables } from '../../pipeline/kernel/tables.ts';
import type { ReleaseFacts } from '../../pipeline/publish/describe/facts.ts';
import { dataset } from './records.ts';

/** What is known of a release that holds the five tables, with made-up sums. */
export const facts: ReleaseFacts = {
  dataset,
  version: '1.2.3',
  schemaVersion: '1.0.0',
  releasedOn: '2024-06-01',
  counts: { articles: 1, actors: 2, mentions: 3, claims: 4, figures: 5 },
  sums: tables.flatMap(({ name }) =>
    ['csv', 'parquet'].map((ending) => ({
      path: `${name}.${ending}`,
      bytes: 10,
      sha256: 'ab'.repeat(32),
    })),
  ),
};
