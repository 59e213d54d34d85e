import type { Tokens } from '../../doc/token.ts';
import { isJoint, spelledFrom } from '../../doc/spelled.ts';
import { isAcronym } from './acronyms.ts';
import type { Matches } from '../names/dictionary.ts';
import type { ActorLexicon } from '../lexicon.ts';
import type { FoundOrganisation } from './organisations.ts';

/** Longest name that brackets abbreviate, in tokens. */
const longest = 12;

/**
 * Organisations whose name brackets behind it abbreviate, with small words, an owner or no capitals in
 * it: `the | Pact to Mend Our Bridges Alliance | (PMOBA)`, `the | department of lake health | (DLH)`.
 * They take the place of what else was found of the name.
 */
export function withSpelledBodies(
  tokens: Tokens,
  brackets: readonly number[],
  found: readonly FoundOrganisation[],
  matches: Matches,
  lexicon: ActorLexicon,
): readonly FoundOrganisation[] {
  const spelled: FoundOrganisation[] = [];
  for (const bracket of brackets) {
    if (bracket < 2 || tokens.at(bracket + 2).text !== ')') continue;
    const body = spelledBefore(tokens, bracket, lexicon);
    if (body === null) continue;
    const known = matches.endingAt.get(body.last);
    const isFound = found.some((each) => each.last === body.last && each.first <= body.first);
    if (!isFound && (known === undefined || known.first > body.first)) spelled.push(body);
  }
  if (spelled.length === 0) return found;
  const others = found.filter(
    (each) => !spelled.some(({ first, last }) => each.first < last && first < each.last),
  );
  return [...others, ...spelled].sort((a, b) => a.first - b.first);
}

function spelledBefore(
  tokens: Tokens,
  bracket: number,
  { bodies, roles }: ActorLexicon,
): FoundOrganisation | null {
  const { text } = tokens.at(bracket + 1);
  if (!isAcronym(text)) return null;
  const from = Math.max(0, bracket - longest);
  const words = tokens.list.slice(from, bracket).map(({ lower }) => ({ text: raised(lower) }));
  const start = spelledFrom(words, words.length, text);
  if (start === null) return null;
  const first = from + start;
  const last = isJoint(tokens.at(bracket - 1).lower) ? bracket - 1 : bracket;
  const name = tokens.list.slice(first, last);
  if (name.some((token) => roles.heads.holds(token))) return null;
  const head = name.findLast((token) => bodies.heads.holds(token));
  return head === undefined ? null : { first, last, head: head.lower };
}

/** `Department` of `department`; small words as they are. */
export const raised = (word: string): string =>
  isJoint(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
