import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UserError } from '../../pipeline/lib/errors.ts';
import type { ReleaseIndex } from '../../schemas/types.ts';
import { scratch } from '../support/folders.ts';
import { fullRecord } from '../support/records.ts';
import { release } from '../support/tables.ts';

const index = (folder: string): ReleaseIndex =>
  JSON.parse(readFileSync(join(folder, 'output', 'index.json'), 'utf8')) as ReleaseIndex;

const versions = (folder: string): string[] => index(folder).releases.map((each) => each.version);

async function failure(run: Promise<unknown>): Promise<UserError> {
  const error: unknown = await run.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
}

test.each([
  {
    what: 'changed',
    spoil: (path: string) => {
      appendFileSync(join(path, 'claims.csv'), 'x');
    },
    file: 'claims.csv',
  },
  {
    what: 'gone',
    spoil: (path: string) => {
      rmSync(join(path, 'README.md'));
    },
    file: 'README.md',
  },
  {
    what: 'new',
    spoil: (path: string) => {
      writeFileSync(join(path, 'notes.txt'), '');
    },
    file: 'notes.txt',
  },
  {
    what: 'without checksums',
    spoil: (path: string) => {
      rmSync(join(path, 'SHA256SUMS'));
    },
    file: 'SHA256SUMS',
  },
])('nothing is built on a release in which a file is $what', async ({ spoil, file }) => {
  const folder = scratch();
  const { path } = await release(folder, [fullRecord('one')]);
  spoil(path);
  const error = await failure(release(folder, [fullRecord('one'), fullRecord('two')]));
  expect(error.place.file).toBe(join(path, file));
  expect(versions(folder)).toEqual(['1.0.0']);
});

test('nothing is built where an older release is not as it was published', async () => {
  const folder = scratch();
  const { path } = await release(folder, [fullRecord('one')]);
  await release(folder, [fullRecord('one'), fullRecord('two')]);
  appendFileSync(join(path, 'claims.csv'), 'x');
  const three = [fullRecord('one'), fullRecord('two'), fullRecord('three')];
  const error = await failure(release(folder, three));
  expect(error.place.file).toBe(join(path, 'claims.csv'));
  expect(versions(folder)).toEqual(['1.0.0', '1.1.0']);
});
