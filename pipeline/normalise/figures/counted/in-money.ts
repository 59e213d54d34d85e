import type { Tokens } from '../../doc/token.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { phraseEnd } from './noun-phrase.ts';
import { countedWords } from './lexicon.ts';

/**
 * What money is paid, had or lost in, right after an amount: `$5 million in | tax breaks |`, `millions in
 * | cash |`; null after another `in`: `$5 million in Tannland`.
 */
export function moneyIn(
  atoms: Tokens,
  at: number,
  { words }: FigureLexicon,
): { readonly start: number; readonly last: number } | null {
  const lead = atoms.at(at).lower === 'more' ? at + 1 : at;
  if (atoms.at(lead).lower !== 'in') return null;
  const start = lead + 1;
  const last = phraseEnd(atoms, start);
  const head = atoms.at(last - 1);
  return last > start && head.tag === 'NOUN' && words.monies.has(head.lower)
    ? { start, last }
    : null;
}

/** `spent | millions |`, `worth | billions | `: money, where nothing is counted. */
export function isSpent(atoms: Tokens, first: number, last: number): boolean {
  const next = atoms.at(last);
  if (!next.isEdge && !/^(?:PUNCT|ADP|CCONJ|SCONJ|PART|ADV|VERB)$/.test(next.tag)) return false;
  return next.lower !== 'of' && countedWords.spends.holds(atoms.at(first - 1));
}
