import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { withDatabase } from '../../../pipeline/lib/duckdb.ts';
import { diff } from '../../../pipeline/publish/changes/diff.ts';
import { tablesOf } from '../../../pipeline/publish/release.ts';
import { proveFormats, proveReplay } from '../../../pipeline/publish/proof.ts';
import { scratch } from '../../support/folders.ts';
import { fullRecord } from '../../support/records.ts';
import { release } from '../../support/tables.ts';

const rowsOf = (path: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(join(path, 'changes.csv'), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

test('a release tells which rows came, went and changed, and why', async () => {
  const folder = scratch();
  await release(folder, [fullRecord('one'), fullRecord('two')]);
  const corrected = fullRecord('one', { article: { title: 'Boats; "leave", =1+1' } });
  const { path, version } = await release(folder, [corrected, fullRecord('three')]);
  expect(version).toBe('1.1.0');
  const rows = rowsOf(path);
  expect(rows.filter((row) => row['table'] === 'articles')).toMatchObject([
    { key: 'one', change: 'changed', columns: 'title', why: 'described otherwise' },
    { key: 'three', change: 'added', columns: '', why: 'article added', old: '' },
    { key: 'two', change: 'removed', columns: '', why: 'article removed', new: '' },
  ]);
  expect(JSON.parse(rows[0]?.['new'] ?? '')).toBeTypeOf('object');
  const title = rows.find((row) => row['columns'] === 'title');
  expect(JSON.parse(title?.['new'] ?? '')).toEqual({ title: 'Boats; "leave", =1+1' });
  const page = readFileSync(join(path, 'CHANGES.md'), 'utf8');
  expect(page).toContain('# Changes from 1.0.0 to 1.1.0');
  expect(page).toContain('| articles | 1 | 1 | 1 |');
  expect(page).toContain('### articles: 1 removed, article removed\n\n- `two`: 2024-05-02\n');
});

test.each([
  ['changes.csv', 'CSV and Parquet do not say the same'],
  ['changes.parquet', 'CSV and Parquet do not say the same'],
  ['both', 'the release before and its changes do not give articles'],
])('a wrong change, in %s, is found before anything is published', async (name, fault) => {
  const folder = scratch();
  const first = await release(folder, [fullRecord('one')]);
  const second = await release(folder, [fullRecord('one'), fullRecord('two')]);
  const third = await release(folder, [fullRecord('two')], { accept: 'One was a draft.' });
  const prove = () =>
    withDatabase({ workFolder: folder }, async (database) => {
      await proveFormats(database, tablesOf(second.path));
      await proveReplay(database, tablesOf(first.path), tablesOf(second.path));
    });
  await prove();
  for (const file of name === 'both' ? ['changes.csv', 'changes.parquet'] : [name])
    writeFileSync(join(second.path, file), readFileSync(join(third.path, file)));
  await expect(prove()).rejects.toThrow(fault);
});

test('any two releases are compared, in either direction', async () => {
  const folder = scratch();
  const output = join(folder, 'output');
  await release(folder, [fullRecord('one')]);
  await release(folder, [fullRecord('one'), fullRecord('two')]);
  const forth = await diff({ output, from: '1.0.0', to: '1.1.0', form: 'text' });
  const back = await diff({ output, from: '1.1.0', to: '1.0.0', form: 'json' });
  expect(back.counts.removed).toBe(forth.counts.added);
  expect(forth.text).toContain('| articles | 1 | 0 | 0 |');
  const { changes } = JSON.parse(back.text) as { changes: { key: string; old: object | null }[] };
  expect(changes.find(({ key }) => key === 'two')?.old).toMatchObject({ article_id: 'two' });
  const other = diff({ output, from: '1.0.0', to: '9.0.0', form: 'text' });
  await expect(other).rejects.toThrow('there is no release 9.0.0');
});
