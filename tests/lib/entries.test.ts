import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entriesBelow } from '../../pipeline/lib/entries.ts';
import { filesBelow } from '../../pipeline/lib/files.ts';
import { scratch } from '../support/folders.ts';

/** A folder with one of each kind, and a link that leads out of it. */
function folderOfAll(): string {
  const folder = join(scratch(), 'data');
  mkdirSync(join(folder, 'b', 'empty'), { recursive: true });
  mkdirSync(join(folder, '..', 'elsewhere'));
  writeFileSync(join(folder, '..', 'elsewhere', 'other.csv'), '');
  writeFileSync(join(folder, 'b', 'a.csv'), '');
  writeFileSync(join(folder, 'a.csv'), '');
  symlinkSync('../elsewhere', join(folder, 'linked'));
  symlinkSync('a.csv', join(folder, 'c.csv'));
  symlinkSync('.', join(folder, 'circle'));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  return folder;
}

test('all that lies in a folder is told by its kind, and no link is followed, in any version of Node', () => {
  expect([...entriesBelow(folderOfAll())]).toEqual([
    ['a.csv', 'file'],
    ['b', 'folder'],
    ['b/a.csv', 'file'],
    ['b/empty', 'folder'],
    ['c.csv', 'link'],
    ['circle', 'link'],
    ['linked', 'link'],
    ['pipe', 'other'],
  ]);
});

test.each(['', '/', '/.', '/b/..', '//'])(
  'files are named alike, with %j behind the folder',
  (end) => {
    expect(filesBelow(`${folderOfAll()}${end}`)).toEqual(['a.csv', 'b/a.csv']);
  },
);
