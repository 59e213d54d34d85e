import type { Registry } from '../../../schemas/types.ts';
import { WordMap } from '../doc/words.ts';
import { addEntry, type Dictionary, type KnownNames } from './gazetteer.ts';
import type { ActorDraft, FoundActors, MentionDraft } from './types.ts';

type Described = Registry[number];

const dictionaries = new WeakMap<Registry, KnownNames>();

/** The names of the organisations and countries that raw/actors.yaml describes. */
export function dictionaryOf(registry: Registry): KnownNames {
  const made = dictionaries.get(registry);
  if (made !== undefined) return made;
  const dictionary: Dictionary = new Map();
  for (const { id, type, name, also_known_as: others = [] } of registry) {
    if (type === 'person') continue;
    for (const each of [name, ...others]) addEntry(dictionary, each, { kind: type, id, name });
  }
  const complete = new WordMap(dictionary);
  dictionaries.set(registry, complete);
  return complete;
}

/**
 * Gives the actors that people have described their ids, names and Wikidata ids.
 *
 * @param day of publication, ISO 8601: it may tell two of one name apart.
 */
export function describe(
  registry: Registry,
  found: FoundActors,
  day: string | null = null,
): FoundActors {
  if (registry.length === 0) return found;
  const known = entriesOf(registry);
  const ids = new Map<string, string>();
  const unsure: MentionDraft[] = [];
  const actors = found.actors.map((draft) => {
    const described = descriptionOf(known, draft, day);
    if (described === null) {
      if (known.has(nameKey(draft))) unsure.push(...firstOf(found, draft));
      return draft;
    }
    ids.set(draft.actorId, described.id);
    return withDescription(draft, described);
  });
  const ambiguous = [...found.ambiguous, ...unsure.map(({ start, end }) => ({ start, end }))];
  if (ids.size === 0) return { ...found, ambiguous };
  const renamed = (id: string): string => ids.get(id) ?? id;
  return {
    ...found,
    actors: merged(
      actors.map((each) => ({
        ...each,
        affiliationId: each.affiliationId === null ? null : renamed(each.affiliationId),
      })),
    ),
    mentions: found.mentions.map((each) => ({ ...each, actorId: renamed(each.actorId) })),
    ambiguous,
  };
}

const nameKey = ({ type, name }: ActorDraft): string => `${type} ${name}`;

/** Where an actor is named first. */
const firstOf = ({ mentions }: FoundActors, { actorId }: ActorDraft): MentionDraft[] =>
  mentions.filter((each) => each.actorId === actorId).slice(0, 1);

/** The entry that a draft is; of several of one name the one that fits best, or none where two do. */
function descriptionOf(
  known: ReadonlyMap<string, readonly Described[]>,
  draft: ActorDraft,
  day: string | null,
): Described | null {
  const named = known.get(nameKey(draft)) ?? known.get(draft.actorId) ?? [];
  const [only] = named;
  if (only === undefined || named.length === 1) return only ?? null;
  const [best, next] = named
    .map((entry) => ({ entry, fit: fitOf(entry, draft, day) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit);
  return best === undefined || best.fit === next?.fit ? null : best.entry;
}

/** How much of what is said of an actor speaks for an entry; below zero where something forbids it. */
function fitOf(entry: Described, draft: ActorDraft, day: string | null): number {
  const year = day === null ? null : Number(day.slice(0, 4));
  if (year !== null && (year < (entry.active_from ?? 0) || year > (entry.active_until ?? 9999)))
    return -1;
  const hasYears = entry.active_from !== undefined || entry.active_until !== undefined;
  let fit = year !== null && hasYears ? 1 : 0;
  if (entry.affiliation_id !== undefined && entry.affiliation_id === draft.affiliationId) fit += 2;
  if (entry.country !== undefined && entry.country === draft.country) fit += 1;
  const role = draft.role?.toLowerCase() ?? '';
  const told = entry.role?.toLowerCase() ?? '';
  if (role !== '' && told !== '' && (told.includes(role) || role.includes(told))) fit += 2;
  return fit;
}

const entries = new WeakMap<Registry, ReadonlyMap<string, readonly Described[]>>();

/** The entries by their ids, and by type and name. */
function entriesOf(registry: Registry): ReadonlyMap<string, readonly Described[]> {
  const made = entries.get(registry);
  if (made !== undefined) return made;
  const found = new Map<string, Described[]>();
  for (const each of registry)
    for (const key of new Set([
      each.id,
      ...[each.name, ...(each.also_known_as ?? [])].map((name) => `${each.type} ${name}`),
    ]))
      found.set(key, [...(found.get(key) ?? []), each]);
  entries.set(registry, found);
  return found;
}

function withDescription(draft: ActorDraft, described: Described): ActorDraft {
  const names = [draft.name, ...draft.alsoKnownAs, ...(described.also_known_as ?? [])];
  return {
    ...draft,
    actorId: described.id,
    name: described.name,
    alsoKnownAs: [...new Set(names)].filter((name) => name !== described.name).sort(),
    role: draft.role ?? described.role ?? null,
    affiliationId: draft.affiliationId ?? described.affiliation_id ?? null,
    country: draft.country ?? described.country ?? null,
    wikidata: described.wikidata ?? null,
    known: true,
    gender: described.gender ?? draft.gender,
  };
}

/** Two drafts that turned out to be one described actor are one. */
function merged(actors: readonly ActorDraft[]): ActorDraft[] {
  const byId = new Map<string, ActorDraft>();
  for (const actor of actors) {
    const other = byId.get(actor.actorId);
    const names = [...(other?.alsoKnownAs ?? []), ...actor.alsoKnownAs];
    byId.set(actor.actorId, { ...actor, ...other, alsoKnownAs: [...new Set(names)].sort() });
  }
  return [...byId.values()];
}
