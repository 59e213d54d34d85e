import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { convert, type ConvertResult } from '../../pipeline/convert/convert.ts';
import { packed, RecordStore } from '../../pipeline/lib/store.ts';
import { contents, scratch } from '../support/folders.ts';
import { dataset, fullRecord } from '../support/records.ts';

const none = { actors: 0, claims: 0, figures: 0, exclusions: {}, issues: {}, known: [] };

/** A store whose last run gave these records, by key. */
function storeOf(folder: string, ids: readonly string[]): string {
  const store = new RecordStore(folder);
  for (const id of ids)
    if (store.known(keyOf(id)) === undefined)
      store.add(
        { key: keyOf(id), article_id: id, tally: none },
        packed(JSON.stringify(fullRecord(id))),
      );
  store.finish({ keys: ids.map(keyOf), seen: {} });
  return folder;
}

const keyOf = (id: string): string => Buffer.from(id.padEnd(16)).toString('hex');

function set(): {
  readonly records: string;
  readonly tables: string;
  readonly run: (changes?: Partial<typeof dataset>) => Promise<ConvertResult>;
} {
  const folder = scratch();
  const [records, tables] = [join(folder, 'records'), join(folder, 'tables')];
  storeOf(records, ['one', 'two']);
  return {
    records,
    tables,
    run: (changes) =>
      convert({ records: [records], dataset: { ...dataset, ...changes }, output: tables }),
  };
}

test('tables that were made of the same are not made again, and the run says what it would have said', async () => {
  const { tables, run } = set();
  const { isUnchanged, ...first } = await run();
  expect(isUnchanged).toBe(false);
  const before = contents(tables);
  expect(await run()).toEqual({ ...first, isUnchanged: true });
  expect(contents(tables)).toEqual(before);
});

test('whatever the tables are made of makes them anew where it changes', async () => {
  const { records, run } = set();
  await run();
  storeOf(records, ['one', 'two', 'three']);
  expect(await run()).toMatchObject({ isUnchanged: false, counts: { articles: 3 } });
  expect((await run({ title: 'Another' })).isUnchanged).toBe(false);
  expect((await run({ excerpts: { context_characters: 1 } })).isUnchanged).toBe(false);
});

test.each(['claims.csv', 'claims.parquet', 'made-of.json'])(
  'tables of which somebody changed %s are made anew',
  async (name) => {
    const { tables, run } = set();
    await run();
    const right = contents(tables);
    appendFileSync(join(tables, name), 'x');
    expect((await run()).isUnchanged).toBe(false);
    expect(contents(tables)).toEqual(right);
    rmSync(join(tables, name));
    expect((await run()).isUnchanged).toBe(false);
    expect(contents(tables)).toEqual(right);
  },
);

test('a file that is no part of the tables makes them anew', async () => {
  const { tables, run } = set();
  await run();
  writeFileSync(join(tables, 'notes.txt'), 'x');
  expect((await run()).isUnchanged).toBe(false);
  expect(Object.keys(contents(tables))).not.toContain('notes.txt');
});

test('a record that a killed run left in two segments counts once', async () => {
  const { records, run } = set();
  const index = readFileSync(join(records, '000001.index.jsonl'), 'utf8');
  const bytes = readFileSync(join(records, '000001.jsonl.gz'));
  writeFileSync(join(records, '000002.index.jsonl'), index.replaceAll('000001', '000002'));
  writeFileSync(join(records, '000002.jsonl.gz'), bytes);
  expect((await run()).counts.articles).toBe(2);
});
