import { join } from 'node:path';
import type { Database } from '../lib/duckdb.ts';
import { identifier, literal } from '../lib/escape/sql.ts';
import { LineWriter, readLines } from '../lib/files.ts';
import type { Actor } from '../../schemas/types.ts';
import { tableNamed } from '../lib/tables.ts';
import { carriedSightings, type Carried } from './carry.ts';
import { mergeActor } from './merge.ts';
import { jsonSource, type Rows } from './rows.ts';
import { countedWithoutCopies, keptWithoutCopies } from './same/counts.ts';

/** An actor's row with the article that it was read from. */
interface Sighting extends Actor {
  readonly article_id: string;
  readonly published_on: string | null;
}

/**
 * Merges the actors' rows of all articles, and gives SQL that reads the result. DuckDB sorts, since a sort spills to disk
 * where the rows do not fit in memory; the rows of one actor then pass by together. Who stands in one article alone,
 * which are most, needs no merging.
 */
export async function loadActors(
  database: Database,
  rows: Rows,
  workFolder: string,
  carried: Carried | undefined,
): Promise<string> {
  const table = tableNamed('actors');
  const seen = rows.source(table);
  const claims = tableNamed('claims');
  const all =
    carried === undefined
      ? countedWithoutCopies(seen, rows.source(claims))
      : countedWithoutCopies(
          `(FROM ${seen} UNION ALL BY NAME FROM ${await sightingsOf(database, carried, seen)})`,
          `(FROM ${rows.source(claims)} UNION ALL BY NAME FROM ${carried.source(claims)})`,
        );
  await database.run(
    `CREATE OR REPLACE TABLE several AS SELECT actor_id FROM ${all} GROUP BY actor_id HAVING count(*) > 1`,
  );
  const sorted = join(workFolder, 'actors-sorted.jsonl');
  await database.run(
    `COPY (FROM ${all} SEMI JOIN several USING (actor_id)
           ORDER BY actor_id, published_on NULLS FIRST, article_id)
     TO ${literal(sorted)} (FORMAT json)`,
  );
  const merged = join(workFolder, 'actors-merged.jsonl');
  const writer = new LineWriter(merged);
  for await (const sightings of groups(sorted)) writer.write(JSON.stringify(merge(sightings)));
  writer.close();
  const parts = [
    jsonSource(merged, table),
    `(SELECT ${aloneColumns()} FROM ${all} ANTI JOIN several USING (actor_id))`,
    ...(carried === undefined ? [] : [keptWithoutCopies(carried)]),
  ];
  return `(${parts.map((part) => `FROM ${part}`).join(' UNION ALL BY NAME ')})`;
}

const sightingsOf = (database: Database, carried: Carried, seen: string): Promise<string> =>
  carriedSightings(database, carried, seen, [
    tableNamed('actors'),
    tableNamed('articles'),
    tableNamed('mentions'),
    tableNamed('claims'),
    tableNamed('figures'),
  ]);

/** In a merged row the days are those on which its articles were published. */
const merge = (sightings: readonly Sighting[]): Actor =>
  mergeActor(
    sightings.map((sighting) => ({
      ...sighting,
      // Who wrote an article, and no more, is not seen in it.
      first_seen_on: sighting.articles === 0 ? null : sighting.published_on,
      last_seen_on: sighting.articles === 0 ? null : sighting.published_on,
      role_first_seen_on: sighting.role_first_seen_on === null ? null : sighting.published_on,
      role_last_seen_on: sighting.role_last_seen_on === null ? null : sighting.published_on,
    })),
  );

/** What `merge` makes of one row, as SQL. */
function aloneColumns(): string {
  const inOffice = (column: string): string =>
    `CASE WHEN role IS NOT NULL AND ${column} IS NOT NULL THEN published_on END`;
  const seen = 'CASE WHEN articles > 0 THEN published_on END';
  const made: Readonly<Record<string, string>> = {
    also_known_as:
      'list_sort(list_distinct(list_filter(also_known_as, lambda each: each <> name)))',
    role_first_seen_on: inOffice('role_first_seen_on'),
    role_last_seen_on: inOffice('role_last_seen_on'),
    first_seen_on: seen,
    last_seen_on: seen,
  };
  return tableNamed('actors')
    .columns.map(({ name }) => `${made[name] ?? identifier(name)} AS ${identifier(name)}`)
    .join(', ');
}

async function* groups(path: string): AsyncGenerator<Sighting[]> {
  let group: Sighting[] = [];
  for await (const { text } of readLines(path)) {
    const sighting = JSON.parse(text) as Sighting;
    if (group[0] !== undefined && group[0].actor_id !== sighting.actor_id) {
      yield group;
      group = [];
    }
    group.push(sighting);
  }
  if (group.length > 0) yield group;
}
