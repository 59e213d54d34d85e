import { join } from 'node:path';
import type { Database, JsonRow } from '../../lib/duckdb.ts';
import { UserError } from '../../lib/errors.ts';
import { literal } from '../../lib/escape/sql.ts';
import { LineWriter } from '../../lib/files.ts';
import { tableNamed, type Table } from '../../lib/tables.ts';
import type { Unread } from '../../lib/unread.ts';
import type { Carried } from '../carry.ts';
import type { Rows } from '../rows.ts';
import { saltOf } from './boilerplate.ts';
import { findCopies, type ArticleText } from './copies.ts';
import { firstClaims, type Said } from './first-claims.ts';
import { Circle, Links } from './links.ts';
import { saidSql } from './words.ts';

interface Given {
  readonly rows: Rows;
  readonly carried: Carried | undefined;
  /** Articles that gave no record, which others may name all the same. */
  readonly unread: readonly Unread[];
  readonly workFolder: string;
}

/** Claims of fewer words are said again by chance. */
const leastWords = 5;

/**
 * Finds which articles have the text of an earlier one, and which claims its words: makes the tables `copies`
 * (article_id, same_text_as) and `copied_claims` (claim_id, first_claim_id). Articles stand in the order of their days of
 * publication, the unknown ones last, and of one day in that of their ids.
 *
 * @throws UserError where people said that an article has the text of one that is not there, or of itself in a circle.
 */
export async function findSame(database: Database, given: Given): Promise<void> {
  await database.run(`CREATE OR REPLACE TABLE article_order AS ${orderSql(given)}`);
  const { publishers, words } = await publishersOf(database);
  const links = await linksOf(database, publishers.length, given);
  await findCopies({
    publishers,
    texts: textsOf(database, given.rows),
    words,
    links,
    workFolder: given.workFolder,
  });
  await writeCopies(database, publishers.length, links, given.workFolder);
  await findFirstClaims(database, given);
}

/** SQL of a table’s rows with what was found. */
export function withSame(table: Table, source: string): string {
  const found = foundColumns[table.name];
  if (found === undefined) return source;
  const { key, from, column } = found;
  return `(SELECT own.* REPLACE (found.${column} AS ${column})
    FROM ${source} AS own LEFT JOIN ${from} AS found ON found.${key} = own.${key})`;
}

/** Whether a table tells of copies: it is written once they are found. */
export const tellsCopies = (table: string): boolean =>
  table === 'actors' || foundColumns[table] !== undefined;

const foundColumns: Readonly<Record<string, { key: string; from: string; column: string }>> = {
  articles: { key: 'article_id', from: 'copies', column: 'same_text_as' },
  claims: { key: 'claim_id', from: 'copied_claims', column: 'first_claim_id' },
};

const articles = tableNamed('articles');
const claims = tableNamed('claims');

function orderSql({ rows, carried }: Given): string {
  const columns = 'article_id, published_on, publisher, words, sha256, source_path';
  const read = `SELECT ${columns}, same_text_as AS stated, false AS is_carried FROM ${rows.source(articles)}`;
  const kept =
    carried === undefined
      ? ''
      : `UNION ALL BY NAME
         SELECT ${columns}, NULL AS stated, true AS is_carried FROM ${carried.source(articles)}`;
  return `SELECT *, row_number() OVER (ORDER BY published_on NULLS LAST, article_id) - 1 AS rank
    FROM (${read} ${kept})`;
}

async function publishersOf(
  database: Database,
): Promise<{ publishers: Int32Array; words: number }> {
  const [total] = await database.rows(
    'SELECT count(*) AS articles, coalesce(sum(words), 0) AS words FROM article_order',
  );
  const publishers = new Int32Array(Number(total?.['articles'] ?? 0));
  const named = database.stream(
    'SELECT rank, publisher FROM article_order WHERE publisher IS NOT NULL',
  );
  for await (const { rank, publisher } of named)
    publishers[Number(rank)] = saltOf(publisher as string);
  return { publishers, words: Number(total?.['words'] ?? 0) };
}

async function* textsOf(database: Database, rows: Rows): AsyncGenerator<ArticleText> {
  const found = database.stream(
    `SELECT rank, text FROM ${rows.texts} JOIN article_order USING (article_id)`,
  );
  for await (const { rank, text } of found) yield { rank: Number(rank), text: text as string };
}

/** What people said, and what stays as the last release has it, by places in the order. */
async function linksOf(
  database: Database,
  size: number,
  { carried, unread }: Given,
): Promise<Links> {
  const stated = await database.rows(
    `SELECT own.rank, own.article_id, own.source_path, own.stated, other.rank AS other
     FROM article_order AS own
     LEFT JOIN article_order AS other ON other.article_id = own.stated WHERE own.stated IS NOT NULL ORDER BY own.rank`,
  );
  const failed = new Set(unread.map(({ article_id }) => article_id));
  const said = new Map<number, number | null>();
  for (const row of stated) {
    const { rank, article_id, other } = row;
    // Why it has no record is told where articles are read.
    if (other === null && failed.has(row['stated'] as string)) continue;
    if (other === null) throw notThere(row);
    said.set(Number(rank), row['stated'] === article_id ? null : Number(other));
  }
  const kept = carried === undefined ? [] : await database.rows(keptSql(carried));
  try {
    return new Links(
      size,
      said,
      new Map(kept.map(({ rank, other }) => [Number(rank), Number(other)])),
    );
  } catch (error) {
    const row =
      error instanceof Circle ? stated.find(({ rank }) => Number(rank) === error.rank) : undefined;
    throw row === undefined ? error : inCircle(row);
  }
}

const placeOf = ({ source_path: file }: JsonRow): { file?: string } =>
  typeof file === 'string' ? { file } : {};

const notThere = (row: JsonRow): UserError =>
  new UserError(
    `same_text_as of “${row['article_id'] as string}” is “${row['stated'] as string}”, and there is no such article`,
    placeOf(row),
    'correct it beside the article, write “none” where it is no copy, or leave it out',
  );

const inCircle = (row: JsonRow): UserError =>
  new UserError(
    `same_text_as of “${row['article_id'] as string}” is “${row['stated'] as string}”, whose own leads back to it`,
    placeOf(row),
    'write “none” beside the one that was first',
  );

/**
 * SQL of what the last release says of articles that cannot be compared now, since one of the two cannot be read, as long
 * as both have the texts of then; and of those of which the texts are the same to the letter.
 */
function keptSql(carried: Carried): string {
  const last = carried.last(articles);
  return `WITH first_of_text AS (
      SELECT sha256, min(rank) AS rank FROM article_order GROUP BY sha256
      HAVING count(*) > 1 AND bool_or(is_carried))
    SELECT own.rank, first_of_text.rank AS other
    FROM article_order AS own JOIN first_of_text USING (sha256) WHERE own.rank > first_of_text.rank
    UNION ALL
    SELECT own.rank, other.rank AS other
    FROM ${last} AS was
    JOIN article_order AS own ON own.article_id = was.article_id AND own.sha256 = was.sha256
    JOIN ${last} AS was_other ON was_other.article_id = was.same_text_as
    JOIN article_order AS other
      ON other.article_id = was_other.article_id AND other.sha256 = was_other.sha256
    WHERE own.is_carried OR other.is_carried`;
}

async function writeCopies(
  database: Database,
  size: number,
  links: Links,
  workFolder: string,
): Promise<void> {
  const file = join(workFolder, 'copies.jsonl');
  const writer = new LineWriter(file);
  for (let rank = 0; rank < size; rank++) {
    const first = links.first(rank);
    if (first !== rank) writer.write(JSON.stringify({ rank, first }));
  }
  writer.close();
  await database.run(
    `CREATE OR REPLACE TABLE copies AS
     SELECT own.rank, own.article_id, other.article_id AS same_text_as, other.rank AS story
     FROM read_json(${literal(file)}, format = 'newline_delimited',
       columns = {rank: 'BIGINT', first: 'BIGINT'}) AS pair
     JOIN article_order AS own ON own.rank = pair.rank
     JOIN article_order AS other ON other.rank = pair.first`,
  );
}

/** Text of a claim that the policy of a release cut. */
const isCut = `text LIKE '%…'`;

async function findFirstClaims(
  database: Database,
  { rows, carried, workFolder }: Given,
): Promise<void> {
  const said =
    carried === undefined
      ? rows.said
      : `(FROM ${rows.said} UNION ALL BY NAME ${saidSql(`${carried.source(claims)} WHERE NOT (${isCut})`)})`;
  await database.run(
    `CREATE OR REPLACE TABLE shared_words AS SELECT key FROM ${said}
     WHERE words >= ${leastWords} GROUP BY key HAVING min(article_id) <> max(article_id)`,
  );
  const file = join(workFolder, 'copied-claims.jsonl');
  const writer = new LineWriter(file);
  const found = database.stream(
    `SELECT said.*, own.rank, coalesce(copies.story, own.rank) AS story
     FROM ${said} AS said SEMI JOIN shared_words USING (key)
     JOIN article_order AS own ON own.article_id = said.article_id
     LEFT JOIN copies ON copies.article_id = said.article_id
     ORDER BY key, own.rank, start, claim_id`,
  );
  for await (const group of groups(found))
    for (const [claim_id, first_claim_id] of firstClaims(group))
      writer.write(JSON.stringify({ claim_id, first_claim_id }));
  writer.close();
  await database.run(
    `CREATE OR REPLACE TABLE copied_claims AS FROM read_json(${literal(file)},
       format = 'newline_delimited', columns = {claim_id: 'VARCHAR', first_claim_id: 'VARCHAR'})`,
  );
  if (carried !== undefined) await keepCut(database, rows, carried);
}

/** What the last release says of claims whose words were cut there, which cannot be compared. */
async function keepCut(database: Database, rows: Rows, carried: Carried): Promise<void> {
  await database.run(
    `INSERT INTO copied_claims
     WITH cut AS (SELECT claim_id FROM ${carried.source(claims)} WHERE ${isCut}),
       now AS (SELECT claim_id FROM ${rows.said} UNION ALL FROM cut)
     SELECT claim_id, first_claim_id FROM ${carried.last(claims)}
     WHERE (claim_id IN (FROM cut) OR first_claim_id IN (FROM cut))
       AND claim_id IN (FROM now) AND first_claim_id IN (FROM now)
       AND claim_id NOT IN (SELECT claim_id FROM copied_claims)
       AND first_claim_id NOT IN (SELECT claim_id FROM copied_claims)`,
  );
}

async function* groups(rows: AsyncIterable<JsonRow>): AsyncGenerator<Said[]> {
  let group: Said[] = [];
  for await (const row of rows) {
    const claim = {
      ...row,
      rank: Number(row['rank']),
      story: Number(row['story']),
      start: Number(row['start']),
      words: Number(row['words']),
    } as unknown as Said;
    if (group[0] !== undefined && group[0].key !== claim.key) {
      yield group;
      group = [];
    }
    group.push(claim);
  }
  if (group.length > 0) yield group;
}
