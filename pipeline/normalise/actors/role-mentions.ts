import type { Token } from '../annotate/types.ts';
import type { Match, Stretch } from './dictionary.ts';
import type { Person } from './people.ts';
import { matchEndingAt, wordsOf } from './roles.ts';

export interface RoleMention extends Stretch {
  readonly person: Person;
}

const longestRole = 4;

/** `the Secretary General`, `the Kenyan president`: the one person named before who has that office. */
export function findRoleMentions(
  tokens: readonly Token[],
  persons: readonly Person[],
  blocked: ReadonlySet<number>,
  matches: ReadonlyMap<number, Match>,
): RoleMention[] {
  const byOffice = new Map<string, Person[]>();
  for (const person of persons) {
    const office = person.role?.title.toLowerCase();
    if (office !== undefined) byOffice.set(office, [...(byOffice.get(office) ?? []), person]);
  }
  if (byOffice.size === 0) return [];
  const starts = new Set([...byOffice.keys()].map((office) => office.split(' ')[0] ?? office));
  return tokens.flatMap((token, index) => {
    if (token.lower !== 'the') return [];
    const owner = matches.get(index + 1);
    const first = owner?.entry.kind === 'demonym' ? owner.last : index + 1;
    if (!starts.has(tokens[first]?.lower ?? '')) return [];
    for (let last = first + longestRole; last > first; last--) {
      const holders = byOffice.get(wordsOf(tokens, first, last));
      if (holders === undefined || blocked.has(first)) continue;
      const fitting = holders.filter((each) => each.firstToken < index && belongs(each, owner));
      const [only] = fitting;
      const named =
        tokens[last]?.tag === 'PROPN' ||
        tokens[last]?.lower === 'of' ||
        matchEndingAt(matches, last) !== null;
      if (only !== undefined && fitting.length === 1 && !named)
        return [{ person: only, first: index, last }];
    }
    return [];
  });
}

const belongs = (person: Person, owner: Match | undefined): boolean =>
  owner?.entry.kind !== 'demonym' || person.role?.affiliationId === owner.entry.id;
