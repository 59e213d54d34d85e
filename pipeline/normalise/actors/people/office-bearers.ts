import { slug } from '../../../kernel/ids.ts';
import type { ActorLexicon } from '../lexicon.ts';
import type { Role } from '../roles/roles.ts';
import { isTermOf } from '../roles/office-holders.ts';
import type { Person } from './people.ts';

/**
 * Of those who bear a surname, whom it means behind a high office that one of that surname is known to have held,
 * `President | Obama`: the holder, or who has that office in this article; Michelle Obama it does not mean.
 */
export function bearersInOffice(
  bearers: Person[],
  surname: string,
  role: Role | null,
  { officeHolders }: ActorLexicon,
): Person[] {
  if (role === null || bearers.length === 0) return bearers;
  const office = officeOf(role);
  const words = slug(surname);
  const terms = officeHolders
    .get(words)
    ?.filter((term) => term.surname === words && term.office === office);
  if (terms === undefined || terms.length === 0) return bearers;
  return bearers.filter(
    (person) =>
      person.bare ||
      (person.role !== null && officeOf(person.role) === office) ||
      terms.some((term) => isTermOf(term, slug(person.name))),
  );
}

const officeOf = ({ title }: Role): string => title.toLowerCase();
