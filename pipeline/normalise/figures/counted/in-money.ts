import type { Token } from '../../annotate/types.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { phraseEnd } from './noun-phrase.ts';

/**
 * What money is paid, had or lost in, right after an amount: `$5 million in | tax breaks |`, `millions in
 * | cash |`; null after another `in`: `$5 million in Tannland`.
 */
export function moneyIn(
  atoms: readonly Token[],
  at: number,
  { words }: FigureLexicon,
): { readonly start: number; readonly last: number } | null {
  if (atoms[at]?.lower !== 'in') return null;
  const start = at + 1;
  const last = phraseEnd(atoms, start);
  const head = atoms[last - 1];
  return last > start && head?.tag === 'NOUN' && words.monies.has(head.lower)
    ? { start, last }
    : null;
}
