/** Makes tables of invented rows as large as asked, by SQL; a second release differs in a few per cent. */
import type { Database } from '../pipeline/lib/duckdb.ts';
import { identifier, literal } from '../pipeline/lib/escape/sql.ts';
import { makeFolder } from '../pipeline/lib/files.ts';
import { writeTable } from '../pipeline/lib/table-files.ts';
import { tables } from '../pipeline/lib/tables.ts';

/** Rows for each claim, as the news articles of PolNeAR have them. */
const perClaim = { articles: 0.043, actors: 0.2, mentions: 3, figures: 0.376 } as const;

const words =
  'harbour|minister|said|the|a|of|to|that|would|budget|bridge|in|and|ferry|contract|by|for|delay|approve|not|northern|council|with|grain|storm|on|railway|after|before|election|survey|new|costly|reopen|week|month|“we|shall|see”|’s';

/** One of the numbers below `below`, always the same for the same seeds. */
const pick = (below: number | string, ...seeds: readonly (number | string)[]): string =>
  `CAST(hash(${seeds.join(', ')}) % ${below} AS BIGINT)`;

const digits = (...seeds: readonly string[]): string =>
  `left(md5(concat_ws(' ', ${seeds.join(', ')})), 12)`;

const prose = (length: number, ...seeds: readonly string[]): string =>
  `array_to_string(list_transform(range(${length}), lambda item: list_extract(words, 1 + ${pick('len(words)', 'item', ...seeds)})), ' ')`;

const articleId = (number: string): string => `printf('article-%07d', ${number})`;

/** Of each ten actors six are persons, three organisations and one a country. */
const actorId = (number: string): string =>
  `CASE WHEN ${number} % 10 < 6 THEN 'person/' WHEN ${number} % 10 < 9 THEN 'organisation/' ELSE 'country/' END || printf('made-up-%06d', ${number})`;

/** A few actors are in many articles, most in few. */
const actorOf = (actors: number, ...seeds: readonly (number | string)[]): string =>
  actorId(`CAST(floor(${actors} * power(${pick(1_000_003, ...seeds)} / 1000003.0, 3)) AS BIGINT)`);

const day = (...seeds: readonly (number | string)[]): string =>
  `DATE '2020-01-01' + CAST(${pick(2000, ...seeds)} AS INTEGER)`;

const made = { title: 'Made', licence: 'CC0-1.0', version: 'unreleased', schemaVersion: '0.0.0' };

/**
 * Writes five tables into a folder, as convert does.
 *
 * @param release 1, or 2 for what a later release might hold: one article in 100 edited, one in 200
 * gone, one in 100 new, one claim in 50 read otherwise, one actor in 100 described otherwise.
 */
export async function makeTables(
  database: Database,
  folder: string,
  claims: number,
  release: 1 | 2,
): Promise<void> {
  makeFolder(folder);
  await database.run(`CREATE OR REPLACE MACRO words() AS string_split(${literal(words)}, '|')`);
  for (const table of tables) {
    const columns = table.columns.map(
      ({ name, duckdb }) => `CAST(${identifier(name)} AS ${duckdb}) AS ${identifier(name)}`,
    );
    const rows = sources[table.name]?.(claims, release) ?? '';
    // What no source has is NULL in all rows.
    const none = table.columns.map(
      ({ name, duckdb }) => `CAST(NULL AS ${duckdb}) AS ${identifier(name)}`,
    );
    await writeTable(
      database,
      table,
      `(SELECT ${columns.join(', ')} FROM ((SELECT ${none.join(', ')} LIMIT 0) UNION ALL BY NAME (${rows})))`,
      folder,
      made,
    );
  }
}

const count = (claims: number, table: keyof typeof perClaim): number =>
  Math.ceil(claims * perClaim[table]);

/** SQL of numbered rows with the number of their article: n, article, edited, words. */
function numbered(claims: number, rows: number, release: 1 | 2): string {
  const articles = count(claims, 'articles');
  const all = release === 1 ? rows : Math.ceil(rows * 1.01);
  const later = release === 2;
  return `(SELECT n, article, ${later} AND article % 100 = 3 AS edited, words() AS words
    FROM (SELECT range AS n, CAST(floor(range * ${articles} / ${rows}) AS BIGINT) AS article FROM range(${all}))
    WHERE NOT (${later} AND article % 200 = 7))`;
}

/** Where the n-th row of an article of so many rows stands; an edit shifts it. */
const start = (rows: number, claims: number, step: number): string => {
  const each = Math.ceil(rows / count(claims, 'articles'));
  return `n % ${each} * ${step} + CASE WHEN edited THEN 37 ELSE 0 END`;
};

type Source = (claims: number, release: 1 | 2) => string;

const sources: Readonly<Record<string, Source>> = {
  articles: (claims, release) =>
    `SELECT ${articleId('n')} AS article_id, 'pile-' || n // 1000 || '.jsonl#line=' || n % 1000 AS source_path,
      ${prose(8, 'n', '1')} AS title,
      'Publisher ' || n % 50 AS publisher, NULL AS byline, 'https://example.org/news/' || n AS url,
      'en' AS language, ${day('n')} AS published_on, 'stated' AS published_on_basis, 4000 AS characters, 600 AS words, 30 AS sentences,
      md5(concat(n, edited)) || md5(concat(edited, n)) AS sha256
    FROM ${numbered(claims, count(claims, 'articles'), release)}`,

  actors: (claims, release) => {
    const actors = count(claims, 'actors');
    const read = `CASE WHEN ${release === 2} AND n % 100 = 5 THEN 1 ELSE 0 END`;
    return `SELECT ${actorId('n')} AS actor_id,
      CASE WHEN n % 10 < 6 THEN 'person' WHEN n % 10 < 9 THEN 'organisation' ELSE 'country' END AS type,
      'Made Up ' || n AS name, ['Up ' || n] AS also_known_as,
      CASE WHEN n % 3 = 0 THEN ${prose(3, 'n', '2')} END AS role,
      false AS known, 3 + ${read} AS articles, 12 + ${read} AS mentions, 4 AS claims, 3 AS attributions,
      1 AS figures, articles AS distinct_articles, mentions AS distinct_mentions, 4 AS distinct_claims,
      1 AS distinct_figures, DATE '2020-01-01' AS first_seen_on, ${day('n', 3)} AS last_seen_on
    FROM (SELECT range AS n, words() AS words FROM range(${release === 1 ? actors : Math.ceil(actors * 1.01)}))`;
  },

  mentions: (claims, release) => {
    const rows = count(claims, 'mentions');
    return `SELECT ${articleId('article')} || '/mention/' || ${digits('n', `'m'`, 'edited AND n % 10 = 0')} AS mention_id,
      ${articleId('article')} AS article_id, ${actorOf(count(claims, 'actors'), 'article', 'n % 16')} AS actor_id,
      ['name', 'alias', 'role', 'pronoun'][1 + ${pick(4, 'n', 4)}] AS form, ${prose(2, 'n', '5')} AS text,
      ${start(rows, claims, 50)} AS start, start + 14 AS "end", start // 120 AS sentence
    FROM ${numbered(claims, rows, release)}`;
  },

  claims: (claims, release) => {
    const reworded = 'edited AND n % 3 = 0';
    const speaker = `CASE WHEN ${release === 2} AND n % 50 = 11 THEN 17 ELSE n % 16 END`;
    return `SELECT ${start(claims, claims, 150)} AS start, start + 82 AS "end",
      ${articleId('article')} || '/claim/' || ${digits('n', `'c'`, reworded)} AS claim_id,
      ${articleId('article')} AS article_id,
      ${articleId('article')} || '/attribution/' || ${digits('n // 2', `'a'`)} AS attribution_id,
      CASE WHEN n % 5 < 4 THEN ${actorOf(count(claims, 'actors'), 'article', speaker)} END AS speaker_id,
      CASE WHEN speaker_id IS NULL THEN [] ELSE [speaker_id] END AS speaker_ids,
      CASE WHEN speaker_id IS NULL THEN 'unnamed' ELSE 'named' END AS speaker_status,
      ${prose(3, 'n', '6')} AS speaker_text, start + 90 AS speaker_start, start + 110 AS speaker_end,
      'said' AS cue_text, start + 111 AS cue_start, start + 115 AS cue_end, 'say' AS cue_class,
      ['direct', 'indirect', 'mixed'][1 + ${pick(3, 'n', 7)}] AS mode, 'affirmed' AS polarity,
      ${prose(14, 'n', '8', `CASE WHEN ${reworded} THEN 1 ELSE 0 END`)} AS text,
      left(${prose(6, 'n', '9')}, 32) AS prefix, left(${prose(6, 'n', '10')}, 32) AS suffix,
      start // 120 AS sentence, start // 360 AS paragraph, ${day('n')} AS said_from, said_from AS said_to,
      strftime(said_from, '%Y-%m-%d') AS said_on, 'published' AS said_on_basis,
      CASE WHEN n % 2 = 0 THEN [${actorOf(count(claims, 'actors'), 'article', 2)}] ELSE [] END AS about_ids,
      'quote-then-cue' AS rule,
      round(0.5 + ${pick(50, 'n', 11)} / 100.0, 2) AS confidence, 'machine' AS review
    FROM ${numbered(claims, claims, release)}`;
  },

  figures: (claims, release) => {
    const rows = count(claims, 'figures');
    return `SELECT ${articleId('article')} || '/figure/' || ${digits('n', `'f'`, 'edited AND n % 5 = 0')} AS figure_id,
      ${articleId('article')} AS article_id,
      CASE WHEN n % 2 = 0 THEN ${actorOf(count(claims, 'actors'), 'article', 'n % 16')} END AS asserted_by,
      'over ' || ${pick(90_000, 'n')} AS text, ${start(rows, claims, 400)} AS start, start + 10 AS "end",
      ${pick(90_000, 'n')} AS value, value AS low, 'more-than' AS comparator, 'count' AS kind,
      start // 120 AS sentence, start // 360 AS paragraph,
      '1' AS unit, ${prose(2, 'n', '12')} AS counted, [] AS about_ids, 'digits' AS rule,
      round(0.5 + ${pick(50, 'n', 13)} / 100.0, 2) AS confidence, 'machine' AS review
    FROM ${numbered(claims, rows, release)}`;
  },
};
