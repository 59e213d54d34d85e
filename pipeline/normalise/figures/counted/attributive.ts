/**
 * Whether a word of change tells what a noun is like and changes nothing: `on | narrow | margins`,
 * `the | reduced | tariff`, `| cut | flowers`; not `will | lower | prices`, `by | raising | fees`.
 */
export function isAttributive(atoms: Tokens, at: number): boolean {
  const word = atoms.at(at);
  const before = atoms.at(at - 1);
  const next = atoms.at(at + 1).tag;
  if (word.isEdge || word.tag === 'NOUN') return false;
  // `the | lower | 95 percent`
  if (next === 'NUM') return word.tag === 'ADJ' && before.tag === 'DET';
  if (next !== 'NOUN' && next !== 'ADJ') return false;
  if (before.tag === 'AUX' || before.lower === 'to') return false;
  if (word.tag === 'ADJ' || before.tag === 'DET' || before.tag === 'ADJ') return true;
  return !word.lower.endsWith('ing') && (before.isEdge || before.tag === 'ADP');
}
import type { Tokens } from '../../doc/token.ts';
