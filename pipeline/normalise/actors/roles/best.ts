import type { TitledRole } from './find.ts';
import type { ActorLexicon } from '../lexicon.ts';
import type { Office } from '../types.ts';
import { agentEnds, headEnds, phraseWords } from './lexicon.ts';

/**
 * The place whose role an actor is published with: one with a body before one without, an office before what people do
 * and that before what somebody only is in the news, one that is held before one that was; then the first.
 */
function bestRole(roles: readonly TitledRole[], { roles: words }: ActorLexicon): TitledRole | null {
  const weight = ({ role, affiliationId, tense, head }: TitledRole): number => {
    if (role === null) return -1;
    if (
      agentEnds.has(head) &&
      !words.heads.has(head) &&
      !phraseWords.standings.has(head) &&
      !headEnds.has(head)
    )
      return 0;
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

/**
 * Role and body of the best place; where none has a role, the first body that is told. The same for the country. Who is only
 * said to be of a party speaks for it no more than for the other bodies that are told without a role.
 */
export function officeOf(roles: readonly TitledRole[], lexicon: ActorLexicon): Office {
  const best = bestRole(roles, lexicon);
  const bodies = roles.filter(({ affiliationId }) => affiliationId !== null);
  const bare = bodies.find(({ role, isParty }) => role === null && !isParty);
  const member = bodies.find(({ role, isParty }) => role === null || isParty);
  return {
    role: best?.role ?? null,
    tense: best?.tense ?? null,
    affiliationId: bodyOf(best === null ? bare : best),
    memberOf: member?.affiliationId ?? null,
    country: best?.country ?? roles.find(({ country }) => country !== null)?.country ?? null,
  };
}

const bodyOf = (role: TitledRole | undefined): string | null =>
  role === undefined || role.isParty ? null : role.affiliationId;
