import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { reading } from './file-errors.ts';
import { makeFolder, removeFile, writeAtomically } from './files.ts';
import { isFolder, isThere } from './read-files.ts';

/** What is known of a record without reading it. */
export interface StoredRecord {
  /** Hash of all that made it: text, metadata, what is known of actors, code, lexicons and schemas. */
  readonly key: string;
  /** The beginnings of the hashes of what the key is made of; left out by versions that kept none. */
  readonly parts?: string;
  readonly article_id: string;
  /** Name of the file that holds it. */
  readonly segment: string;
  /** What a run tells at its end: counts of rows, issues and exclusions. */
  readonly tally: unknown;
}

/** Which records are those of the last run, and what it read for them. */
export interface Manifest {
  /** Keys in the order of the run. */
  readonly keys: readonly string[];
  /** Of those that read: what they saw, so that they need not read it again. */
  readonly seen: unknown;
}

export const manifestName = 'manifest.json';
const segmentEnding = '.jsonl.gz';
const indexEnding = '.index.jsonl';

/** So many records are written at once: the most that a killed run loses. */
const segmentSize = 200;

/** And no more packed bytes than these: records of long articles are few in a segment. */
const segmentBytes = 4 * 1024 * 1024;

/** A segment of which fewer are those of the last run is written anew. */
const leastLive = 0.5;

/** Whether a name in a folder of records is one that a store gives. */
export const isOfStore = (name: string): boolean =>
  name === manifestName || /^\d{6}(?:\.index)?\.jsonl(?:\.gz)?$/.test(name);

/** Whether a folder holds a store whose last run came to its end. */
export const isStore = (folder: string): boolean =>
  isFolder(folder) && isThere(join(folder, manifestName));

/** Where the records of a store’s segment are: one JSON object a line. */
export const segmentFile = (folder: string, segment: string): string =>
  join(folder, segment + segmentEnding);

/** One line of JSON as a store keeps it. */
export const packed = (line: string): Uint8Array => gzipSync(`${line}\n`, { level: 1 });

/** @throws UserError where it cannot be read. */
const readManifest = (folder: string): Manifest =>
  JSON.parse(readText(join(folder, manifestName))) as Manifest;

const beforeKeys = '{"keys":';

/**
 * The keys of the last run’s records, in its order. What it saw of its files takes many times as much memory, and is not
 * looked at: the keys stand first, and none holds a bracket.
 *
 * @throws UserError where it cannot be read.
 */
export function readKeys(folder: string): readonly string[] {
  const bytes = reading(folder, () => readFileSync(join(folder, manifestName)));
  const start = bytes.toString('latin1', 0, bytes.indexOf(']') + 1);
  if (!start.startsWith(beforeKeys)) return readManifest(folder).keys;
  return JSON.parse(start.slice(beforeKeys.length)) as string[];
}

/** The records of the last run, in its order, without what they hold. */
export function liveRecords(folder: string): StoredRecord[] {
  const records = new Map(
    segmentsIn(folder).flatMap((segment) =>
      indexOf(folder, segment).map((record) => [record.key, record] as const),
    ),
  );
  return readKeys(folder).flatMap((key) => records.get(key) ?? []);
}

/** A segment of which some records are those of the last run. */
export interface LiveSegment {
  readonly segment: string;
  /** Of these articles, in the order of their lines. */
  readonly articleIds: readonly string[];
  /** Whether an article’s id tells its line: not where the segment holds another record of it, of two with one id. */
  readonly isPlain: boolean;
}

export function liveSegments(folder: string): LiveSegment[] {
  const live = new Set(readKeys(folder));
  return segmentsIn(folder).flatMap((segment) => {
    const index = indexOf(folder, segment);
    // A run that was killed while it moved records leaves them in two segments.
    const articleIds = index.filter(({ key }) => live.delete(key)).map((each) => each.article_id);
    if (articleIds.length === 0) return [];
    const isPlain = new Set(index.map((each) => each.article_id)).size === index.length;
    return [{ segment, articleIds, isPlain }];
  });
}

/** The records of the last run in a segment as lines of JSON, with the numbers of their lines, from 1. */
export function liveLines(
  folder: string,
  segment: string,
): { readonly line: number; readonly text: string }[] {
  const live = new Set(readKeys(folder));
  const index = indexOf(folder, segment);
  return linesOfSegment(folder, segment).flatMap((text, at) =>
    live.has(index[at]?.key ?? '') ? [{ line: at + 1, text }] : [],
  );
}

/** Lines of a segment, each a record. */
export const linesOfSegment = (folder: string, segment: string): string[] =>
  gunzipSync(reading(folder, () => readFileSync(segmentFile(folder, segment))))
    .toString('utf8')
    .split('\n')
    .slice(0, -1);

/**
 * Records that were made, each in a file of many: `000001.jsonl.gz`, a JSON object a line, and what it holds in
 * `000001.index.jsonl`. A file that stands there is never changed. Which of all records are those of the last run is in
 * `manifest.json`, written last: after a kill the records that were made are found again, and the manifest is still that of
 * the run before. Whoever writes holds the lock of the output.
 */
export class RecordStore {
  readonly #folder: string;
  readonly #records = new Map<string, StoredRecord>();
  /** Bytes that are not written yet. */
  #waiting = 0;
  #pending: { readonly bytes: Uint8Array; readonly record: StoredRecord }[] = [];
  #last = 0;

  /** @throws UserError where the folder can be neither read nor made. */
  constructor(folder: string) {
    this.#folder = folder;
    makeFolder(folder);
    for (const segment of segmentsIn(folder)) {
      this.#last = Math.max(this.#last, Number(segment));
      for (const record of indexOf(folder, segment)) this.#records.set(record.key, record);
    }
  }

  /** What the last run saw; undefined where none came to its end. */
  seen(): unknown {
    return isStore(this.#folder) ? readManifest(this.#folder).seen : undefined;
  }

  /** What is known of the records of the last run that came to its end. */
  last(): StoredRecord[] {
    if (!isStore(this.#folder)) return [];
    return readManifest(this.#folder).keys.flatMap((key) => this.#records.get(key) ?? []);
  }

  /** What is known of the record that has a key; undefined where none was made. */
  known(key: string): StoredRecord | undefined {
    return this.#records.get(key);
  }

  /** The keys of all records that were made. */
  keys(): IterableIterator<string> {
    return this.#records.keys();
  }

  /** @param bytes what `packed` makes of the record */
  add(record: Omit<StoredRecord, 'segment'>, bytes: Uint8Array): void {
    const stored = { ...record, segment: nameOf(this.#last + 1) };
    this.#pending.push({ bytes, record: stored });
    this.#records.set(record.key, stored);
    this.#waiting += bytes.length;
    if (this.#pending.length >= segmentSize || this.#waiting >= segmentBytes) this.flush();
  }

  /** Writes what was added. */
  flush(): void {
    if (this.#pending.length === 0) return;
    const name = nameOf(++this.#last);
    const bytes = Buffer.concat(this.#pending.map((each) => each.bytes));
    const index = this.#pending.map(({ record }) => `${JSON.stringify(record)}\n`).join('');
    writeAtomically(segmentFile(this.#folder, name), bytes);
    // A segment without an index is what a kill left: nobody knows of it, and its name is taken again.
    writeAtomically(join(this.#folder, name + indexEnding), index);
    this.#pending = [];
    this.#waiting = 0;
  }

  /**
   * Ends a run: its records are those that count from now on, and of the others nothing stays that takes much room.
   *
   * @param alsoKept keys of records that do not count now, and may in a later run that reads nothing anew
   */
  finish(manifest: Manifest, alsoKept: Iterable<string> = []): void {
    this.flush();
    const live = new Set([...manifest.keys, ...alsoKept]);
    const stale = segmentsIn(this.#folder).filter((segment) => {
      const index = indexOf(this.#folder, segment);
      const kept = index.filter(({ key }) => live.has(key));
      if (kept.length >= index.length * leastLive) return false;
      this.#moveOut(segment, index, live);
      return true;
    });
    this.flush();
    writeAtomically(join(this.#folder, manifestName), JSON.stringify(manifest));
    for (const name of reading(this.#folder, () => readdirSync(this.#folder)))
      // What versions before 0.8 left: an article a file.
      if (name.endsWith('.json') && name !== manifestName) removeFile(join(this.#folder, name));
    // Only now: the manifest that stood there may have named them.
    for (const segment of stale) {
      removeFile(join(this.#folder, segment + indexEnding));
      removeFile(segmentFile(this.#folder, segment));
    }
  }

  /** Adds the live records of a segment anew. */
  #moveOut(segment: string, index: readonly StoredRecord[], live: ReadonlySet<string>): void {
    if (!index.some(({ key }) => live.has(key))) return;
    for (const [at, line] of linesOfSegment(this.#folder, segment).entries()) {
      const record = index[at];
      if (record !== undefined && live.has(record.key)) this.add(record, packed(line));
    }
  }
}

const nameOf = (number: number): string => String(number).padStart(6, '0');

const readText = (file: string): string => reading(file, () => readFileSync(file, 'utf8'));

/** Names of the segments of which it is known what they hold. */
const segmentsIn = (folder: string): string[] =>
  reading(folder, () => readdirSync(folder))
    .filter((name) => name.endsWith(indexEnding))
    .map((name) => name.slice(0, -indexEnding.length))
    .filter((segment) => isThere(segmentFile(folder, segment)))
    .sort();

const indexOf = (folder: string, segment: string): StoredRecord[] =>
  readText(join(folder, segment + indexEnding))
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as StoredRecord);
