import { slug } from '../../../lib/ids.ts';
import type { ActorLexicon } from '../lexicon.ts';
import type { Role } from '../roles/roles.ts';
import { isTermOf, officesOf, type OfficeHolders } from '../roles/office-holders.ts';
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

/**
 * Of several who bear a surname the one who holds a high office on the day: of Laura and Emmanuel, `Macron` alone. Null
 * where none does or several do.
 */
export function inOffice(
  bearers: readonly Person[],
  holders: OfficeHolders,
  day: string | null,
): Person | null {
  if (day === null) return null;
  const [holder, other] = bearers.filter(
    ({ name, bare, role }) => (!bare || role !== null) && officesOf(holders, name, day).length > 0,
  );
  return holder !== undefined && other === undefined ? holder : null;
}

const officeOf = ({ title }: Role): string => title.toLowerCase();
