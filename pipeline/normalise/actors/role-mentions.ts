import type { Token } from '../annotate/types.ts';
import { type Match, type Matches, type Stretch } from './dictionary.ts';
import type { Person } from './people.ts';
import { wordsOf, type Coverage } from './stretches.ts';

export interface RoleMention extends Stretch {
  readonly person: Person;
}

const longestRole = 4;

/**
 * `the Secretary General`, `the Kenyan president`: the one person who has that office, named before.
 *
 * @param articles where `the` stands.
 * @param affiliations actor_id of the body or country of each person’s office.
 */
export function findRoleMentions(
  tokens: readonly Token[],
  articles: readonly number[],
  persons: readonly Person[],
  affiliations: ReadonlyMap<Person, string>,
  blocked: Coverage,
  matches: Matches,
): RoleMention[] {
  const holders = holdersOf(persons);
  const starts = new Set([...holders.keys()].map((office) => office.split(' ')[0]));
  if (holders.size === 0) return [];
  const mentions: RoleMention[] = [];
  for (const index of articles) {
    const owner = matches.startingAt.get(index + 1);
    const first = owner?.entry.kind === 'demonym' ? owner.last : index + 1;
    if (blocked[first] === 1 || !starts.has(tokens[first]?.lower)) continue;
    for (let last = first + longestRole; last > first; last--) {
      const all = holders.get(wordsOf(tokens, first, last));
      if (all === undefined || isNamed(tokens, last, matches)) continue;
      const fitting = all.filter(
        (each) => each.firstToken < index && belongs(affiliations.get(each), owner),
      );
      const [only] = fitting;
      if (only === undefined || fitting.length > 1) continue;
      mentions.push({ person: only, first: index, last });
      break;
    }
  }
  return mentions;
}

/** Persons by their office and by its ends: `deputy foreign minister`, `foreign minister`, `minister`. */
function holdersOf(persons: readonly Person[]): Map<string, Person[]> {
  const holders = new Map<string, Person[]>();
  for (const person of persons) {
    const words = person.role?.title.toLowerCase().split(' ') ?? [];
    for (let from = 0; from < words.length; from++) {
      const office = words.slice(from).join(' ');
      if (office === 'general' && words.length > 1) continue;
      holders.set(office, [...(holders.get(office) ?? []), person]);
    }
  }
  return holders;
}

/** Whether a name or an owner follows, which says whose office it is. */
const isNamed = (tokens: readonly Token[], last: number, matches: Matches): boolean => {
  const next = tokens[last];
  if (next === undefined) return false;
  return (
    next.tag === 'PROPN' ||
    next.tag === 'NOUN' ||
    next.lower === 'of' ||
    next.lower === '-' ||
    matches.endingAt.has(last)
  );
};

const belongs = (affiliation: string | undefined, owner: Match | undefined): boolean =>
  owner?.entry.kind !== 'demonym' || affiliation === owner.entry.id;
