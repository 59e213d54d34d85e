import type { Token } from '../annotate/types.ts';
import type { Match, Matches } from './dictionary.ts';
import type { ActorLexicon } from './lexicon.ts';
import type { People, PersonMention } from './people.ts';

const kinds = new Set<Match['entry']['kind']>(['seat', 'place', 'country', 'organisation']);

/** `Ireland` for Carmen Ireland: known names that are the surname of a person of the article. */
export function surnamesAmongMatches(
  tokens: readonly Token[],
  known: Matches,
  people: People,
  lexicon: ActorLexicon,
): { surnames: PersonMention[]; matches: Matches } {
  const surnames: PersonMention[] = [];
  const matches = new Map(known);
  const full = new Set(people.persons.filter((each) => !each.bare).map((each) => each.surname));
  if (full.size === 0) return { surnames, matches };
  for (const { first, last, entry } of known.values()) {
    const text = tokens[first]?.text ?? '';
    if (last - first > 1 || !kinds.has(entry.kind) || !full.has(text)) continue;
    if (lexicon.locative.has(tokens[first - 1]?.lower ?? '')) continue;
    const [person, other] = people.bearers(text, first);
    if (person === undefined || other !== undefined) continue;
    matches.delete(first);
    if (!people.mentions.some((each) => each.first <= first && last <= each.last))
      surnames.push({ person, first, last, form: 'alias' });
  }
  return { surnames, matches };
}
