import { describe, expect, test } from 'vitest';
import { decodeText } from '../../pipeline/read/decode.ts';

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('a text is read', () => {
  const text = 'The “ship” left the port of Odd on Monday.';
  test.each([
    { name: 'UTF-8', bytes: Buffer.from(text) },
    { name: 'UTF-8 with a mark', bytes: Buffer.from(`\uFEFF${text}`) },
    { name: 'UTF-16, little-endian', bytes: Buffer.from(`\uFEFF${text}`, 'utf16le') },
    { name: 'UTF-16, big-endian', bytes: utf16be(`\uFEFF${text}`) },
    { name: 'UTF-16 without a mark, little-endian', bytes: Buffer.from(text, 'utf16le') },
    { name: 'UTF-16 without a mark, big-endian', bytes: utf16be(text) },
    {
      name: 'Windows-1252',
      bytes: Buffer.from('The \x93ship\x94 left the port of Odd on Monday.', 'latin1'),
    },
  ])('in $name', ({ bytes }) => {
    expect(decodeText(bytes, { file: 'a.txt' })).toBe(text);
  });
});

describe('a text is refused', () => {
  test.each([
    { name: 'in KOI8-R', bytes: Buffer.from('\xf7\xd3\xc5\xcf\xc2\xdd\xc1\xd1', 'latin1') },
    { name: 'in ISO 2022', bytes: Buffer.from('\x1b$B!X@$3&?M8"\x1b(B', 'latin1') },
    { name: 'with a zero', bytes: Buffer.from('\xffThe ship\0', 'latin1') },
  ])('$name', ({ bytes }) => {
    expect(() => decodeText(bytes, { file: 'a.txt' })).toThrow(/UTF-8/);
  });
});
