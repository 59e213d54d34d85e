import { leftOf } from '../../../lib/lists.ts';
import type { Token } from '../../doc/types.ts';
import { isMany, phraseEnd } from './noun-phrase.ts';
import { altered, type Quantity } from '../quantity.ts';
import { wordsOf } from '../units/unit-at.ts';

/**
 * `Among likely voters, | 46 percent | would choose her and | 44 percent | him`: the shares that do
 * something are of those with whom the sentence begins.
 */
export function withAmong(atoms: readonly Token[], quantities: readonly Quantity[]): Quantity[] {
  const opens = /^["“'‘]$/.test(atoms[0]?.text ?? '') ? 1 : 0;
  if (!/^(?:among|amongst|of)$/.test(atoms[opens]?.lower ?? '')) return [...quantities];
  const start = /^(?:DET|PRON)$/.test(atoms[opens + 1]?.tag ?? '') ? opens + 2 : opens + 1;
  const last = phraseEnd(atoms, start);
  if (last === start || !isMany(leftOf(atoms, last))) return [...quantities];
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
const does = (atoms: readonly Token[], { first, end }: Quantity): boolean =>
  /^(?:,|and|while|but|that|only|just|whereas)$/.test(leftOf(atoms, first)?.lower ?? '') &&
  /^(?:VERB|AUX)$/.test(atoms[end]?.tag ?? '') &&
  !/ing$/.test(atoms[end]?.lower ?? '');
