import { join } from 'node:path';
import { UserError } from '../lib/errors.ts';
import { LineWriter } from '../lib/files.ts';
import { isStore, liveLines, liveSegments, segmentFile } from '../lib/store.ts';
import { noRecords, readShard } from './read.ts';
import type { LiveRecord, RecordFiles } from './rows.ts';

/**
 * The files that hold the records: those of stores as they lie there, which normalise checked when it made them; others
 * checked one by one, and copied to the work folder.
 *
 * @param records each a store, a folder of records (`*.json`), or a file with one a line: shards of a run, or all of it
 * @throws UserError as readRecords does, and where two share an article_id or there is none at all.
 */
export async function recordFiles(
  records: readonly string[],
  workFolder: string,
): Promise<RecordFiles & { readonly articleIds: ReadonlySet<string> }> {
  const holders = new Map<string, string>();
  const hold = (id: string, place: string): void => {
    const other = holders.get(id);
    if (other !== undefined) throw twice(id, place, other);
    holders.set(id, place);
  };
  const live: LiveRecord[] = [];
  const add = (file: string, article_id: string, from: string): void => {
    hold(article_id, from);
    live.push({ file, article_id });
  };
  const copies = new Copies(workFolder);
  for (const path of records)
    if (isStore(path))
      for (const { segment, articleIds, isPlain } of liveSegments(path)) {
        const lines = isPlain ? [] : liveLines(path, segment);
        for (const [at, id] of articleIds.entries())
          add(isPlain ? segmentFile(path, segment) : copies.write(lines[at]?.text ?? ''), id, path);
      }
    else
      for await (const record of readShard(path))
        add(copies.write(JSON.stringify(record)), record.article.article_id, path);
  copies.close();
  if (live.length === 0) throw noRecords(records[0] ?? '');
  const files = [...new Set(live.map(({ file }) => file))].sort();
  return { files, live, articleIds: new Set(holders.keys()) };
}

/** Copies of records in files that are not too long to be read as a whole. */
class Copies {
  readonly #folder: string;
  #writer: LineWriter | undefined;
  #file = '';
  #number = 0;
  #room = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Copies a line of JSON, and gives the file that it then stands in. */
  write(line: string): string {
    if (this.#writer === undefined || line.length > this.#room) {
      this.close();
      this.#file = join(this.#folder, `records-${++this.#number}.jsonl`);
      this.#writer = new LineWriter(this.#file);
      this.#room = longestCopy;
    }
    this.#room -= line.length;
    this.#writer.write(line);
    return this.#file;
  }

  close(): void {
    this.#writer?.close();
    this.#writer = undefined;
  }
}

const longestCopy = 8 * 1024 * 1024;

const twice = (id: string, place: string, other: string): UserError =>
  new UserError(
    `this article_id, “${id}”, is also that of an article in ${other}`,
    { file: place },
    'give one of the two articles another id and run normalise again',
  );
