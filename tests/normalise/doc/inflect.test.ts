import { expect, test } from 'vitest';
import { inflect } from '../../../pipeline/normalise/doc/lexicon.ts';

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
