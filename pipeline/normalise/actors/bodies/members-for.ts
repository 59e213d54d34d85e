import { tokenAt } from '../../doc/edge.ts';
import { leftOf } from '../../../lib/lists.ts';
import type { Token } from '../../doc/types.ts';
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
  tokens: readonly Token[],
  { first, last }: Stretch,
  { startingAt }: Matches,
  lexicon: ActorLexicon,
): Stretch | null {
  const people = tokenAt(tokens, last - 1);
  if (tokens[last]?.lower !== 'for' || !several.test(people.text)) return null;
  if (people.text.length < 4 || people.tag === 'VERB' || !isPeople(people, lexicon)) return null;
  let end = last + 1;
  while (end <= last + longest && isCause(tokens, end, last + 1)) end++;
  if (end === last + 1 || startingAt.get(last + 1)?.entry.kind === 'country') return null;
  const start = tokenAt(tokens, first).lower === 'the' ? first + 1 : first;
  if (isLed(tokens, start, lexicon) || isActing(tokens[end])) return { first: start, last: end };
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

const isCause = (tokens: readonly Token[], at: number, first: number): boolean => {
  const token = tokens[at];
  return token !== undefined && isCapitalised(token) && (at === first || adjoins(tokens, at));
};

/** `executive director of | Nurses for Safe Staffing`. */
function isLed(tokens: readonly Token[], first: number, { roles, bodies }: ActorLexicon): boolean {
  const joint = leftOf(tokens, first)?.lower === 'the' ? first - 2 : first - 1;
  if (!/^(?:of|for|with|at)$/.test(tokens[joint]?.lower ?? '')) return false;
  const head = leftOf(tokens, joint);
  return roles.heads.holds(head) || bodies.led.holds(head) || roles.ties.holds(head);
}

/** `| Nurses for Safe Staffing | said`. */
const isActing = (next: Token | undefined): boolean =>
  next?.tag === 'VERB' || next?.tag === 'AUX' || next?.lower === "'s";
