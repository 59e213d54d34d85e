import type { Tokens } from '../../doc/token.ts';
import { isMany, phraseEnd } from './noun-phrase.ts';
import { altered, type Quantity } from '../quantity.ts';
import { wordsOf } from '../units/unit-at.ts';
import { countedWords } from './lexicon.ts';

/**
 * `Among likely voters, | 46 percent | would choose her and | 44 percent | him`: the shares that do
 * something are of those with whom the sentence begins.
 */
export function withAmong(atoms: Tokens, quantities: readonly Quantity[]): Quantity[] {
  const opens = /^["“'‘]$/.test(atoms.at(0).text) ? 1 : 0;
  if (!/^(?:among|amongst|of)$/.test(atoms.at(opens).lower)) return [...quantities];
  const start = /^(?:DET|PRON)$/.test(atoms.at(opens + 1).tag) ? opens + 2 : opens + 1;
  const last = phraseEnd(atoms, start);
  if (last === start || !isMany(atoms.at(last - 1))) return [...quantities];
  const whole = wordsOf(atoms, start, last);
  return quantities.map((quantity) =>
    quantity.unit === '%' &&
    quantity.counted === null &&
    quantity.first > last &&
    does(atoms, quantity)
      ? altered(quantity, { counted: whole })
      : quantity,
  );
}

/** Whether a clause begins with a quantity and goes on with its verb. */
const does = (atoms: Tokens, { first, end }: Quantity): boolean =>
  countedWords['clause-joints'].holds(atoms.at(first - 1)) &&
  /^(?:VERB|AUX)$/.test(atoms.at(end).tag) &&
  !/ing$/.test(atoms.at(end).lower);
