import { join } from 'node:path';
import { writeMissing } from '../../pipeline/lib/unread.ts';
import { publish } from '../../pipeline/publish/publish.ts';
import { withdraw } from '../../pipeline/publish/withdraw.ts';
import { dataset, fullRecord } from './records.ts';
import { makeTables, release, today } from './tables.ts';

/**
 * Publishes three releases, so that every field of the index is somewhere: one is withdrawn, one was
 * accepted though a check stood against it, and has an article that could not be read.
 */
export async function threeReleases(folder: string): Promise<void> {
  const output = join(folder, 'output');
  await release(folder, [fullRecord('one'), fullRecord('two')]);
  const tables = await makeTables(folder, [fullRecord('one')]);
  writeMissing(tables, { carried: ['one'], takenBack: [] });
  await publish({ tables, dataset, output, releasedOn: today, accept: 'Two was a draft.' });
  await release(folder, [fullRecord('one'), fullRecord('three')]);
  await withdraw({ output, version: '1.0.0', reason: 'Wrong.', withdrawnOn: '2024-06-02' });
}
