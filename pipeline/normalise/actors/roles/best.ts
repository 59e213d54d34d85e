import type { TitledRole } from './find.ts';
import type { ActorLexicon } from '../lexicon.ts';
import type { Office } from '../types.ts';
import { phraseWords } from './lexicon.ts';

/**
 * The place whose role an actor is published with: one with a body before one without, an office before what people do
 * and that before what somebody only is in the news, one that is held before one that was; then the first.
 */
function bestRole(roles: readonly TitledRole[], { roles: words }: ActorLexicon): TitledRole | null {
  const weight = ({ role, affiliationId, tense, head }: TitledRole): number => {
    if (role === null) return -1;
    let sum = affiliationId === null && !role.includes(' of ') ? 0 : 4;
    if (words.born.has(head) || words.courtesy.has(head)) sum -= 1;
    else if (!phraseWords.standings.has(head))
      sum += words.trades.has(head) || phraseWords.seeking.has(head) ? 1 : 2;
    return sum + (tense === 'former' ? 0 : 1.5);
  };
  let best: TitledRole | null = null;
  for (const each of roles)
    if (each.role !== null && (best === null || weight(each) > weight(best))) best = each;
  return best;
}

/** Role and body of the best place; where it has no body, the first that is told without a role. The same for the country. */
export function officeOf(roles: readonly TitledRole[], lexicon: ActorLexicon): Office {
  const best = bestRole(roles, lexicon);
  const bare = roles.find(({ role, affiliationId }) => role === null && affiliationId !== null);
  return {
    role: best?.role ?? null,
    tense: best?.tense ?? null,
    affiliationId: best === null ? (bare?.affiliationId ?? null) : best.affiliationId,
    country: best?.country ?? roles.find(({ country }) => country !== null)?.country ?? null,
  };
}
