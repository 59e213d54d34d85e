import { basename, join } from 'node:path';
import type { Registry } from '../../schemas/types.ts';
import { codeKey } from '../lib/code-key.ts';
import { UserError } from '../lib/errors.ts';
import { openSink, standardStream } from '../lib/jsonl.ts';
import { RecordStore } from '../lib/store.ts';
import { replaceUnread, writeUnread } from '../lib/unread.ts';
import { Descriptions } from '../read/beside.ts';
import type { Skipped } from '../read/forms/form.ts';
import { piecesOf } from '../read/found.ts';
import { nameOf, type Job } from '../read/jobs.ts';
import { pileOf, stampOf, stem, type PileFile } from '../read/pile.ts';
import { readRegistry } from '../read/registry.ts';
import { fileSource, streamSource } from '../read/source.ts';
import type { Done } from './task.ts';
import { Counter, type NormaliseResult, type Tally } from './tally.ts';
import { knownKeys, work, type Terms } from './workers.ts';

export interface NormaliseOptions {
  /** The folder of what people put in: articles/ and actors.yaml. */
  readonly raw: string;
  /** Files and folders of articles, instead of raw/articles; `-` is standard input. */
  readonly inputs?: readonly string[];
  /** ISO 8601: no article may state a day after the year that follows it. */
  readonly releasedOn?: string;
  /** Threads that read: all cores where it is left out. */
  readonly threads?: number;
  /** Told after each article how many are done. */
  readonly onArticle?: (done: number) => void;
}

/**
 * Reads articles into a store of records. What an earlier run read, and nothing has changed of, is not read again. An
 * article that cannot be read costs its own record only, and stands in unread.jsonl; where none can be read, the records
 * that stood there before stay.
 *
 * @param now in milliseconds since 1970: a file that was written just now may change unseen
 * @throws UserError where there is no article, or the store cannot be written.
 */
export async function normaliseInto(
  options: NormaliseOptions & { readonly records: string; readonly now: number },
): Promise<NormaliseResult> {
  const { raw, records, now, onArticle } = options;
  const registry = readRegistry(join(raw, 'actors.yaml'));
  const inputs = options.inputs ?? [join(raw, 'articles')];
  const pile = pileOf(inputs);
  if (pile.files.length === 0) throw pile.faults[0] ?? noArticles(inputs);
  const store = new RecordStore(records);
  const terms = termsOf(options, registry, store.keys(), 'packed');
  const before = seenBefore(store.seen(), terms);
  const files = pile.files.map((file) => new FileRun(file, stampOf(file, now), before));
  let done = 0;
  for await (const { job, done: result } of work(jobsOf(files), terms, options.threads)) {
    files[job.file]?.add(result, store);
    onArticle?.(++done);
  }
  const counter = new Counter(registry.map(({ id }) => id));
  for (const fault of pile.faults) failFile(counter, fault.place.file ?? '', fault);
  const keys = counted(files, counter, store);
  if (counter.isWorthWriting) {
    store.finish({ keys, seen: seenNow(files, terms) });
    replaceUnreadIn(records, counter.unread);
  } else store.flush();
  return counter.result();
}

/**
 * Reads articles and writes a record a line, in order; memory does not grow with their number. `-` is standard input or
 * output. A file is there at the end or not at all: not where no article can be read. What gave no record stands beside
 * it, in NAME.unread.jsonl. That no two articles share an id is checked where all records meet, by convert.
 *
 * @throws UserError where there is no article, or the output cannot be written.
 */
export async function normaliseTo(
  options: NormaliseOptions & { readonly inputs: readonly string[]; readonly output: string },
): Promise<NormaliseResult> {
  const { raw, inputs, output, onArticle } = options;
  const registry = readRegistry(join(raw, 'actors.yaml'));
  const pile = pileOf(inputs.filter((input) => input !== standardStream));
  const files = pile.files.map((file) => new FileRun(file, undefined, undefined));
  if (inputs.includes(standardStream)) files.push(new FileRun(standardFile, undefined, undefined));
  const counter = new Counter(registry.map(({ id }) => id));
  for (const fault of pile.faults) failFile(counter, fault.place.file ?? '', fault);
  const sink = openSink(output);
  let isGood = false;
  try {
    const terms = termsOf(options, registry, [], 'line');
    for await (const { job, done } of work(jobsOf(files), terms, options.threads)) {
      const record = done.outcome === 'record' ? done.made?.record : undefined;
      if (typeof record === 'string') await sink.write(record);
      files[job.file]?.add(done, null);
      onArticle?.(job.file);
    }
    for (const file of files) file.tell(counter);
    if (counter.done === 0 && counter.isWorthWriting) throw noArticles(inputs);
    isGood = counter.isWorthWriting;
  } finally {
    if (isGood) sink.finish();
    else sink.discard();
  }
  if (isGood && output !== standardStream) replaceUnread(output, counter.unread);
  return counter.result();
}

const noArticles = (inputs: readonly string[]): UserError =>
  new UserError(
    'there are no articles',
    { file: inputs[0] ?? '' },
    'put at least one article there, as plain text in NAME.txt or as a saved page',
  );

/** Standard input, as if it were a file. */
const standardFile: PileFile = {
  path: standardStream,
  shown: standardStream,
  sidecar: undefined,
  corpora: [],
  table: undefined,
};

const termsOf = (
  { releasedOn = null }: { readonly releasedOn?: string | null },
  registry: Registry,
  keys: Iterable<string>,
  as: Terms['as'],
): Terms => ({ registry, releasedOn, as, codeKey: codeKey(), known: knownKeys(keys) });

/** What an earlier run saw of a file, by which it need not be read again. */
interface SeenFile {
  readonly stamp: string;
  /** Keys of the records that it gave. */
  readonly keys: readonly string[];
  readonly skipped: readonly Skipped[];
}

interface Seen {
  /** On what terms it read: of the code, of raw/actors.yaml, of the day that no article may lie behind. */
  readonly terms: string;
  /** By the path below the input. */
  readonly files: Readonly<Record<string, SeenFile>>;
}

const keyOfTerms = ({ codeKey, registry, releasedOn }: Terms): string =>
  sha256(JSON.stringify([codeKey, registry, releasedOn?.slice(0, 4)]));

const seenBefore = (seen: unknown, terms: Terms): Seen['files'] | undefined => {
  const last = seen as Seen | undefined;
  return last?.terms === keyOfTerms(terms) ? last.files : undefined;
};

/** Files with a fault are read again each time. */
const seenNow = (files: readonly FileRun[], terms: Terms): Seen => ({
  terms: keyOfTerms(terms),
  files: Object.fromEntries(
    files.flatMap(({ file, stamp, keys, skipped, failures }) =>
      stamp === undefined || failures.length > 0
        ? []
        : [[file.shown, { stamp, keys, skipped }] as const],
    ),
  ),
});

/** What became of one file of a run. */
class FileRun {
  readonly file: PileFile;
  readonly stamp: string | undefined;
  /** Whether an earlier run read it, and nothing has changed since. */
  readonly isSeen: boolean;
  readonly keys: string[];
  readonly skipped: Skipped[];
  readonly failures: { name: string; error: unknown; known: Pick<Unread, 'article_id' | 'sha256'> }[] = [];
  readonly made: { key: string; tally: Tally }[] = [];

  constructor(file: PileFile, stamp: string | undefined, before: Seen['files'] | undefined) {
    const seen = before?.[file.shown];
    this.file = file;
    this.stamp = stamp;
    this.isSeen = seen !== undefined && seen.stamp === stamp;
    this.keys = this.isSeen ? [...(seen?.keys ?? [])] : [];
    this.skipped = this.isSeen ? [...(seen?.skipped ?? [])] : [];
  }
}
