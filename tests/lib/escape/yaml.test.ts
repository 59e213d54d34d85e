import fc from 'fast-check';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { toYaml } from '../../../pipeline/lib/escape/yaml.ts';

test.each([
  ['Mark Rutte', 'name: Mark Rutte\n'],
  ['# no comment', 'name: "# no comment"\n'],
  ['- a: b', 'name: "- a: b"\n'],
  ['red \u001B[31m', 'name: "red \\e[31m"\n'],
  ['C1 \u009B2J', 'name: "C1 \\u009b2J"\n'],
  ['\u202Egnp', 'name: "\\u202egnp"\n'],
  ['a\u2028b', 'name: "a\\u2028b"\n'],
])('%j is written as %j', (name, yaml) => {
  expect(toYaml({ name })).toBe(yaml);
  expect(parse(yaml)).toEqual({ name });
});

test('a reader gives every text again, and a terminal nothing to obey', () => {
  const texts = fc.string({ unit: 'binary', maxLength: 30 });
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 3 }), fc.dictionary(texts, texts), (list, pairs) => {
      const value = { list, pairs };
      const yaml = toYaml(value);
      expect(yaml.replace(/[\t\n]/g, '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
      expect(parse(yaml)).toEqual(value);
    }),
  );
});
