import type { Actor } from '../../schemas/types.ts';

/**
 * One actor from its rows of several articles, which are sorted from the oldest article to the
 * latest. The same rows give the same actor; counts are added up, days span all articles.
 *
 * @throws Error where there is no row.
 */
export function mergeActor(rows: readonly Actor[]): Actor {
  const [row] = rows;
  if (row === undefined) throw new Error('an actor is made of at least one row');
  const name = bestName(rows);
  const office =
    latest(rows, (each) => each.role !== null || each.affiliation_id !== null) ?? noOffice;
  const days = rows
    .flatMap((each) => [each.first_seen_on, each.last_seen_on])
    .filter(isDay)
    .sort();
  const inOffice = rows.filter((each) => each.role === office.role);
  const told = inOffice
    .flatMap((each) => [each.role_first_seen_on, each.role_last_seen_on])
    .filter(isDay)
    .sort();
  return {
    actor_id: row.actor_id,
    type: row.type,
    name,
    also_known_as: otherNames(rows, name),
    role: office.role,
    role_tense: office.role_tense,
    role_first_seen_on: told[0] ?? null,
    role_last_seen_on: told.at(-1) ?? null,
    affiliation_id: office.affiliation_id,
    country: latest(rows, (each) => each.country !== null)?.country ?? null,
    wikidata: latest(rows, (each) => each.wikidata !== null)?.wikidata ?? null,
    known: rows.some((each) => each.known),
    articles: sum(rows, (each) => each.articles),
    mentions: sum(rows, (each) => each.mentions),
    claims: sum(rows, (each) => each.claims),
    attributions: sum(rows, (each) => each.attributions),
    figures: sum(rows, (each) => each.figures),
    distinct_articles: sum(rows, (each) => each.distinct_articles),
    distinct_mentions: sum(rows, (each) => each.distinct_mentions),
    distinct_claims: sum(rows, (each) => each.distinct_claims),
    distinct_figures: sum(rows, (each) => each.distinct_figures),
    bylines: sumKnown(rows.map((each) => each.bylines)),
    first_seen_on: days[0] ?? null,
    last_seen_on: days.at(-1) ?? null,
  };
}

const noOffice = { role: null, role_tense: null, affiliation_id: null };

/** The name that people gave, if any did; else the longest, the most frequent, the first of the alphabet. */
function bestName(rows: readonly Actor[]): string {
  const given = rows.filter((row) => row.known);
  const frequency = new Map<string, number>();
  for (const { name } of given.length > 0 ? given : rows)
    frequency.set(name, (frequency.get(name) ?? 0) + 1);
  const [best] = [...frequency].sort(
    ([a, timesA], [b, timesB]) => b.length - a.length || timesB - timesA || (a < b ? -1 : 1),
  );
  return best?.[0] ?? '';
}

function otherNames(rows: readonly Actor[], name: string): string[] {
  const names = new Set(rows.flatMap((row) => [row.name, ...row.also_known_as]));
  names.delete(name);
  return [...names].sort();
}

const latest = (rows: readonly Actor[], says: (row: Actor) => boolean): Actor | undefined =>
  rows.findLast(says);

const sum = (rows: readonly Actor[], of: (row: Actor) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

/** The sum of what is known; null where nothing is. */
const sumKnown = (counts: readonly (number | null)[]): number | null =>
  counts.reduce((total, count) => (count === null ? total : (total ?? 0) + count), null);

const isDay = (day: string | null): day is string => day !== null;
