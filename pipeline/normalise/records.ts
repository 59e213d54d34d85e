import type { ArticleRecord } from '../../schemas/types.ts';
import { each, type Outcome } from '../lib/outcome.ts';
import { violations } from '../lib/violations.ts';
import type { RawArticle } from '../read/article.ts';
import { normaliseAll, type Resources } from './normalise.ts';

/** The records of a few articles, in their order; one that fails takes none of the others with it. */
export const recordsOf = (
  raws: readonly Outcome<RawArticle>[],
  resources: Resources,
): Outcome<ArticleRecord>[] => each(normaliseAll(raws, resources), checked);

/** @throws Error where a record breaks its schema: a bug of ours, not the user’s */
function checked(record: ArticleRecord): ArticleRecord {
  const [violation] = violations('record', record);
  if (violation === undefined) return record;
  const { article_id } = record.article;
  const { pointer, message } = violation;
  throw new Error(`the record of ${article_id} is not valid at ${pointer}: ${message}`);
}
