import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  liveLines,
  liveRecords,
  liveSegments,
  packed,
  RecordStore,
} from '../../pipeline/lib/store.ts';
import { scratch } from '../support/folders.ts';

const record = (key: string, article_id = key) => ({ key, article_id, tally: {} });

test('a segment holds as many records as may be read together, by their number and by their bytes', () => {
  const folder = join(scratch(), 'records');
  const store = new RecordStore(folder);
  const keys = Array.from({ length: 450 }, (_, at) => `small-${at}`);
  for (const key of keys) store.add(record(key), packed(`{"key":"${key}"}`));
  const large = ['large-0', 'large-1', 'large-2'];
  for (const key of large) store.add(record(key), new Uint8Array(3 * 1024 * 1024));
  store.finish({ keys: [...keys, ...large], seen: {} });
  expect(liveSegments(folder).map(({ articleIds }) => articleIds.length)).toEqual([
    200, 200, 52, 1,
  ]);
  expect(liveRecords(folder).map(({ key }) => key)).toEqual([...keys, ...large]);
});

test('of two records of one article in a segment the one that counts is told by its line', () => {
  const folder = join(scratch(), 'records');
  const store = new RecordStore(folder);
  for (const key of ['a', 'b', 'c'])
    store.add(record(key, key === 'c' ? 'c' : 'one'), packed(`{"key":"${key}"}`));
  store.finish({ keys: ['b', 'c'], seen: {} });
  expect(liveSegments(folder)).toEqual([
    { segment: '000001', articleIds: ['one', 'c'], isPlain: false },
  ]);
  expect(liveLines(folder, '000001')).toEqual([
    { line: 2, text: '{"key":"b"}' },
    { line: 3, text: '{"key":"c"}' },
  ]);
});

test('records that no run counts any more go once they are most of their segment', () => {
  const folder = join(scratch(), 'records');
  const first = new RecordStore(folder);
  for (const key of ['a', 'b', 'c']) first.add(record(key), packed(`{"key":"${key}"}`));
  first.finish({ keys: ['a', 'b', 'c'], seen: { run: 1 } });
  const second = new RecordStore(folder);
  expect(second.seen()).toEqual({ run: 1 });
  second.add(record('d'), packed('{"key":"d"}'));
  second.finish({ keys: ['b', 'd'], seen: {} });
  expect(
    liveSegments(folder)
      .flatMap(({ articleIds }) => articleIds)
      .sort(),
  ).toEqual(['b', 'd']);
  expect(new RecordStore(folder).known('a')).toBeUndefined();
});
