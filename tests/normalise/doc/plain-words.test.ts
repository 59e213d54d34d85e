import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfPlain } from '../../../pipeline/normalise/doc/plain-words.ts';
import { endByPattern } from '../../../pipeline/normalise/doc/tokeniser.ts';

const pieces = fc.constantFrom(
  ...[
    'a',
    'Rivera',
    's',
    't',
    'n',
    'don',
    'n’t',
    "'s",
    '’',
    "'",
    '.',
    ',',
    ':',
    ';',
    '!',
    '?',
    '-',
    '–',
  ],
  ...[
    '“',
    '”',
    '"',
    '(',
    ')',
    '[',
    ']',
    ' ',
    '\n',
    '\t',
    '7',
    '12',
    '%',
    '@',
    '/',
    'https',
    '://',
    'www.',
  ],
  ...['é', 'É', '…', '&', '+', '_', '$', 'U.S.', '\u0301', '\u00a0'],
);

test('says an end only where the pattern says the same', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      for (let at = 0; at < text.length; at++) {
        const end = endOfPlain(text, at);
        if (end > 0) expect([at, end]).toEqual([at, endByPattern(text, at)]);
      }
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['Rivera left', 6],
  ['Rivera’s plan', 6],
  ['’s plan', 2],
  ['left.', 4],
  ['. Then', 1],
  ['45 boats', 2],
  ['45, then', 2],
  ['“We', 1],
  ['https://roe.example', 0],
  ['U.S. troops', 0],
  ['4.5 points', 0],
  ['don’t', 0],
  ['émigré left', 0],
])('%s: %i', (text, end) => {
  expect(endOfPlain(text, 0)).toBe(end);
});
