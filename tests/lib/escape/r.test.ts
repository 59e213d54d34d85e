import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiString } from '../../../pipeline/lib/escape/r.ts';

test.each([
  ['list', '"list"'],
  ['a"; q()', '"a\\"; q()"'],
  ['\\t＝\n', '"\\\\t\\uff1d\\n"'],
  ['don’t', '"don\\u2019t"'],
])('%j is %s', (text, string) => {
  expect(asciiString(text)).toBe(string);
});

test('any text is ASCII, and what JSON and R have in common gives it again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(asciiString(text)).toMatch(/^[ -~]*$/);
      expect(JSON.parse(asciiString(text))).toBe(text);
    }),
  );
});
