import { describe, expect, test } from 'vitest';
import { UserError } from '../../pipeline/lib/errors.ts';
import { isArchive, membersOf } from '../../pipeline/read/archived.ts';
import type { Beside } from '../../pipeline/read/beside.ts';
import { memorySource } from '../../pipeline/read/source.ts';
import { paragraph, wordDocument, zip } from '../support/forms.ts';

const nothing: Beside = {
  own: {},
  defaults: {},
  columns: {},
  sidecar: undefined,
  dayOrder: undefined,
  daysInNames: false,
};

/** What lies in an archive, in words: a path, or what is told of it. */
async function membersIn(bytes: Uint8Array, outer = nothing): Promise<string[]> {
  const found: string[] = [];
  for await (const each of membersOf(memorySource('pile.zip', bytes), outer))
    found.push(
      'reason' in each ? `${each.source}: ${each.reason}: ${each.message}` : each.source.path,
    );
  return found;
}

async function besideOf(files: Record<string, string>, path: string, outer = nothing) {
  for await (const each of membersOf(memorySource('pile.zip', zip(files)), outer))
    if (!('reason' in each) && each.source.path === path) return each.beside;
  throw new Error(`no ${path}`);
}

/** A copy in which bytes stand in place of others, wherever these stand. */
function replaced(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1');
}

describe('an archive of files', () => {
  test('gives each as a source, in order of their paths', async () => {
    const bytes = zip({ 'b.txt': 'Two.', 'a/c.html': '<html>', 'B.csv': 'text\nThree.' });
    expect(await membersIn(bytes)).toEqual([
      'pile.zip/B.csv',
      'pile.zip/a/c.html',
      'pile.zip/b.txt',
    ]);
  });

  test('passes over what systems put there, and what belongs to a page', async () => {
    const bytes = zip({
      '__MACOSX/._a.txt': 'x',
      '.DS_Store': 'x',
      'a/.hidden/b.txt': 'x',
      'p.html': '<html>',
      'p_files/frame.html': '<html>',
      'q_files/page.html': '<html>',
    });
    expect(await membersIn(bytes)).toEqual(['pile.zip/p.html', 'pile.zip/q_files/page.html']);
  });

  test('may lie in another, and no deeper', async () => {
    const inner = zip({ 'a.txt': 'One.' });
    const outer = zip({ 'inner.zip': inner, 'two.zip': zip({ 'three.zip': inner }) });
    expect(await membersIn(outer)).toEqual([
      'pile.zip/inner.zip/a.txt',
      'pile.zip/two.zip/three.zip: refused: an archive in an archive in an archive is not unpacked: unpack the outermost',
    ]);
  });

  test('is no document of an office program, and no book', () => {
    const archive = (files: Record<string, string | Uint8Array>): boolean =>
      isArchive(memorySource('pile', zip(files)));
    expect(archive({ 'a.txt': 'One.' })).toBe(true);
    expect(isArchive(memorySource('a', wordDocument(paragraph('One.'))))).toBe(false);
    expect(archive({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<a/>' })).toBe(false);
    expect(archive({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })).toBe(false);
    expect(archive({ mimetype: 'application/epub+zip' })).toBe(false);
  });

  test('may hold what is packed once more', async () => {
    const { gzipSync } = await import('node:zlib');
    for await (const each of membersOf(
      memorySource('pile.zip', zip({ 'a.txt.gz': gzipSync('One.') })),
      nothing,
    )) {
      if ('reason' in each) throw new Error(each.message);
      expect(each.source.path).toBe('pile.zip/a.txt.gz');
      expect(Buffer.from(await each.source.bytes()).toString()).toBe('One.');
    }
  });
});

describe('what lies beside a file in an archive', () => {
  const files = {
    '_corpus.yaml': 'publisher: Outer News\nlanguage: en\nday_order: day-first\n',
    'a/_corpus.yaml': 'publisher: Inner News\n',
    'a/one.txt': 'One.',
    'a/one.yaml': 'title: Grain\n',
    'a/two.txt': 'Two.',
    'a/metadata.csv': 'file,byline\ntwo.txt,Ada Example\n',
  };

  test('describes it as in a folder', async () => {
    expect(await besideOf(files, 'pile.zip/a/one.txt')).toMatchObject({
      own: { title: 'Grain' },
      defaults: { publisher: 'Inner News', language: 'en' },
      dayOrder: 'day-first',
    });
    expect((await besideOf(files, 'pile.zip/a/two.txt')).own).toEqual({ byline: 'Ada Example' });
  });

  test('goes behind the archive’s own, and before its folder’s', async () => {
    const outer = { ...nothing, own: { title: 'All' }, defaults: { publisher: 'X', licence: 'Y' } };
    expect(await besideOf(files, 'pile.zip/a/one.txt', outer)).toMatchObject({
      own: { title: 'All' },
      defaults: { publisher: 'Inner News', licence: 'Y' },
    });
  });

  test('is told where it describes nothing, or is broken', async () => {
    const bytes = zip({ 'a.txt': 'One.', 'a.yaml': 'nope: 1\n', 'metadata.csv': 'file\nb.txt\n' });
    expect(await membersIn(bytes)).toEqual([
      expect.stringContaining('pile.zip/a.txt: broken:'),
      expect.stringContaining('this row describes “b.txt”'),
    ]);
  });
});

describe('in an archive', () => {
  test('a member that is broken costs itself alone', async () => {
    const bytes = zip({ 'a.txt': 'One. '.repeat(40), 'b.txt': 'Two.' });
    const cut = Buffer.from(bytes);
    cut.fill(0xff, 36, 40);
    expect(await membersIn(cut)).toEqual([
      expect.stringContaining('pile.zip/a.txt: broken:'),
      'pile.zip/b.txt',
    ]);
  });

  test('a member that a password locks is told', async () => {
    const bytes = Buffer.from(zip({ 'a.txt': 'One.', 'b.txt': 'Two.' }));
    const directory = bytes.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    bytes.writeUInt16LE(1, directory + 8);
    expect(await membersIn(bytes)).toEqual([
      'pile.zip/a.txt: broken: “a.txt” in this archive is locked by a password',
      'pile.zip/b.txt',
    ]);
  });

  test('the second of two members of one name is told', async () => {
    const bytes = replaced(zip({ 'a.txt': 'One.', 'b.txt': 'Two.' }), 'b.txt', 'a.txt');
    expect(await membersIn(bytes)).toEqual([
      'pile.zip/a.txt: broken: the archive has two members of this name, and only the first is read',
      'pile.zip/a.txt',
    ]);
  });

  test('names lead nowhere, and bytes of a code page are shown', async () => {
    const bytes = zip({ '../../a.txt': 'One.', '/b\\c.txt': 'Two.', 'caXX.txt': 'Three.' });
    expect(await membersIn(replaced(bytes, 'caXX', 'ca\u0082\u00ff'))).toEqual([
      'pile.zip/a.txt',
      'pile.zip/b/c.txt',
      'pile.zip/ca%82%FF.txt',
    ]);
  });

  test('more than its size makes likely is not unfolded, nor by archives in it together', async () => {
    const much = new Uint8Array(17 * 1024 * 1024);
    await expect(membersIn(zip({ 'a.txt': much }))).rejects.toThrow(UserError);
    const part = zip({ 'a.txt': new Uint8Array(9 * 1024 * 1024) });
    expect(await membersIn(zip({ 'a.zip': part, 'b.zip': part }))).toEqual([
      'pile.zip/a.zip/a.txt',
      expect.stringContaining('pile.zip/b.zip: broken: what this archive holds would unfold to'),
    ]);
  });
});
