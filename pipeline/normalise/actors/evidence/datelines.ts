import { tokenAt } from '../../doc/edge.ts';
import type { Token } from '../../doc/types.ts';
import type { Matches, Stretch } from '../names/dictionary.ts';

const shouted = /^\p{Lu}{3,}$/u;

/** `BELLMERE, | Fla.`: the place of a dateline, which is written in capitals, at the beginning of a sentence. */
export function isDateline(
  tokens: readonly Token[],
  { first, last }: Stretch,
  from: number,
  { startingAt }: Matches,
): boolean {
  if (first !== from || tokens[last]?.text !== ',') return false;
  const kind = startingAt.get(last + 1)?.entry.kind;
  if (kind !== 'place' && kind !== 'country') return false;
  for (let at = first; at < last; at++) if (!shouted.test(tokenAt(tokens, at).text)) return false;
  return true;
}
