import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../pipeline/lib/errors.ts';
import { readStream } from '../../pipeline/lib/files.ts';
import { openSink, parseJsonLine } from '../../pipeline/lib/jsonl.ts';
import { linesOf } from '../../pipeline/read/lines.ts';
import { scratch } from '../support/folders.ts';

const linesIn = (file: string) => linesOf(readStream(file) as AsyncIterable<Buffer>);

async function written(data: string | Buffer): Promise<[number, string][]> {
  const file = join(scratch(), 'lines.jsonl');
  writeFileSync(file, data);
  const lines: [number, string][] = [];
  for await (const { number, bytes } of linesIn(file))
    lines.push([number, Buffer.from(bytes).toString()]);
  return lines;
}

describe('lines', () => {
  test.each([
    {
      name: 'end in LF or CRLF',
      text: 'a\nb\r\nc',
      lines: [
        [1, 'a'],
        [2, 'b\r'],
        [3, 'c'],
      ],
    },
    {
      name: 'that are blank are numbered only',
      text: '\na\n \t\r\n\nb\n\n',
      lines: [
        [2, 'a'],
        [5, 'b'],
      ],
    },
    { name: 'do not end in U+2028', text: '"a\u2028b"\n', lines: [[1, '"a\u2028b"']] },
    { name: 'of nothing are none', text: '', lines: [] },
  ])('$name', async ({ text, lines }) => {
    expect(await written(text)).toEqual(lines);
  });

  test('pass whole from piece to piece of a file', async () => {
    const long = 'é'.repeat(100_000);
    expect(await written(`${long}\nb\n${long}`)).toEqual([
      [1, long],
      [2, 'b'],
      [3, long],
    ]);
  });

  test('of no file are missed', async () => {
    const file = join(scratch(), 'none.jsonl');
    const read = async () => linesIn(file).next();
    await expect(read()).rejects.toMatchObject({ place: { file } });
  });
});

describe('a line of JSON', () => {
  const place = { file: 'lines.jsonl', line: 4 };
  const parse = (text: string | Uint8Array) => parseJsonLine(Buffer.from(text), place);

  test('is parsed, also after a byte-order mark', () => {
    expect(parse('{"a": [1]}\r')).toEqual({ a: [1] });
    expect(parse('\uFEFF{"a": 1}')).toEqual({ a: 1 });
  });

  test.each([
    { given: '{"a": ', says: 'not JSON' },
    { given: '{} {}', says: 'not JSON' },
    { given: Buffer.from([0x22, 0xff, 0x22]), says: 'byte 1 (from 0) is 0xff' },
  ])('$given is refused', ({ given, says }) => {
    const read = (): unknown => parse(given);
    expect(read).toThrow(UserError);
    expect(read).toThrow(says);
    expect(read).toThrow(expect.objectContaining({ place }));
  });
});

describe('a sink', () => {
  test('is there when it is finished, and not before', async () => {
    const folder = scratch();
    const file = join(folder, 'new', 'out.jsonl');
    const sink = openSink(file);
    await sink.write('one');
    await sink.write('two');
    expect(existsSync(file)).toBe(false);
    sink.finish();
    expect(readFileSync(file, 'utf8')).toBe('one\ntwo\n');
    expect(readdirSync(join(folder, 'new'))).toEqual(['out.jsonl']);
  });

  test('that is discarded leaves what stood there', async () => {
    const folder = scratch();
    const file = join(folder, 'out.jsonl');
    writeFileSync(file, 'old\n');
    const sink = openSink(file);
    await sink.write('new');
    sink.discard();
    expect(readFileSync(file, 'utf8')).toBe('old\n');
    expect(readdirSync(folder)).toEqual(['out.jsonl']);
  });

  test('is below no file', () => {
    const folder = scratch();
    writeFileSync(join(folder, 'file'), '');
    expect(() => openSink(join(folder, 'file', 'out.jsonl'))).toThrow('cannot write here');
  });
});
