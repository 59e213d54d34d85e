import { describe, expect, test } from 'vitest';
import { UserError } from '../../../pipeline/lib/errors.ts';
import { readArchive } from '../../../pipeline/read/forms/archive.ts';
import { zip } from '../../support/forms.ts';

const everything = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> =>
  readArchive(bytes, () => true, 'pile.zip');

function fault(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof UserError) return error.toString();
    throw error;
  }
  throw new Error('expected a UserError');
}

/** A copy with a number of four bytes written somewhere. */
function changed(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  new DataView(copy.buffer).setUint32(at, value, true);
  return copy;
}

/** Where the first header of the directory begins. */
const directoryAt = (bytes: Uint8Array): number =>
  Buffer.from(bytes).indexOf(Buffer.from('PK\x01\x02', 'latin1'));

describe('an archive', () => {
  const bytes = zip({ 'a.txt': 'One.', 'b/c.txt': 'Two. '.repeat(1000) });

  test('gives what is asked for', () => {
    const members = readArchive(bytes, (name) => name === 'a.txt', 'pile.zip');
    expect([...members].map(([name, each]) => [name, Buffer.from(each).toString()])).toEqual([
      ['a.txt', 'One.'],
    ]);
    expect(everything(bytes).get('b/c.txt')).toHaveLength(5000);
  });

  test('may have a comment at its end', () => {
    const comment = Buffer.from('made by hand');
    const copy = Buffer.concat([bytes, comment]);
    copy.writeUInt16LE(comment.length, bytes.length - 2);
    expect([...everything(copy).keys()]).toEqual(['a.txt', 'b/c.txt']);
  });

  test('with nothing in it has no members', () => {
    expect(everything(zip({})).size).toBe(0);
  });
});

describe('a broken archive is told:', () => {
  const bytes = zip({ 'a.txt': 'Two. '.repeat(1000) });
  const directory = directoryAt(bytes);
  test.each([
    { name: 'cut off', given: bytes.subarray(0, bytes.length - 30), says: 'directory is missing' },
    { name: 'four bytes long', given: bytes.subarray(0, 4), says: 'directory is missing' },
    { name: 'empty', given: new Uint8Array(), says: 'directory is missing' },
    {
      name: 'with a directory somewhere else',
      given: changed(bytes, bytes.length - 6, 1),
      says: 'directory is cut off',
    },
    {
      name: 'with a directory behind its end',
      given: changed(bytes, bytes.length - 6, 0xfffffff0),
      says: 'directory is cut off',
    },
    {
      name: 'with a member behind its end',
      given: changed(bytes, directory + 42, 0x7fffffff),
      says: 'not where its directory says',
    },
    {
      name: 'with a member longer than itself',
      given: changed(bytes, directory + 20, 1_000_000),
      says: 'is cut off',
    },
    {
      name: 'with a member longer than is said',
      given: changed(bytes, directory + 24, 100),
      says: 'cannot be unpacked',
    },
    {
      name: 'with a member shorter than is said',
      given: changed(bytes, directory + 24, 6000),
      says: 'not what its checksum says',
    },
    {
      name: 'with another checksum',
      given: changed(bytes, directory + 16, 1),
      says: 'not what its checksum says',
    },
  ])('$name', ({ given, says }) => {
    expect(fault(() => everything(given))).toContain(says);
    expect(fault(() => everything(given))).toContain('→ fetch or save it again');
  });

  test('locked by a password', () => {
    const locked = Uint8Array.from(bytes);
    locked[directory + 8] = 1;
    expect(fault(() => everything(locked))).toContain('“a.txt” in this archive is locked');
  });

  test('packed in another way', () => {
    const other = Uint8Array.from(bytes);
    other[directory + 10] = 14;
    expect(fault(() => everything(other))).toContain('in a way that is not known (14)');
  });
});

test('what unfolds to more than memory should hold is not unfolded', () => {
  const bomb = zip({ 'word/document.xml': new Uint8Array(20 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(50_000);
  const before = process.memoryUsage().arrayBuffers;
  expect(fault(() => everything(bomb))).toMatch(/would unfold to 20 MiB, far more/);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4 * 1024 * 1024);
});

test('what says that it is small is not unfolded further than that', () => {
  const bomb = zip({ 'word/document.xml': new Uint8Array(20 * 1024 * 1024) });
  expect(fault(() => everything(changed(bomb, directoryAt(bomb) + 24, 1000)))).toContain(
    'cannot be unpacked',
  );
});
