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
  for (const [at, path] of records.entries()) {
    const copy = join(workFolder, `records-${at}.jsonl`);
    const writer = new LineWriter(copy);
    if (isStore(path))
      for (const { segment, articleIds, isPlain } of liveSegments(path)) {
        for (const id of articleIds) add(isPlain ? segmentFile(path, segment) : copy, id, path);
        if (!isPlain) for (const { text } of liveLines(path, segment)) writer.write(text);
      }
    else
      for await (const record of readShard(path)) {
        add(copy, record.article.article_id, path);
        writer.write(JSON.stringify(record));
      }
    writer.close();
  }
  if (live.length === 0) throw noRecords(records[0] ?? '');
  const files = [...new Set(live.map(({ file }) => file))].sort();
  return { files, live, articleIds: new Set(holders.keys()) };
}

const twice = (id: string, place: string, other: string): UserError =>
  new UserError(
    `this article_id, “${id}”, is also that of an article in ${other}`,
    { file: place },
    'give one of the two articles another id and run normalise again',
  );
