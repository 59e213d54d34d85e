import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withDatabase } from '../../../pipeline/lib/duckdb.ts';
import {
  dotArgument,
  escapedLiteral,
  identifier,
  literal,
} from '../../../pipeline/lib/escape/sql.ts';
import { scratch } from '../../support/folders.ts';

test.each([
  ["don't", "'don''t'", "E'don''t'", '"don\'t"'],
  [
    "'; DROP TABLE claims; --",
    "'''; DROP TABLE claims; --'",
    "E'''; DROP TABLE claims; --'",
    '"\'; DROP TABLE claims; --"',
  ],
  ["\\'", "'\\'''", "E'\\\\'''", '"\\\'"'],
  ['a"b', `'a"b'`, `E'a"b'`, '"a""b"'],
])('%j is a literal and a name', (text, plain, escaped, name) => {
  expect(literal(text)).toBe(plain);
  expect(escapedLiteral(text)).toBe(escaped);
  expect(identifier(text)).toBe(name);
});

test.each([
  ['claims.csv', 'claims.csv'],
  ['my claims.csv', '"my claims.csv"'],
  ['a"b\\\n.shell x', '"a\\"b\\\\\\n.shell x"'],
])('%j stands behind a command of sqlite3 as %j', (text, argument) => {
  expect(dotArgument(text)).toBe(argument);
});

test('DuckDB gives every text again, and calls a column by it', async () => {
  const signs = fc.constantFrom(
    "'",
    '"',
    '\\',
    ';',
    '--',
    '/*',
    '$$',
    '%',
    '?',
    '$1',
    '\n',
    'x',
    'é',
    '😀',
  );
  const texts = fc.array(signs, { maxLength: 8 }).map((parts) => parts.join(''));
  await withDatabase({ workFolder: scratch() }, (database) =>
    fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const name = `c${text}`;
        const rows = await database.rows(
          `SELECT ${literal(text)} AS ${identifier(name)}, ${escapedLiteral(text)} AS other`,
        );
        expect(rows).toEqual([{ [name]: text, other: text }]);
      }),
    ),
  );
});
