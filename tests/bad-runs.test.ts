import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linesOfSegment, liveRecords } from '../pipeline/lib/store.ts';
import { readUnread } from '../pipeline/lib/unread.ts';
import { goodBuild, releasedOn } from './support/builds.ts';
import { debris, runMain, story, writeFiles } from './support/cli.ts';
import { contents, published } from './support/folders.ts';

const copyOfGood = goodBuild();

describe('a build with', () => {
  test('an output that cannot be written stops', async () => {
    const { raw } = copyOfGood();
    const output = join(raw, 'dataset.yaml', 'output');
    const { code, stderr } = await runMain(['build', '--raw', raw, '--output', output]);
    expect(stderr).toContain(`on-record: ${output}`);
    expect(stderr).toContain('cannot write here');
    expect(stderr).toContain('→ move the file elsewhere');
    expect(code).toBe(1);
  });

  test('some bad articles lists all of them, and publishes the others when that is allowed', async () => {
    const { raw, output } = copyOfGood();
    writeFiles(raw, { 'articles/a.txt': '', 'articles/good.txt': story, 'articles/z.txt': '\n' });
    const before = published(output);
    const args = ['build', '--raw', raw, '--output', output, ...releasedOn];
    const refused = await runMain(args);
    expect(refused.stderr).toMatch(/a\.txt: the article is empty[^]*z\.txt: the article is empty/);
    expect(refused.stderr).toContain('2 articles gave no record.');
    expect(refused.stderr).toContain(`of the others are written: ${join(output, 'records')}.`);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(published(output)).toEqual(before);
    const records = liveRecords(join(output, 'records'));
    expect(records.map(({ article_id }) => article_id)).toEqual(['good', 'harbour']);
    expect(readUnread(join(output, 'records'))).toHaveLength(2);

    const allowed = await runMain([...args, '--allow-failures']);
    expect(allowed.stderr).toContain('2 articles gave no record.');
    expect(allowed.stdout).toMatch(/published release 1\.1\.0\n {2}articles +2\n/);
    expect(allowed.code).toBe(0);
  });

  test('nothing but bad articles publishes nothing, even when failures are allowed', async () => {
    const { raw, output } = copyOfGood();
    writeFileSync(join(raw, 'articles/harbour.txt'), '');
    const before = contents(output);
    const args = ['build', '--raw', raw, '--output', output, '--allow-failures'];
    expect(await runMain(args)).toMatchObject({ code: 1, stdout: '' });
    expect(contents(output)).toEqual(before);
  });
});

test('convert refuses a record that breaks its schema', async () => {
  const { raw, output } = copyOfGood();
  const file = join(raw, 'records.jsonl');
  const [line = ''] = linesOfSegment(join(output, 'records'), '000001');
  writeFileSync(file, line.replace('"language":"en"', '"language":7'));
  const before = contents(output);
  const { code, stderr } = await runMain([
    ...['convert', '--raw', raw, '--input', file, '--output', output],
  ]);
  expect(stderr).toContain(`${file}:1:/article/language: the record is not valid: must be string`);
  expect(stderr).toContain('→ run normalise again');
  expect(code).toBe(1);
  expect(contents(output)).toEqual(before);
  expect(debris(output)).toEqual([]);
});

describe('a corpus with', () => {
  const good = JSON.stringify({ id: 'one', text: story });

  test.each([
    { what: 'a line that is not JSON', line: '{"id": "two",', says: 'not JSON' },
    { what: 'an empty text', line: '{"id": "two", "text": " "}', says: 'the article is empty' },
    { what: 'a text that is a number', line: '{"id": "two", "text": 7}', says: 'expected a text' },
    { what: 'an id that is a list', line: '{"id": [], "text": "Yes."}', says: 'expected an id' },
    { what: 'a wrong value', line: '{"id": "2", "text": "Yes.", "title": 5}', says: 'be string' },
  ])('$what costs that line alone', async ({ line, says }) => {
    const { raw } = copyOfGood();
    const input = join(raw, 'corpus.jsonl');
    const output = join(raw, 'records.jsonl');
    writeFiles(raw, { 'corpus.jsonl': `${good}\n${line}\n${good}\n`, 'records.jsonl': 'old\n' });
    const args = ['normalise', '--raw', raw, '--input', input, '--output', output];
    const { code, stderr } = await runMain(args);
    expect(stderr).toContain(`${input}:2:`);
    expect(stderr).toContain(says);
    expect(stderr).toContain('→ ');
    expect(code).toBe(1);
    expect(stderr).toContain(`The records of the others are written: ${output}.`);
    expect(readFileSync(output, 'utf8').split('\n')).toHaveLength(3);
    expect(readUnread(output)).toHaveLength(1);
    expect(debris(raw)).toEqual([]);
  });

  test('nothing but bad lines leaves the records that stood there', async () => {
    const { raw } = copyOfGood();
    const [input, output] = [join(raw, 'corpus.jsonl'), join(raw, 'records.jsonl')];
    writeFiles(raw, { 'corpus.jsonl': '{"id": "two"\n', 'records.jsonl': 'old\n' });
    const { code, stderr } = await runMain([
      ...['normalise', '--raw', raw, '--input', input, '--output', output],
    ]);
    expect(stderr).toContain('No article could be read: the last good output stays as it was.');
    expect(code).toBe(1);
    expect(readFileSync(output, 'utf8')).toBe('old\n');
  });

  test('no such file is missed', async () => {
    const { raw } = copyOfGood();
    const input = join(raw, 'nothing.jsonl');
    const { code, stderr } = await runMain(['normalise', '--raw', raw, '--input', input]);
    expect(stderr).toContain(`${input}: there is no such file\n  → check the path`);
    expect(code).toBe(1);
  });
});
