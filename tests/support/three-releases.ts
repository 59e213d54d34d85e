import { join } from 'node:path';
import { withdraw } from '../../pipeline/publish/withdraw.ts';
import { fullRecord } from './records.ts';
import { release } from './tables.ts';

/** Publishes three releases, so that no field of the index is null everywhere: one accepted, one withdrawn. */
export async function threeReleases(folder: string): Promise<void> {
  await release(folder, [fullRecord('one'), fullRecord('two')]);
  await release(folder, [fullRecord('one')], { accept: 'Two was a draft.' });
  await release(folder, [fullRecord('one'), fullRecord('three')]);
  const output = join(folder, 'output');
  await withdraw({ output, version: '1.0.0', reason: 'Wrong.', withdrawnOn: '2024-06-02' });
}
