import { expect, test } from 'vitest';
import { withDatabase } from '../../../pipeline/lib/duckdb.ts';
import { literal } from '../../../pipeline/lib/escape/sql.ts';
import { changesText } from '../../../pipeline/publish/changes/changes-text.ts';
import { moves } from '../../../pipeline/publish/changes/moves.ts';
import { rowLabel, valueChanges } from '../../../pipeline/publish/changes/row-text.ts';
import { scratch } from '../../support/folders.ts';
import { rendered, tagsIn } from '../../support/markdown.ts';

const ours = ['h1', 'h2', 'h3', 'p', 'ul', 'li', 'strong', 'code'];
const ofTables = ['table', 'thead', 'tbody', 'tr', 'th', 'td'];

/** The page of a difference with one row of articles that changed and whose id moved. */
const page = (id: string, title: string, reason: string): Promise<string> =>
  withDatabase({ workFolder: scratch() }, async (database) => {
    const row = [id, JSON.stringify({ title: 'Boats' }), JSON.stringify({ title })].map(literal);
    await database.run(
      `CREATE TABLE found AS SELECT 'articles' AS "table", ${row[0] ?? ''} AS "key",
         'changed' AS change, ['title'] AS columns, 'described otherwise' AS why,
         ${row[1] ?? ''} AS old, ${row[2] ?? ''} AS "new"`,
    );
    await database.run(
      `CREATE TABLE ${moves} AS SELECT 'articles' AS "table", ${literal(id)} AS old_id,
         NULL::VARCHAR AS new_id, 'removed' AS why`,
    );
    return changesText(database, 'found', {
      from: '1.0.0',
      to: '1.1.0',
      schemas: [{ table: 'articles', column: 'title', what: 'was renamed', level: 'major' }],
      rows: [{ table: 'articles', added: 0, removed: 0, changed: 1 }],
      accepted: { reason, checks: [`vanish: ${id}`] },
    });
  });

test('no title, id or reason gets its own Markdown or HTML into CHANGES.md', async () => {
  const id = 'x`<img/src=x/onerror=alert(1)>`[y](http://evil.example)';
  const title = '<script>alert(1)</script>\n\n# forged\n\u001B[31m[here](http://evil.example)';
  const reason = 'A draft.\n# forged\n<b>[look](http://evil.example)</b> \u202E';
  const source = await page(id, title, reason);
  const html = rendered(source);
  expect(tagsIn(html)).toEqual([...ours, ...ofTables].sort());
  expect(html.match(/<h1>/g)).toHaveLength(1);
  expect(source.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  expect(html).toContain(
    '<p>The reason: A draft. # forged &lt;b&gt;[look](http://evil.example)&lt;/b&gt; \\u{202e}</p>',
  );
  const shown = `<code>${id.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</code>`;
  expect(html).toContain(`<li>${shown}: title Boats → &lt;script&gt;alert(1)`);
  expect(html).toContain(`<strong>articles</strong>, 1 removed: ${shown}</li>`);
});

test('CHANGES.md of ordinary rows is read as easily without being rendered', async () => {
  const source = await page(
    'harbour/1',
    'Mayor: “R&D costs $5m * 3”, she says',
    'The first was a draft.',
  );
  expect(source).toContain('- `harbour/1`: title Boats → Mayor: “R&D costs $5m * 3”, she says\n');
  expect(source).toContain('The reason: The first was a draft.\n');
  expect(source).toContain('- **articles**.`title`: was renamed (major)\n');
});

test('a long value is cut between two characters', () => {
  expect(rowLabel('actors', { name: `${'a'.repeat(79)}😀 and more` })).toBe(`${'a'.repeat(79)}…`);
  expect(valueChanges(['role'], {}, { role: 'Mayor\nof  Town' })).toBe(
    'role nothing → Mayor of Town',
  );
});
