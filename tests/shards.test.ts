import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeArticles } from '../bench/prose.ts';
import { readUnread } from '../pipeline/lib/unread.ts';
import { isOf } from '../pipeline/read/shard.ts';
import { runMain, writeFiles, writeRaw } from './support/cli.ts';
import { contents, scratch } from './support/folders.ts';

const shards = [1, 2, 3];

async function done(...args: readonly string[]): Promise<void> {
  expect(await runMain(args)).toMatchObject({ code: 0 });
}

/** The bytes of the tables, without what tells which records they were made of. */
const tablesIn = (output: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(contents(join(output, 'tables'))).filter(([name]) => !name.endsWith('.json')),
  );

test('each name is of one shard, and shards are of a size', () => {
  const names = Array.from({ length: 3000 }, (_, at) => `pile.jsonl:${at}`);
  const sizes = shards.map((part) => names.filter((name) => isOf({ part, of: 3 }, name)).length);
  expect(sizes.reduce((sum, size) => sum + size)).toBe(names.length);
  expect(Math.min(...sizes)).toBeGreaterThan(900);
});

test('the tables of all shards are byte for byte those of one run, from stores and from files', async () => {
  const folder = scratch();
  const articles = makeArticles(3, 30_000);
  const half = articles.length >> 1;
  const raw = writeRaw(folder, {
    ...Object.fromEntries(
      articles.slice(0, half).map(({ id, text }) => [`articles/a/${id}.txt`, text]),
    ),
    'articles/many.jsonl': articles
      .slice(half)
      .map((each) => JSON.stringify(each))
      .join('\n'),
    'articles/empty.txt': '',
    'articles/paper.pdf': '%PDF-1.7',
  });
  const given = ['--raw', raw, '--allow-failures', '--output'];
  const whole = join(folder, 'whole');
  await done('normalise', ...given, whole);
  await done('convert', '--raw', raw, '--output', whole);
  const right = tablesIn(whole);

  const stores = shards.map((part) => join(folder, `shard-${part}`));
  for (const [at, store] of stores.entries())
    await done('normalise', ...given, store, '--shard', `${at + 1}/3`);
  const union = join(folder, 'union');
  const records = stores.map((store) => join(store, 'records'));
  await done('convert', '--raw', raw, '--output', union, '--input', ...records);
  expect(tablesIn(union)).toEqual(right);
  expect(records.flatMap(readUnread).map(({ article_id }) => article_id)).toContain('empty');
  expect(records.flatMap(readUnread)).toHaveLength(readUnread(join(whole, 'records')).length);

  const files = shards.map((part) => join(folder, `shard-${part}.jsonl`));
  for (const [at, file] of files.entries())
    await done('normalise', ...given, file, '--shard', `${at + 1}/3`, '--input', `${raw}/articles`);
  await done('convert', '--raw', raw, '--output', union, '--input', ...files.toReversed());
  expect(tablesIn(union)).toEqual(right);
}, 120_000);

test('a shard that has nothing to read is as good as any', async () => {
  const folder = scratch();
  const raw = writeRaw(folder);
  const outputs = shards.map((part) => join(folder, `${part}.jsonl`));
  for (const [at, output] of outputs.entries())
    await done(
      ...['normalise', '--raw', raw, '--input', join(raw, 'articles'), '--output', output],
      ...['--shard', `${at + 1}/3`],
    );
  await done('convert', '--raw', raw, '--output', join(folder, 'output'), '--input', ...outputs);
});

test('an id that two shards have is told with both places', async () => {
  const folder = scratch();
  const raw = writeRaw(folder);
  const line = JSON.stringify({ id: 'a', text: 'Boats left the harbour, Ana Rivera said.' });
  writeFiles(folder, { 'one.jsonl': line, 'two.jsonl': line });
  const files = ['one', 'two'].map((name) => join(folder, `${name}-records.jsonl`));
  for (const [at, name] of ['one.jsonl', 'two.jsonl'].entries())
    await done('normalise', '--input', join(folder, name), '--output', files[at] ?? '');
  const { code, stderr } = await runMain([
    ...['convert', '--raw', raw, '--output', join(folder, 'output'), '--input', ...files],
  ]);
  expect(code).toBe(1);
  expect(stderr).toContain(
    `${files[1]}: this article_id, “a”, is also that of an article in ${files[0]}`,
  );
});

test.each(['0/3', '4/3', '1', 'a/b', '1/0'])('“%s” is no shard', async (shard) => {
  const { code, stderr } = await runMain(['normalise', '--shard', shard]);
  expect(code).toBe(1);
  expect(stderr).toContain(`“${shard}” is no shard`);
});
