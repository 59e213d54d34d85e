import { describe, expect, test } from 'vitest';
import {
  beginsAsName,
  beginsWithCapital,
  beginsWithLetter,
  beginsWithSmall,
  holdsCapital,
  holdsLetterOrNumber,
  isInCapitals,
} from '../../../pipeline/normalise/doc/letters.ts';

const texts = [
  'Ana',
  'ana',
  'Émile',
  'été',
  'Ωmega',
  'ω',
  '日本',
  '𝐀b',
  'NATO',
  '3rd',
  '’s',
  '“Ana',
  '—',
  '½',
  '.',
  '',
];

describe('what a text begins with and holds is what the pattern says', () => {
  test.each(texts)('%s', (text) => {
    expect(beginsWithCapital(text)).toBe(/^\p{Lu}/u.test(text));
    expect(beginsWithSmall(text)).toBe(/^\p{Ll}/u.test(text));
    expect(beginsWithLetter(text)).toBe(/^\p{L}/u.test(text));
    expect(beginsAsName(text)).toBe(/^\p{Lu}\p{Ll}/u.test(text));
    expect(holdsCapital(text)).toBe(/\p{Lu}/u.test(text));
    expect(holdsLetterOrNumber(text)).toBe(/[\p{L}\p{N}]/u.test(text));
    expect(isInCapitals(text)).toBe(/^\p{Lu}+$/u.test(text));
  });
});
