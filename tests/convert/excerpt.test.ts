import { expect, test } from 'vitest';
import { excerpted } from '../../pipeline/convert/excerpt.ts';
import type { Claim } from '../../schemas/types.ts';
import { record } from '../support/records.ts';

function claim(cells: Partial<Claim>): Claim {
  const [made] = record({ text: 'It rained.', claims: [{ text: 'It rained.', ...cells }] }).claims;
  if (made === undefined) throw new Error('the builder made no claim');
  return made;
}

test.each([
  {
    context: 32,
    prefix: 'she said that ',
    suffix: ', on Monday',
    left: 'she said that ',
    right: ', on Monday',
  },
  { context: 5, prefix: 'she said that ', suffix: ', on Monday', left: 'that ', right: ', on ' },
  { context: 0, prefix: 'she said that ', suffix: ', on Monday', left: null, right: null },
  { context: 8, prefix: null, suffix: null, left: null, right: null },
  // Context ends with the line.
  {
    context: 32,
    prefix: 'the day before.\n\n“',
    suffix: ',” she said.\n\nThe',
    left: '“',
    right: ',” she said.',
  },
  { context: 32, prefix: 'Headline\n', suffix: '\nThe port', left: null, right: null },
  { context: 4, prefix: 'a\nb c d e', suffix: 'f g h\ni', left: ' d e', right: 'f g ' },
  // The cut would fall between the halves of the emoji, so that the whole of it goes.
  { context: 3, prefix: 'a😀 “', suffix: ' ”😀', left: ' “', right: ' ”' },
])('keeps $context characters beside a claim: $prefix … $suffix', (row) => {
  const { prefix, suffix } = excerpted(claim({ prefix: row.prefix, suffix: row.suffix }), {
    context_characters: row.context,
  });
  expect([prefix, suffix]).toEqual([row.left, row.right]);
});

test.each([
  { longest: undefined, text: 'a'.repeat(900), expected: 'a'.repeat(900) },
  { longest: 40, text: 'a'.repeat(40), expected: 'a'.repeat(40) },
  { longest: 40, text: 'a'.repeat(41), expected: `${'a'.repeat(40)}…` },
  { longest: 40, text: `${'a'.repeat(39)}😀 and more`, expected: `${'a'.repeat(39)}…` },
])('cuts a claim at $longest characters', ({ longest, text, expected }) => {
  const before = claim({ text, start: 3, end: 3 + text.length });
  const after = excerpted(before, {
    context_characters: 0,
    ...(longest === undefined ? {} : { longest_claim: longest }),
  });
  expect(after.text).toBe(expected);
  expect([after.start, after.end]).toEqual([before.start, before.end]);
});
