import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { cellText, csvCellOf, guardedCell } from '../../../pipeline/lib/escape/csv.ts';
import { withDatabase } from '../../../pipeline/lib/duckdb.ts';
import { literal } from '../../../pipeline/lib/escape/sql.ts';
import { csvSource, parquetSource, writeTable } from '../../../pipeline/lib/table-files.ts';
import { tableNamed } from '../../../pipeline/lib/tables.ts';
import { scratch } from '../../support/folders.ts';

const edition = { title: 'Made up', licence: 'CC0-1.0', version: '1.0.0', schemaVersion: '1.0.0' };

/** Texts, and the cells that they become. */
const cells: [string, string][] = [
  ['=SUM(A1:A9)', "'=SUM(A1:A9)"],
  ['+49 30 1234', "'+49 30 1234"],
  ['-5 degrees', "'-5 degrees"],
  ['@harbour', "'@harbour"],
  ['\tindented', "'\tindented"],
  ['\rreturned', "'\rreturned"],
  ['\nnext', "'\nnext"],
  ['＝1+1', "'＝1+1"],
  ["'=1", "''=1"],
  ["''-", "'''-"],
  ["'tis the season", "'tis the season"],
  ["'", "'"],
  ['a = b', 'a = b'],
  ['–5 degrees', '–5 degrees'],
  ['“=”', '“=”'],
];

test('a text that a spreadsheet would run gets an apostrophe, and reading takes it away', async () => {
  await withDatabase({ workFolder: scratch() }, async (database) => {
    for (const [text, cell] of cells) {
      const rows = await database.rows(
        `SELECT ${guardedCell('text')} AS cell, ${cellText(guardedCell('text'))} AS again
         FROM (SELECT ${literal(text)} AS text)`,
      );
      expect(rows).toEqual([{ cell, again: text }]);
      expect(Papa.parse<string[]>(csvCellOf(text), { delimiter: ',' }).data).toEqual([[cell]]);
    }
  });
});

test('no cell starts as a formula, and no two texts have one cell', () => {
  const characters = fc.constantFrom(
    "'",
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    ',',
    '"',
    'a',
    '＠',
  );
  fc.assert(
    fc.property(fc.string({ unit: characters, minLength: 1, maxLength: 6 }), (text) => {
      const cell =
        Papa.parse<string[]>(csvCellOf(text), { delimiter: ',', newline: '\u2028' as '\n' })
          .data[0]?.[0] ?? '';
      expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      expect(cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '')).toBe(text);
    }),
  );
});

test('a table in CSV is harmless and reads as the very rows of its Parquet', async () => {
  const folder = scratch();
  const table = tableNamed('actors');
  await withDatabase({ workFolder: scratch() }, async (database) => {
    const rows = cells.map(
      ([text], index) =>
        `SELECT 'person/p${index}' AS actor_id, 'person' AS type, ${literal(text)} AS name,
         [${literal(text)}, 'other'] AS also_known_as, ${literal(text)} AS role`,
    );
    const rest = table.columns
      .filter(({ name }) => !['actor_id', 'type', 'name', 'also_known_as', 'role'].includes(name))
      .map(({ name, duckdb }) => `CAST(NULL AS ${duckdb}) AS "${name}"`);
    const source = `(SELECT *, ${rest.join(', ')} FROM (${rows.join(' UNION ALL ')}))`;
    await writeTable(database, table, source, folder, edition);
    const csv = csvSource(folder, table);
    const parquet = parquetSource(folder, table);
    expect(
      await database.rows(
        `(FROM ${csv} EXCEPT FROM ${parquet}) UNION ALL (FROM ${parquet} EXCEPT FROM ${csv})`,
      ),
    ).toEqual([]);
    expect(await database.rows(`SELECT name FROM ${parquet} WHERE name LIKE '=%'`)).toHaveLength(1);
  });
  const text = readFileSync(join(folder, 'actors.csv'), 'utf8');
  for (const row of Papa.parse<string[]>(text, { newline: '\n', skipEmptyLines: true }).data)
    for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝]/);
});

test('a negative number stays a number', async () => {
  const folder = scratch();
  const table = tableNamed('figures');
  await withDatabase({ workFolder: scratch() }, async (database) => {
    const columns = table.columns.map(({ name, duckdb }) =>
      name === 'value' ? `-5.5 AS "value"` : `CAST(NULL AS ${duckdb}) AS "${name}"`,
    );
    await writeTable(database, table, `(SELECT ${columns.join(', ')})`, folder, edition);
  });
  expect(readFileSync(join(folder, 'figures.csv'), 'utf8')).toContain(',-5.5,');
});
