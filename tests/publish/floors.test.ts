import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DatasetDescription, ReleaseIndex } from '../../schemas/types.ts';
import { scratch } from '../support/folders.ts';
import { dataset, fullRecord } from '../support/records.ts';
import { release } from '../support/tables.ts';

const withChecks = (checks: DatasetDescription['checks']): DatasetDescription => ({
  ...dataset,
  ...(checks === undefined ? {} : { checks }),
});

const readIndex = (folder: string): ReleaseIndex =>
  JSON.parse(readFileSync(join(folder, 'output', 'index.json'), 'utf8')) as ReleaseIndex;

test.each<[string, DatasetDescription['checks'], string]>([
  ['rows', { least_rows: { claims: 5 } }, 'claims has 1 rows, fewer than 5'],
  [
    'filled cells',
    { columns: [{ column: 'actors.role', least_filled: 0.9 }] },
    'actors.role is filled in 1 of 2 rows, less than 90 %; empty: organisation/harbour-board',
  ],
  [
    'cells that may be empty',
    { columns: [{ column: 'claims.said_at', most_empty: 0 }] },
    'claims.said_at is empty in 1 rows, more than 0: one/claim/',
  ],
  [
    'filled lists',
    { columns: [{ column: 'figures.about_ids', least_filled: 0.5 }] },
    'figures.about_ids is filled in 0 of 2 rows',
  ],
])('a floor under %s stops a release, but the first, which says so', async (_, checks, message) => {
  const folder = scratch();
  const description = withChecks(checks);
  const { path, notes } = await release(folder, [fullRecord('one')], { description });
  expect(notes.join('\n')).toContain(message);
  const accepted = readIndex(folder).releases[0]?.accepted;
  expect(accepted?.reason).toBe('This is the first release.');
  expect(accepted?.checks.join('\n')).toContain(message);
  expect(readFileSync(join(path, 'README.md'), 'utf8')).toContain('| published against a check |');
  const second = release(folder, [fullRecord('one'), fullRecord('two')], {
    description: withChecks({
      ...checks,
      least_rows: { articles: 9 },
    }),
  });
  await expect(second).rejects.toThrow('articles has 2 rows, fewer than 9');
  expect(readIndex(folder).latest).toBe('1.0.0');
});

test('checks that are kept to say nothing', async () => {
  const checks = {
    least_rows: { articles: 1, claims: 1 },
    columns: [{ column: 'claims.speaker_id', least_filled: 1, most_empty: 0 }],
  };
  const folder = scratch();
  await release(folder, [fullRecord('one')], { description: withChecks(checks) });
  expect(readIndex(folder).releases[0]?.accepted).toBeNull();
});

test('a check of a column that there is not is told', async () => {
  const checks = { columns: [{ column: 'claims.speeker', least_filled: 1 }] };
  const run = release(scratch(), [fullRecord('one')], { description: withChecks(checks) });
  await expect(run).rejects.toThrow('there is no column claims.speeker');
});

test('rows that vanish stop a release, unless the reason is given, which it keeps', async () => {
  const folder = scratch();
  const ten = Array.from({ length: 10 }, (_, index) => fullRecord(`a${index}`));
  await release(folder, ten);
  const fewer = ten.slice(0, 8);
  await expect(release(folder, fewer)).rejects.toThrow(
    'articles: 2 of 10 rows vanish, more than 10 %: a8, a9',
  );
  expect(readIndex(folder).latest).toBe('1.0.0');
  const { path, version } = await release(folder, fewer, { accept: 'Two were drafts.' });
  expect(version).toBe('1.0.1');
  const [, entry] = readIndex(folder).releases;
  expect(entry?.accepted?.reason).toBe('Two were drafts.');
  expect(entry?.accepted?.checks).toContain(
    'articles: 2 of 10 rows vanish, more than 10 %: a8, a9',
  );
  expect(readFileSync(join(path, 'CHANGES.md'), 'utf8')).toContain('Two were drafts.');
  expect((await release(folder, fewer)).outcome).toBe('unchanged');
});

test('as many as raw/dataset.yaml allows may vanish', async () => {
  const folder = scratch();
  const ten = Array.from({ length: 10 }, (_, index) => fullRecord(`a${index}`));
  const description = withChecks({ vanishing_share: 0.5 });
  await release(folder, ten, { description });
  const { outcome } = await release(folder, ten.slice(0, 5), { description });
  expect(outcome).toBe('published');
});
