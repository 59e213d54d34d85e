import type { Token, Tokens } from '../../doc/token.ts';
import type { FigureLexicon } from '../lexicon.ts';

/** A denominator in words, `last` exclusive: `thirds`, `-fifths`, `twenty-firsts`, `one-hundredth`. */
export interface Denominator {
  readonly value: number;
  readonly last: number;
  readonly plural: boolean;
  /** Whether it may mean a span of time or a coin rather than a part: `quarter`. */
  readonly loose: boolean;
}

/** The denominator that begins at an atom, a hyphen before it allowed; null where none does. */
export function denominatorAt(
  atoms: Tokens,
  index: number,
  lexicon: FigureLexicon,
): Denominator | null {
  const at = pastHyphen(atoms, index);
  const hyphened = at > index;
  const word = atoms.at(at).lower;
  const part = lexicon.fractions.get(word);
  if (part !== undefined) {
    const plural = word.endsWith('s');
    const loose = !hyphened && /^(?:quarters?|halves|half)$/.test(word);
    return { value: Math.round(1 / part), last: at + 1, plural, loose };
  }
  if (word === 'one') {
    const scale = denominatorAt(atoms, at + 1, lexicon);
    return scale !== null && scale.value >= 100 ? scale : null;
  }
  const tens = lexicon.small.get(word) ?? 0;
  if (tens < 20) return null;
  const next = atoms.at(at + 1).text === '-' ? at + 2 : at + 1;
  const ones = onesAt(atoms, next, lexicon);
  return ones === null ? null : { ...ones, value: tens + ones.value, loose: false };
}

/** `firsts`, `fifth`: the last part of a compound denominator. */
function onesAt(
  atoms: Tokens,
  at: number,
  { fractions }: FigureLexicon,
): Pick<Denominator, 'value' | 'last' | 'plural'> | null {
  const word = atoms.at(at).lower;
  const plural = word.endsWith('s');
  if (word === 'first' || word === 'firsts') return { value: 1, last: at + 1, plural };
  const value = Math.round(1 / (fractions.get(word) ?? 1));
  return value > 2 && value < 10 && !word.startsWith('quarter')
    ? { value, last: at + 1, plural }
    : null;
}

/** Whether a number ends here: nothing follows that it could count. */
export const closes = (atom: Token): boolean => atom.isEdge || /^[.,;:!?)\]—–]$/.test(atom.text);

/** The atom after a hyphen, where one stands. */
export const pastHyphen = (atoms: Tokens, at: number): number =>
  atoms.at(at).text === '-' ? at + 1 : at;

/**
 * What a fraction after `and` adds to a whole number, `last` exclusive: `and a half`, `and two
 * thirds`, `-and-a-half`, `and three quarters million`. After a scale it is a part of that scale: `one million and
 * a half`. Not `and a third of them`, which is another quantity.
 */
export function fractionTail(
  atoms: Tokens,
  at: number,
  lexicon: FigureLexicon,
): { last: number; add: number; scale: number | null } | null {
  const and = pastHyphen(atoms, at);
  if (atoms.at(and).lower !== 'and') return null;
  const over = pastHyphen(atoms, and + 1);
  const word = atoms.at(over).lower;
  const article = word === 'a' || word === 'an';
  const top = article ? 1 : lexicon.small.get(word);
  if (top === undefined || top < 1) return null;
  const bottom = denominatorAt(atoms, over + 1, lexicon);
  if (bottom === null || (top === 1) === bottom.plural || bottom.value <= top) return null;
  const next = atoms.at(bottom.last);
  if (next.lower === 'of') return null;
  const scale = lexicon.scales.get(next.lower) ?? null;
  const sure = bottom.plural || bottom.value === 2 || bottom.value === 4 || scale !== null;
  if (!sure && !closes(next) && !lexicon.unitWords.has(next.lower)) return null;
  return { last: scale === null ? bottom.last : bottom.last + 1, add: top / bottom.value, scale };
}

/** A whole number with the fraction after it, where there is one: `3 million and a quarter`. */
export function withTail(
  atoms: Tokens,
  last: number,
  value: number,
  lexicon: FigureLexicon,
): { last: number; value: number; scaled: boolean } | null {
  const tail = fractionTail(atoms, last, lexicon);
  if (tail === null) return null;
  const own = lexicon.scales.get(atoms.at(last - 1).lower) ?? 1;
  if (own >= 1000) {
    return { last: tail.last, value: value + tail.add * (tail.scale ?? own), scaled: true };
  }
  const scaled = tail.scale !== null;
  return { last: tail.last, value: (value + tail.add) * (tail.scale ?? 1), scaled };
}
