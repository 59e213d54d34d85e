import type { Token, Tokens } from '../../doc/token.ts';
import { isCapitalised } from '../../doc/capitals.ts';
import type { Matches, Stretch } from '../names/dictionary.ts';
import type { ActorLexicon } from '../lexicon.ts';
import { adjoins } from '../names/stretches.ts';

const several = /\p{Ll}(?:s|women|men|people)$/u;

/** How many words may follow `for`. */
const longest = 4;

/**
 * `| Nurses for Safe Staffing |`, `| Young Democrats for Rivera |`: people with a capital who are for something,
 * where that is what somebody leads (`director of …`), what acts (`… said`), or which people tells it apart.
 */
export function membersFor(
  tokens: Tokens,
  { first, last }: Stretch,
  { startingAt }: Matches,
  lexicon: ActorLexicon,
): Stretch | null {
  const people = tokens.at(last - 1);
  if (tokens.at(last).lower !== 'for' || !several.test(people.text)) return null;
  if (people.text.length < 4 || people.tag === 'VERB' || !isPeople(people, lexicon)) return null;
  let end = last + 1;
  while (end <= last + longest && isCause(tokens, end, last + 1)) end++;
  if (end === last + 1 || startingAt.get(last + 1)?.entry.kind === 'country') return null;
  const start = tokens.at(first).lower === 'the' ? first + 1 : first;
  if (isLed(tokens, start, lexicon) || isActing(tokens.at(end))) return { first: start, last: end };
  const isKnown = startingAt.get(last - 1)?.entry.kind === 'organisation';
  return last - start > 1 && !isKnown ? { first: start, last: end } : null;
}

/** `Nurses`, `Democrats`: several of an office, a trade or a party. */
function isPeople({ lower }: Token, { roles, bodies }: ActorLexicon): boolean {
  const one = lower.replace(/s$/, '').replace(/ie$/, 'y');
  return (
    bodies.members.has(lower) ||
    bodies.genitive.has(lower) ||
    roles.heads.has(one) ||
    /(?:[ai]ns|ists|ers|ees|ors|crats|men|moms|dads|mothers|fathers|priests|patriots|citizens|scholars|neighbou?rs|catholics|muslims|jews)$/.test(
      lower,
    )
  );
}

const isCause = (tokens: Tokens, at: number, first: number): boolean => {
  const token = tokens.at(at);
  return !token.isEdge && isCapitalised(token) && (at === first || adjoins(tokens, at));
};

/** `executive director of | Nurses for Safe Staffing`. */
function isLed(tokens: Tokens, first: number, { roles, bodies }: ActorLexicon): boolean {
  const joint = tokens.at(first - 1).lower === 'the' ? first - 2 : first - 1;
  if (!/^(?:of|for|with|at)$/.test(tokens.at(joint).lower)) return false;
  const head = tokens.at(joint - 1);
  return roles.heads.holds(head) || bodies.led.holds(head) || roles.ties.holds(head);
}

/** `| Nurses for Safe Staffing | said`. */
const isActing = (next: Token): boolean =>
  next.tag === 'VERB' || next.tag === 'AUX' || next.lower === "'s";
