import fc from 'fast-check';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { blockComment, stringLiteral } from '../../../pipeline/lib/escape/typescript.ts';

const parsed = (text: string): ts.SourceFile =>
  ts.createSourceFile('a.ts', text, ts.ScriptTarget.ESNext);

test.each([
  ['say', "'say'"],
  ["don't", "'don\\'t'"],
  ['a"b', `'a"b'`],
  ['a\\', "'a\\\\'"],
  ["'; alert(1); '\n", "'\\'; alert(1); \\'\\n'"],
])('%j is %s', (text, literal) => {
  expect(stringLiteral(text)).toBe(literal);
});

test('any text is read again as itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const [statement, ...others] = parsed(`(${stringLiteral(text)})`).statements;
      expect(others).toEqual([]);
      const found: string[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isStringLiteral(node)) found.push(node.text);
        ts.forEachChild(node, visit);
      };
      if (statement !== undefined) visit(statement);
      expect(found).toEqual([text]);
    }),
  );
});

test('nothing is left of a comment of TypeScript but a comment', () => {
  const hostile = fc.oneof(
    fc.constantFrom('*/', '/*', '*', '/', '\n', '\u2028', '//', 'x', '*\u200B/'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 9 }), (parts) => {
      const comment = blockComment([parts.join(''), 'Key: a.'], '  ');
      const { statements, endOfFileToken } = parsed(comment);
      expect(statements).toHaveLength(0);
      expect(endOfFileToken.pos).toBe(0);
      expect(comment.split('\n')).toHaveLength(4);
    }),
  );
  expect(blockComment(['a */ alert(1) /*'], '')).toBe('/**\n * a *\\/ alert(1) /*\n */');
});
