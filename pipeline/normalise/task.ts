import { sha256 } from '../lib/ids.ts';
import { attemptSoon, type Outcome } from '../lib/outcome.ts';
import { packed } from '../lib/store.ts';
import { inTime, type RawArticle } from '../read/article.ts';
import type { Skipped } from '../read/forms/form.ts';
import { articleOf, isArticle, likelyId, nameOf, placeOfKey, type Job } from '../read/jobs.ts';
import type { Resources } from './normalise.ts';
import { recordsOf } from './records.ts';
import type { RegistryWords } from './registry-words.ts';
import { originOf, type Origin } from './settle.ts';
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
      readonly origin: Origin;
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
export async function doJobs(jobs: readonly Job[], course: Course): Promise<Done[]> {
  const read: Outcome<Keyed | Skipped>[] = [];
  for (const job of jobs) read.push(await attemptSoon(() => keyed(job, course)));
  const isNew = read.map((outcome) => 'value' in outcome && isUnknown(outcome.value, course));
  const raws = read.flatMap((outcome, at) =>
    isNew[at] === true && 'value' in outcome && 'key' in outcome.value
      ? [{ value: outcome.value.article }]
      : [],
  );
  const records = recordsOf(raws, course.resources);
  let next = 0;
  return jobs.map((job, at) => {
    const outcome = read[at] as Outcome<Keyed | Skipped>;
    if ('error' in outcome) return failed(job, outcome.error, null);
    if (!('key' in outcome.value)) return { outcome: 'skipped', skipped: outcome.value };
    const { article, key, parts } = outcome.value;
    const { article_id } = article;
    const origin = originOf(job.piece, sha256(article.text));
    if (isNew[at] !== true) return { outcome: 'record', article_id, key, origin, made: null };
    const record = records[next++];
    if (record === undefined || 'error' in record) return failed(job, record?.error, article);
    const line = JSON.stringify(record.value);
    const made = {
      tally: tallyOf(record.value),
      parts,
      record: course.as === 'packed' ? packed(line) : line,
    };
    return { outcome: 'record', article_id, key, origin, made };
  });
}

/** An article with the key of its record, and the hashes of what the key is made of. */
interface Keyed {
  readonly article: RawArticle;
  readonly key: string;
  readonly parts: string;
}

const isUnknown = (read: Keyed | Skipped, { isKnown }: Course): boolean =>
  'key' in read && !isKnown(read.key);

async function keyed(job: Job, course: Course): Promise<Keyed | Skipped> {
  const read = await articleOf(job);
  if (!isArticle(read)) return read;
  const { releasedOn } = course;
  const article =
    releasedOn === null ? read : inTime(read, releasedOn, (key) => placeOfKey(job, key));
  return { article, ...keyOf(article, course) };
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
): Pick<Keyed, 'key' | 'parts'> {
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
