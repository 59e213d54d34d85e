import { expect, test } from 'vitest';
import { excerptSql, type ExcerptPolicy } from '../../pipeline/convert/excerpt.ts';
import { withDatabase } from '../../pipeline/lib/duckdb.ts';
import { literal } from '../../pipeline/lib/escape/sql.ts';
import { scratch } from '../support/folders.ts';

/** What DuckDB makes of a column’s value. */
async function excerpted(
  column: string,
  value: string | null,
  policy: ExcerptPolicy,
  table = 'claims',
): Promise<unknown> {
  const given = value === null ? 'NULL::VARCHAR' : literal(value);
  return withDatabase({ workFolder: scratch() }, async (database) => {
    const [row] = await database.rows(
      `SELECT ${excerptSql({ table, column }, 'given', policy)} AS made FROM (SELECT ${given} AS given)`,
    );
    return row?.['made'];
  });
}

test.each([
  {
    context: 32,
    prefix: 'she said that ',
    suffix: ', on Monday',
    left: 'she said that ',
    right: ', on Monday',
  },
  { context: 5, prefix: 'she said that ', suffix: ', on Monday', left: 'that ', right: ', on ' },
  { context: 0, prefix: 'she said that ', suffix: ', on Monday', left: null, right: null },
  { context: 8, prefix: null, suffix: null, left: null, right: null },
  // Context ends with the line.
  {
    context: 32,
    prefix: 'the day before.\n\n“',
    suffix: ',” she said.\n\nThe',
    left: '“',
    right: ',” she said.',
  },
  { context: 32, prefix: 'Headline\n', suffix: '\nThe port', left: null, right: null },
  { context: 4, prefix: 'a\nb c d e', suffix: 'f g h\ni', left: ' d e', right: 'f g ' },
  // The cut would fall between the halves of the emoji, so that the whole of it goes.
  { context: 3, prefix: 'a😀 “', suffix: ' ”😀', left: ' “', right: ' ”' },
])('keeps $context characters beside a claim: $prefix … $suffix', async (row) => {
  const policy = { context_characters: row.context };
  expect(await excerpted('prefix', row.prefix, policy)).toBe(row.left);
  expect(await excerpted('suffix', row.suffix, policy)).toBe(row.right);
});

test.each([
  { longest: undefined, text: 'a'.repeat(900), expected: 'a'.repeat(900) },
  { longest: 40, text: 'a'.repeat(40), expected: 'a'.repeat(40) },
  { longest: 40, text: 'a'.repeat(41), expected: `${'a'.repeat(40)}…` },
  { longest: 40, text: `${'a'.repeat(39)}😀 and more`, expected: `${'a'.repeat(39)}…` },
])('cuts a claim at $longest characters', async ({ longest, text, expected }) => {
  const policy = {
    context_characters: 0,
    ...(longest === undefined ? {} : { longest_claim: longest }),
  };
  expect(await excerpted('text', text, policy)).toBe(expected);
});

test.each(['speaker_text', 'claim_id'])('leaves the column %s as it is', async (column) => {
  const policy = { context_characters: 0, longest_claim: 1 };
  expect(await excerpted(column, 'Ana Rivera', policy)).toBe('Ana Rivera');
});

test.each(['claims', 'figures'])('gives no sentence of %s unless it is allowed', async (table) => {
  const sentence = 'The port will close, she said.';
  const excerpt = (policy: Partial<ExcerptPolicy>): Promise<unknown> =>
    excerpted('sentence_text', sentence, { context_characters: 32, ...policy }, table);
  expect(await excerpt({})).toBeNull();
  expect(await excerpt({ sentence: false })).toBeNull();
  expect(await excerpt({ sentence: true })).toBe(sentence);
  expect(await excerpt({ sentence: true, longest_claim: 8 })).toBe('The port…');
});

test('cuts no text of a figure, and what it cut once stays as it is', async () => {
  const policy = { context_characters: 0, longest_claim: 8 };
  expect(await excerpted('text', 'More than 600,000', policy, 'figures')).toBe('More than 600,000');
  expect(await excerpted('text', 'The port…', policy)).toBe('The port…');
});
