import { tokenAt } from '../../doc/edge.ts';
import { beginsAsName } from '../../doc/letters.ts';
import { leftOf } from '../../../lib/lists.ts';
import type { Token } from '../../doc/types.ts';
import type { ActorLexicon } from '../lexicon.ts';

/** Whether the words say nothing but that they are names: no office, head word, acronym or common word. */
export function isStrange(
  tokens: readonly Token[],
  first: number,
  last: number,
  { telling }: ActorLexicon,
): boolean {
  if (leftOf(tokens, first)?.lower === 'the') return false;
  for (let index = first; index < last; index++) {
    const { text, lower, tag } = tokenAt(tokens, index);
    if (tag !== 'PROPN' || telling.has(lower) || !beginsAsName(text)) return false;
  }
  return true;
}
