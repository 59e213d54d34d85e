import { expect, test } from 'vitest';
import { wordsFault } from '../../../pipeline/read/forms/words.ts';

const text = (words: number): string => 'word '.repeat(words).trim();

test.each([
  { said: 400, read: 400, fault: false },
  { said: 400, read: 301, fault: false },
  { said: 400, read: 299, fault: true },
  { said: 400, read: 501, fault: true },
  { said: 40, read: 22, fault: false },
  { said: 40, read: 10, fault: true },
  { said: 3, read: 0, fault: false },
  { said: 0, read: 500, fault: true },
])('of $said words that a file says, $read were read: $fault', ({ said, read, fault }) => {
  expect(wordsFault(said, text(read))).toEqual(fault ? { said, read } : null);
});

test('what has no letter and no digit is no word', () => {
  expect(wordsFault(100, 'one - two — 3 • four\n\n…\tfive ')).toEqual({ said: 100, read: 5 });
});

test('where a file says nothing, nothing is wrong', () => {
  expect(wordsFault(undefined, text(10))).toBeNull();
});
