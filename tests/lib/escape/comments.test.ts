import { expect, test } from 'vitest';
import { lineComment } from '../../../pipeline/lib/escape/comments.ts';

test.each([
  ['--', 'Boats\n; DROP TABLE claims;', '-- Boats ; DROP TABLE claims;\n'],
  ['--', 'a\r\\! echo', '-- a \\! echo\n'],
  ['#', 'Boats\u2028import os\u0085x', '# Boats import os x\n'],
  ['#', 'Recoding: news', '# Recoding : news\n'],
  ['#', 'red \u001B[31m', '# red \\u{1b}[31m\n'],
  ['#', 'On Record: who said what, and how many', '# On Record: who said what, and how many\n'],
] as const)('%s %j is %j', (sign, text, comment) => {
  expect(lineComment(sign, text)).toBe(comment);
});

test('a title does not tell Python of an encoding', () => {
  // As PEP 263 has it.
  const declared = /^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)/;
  expect('# Recoding: news').toMatch(declared);
  for (const title of ['Recoding: news', 'coding=utf-7', '-*- coding: latin-1 -*-'])
    expect(lineComment('#', title)).not.toMatch(declared);
});
