import type { Token, Tokens } from '../../doc/token.ts';
import { isCapitalised } from '../../doc/capitals.ts';
import type { ActorLexicon } from '../lexicon.ts';

/** In tokens. */
const longestList = 24;

const between = /^(?:,|and|or|the|&)$/;

/** `singers such as Zorblat and | Quindle`, `gods, such as | Zorblat`: one of the people that are named. */
export function isListedPerson(tokens: Tokens, first: number, { roles }: ActorLexicon): boolean {
  for (let at = first - 1; at > first - longestList; at--) {
    const token = tokens.at(at);
    if (token.isEdge) return false;
    if (token.lower === 'as' && tokens.at(at - 1).lower === 'such')
      return arePeople(tokens.at(tokens.at(at - 2).text === ',' ? at - 3 : at - 2), roles);
    if (token.lower === 'like' && arePeople(tokens.at(at - 1), roles)) return true;
    if (!isCapitalised(token) && !between.test(token.lower)) return false;
  }
  return false;
}

/** `singers`, `gods`: several of whom one is a person. */
function arePeople(token: Token, roles: ActorLexicon['roles']): boolean {
  if (token.isEdge || !token.lower.endsWith('s')) return false;
  const one = token.lower.replace(/s$/, '').replace(/ie$/, 'y');
  return roles.heads.has(one) || roles.figures.has(one);
}
