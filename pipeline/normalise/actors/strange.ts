import type { Token } from '../annotate/types.ts';
import type { ActorLexicon } from './lexicon.ts';

/** Whether the words say nothing but that they are names: no office, head word, acronym or common word. */
export function isStrange(
  tokens: readonly Token[],
  first: number,
  last: number,
  { bodies, roles, placeLeads, placeHeads, commonCapitals, commonWords }: ActorLexicon,
): boolean {
  if (tokens[first - 1]?.lower === 'the') return false;
  return tokens
    .slice(first, last)
    .every(
      ({ text, lower, tag }) =>
        tag === 'PROPN' &&
        /^\p{Lu}\p{Ll}/u.test(text) &&
        ![
          bodies.heads,
          bodies.generic,
          bodies.others,
          roles.heads,
          roles.parts,
          placeLeads,
          placeHeads,
          commonCapitals,
          commonWords,
        ].some((words) => words.has(lower)),
    );
}
