/**
 * How long it takes to find the copies among many articles, and how many of those that were made are found:
 * `same.ts [ARTICLES]`. Of 100 invented articles 10 are reprints, 5 are cut to a third, 5 are updated: a fifth of their
 * paragraphs gone, three tenths new, three words in a hundred others. Every publisher has a note of 60 words at the end
 * of each article, and every third article quotes a sentence of another story.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findSame } from '../pipeline/convert/same/same.ts';
import { saidSql } from '../pipeline/convert/same/words.ts';
import { withDatabase, type Database } from '../pipeline/lib/duckdb.ts';
import { literal } from '../pipeline/lib/escape/sql.ts';
import { writeFile } from '../pipeline/lib/files.ts';
import { makeArticles, random } from './prose.ts';

/** What a copy is, and of which article. */
interface Made {
  readonly kind: string;
  readonly of: string;
}

interface Story {
  readonly id: string;
  readonly paragraphs: readonly string[];
}

const count = Number(process.argv[2] ?? 10_000);
const publishers = 50;
/** Originals that may be copied: the last ones. */
const remembered = 1000;

const next = random(7);
const pick = <Item>(items: readonly Item[]): Item =>
  items[Math.floor(next() * items.length)] as Item;

const paragraphsOf = (text: string): string[] => text.trim().split('\n\n');
const fresh = (seed: number): string[] =>
  makeArticles(seed, 1).flatMap(({ text }) => paragraphsOf(text));

const notes = Array.from({ length: publishers }, (_, seed) =>
  fresh(1_000_000 + seed)
    .join(' ')
    .split(' ')
    .slice(0, 60)
    .join(' '),
);

function updated(paragraphs: readonly string[], seed: number): string[] {
  const kept = paragraphs.filter(() => next() >= 0.2);
  const added = fresh(seed).slice(0, Math.round(paragraphs.length * 0.3));
  const others = added.join(' ').split(/\s+/);
  return [...kept, ...added].map((paragraph) =>
    paragraph
      .split(' ')
      .map((word) => (next() < 0.03 ? pick(others) : word))
      .join(' '),
  );
}

const copies: Readonly<Record<string, (paragraphs: readonly string[], seed: number) => string[]>> =
  {
    reprint: (paragraphs) => [...paragraphs],
    cut: (paragraphs) => paragraphs.slice(0, Math.ceil(paragraphs.length / 3)),
    update: updated,
  };
const kindOf = (draw: number): string | undefined =>
  draw < 0.1 ? 'reprint' : draw < 0.15 ? 'cut' : draw < 0.2 ? 'update' : undefined;

/** Articles with claims, and of each copy of what kind it is. */
function* articles(made: Map<string, Made>): Generator<object> {
  const originals: Story[] = [];
  for (let at = 0; at < count; at++) {
    const id = `article-${String(at).padStart(7, '0')}`;
    const kind = originals.length < 100 ? undefined : kindOf(next());
    const source = kind === undefined ? undefined : pick(originals);
    const paragraphs =
      kind === undefined || source === undefined
        ? fresh(at)
        : (copies[kind]?.(source.paragraphs, at) ?? []);
    if (kind !== undefined && source !== undefined) made.set(id, { kind, of: source.id });
    else {
      if (originals.length > 0 && next() < 0.33) paragraphs.push(quoteOf(pick(originals)));
      originals.push({ id, paragraphs });
      if (originals.length > remembered) originals.shift();
    }
    yield articleOf(id, paragraphs, at);
  }
}

const quoteOf = ({ paragraphs }: Story): string =>
  /“[^”]+”[^.]*\./.exec(paragraphs.join(' '))?.[0] ?? pick(paragraphs);

function articleOf(id: string, paragraphs: readonly string[], at: number): object {
  const publisher = Math.floor(next() * publishers);
  const text = [...paragraphs, notes[publisher]].join('\n\n');
  const claims = [...text.matchAll(/“([^”]+)”/g)].map((match, number) => ({
    claim_id: `${id}/claim/${number}`,
    article_id: id,
    start: match.index,
    speaker_id: null,
    prefix: text.slice(Math.max(0, match.index - 30), match.index),
    suffix: text.slice(match.index + match[0].length, match.index + match[0].length + 30),
    mode: 'direct',
    text: match[1],
  }));
  return {
    article_id: id,
    publisher: `Publisher ${publisher}`,
    published_on: new Date(Date.UTC(2020, 0, 1) + Math.floor((at * 1000) / count) * 86_400_000)
      .toISOString()
      .slice(0, 10),
    words: text.split(/\s+/).length,
    text,
    claims,
  };
}

const tables = ['articles', 'texts', 'said'];
const atOnce = 2000;

async function load(
  database: Database,
  some: readonly object[],
  folder: string,
  part: number,
): Promise<void> {
  const file = join(folder, 'made.jsonl');
  writeFile(file, some.map((article) => `${JSON.stringify(article)}\n`).join(''));
  await database.run(
    `CREATE OR REPLACE TABLE made AS FROM read_json(${literal(file)}, format = 'newline_delimited',
       maximum_object_size = 10000000, columns = {article_id: 'VARCHAR', publisher: 'VARCHAR',
       published_on: 'DATE', words: 'INTEGER', text: 'VARCHAR',
       claims: 'STRUCT(claim_id VARCHAR, article_id VARCHAR, start INTEGER, speaker_id VARCHAR,
         prefix VARCHAR, suffix VARCHAR, mode VARCHAR, text VARCHAR)[]'})`,
  );
  const parts: Readonly<Record<string, string>> = {
    articles: `SELECT article_id, publisher, published_on, words, md5(text) AS sha256,
      NULL::VARCHAR AS source_path, NULL::VARCHAR AS same_text_as FROM made`,
    texts: 'SELECT article_id, text FROM made',
    said: saidSql('(SELECT unnest(claims, max_depth := 2) FROM made)'),
  };
  for (const [name, sql] of Object.entries(parts))
    await database.run(
      `COPY (${sql}) TO ${literal(join(folder, name, `${part}.parquet`))} (FORMAT parquet, COMPRESSION lz4)`,
    );
}

/** In a process of its own, so that its memory is not counted; some articles at a time, as convert reads records. */
async function make(folder: string): Promise<void> {
  const made = new Map<string, Made>();
  for (const name of tables) mkdirSync(join(folder, name));
  await withDatabase({ workFolder: folder }, async (database) => {
    let some: object[] = [];
    let part = 0;
    for (const article of articles(made)) {
      some.push(article);
      if (some.length < atOnce) continue;
      await load(database, some, folder, part++);
      some = [];
    }
    if (some.length > 0) await load(database, some, folder, part);
  });
  writeFile(join(folder, 'copies.json'), JSON.stringify([...made]));
}

async function measure(folder: string): Promise<void> {
  execFileSync(process.execPath, [
    ...process.execArgv,
    ...process.argv.slice(1, 2),
    String(count),
    folder,
  ]);
  const made = new Map(
    JSON.parse(readFileSync(join(folder, 'copies.json'), 'utf8')) as [string, Made][],
  );
  const source = (name: string): string =>
    `read_parquet(${literal(join(folder, name, '*.parquet'))})`;
  await withDatabase({ workFolder: folder }, async (database) => {
    const began = performance.now();
    const cpu = process.cpuUsage();
    await findSame(database, {
      rows: {
        source: ({ name }) => source(name),
        texts: source('texts'),
        said: source('said'),
        issues: {},
      },
      carried: undefined,
      unread: [],
      workFolder: folder,
    });
    const seconds = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    const found = await database.rows('SELECT article_id, same_text_as FROM copies');
    const [claims] = await database.rows('SELECT count(*) AS copied FROM copied_claims');
    report(
      made,
      new Map(found.map((row) => [row['article_id'] as string, row['same_text_as'] as string])),
    );
    console.log(`claims copied: ${claims?.['copied'] as string}`);
    console.log(
      `${count} articles: ${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} CPU s; ` +
        `peak of the process ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
    );
  });
}

function report(made: ReadonlyMap<string, Made>, found: ReadonlyMap<string, string>): void {
  for (const kind of Object.keys(copies)) {
    const ofKind = [...made].filter(([, each]) => each.kind === kind);
    const right = ofKind.filter(([id, { of }]) => found.get(id) === of);
    console.log(`${kind}: ${right.length} of ${ofKind.length} found`);
  }
  console.log(`found and not made: ${[...found].filter(([id]) => !made.has(id)).length}`);
}

if (process.argv[3] !== undefined) await make(process.argv[3]);
else {
  const folder = mkdtempSync(join(tmpdir(), 'same-'));
  try {
    await measure(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
