import type { ArticleRecord } from '../../schemas/types.ts';
import { violations } from '../lib/violations.ts';
import type { Identity } from '../read/identify.ts';
import { normaliseAll, type Resources } from './normalise.ts';
import { attempt, each, type Outcome } from '../lib/outcome.ts';
import type { RawArticle } from '../read/article.ts';

/**
 * How many articles take each stage together, so that its code is at hand for all of them (docs/decisions/0008): a
 * fifth of the time, and no more by more.
 */
export const batchSize = 8;

/** An article that is still to be read. */
export interface Reading {
  /** What it is called where it cannot be read: its file, or the corpus and its line. */
  readonly name: string;
  /** @throws UserError where it cannot be read. */
  readonly read: () => RawArticle;
  /** Tells which article it is where it cannot be read. */
  readonly identify?: () => Identity;
}

/** The records of a few articles, in their order; one that fails takes none of the others with it. */
export function recordsOf(
  readings: readonly Reading[],
  resources: Resources,
): Outcome<ArticleRecord>[] {
  const raws = readings.map((reading) => attempt(() => reading.read()));
  return each(normaliseAll(raws, resources), checked);
}

/** @throws Error where a record breaks its schema: a bug of ours, not the user’s */
function checked(record: ArticleRecord): ArticleRecord {
  const [violation] = violations('record', record);
  if (violation === undefined) return record;
  const { article_id } = record.article;
  const { pointer, message } = violation;
  throw new Error(`the record of ${article_id} is not valid at ${pointer}: ${message}`);
}
