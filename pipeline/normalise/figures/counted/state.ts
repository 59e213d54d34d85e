import { WordSet } from '../../doc/words.ts';
import type { Token } from '../../doc/types.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { wordsOf } from '../units/unit-at.ts';

/** `have been killed or wounded`, `were injured`, `wounded 60`: what befell those counted. */
export function stateAt(
  atoms: readonly Token[],
  at: number,
  first: number,
  lexicon: FigureLexicon,
): string | null {
  const { states } = lexicon.words;
  let from = at;
  while (/^(?:AUX|ADV)$/.test(atoms[from]?.tag ?? '') || atoms[from]?.lower === 'reported') from++;
  if (states.has(atoms[from]?.lower ?? '')) {
    let last = from + 1;
    while (
      /^(?:or|and)$/.test(atoms[last]?.lower ?? '') &&
      states.has(atoms[last + 1]?.lower ?? '')
    )
      last += 2;
    return wordsOf(atoms, from, last);
  }
  const verb = atoms[verbBefore(atoms, first)];
  return verb === undefined || verb.tag === 'NOUN' ? null : (lexicon.fates.get(verb.lower) ?? null);
}

/** The verb before a number and its modifiers: `killing at least`, `left some`. */
function verbBefore(atoms: readonly Token[], first: number): number {
  let at = first - 1;
  while (at > first - 5 && modifying.holds(atoms[at])) at--;
  return at;
}

const modifying = new WordSet([
  'at',
  'least',
  'more',
  'than',
  'over',
  'about',
  'some',
  'around',
  'nearly',
  'almost',
  'up',
  'to',
  'as',
  'many',
  'fewer',
  'no',
  'roughly',
  'another',
  'an',
  'estimated',
  'under',
  'approximately',
]);
