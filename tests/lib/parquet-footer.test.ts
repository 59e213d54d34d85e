import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withDatabase } from '../../pipeline/lib/duckdb.ts';
import { literal } from '../../pipeline/lib/escape/sql.ts';
import { replaceParquetTexts, type ParquetTexts } from '../../pipeline/lib/parquet-footer.ts';
import { scratch } from '../support/folders.ts';

const long = 'é, of more than a hundred and twenty-seven bytes '.repeat(5);

async function written(file: string, texts: ParquetTexts): Promise<string> {
  const pairs = Object.entries(texts).map(([key, value]) => `${key}: ${literal(value)}`);
  await withDatabase({ workFolder: scratch() }, (database) =>
    database.run(
      `COPY (SELECT range AS n, 'row ' || range AS words FROM range(300000)) TO ${literal(file)}
       (FORMAT parquet, COMPRESSION zstd, KV_METADATA { ${pairs.join(', ')} })`,
    ),
  );
  return file;
}

const first = { title: 'Made: claims', description: long, version: 'unreleased' };
const second = { title: `Made: ${long}`, description: 'short', version: '10.20.30' };

test.each([
  ['shorter', { ...first, version: '1.0.0' }],
  ['other', second],
])('texts that are %s give the bytes of a writer that was given them', async (_, texts) => {
  const folder = scratch();
  const file = await written(join(folder, 'one.parquet'), first);
  const expected = await written(join(folder, 'two.parquet'), texts);
  expect(replaceParquetTexts(file, first, texts)).toBe(true);
  expect(readFileSync(file).equals(readFileSync(expected))).toBe(true);
});

test('a file that says something else stays as it is', async () => {
  const folder = scratch();
  const file = await written(join(folder, 'one.parquet'), first);
  const before = join(folder, 'before');
  copyFileSync(file, before);
  expect(replaceParquetTexts(file, { ...first, title: 'Other' }, second)).toBe(false);
  expect(readFileSync(file).equals(readFileSync(before))).toBe(true);
});

test.each(['', 'PAR1', 'no Parquet at all, but of some length'])('%j is no Parquet', (text) => {
  const file = join(scratch(), 'file');
  writeFileSync(file, text);
  expect(replaceParquetTexts(file, first, second)).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe(text);
});
