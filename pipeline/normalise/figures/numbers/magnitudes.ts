import type { Tokens } from '../../doc/token.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { plain, type NumberRead } from './number.ts';

/** `several hundred`, `a few thousand`, `a couple of`: bounds, and no value. */
export function readVague(atoms: Tokens, index: number, lexicon: FigureLexicon): NumberRead | null {
  const word = atoms.at(index).lower;
  const range = lexicon.vague.get(word);
  if (range === undefined) return null;
  const couple = word === 'couple';
  const at = couple && atoms.at(index + 1).lower === 'of' ? index + 2 : index + 1;
  const scale = lexicon.scales.get(atoms.at(at).lower);
  if (scale === undefined && !(couple && at === index + 2 && atoms.at(index - 1).lower === 'a'))
    return null;
  return {
    ...plain(index, scale === undefined ? index + 1 : at + 1, 0, 'magnitude', true),
    value: null,
    low: range[0] * (scale ?? 1),
    high: range[1] * (scale ?? 1),
  };
}

/** `tens of thousands`, `dozens`, `hundreds, if not thousands`, `tens or hundreds of millions`. */
export function readMagnitude(
  atoms: Tokens,
  index: number,
  lexicon: FigureLexicon,
): NumberRead | null {
  const range = lexicon.magnitudes.get(atoms.at(index).lower);
  if (range === undefined) return null;
  let low = range[0];
  let high = range[1];
  let last = index + 1;
  const joint = jointAt(atoms, last);
  const other = joint === null ? undefined : lexicon.magnitudes.get(atoms.at(joint).lower);
  if (joint !== null && other !== undefined) [high, last] = [other[1], joint + 1];
  for (let next = nextMagnitude(atoms, last, lexicon); next !== null; last += 2) {
    [low, high] = [low * next, high * next];
    next = nextMagnitude(atoms, last + 2, lexicon);
  }
  if (!standsAsNoun(atoms, index, last)) return null;
  return { ...plain(index, last, 0, 'magnitude', true), value: null, low, high };
}

const nextMagnitude = (atoms: Tokens, at: number, lexicon: FigureLexicon): number | null =>
  atoms.at(at).lower === 'of'
    ? (lexicon.magnitudes.get(atoms.at(at + 1).lower)?.[0] ?? null)
    : null;

/** After `, if not`, `or`, `or even`, `upon`, `and` before the same again: where another magnitude may stand. */
function jointAt(atoms: Tokens, at: number): number | null {
  const word = atoms.at(at).lower;
  const next = atoms.at(at + 1).lower;
  if (word === ',' && next === 'if' && atoms.at(at + 2).lower === 'not') return at + 3;
  if (word === 'if' && next === 'not') return at + 2;
  if (word === 'upon' || (word === 'and' && next === atoms.at(at - 1).lower)) return at + 1;
  if (word === 'or') return next === 'even' ? at + 2 : at + 1;
  return null;
}

/** `scores of`, `hundreds more`, `dozens were`; not `he scores` or a game’s scores. */
function standsAsNoun(atoms: Tokens, index: number, last: number): boolean {
  const next = atoms.at(last);
  const many = last > index + 1;
  if (atoms.at(index).lower === 'tens' && many) return true;
  if (atoms.at(index).lower === 'scores' && next.lower === 'more') return true;
  if (atoms.at(index).lower === 'scores' || atoms.at(index).lower === 'tens')
    return (
      next.lower === 'of' &&
      !/^(?:the|their|his|her|its|\d.*)$/.test(atoms.at(last + 1).lower) &&
      atoms.at(index - 1).tag !== 'DET'
    );
  return true;
}
