import { join } from 'node:path';
import type { Database } from '../lib/duckdb.ts';
import { UserError } from '../lib/errors.ts';
import { identifier, literal } from '../lib/escape/sql.ts';
import { parquetSource } from '../lib/table-files.ts';
import { readTables, type Table } from '../lib/tables.ts';
import type { Unread } from '../lib/unread.ts';

/** The rows of the last release whose articles are there and cannot be read now. */
export interface Carried {
  readonly articleIds: readonly string[];
  /** SQL of a table's rows of these articles. @throws UserError where a column that is new may not be empty. */
  readonly source: (table: Table) => string;
  /** SQL of all of a table’s rows in the last release. @throws as `source` does. */
  readonly last: (table: Table) => string;
}

/**
 * Which articles of the last release are unread: by their ids, or by their texts where an id cannot be told.
 * Their ids go into the database's table `carried`.
 *
 * @param release folder of the last release.
 * @param read ids of the articles that have records.
 */
export async function carriedFrom(
  database: Database,
  release: string,
  unread: readonly Unread[],
  read: ReadonlySet<string>,
): Promise<Carried | undefined> {
  const older = readTables(join(release, 'schemas'));
  const tableOf = (name: string): Table | undefined => older.find((each) => each.name === name);
  const articles = tableOf('articles');
  if (unread.length === 0 || articles === undefined) return undefined;
  const known = await database.rows(
    `SELECT article_id, sha256 FROM ${parquetSource(release, articles)} ORDER BY article_id`,
  );
  const ids = new Set(unread.map(({ article_id }) => article_id));
  const texts = new Set(unread.map(({ sha256 }) => sha256));
  const articleIds = known.flatMap(({ article_id, sha256 }) => {
    if (typeof article_id !== 'string' || read.has(article_id)) return [];
    return ids.has(article_id) || texts.has(sha256 as string) ? [article_id] : [];
  });
  if (articleIds.length === 0) return undefined;
  await database.run('CREATE OR REPLACE TABLE carried (article_id VARCHAR)');
  for (const id of articleIds) await database.run(`INSERT INTO carried VALUES (${literal(id)})`);
  return {
    articleIds,
    source: (table) => {
      const isOfArticle = table.columns.some(({ name }) => name === 'article_id');
      const rows = lastRows(release, table, tableOf(table.name));
      return isOfArticle ? `(FROM ${rows} SEMI JOIN carried USING (article_id))` : rows;
    },
    last: (table) => lastRows(release, table, tableOf(table.name)),
  };
}

/** SQL of all rows of a table in the last release, with the columns that it has now. */
function lastRows(release: string, table: Table, older: Table | undefined): string {
  const columns = table.columns.map((column) => {
    const name = identifier(column.name);
    if (older?.columns.some((each) => each.name === column.name) === true)
      return `CAST(${name} AS ${column.duckdb}) AS ${name}`;
    if (column.nullable) return `CAST(NULL AS ${column.duckdb}) AS ${name}`;
    throw new UserError(
      `an article that cannot be read has no “${column.name}” in the last release, which ${table.name} must have`,
      { file: release },
      'mend the articles that are listed, or take them away',
    );
  });
  const rows = older === undefined ? '(SELECT NULL LIMIT 0)' : parquetSource(release, older);
  return `(SELECT ${columns.join(', ')} FROM ${rows})`;
}

/** SQL of claims, each once for everybody who says it. */
export const bySpeaker = (claims: string): string =>
  `(SELECT article_id, claim_id, attribution_id, unnest(speaker_ids) AS speaker_id FROM ${claims})`;

/**
 * The share of carried articles in the actors, as sightings: SQL with the columns of an actor, `article_id` and
 * `published_on`. What the last release says of an actor in all articles is told of those where its names stand
 * and its office was seen; who is in carried articles alone stands in the table `kept`, as the release has it.
 *
 * @param seen SQL of the sightings of the articles that were read.
 */
export async function carriedSightings(
  database: Database,
  { source }: Carried,
  seen: string,
  [actors, articles, mentions, claims, figures]: readonly [Table, Table, Table, Table, Table],
): Promise<string> {
  const counted = (rows: string, column: string, acts = 'NULL'): string =>
    `(SELECT article_id, ${column} AS actor_id, count(*) AS total, count(DISTINCT ${acts}) AS acts
      FROM ${rows} GROUP BY ALL)`;
  await database.run(
    `CREATE OR REPLACE TABLE pairs AS
     SELECT article_id, actor_id, count(*) FILTER (form <> 'byline') AS mentions,
       CAST(bool_or(form = 'byline') AS INTEGER) AS credits, list(DISTINCT text) AS texts
     FROM ${source(mentions)} GROUP BY ALL`,
  );
  await database.run(
    `CREATE OR REPLACE TABLE kept AS SELECT actor.* FROM ${source(actors)} AS actor
     JOIN (SELECT actor_id, count(*) FILTER (mentions > 0) AS own,
         sum(credits) AS credits FROM pairs GROUP BY ALL) AS of_actor USING (actor_id)
     WHERE actor.articles = own AND coalesce(actor.bylines, 0) = credits AND actor_id NOT IN (SELECT actor_id FROM ${seen})`,
  );
  const named = `list_filter(list_prepend(actor.name, actor.also_known_as), lambda each: list_contains(texts, each))`;
  const inOffice = `(published_on IS NOT NULL AND published_on IN (actor.role_first_seen_on, actor.role_last_seen_on))`;
  const parts: Readonly<Record<string, string>> = {
    name: `coalesce(CASE WHEN list_contains(texts, actor.name) THEN actor.name END, ${named}[1], actor.name)`,
    also_known_as: named,
    role: `CASE WHEN ${inOffice} THEN actor.role END`,
    role_tense: `CASE WHEN ${inOffice} THEN actor.role_tense END`,
    role_first_seen_on: `CASE WHEN ${inOffice} THEN published_on END`,
    role_last_seen_on: `CASE WHEN ${inOffice} THEN published_on END`,
    affiliation_id: `CASE WHEN ${inOffice} THEN actor.affiliation_id END`,
    articles: 'CASE WHEN pairs.mentions > 0 THEN 1 ELSE 0 END',
    mentions: 'pairs.mentions',
    claims: 'coalesce(said.total, 0)',
    attributions: 'coalesce(said.acts, 0)',
    figures: 'coalesce(told.total, 0)',
    distinct_articles: 'CASE WHEN pairs.mentions > 0 THEN 1 ELSE 0 END',
    distinct_mentions: 'pairs.mentions',
    distinct_claims: 'coalesce(said.total, 0)',
    distinct_figures: 'coalesce(told.total, 0)',
    // A release that did not read by-lines has none to carry on.
    bylines: 'CASE WHEN actor.bylines IS NOT NULL THEN pairs.credits END',
    first_seen_on: 'published_on',
    last_seen_on: 'published_on',
  };
  const columns = actors.columns.map(
    ({ name, duckdb }) =>
      `CAST(${parts[name] ?? `actor.${identifier(name)}`} AS ${duckdb}) AS ${identifier(name)}`,
  );
  return `(SELECT ${columns.join(', ')}, pairs.article_id, published_on
    FROM pairs JOIN ${source(actors)} AS actor USING (actor_id)
    JOIN ${source(articles)} AS article ON article.article_id = pairs.article_id
    LEFT JOIN ${counted(bySpeaker(source(claims)), 'speaker_id', 'attribution_id')} AS said
      ON said.article_id = pairs.article_id AND said.actor_id = pairs.actor_id
    LEFT JOIN ${counted(source(figures), 'asserted_by')} AS told
      ON told.article_id = pairs.article_id AND told.actor_id = pairs.actor_id
    WHERE pairs.actor_id NOT IN (SELECT actor_id FROM kept))`;
}
