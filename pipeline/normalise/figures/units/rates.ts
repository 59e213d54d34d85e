import type { Tokens } from '../../doc/token.ts';
import type { FigureLexicon } from '../lexicon.ts';
import type { Quantity } from '../quantity.ts';
import { symbolAt, wordAt, wordsOf } from './unit-at.ts';
import { besideUnits } from './lexicon.ts';

/** `$12 a share`, `2 million barrels a day`, `10 kV/cm`, `barrel-a-day`: the unit with what it is per. */
export function rateAt(
  atoms: Tokens,
  at: number,
  kind: Quantity['kind'],
  code: string,
  text: string | null,
  lexicon: FigureLexicon,
): Pick<Quantity, 'kind' | 'unit' | 'unitText' | 'end'> {
  const often = kind === 'money' ? adverbAt(atoms, at) : null;
  if (often !== null)
    return {
      ...{ kind: 'rate', unit: `${code}/${often}`, end: at + 1 },
      unitText: `${text ?? ''} ${atoms.at(at).text}`.trim(),
    };
  const whose = kind === 'measure' ? skipOf(atoms, at) : at;
  const skip = whose === at ? skipAside(atoms, at) : whose;
  let start = /^[-–]$/.test(atoms.at(skip).text) ? skip + 1 : skip;
  const each =
    atoms.at(start).lower === 'for' && /^(?:every|each)$/.test(atoms.at(start + 1).lower);
  if (each) start++;
  const word = atoms.at(start).lower;
  const plainUnit = { kind, unit: code, unitText: text, end: at };
  if (!besideUnits.pers.has(word)) return plainUnit;
  const next = atoms.at(start + 1).text === '-' ? start + 2 : start + 1;
  const article = word === 'a' || word === 'an';
  const found = perAt(atoms, next, lexicon, article);
  if (found === null || (article && isComparison(atoms, found.last))) return plainUnit;
  if (article && kind === 'duration' && !besideUnits.times.holds(atoms.at(next))) return plainUnit;
  const told = wordsOf(atoms, skip, found.last);
  const joint = word === '/' ? '' : ' ';
  return {
    kind: kind === 'measure' && code === 'km' && found.code === 'h' ? 'measure' : 'rate',
    unit: `${code}/${found.code}`,
    unitText: `${text ?? ''}${joint}${told.replace(/^[-–]/, '')}`.trim(),
    end: whose === at ? found.last : at,
  };
}

const adverbs: ReadonlyMap<string, string> = new Map([
  ['annually', 'a'],
  ['yearly', 'a'],
  ['monthly', 'mo'],
  ['weekly', 'wk'],
  ['daily', 'd'],
  ['nightly', 'd'],
  ['hourly', 'h'],
]);

/** `$6,000 | annually`; not `a $20 | monthly | fee`. */
const adverbAt = (atoms: Tokens, at: number): string | null =>
  /^(?:NOUN|PROPN|ADJ)$/.test(atoms.at(at + 1).tag)
    ? null
    : (adverbs.get(atoms.at(at).lower) ?? null);

/** Past what is measured: `2 million barrels of oil a day`. */
function skipOf(atoms: Tokens, at: number): number {
  if (atoms.at(at).lower !== 'of') return at;
  let last = at + 1;
  while (last < at + 6 && /^(?:NOUN|ADJ|PROPN)$/.test(atoms.at(last).tag)) last++;
  const timed =
    besideUnits.each.holds(atoms.at(last)) && besideUnits.times.holds(atoms.at(last + 1));
  return timed ? last : at;
}

/** Past a conversion in brackets: `C$8 (US$5.92) per share`. */
function skipAside(atoms: Tokens, at: number): number {
  if (atoms.at(at).text !== '(') return at;
  for (let index = at + 1; index < at + 9; index++)
    if (atoms.at(index).text === ')')
      return besideUnits.pers.holds(atoms.at(index + 1)) ? index + 1 : at;
  return at;
}

/** What a rate is told for, after `per` or an article. */
export function perAt(
  atoms: Tokens,
  at: number,
  lexicon: FigureLexicon,
  article: boolean,
): { code: string; last: number } | null {
  const lower = atoms.at(at).lower;
  const own = lexicon.per.get(lower);
  if (
    own !== undefined &&
    (!article || besideUnits.times.has(lower) || besideUnits.shares.has(lower))
  )
    return { code: own, last: at + 1 };
  if (article) return besideUnits.energies.has(lower) ? nameAt(atoms, at, lexicon) : null;
  const many = manyAt(atoms, at);
  if (many !== null) return perMany(atoms, many, lexicon);
  const found = symbolAt(atoms, at, lexicon, true) ?? wordAt(atoms, at, lexicon);
  return found === null || found.unit.kind === 'money' || found.unit.kind === 'percent'
    ? null
    : { code: found.unit.code, last: found.last };
}

function nameAt(
  atoms: Tokens,
  at: number,
  lexicon: FigureLexicon,
): { code: string; last: number } | null {
  const found = wordAt(atoms, at, lexicon);
  return found === null ? null : { code: found.unit.code, last: found.last };
}

/** `per | 100,000`, `/ | 100 km`: a round number that rates are told for. */
export function manyAt(atoms: Tokens, at: number): { value: number; last: number } | null {
  const text = atoms.at(at).text;
  const scale = { thousand: 1e3, million: 1e6 }[text] ?? null;
  if (scale !== null) return { value: scale, last: at + 1 };
  return /^10(?:0|0{3}|,000|0{4}|0,000|0{5})$/.test(text) || /^1,?000$/.test(text)
    ? { value: Number(text.replaceAll(',', '')), last: at + 1 }
    : null;
}

/** `per 100 km`: its unit; of people and things the number alone, and the noun in its words. */
function perMany(
  atoms: Tokens,
  { value, last }: { value: number; last: number },
  lexicon: FigureLexicon,
): { code: string; last: number } {
  const found = symbolAt(atoms, last, lexicon, true) ?? wordAt(atoms, last, lexicon);
  if (found?.unit.kind === 'measure')
    return { code: `(${value}.${found.unit.code})`, last: found.last };
  return { code: String(value), last: atoms.at(last).tag === 'NOUN' ? last + 1 : last };
}

/** `a year earlier`, `a day after`, `a month ago`, `a year on`: no rate. */
export const isComparison = (atoms: Tokens, at: number): boolean =>
  besideUnits.comparisons.holds(atoms.at(at)) ||
  (atoms.at(at).text === '-' && /^(?:on|long|old)$/.test(atoms.at(at + 1).lower));
