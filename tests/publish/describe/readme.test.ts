import { expect, test } from 'vitest';
import { tables } from '../../../pipeline/lib/tables.ts';
import { readme } from '../../../pipeline/publish/describe/readme.ts';
import { facts } from '../../support/facts.ts';
import { rendered, tagsIn } from '../../support/markdown.ts';
import { dataset } from '../../support/records.ts';

const text = readme(facts);

test('every column and every value of an enum stands in the data dictionary', () => {
  for (const table of tables) {
    const section = text.split(`### ${table.name}\n`)[1]?.split('\n### ')[0] ?? '';
    for (const { name, schema } of table.columns) {
      expect(section).toContain(`| \`${name}\` |`);
      expect(section).toContain(schema.description);
      for (const [value, meaning] of Object.entries(schema.meanings ?? {}))
        expect(section).toContain(`- \`${value}\`: ${meaning}`);
    }
  }
});

test.each([
  '1.2.3',
  '2024-06-01',
  'CC-BY-4.0',
  'UTF-16 code units',
  'DuckDB',
  'pandas',
  '**R**',
  'spreadsheet',
  'not verified fact',
  '| claims | 4 |',
])('the README says %s', (words) => {
  expect(text).toContain(words);
});

test('no place of the template is left open, and the counts stand under their head', () => {
  expect(text).not.toMatch(/\{\{|\}\}|undefined/);
  expect(text).toMatch(/\| -+ \| -+: \| -+ \|\n\| articles \| 1 \|/);
});

test('a length at which claims are cut is told', () => {
  const excerpts = { context_characters: 8, longest_claim: 120 };
  expect(readme({ ...facts, dataset: { ...dataset, excerpts } })).toContain('120');
  const allowed = { ...excerpts, sentence: true };
  expect(readme({ ...facts, dataset: { ...dataset, excerpts: allowed } })).toContain(
    '`sentence_text` is the whole sentence.',
  );
  expect(readme(facts)).not.toContain('`sentence_text` is the whole sentence.');
  expect(text).not.toContain('is cut there');
});

test('no title, description or name gets its own Markdown or HTML into the README', () => {
  const hostile = '<img src=x onerror=alert(1)> [y](http://evil.example) `|` **b**';
  const text = readme({
    ...facts,
    dataset: {
      ...dataset,
      title: `${hostile}\n# forged`,
      description: `${hostile}\n\n# forged`,
      licence: { name: 'a\\|`|<b>', title: `${hostile}](z)`, path: 'javascript:alert(1)' },
      contributors: [{ title: hostile }],
    },
  });
  const [top = ''] = rendered(text).split('<h2>');
  expect(tagsIn(top)).toEqual(['h1', 'p', 'table', 'tbody', 'td', 'th', 'thead', 'tr']);
  expect(top.match(/<h1>/g)).toHaveLength(1);
  expect(top.match(/<tr>/g)).toHaveLength(12);
});
