import { lineComment } from '../lib/escape/comments.ts';
import type { Registry } from '../../schemas/types.ts';
import { toYaml } from '../lib/escape/yaml.ts';
import { likelySame, type LikelySame } from './likely-same.ts';
import { readRecords } from './read.ts';
import { reconcile, type Candidate } from './reconcile.ts';
import { byFrequency, sight, type Sighted } from './sightings.ts';

export interface Suggestions {
  /** YAML to paste into raw/actors.yaml. */
  readonly yaml: string;
  /** Entries by kind; with a service, also those for which it has candidates. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Most entries of each kind. */
const most = 50;
/** An actor of fewer articles is not worth describing for its frequency. */
const leastArticles = 3;

/**
 * The entries that would be worth writing in raw/actors.yaml: actors that many articles name, whose
 * names were left unlinked, or that may be one; and the entries there that no article matches.
 *
 * @param records a folder of records, or a file with one a line.
 * @param service one that is asked which items of Wikidata the persons and organisations may be (reconcile.ts); their notes tell.
 * @throws UserError as readRecords and reconcile do.
 */
export async function suggest(
  records: string,
  registry: Registry,
  service: URL | null = null,
): Promise<Suggestions> {
  const actors = new Map<string, Sighted>();
  for await (const record of readRecords(records)) sight(actors, record);
  const unknown = [...actors.values()].filter(({ known }) => !known);
  const merges = likelySame([...actors.values()].filter(isLasting)).slice(0, most);
  const merged = new Set(
    merges.flatMap(({ actor, others }) => [actor.id, ...others.map(({ other }) => other.id)]),
  );
  const ambiguous = unknown
    .filter((actor) => actor.unsure.size > 0 || initialsOf(actor).length > 1)
    .filter(({ id }) => !merged.has(id))
    .sort(byMentions)
    .slice(0, most);
  const placed = new Set([...merged, ...ambiguous.map(({ id }) => id)]);
  const frequent = unknown
    .filter((actor) => isLasting(actor) && actor.type !== 'country' && !placed.has(actor.id))
    .filter(({ articles }) => articles >= leastArticles)
    .sort((a, b) => b.articles - a.articles || byMentions(a, b))
    .slice(0, most);
  const unmatched = registry.filter(({ id }) => !actors.has(id));
  const entries = {
    merges: merges.map(mergedEntry),
    ambiguous: ambiguous.map(ambiguousEntry),
    frequent: frequent.map(entryOf),
  };
  const candidates = await candidatesOf(service, Object.values(entries).flat());
  const told = (of: readonly Entry[]): Entry[] =>
    of.map((entry) => withCandidates(entry, candidates));
  const yaml = [
    section('May be one: delete what is not', told(entries.merges)),
    section(
      'Ambiguous: a name fits two actors of one article, or names of one have other initials',
      told(entries.ambiguous),
    ),
    section(`Frequent: in ${leastArticles} articles and more`, told(entries.frequent)),
    unmatched.length === 0
      ? ''
      : lineComment(
          '#',
          `In raw/actors.yaml, but in no article: ${unmatched.map(({ id }) => id).join(', ')}`,
        ),
  ].filter((part) => part !== '');
  return {
    yaml: yaml.join('\n'),
    counts: {
      frequent: frequent.length,
      ambiguous: ambiguous.length,
      merges: merges.length,
      unmatched: unmatched.length,
      ...(service === null ? {} : { 'with candidates': candidates.size }),
    },
  };
}

type Entry = Registry[number];
type Candidates = ReadonlyMap<string, readonly Candidate[]>;

const candidatesOf = (service: URL | null, entries: readonly Entry[]): Promise<Candidates> =>
  service === null
    ? Promise.resolve(new Map())
    : reconcile(
        service,
        entries.flatMap(({ id, type, name }) => (type === 'country' ? [] : [{ id, type, name }])),
      );

/** People decide: a candidate stands in the note, where nothing reads it, until it is written as `wikidata`. */
function withCandidates(entry: Entry, candidates: Candidates): Entry {
  const items = candidates.get(entry.id);
  if (items === undefined) return entry;
  const told = items.map(({ id, name, description, score }) => {
    const about = [description, `score ${score}`].filter((part) => part !== '').join('; ');
    return `${id} ${name} (${about})`;
  });
  return {
    ...entry,
    note: `${entry.note ?? ''} Wikidata may have it as ${told.join(', or ')}.`.trim(),
  };
}

/** Whether the actor is the same in every article: the id of a bare surname holds its article. */
const isLasting = ({ id }: Sighted): boolean => id.split('/').length === 2;

const byMentions = (a: Sighted, b: Sighted): number =>
  b.mentions - a.mentions || (a.id < b.id ? -1 : 1);

const section = (title: string, entries: readonly Entry[]): string =>
  entries.length === 0 ? '' : lineComment('#', title) + toYaml(entries);

function entryOf(actor: Sighted): Entry {
  const [name = actor.id, ...others] = byFrequency(actor.names);
  const [role] = byFrequency(actor.roles);
  return {
    id: actor.id,
    type: actor.type,
    name,
    ...(others.length === 0 ? {} : { also_known_as: others.sort() }),
    ...(role === undefined ? {} : { role }),
    note: `In ${counted(actor.articles, 'article')}: ${counted(actor.mentions, 'mention')}, ${counted(actor.claims, 'claim')}.`,
  };
}

function ambiguousEntry(actor: Sighted): Entry {
  const names = byFrequency(actor.unsure).map((name) => `“${name}”`);
  const initials = initialsOf(actor);
  const notes = [
    names.length > 0 ? `Another actor of the article is also ${names.join(', ')}.` : '',
    initials.length > 1 ? `May be ${initials.length}: names have ${initials.join(', ')}.` : '',
  ];
  return { ...entryOf(actor), note: notes.filter((note) => note !== '').join(' ') };
}

/** The initials that stand within the names of a person, which ids leave out: two may be two persons. */
const initialsOf = ({ type, names }: Sighted): string[] =>
  type !== 'person'
    ? []
    : [
        ...new Set(
          [...names.keys()].flatMap(
            (name) => / (\p{Lu})\.? (?=\p{Lu}\p{Ll})/u.exec(name)?.[1] ?? [],
          ),
        ),
      ].sort();

function mergedEntry({ actor, others }: LikelySame): Entry {
  const entry = entryOf(actor);
  const names = others.flatMap(({ other }) => [...other.names.keys()]);
  const reasons = others.map(
    ({ other, reason }) => `${reason}: ${other.id}, in ${counted(other.articles, 'article')}.`,
  );
  return {
    ...entry,
    also_known_as: [...new Set([...(entry.also_known_as ?? []), ...names])]
      .filter((name) => name !== entry.name)
      .sort(),
    note: reasons.join(' '),
  };
}

const counted = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`;
