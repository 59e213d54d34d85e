import { statSync } from 'node:fs';
import { standardStream } from '../lib/jsonl.ts';
import type { Became, FileRun } from './file-run.ts';

/** How far a run is. */
export interface RunProgress {
  /** Articles of which there is a record, or none for a fault: those that an earlier run read, too. */
  readonly done: number;
  /** Of these, the ones in files that have not changed since an earlier run. */
  readonly before: number;
  readonly failed: number;
  /** What lies there and is no article to be read. */
  readonly skipped: number;
  /** The part of what is to be read that is done, from 0 to 1; null as long as that cannot be told. */
  readonly share: number | null;
}

/**
 * Measures how far a run is. How many articles lie in files of many is known when they are read, and not before; how many
 * bytes these files have is known at once.
 */
export class Meter {
  #done = 0;
  #before = 0;
  #failed = 0;
  #skipped = 0;
  /** Pieces that were handed out, and of those what came back. */
  #given = 0;
  #back = 0;
  #bytes = 0;
  #read = 0;
  /** Of the file that is being read. */
  #size = 0;
  #readOfFile = 0;
  readonly #tell: ((progress: RunProgress) => void) | undefined;

  constructor(files: readonly FileRun[], tell?: (progress: RunProgress) => void) {
    this.#tell = tell;
    for (const run of files) {
      run.onBecame = this.count;
      this.#done += run.keys.length;
      this.#skipped += run.skipped.length;
      this.#before = this.#done;
      if (tell !== undefined && !run.isSeen) this.#bytes += sizeOf(run);
    }
  }

  begin(run: FileRun): void {
    this.#size = this.#tell === undefined ? 0 : sizeOf(run);
    this.#readOfFile = 0;
  }

  readonly bytes = (count: number): void => {
    const more = Math.min(count, this.#size - this.#readOfFile);
    this.#readOfFile += more;
    this.#read += more;
  };

  /** All of the file is handed out, or nothing more can be read of it. */
  end(): void {
    this.bytes(this.#size);
  }

  give(): void {
    this.#given++;
  }

  /** Takes in that a piece came back, whatever became of it. */
  back(): void {
    this.#back++;
  }

  /** Takes in what became of something, and tells how far the run is then. */
  readonly count = (what: Became): void => {
    if (what === 'skipped') this.#skipped++;
    else this.#done++;
    if (what === 'failed') this.#failed++;
    this.#tell?.(this.progress);
  };

  get progress(): RunProgress {
    return {
      done: this.#done,
      before: this.#before,
      failed: this.#failed,
      skipped: this.#skipped,
      share: this.#share,
    };
  }

  /** What was handed out and is not back yet is as large as what is. */
  get #share(): number | null {
    if (this.#bytes === 0 || this.#read === 0 || this.#given === 0) return null;
    return (this.#read / this.#bytes) * (this.#back / this.#given);
  }
}

/** What is not there, or has no end that is known, tells nothing. */
function sizeOf({ file: { path } }: FileRun): number {
  if (path === standardStream) return 0;
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
