import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordFiles } from '../../pipeline/convert/records.ts';
import { scratch, writeLines } from '../support/folders.ts';
import { record } from '../support/records.ts';

test('records of a long file are copied into files that are read one by one', async () => {
  const folder = scratch();
  const text = 'It rained. '.repeat(100_000);
  const records = Array.from({ length: 20 }, (_, at) => record({ id: `a-${at}`, text }));
  const file = writeLines(join(folder, 'records.jsonl'), records);
  const { files, live, articleIds } = await recordFiles([file], folder);
  expect(files.length).toBeGreaterThan(2);
  for (const copy of files) expect(statSync(copy).size).toBeLessThan(10 * 1024 * 1024);
  expect(live.map(({ article_id }) => article_id)).toEqual(
    records.map(({ article }) => article.article_id),
  );
  expect(new Set(live.map((each) => each.file))).toEqual(new Set(files));
  expect(articleIds.size).toBe(20);
});
