import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { makeArticles } from '../bench/prose.ts';
import { liveRecords } from '../pipeline/lib/store.ts';
import { story, writeRaw } from './support/cli.ts';
import { published, scratch } from './support/folders.ts';

const root = join(import.meta.dirname, '..');

/** Loaded before the pipeline: the hash of a certain text fails while its record is made. */
const bug = `
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
const real = crypto.hash;
let times = 0;
crypto.hash = (algorithm, data, ...rest) => {
  if (String(data).startsWith('BUG') && times++ === 0) throw new TypeError('nothing has no length');
  return real(algorithm, data, ...rest);
};
syncBuiltinESMExports();
`;

interface Finished {
  readonly code: number;
  readonly stderr: string;
}

/** The same ends the thread that reads it. */
const end = `
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';
const real = crypto.hash;
crypto.hash = (algorithm, data, ...rest) => {
  if (!isMainThread && String(data).startsWith('BUG')) process.exit(3);
  return real(algorithm, data, ...rest);
};
syncBuiltinESMExports();
`;

async function run(folder: string, args: readonly string[], code = bug): Promise<Finished> {
  const preload = join(folder, 'bug.mjs');
  writeFileSync(preload, code);
  const given = ['--import', preload, join(root, 'bin', 'on-record.mjs'), ...args];
  return promisify(execFile)(process.execPath, given, { cwd: root }).then(
    ({ stderr }) => ({ code: 0, stderr }),
    (error: unknown) => error as Finished,
  );
}

test('a bug of ours costs the one article: the others are written, it is listed, the exit code is 70', async () => {
  const folder = scratch();
  const files = { 'articles/a.txt': story, 'articles/b.txt': 'BUG', 'articles/c.txt': story };
  const raw = writeRaw(folder, files);
  const output = join(folder, 'output');
  const { code, stderr } = await run(folder, ['build', '--raw', raw, '--output', output]);
  expect(code).toBe(70);
  expect(stderr).toContain('b.txt: this is a bug of on-record');
  expect(stderr).toContain('nothing has no length');
  expect(stderr).toContain('1 article gave no record.');
  const records = liveRecords(join(output, 'records'));
  expect(records.map(({ article_id }) => article_id)).toEqual(['a', 'c']);
  expect(published(output)).toEqual({});
});

test('the same in a corpus', async () => {
  const folder = scratch();
  const [corpus, records] = [join(folder, 'corpus.jsonl'), join(folder, 'records.jsonl')];
  const lines = [story, 'BUG', story].map((text, id) => JSON.stringify({ id, text }));
  writeFileSync(corpus, lines.join('\n'));
  const { code, stderr } = await run(folder, ['normalise', '--input', corpus, '--output', records]);
  expect(code).toBe(70);
  expect(stderr).toContain(`${corpus}:2: this is a bug of on-record`);
  expect(idsIn(records)).toEqual(['0', '2']);
});

const idsIn = (records: string): string[] =>
  readFileSync(records, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { article: { article_id: string } }).article.article_id);

test('a thread that ends costs the article that ended it, which is named; the others stand in their order', async () => {
  const folder = scratch();
  const [corpus, records] = [join(folder, 'corpus.jsonl'), join(folder, 'records.jsonl')];
  const ids = Array.from({ length: 120 }, (_, id) => String(id));
  const lines = ids.map((id) => JSON.stringify({ id, text: id === '77' ? 'BUG' : story }));
  writeFileSync(corpus, lines.join('\n'));
  const args = ['normalise', '--input', corpus, '--output', records, '--threads', '2'];
  const { code, stderr } = await run(folder, args, end);
  expect(code).toBe(1);
  expect(stderr).toContain(`${corpus}:78`);
  expect(stderr).toContain('reading it ended the thread');
  expect(stderr).toContain('1 article gave no record.');
  expect(idsIn(records)).toEqual(ids.filter((id) => id !== '77'));
}, 60_000);

test('any number of threads gives the same records', async () => {
  const folder = scratch();
  const corpus = join(folder, 'corpus.jsonl');
  const lines = makeArticles(5, 260_000).map((each) => JSON.stringify(each));
  expect(lines.length).toBeGreaterThan(50);
  writeFileSync(corpus, lines.join('\n'));
  const outputs = ['1', '2', '5'].map((threads) => ({
    threads,
    records: join(folder, `${threads}.jsonl`),
  }));
  for (const { threads, records } of outputs) {
    const args = ['normalise', '--input', corpus, '--output', records, '--threads', threads];
    expect(await run(folder, args, '')).toMatchObject({ code: 0 });
  }
  const [one, ...more] = outputs.map(({ records }) => readFileSync(records, 'utf8'));
  for (const other of more) expect(other === one).toBe(true);
}, 60_000);
