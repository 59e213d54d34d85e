import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codeKey } from '../lib/code-key.ts';
import { UserError } from '../lib/errors.ts';
import { reading } from '../lib/file-errors.ts';
import { sha256 } from '../lib/ids.ts';
import { openSink, standardStream } from '../lib/jsonl.ts';
import { ledgerName } from '../lib/output.ts';
import { isThere } from '../lib/read-files.ts';
import { RecordStore } from '../lib/store.ts';
import { replaceUnread, replaceUnreadIn } from '../lib/unread.ts';
import { Descriptions } from '../read/beside.ts';
import { jobsOf } from '../read/found.ts';
import type { Job } from '../read/jobs.ts';
import { readLedger, writeLedger, type Ledger } from '../read/ledger.ts';
import { pileOf, stampOf, type Pile } from '../read/pile.ts';
import { readRegistry } from '../read/registry.ts';
import { isOf, type Shard } from '../read/shard.ts';
import { FileRun, type SeenFile } from './file-run.ts';
import { Meter, type RunProgress } from './meter.ts';
import { Reasons, type ReadAnew } from './reasons.ts';
import { settle, settledBy } from './settle.ts';
import { Counter, type NormaliseResult, type Tally } from './tally.ts';
import type { Done } from './task.ts';
import { knownKeys, work, workSoon, type Terms } from './workers.ts';

export interface NormaliseOptions {
  /** The folder of what people put in: articles/ and actors.yaml. */
  readonly raw: string;
  /** Files and folders of articles, instead of raw/articles; `-` is standard input. */
  readonly inputs?: readonly string[] | undefined;
  /** ISO 8601: no article may state a day after the year that follows it. */
  readonly releasedOn?: string;
  /** Threads that read: all cores where it is left out. */
  readonly threads?: number | undefined;
  /** Which part of the run this is, where others read the rest: all of it where it is left out. */
  readonly shard?: Shard | undefined;
  /** Told after each article, and whatever else lies there, how far the run is. */
  readonly onProgress?: ((progress: RunProgress) => void) | undefined;
  /** Told of each article that was read, not found among the records, why that was. */
  readonly onReadAnew?: ((article: ReadAnew) => void) | undefined;
}

/**
 * Reads articles into a store of records. What an earlier run read, and of which nothing has changed, is not read again.
 * An article that cannot be read costs its own record only, and stands in unread.jsonl; where none can be read, the
 * records that stood there before stay.
 *
 * @param options.ledger the file of ids that were made of texts; left out where none is kept
 * @param options.now in milliseconds since 1970: what was written just now may change unseen
 * @throws UserError where there is no article, or the store cannot be written.
 */
export async function normaliseInto(
  options: NormaliseOptions & {
    readonly records: string;
    readonly now: number;
    readonly ledger?: string | undefined;
  },
): Promise<NormaliseResult> {
  const { raw, records, now } = options;
  const inputs = options.inputs ?? [articlesIn(raw)];
  const pile = requirePile(inputs);
  const store = new RecordStore(records);
  const terms = termsOf(options, 'packed', store.keys());
  const before = seenFiles(store.seen(), keyOfTerms(terms, options));
  const files = pile.files.map(
    (file) => new FileRun(file, stampOf(file, now), wholeSeen(before[file.shown], store)),
  );
  const ids = options.ledger === undefined ? undefined : readLedger(options.ledger);
  const reasons = new Reasons(store, options.onReadAnew);
  await keepingAtExit(store, () =>
    readAll(files, terms, { ...options, ids }, (done, file) => {
      reasons.tell(done);
      file.add(done, store);
    }),
  );
  const counter = new Counter(terms.registry.map(({ id }) => id));
  const keys = countFiles(files, pile, counter, store, options.shard);
  store.flush();
  if (isWorthWriting(counter, options)) {
    const seen = { terms: keyOfTerms(terms, options), files: seenBy(files) };
    // Those that another takes the place of count again when that one goes.
    const passedOver = files.flatMap((run) => run.keys);
    store.finish({ keys, seen }, passedOver);
    replaceUnreadIn(records, counter.unread);
    if (options.ledger !== undefined && ids !== undefined) writeLedger(options.ledger, ids);
  }
  return counter.result();
}

/** Of a shard nothing may be left, and the others need to know. */
const isWorthWriting = (counter: Counter, { shard }: Pick<NormaliseOptions, 'shard'>): boolean =>
  counter.isWorthWriting || shard !== undefined;

/** Whoever ends the process amid the run keeps what was read: the next run goes on from there. */
async function keepingAtExit(store: RecordStore, run: () => Promise<void>): Promise<void> {
  const keep = (): void => {
    try {
      store.flush();
    } catch {
      // A full disk takes what is not written yet, and no more.
    }
  };
  // Before the lock is let go, which waits for the exit, too.
  process.prependOnceListener('exit', keep);
  try {
    await run();
  } finally {
    process.off('exit', keep);
  }
}

/**
 * Reads articles and writes a record a line, in order; memory does not grow with their number. `-` is standard input or
 * output. A file is there at the end or not at all: not where no article can be read. What gave no record stands beside
 * it, in NAME.unread.jsonl, and in NAME.ids.jsonl the ids that were made of texts. That no two articles share an id is checked where all records meet, by convert.
 *
 * @throws UserError where there is no article, or the output cannot be written.
 */
export async function normaliseTo(
  options: NormaliseOptions & { readonly inputs: readonly string[]; readonly output: string },
): Promise<NormaliseResult> {
  const { output } = options;
  const ledger = `${output}.${ledgerName}`;
  const ids = output === standardStream ? undefined : readLedger(ledger);
  const sink = openSink(output);
  let counter: Counter | undefined;
  try {
    counter = await normaliseEach({ ...options, ids }, work, sink.write);
  } finally {
    if (counter !== undefined && isWorthWriting(counter, options)) sink.finish();
    else sink.discard();
  }
  if (isWorthWriting(counter, options) && ids !== undefined) {
    replaceUnread(output, counter.unread);
    writeLedger(ledger, ids);
  }
  return counter.result();
}

/**
 * Reads articles and hands over the record of each as a line of JSON, in order: the first as soon as it is read. Writes
 * nothing.
 *
 * @param options.raw left out where no registry is looked at
 * @throws UserError where there is no article
 */
export async function readOut(
  options: Omit<NormaliseOptions, 'raw'> & {
    readonly raw?: string | undefined;
    readonly inputs: readonly string[];
  },
  take: (line: string) => Promise<void>,
): Promise<NormaliseResult> {
  const counter = await normaliseEach(options, workSoon, take);
  return counter.result();
}

type EachOptions = Parameters<typeof readOut>[0] & { readonly ids?: Ledger | undefined };

async function normaliseEach(
  options: EachOptions,
  by: typeof work,
  take: (line: string) => Promise<void>,
): Promise<Counter> {
  const { inputs, raw, releasedOn, shard } = options;
  const pile = requirePile(inputs);
  const terms = termsOf({ raw, releasedOn }, 'line', []);
  const counter = new Counter(terms.registry.map(({ id }) => id));
  const files = pile.files.map((file) => new FileRun(file));
  await readAll(
    files,
    terms,
    options,
    async (done, file) => {
      if (done.outcome !== 'record') file.add(done);
      else if (done.made !== null) {
        counter.add(done.made.tally);
        await take(String(done.made.record));
      }
    },
    by,
  );
  tellLosses(files, pile, counter, shard);
  if (counter.isEmpty && shard === undefined) throw noArticles(inputs);
  return counter;
}

/** @throws UserError where something else than a folder stands there */
function articlesIn(raw: string): string {
  const folder = join(raw, 'articles');
  if (isThere(folder)) reading(folder, () => readdirSync(folder));
  return folder;
}

/** @throws UserError where there is nothing to read */
function requirePile(inputs: readonly string[]): Pile {
  const pile = pileOf(inputs);
  if (pile.files.length === 0) throw pile.faults[0] ?? noArticles(inputs);
  return pile;
}

const noArticles = (inputs: readonly string[]): UserError =>
  new UserError(
    'there are no articles',
    { file: inputs[0] ?? '' },
    'put at least one article there: a text, a saved page, a table of articles (docs/inputs.md)',
  );

/** Reads what no earlier run has read, and hands over what became of it, in order. */
async function readAll(
  files: readonly FileRun[],
  terms: Terms,
  {
    threads,
    onProgress,
    shard,
    ids,
  }: Pick<NormaliseOptions, 'threads' | 'onProgress' | 'shard'> & { ids?: Ledger | undefined },
  take: (done: Done, file: FileRun) => void | Promise<void>,
  by: typeof work = work,
): Promise<void> {
  const meter = new Meter(files, onProgress);
  for await (const { job, done } of by(unseenJobs(files, meter, { shard, ids }), terms, threads)) {
    const run = files[job.file];
    if (run === undefined) continue;
    meter.back();
    await take(done, run);
    if (done.outcome === 'record') meter.count('record');
  }
}

/** The pieces of all files that are still to be read, in order. */
async function* unseenJobs(
  files: readonly FileRun[],
  meter: Meter,
  { shard, ids: ledger }: { readonly shard?: Shard | undefined; readonly ids?: Ledger | undefined },
): AsyncGenerator<Job> {
  const isOurs = (name: string): boolean => shard === undefined || isOf(shard, name);
  const descriptions = new Descriptions();
  for (const [at, run] of files.entries()) {
    if (run.isSeen) continue;
    meter.begin(run);
    try {
      const { bytes: onBytes } = meter;
      for await (const found of jobsOf(run.file, at, descriptions, { onBytes, ledger }))
        if (!isOurs(settledBy(found))) continue;
        else if ('reason' in found) run.skip(found);
        else {
          meter.give();
          if (found.note !== undefined) run.notes.push(found.note);
          yield found;
        }
    } catch (error) {
      if (isOurs(run.file.shown)) run.fail(error);
    }
    meter.end();
  }
}

interface TermsOptions {
  readonly raw?: string | undefined;
  readonly releasedOn?: string | null | undefined;
}

const termsOf = (
  { raw, releasedOn = null }: TermsOptions,
  as: Terms['as'],
  keys: Iterable<string>,
): Terms => ({
  registry: raw === undefined ? [] : readRegistry(join(raw, 'actors.yaml')),
  releasedOn,
  as,
  codeKey: codeKey(),
  known: knownKeys(keys),
});

/** What a run saw of its files, and on what terms. */
interface Seen {
  readonly terms: string;
  /** By the path below the input. */
  readonly files: Readonly<Record<string, SeenFile>>;
}

/** Of all that decides what becomes of a file that has not changed: of a day of release the year does. */
const keyOfTerms = (
  { codeKey: code, registry, releasedOn }: Terms,
  { shard }: Pick<NormaliseOptions, 'shard'>,
): string => sha256(JSON.stringify([code, registry, releasedOn?.slice(0, 4), shard ?? null]));

function seenFiles(seen: unknown, terms: string): Seen['files'] {
  const last = seen as Seen | undefined;
  return last?.terms === terms ? last.files : {};
}

/** What an earlier run saw of a file, where all records that it gave are still there. */
const wholeSeen = (seen: SeenFile | undefined, store: RecordStore): SeenFile | undefined =>
  seen?.keys.every((key) => store.known(key) !== undefined) === true ? seen : undefined;

const seenBy = (files: readonly FileRun[]): Seen['files'] =>
  Object.fromEntries(
    files.flatMap((run) => {
      const seen = run.seen();
      return seen === undefined ? [] : [[run.file.shown, seen] as const];
    }),
  );

/** Counts what all files gave, and gives the keys of the records that count, in order. */
function countFiles(
  files: readonly FileRun[],
  pile: Pile,
  counter: Counter,
  store: RecordStore,
  shard: Shard | undefined,
): string[] {
  const given = files.flatMap((run) =>
    run.keys.flatMap((key, at) => {
      const [record, origin] = [store.known(key), run.origins[at]];
      if (record === undefined || origin === undefined) return [];
      return [{ run, key, record, origin, article_id: record.article_id }];
    }),
  );
  const killed = files.flatMap(({ skipped }) =>
    skipped.filter(({ reason }) => reason === 'killed'),
  );
  const settled = settle(given, killed);
  const keys: string[] = [];
  for (const [at, { run, key, record, origin, article_id }] of given.entries()) {
    const what = settled[at];
    if (what === undefined) continue;
    if (what instanceof UserError) run.failAt(origin, article_id, what);
    else if ('reason' in what) counter.skip(what);
    else {
      keys.push(key);
      counter.add(record.tally as Tally, !run.made.has(key));
    }
  }
  tellLosses(files, pile, counter, shard);
  return keys;
}

function tellLosses(
  files: readonly FileRun[],
  { faults, tables }: Pile,
  counter: Counter,
  shard: Shard | undefined,
): void {
  for (const fault of [...faults, ...new Descriptions().unused(tables)]) {
    const { file = '' } = fault.place;
    if (shard === undefined || isOf(shard, basename(file))) counter.fail(file, fault);
  }
  for (const { skipped, lost, notes } of files) {
    for (const note of notes) counter.note(note);
    for (const each of skipped) counter.skip(each);
    for (const { name, error, ...known } of lost) counter.fail(name, error, known);
  }
}
