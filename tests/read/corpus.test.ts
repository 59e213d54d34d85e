import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { corpusLines } from '../../pipeline/read/corpus.ts';
import { scratch } from '../support/folders.ts';

const good = '{"id": "a", "text": "Yes."}\n';

/** How many lines there are, or what is told instead. */
async function read(name: string, data: string | Buffer): Promise<number | string> {
  const file = join(scratch(), name);
  writeFileSync(file, data);
  try {
    let count = 0;
    for await (const line of corpusLines(file)) count += line.bytes.length > 0 ? 1 : 0;
    return count;
  } catch (error) {
    return String(error).replace(file, 'FILE');
  }
}

test.each([
  { name: 'a.jsonl', data: good + good, lines: 2 },
  { name: 'a.txt', data: good, lines: 1 },
  { name: 'a.json', data: `\uFEFF ${good}`, lines: 1 },
  // Line by line is told what of it is wrong.
  { name: 'a.jsonl', data: `Yes.\n${good}`, lines: 2 },
  { name: 'corpus', data: 'Yes.\n', lines: 1 },
])('$name with $lines lines is read', async ({ name, data, lines }) => {
  expect(await read(name, data)).toBe(lines);
});

test.each([
  {
    name: 'a.parquet',
    data: Buffer.from('PAR1\x15\x04\n\x15\0'),
    told: 'byte 0 begins a Parquet file',
  },
  {
    name: 'a.jsonl.gz',
    data: Buffer.from('\x1f\x8b\x08\n', 'latin1'),
    told: 'begins a gzip archive',
  },
  { name: 'a.jsonl', data: Buffer.from(good, 'utf16le'), told: 'not a text but binary' },
  { name: 'a.bin', data: Buffer.from('many letters and a \0\n'), told: 'there is a byte 0 in it' },
])('$name is told once: $told', async ({ name, data, told }) => {
  const said = await read(name, data);
  expect(said).toContain(told);
  expect(said).toContain('→ a corpus has one JSON object a line: {"id", "text", …}');
});

test.each([
  { name: 'a.txt', data: 'The harbour.\n' },
  { name: 'a.md', data: '# The harbour\n' },
  { name: 'a.HTML', data: '<p>The harbour.' },
])('$name is an article and leads to raw/articles', async ({ name, data }) => {
  expect(await read(name, data)).toMatch(
    /^FILE: this is no corpus: it does not begin with “\{”\n {2}→ .*goes into raw\/articles/,
  );
});

test('a list of JSON leads to lines', async () => {
  expect(await read('a.json', `[${good}]`)).toMatch(/one list of JSON, not lines\n.*jq -c/);
});
