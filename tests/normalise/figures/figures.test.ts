import { describe, expect, test } from 'vitest';
import { findFigures } from '../../../pipeline/normalise/figures/figures.ts';
import { loadFigureLexicon } from '../../../pipeline/normalise/figures/lexicon.ts';
import { annotated } from '../annotated.ts';

const lexicon = loadFigureLexicon();
const find = (text: string) => findFigures(annotated(text), lexicon).figures;

/** `words | value or low–high | comparator | unit | counted`. */
const read = (text: string): string[] =>
  find(text).map(({ start, end, value, low, high, comparator, unit, counted }) =>
    [
      text.slice(start, end),
      value ?? `${low ?? ''}–${high ?? ''}`,
      comparator,
      unit,
      counted ?? '',
    ].join(' | '),
  );

describe('what is found', () => {
  test.each([
    ['Over 300 homes burned.', ['Over 300 | 300 | more-than | 1 | homes']],
    ['At least twenty-five people died.', ['At least twenty-five | 25 | at-least | 1 | people']],
    [
      'Some two hundred thousand voters came.',
      ['Some two hundred thousand | 200000 | about | 1 | voters'],
    ],
    [
      'They sent millions of rounds of ammunition.',
      ['millions | 1000000–10000000 | order-of-magnitude | 1 | rounds of ammunition'],
    ],
    [
      'Tens of thousands of birds left.',
      ['Tens of thousands | 10000–100000 | order-of-magnitude | 1 | birds'],
    ],
    ['Dozens of ships sank.', ['Dozens | 12–120 | order-of-magnitude | 1 | ships']],
    [
      'A dozen ships and half a million crates sank.',
      ['A dozen | 12 | exactly | 1 | ships', 'half a million | 500000 | exactly | 1 | crates'],
    ],
    ['It cost $1.2bn.', ['$1.2bn | 1200000000 | exactly | USD | ']],
    [
      'It cost US$4.7 billion and £3.4m.',
      ['US$4.7 billion | 4700000000 | exactly | USD | ', '£3.4m | 3400000 | exactly | GBP | '],
    ],
    ['It rose 4.2%.', ['4.2% | 4.2 | exactly | % | ']],
    ['It fell by nearly 3 per cent.', ['nearly 3 per cent | 3 | about | % | ']],
    ['It lies 12 km away.', ['12 km | 12 | exactly | km | ']],
    [
      'Between 8,000 and 10,000 people came.',
      ['Between 8,000 and 10,000 | 8000–10000 | between | 1 | people'],
    ],
    ['They sent 8,000–10,000 troops.', ['8,000–10,000 | 8000–10000 | between | 1 | troops']],
    [
      'It needs $10 to $15 billion.',
      ['$10 to $15 billion | 10000000000–15000000000 | between | USD | '],
    ],
    ['A third of the houses stood.', ['A third | 0.3333333333333333 | exactly | 1 | houses']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('parts of a whole point to it', () => {
    const figures = find('About 12,000 soldiers came, including 500 officers and three generals.');
    expect(figures.map(({ partOf }) => partOf)).toEqual([null, 0, 0]);
  });

  test('what befell those counted', () => {
    expect(find('Over 60 sailors have been killed or wounded.')[0]).toMatchObject({
      counted: 'sailors',
      state: 'killed or wounded',
    });
  });

  test('from–to is a change of two figures', () => {
    const figures = find('Output rose from 12 tonnes to 15 tonnes.');
    expect(figures.map(({ value }) => value)).toEqual([12, 15]);
    expect(figures[0]?.change).toBe('rise');
  });
});

describe('what is no figure', () => {
  test.each([
    'It began in 2024.',
    'They met on 28 October.',
    'They met at 10:30 a.m.',
    'An F-16 flew by.',
    'Resolution 1701 was passed.',
    'A Boeing 737 landed.',
    'They won 2-0.',
    'No one came.',
    'It means: one, a loss; two, another loss; and three, a shame.',
    'This one is red.',
    'Call 555-0199 now.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

test.each([
  '1,2,3,4',
  '9'.repeat(10_000),
  '١٢٣',
  '9007199254740993 and 1e400',
  '½½½',
  '$ $ $',
  '-'.repeat(5000),
])('odd input neither throws nor takes long (%#)', (text) => {
  const start = performance.now();
  for (const { value } of find(`It is ${text} of them.`))
    expect(value === null || Number.isFinite(value)).toBe(true);
  expect(performance.now() - start).toBeLessThan(500);
});
