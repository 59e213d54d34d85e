import { expect, test } from 'vitest';
import {
  hashOfRules,
  loadAttributionWeights,
} from '../../../pipeline/normalise/claims/model/weights.ts';

test('the weights were taught with the rules that propose now, in the same order', () => {
  expect(loadAttributionWeights().rules).toBe(hashOfRules());
});
