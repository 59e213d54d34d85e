import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { convert } from '../../pipeline/convert/convert.ts';
import { withDatabase, type Json, type JsonRow } from '../../pipeline/lib/duckdb.ts';
import { UserError } from '../../pipeline/lib/errors.ts';
import type { ArticleRecord } from '../../schemas/types.ts';
import { parquetSource } from '../../pipeline/lib/table-files.ts';
import { schemaVersion } from '../../pipeline/lib/schema.ts';
import { tableNamed, tables, type Column } from '../../pipeline/lib/tables.ts';
import { contents, scratch, writeLines, writeRecords } from '../support/folders.ts';
import { dataset, fullRecord, record } from '../support/records.ts';

const awkward = [
  'She said "no", then “yes”',
  'a, b; c',
  'first line\nsecond line',
  'the mayor’s 😀 word',
  ' spaces around ',
  '007',
  'NULL',
  'true',
  '1e5',
  '=1+1',
  '# hash',
  '\ttab',
  'back\\slash',
  'sep\u2028arator',
  "d'Example",
];

const numbers = [0, 1, -3, 0.1, 12.5, 600000, 1e7, 123456789.25, 9007199254740991, 1e15, 2.5e17];

function awkwardRecord(): ArticleRecord {
  const text = `${awkward.join(' | ')} | ${numbers.map((_, index) => `n${index}.`).join(' ')}`;
  return record({
    id: 'awkward',
    text,
    article: { title: 'A "title", with comma', byline: 'By; Ada', rights: '© 2024; all, rights' },
    actors: [
      { actor_id: 'organisation/a', also_known_as: ['A "B"', 'C, D', 'É'], known: true },
      { actor_id: 'organisation/b' },
    ],
    claims: awkward.map((words) => ({
      text: words,
      about_ids: words.length % 2 === 0 ? [] : ['organisation/a', 'organisation/b'],
    })),
    figures: numbers.map((value, index) => ({
      text: `n${index}.`,
      value,
      low: index % 2 === 0 ? value : null,
    })),
  });
}

/** The cell that CSV must hold for a value that was read from Parquet. */
function cell(value: Json, column: Column): string {
  if (value === null) return '';
  if (Array.isArray(value)) return guarded(value.map((item) => plain(item, column)).join(';'));
  return column.type === 'string' ? guarded(plain(value, column)) : plain(value, column);
}

function plain(value: Json, column: Column): string {
  if (typeof value === 'object') throw new Error(`${column.name} is an object`);
  return String(value);
}

/** No spreadsheet is to run it. */
const guarded = (text: string): string => text.replace(/^(?='*[=+\-@\t\r\n＝＋－＠])/, "'");

async function parquetRows(folder: string, table: string): Promise<JsonRow[]> {
  return withDatabase({ workFolder: folder }, (database) =>
    database.rows(`SELECT * FROM ${parquetSource(folder, tableNamed(table))}`),
  );
}

test('the CSV holds what the Parquet holds, row by row and value by value', async () => {
  const folder = scratch();
  const output = join(folder, 'tables');
  const records = writeRecords(join(folder, 'records'), [awkwardRecord(), fullRecord('plain')]);
  await convert({ records: [records], dataset, output });
  for (const table of tables) {
    const text = readFileSync(join(output, `${table.name}.csv`), 'utf8');
    expect(text.endsWith('\n') && !text.includes('\r') && !text.startsWith('\ufeff')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true });
    const rows = await parquetRows(output, table.name);
    const expected = rows.map((row) =>
      table.columns.map((column) => cell(row[column.name] ?? null, column)),
    );
    expect(errors).toEqual([]);
    expect(data).toEqual([table.columns.map((column) => column.name), ...expected]);
  }
});

test('every value of a record comes through to the tables', async () => {
  const folder = scratch();
  const output = join(folder, 'tables');
  const full = awkwardRecord();
  await convert({ records: [writeRecords(join(folder, 'records'), [full])], dataset, output });
  const claims = await parquetRows(output, 'claims');
  expect(claims.map((row) => row['text'])).toEqual(awkward);
  expect(claims.map((row) => row['about_ids'])).toEqual(full.claims.map((row) => row.about_ids));
  const figures = await parquetRows(output, 'figures');
  expect(figures.map((row) => row['value'])).toEqual(numbers);
  const [article] = await parquetRows(output, 'articles');
  const { text, ...cells } = full.article;
  expect(article).toEqual(cells);
  expect(Object.values(article ?? {})).not.toContain(text);
});

test('numbers in CSV are plain', async () => {
  const folder = scratch();
  const output = join(folder, 'tables');
  await convert({
    records: [writeRecords(join(folder, 'records'), [awkwardRecord()])],
    dataset,
    output,
  });
  const { data } = Papa.parse<Record<string, string>>(
    readFileSync(join(output, 'figures.csv'), 'utf8'),
    { header: true, skipEmptyLines: true },
  );
  expect(data.map((row) => row['value'])).toEqual([
    ...['0', '1', '-3', '0.1', '12.5', '600000', '10000000', '123456789.25'],
    ...['9007199254740991', '1000000000000000', '250000000000000000'],
  ]);
});

test('the same records in another order, form or number of threads give the same bytes', async () => {
  const folder = scratch();
  const all = Array.from({ length: 40 }, (_, index) =>
    fullRecord(`article-${(index * 7) % 40}`, { issues: ['no-day'] }),
  );
  const runs = [
    { records: [writeRecords(join(folder, 'records'), all)], threads: 1 },
    { records: [writeLines(join(folder, 'records.jsonl'), all)], threads: 2 },
    { records: [writeLines(join(folder, 'reversed.jsonl'), all.toReversed())], threads: 4 },
  ];
  const made: Record<string, string>[] = [];
  for (const [index, run] of runs.entries()) {
    const output = join(folder, `output-${index}`, 'tables');
    const result = await convert({ ...run, dataset, output });
    expect(result.counts).toEqual({
      articles: 40,
      actors: 2,
      mentions: 80,
      claims: 40,
      figures: 80,
      roles: 40,
    });
    expect(result.issues).toEqual({ 'no-day': 40 });
    made.push(contents(output));
  }
  expect(Object.keys(made[0] ?? {})).toHaveLength(12);
  expect(made[1]).toEqual(made[0]);
  expect(made[2]).toEqual(made[0]);
});

test('an actor of several articles is one row', async () => {
  const folder = scratch();
  const output = join(folder, 'tables');
  const seen = (id: string, published_on: string | null, role: string | null) =>
    record({ id, article: { published_on }, actors: [{ actor_id: 'person/ada', role }] });
  const records = writeRecords(join(folder, 'records'), [
    seen('b', '2024-05-02', 'Mayor'),
    seen('c', '2024-05-02', 'Minister'),
    seen('a', '2024-06-01', null),
    seen('d', null, 'Clerk'),
  ]);
  await convert({ records: [records], dataset, output });
  expect(await parquetRows(output, 'actors')).toMatchObject([
    {
      actor_id: 'person/ada',
      role: 'Minister',
      articles: 4,
      first_seen_on: '2024-05-02',
      last_seen_on: '2024-06-01',
    },
  ]);
});

test.each([
  ['alone', [], { articles: 0, mentions: 0, bylines: 1, first_seen_on: null, last_seen_on: null }],
  [
    'beside an article that names her',
    [{ articles: 1, mentions: 1, bylines: 0 }],
    {
      ...{ articles: 1, mentions: 1, distinct_articles: 1, bylines: 1 },
      ...{ first_seen_on: '2024-05-02', last_seen_on: '2024-05-02' },
    },
  ],
])('who wrote an article is not seen in it, %s', async (_, others, expected) => {
  const folder = scratch();
  const output = join(folder, 'tables');
  const wrote = { articles: 0, mentions: 0, bylines: 1, first_seen_on: null, last_seen_on: null };
  const records = writeRecords(
    join(folder, 'records'),
    [...others, wrote].map((cells, at) =>
      record({
        id: `article-${at}`,
        article: { published_on: at === others.length ? '2024-06-01' : '2024-05-02' },
        actors: [{ actor_id: 'person/ada', ...cells }],
      }),
    ),
  );
  await convert({ records: [records], dataset, output });
  expect(await parquetRows(output, 'actors')).toMatchObject([expected]);
});

test('a name in a by-line has a form of its own in the table, and in its record the form of the name', async () => {
  const folder = scratch();
  const output = join(folder, 'tables');
  const mentions = ['By Ada', 'Ada', 'Bo'].map((text) => ({ actor_id: 'person/ada', text }));
  const wrote = record({ text: 'By Ada. Ada left. Bo stayed.', mentions });
  const credits = wrote.mentions.slice(0, 1).map(({ mention_id }) => mention_id);
  const records = writeRecords(join(folder, 'records'), [{ ...wrote, credits }]);
  await convert({ records: [records], dataset, output });
  expect((await parquetRows(output, 'mentions')).map(({ form }) => form)).toEqual([
    'byline',
    'name',
    'name',
  ]);
});

test('the tables follow the excerpt policy', async () => {
  const folder = scratch();
  const output = join(folder, 'tables');
  const records = writeRecords(join(folder, 'records'), [fullRecord('one')]);
  const excerpts = { context_characters: 5, longest_claim: 40 };
  await convert({ records: [records], dataset: { ...dataset, excerpts }, output });
  expect(await parquetRows(output, 'claims')).toMatchObject([
    { text: '300 boats, including 12 ferries, left on…', prefix: 'that ', suffix: '.' },
  ]);
});

test('rows of an article stand in the order of its text', async () => {
  const folder = scratch();
  const output = join(folder, 'tables');
  const text = 'One said two. Three said four.';
  const claims = ['Three said four', 'One', 'One said two'].map((words) => ({ text: words }));
  const records = writeRecords(join(folder, 'records'), [record({ id: 'z', text, claims })]);
  await convert({ records: [records], dataset, output });
  const rows = await parquetRows(output, 'claims');
  expect(rows.map((row) => row['text'])).toEqual(['One', 'One said two', 'Three said four']);
});

test('a record that is longer than nearly all others is read', async () => {
  const folder = scratch();
  const output = join(folder, 'tables');
  const text = `One said two. ${'It rained. '.repeat(900_000)}`;
  const long = record({ id: 'long', text, claims: [{ text: 'One said two' }] });
  const records = writeLines(join(folder, 'records.jsonl'), [fullRecord('one'), long]);
  await convert({ records: [records], dataset, output });
  const rows = await parquetRows(output, 'articles');
  expect(rows.map((row) => [row['article_id'], row['characters']])).toEqual([
    ['long', text.length],
    ['one', expect.anything()],
  ]);
});

test('the Parquet says what it is', async () => {
  const folder = scratch();
  const output = join(folder, 'tables');
  await convert({
    records: [writeRecords(join(folder, 'records'), [fullRecord('one')])],
    dataset,
    output,
  });
  const file = join(output, 'claims.parquet');
  const [pairs, codecs] = await withDatabase({ workFolder: folder }, async (database) => [
    await database.rows(
      `SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata('${file}')`,
    ),
    await database.rows(`SELECT DISTINCT compression FROM parquet_metadata('${file}')`),
  ]);
  expect(Object.fromEntries(pairs.map((row) => [row['key'], row['value']]))).toEqual({
    title: 'Test: who said what: claims',
    description: tableNamed('claims').description,
    licence: 'CC-BY-4.0',
    version: 'unreleased',
    schema_version: schemaVersion(),
  });
  expect(codecs).toEqual([{ compression: 'ZSTD' }]);
});

test('a table without rows has its columns', async () => {
  const folder = scratch();
  const output = join(folder, 'tables');
  await convert({ records: [writeRecords(join(folder, 'records'), [record()])], dataset, output });
  expect(readFileSync(join(output, 'claims.csv'), 'utf8')).toMatch(
    /^"claim_id","article_id",.*"review"\n$/,
  );
  expect(await parquetRows(output, 'claims')).toEqual([]);
});

test('a broken record leaves the tables of before, and no debris', async () => {
  const folder = scratch();
  const output = join(folder, 'tables');
  const records = writeRecords(join(folder, 'records'), [fullRecord('one')]);
  await convert({ records: [records], dataset, output });
  const before = contents(output);
  writeFileSync(join(records, 'two.json'), '{}');
  await expect(convert({ records: [records], dataset, output })).rejects.toThrow(UserError);
  expect(contents(output)).toEqual(before);
  expect(readdirSync(folder).sort()).toEqual(['records', 'tables']);
});

test('what a killed run left is cleared away', async () => {
  const folder = scratch();
  const output = join(folder, 'tables');
  mkdirSync(join(folder, '.building-tables'));
  writeFileSync(join(folder, '.building-tables', 'claims.csv'), 'half');
  const records = writeRecords(join(folder, 'records'), [fullRecord('one')]);
  await convert({ records: [records], dataset, output });
  expect(readdirSync(folder).sort()).toEqual(['records', 'tables']);
  expect(existsSync(join(output, 'claims.parquet'))).toBe(true);
});

test('an output that cannot be written is an error with a remedy', async () => {
  const folder = scratch();
  writeFileSync(join(folder, 'file'), '');
  const records = writeRecords(join(folder, 'records'), [fullRecord('one')]);
  const run = convert({ records: [records], dataset, output: join(folder, 'file', 'tables') });
  await expect(run).rejects.toThrow(UserError);
});
