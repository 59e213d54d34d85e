import { sha256 } from '../lib/ids.ts';
import { each, type Outcome } from '../lib/outcome.ts';
import { packed } from '../lib/store.ts';
import { inTime, type RawArticle } from '../read/article.ts';
import type { Skipped } from '../read/forms/form.ts';
import { articleOf, isArticle, likelyId, nameOf, placeOfKey, type Job } from '../read/jobs.ts';
import type { Resources } from './normalise.ts';
import { recordsOf } from './records.ts';
import type { RegistryWords } from './registry-words.ts';
import { tallyOf, type Tally } from './tally.ts';

/** What is the same for all jobs of a run. */
export interface Course {
  readonly resources: Resources;
  /** Which entries of the registry an article may be touched by. */
  readonly registry: RegistryWords;
  /** Of the code, lexicons and schemas. */
  readonly codeKey: string;
  /** ISO 8601: no article may state a day after the year that follows it; null where that is not asked. */
  readonly releasedOn: string | null;
  /** Whether the record that has a key stands in the store already. */
  readonly isKnown: (key: string) => boolean;
  /** What is given of a record: what the store keeps, or its line of JSON. */
  readonly as: 'packed' | 'line';
}

/** What became of a job. */
export type Done =
  | {
      readonly outcome: 'record';
      readonly article_id: string;
      readonly key: string;
      /** Null where the record is known: it stands in the store with these. */
      readonly made: {
        readonly tally: Tally;
        /** Hashes of what it is made of: see reasons.ts. */
        readonly parts: string;
        readonly record: Uint8Array | string;
      } | null;
    }
  | { readonly outcome: 'skipped'; readonly skipped: Skipped }
  | {
      readonly outcome: 'failed';
      readonly name: string;
      readonly error: unknown;
      /** As far as the article can be told. */
      readonly article_id: string | null;
      /** Of its text. */
      readonly sha256: string | null;
    };

/**
 * The records of a few pieces of files, in their order; one that fails takes none of the others with it.
 */
export function doJobs(jobs: readonly Job[], course: Course): Done[] {
  const read = each(
    jobs.map((job) => ({ value: job })),
    (job) => articleInTime(job, course),
  );
  const keys = read.map((outcome) =>
    'value' in outcome && isArticle(outcome.value) ? keyOf(outcome.value, course) : null,
  );
  const isNew = keys.map((its) => its !== null && !course.isKnown(its.key));
  const raws = read.filter((_, at) => isNew[at]) as Outcome<RawArticle>[];
  const records = recordsOf(raws, course.resources);
  let next = 0;
  return jobs.map((job, at) => {
    const outcome = read[at] as Outcome<RawArticle | Skipped>;
    if ('error' in outcome) return failed(job, outcome.error, null);
    const article = outcome.value;
    if (!isArticle(article)) return { outcome: 'skipped', skipped: article };
    const { article_id } = article;
    const { key, parts } = keys[at] ?? { key: '', parts: '' };
    if (!isNew[at]) return { outcome: 'record', article_id, key, made: null };
    const record = records[next++];
    if (record === undefined || 'error' in record) return failed(job, record?.error, article);
    const line = JSON.stringify(record.value);
    const made = {
      tally: tallyOf(record.value),
      parts,
      record: course.as === 'packed' ? packed(line) : line,
    };
    return { outcome: 'record', article_id, key, made };
  });
}

function articleInTime(job: Job, { releasedOn }: Course): RawArticle | Skipped {
  const read = articleOf(job);
  return isArticle(read) && releasedOn !== null
    ? inTime(read, releasedOn, (key) => placeOfKey(job, key))
    : read;
}

const failed = (job: Job, error: unknown, article: RawArticle | null): Done => ({
  outcome: 'failed',
  name: nameOf(job.piece),
  error,
  article_id: article?.article_id ?? likelyId(job),
  sha256: article === null ? null : sha256(article.text),
});

/** A record is made of nothing else: who has the same key has the same record. */
function keyOf(
  { article_id, source_path, text, metadata, issues }: RawArticle,
  course: Course,
): { readonly key: string; readonly parts: string } {
  const known = course.registry.near(text);
  const hashes = [
    sha256(text),
    sha256(JSON.stringify([source_path, metadata, issues])),
    sha256(JSON.stringify(known)),
    course.codeKey,
  ];
  const key = sha256(JSON.stringify([article_id, ...hashes])).slice(0, 32);
  return { key, parts: hashes.map((hash) => hash.slice(0, 8)).join(' ') };
}
