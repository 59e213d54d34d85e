import fc from 'fast-check';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { blockComment, lineComment } from '../../../pipeline/kernel/escape/comments.ts';

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

test('nothing is left of a comment of TypeScript but a comment', () => {
  const hostile = fc.oneof(
    fc.constantFrom('*/', '/*', '*', '/', '\n', '\u2028', '//', 'x', '*\u200B/'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 9 }), (parts) => {
      const comment = blockComment([parts.join(''), 'Key: a.'], '  ');
      const { statements, endOfFileToken } = ts.createSourceFile('a.ts', comment, ts.ScriptTarget.ESNext);
      expect(statements).toHaveLength(0);
      expect(endOfFileToken.pos).toBe(0);
      expect(comment.split('\n')).toHaveLength(4);
    }),
  );
  expect(blockComment(['a */ alert(1) /*'], '')).toBe('/**\n * a *\\/ alert(1) /*\n */');
});
