import type { Database } from '../lib/duckdb.ts';
import { literal } from '../lib/escape/sql.ts';
import { LineWriter, readLines } from '../lib/files.ts';
import type { Actor } from '../../schemas/types.ts';
import { tableNamed } from '../lib/tables.ts';
import { carriedSightings, type Carried } from './carry.ts';
import { mergeActor } from './merge.ts';
import { jsonSource, type RowFiles } from './rows.ts';

/** An actor's row with the article that it was read from. */
interface Sighting extends Actor {
  readonly article_id: string;
  readonly published_on: string | null;
}

/**
 * Merges the actors' rows of all articles, and gives SQL that reads the result. DuckDB sorts, since
 * a sort spills to disk where the rows do not fit in memory; the rows of one actor then pass by
 * together.
 */
export async function loadActors(
  database: Database,
  rows: RowFiles,
  carried: Carried | undefined,
): Promise<string> {
  const table = tableNamed('actors');
  const sorted = rows.path('actors-sorted');
  const source = jsonSource(rows.path('actors'), table, {
    article_id: 'VARCHAR',
    published_on: 'DATE',
  });
  await database.run(
    `COPY (${carried === undefined ? `FROM ${source}` : `FROM ${source} UNION ALL BY NAME FROM ${await sightingsOf(database, carried, source)}`}
           ORDER BY actor_id, published_on NULLS FIRST, article_id)
     TO ${literal(sorted)} (FORMAT json)`,
  );
  const merged = rows.path('actors-merged');
  const writer = new LineWriter(merged);
  for await (const sightings of groups(sorted)) writer.write(JSON.stringify(merge(sightings)));
  writer.close();
  const made = jsonSource(merged, table);
  return carried === undefined ? made : `(FROM ${made} UNION ALL BY NAME FROM kept)`;
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
      first_seen_on: sighting.published_on,
      last_seen_on: sighting.published_on,
      role_first_seen_on: sighting.role_first_seen_on === null ? null : sighting.published_on,
      role_last_seen_on: sighting.role_last_seen_on === null ? null : sighting.published_on,
    })),
  );

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
