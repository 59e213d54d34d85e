import type { Tokens } from '../../doc/token.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { wordsOf } from '../units/unit-at.ts';
import { countedWords } from './lexicon.ts';

/** `have been killed or wounded`, `were injured`, `wounded 60`: what befell those counted. */
export function stateAt(
  atoms: Tokens,
  at: number,
  first: number,
  lexicon: FigureLexicon,
): string | null {
  const { states } = lexicon.words;
  let from = at;
  while (/^(?:AUX|ADV)$/.test(atoms.at(from).tag) || atoms.at(from).lower === 'reported') from++;
  if (states.has(atoms.at(from).lower)) {
    let last = from + 1;
    while (/^(?:or|and)$/.test(atoms.at(last).lower) && states.has(atoms.at(last + 1).lower))
      last += 2;
    return wordsOf(atoms, from, last);
  }
  const verb = atoms.at(verbBefore(atoms, first));
  return verb.isEdge || verb.tag === 'NOUN' ? null : (lexicon.fates.get(verb.lower) ?? null);
}

/** The verb before a number and its modifiers: `killing at least`, `left some`. */
function verbBefore(atoms: Tokens, first: number): number {
  let at = first - 1;
  while (at > first - 5 && countedWords.modifying.holds(atoms.at(at))) at--;
  return at;
}
