import { expect, test } from 'vitest';
import { IdMint, slug } from '../../pipeline/lib/ids.ts';

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
