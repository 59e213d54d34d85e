import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UserError } from '../../pipeline/lib/errors.ts';
import type { ReleaseIndex } from '../../schemas/types.ts';
import { withdraw } from '../../pipeline/publish/withdraw.ts';
import { scratch } from '../support/folders.ts';
import { fullRecord } from '../support/records.ts';
import { release } from '../support/tables.ts';

const [one, two] = [fullRecord('one'), fullRecord('two')];

test('a release of a day before that of the last one is refused, until that one is withdrawn', async () => {
  const folder = scratch();
  const output = join(folder, 'output');
  await release(folder, [one], { releasedOn: '2100-01-01' });
  const error: unknown = await release(folder, [one, two], { releasedOn: '2024-06-01' }).catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  expect((error as UserError).message).toBe(
    'the day of this release, 2024-06-01, lies before that of release 1.0.0, 2100-01-01',
  );
  expect((error as UserError).remedy).toContain('--released-on, 2100-01-01 or later');
  expect((error as UserError).remedy).toContain('withdraw 1.0.0 first');
  // Nothing new has no day.
  expect(await release(folder, [one], { releasedOn: '2024-06-01' })).toMatchObject({
    outcome: 'unchanged',
  });
  await withdraw({ output, version: '1.0.0', reason: 'Wrong day.', withdrawnOn: '2024-06-01' });
  expect(await release(folder, [one, two], { releasedOn: '2024-06-01' })).toMatchObject({
    version: '1.1.0',
  });
  expect(await release(folder, [one], { releasedOn: '2024-06-01', accept: 'So.' })).toMatchObject({
    version: '1.1.1',
  });
  const index = JSON.parse(readFileSync(join(output, 'index.json'), 'utf8')) as ReleaseIndex;
  expect(index.releases.map((each) => each.released_on)).toEqual([
    '2100-01-01',
    '2024-06-01',
    '2024-06-01',
  ]);
});
