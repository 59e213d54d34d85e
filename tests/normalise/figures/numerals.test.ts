import { expect, test } from 'vitest';
import { createNumeralScan } from '../../../pipeline/normalise/figures/numerals.ts';
import { loadFigureLexicon } from '../../../pipeline/normalise/figures/lexicon.ts';

const { mayHoldNumber } = loadFigureLexicon();

const holds = (text: string): boolean => mayHoldNumber(text, { start: 0, end: text.length });

test.each([
  'It cost 5 crowns.',
  'RM23',
  'twenty-five years',
  'Dozens came.',
  'NONE of them left',
  'a half',
  '½ a mile',
  'Ø٣',
  'sub-seven',
  'He doubled it',
  'none',
])('%s may have a figure', (text) => {
  expect(holds(text)).toBe(true);
});

test.each(['', 'The harbour closed.', 'Nonesuch left', 'Someone tended it', 'Ōtaki, naïve, —'])(
  '“%s” has none',
  (text) => {
    expect(holds(text)).toBe(false);
  },
);

test('only the stretch is looked at', () => {
  const nextOne = createNumeralScan(new Set(['one']));
  const text = 'one or someone';
  expect(nextOne(text, 0, text.length)).toEqual({ start: 0, end: 3 });
  expect(nextOne(text, 3, text.length)).toBeNull();
});
