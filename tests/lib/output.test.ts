import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { requireOutput, writableFile } from '../../pipeline/lib/output.ts';
import { writeFiles } from '../support/cli.ts';
import { scratch } from '../support/folders.ts';

describe('an output folder', () => {
  test.each([
    { files: {} },
    { files: { 'records/a.json': '{\n  "article": {}}', 'records/b.json': '{"article":{}}' } },
    { files: { 'records/.DS_Store': '', 'tables/claims.csv': '', 'tables/actors.parquet': '' } },
    { files: { 'releases/1.0.0/claims.csv': '', 'index.json': '{}', 'notes.txt': 'mine' } },
  ])('with $files is written to', ({ files }) => {
    const output = scratch();
    writeFiles(output, files);
    expect(() => {
      requireOutput(output);
    }).not.toThrow();
  });

  test.each([
    { path: 'records', what: 'a folder should stand here' },
    { path: 'tables', what: 'a folder should stand here' },
    { path: 'releases', what: 'a folder should stand here' },
    { path: 'latest', what: 'a link should stand here' },
    { path: 'latest/claims.csv', at: 'latest', what: 'a link should stand here' },
    { path: 'index.json/a', at: 'index.json', what: 'a file should stand here' },
    { path: 'records/notes.txt', what: 'this is no part of the records' },
    { path: 'records/mine.json', what: 'this is no part of the records' },
    { path: 'records/sub/a.json', at: 'records/sub', what: 'this is no part of the records' },
    { path: 'tables/mine.csv', what: 'this is no part of the tables' },
  ])('with $path of somebody else is left alone', ({ path, at = path, what }) => {
    const output = scratch();
    writeFiles(output, { [path]: '{"mine": 1}' });
    expect(() => {
      requireOutput(output);
    }).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(what) as string,
        place: { file: join(output, at) },
      }),
    );
    expect(readFileSync(join(output, path), 'utf8')).toBe('{"mine": 1}');
  });

  test('a link in the place of what is replaced is left alone', () => {
    const output = scratch();
    mkdirSync(join(output, 'elsewhere'));
    symlinkSync('elsewhere', join(output, 'records'));
    expect(() => {
      requireOutput(output);
    }).toThrow('a folder should stand here');
    expect(readdirSync(output)).toEqual(['elsewhere', 'records']);
  });
});

test('a file is written where a link leads, and nothing else is', () => {
  const folder = scratch();
  writeFileSync(join(folder, 'a'), '');
  symlinkSync('a', join(folder, 'link'));
  expect(writableFile(join(folder, 'link'))).toBe(join(folder, 'a'));
  expect(writableFile(join(folder, 'new'))).toBe(join(folder, 'new'));
  expect(() => writableFile(folder)).toThrow('this is a folder');
  expect(() => writableFile('/dev/null')).toThrow('this is a device');
});
