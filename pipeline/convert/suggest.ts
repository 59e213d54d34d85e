import { lineComment } from '../lib/escape/comments.ts';
import type { Registry } from '../../schemas/types.ts';
import { toYaml } from '../lib/escape/yaml.ts';
import { likelySame, type LikelySame } from './likely-same.ts';
import { readRecords } from './read.ts';
import { byFrequency, sight, type Sighted } from './sightings.ts';

export interface Suggestions {
  /** YAML to paste into raw/actors.yaml. */
  readonly yaml: string;
  readonly counts: Readonly<Record<'frequent' | 'ambiguous' | 'merges' | 'unmatched', number>>;
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
 * @throws UserError as readRecords does.
 */
export async function suggest(records: string, registry: Registry): Promise<Suggestions> {
  const actors = new Map<string, Sighted>();
  for await (const record of readRecords(records)) sight(actors, record);
  const unknown = [...actors.values()].filter(({ known }) => !known);
  const merges = likelySame([...actors.values()].filter(isLasting)).slice(0, most);
  const merged = new Set(
    merges.flatMap(({ actor, others }) => [actor.id, ...others.map(({ other }) => other.id)]),
  );
  const ambiguous = unknown
    .filter(({ id, unsure }) => unsure.size > 0 && !merged.has(id))
    .sort(byMentions)
    .slice(0, most);
  const told = new Set([...merged, ...ambiguous.map(({ id }) => id)]);
  const frequent = unknown
    .filter((actor) => isLasting(actor) && actor.type !== 'country' && !told.has(actor.id))
    .filter(({ articles }) => articles >= leastArticles)
    .sort((a, b) => b.articles - a.articles || byMentions(a, b))
    .slice(0, most);
  const unmatched = registry.filter(({ id }) => !actors.has(id));
  const yaml = [
    section('May be one: delete what is not', merges.map(mergedEntry)),
    section('Ambiguous: a name fits two actors of one article', ambiguous.map(ambiguousEntry)),
    section(`Frequent: in ${leastArticles} articles and more`, frequent.map(entryOf)),
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
    },
  };
}

/** Whether the actor is the same in every article: the id of a bare surname holds its article. */
const isLasting = ({ id }: Sighted): boolean => id.split('/').length === 2;

const byMentions = (a: Sighted, b: Sighted): number =>
  b.mentions - a.mentions || (a.id < b.id ? -1 : 1);

const section = (title: string, entries: readonly object[]): string =>
  entries.length === 0 ? '' : lineComment('#', title) + toYaml(entries);

function entryOf(actor: Sighted): Registry[number] {
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

function ambiguousEntry(actor: Sighted): Registry[number] {
  const names = byFrequency(actor.unsure).map((name) => `“${name}”`);
  return { ...entryOf(actor), note: `Another actor of the article is also ${names.join(', ')}.` };
}

function mergedEntry({ actor, others }: LikelySame): Registry[number] {
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
