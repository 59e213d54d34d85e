import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withDatabase } from '../../../pipeline/lib/duckdb.ts';
import { literal } from '../../../pipeline/lib/escape/sql.ts';
import { scratch } from '../../support/folders.ts';
import { fullRecord } from '../../support/records.ts';
import { parquetRows, rowsOf, type Rows } from '../../support/rows.ts';
import { release } from '../../support/tables.ts';

let folder = '';
/** What the Parquet files hold, with whole numbers as numbers. */
let expected: Rows = {};

const work = mkdtempSync(join(tmpdir(), 'on-record-'));

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

beforeAll(async () => {
  const risky = {
    title: '=SUM(A1:A9)',
    publisher: "'=1",
    byline: 'NA',
    rights: '\'tis, "all" rights; none = a line',
    licence: '＝1',
  };
  const records = [fullRecord('=one', { article: risky }), fullRecord('two')];
  ({ path: folder } = await release(work, records));
  expected = await parquetRows(folder);
});

test('the rows have what is hard to carry', () => {
  expect(expected['articles']?.[0]).toMatchObject({ article_id: '=one', title: '=SUM(A1:A9)' });
});

test('DuckDB loads the very rows, with comments', async () => {
  await withDatabase({ workFolder: scratch() }, async (database) => {
    await database.run(`SET file_search_path = ${literal(folder)}`);
    for (const time of ['once', 'twice']) {
      await database.run(readFileSync(join(folder, 'load', 'duckdb.sql'), 'utf8'));
      const found = await rowsOf((table) => database.rows(`FROM "${table.name}"`));
      expect(found, `run ${time}`).toEqual(expected);
    }
    const comments = await database.rows(
      `SELECT comment FROM duckdb_columns() WHERE table_name = 'claims' AND column_name = 'mode'`,
    );
    expect(comments).toEqual([{ comment: 'Whether the words are the speaker’s own.' }]);
  });
});

test('DuckDB has a view of acts of saying: texts joined in order, a mode over all, the least confidence', async () => {
  await withDatabase({ workFolder: scratch() }, async (database) => {
    await database.run(`SET file_search_path = ${literal(folder)}`);
    await database.run(readFileSync(join(folder, 'load', 'duckdb.sql'), 'utf8'));
    const claims = expected['claims'] ?? [];
    const ids = [...new Set(claims.map((claim) => claim['attribution_id']))];
    const acts = await database.rows('FROM attributions');
    expect(acts.map((act) => act['attribution_id']).sort()).toEqual(ids.sort());
    await database.run(
      `INSERT INTO claims SELECT * REPLACE (claim_id || '0' AS claim_id, 'It rained.' AS text, start - 1 AS start,
         'indirect' AS mode, 0.25 AS confidence) FROM claims`,
    );
    const [act] = await database.rows(
      `SELECT text, mode, claims, confidence, start FROM attributions ORDER BY article_id LIMIT 1`,
    );
    const [claim] = claims;
    expect(act).toEqual({
      text: `It rained. ${claim?.['text'] as string}`,
      mode: claim?.['mode'] === 'indirect' ? 'indirect' : 'mixed',
      claims: '2',
      confidence: 0.25,
      start: Number(claim?.['start']) - 1,
    });
  });
});

test('code of the R script is ASCII, which every locale reads alike, with brackets in pairs', () => {
  const text = readFileSync(join(folder, 'load', 'with_r.R'), 'utf8')
    .replace(/#.*$/gm, '')
    .replace(/"(?:[^"\\]|\\.)*"/g, '""');
  expect(text).toMatch(/^[\n -~]*$/);
  const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
  const open: string[] = [];
  for (const sign of text.match(/[()[\]{}]/g) ?? []) {
    const close = closing[sign];
    if (close === undefined) expect(open.pop()).toBe(sign);
    else open.push(close);
  }
  expect(open).toEqual([]);
});
