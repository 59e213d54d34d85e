import { expect, test } from 'vitest';
import { weighted } from '../../../pipeline/normalise/link/pronouns/antecedents.ts';
import { loadPronounWeights } from '../../../pipeline/normalise/link/pronouns/ranker.ts';

test('the weights were taught with the features that are asked now', () => {
  const sizes = Object.entries(loadPronounWeights().weights).map(([id, own]) => [id, own.length]);
  expect(sizes).toEqual(weighted.map(({ id, size }) => [id, size]));
});
