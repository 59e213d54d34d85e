import { describe, expect, test } from 'vitest';
import { labels } from '../../../pipeline/normalise/figures/exclusions/labels.ts';
import { exclusions, values } from './found.ts';

/** Words that may stand for themselves, or have the number behind them for a label. */
const words = [...labels].filter(([, kind]) => kind !== 'numbered').map(([word]) => word);
const plural = (word: string): boolean => /[^s]s$/.test(word);
const singular = words.filter((word) => !plural(word));

describe.each(words)('a number behind “%s”', (word) => {
  test('is its label where nothing else says which one is meant', () => {
    const text = `They have written of ${word} 7.`;
    expect(values(text)).toEqual([]);
    expect(exclusions(text)).toEqual(['7 label']);
  });
});

describe.each(singular)('a number behind “%s” is a quantity', (word) => {
  test.each([
    [`Every ${word} 400,000 people die of it.`, [400_000]],
    [`On that ${word} 12 soldiers were killed.`, [12]],
    [`In the first ${word} 30 villagers fell ill.`, [30]],
    [`Last ${word} 2,000 people came.`, [2000]],
    [`During this ${word} 58 people were arrested.`, [58]],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
    expect(exclusions(text)).toEqual([]);
  });
});

test.each([
  ['In district 12 people starve.', []],
  ['In District 12 people starve.', []],
  ['In the district 300 people starve.', [300]],
  ['A category 5 storm hit two towns.', [2]],
  ['The phase 3 trials began.', []],
  ['In the second phase 300 homes were built.', [300]],
  ['In the room 12 people slept.', [12]],
  ['On the bus 30 children slept.', [30]],
  ['The flight 370 families wept.', []],
  ['See page 12, and page 1,204.', []],
  ['The year 400 people drowned was long ago.', [400]],
  ['On day 3 two ships sank.', [2]],
  ['Day 1,000 of the strike began.', []],
  ['That day 12 were hurt.', [12]],
  ['Each year 30 die.', [30]],
  ['In round 5, 12 were hurt.', [12]],
  ['They wrote of rounds 5 and 6.', []],
  ['She had a third-round five points to go.', [5]],
  ['Last week’s Game 7 drew 12,000 fans.', [12_000]],
  ['We form 12 teams. They call 20 towns.', [12, 20]],
  ['No. 5 seed Ana Rivera won.', []],
])('%s', (text, expected) => {
  expect(values(text)).toEqual(expected);
});

describe('a number behind a name', () => {
  test.each([
    ['On Monday 12 died.', [12]],
    ['In Ostrova 40 were killed.', [40]],
    ['In New Ostrova 300 were arrested.', [300]],
    ['Police said that in Ostrova 7 were hurt.', [7]],
    ['The crew of Apollo 13 were safe.', []],
    ['They flew a Lumen 12.', []],
    ['She leads Rivera 1,428 to 1,153.', [1428, 1153]],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});
