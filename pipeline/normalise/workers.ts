import { availableParallelism } from 'node:os';
import type { Piscina } from 'piscina';
import type { Registry } from '../../schemas/types.ts';
import { UserError, type Place } from '../lib/errors.ts';
import { workerFile } from '../lib/worker-file.ts';
import { likelyId, nameOf, placeOf, type Job } from '../read/jobs.ts';
import { loadResources } from './normalise.ts';
import { RegistryWords } from './registry-words.ts';
import { doJobs, type Course, type Done } from './task.ts';

/** What is the same for all jobs of a run, as threads can be told. */
export interface Terms {
  readonly registry: Registry;
  readonly codeKey: string;
  readonly releasedOn: string | null;
  readonly as: Course['as'];
  readonly known: KnownKeys;
}

/** Keys of 32 hexadecimal digits, sorted, 16 bytes each: all threads look into the same. */
export interface KnownKeys {
  readonly bytes: Uint8Array;
}

const keyLength = 16;

export function knownKeys(keys: Iterable<string>): KnownKeys {
  const sorted = [...keys].sort();
  const bytes = new Uint8Array(new SharedArrayBuffer(sorted.length * keyLength));
  for (const [at, key] of sorted.entries()) bytes.set(Buffer.from(key, 'hex'), at * keyLength);
  return { bytes };
}

function isAmong({ bytes }: KnownKeys, key: string): boolean {
  const wanted = Buffer.from(key, 'hex');
  let low = 0;
  let high = bytes.length / keyLength;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = wanted.compare(bytes, middle * keyLength, (middle + 1) * keyLength);
    if (order === 0) return true;
    if (order > 0) low = middle + 1;
    else high = middle;
  }
  return false;
}

const courseOf = ({ registry, known, ...terms }: Terms): Course => ({
  ...terms,
  resources: loadResources(registry),
  registry: new RegistryWords(registry),
  isKnown: (key) => isAmong(known, key),
});

export type WorkerData = Terms;

/** The same `Done`, with errors that pass between threads. */
type Sent =
  | Exclude<Done, { outcome: 'failed' }>
  | (Omit<Extract<Done, { outcome: 'failed' }>, 'error'> & { readonly error: SentError });

type SentError =
  | {
      readonly kind: 'user';
      readonly message: string;
      readonly place: Place;
      readonly remedy: string;
    }
  | { readonly kind: 'bug'; readonly message: string; readonly stack: string | undefined };

/** What a worker does with some jobs. */
export function taskOf(terms: WorkerData): (jobs: readonly Job[]) => Promise<Sent[]> {
  const course = courseOf(terms);
  return async (jobs) => (await doJobs(jobs, course)).map(sent);
}

const sent = (done: Done): Sent =>
  done.outcome === 'failed' ? { ...done, error: sentError(done.error) } : done;

function sentError(error: unknown): SentError {
  if (error instanceof UserError) {
    const { message, place, remedy } = error;
    return { kind: 'user', message, place, remedy };
  }
  if (error instanceof Error) return { kind: 'bug', message: error.message, stack: error.stack };
  return { kind: 'bug', message: String(error), stack: undefined };
}

const received = (done: Sent): Done =>
  done.outcome === 'failed' ? { ...done, error: receivedError(done.error) } : done;

function receivedError(error: SentError): Error {
  if (error.kind === 'user') return new UserError(error.message, error.place, error.remedy);
  const bug = new Error(error.message);
  if (error.stack !== undefined) bug.stack = error.stack;
  return bug;
}

/** So many pieces take each stage together (docs/decisions/0008), and go to a thread as one. */
export const batchSize = 8;

/** Fewer pieces than this are read at once: threads take longer to start. */
const leastForThreads = 48;

/**
 * What becomes of the jobs of a run, in their order. On as many threads as are allowed where there are jobs enough; no
 * more wait than the threads need, so that memory does not grow with the number of jobs. A thread that dies takes one
 * piece with it.
 *
 * @param threads all cores where it is left out
 */
export async function* work(
  jobs: AsyncIterable<Job>,
  terms: Terms,
  threads = availableParallelism(),
): AsyncGenerator<Worked> {
  const iterator = jobs[Symbol.asyncIterator]();
  const first: Job[] = [];
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
    first.push(next.value);
    if (first.length >= leastForThreads) break;
  }
  // Where nothing is to be read, nothing that reads is loaded.
  if (first.length === 0) return;
  const all = chained(first, iterator);
  const filename = workerFile();
  const batches = inBatches(all);
  if (filename === undefined || threads < 2 || first.length < leastForThreads)
    yield* here(batches, terms);
  else yield* onThreads(batches, terms, threads, filename);
}

/** So many pieces are read one by one at first, where somebody waits to see them. */
const shownSoon = 8;

/** The same, but that what becomes of the first jobs is there before the next are looked for. */
export async function* workSoon(
  jobs: AsyncIterable<Job>,
  terms: Terms,
  threads?: number,
): AsyncGenerator<Worked> {
  const iterator = jobs[Symbol.asyncIterator]();
  const course = courseOf(terms);
  for (let count = 0; count < shownSoon; count++) {
    const next = await iterator.next();
    if (next.done === true) return;
    yield* paired([next.value], await doJobs([next.value], course));
  }
  yield* work(chained([], iterator), terms, threads);
}

async function* chained(first: readonly Job[], rest: AsyncIterator<Job>): AsyncGenerator<Job> {
  yield* first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function* inBatches(jobs: AsyncIterable<Job>): AsyncGenerator<Job[]> {
  let batch: Job[] = [];
  for await (const job of jobs) {
    batch.push(job);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

type Worked = { readonly job: Job; readonly done: Done };

const paired = (jobs: readonly Job[], done: readonly Done[]): Worked[] =>
  jobs.flatMap((job, at) => {
    const its = done[at];
    return its === undefined ? [] : [{ job, done: its }];
  });

async function* here(batches: AsyncIterable<Job[]>, terms: Terms): AsyncGenerator<Worked> {
  const course = courseOf(terms);
  for await (const jobs of batches) yield* paired(jobs, await doJobs(jobs, course));
}

async function* onThreads(
  batches: AsyncIterable<Job[]>,
  terms: Terms,
  threads: number,
  filename: string,
): AsyncGenerator<Worked> {
  const { Piscina: Pool } = await import('piscina');
  const pool = new Pool({
    filename,
    workerData: terms,
    minThreads: threads,
    maxThreads: threads,
  });
  const waiting: Promise<Worked[]>[] = [];
  try {
    for await (const jobs of batches) {
      waiting.push(onThread(pool, jobs));
      // The order is that of the jobs: who is done early waits for those before.
      if (waiting.length > threads * 3) yield* (await waiting.shift()) ?? [];
    }
    for (const each of waiting) yield* await each;
  } finally {
    await pool.destroy();
  }
}

async function onThread(pool: Piscina, jobs: readonly Job[]): Promise<Worked[]> {
  try {
    const done = (await pool.run(jobs)) as Sent[];
    return paired(jobs, done.map(received));
  } catch (error) {
    // The thread died. Each alone: the others of the batch are whole.
    const [job] = jobs;
    if (jobs.length > 1) {
      const alone: Worked[] = [];
      for (const each of jobs) alone.push(...(await onThread(pool, [each])));
      return alone;
    }
    return job === undefined ? [] : [{ job, done: lost(job, error) }];
  }
}

const lost = (job: Job, error: unknown): Done => ({
  outcome: 'failed',
  name: nameOf(job.piece),
  error: new UserError(
    `reading it ended the thread: ${error instanceof Error ? error.message : String(error)}`,
    placeOf(job.piece),
    'cut it into parts if it is very long; else please report it',
  ),
  article_id: likelyId(job),
  sha256: null,
});
