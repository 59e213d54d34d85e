import type { Database } from '../../lib/duckdb.ts';
import { literal } from '../../lib/escape/sql.ts';
import type { TableSet } from './changes.ts';
import { collected, moves, rowsOf } from './moves.ts';

/** The least share of an actor's mentions that must go to another, to be told. */
const leastShare = 0.2;

/**
 * What became of actors, by their mentions: an actor that is gone became whoever has most of them
 * now; one that stays and gave mentions to a new actor was split. Mentions are those of the same id,
 * and those that moved to one other id.
 */
export async function collectActorMoves(
  database: Database,
  before: TableSet,
  after: TableSet,
): Promise<void> {
  for (const [name, change] of [
    ['gone_actors', 'removed'],
    ['new_actors', 'added'],
  ] as const)
    await database.run(
      `CREATE OR REPLACE TABLE ${name} AS SELECT "key" AS actor_id FROM ${collected}
       WHERE "table" = 'actors' AND change = ${literal(change)}`,
    );
  await database.run(`CREATE OR REPLACE TABLE handed AS ${handedOver(before, after)}`);
  await database.run(
    `INSERT INTO ${moves} SELECT 'actors', actor_id, NULL, 'removed' FROM gone_actors
     ANTI JOIN handed ON handed.was = gone_actors.actor_id`,
  );
  await database.run(
    `INSERT INTO ${moves} SELECT 'actors', was, now_, CASE
       WHEN stays OR count(*) OVER (PARTITION BY was) > 1 THEN 'split'
       WHEN NOT is_new OR count(*) FILTER (WHERE NOT stays) OVER (PARTITION BY now_) > 1 THEN 'merged'
       ELSE 'respelled' END
     FROM handed`,
  );
}

/** Pairs of actors of which the second has mentions that were the first's, with what is new. */
function handedOver(before: TableSet, after: TableSet): string {
  // A mention of the same id whose actor is another is among what changed: no need to join them all.
  const same = `SELECT "key" AS was, "key" AS now_ FROM ${collected}
    WHERE "table" = 'mentions' AND change = 'changed'
    UNION ALL SELECT old_id, min(new_id) FROM ${moves} WHERE "table" = 'mentions' AND new_id IS NOT NULL
    GROUP BY old_id HAVING count(*) = 1`;
  return `SELECT was, now_, stays, is_new FROM (
      SELECT old.actor_id AS was, new.actor_id AS now_, count(*) AS mentions,
        any_value(gone.actor_id) IS NULL AS stays, any_value(added.actor_id) IS NOT NULL AS is_new,
        sum(count(*)) OVER (PARTITION BY old.actor_id) AS total
      FROM (${same}) AS same
      JOIN ${rowsOf(before, 'mentions')} AS old ON old.mention_id = same.was
      JOIN ${rowsOf(after, 'mentions')} AS new ON new.mention_id = same.now_
      LEFT JOIN gone_actors AS gone ON gone.actor_id = old.actor_id
      LEFT JOIN new_actors AS added ON added.actor_id = new.actor_id
      WHERE old.actor_id <> new.actor_id AND (gone.actor_id IS NOT NULL OR added.actor_id IS NOT NULL)
      GROUP BY old.actor_id, new.actor_id
    ) WHERE stays OR mentions >= ${leastShare} * total`;
}
