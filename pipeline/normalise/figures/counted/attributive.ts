import { leftOf } from '../../../lib/lists.ts';
import type { Token } from '../../doc/types.ts';

/**
 * Whether a word of change tells what a noun is like and changes nothing: `on | narrow | margins`,
 * `the | reduced | tariff`, `| cut | flowers`; not `will | lower | prices`, `by | raising | fees`.
 */
export function isAttributive(atoms: readonly Token[], at: number): boolean {
  const word = atoms[at];
  const before = leftOf(atoms, at);
  const next = atoms[at + 1]?.tag;
  if (word === undefined || word.tag === 'NOUN') return false;
  // `the | lower | 95 percent`
  if (next === 'NUM') return word.tag === 'ADJ' && before?.tag === 'DET';
  if (next !== 'NOUN' && next !== 'ADJ') return false;
  if (before?.tag === 'AUX' || before?.lower === 'to') return false;
  if (word.tag === 'ADJ' || before?.tag === 'DET' || before?.tag === 'ADJ') return true;
  return !word.lower.endsWith('ing') && (before === undefined || before.tag === 'ADP');
}
