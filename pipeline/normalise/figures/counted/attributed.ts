import type { Tokens } from '../../doc/token.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { isMany, phraseEnd } from './noun-phrase.ts';
import type { Quantity } from '../quantity.ts';
import { countedWords } from './lexicon.ts';

/** How far back from a number its article may stand. */
const reach = 4;

/**
 * Whether an amount says how great the noun right after it is: `a | $9 million | loan`, `Rona’s new 35
 * percent tariff`; not `gave him | $5 | cash`.
 */
export function isAttributed(atoms: Tokens, { first, end, kind }: Quantity): boolean {
  if (kind !== 'money' && kind !== 'percent' && kind !== 'measure' && kind !== 'rate') return false;
  if (atoms.at(end).tag === 'ADP') return false;
  for (let at = first - 1; at >= 0 && at >= first - reach; at--) {
    const atom = atoms.at(at);
    if (countedWords.attributing.holds(atom))
      return !isClause(atoms, end, atom.lower === 'another');
    if (!/^(?:ADJ|ADV)$/.test(atom.tag) && !says.test(atom.lower)) return false;
  }
  return false;
}

/** `the $5 million | experts ask for`, `the 5 percent | Rivera has`, `another 5 percent | voting by post`: what goes on tells who does something. */
function isClause(atoms: Tokens, start: number, more: boolean): boolean {
  const first = atoms.at(start);
  if (first.isEdge) return true;
  let last = start + 1;
  while (first.tag === 'PROPN' && atoms.at(last).tag === 'PROPN') last++;
  const next = atoms.at(last);
  const verb = /^(?:VERB|AUX)$/.test(next.tag);
  if (first.tag === 'PROPN') return verb;
  if (more && first.lower.endsWith('ing')) return true;
  return verb && isMany(first) && !/(?:ed|ing)$/.test(next.lower);
}

/** `an | estimated | $2 billion hole`, `a | record | $5 million fine`. */
const says = /^(?:record|nearly|almost|more|than|about|around|over|under|some|\p{L}+(?:ed|ing))$/u;

/** `a 5 percent rise in | wages`: what is changed, where the noun after the amount only says that it is. */
export function changedAfter(
  atoms: Tokens,
  start: number,
  noun: number,
  { changes }: FigureLexicon,
): { start: number; last: number } | null {
  const alone = atoms.at(noun - 1);
  if (alone.isEdge || !changes.has(alone.lower) || noun - start > 2) return { start, last: noun };
  // `an average tax | cut`: of which it is told.
  if (noun - start === 2 && atoms.at(start).tag === 'NOUN') return { start, last: noun };
  if (!/^(?:in|of)$/.test(atoms.at(noun).lower)) return null;
  const first = atoms.at(noun + 1).tag === 'DET' ? noun + 2 : noun + 1;
  const last = /^(?:NUM|PROPN)$/.test(atoms.at(first).tag) ? first : phraseEnd(atoms, first);
  return last > first ? { start: first, last } : null;
}
