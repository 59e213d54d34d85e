import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonInHtml, printableJson } from '../../../pipeline/lib/escape/json.ts';

test.each([
  [
    '</script><script>alert(1)</script>',
    '"\\u003c/script\\u003e\\u003cscript\\u003ealert(1)\\u003c/script\\u003e"',
  ],
  ['<!-- <script>', '"\\u003c!-- \\u003cscript\\u003e"'],
  ['R&amp;D', '"R\\u0026amp;D"'],
  ['a\u2028b\u2029c', '"a\\u2028b\\u2029c"'],
  ['\u001B[31m\u009B2J\u202E', '"\\u001b[31m\\u009b2J\\u202e"'],
  ['\uD800', '"\\ud800"'],
  ['“5 + 5”, don’t', '"“5 + 5”, don’t"'],
])('%j in a page is %s', (text, json) => {
  expect(jsonInHtml(text)).toBe(json);
  expect(JSON.parse(json)).toBe(text);
});

test('any value is the same again, and nothing of it is HTML', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const json = jsonInHtml(value);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(json).not.toMatch(/[<>&]/);
      expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/u);
      expect(JSON.parse(printableJson(JSON.stringify(value)))).toEqual(JSON.parse(json));
    }),
  );
});
