import type { Tokens } from '../../doc/token.ts';
import { matchesOf, type Match, type Matches } from '../names/dictionary.ts';
import type { ActorLexicon } from '../lexicon.ts';
import type { People, Person, PersonMention } from './people.ts';

const kinds = new Set<Match['entry']['kind']>(['seat', 'place', 'country', 'organisation']);

/** `Ireland` for Carmen Ireland: known names that are the surname of a person of the article. */
export function surnamesAmongMatches(
  tokens: Tokens,
  known: Matches,
  people: People,
  lexicon: ActorLexicon,
): { surnames: PersonMention[]; matches: Matches } {
  const surnames: PersonMention[] = [];
  const kept: Match[] = [];
  const full = new Set(people.persons.filter((each) => !each.bare).map((each) => each.surname));
  if (full.size === 0) return { surnames, matches: known };
  for (const match of known.all) {
    const person = bearerOf(tokens, match, full, people, lexicon);
    const { first, last } = match;
    if (person === null) kept.push(match);
    else if (!people.mentions.some((each) => each.first <= first && last <= each.last))
      surnames.push({ person, first, last, form: 'alias' });
  }
  return { surnames, matches: kept.length === known.all.length ? known : matchesOf(kept) };
}

/** The only person whose surname a known name of one word is, where it does not stand as a place. */
function bearerOf(
  tokens: Tokens,
  { first, last, entry }: Match,
  full: ReadonlySet<string>,
  people: People,
  { locative }: ActorLexicon,
): Person | null {
  const text = tokens.at(first).text;
  if (last - first > 1 || !kinds.has(entry.kind) || !full.has(text)) return null;
  if (locative.holds(tokens.at(first - 1))) return null;
  const [person, other] = people.bearers(text, first);
  return other === undefined ? (person ?? null) : null;
}
