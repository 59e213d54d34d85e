import type { Tokens } from '../../doc/token.ts';
import type { ActorLexicon } from '../lexicon.ts';
import type { NamePart } from '../names/parts.ts';
import type { Person, PersonMention } from './people.ts';

const kin =
  /^(?:parents|brothers|sisters|siblings|twins|sons|daughters|children|couple|cousins|partners|spouses|grandparents)$/;

const joint = /^(?:and|&)$/;

/**
 * The surname of `Ana`, in `Ana and Tom | Rivera`, `the parents, Zor and Tom | Rivera`: that of the person who is named
 * with her, where the word is a given name or they are kin; null where another bears it.
 */
export function sharedSurname(
  tokens: Tokens,
  { first, last, sure }: NamePart,
  persons: readonly Person[],
  beginning: ReadonlyMap<number, PersonMention>,
  { givenNames }: ActorLexicon,
): string | null {
  if (last - first > 1 || sure || !joint.test(tokens.at(last).lower)) return null;
  const other = beginning.get(last + 1);
  if (other === undefined || other.last - other.first !== 2) return null;
  const word = tokens.at(first);
  const lead = tokens.at(first - 1).text === ',' ? tokens.at(first - 2) : tokens.at(first - 1);
  if (!givenNames.holds(word) && !(!lead.isEdge && kin.test(lead.lower))) return null;
  const { surname } = other.person;
  if (persons.some(({ words }) => words.length > 1 && words.includes(word.text))) return null;
  return surname === word.text || tokens.at(other.last - 1).text !== surname ? null : surname;
}
