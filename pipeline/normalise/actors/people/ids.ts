import { slug } from '../../../lib/ids.ts';
import type { Person } from '../types.ts';

const initial = /^\p{Lu}\.?$/u;

/**
 * actor_ids of the persons of an article: `person/mark-rutte`; one known by a bare name stays within the article.
 *
 * One initial between given name and surname is no part of the id, since articles leave it out as they like: Donald J. Trump is
 * `person/donald-trump`. It stays where two persons of the article would have the same id, where there are two, George H. W. Bush,
 * and where the name begins with one, J. Edgar Hoover.
 */
export function personIds(
  persons: readonly Person[],
  articleId: string,
): ReadonlyMap<Person, string> {
  const bearers = new Map<string, Person[]>();
  for (const person of persons) {
    if (person.bare) continue;
    const key = slug(withoutInitial(person.name));
    bearers.set(key, [...(bearers.get(key) ?? []), person]);
  }
  const idOf = ({ name, bare }: Person): string => {
    if (bare) return `person/${articleId}/${slug(name)}`;
    const short = slug(withoutInitial(name));
    return `person/${(bearers.get(short)?.length ?? 0) > 1 ? slug(name) : short}`;
  };
  return new Map(persons.map((person) => [person, idOf(person)]));
}

function withoutInitial(name: string): string {
  const words = name.split(' ');
  const inner = words.slice(1, -1).filter((word) => initial.test(word));
  const [only] = inner;
  if (only === undefined || inner.length > 1 || initial.test(words[0] ?? '')) return name;
  return words.filter((word, at) => at === 0 || at === words.length - 1 || word !== only).join(' ');
}
