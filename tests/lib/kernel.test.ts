import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../pipeline/lib/errors.ts';
import { IdMint, slug } from '../../pipeline/lib/ids.ts';
import { inflect } from '../../pipeline/normalise/doc/inflect.ts';
import { contains, lastStartingAt, overlaps, trim } from '../../pipeline/lib/span.ts';

describe('spans', () => {
  const span = (start: number, end: number): { start: number; end: number } => ({ start, end });

  test('contain and overlap by their ends', () => {
    expect(contains(span(0, 5), span(0, 5))).toBe(true);
    expect(contains(span(1, 5), span(0, 5))).toBe(false);
    expect(overlaps(span(0, 5), span(5, 6))).toBe(false);
    expect(overlaps(span(0, 5), span(4, 6))).toBe(true);
  });

  test('trim takes white space from both ends', () => {
    expect(trim(' a b\n', span(0, 5))).toEqual(span(1, 4));
    expect(trim('   ', span(0, 3))).toEqual(span(0, 0));
  });

  test('the last that starts at or before an offset is found', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.nat(60), (starts, offset) => {
        const items = starts.sort((a, b) => a - b).map((start) => span(start, start));
        expect(lastStartingAt(items, offset)).toBe(
          items.findLastIndex((item) => item.start <= offset),
        );
      }),
    );
  });
});

test.each([
  ['Ursula von der Leyen', 'ursula-von-der-leyen'],
  ['São Paulo’s Óscar O’Neil', 'sao-paulos-oscar-oneil'],
  ['AT&T Inc.', 'at-t-inc'],
])('the slug of %s', (name, expected) => {
  expect(slug(name)).toBe(expected);
});

test('a name without a Latin letter still has a slug of its own', () => {
  expect(slug('北京')).toMatch(/^[0-9a-f]{12}$/);
  expect(slug('北京')).not.toBe(slug('東京'));
});

test('ids are over the words and which occurrence of them it is', () => {
  const first = new IdMint('a');
  const ids = [
    first.next('claim', 'We go'),
    first.next('claim', 'They go'),
    first.next('claim', 'We go'),
  ];
  expect(new Set(ids).size).toBe(3);
  expect(ids[0]).toMatch(/^a\/claim\/[0-9a-f]{12}$/);
  const second = new IdMint('a');
  second.next('claim', 'Something else');
  expect(second.next('claim', 'We go')).toBe(ids[0]);
});

test.each([
  ['say', ['say', 'says', 'said', 'said', 'saying'], ['said', 'said']],
  ['deny', ['deny', 'denies', 'denied', 'denied', 'denying'], undefined],
  ['admit', ['admit', 'admits', 'admitted', 'admitted', 'admitting'], undefined],
  ['agree', ['agree', 'agrees', 'agreed', 'agreed', 'agreeing'], undefined],
  ['stress', ['stress', 'stresses', 'stressed', 'stressed', 'stressing'], undefined],
  ['quip', ['quip', 'quips', 'quipped', 'quipped', 'quipping'], undefined],
] as const)('the forms of %s', (base, forms, irregular) => {
  const { base: root, third, past, participle, gerund } = inflect(base, irregular);
  expect([root, third, past, participle, gerund]).toEqual(forms);
});

test('an error tells its place and its remedy', () => {
  const error = new UserError('unknown key', { file: 'raw/a.yaml', line: 3 }, 'Remove it.');
  expect(String(error)).toBe('raw/a.yaml:3: unknown key\n  → Remove it.');
});
