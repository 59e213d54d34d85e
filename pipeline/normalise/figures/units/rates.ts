import { tagBits } from '../../doc/token.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Tokens } from '../../doc/token.ts';
import type { Quantity } from '../quantity.ts';
import { isDash, isOf, pastHyphen, wordsOf, type Subtokens } from '../subtokens.ts';
import { besideUnits } from '../words.ts';
import { unitNamed, wordAt } from './unit-at.ts';

type Told = Pick<Quantity, 'kind' | 'unit' | 'unitText' | 'end'>;

/**
 * A unit that ends at a subtoken with what it is per: `$12 a share`, `2 million barrels a day`, `10 kV/cm`,
 * `barrel-a-day`; the unit alone where nothing says so.
 */
export function rateAt(
  tokens: Subtokens,
  at: number,
  { kind, unit, unitText }: Omit<Told, 'end'>,
): Told {
  const often = kind === 'money' ? adverbAt(tokens, at) : undefined;
  if (often !== undefined)
    return {
      ...{ kind: 'rate', unit: over(unit, often), end: at + 1 },
      unitText: `${unitText ?? ''} ${tokens.at(at).text}`.trim(),
    };
  const timed = kind === 'measure' ? pastMeasured(tokens, at) : at;
  const start = timed === at ? pastConversion(tokens, at) : timed;
  const per = perPhrase(tokens, isDash(tokens.at(start)) ? start + 1 : start);
  if (per === null) return { kind, unit, unitText, end: at };
  const told = wordsOf(tokens, start, per.last).replace(/^[-–]/, '');
  return {
    kind: 'rate',
    unit: over(unit, per.code),
    unitText: `${unitText ?? ''}${told.startsWith('/') ? '' : ' '}${told}`.trim(),
    end: timed === at ? per.last : at,
  };
}

/** A unit per another, in brackets where that is made of several: UCUM reads from left to right. */
export const over = (unit: string, per: string): string =>
  `${unit}/${/^[^(]*[./]/.test(per) ? `(${per})` : per}`;

/** What a rate is told for, up to a subtoken. */
interface Per {
  readonly code: string;
  readonly last: number;
}

/** `a share`, `per 100 km`, `for each day`. */
function perPhrase(tokens: Subtokens, start: number): Per | null {
  const each =
    tokens.at(start).lower === 'for' && /^(?:every|each)$/.test(tokens.at(start + 1).lower);
  const at = each ? start + 1 : start;
  const word = tokens.at(at);
  if (word.text !== '/' && !besideUnits.each.holds(word)) return null;
  // `20 pounds each in the diet`
  if (word.lower === 'each' && tokens.at(at + 1).tag === 'ADP') return null;
  const article = closedClass['indefinite-articles'].holds(word);
  return perAt(tokens, pastHyphen(tokens, at + 1), article);
}

/** `$6,000 annually`; not `a $20 [monthly] fee`. */
const adverbAt = (tokens: Subtokens, at: number): string | undefined =>
  isOf(tokens.at(at + 1), nominal) ? undefined : tokens.lexicon.often.get(tokens.at(at).lower);

const nominal = tagBits.NOUN | tagBits.PROPN | tagBits.ADJ;

/** Past what is measured: `2 million barrels of oil a day`. */
function pastMeasured(tokens: Tokens, at: number): number {
  if (tokens.at(at).lower !== 'of') return at;
  let last = at + 1;
  while (last < at + 6 && isOf(tokens.at(last), nominal)) last++;
  const timed =
    besideUnits.each.holds(tokens.at(last)) && besideUnits.times.holds(tokens.at(last + 1));
  return timed ? last : at;
}

/** Past a conversion in brackets: `C$8 (US$5.92) per share`. */
function pastConversion(tokens: Tokens, at: number): number {
  if (tokens.at(at).text !== '(') return at;
  let end = at + 1;
  while (end < at + 8 && tokens.at(end).text !== ')') end++;
  const next = tokens.at(end + 1);
  const goesOn = next.text === '/' || besideUnits.each.holds(next);
  return goesOn && tokens.at(end).text === ')' ? end + 1 : at;
}

/**
 * What a rate is told for, after `per` or an article.
 * @param article whether an article, and no `per`, stands before it: then it is a time, or what is sold
 */
export function perAt(tokens: Subtokens, at: number, article: boolean): Per | null {
  const token = tokens.at(at);
  const code = tokens.lexicon.per.get(token.lower);
  if (article) return soldFor(tokens, at, code);
  if (code !== undefined) return { code, last: at + 1 };
  const many = manyAt(tokens, at);
  const found = unitNamed(tokens, many?.last ?? at, true);
  if (many !== null) {
    // `per 100 km`: of people and things the number alone, and the noun in its words.
    const { value, last } = many;
    if (found?.unit.kind === 'measure')
      return { code: `(${value}.${found.unit.code})`, last: found.last };
    return { code: String(value), last: tokens.at(last).tag === 'NOUN' ? last + 1 : last };
  }
  return found === null || found.unit.kind === 'money' || found.unit.kind === 'percent'
    ? null
    : { code: found.unit.code, last: found.last };
}

/** `$12 a share`, `twice a day`, `12 cents a kilowatt-hour`; not `a year earlier`. */
function soldFor(tokens: Subtokens, at: number, code: string | undefined): Per | null {
  const token = tokens.at(at);
  const sold = besideUnits.times.holds(token) || besideUnits.shares.holds(token);
  const energy = code === undefined || !sold ? wordAt(tokens, at) : null;
  if (energy?.unit.code.endsWith('W.h') === true)
    return { code: energy.unit.code, last: energy.last };
  return code === undefined || !sold || besideUnits.comparisons.holds(tokens.at(at + 1))
    ? null
    : { code, last: at + 1 };
}

const round = new Set([1e2, 1e3, 1e4, 1e5, 1e6]);

/** `per 100,000`, `/ 100 km`: a round number that rates are told for. */
export function manyAt(tokens: Subtokens, at: number): { value: number; last: number } | null {
  const { text, lower } = tokens.at(at);
  const scale = tokens.lexicon.scales.get(lower) ?? 0;
  const value = scale >= 1000 ? scale : Number(text.replaceAll(',', ''));
  return round.has(value) ? { value, last: at + 1 } : null;
}
