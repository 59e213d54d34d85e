import type { Database } from '../../lib/duckdb.ts';
import { identifier, literal } from '../../lib/escape/sql.ts';
import type { TableSet } from './changes.ts';
import { articleMoves, collected, moves, rowsOf, tableOf } from './moves.ts';

/** The tables whose rows have a span in an article. */
const spanned = ['mentions', 'claims', 'figures', 'roles'] as const;

/** What of a span the two must share, over what both cover, to be taken for the same. */
const sameShare = 0.5;

/** What of the shorter span the longer must hold, to be taken for a part of it. */
const partShare = 0.8;

/** How articles are called now: by their id, else by their text where the file was renamed. */
export async function collectArticleMoves(
  database: Database,
  before: TableSet,
  after: TableSet,
): Promise<void> {
  const [old, now] = [rowsOf(before, 'articles'), rowsOf(after, 'articles')];
  await database.run(
    `CREATE OR REPLACE TABLE ${articleMoves} AS
     SELECT old.article_id AS was, coalesce(same.article_id, renamed.article_id) AS now_,
       same.article_id IS NOT NULL AND same.sha256 <> old.sha256 AS edited
     FROM ${old} AS old LEFT JOIN ${now} AS same ON same.article_id = old.article_id
     LEFT JOIN (
       SELECT min(article_id) AS article_id, sha256 FROM ${now} AS added
       WHERE article_id NOT IN (SELECT article_id FROM ${old}) GROUP BY sha256
     ) AS renamed ON same.article_id IS NULL AND renamed.sha256 = old.sha256`,
  );
  await database.run(
    `INSERT INTO ${moves} SELECT 'articles', was, now_, CASE WHEN now_ IS NULL THEN 'removed' ELSE 'respelled' END
     FROM ${articleMoves} WHERE was IS DISTINCT FROM now_`,
  );
}

/** What became of the mentions, claims, figures and roles that are there no more. */
export async function collectSpanMoves(
  database: Database,
  before: TableSet,
  after: TableSet,
): Promise<void> {
  await collectPlaces(database, before, after);
  await database.run(
    `INSERT INTO ${moves} SELECT "table", id, expected, 'respelled' FROM kept WHERE id <> expected`,
  );
  await database.run(
    `INSERT INTO ${moves} SELECT "table", id, NULL, 'removed' FROM lost
     ANTI JOIN found ON found."table" = lost."table" AND found.id = lost.id`,
  );
  await database.run(`INSERT INTO ${moves} SELECT "table", id, target, ${reason} FROM found`);
}

const reason = `CASE
  WHEN count(*) OVER (PARTITION BY "table", id) > 1 THEN 'split'
  WHEN taken OR count(*) OVER (PARTITION BY "table", target) > 1 THEN 'merged'
  WHEN NOT edited OR contains(text, target_text) OR contains(target_text, text) THEN 'span moved'
  ELSE 'respelled' END`;

/**
 * Fills `kept` (rows that are there as before, with both places), `lost` (those that are not) and
 * `found` (the rows that now stand where a lost one stood). Only articles that lost a row are read.
 */
async function collectPlaces(database: Database, before: TableSet, after: TableSet): Promise<void> {
  const union = (set: TableSet): string =>
    spanned
      .flatMap((name) => {
        const table = tableOf(set, name);
        if (table === undefined) return [];
        return `SELECT ${literal(name)} AS "table", ${identifier(table.key)} AS id, article_id,
          start, "end", text FROM ${rowsOf(set, name)}`;
      })
      .join(' UNION ALL ');
  await database.run(
    `CREATE OR REPLACE TABLE was AS
     SELECT "table", id, now_ AS article_id, start, "end", text, edited,
       CASE WHEN was = now_ THEN id ELSE now_ || substr(id, length(was) + 1) END AS expected
     FROM (${union(before)}) AS row_ JOIN ${articleMoves} ON article_id = was
     WHERE article_id IN (SELECT article_id FROM (${union(before)}) AS old SEMI JOIN ${collected} AS gone
       ON gone.change = 'removed' AND gone."table" = old."table" AND gone."key" = old.id)`,
  );
  await database.run(
    `CREATE OR REPLACE TABLE now_rows AS SELECT * FROM (${union(after)})
     WHERE article_id IN (SELECT article_id FROM was)`,
  );
  await database.run(
    `CREATE OR REPLACE TABLE kept AS
     SELECT was.*, new.start AS new_start FROM was
     JOIN now_rows AS new ON was."table" = new."table" AND was.expected = new.id`,
  );
  await database.run(
    `CREATE OR REPLACE TABLE lost AS SELECT was.* FROM was
     ANTI JOIN now_rows AS new ON was."table" = new."table" AND was.expected = new.id`,
  );
  await collectFound(database);
}

/**
 * Where a lost row would stand now is told by the kept rows before and after it: the text between
 * moved by as much as one of them. Of the rows that stand there, those that cover the same words, or
 * of claims and figures a part, are what it became.
 */
async function collectFound(database: Database): Promise<void> {
  const shifts = `SELECT lost.*, kept.new_start - kept.start AS shift FROM lost
      ASOF LEFT JOIN kept ON lost.article_id = kept.article_id AND lost.start >= kept.start
    UNION ALL SELECT lost.*, kept.new_start - kept.start AS shift FROM lost
      ASOF LEFT JOIN kept ON lost.article_id = kept.article_id AND lost.start <= kept.start`;
  const shared = `least(lost."end" + shift, new."end") - greatest(lost.start + shift, new.start)`;
  await database.run(
    `CREATE OR REPLACE TABLE found AS
     SELECT "table", id, text, edited, target, target_text, taken FROM (
       SELECT lost."table", lost.id, lost.text, lost.edited, new.id AS target,
         new.text AS target_text, max(${shared}) AS overlap,
         any_value(lost."end" - lost.start) AS length, any_value(new."end" - new.start) AS target_length,
         bool_or(held.id IS NOT NULL) AS taken
       FROM (SELECT DISTINCT * REPLACE (coalesce(shift, 0) AS shift) FROM (${shifts})) AS lost
       JOIN now_rows AS new ON lost."table" = new."table" AND lost.article_id = new.article_id
         AND lost.start + shift < new."end" AND new.start < lost."end" + shift
       LEFT JOIN kept AS held ON held."table" = new."table" AND held.expected = new.id
       GROUP BY lost."table", lost.id, lost.text, lost.edited, new.id, new.text
     ) WHERE overlap >= ${sameShare} * (length + target_length - overlap)
       OR ("table" <> 'mentions' AND overlap >= ${partShare} * least(length, target_length))`,
  );
}
