import type { Registry } from '../../../schemas/types.ts';
import type { Rules } from '../doc/rule-ids.ts';
import { readRules } from '../doc/rules.ts';
import { RuleTable } from '../doc/score.ts';
import type { Trace } from '../doc/trace.ts';
import { onceFor } from './lexicon.ts';
import type { ActorDraft, FoundActors, MentionDraft } from './types.ts';

type Described = Registry[number];

/**
 * Gives the actors that people have described their ids, names and Wikidata ids.
 *
 * @param day of publication, ISO 8601: it may tell two of one name apart.
 */
export function describe(
  registry: Registry,
  found: FoundActors,
  day: string | null,
  trace: Trace | null,
): FoundActors {
  if (registry.length === 0) return found;
  const known = entriesOf(registry);
  const ids = new Map<string, string>();
  const unsure: MentionDraft[] = [];
  const actors = found.actors.map((draft) => {
    const named = known.get(nameKey(draft));
    const entries = named ?? known.get(draft.actorId) ?? [];
    const first = named && found.mentions.find(({ actorId }) => actorId === draft.actorId);
    const entry = entries.length < 2 ? entries[0] : fittest(entries, { draft, day, first, trace });
    if (entry !== undefined) ids.set(draft.actorId, entry.id);
    else if (named !== undefined && first !== undefined) unsure.push(first);
    return entry === undefined ? draft : withDescription(draft, entry);
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
        memberOf: each.memberOf === null ? null : renamed(each.memberOf),
      })),
    ),
    mentions: found.mentions.map((each) => ({ ...each, actorId: renamed(each.actorId) })),
    roles: found.roles.map((each) => ({
      ...each,
      actorId: renamed(each.actorId),
      affiliationId: each.affiliationId === null ? null : renamed(each.affiliationId),
    })),
    ambiguous,
  };
}

const nameKey = ({ type, name }: Pick<ActorDraft, 'type' | 'name'>): string => `${type} ${name}`;

/** The entries by their ids, and by type and name. */
const entriesOf = onceFor((registry: Registry): ReadonlyMap<string, readonly Described[]> => {
  const found = new Map<string, Described[]>();
  for (const each of registry) {
    const names = [each.name, ...(each.also_known_as ?? [])];
    const keys = names.map((name) => nameKey({ type: each.type, name }));
    for (const key of new Set([each.id, ...keys]))
      found.set(key, [...(found.get(key) ?? []), each]);
  }
  return found;
});

/** An actor of an article beside one that is described. */
interface Candidate {
  readonly draft: ActorDraft;
  readonly day: string | null;
  readonly entry: Described;
}

const yearOf = (day: string | null): number | null =>
  day === null ? null : Number(day.slice(0, 4));

const isOutOfTime = ({ day, entry }: Candidate): boolean => {
  const year = yearOf(day);
  return year !== null && (year < (entry.active_from ?? 0) || year > (entry.active_until ?? 9999));
};

const fit = new RuleTable<Rules['actors-fit'], Candidate>(readRules('actors-fit'), {
  facts: {
    'out-of-time': isOutOfTime,
    'in-time': (candidate) => {
      const { day, entry } = candidate;
      const hasYears = entry.active_from !== undefined || entry.active_until !== undefined;
      return day !== null && hasYears && !isOutOfTime(candidate);
    },
    'same-affiliation': ({ draft, entry }) =>
      entry.affiliation_id !== undefined && entry.affiliation_id === draft.affiliationId,
    'same-country': ({ draft, entry }) =>
      entry.country !== undefined && entry.country === draft.country,
    'same-role': ({ draft, entry }) => {
      const role = draft.role?.toLowerCase() ?? '';
      const told = entry.role?.toLowerCase() ?? '';
      return role !== '' && told !== '' && (told.includes(role) || role.includes(told));
    },
  },
});

/** Of several described actors of one name the one that fits best; none where two do, or nothing speaks for any. */
function fittest(
  entries: readonly Described[],
  {
    first = { start: 0, end: 0 },
    trace,
    ...actor
  }: Omit<Candidate, 'entry'> & {
    readonly first: Pick<MentionDraft, 'start' | 'end'> | undefined;
    readonly trace: Trace | null;
  },
): Described | undefined {
  const [best, next] = entries
    .map((entry) => ({ entry, sum: fit.weigh({ ...actor, entry }, first, trace).fit }))
    .filter(({ sum }) => sum > 0)
    .sort((a, b) => b.sum - a.sum);
  return best?.sum === next?.sum ? undefined : best?.entry;
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
