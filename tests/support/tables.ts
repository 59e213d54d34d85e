import { join } from 'node:path';
import { convert } from '../../pipeline/convert/convert.ts';
import { publish, type PublishResult } from '../../pipeline/publish/publish.ts';
import type { ArticleRecord, DatasetDescription } from '../../schemas/types.ts';
import { emptyFolder } from '../../pipeline/lib/files.ts';
import { writeRecords } from './folders.ts';
import { dataset } from './records.ts';

export const today = '2024-06-01';

/** The tables of the records, in the folder's `tables`. */
export async function makeTables(
  folder: string,
  records: readonly ArticleRecord[],
  description: DatasetDescription = dataset,
): Promise<string> {
  const input = join(folder, 'records');
  emptyFolder(input);
  const output = join(folder, 'tables');
  await convert({
    records: [writeRecords(input, records)],
    dataset: description,
    output,
    threads: 1,
  });
  return output;
}

/** Builds the records into the folder's `output`, as a whole build would. */
export async function release(
  folder: string,
  records: readonly ArticleRecord[],
  { releasedOn = today, description = dataset, accept = undefined as string | undefined } = {},
): Promise<PublishResult> {
  const tables = await makeTables(folder, records, description);
  return publish({
    tables,
    dataset: description,
    output: join(folder, 'output'),
    releasedOn,
    accept,
    threads: 1,
  });
}
