import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeArticles } from '../../../bench/prose.ts';
import { convert, type ConvertOptions } from '../../../pipeline/convert/convert.ts';
import { withDatabase, type JsonRow } from '../../../pipeline/lib/duckdb.ts';
import { UserError } from '../../../pipeline/lib/errors.ts';
import { parquetSource } from '../../../pipeline/lib/table-files.ts';
import { schemaFolder } from '../../../pipeline/lib/schema.ts';
import { tableNamed } from '../../../pipeline/lib/tables.ts';
import { faultReason, replaceUnread } from '../../../pipeline/lib/unread.ts';
import type { ArticleRecord } from '../../../schemas/types.ts';
import { contents, scratch, writeLines } from '../../support/folders.ts';
import { dataset, record, type RecordParts } from '../../support/records.ts';

const ada = 'person/ada-example';
const said = 'the harbour will not close before the winter comes';
const quotation = `“${said[0]?.toUpperCase() ?? ''}${said.slice(1)},” Ada Example said.`;
const background = makeArticles(5, 1).flatMap(({ text }) => text.trim().split('\n\n'));
const other = makeArticles(6, 1).flatMap(({ text }) => text.trim().split('\n\n'));

/** An article in which Ada says one thing, with a figure of hers. */
function article(
  id: string,
  day: string | null,
  paragraphs: readonly string[],
  more: RecordParts = {},
): ArticleRecord {
  const words = paragraphs.join('\n\n').includes(said)
    ? said
    : `${said[0]?.toUpperCase() ?? ''}${said.slice(1)}`;
  return record({
    id,
    text: [...paragraphs, quotation, 'About 300 boats left.'].join('\n\n'),
    actors: [{ actor_id: ada, name: 'Ada Example', claims: 1, figures: 1, mentions: 1 }],
    mentions: [{ actor_id: ada, text: 'Ada Example' }],
    claims: [{ text: words, speaker_id: ada, mode: 'direct' }],
    figures: [{ text: '300 boats', asserted_by: ada }],
    ...more,
    article: { published_on: day, ...more.article },
  });
}

type Options = Partial<Omit<ConvertOptions, 'records' | 'dataset' | 'output'>>;

async function tablesOf(records: readonly ArticleRecord[], options: Options = {}): Promise<string> {
  const folder = scratch();
  const output = join(folder, 'tables');
  await convert({
    records: [writeLines(join(folder, 'records.jsonl'), records)],
    dataset,
    output,
    ...options,
  });
  return output;
}

const rows = (folder: string, table: string): Promise<JsonRow[]> =>
  withDatabase({ workFolder: folder }, (database) =>
    database.rows(`SELECT * FROM ${parquetSource(folder, tableNamed(table))}`),
  );

/** What the articles of a folder of tables are copies of. */
async function sameTexts(folder: string): Promise<Record<string, unknown>> {
  const articles = await rows(folder, 'articles');
  const pairs = articles.map((row) => [row['article_id'] as string, row['same_text_as']] as const);
  return Object.fromEntries<unknown>(pairs);
}

const pile = [
  article('undated', null, background),
  article('late', '2024-05-04', background),
  article('early', '2024-05-01', background.slice(2)),
  article('elsewhere', '2024-05-03', other),
];

test('the earliest by its day is the first of a story, and who has no day comes last', async () => {
  const tables = await tablesOf(pile);
  expect(await sameTexts(tables)).toEqual({
    early: null,
    elsewhere: null,
    late: 'early',
    undated: 'early',
  });
});

test('a quotation that two stories have stands first in the earlier, also where they are no copies', async () => {
  const claims = await rows(await tablesOf(pile), 'claims');
  const first = claims.find((row) => row['article_id'] === 'early')?.['claim_id'];
  expect(
    Object.fromEntries(claims.map((row) => [row['article_id'], row['first_claim_id']])),
  ).toEqual({
    early: null,
    elsewhere: first,
    late: first,
    undated: first,
  });
});

test('actors are counted both ways', async () => {
  const [actor] = await rows(await tablesOf(pile), 'actors');
  expect(actor).toMatchObject({
    articles: 4,
    mentions: 4,
    claims: 4,
    figures: 4,
    distinct_articles: 2,
    distinct_mentions: 2,
    distinct_claims: 1,
    distinct_figures: 2,
  });
});

test('neither threads nor the order of records change a byte', async () => {
  const expected = contents(await tablesOf(pile, { threads: 1 }));
  expect(contents(await tablesOf(pile.toReversed(), { threads: 3 }))).toEqual(expected);
});

test('claims are compared by all their words, whatever a release may show of them', async () => {
  const folder = scratch();
  const output = join(folder, 'tables');
  const excerpts = { ...dataset.excerpts, longest_claim: 12 };
  const long = (id: string, end: string): ArticleRecord =>
    record({
      id,
      text: `Ada said the harbour will not close ${end}.`,
      claims: [{ text: `the harbour will not close ${end}`, speaker_id: null, mode: 'direct' }],
    });
  const records = [
    long('a', 'for ever and a day'),
    long('b', 'for ever and a day'),
    long('c', 'for a week or two'),
  ];
  await convert({
    records: [writeLines(join(folder, 'records.jsonl'), records)],
    dataset: { ...dataset, excerpts },
    output,
  });
  const claims = await rows(output, 'claims');
  expect(claims.map((row) => row['text'])).toEqual(Array(3).fill('the harbour …'));
  expect(claims.map((row) => row['first_claim_id'])).toEqual([null, claims[0]?.['claim_id'], null]);
});

test('what stands beside an article goes before what is found', async () => {
  const [undated, late, early, elsewhere] = pile as [
    ArticleRecord,
    ArticleRecord,
    ArticleRecord,
    ArticleRecord,
  ];
  const saying = (of: ArticleRecord, same_text_as: string): ArticleRecord => ({
    ...of,
    article: { ...of.article, same_text_as },
  });
  const told = [undated, saying(late, 'late'), early, saying(elsewhere, 'undated')];
  expect(await sameTexts(await tablesOf(told))).toEqual({
    early: null,
    elsewhere: 'late',
    late: null,
    undated: 'late',
  });
});

test('articles that cannot be read now stay what they were, and others what they were to them', async () => {
  const all = await tablesOf(pile);
  cpSync(schemaFolder, join(all, 'schemas'), { recursive: true });
  const without = pile.filter((each) => each.article.article_id !== 'early');
  const folder = scratch();
  const records = writeLines(join(folder, 'records.jsonl'), without);
  replaceUnread(records, [
    { article: 'early.txt', article_id: 'early', sha256: null, reason: faultReason, message: '' },
  ]);
  const output = join(folder, 'tables');
  await convert({ records: [records], dataset, output, lastRelease: all });
  for (const table of ['articles', 'claims', 'actors'])
    expect(await rows(output, table)).toEqual(await rows(all, table));

  // Once it is taken away, the next one is the first.
  const left = await tablesOf(without, { lastRelease: all });
  expect(await sameTexts(left)).toEqual({ elsewhere: null, late: null, undated: 'late' });
});

const stated = (
  id: string,
  same_text_as: string,
  source_path: string | null = null,
): ArticleRecord => record({ id, article: { same_text_as, source_path } });

test.each([
  [
    'an article that is not there',
    [stated('a', 'gone', 'north/a.txt'), record({ id: 'b' })],
    'north/a.txt: same_text_as of “a” is “gone”, and there is no such article',
  ],
  [
    'a circle',
    [stated('a', 'b'), stated('b', 'c'), stated('c', 'a', 'c.txt')],
    'c.txt: same_text_as of “c” is “a”, whose own leads back to it',
  ],
])('%s is told', async (_, records, message) => {
  const error: unknown = await tablesOf(records).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(UserError);
  expect(String(error)).toContain(message);
  expect(String(error)).toContain('none');
});
