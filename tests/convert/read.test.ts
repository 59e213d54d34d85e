import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRecords } from '../../pipeline/convert/read.ts';
import { UserError } from '../../pipeline/lib/errors.ts';
import type { ArticleRecord } from '../../schemas/types.ts';
import { scratch, writeLines, writeRecords } from '../support/folders.ts';
import { fullRecord, record } from '../support/records.ts';

async function idsIn(path: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const { article } of readRecords(path)) ids.push(article.article_id);
  return ids;
}

async function failure(path: string): Promise<UserError> {
  const error: unknown = await idsIn(path).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
}

/** Changes a cell of a record that was valid: `claims.0.text` to the value. */
function broken(path: string, value: unknown): ArticleRecord {
  const copy = structuredClone(fullRecord('one'));
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], copy);
  (parent as Record<string, unknown>)[last] = value;
  return copy;
}

test('reads a folder and the folders in it, and nothing but JSON', async () => {
  const folder = writeRecords(scratch(), [fullRecord('b'), fullRecord('a')]);
  mkdirSync(join(folder, 'more'));
  writeRecords(join(folder, 'more'), [fullRecord('c')]);
  writeFileSync(join(folder, 'notes.txt'), 'not a record');
  expect(await idsIn(folder)).toEqual(['a', 'b', 'c']);
});

test('reads a file of lines, and a line separator inside a text ends no line', async () => {
  const file = writeLines(join(scratch(), 'records.jsonl'), [
    record({ id: 'a', text: 'One\u2028two\u2029three\u0085four.' }),
    fullRecord('b'),
  ]);
  appendFileSync(file, '\n');
  expect(await idsIn(file)).toEqual(['a', 'b']);
});

test.each([
  { path: 'claims.0.mode', value: 'shouted', pointer: '/claims/0/mode', says: 'direct, indirect' },
  { path: 'claims.0.extra', value: 1, pointer: '/claims/0', says: 'unknown key “extra”' },
  { path: 'figures.1.value', value: '12', pointer: '/figures/1/value', says: 'number' },
  { path: 'figures.0.as_of', value: '1 May', pointer: '/figures/0/as_of', says: 'EDTF' },
  { path: 'figures.0.as_of_to', value: '1 May', pointer: '/figures/0/as_of_to', says: 'date' },
  { path: 'claims.0.start', value: 2 ** 31, pointer: '/claims/0/start', says: 'int32' },
  { path: 'mentions.0.text', value: 'Ada', pointer: '/mentions/0/text', says: 'found “Ada”' },
  { path: 'claims.0.text', value: 'gone', pointer: '/claims/0/text', says: 'found “gone”' },
  { path: 'figures.0.start', value: 0, pointer: '/figures/0/text', says: '“Mayor' },
  {
    path: 'claims.0.speaker_end',
    value: 9,
    pointer: '/claims/0/speaker_text',
    says: '“Mayor Ada”',
  },
  {
    path: 'claims.0.cue_start',
    value: null,
    pointer: '/claims/0/cue_text',
    says: 'both its offsets',
  },
  { path: 'figures.0.article_id', value: 'two', pointer: '/figures/0/article_id', says: '“one”' },
  { path: 'article.characters', value: 3, pointer: '/article/characters', says: 'expected' },
  { path: 'article.sha256', value: '0'.repeat(64), pointer: '/article/sha256', says: 'expected' },
])('$path = $value is refused at $pointer', async ({ path, value, pointer, says }) => {
  const folder = writeRecords(scratch(), [broken(path, value)]);
  const error = await failure(folder);
  expect(error.place).toEqual({ file: join(folder, 'one.json'), pointer });
  expect(error.message).toContain(says);
  expect(error.remedy).toContain('run normalise again');
});

test.each([
  { path: 'actors.0.name', pointer: '/actors/0/name' },
  { path: 'claims.0.said_at', pointer: '/claims/0/said_at' },
  { path: 'claims.0.prefix', pointer: '/claims/0/prefix' },
  { path: 'article.title', pointer: '/article/title' },
])('refuses half of a surrogate pair in $path', async ({ path, pointer }) => {
  const error = await failure(writeRecords(scratch(), [broken(path, 'a\ud83d')]));
  expect(error.place.pointer).toBe(pointer);
  expect(error.message).toContain('half of a surrogate pair stands at 1');
});

test('refuses half of a surrogate pair', async () => {
  const folder = writeRecords(scratch(), [record({ id: 'one', text: 'Half \ud83d of it.' })]);
  const error = await failure(folder);
  expect(error.place.pointer).toBe('/article/text');
});

test('names the file and line of what is no JSON', async () => {
  const file = writeLines(join(scratch(), 'records.jsonl'), [fullRecord('a')]);
  appendFileSync(file, '{"article": \n');
  expect((await failure(file)).place).toEqual({ file, line: 2 });
});

test('names both places of an article_id that comes twice', async () => {
  const file = writeLines(join(scratch(), 'records.jsonl'), [fullRecord('a'), fullRecord('a')]);
  const error = await failure(file);
  expect(error.place).toEqual({ file, line: 2, pointer: '/article/article_id' });
  expect(error.message).toContain(`${file}:1`);
});

test.each(['missing', 'empty'])('a %s folder holds no records', async (kind) => {
  const folder = join(scratch(), 'records');
  if (kind === 'empty') mkdirSync(folder);
  expect((await failure(folder)).remedy).toBe('run normalise first');
});
