import type { Tokens } from '../../doc/token.ts';
import { beginsAsName } from '../../doc/letters.ts';
import type { ActorLexicon } from '../lexicon.ts';

/** Whether the words say nothing but that they are names: no office, head word, acronym or common word. */
export function isStrange(
  tokens: Tokens,
  first: number,
  last: number,
  { telling }: ActorLexicon,
): boolean {
  if (tokens.at(first - 1).lower === 'the') return false;
  for (let index = first; index < last; index++) {
    const { text, lower, tag } = tokens.at(index);
    if (tag !== 'PROPN' || telling.has(lower) || !beginsAsName(text)) return false;
  }
  return true;
}
