import type { Registry } from '../../kernel/rows.ts';
import { addEntry, type Dictionary } from './dictionary.ts';
import type { ActorDraft, FoundActors } from './types.ts';

type Described = Registry[number];

const dictionaries = new WeakMap<Registry, Dictionary>();

/** The names of the organisations and countries that raw/actors.yaml describes. */
export function dictionaryOf(registry: Registry): Dictionary {
  const made = dictionaries.get(registry);
  if (made !== undefined) return made;
  const dictionary: Dictionary = new Map();
  for (const { id, type, name, also_known_as: others = [] } of registry) {
    if (type === 'person') continue;
    for (const each of [name, ...others]) addEntry(dictionary, each, { kind: type, id, name });
  }
  dictionaries.set(registry, dictionary);
  return dictionary;
}

/** Gives the actors that people have described their ids, names and Wikidata ids. */
export function describe(registry: Registry, found: FoundActors): FoundActors {
  if (registry.length === 0) return found;
  const known = entriesOf(registry);
  const ids = new Map<string, string>();
  const actors = found.actors.map((draft) => {
    const described = known.get(draft.actorId) ?? known.get(`${draft.type} ${draft.name}`);
    if (described === undefined) return draft;
    ids.set(draft.actorId, described.id);
    return withDescription(draft, described);
  });
  if (ids.size === 0) return found;
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
  };
}

const entries = new WeakMap<Registry, ReadonlyMap<string, Described>>();

/** The entries by their ids, and by type and name; the first entry of a name stays. */
function entriesOf(registry: Registry): ReadonlyMap<string, Described> {
  const made = entries.get(registry);
  if (made !== undefined) return made;
  const found = new Map<string, Described>();
  for (const each of registry) {
    found.set(each.id, each);
    for (const name of [each.name, ...(each.also_known_as ?? [])]) {
      const key = `${each.type} ${name}`;
      if (!found.has(key)) found.set(key, each);
    }
  }
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
