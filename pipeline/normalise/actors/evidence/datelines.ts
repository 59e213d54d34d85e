import type { Tokens, TokenSpan } from '../../doc/token.ts';
import type { Matches } from '../names/dictionary.ts';

const shouted = /^\p{Lu}{3,}$/u;

/** `BELLMERE, | Fla.`: the place of a dateline, which is written in capitals, at the beginning of a sentence. */
export function isDateline(
  tokens: Tokens,
  { first, last }: TokenSpan,
  from: number,
  { startingAt }: Matches,
): boolean {
  if (first !== from || tokens.at(last).text !== ',') return false;
  const kind = startingAt.get(last + 1)?.entry.kind;
  if (kind !== 'place' && kind !== 'country') return false;
  for (let at = first; at < last; at++) if (!shouted.test(tokens.at(at).text)) return false;
  return true;
}
