import { expect, test } from 'vitest';
import { loadAttributionWeights } from '../../../pipeline/normalise/claims/model/weights.ts';
import { rulesHash } from '../../../pipeline/normalise/doc/rule-ids.ts';

test('the weights were taught with the rules that propose now, in the same order', () => {
  expect(loadAttributionWeights().rules).toBe(rulesHash['claims-proposals']);
});
