import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
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

async function run(folder: string, args: readonly string[]): Promise<Finished> {
  const preload = join(folder, 'bug.mjs');
  writeFileSync(preload, bug);
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
  const ids = readFileSync(records, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { article: { article_id: string } }).article.article_id);
  expect(ids).toEqual(['0', '2']);
});
