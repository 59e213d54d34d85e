import { itemAt, leftOf } from '../../../lib/lists.ts';
import type { Token } from '../../doc/types.ts';
import { isCapitalised } from '../../doc/capitals.ts';
import type { ActorLexicon } from '../lexicon.ts';

/** In tokens. */
const longestList = 24;

const between = /^(?:,|and|or|the|&)$/;

/** `singers such as Zorblat and | Quindle`, `gods, such as | Zorblat`: one of the people that are named. */
export function isListedPerson(
  tokens: readonly Token[],
  first: number,
  { roles }: ActorLexicon,
): boolean {
  for (let at = first - 1; at > first - longestList; at--) {
    const token = itemAt(tokens, at);
    if (token === undefined) return false;
    if (token.lower === 'as' && leftOf(tokens, at)?.lower === 'such')
      return arePeople(tokens[leftOf(tokens, at - 1)?.text === ',' ? at - 3 : at - 2], roles);
    if (token.lower === 'like' && arePeople(leftOf(tokens, at), roles)) return true;
    if (!isCapitalised(token) && !between.test(token.lower)) return false;
  }
  return false;
}

/** `singers`, `gods`: several of whom one is a person. */
function arePeople(token: Token | undefined, roles: ActorLexicon['roles']): boolean {
  if (token === undefined || !token.lower.endsWith('s')) return false;
  const one = token.lower.replace(/s$/, '').replace(/ie$/, 'y');
  return roles.heads.has(one) || roles.figures.has(one);
}
