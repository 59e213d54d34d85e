import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { ArticleRecord } from '../../schemas/types.ts';
import { sha256 } from '../../pipeline/lib/ids.ts';
import { linesOfSegment, liveRecords } from '../../pipeline/lib/store.ts';
import { readUnread } from '../../pipeline/lib/unread.ts';
import { identifyLine } from '../../pipeline/read/identify.ts';
import type { RunProgress } from '../../pipeline/normalise/meter.ts';
import { explain } from '../../pipeline/normalise/explain.ts';
import { normaliseInto, normaliseTo } from '../../pipeline/normalise/run.ts';
import { story, writeFiles, writeRaw } from '../support/cli.ts';
import { scratch } from '../support/folders.ts';

const read = (text: string): ArticleRecord => JSON.parse(text) as ArticleRecord;

/** What stands in a store, by the ids of the articles, in their order. */
const stored = (records: string): Map<string, ArticleRecord> =>
  new Map(
    liveRecords(records).map(({ segment, article_id }) => {
      const lines = linesOfSegment(records, segment).map(read);
      const found = lines.filter(({ article }) => article.article_id === article_id).at(-1);
      if (found === undefined) throw new Error(`${article_id} is not in its segment`);
      return [article_id, found];
    }),
  );

/** A run that sees all files as old: none may change unseen. */
const run = (
  raw: string,
  records: string,
  options: Partial<Parameters<typeof normaliseInto>[0]> = {},
) => normaliseInto({ raw, records, now: Date.now() + 10_000, ...options });

test('records are those of the articles that are there, with what their sidecars say', async () => {
  const folder = scratch();
  const raw = writeRaw(folder, {
    'articles/quay.txt': story,
    'articles/pier.txt': story,
    'articles/pier.yaml': 'title: Pier closes\npublished_on: 2024-05-04\n',
    'articles/.hidden': 'no article',
  });
  const records = join(folder, 'output', 'records');
  const told: unknown[] = [];
  const onProgress = (progress: RunProgress): void => void told.push(progress.done);
  const { tally, failures } = await run(raw, records, { onProgress });
  expect(tally.articles).toBe(2);
  expect(failures).toEqual([]);
  expect(told).toEqual([1, 2]);
  expect([...stored(records).keys()]).toEqual(['pier', 'quay']);
  expect(stored(records).get('pier')?.article).toMatchObject({
    article_id: 'pier',
    title: 'Pier closes',
    published_on: '2024-05-04',
    published_on_basis: 'stated',
    text: story,
  });

  rmSync(join(raw, 'articles', 'quay.txt'));
  await run(raw, records);
  expect([...stored(records).keys()]).toEqual(['pier']);
});

const withoutSource = (record: ArticleRecord | undefined): unknown => ({
  ...record,
  article: { ...record?.article, source_path: null },
});

test('an article tells its file below the input, and its part, wherever the input lies', async () => {
  const folder = scratch();
  const lines = ['one', 'two'].map((id) => JSON.stringify({ id, text: `${id}. ${story}` }));
  const articles = {
    'quay.txt': story,
    'deep/pier.txt': `Pier. ${story}`,
    'deep/two.jsonl': `${lines.join('\n')}\n`,
  };
  const within = Object.entries(articles).map(([path, text]) => [`articles/${path}`, text]);
  const raw = writeRaw(folder, Object.fromEntries(within) as Record<string, string>);
  const packed = join(raw, 'articles', 'packed.csv.gz');
  writeFileSync(packed, gzipSync(`id,text\nthree,"Three. ${story}"\n`));
  const paths = (records: Iterable<ArticleRecord>): unknown[] =>
    Array.from(records, ({ article }) => [article.article_id, article.source_path]);
  const expected = [
    ['one', 'deep/two.jsonl#line=1'],
    ['pier', 'deep/pier.txt'],
    ['quay', 'quay.txt'],
    ['three', 'packed.csv.gz#line=2'],
    ['two', 'deep/two.jsonl#line=2'],
  ];
  await run(raw, join(folder, 'records'));
  expect(paths(stored(join(folder, 'records')).values()).sort()).toEqual(expected);
  const output = join(folder, 'records.jsonl');
  const inputs = [relative(process.cwd(), join(raw, 'articles'))];
  await normaliseTo({ raw, inputs, output });
  const written = readFileSync(output, 'utf8').trim().split('\n').map(read);
  expect(paths(written).sort()).toEqual(expected);
});

test('a corpus gives the records that files would, in the order of its lines', async () => {
  const folder = scratch();
  const raw = writeRaw(folder, { 'articles/b.txt': story, 'articles/a.txt': 'Boats left.\n' });
  const records = join(folder, 'records');
  await run(raw, records);
  const corpus = [
    { id: 'b', text: story, source: 'passed over' },
    { id: 'a', text: 'Boats left.\n' },
  ];
  writeFiles(folder, { 'corpus.jsonl': corpus.map((line) => JSON.stringify(line)).join('\n') });
  const output = join(folder, 'records.jsonl');
  const { tally } = await normaliseTo({ raw, inputs: [join(folder, 'corpus.jsonl')], output });
  expect(tally.articles).toBe(2);
  const lines = readFileSync(output, 'utf8').trimEnd().split('\n').map(read);
  const fromFiles = ['b', 'a'].map((id) => stored(records).get(id));
  expect(lines.map(withoutSource)).toEqual(fromFiles.map(withoutSource));
});

test('issues are counted by code, failures are kept in their order', async () => {
  const folder = scratch();
  const texts = ['Boats\0left.', '', 'Boats\0came\0back.', ' '];
  const corpus = texts.map((text, index) => JSON.stringify({ id: `n${index}`, text }));
  writeFiles(folder, { 'corpus.jsonl': `${corpus.join('\n')}\n` });
  const inputs = [join(folder, 'corpus.jsonl')];
  const [input] = inputs;
  const output = join(folder, 'records.jsonl');
  const raw = writeRaw(folder);
  const { tally, failures } = await normaliseTo({ raw, inputs, output });
  expect(tally.articles).toBe(2);
  expect(tally.issues).toMatchObject({ 'replaced-character': 3, 'no-day': 2 });
  expect(Object.keys(tally.issues)).toEqual(Object.keys(tally.issues).sort());
  expect(failures.map(({ article }) => article)).toEqual([`${input}:2`, `${input}:4`]);
  expect(readFileSync(output, 'utf8').trimEnd().split('\n')).toHaveLength(2);
  expect(readUnread(output)).toEqual([
    { article: `${input}:2`, article_id: 'n1', sha256: null },
    { article: `${input}:4`, article_id: 'n3', sha256: null },
  ]);

  writeFiles(folder, { 'corpus.jsonl': `${corpus[0] ?? ''}\n` });
  await normaliseTo({ raw, inputs, output });
  expect(readUnread(output)).toEqual([]);
});

test('what is broken tells which article it is, as far as it can be told', async () => {
  const folder = scratch();
  const raw = writeRaw(folder, {
    'articles/good.txt': story,
    'articles/empty.txt': '',
    'articles/named.txt': 'Boats left.\n',
    'articles/named.yaml': 'title: [\narticle_id: "press/7"\n',
  });
  const records = join(folder, 'records');
  const { failures } = await run(raw, records);
  expect(failures).toHaveLength(2);
  expect([...stored(records).keys()]).toEqual(['good']);
  expect(readUnread(records).map(({ article_id, sha256 }) => [article_id, sha256])).toEqual([
    ['empty', null],
    ['press/7', sha256('Boats left.\n')],
  ]);
});

test.each([
  ['{"id": "a/1", "text": "cut', 'a/1'],
  ['{"text": "", "id": 7}', '7'],
  ['{"id": "a\\u0062"', 'ab'],
  ['no JSON', null],
  ['{"text": "id"}', null],
])('the line %s is of the article %s', (line, id) => {
  expect(identifyLine(Buffer.from(line)).article_id).toBe(id);
});

test('of two files of one name in two folders the second is called as its path; of one article twice the first counts', async () => {
  const folder = scratch();
  const raw = writeRaw(folder, {
    'articles/a/index.txt': `Pier. ${story}`,
    'articles/b/Index.txt': `Quay. ${story}`,
    'articles/b/harbour.txt': `Dock. ${story}`,
    'articles/harbour.txt': story,
    'articles/one.jsonl': JSON.stringify({ id: 'twice', text: story }),
    'articles/two.jsonl': JSON.stringify({ id: 'twice', text: story }),
  });
  const records = join(folder, 'records');
  const ids = ['index', 'b-Index', 'b-harbour', 'harbour', 'twice'];
  for (const isFirst of [true, false]) {
    const { tally, skipped, failures } = await run(raw, records);
    expect(failures).toEqual([]);
    expect(skipped.map(({ source, reason, message }) => [source, reason, message])).toEqual([
      ['two.jsonl', 'duplicate', 'the same article stands in one.jsonl:1'],
    ]);
    expect([...stored(records).keys()]).toEqual(ids);
    expect(tally.unchanged).toBe(isFirst ? 0 : 5);
  }
});

test('what an agency takes back goes at the next run, and counts again when that goes; nothing else is read anew', async () => {
  const folder = scratch();
  const sent = (version: string, more: object): string =>
    JSON.stringify({ uri: 'urn:odd:1', version, language: 'en', ...more });
  const raw = writeRaw(folder, {
    'articles/fire.json': sent('1', { pubStatus: 'usable', body_text: story }),
    'articles/pier.txt': `Pier. ${story}`,
  });
  const records = join(folder, 'records');
  const ids = (): string[] => [...stored(records).keys()].sort();
  await run(raw, records);
  expect(ids()).toEqual(['fire', 'pier']);

  const kill = join(raw, 'articles', 'kill.json');
  writeFileSync(kill, sent('2', { pubStatus: 'canceled' }));
  const { skipped, tally } = await run(raw, records);
  expect(ids()).toEqual(['pier']);
  expect(tally.unchanged).toBe(1);
  expect(skipped.map(({ source, reason }) => [source, reason])).toEqual([
    ['fire.json', 'killed'],
    ['kill.json', 'killed'],
  ]);

  rmSync(kill);
  expect((await run(raw, records)).tally.unchanged).toBe(2);
  expect(ids()).toEqual(['fire', 'pier']);
});

test('a row that is corrected keeps the id that its text gave it, also where the records are gone', async () => {
  const folder = scratch();
  const raw = writeRaw(folder, { 'articles/a.csv': `body\n"${story.trim()} The end."\n` });
  const records = join(folder, 'records');
  const ledger = join(folder, 'ids.jsonl');
  await run(raw, records, { ledger });
  const [id] = stored(records).keys();
  writeFileSync(
    join(raw, 'articles', 'a.csv'),
    `body\n"${story.trim()} The End."\n"Pier. ${story}"\n`,
  );
  rmSync(records, { recursive: true });
  await run(raw, records, { ledger });
  expect([...stored(records).keys()]).toHaveLength(2);
  expect([...stored(records).keys()]).toContain(id);
});

test('of an article that two exports hold in other words the first counts', async () => {
  const folder = scratch();
  const row = (text: string): string => JSON.stringify([{ url: 'https://news.example/a', text }]);
  const raw = writeRaw(folder, {
    'articles/a.json': row(story),
    'articles/b.json': row(`${story} Corrected.`),
  });
  const { failures, skipped, tally } = await run(raw, join(folder, 'records'));
  expect(failures).toEqual([]);
  expect(skipped.map(({ source, reason }) => [source, reason])).toEqual([['b.json', 'duplicate']]);
  expect(tally.articles).toBe(1);
});

test('a page in another language is left out, whatever its template says; people are believed', async () => {
  const folder = scratch();
  const german = 'Der Hafen wird im Mai geschlossen, sagte die Sprecherin der Stadt am Montag. ';
  const page = `<html lang="en"><body><article><h1>Hafen</h1>${`<p>${german.repeat(3)}</p>`.repeat(6)}</article>`;
  const raw = writeRaw(folder, {
    'articles/a.html': page,
    'articles/b.html': page,
    'articles/b.yaml': 'language: en\n',
  });
  const { skipped } = await run(raw, join(folder, 'records'));
  expect(skipped.map(({ source, reason }) => [source, reason])).toEqual([
    ['a.html', 'not-english'],
  ]);
});

test('a file of records keeps the ids that were made of texts, too, and an id that was kept names its article', async () => {
  const folder = scratch();
  const raw = writeRaw(folder, { 'articles/a.csv': `body\n"${story.trim()} The end."\n` });
  const output = join(folder, 'records.jsonl');
  const inputs = [join(raw, 'articles')];
  const idsIn = (): string[] =>
    readFileSync(output, 'utf8')
      .trim()
      .split('\n')
      .map((line) => read(line).article.article_id);
  await normaliseTo({ raw, inputs, output });
  const [id = ''] = idsIn();
  writeFileSync(join(raw, 'articles', 'a.csv'), `body\n"${story.trim()} The End."\n`);
  await normaliseTo({ raw, inputs, output });
  expect(idsIn()).toContain(id);

  const ledger = `${output}.ids.jsonl`;
  const { text } = await explain({ raw, ledger, article: id, place: '0' });
  expect(text).toContain('The End.');
  const none = join(folder, 'none.jsonl');
  await expect(explain({ raw, ledger: none, article: id, place: '0' })).rejects.toThrow(id);
});
