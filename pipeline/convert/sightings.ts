import type { Actor, ArticleRecord } from '../../schemas/types.ts';

/** An actor as the records of all articles have it. */
export interface Sighted {
  readonly id: string;
  readonly type: Actor['type'];
  /** Names by how often they are the published one or another one of an article. */
  readonly names: Map<string, number>;
  readonly roles: Map<string, number>;
  articles: number;
  mentions: number;
  claims: number;
  known: boolean;
  /** Names that were left unlinked, as they fit this actor and another of the article. */
  readonly unsure: Map<string, number>;
}

/** Adds what a record tells of its actors. */
export function sight(actors: Map<string, Sighted>, record: ArticleRecord): void {
  for (const row of record.actors) {
    const actor = actors.get(row.actor_id) ?? unseen(row);
    actors.set(row.actor_id, actor);
    for (const name of [row.name, ...row.also_known_as]) count(actor.names, name);
    if (row.role !== null) count(actor.roles, row.role);
    actor.articles += row.articles;
    actor.mentions += row.mentions;
    actor.claims += row.claims;
    actor.known ||= row.known;
  }
  for (const { code, start, end } of record.issues) {
    if (code !== 'ambiguous-name' || start === null || end === null) continue;
    const name = record.article.text.slice(start, end);
    for (const row of record.actors)
      if (row.type === 'person' && row.name.split(' ').includes(name))
        count(actors.get(row.actor_id)?.unsure ?? new Map<string, number>(), name);
  }
}

const unseen = ({ actor_id: id, type }: Actor): Sighted => ({
  id,
  type,
  names: new Map(),
  roles: new Map(),
  articles: 0,
  mentions: 0,
  claims: 0,
  known: false,
  unsure: new Map(),
});

const count = (counts: Map<string, number>, key: string): unknown =>
  counts.set(key, (counts.get(key) ?? 0) + 1);

/** The keys from the most frequent to the least, equal ones in the order of the alphabet. */
export const byFrequency = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts]
    .sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1))
    .map(([key]) => key);
