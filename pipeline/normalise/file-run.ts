import { UserError } from '../lib/errors.ts';
import type { RecordStore } from '../lib/store.ts';
import type { Unread } from '../lib/unread.ts';
import type { Skipped } from '../read/forms/form.ts';
import { identifyFile } from '../read/identify.ts';
import { nameOf } from '../read/jobs.ts';
import type { PileFile } from '../read/pile.ts';
import type { Origin } from './settle.ts';
import type { Done } from './task.ts';

/** What a run saw of a file, by which the next need not read it again. */
export interface SeenFile {
  /** Of the file and of what describes it: see stampOf. */
  readonly stamp: string;
  /** Keys of the records that it gave. */
  readonly keys: readonly string[];
  /** Where each of these stands. */
  readonly origins: readonly Origin[];
  readonly skipped: readonly Skipped[];
  readonly notes: readonly string[];
}

/** An article that gave no record. */
export interface Lost extends Pick<Unread, 'article_id' | 'sha256'> {
  readonly name: string;
  readonly error: unknown;
}

export type Became = Done['outcome'];

/** What becomes of one file in a run. */
export class FileRun {
  readonly file: PileFile;
  /** Undefined where it may change unseen. */
  readonly stamp: string | undefined;
  /** Whether an earlier run read it, and nothing has changed since. */
  readonly isSeen: boolean;
  /** Of the records that it gives, in their order. */
  readonly keys: string[] = [];
  /** Where each of these stands. */
  readonly origins: Origin[] = [];
  readonly skipped: Skipped[] = [];
  readonly lost: Lost[] = [];
  /** What people should be told of it: no fault. */
  readonly notes: string[] = [];
  /** Keys of the records that were made in this run, and not found. */
  readonly made = new Set<string>();
  /** Told of what gives no record. */
  onBecame: ((what: Became) => void) | undefined;

  /** @param seen what an earlier run saw of it on the same terms */
  constructor(file: PileFile, stamp?: string, seen?: SeenFile) {
    this.file = file;
    this.stamp = stamp;
    this.isSeen = seen !== undefined && seen.stamp === stamp;
    if (seen === undefined || !this.isSeen) return;
    for (const key of seen.keys) this.keys.push(key);
    for (const origin of seen.origins) this.origins.push(origin);
    for (const skipped of seen.skipped) this.skipped.push(skipped);
    this.notes.push(...seen.notes);
  }

  /** Takes in what became of one of its articles. */
  add(done: Done, store?: RecordStore): void {
    if (done.outcome === 'skipped') this.skip(done.skipped);
    else if (done.outcome === 'failed') this.#lose(done);
    else {
      const { key, article_id, origin, made } = done;
      this.keys.push(key);
      this.origins.push(origin);
      if (made !== null) this.made.add(key);
      if (made !== null && typeof made.record !== 'string' && store?.known(key) === undefined)
        store?.add({ key, article_id, tally: made.tally, parts: made.parts }, made.record);
    }
  }

  /** Takes in what lies in it and gives no article: what is broken should be one. */
  skip(skipped: Skipped): void {
    if (skipped.reason !== 'broken') {
      this.skipped.push(skipped);
      this.onBecame?.('skipped');
    } else {
      const { message, remedy = 'mend it, or remove it', article_id = null } = skipped;
      const place = skipped.place ?? { file: nameOf(skipped) };
      const error = new UserError(message, place, remedy);
      this.#lose({ name: nameOf(skipped), error, article_id, sha256: null });
    }
  }

  /** Takes in that nothing of it, or of the rest of it, can be read. */
  fail(error: unknown): void {
    this.#lose({ name: this.file.shown, error, ...identifyFile(this.file) });
  }

  /** Takes in why one of its articles, which was read, does not count. */
  failAt(origin: Origin, article_id: string, error: unknown): void {
    this.#lose({ name: nameOf(origin), error, article_id, sha256: null });
  }

  /** Whoever mends it looks for it where it lies, and not by its path below the input. */
  #lose({ name, error, article_id, sha256 }: Lost): void {
    const { shown, path } = this.file;
    const lying = (place: string): string =>
      place.startsWith(shown) ? `${path}${place.slice(shown.length)}` : place;
    this.lost.push({ name: lying(name), error: located(error, lying), article_id, sha256 });
    this.onBecame?.('failed');
  }

  /** What the next run may go by; undefined where it must read the file again. */
  seen(): SeenFile | undefined {
    if (this.stamp === undefined || this.lost.length > 0) return undefined;
    const { stamp, keys, origins, skipped, notes } = this;
    return { stamp, keys, origins, skipped, notes };
  }
}

function located(error: unknown, lying: (place: string) => string): unknown {
  if (!(error instanceof UserError) || error.place.file === undefined) return error;
  return new UserError(
    error.message,
    { ...error.place, file: lying(error.place.file) },
    error.remedy,
  );
}
