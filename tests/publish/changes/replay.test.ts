import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { withDatabase } from '../../../pipeline/lib/duckdb.ts';
import { writeCsv } from '../../../pipeline/lib/table-files.ts';
import { tables } from '../../../pipeline/lib/tables.ts';
import { checksums, sumsOf } from '../../../pipeline/publish/checksums.ts';
import { replay } from '../../../pipeline/publish/changes/replay.ts';
import { contents, scratch } from '../../support/folders.ts';
import { fullRecord } from '../../support/records.ts';
import { release } from '../../support/tables.ts';

const [one, two, three] = [fullRecord('one'), fullRecord('two'), fullRecord('three')];

/** Three releases, and a copy of the first. */
async function followed() {
  const folder = scratch();
  const corrected = fullRecord('one', { article: { title: '=1+1; "so", he said' } });
  await release(folder, [one, two]);
  await release(folder, [corrected, two, three]);
  const last = await release(folder, [corrected, three], { accept: 'Two was a draft.' });
  const output = join(folder, 'output');
  const copy = join(folder, 'mine', 'copy');
  cpSync(join(output, 'releases', '1.0.0'), copy, { recursive: true });
  return { output, copy, last };
}

test('a copy is brought up to the newest release, byte for byte', async () => {
  const { output, copy, last } = await followed();
  const result = await replay({ copy, output });
  expect(result).toEqual({
    from: '1.0.0',
    to: last.version,
    steps: ['1.1.0', last.version],
    notes: [],
  });
  expect(contents(dirname(copy))).toEqual(
    Object.fromEntries(
      Object.entries(contents(last.path)).map(([path, bytes]) => [`copy/${path}`, bytes]),
    ),
  );
  expect(await replay({ copy, output })).toMatchObject({ steps: [] });
});

test('the tables of the releases need not be there', async () => {
  const { output, copy, last } = await followed();
  const right = contents(last.path);
  for (const version of ['1.1.0', last.version])
    for (const { name } of tables)
      for (const ending of ['csv', 'parquet'])
        rmSync(join(output, 'releases', version, `${name}.${ending}`));
  await replay({ copy, output });
  expect(contents(copy)).toEqual(right);
});

test('nor where they were made when only cells that need it stood in quotes', async () => {
  const { output, copy, last } = await followed();
  await withDatabase({ workFolder: scratch() }, async (database) => {
    for (const table of tables) await writeCsv(database, table, last.path, 'where-needed');
  });
  writeFileSync(join(last.path, 'SHA256SUMS'), checksums(sumsOf(last.path)));
  const right = contents(last.path);
  expect(readFileSync(join(last.path, 'articles.csv'), 'utf8')).toContain('\none,');
  for (const { name } of tables)
    for (const ending of ['csv', 'parquet']) rmSync(join(last.path, `${name}.${ending}`));
  await replay({ copy, output });
  expect(contents(copy)).toEqual(right);
});

test('a copy goes as far as asked, and not back', async () => {
  const { output, copy } = await followed();
  expect(await replay({ copy, output, to: '1.1.0' })).toMatchObject({ steps: ['1.1.0'] });
  expect(contents(copy)).toEqual(contents(join(output, 'releases', '1.1.0')));
  await expect(replay({ copy, output, to: '1.0.0' })).rejects.toThrow('later than 1.0.0');
  await expect(replay({ copy, output, to: '7.0.0' })).rejects.toThrow('there is no release 7.0.0');
});

test('a copy that was changed, or changes that were, leave the copy as it was', async () => {
  const { output, copy } = await followed();
  const before = contents(copy);
  appendFileSync(join(output, 'releases', '1.1.0', 'changes.parquet'), 'x');
  await expect(replay({ copy, output })).rejects.toThrow('this file is not what was released');
  expect(contents(copy)).toEqual(before);
  appendFileSync(join(copy, 'claims.parquet'), 'x');
  await expect(replay({ copy, output })).rejects.toThrow('this file is not what was released');
  expect(existsSync(copy)).toBe(true);
});
