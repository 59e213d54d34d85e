import { join } from 'node:path';
import { LineWriter } from '../lib/files.ts';
import { isStore, liveRecords, segmentFile } from '../lib/store.ts';
import { readRecords } from './read.ts';
import type { RecordFiles } from './rows.ts';

/**
 * The files that hold the records: those of a store as they lie there, which normalise checked when it made them; others
 * checked one by one, and copied to the work folder.
 *
 * @param records a store, a folder of records (`*.json`), or a file with one a line
 * @throws UserError as readRecords does.
 */
export async function recordFiles(
  records: string,
  workFolder: string,
): Promise<RecordFiles & { readonly articleIds: ReadonlySet<string> }> {
  const articleIds = new Set<string>();
  if (isStore(records)) {
    const live = liveRecords(records).map(({ segment, article_id }) => {
      articleIds.add(article_id);
      return { file: segmentFile(records, segment), article_id };
    });
    return { files: [...new Set(live.map(({ file }) => file))].sort(), live, articleIds };
  }
  const copy = join(workFolder, 'records.jsonl');
  const writer = new LineWriter(copy);
  for await (const record of readRecords(records)) {
    articleIds.add(record.article.article_id);
    writer.write(JSON.stringify(record));
  }
  writer.close();
  return { files: [copy], live: null, articleIds };
}
