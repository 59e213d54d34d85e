import { isPlainDigit } from '../../../doc/letters.ts';
import type { Figure } from '../../../../../schemas/types.ts';
import { unitFactors } from './lexicon.ts';
import { numberOf, one, plus, power, ratioOf, times, type Ratio } from './ratio.ts';

const baseUnits = new Set([...unitFactors.si, ...unitFactors.own]);
const factors = new Map(Object.entries(unitFactors.factors));
const zeros = new Map(
  Object.entries(unitFactors.zero).map(([code, of]) => [code, ratioOf(String(of))]),
);
const named = new Map(Object.entries(unitFactors['made-of']));
const prefixes = new Map(
  Object.entries(unitFactors.prefixes).map(([prefix, size]) => [prefix, ratioOf(String(size))]),
);

/** What one of a unit is in base units: how many, and the powers of those above and below the line. */
interface Measured {
  readonly factor: Ratio;
  readonly above: ReadonlyMap<string, number>;
  readonly below: ReadonlyMap<string, number>;
}

/** How a value in a unit becomes one in its base unit. */
interface Conversion {
  readonly code: string;
  readonly factor: Ratio;
  /** How many base units the scale begins at: 273.15 K for degrees Celsius. */
  readonly zero: Ratio | null;
}

type BaseColumns = Pick<Figure, 'base_value' | 'base_low' | 'base_high' | 'base_unit'>;

const unknown: BaseColumns = {
  base_value: null,
  base_low: null,
  base_high: null,
  base_unit: null,
};

/**
 * A quantity in its base unit: UCUM’s of the SI, the currency of money, `1` of a count, `%` of percents. What a rate is per is
 * converted too (`USD/[bbl_us]` to `USD/m3`), save what has no factor (`USD/{share}`). Factors are exact fractions, so that
 * 3 ft are 0.9144 m; values have 15 digits. Nulls where pipeline/lexicons/unit-factors.yaml does not know the unit.
 * @param between whether it is a difference of two temperatures, whose scales then need no common zero
 */
export function inBaseUnit(
  { unit, value, low, high }: Pick<Figure, 'unit' | 'value' | 'low' | 'high'>,
  between: boolean,
): BaseColumns {
  const to = conversionOf(unit);
  if (to === null) return unknown;
  const own = to.zero === null && to.factor.top === to.factor.bottom;
  const convert = (size: number | null): number | null =>
    size === null || own ? size : convertedBy(to, size, between);
  return {
    base_value: convert(value),
    base_low: convert(low),
    base_high: convert(high),
    base_unit: to.code,
  };
}

function convertedBy({ factor, zero }: Conversion, size: number, between: boolean): number {
  const scaled = times(ratioOf(String(size)), factor);
  return numberOf(zero === null || between ? scaled : plus(scaled, zero));
}

const conversions = new Map<string, Conversion | null>();

function conversionOf(unit: string): Conversion | null {
  let known = conversions.get(unit);
  if (known === undefined) conversions.set(unit, (known = readConversion(unit)));
  return known;
}

function readConversion(unit: string): Conversion | null {
  const measured = measuredBy(unit);
  if (measured === null) return null;
  const above = nameOf(measured.above);
  const below = nameOf(measured.below);
  const divisor = below.includes('.') ? `(${below})` : below;
  const code = below === '' ? above : `${above === '' ? '1' : above}/${divisor}`;
  const { factor } = measured;
  return {
    code: named.get(code) ?? (code === '' ? '1' : code),
    factor,
    zero: zeros.get(unit) ?? null,
  };
}

/** `N.m`, `J`. */
function nameOf(units: ReadonlyMap<string, number>): string {
  const code = Array.from(units, ([unit, exponent]) =>
    exponent === 1 ? unit : `${unit}${exponent}`,
  ).join('.');
  return named.get(code) ?? code;
}

/** A sign, a number, or an atom with its exponent and what is said of it in braces. */
const sign = /[./()]|10\*-?\d+|(?:\[[^\]]*\]|[^\d./()[\]{}])*(?:-?\d+)?(?:\{[^}]*\})?/g;

/** Reads a unit in UCUM from left to right; null where it has a part that is unknown. */
function measuredBy(unit: string): Measured | null {
  const signs = unit.match(sign) ?? [];
  return signs.join('') === unit ? termOf(signs.values()) : null;
}

/** Products and quotients up to a closing bracket or the end. */
function termOf(signs: Iterator<string, undefined>): Measured | null {
  let whole = numbered(one);
  let divides = false;
  for (let part = signs.next().value; part !== undefined; part = signs.next().value) {
    if (part === ')') break;
    if (part === '' || part === '.' || part === '/') {
      divides = part === '/' || (divides && part === '');
      continue;
    }
    const read = part === '(' ? termOf(signs) : componentOf(part);
    if (read === null) return null;
    whole = product(whole, divides ? raised(read, -1) : read);
  }
  return whole;
}

function componentOf(text: string): Measured | null {
  if (/^\d+$/.test(text)) return numbered(ratioOf(text));
  if (text.startsWith('10*')) return numbered(power(ratioOf('10'), Number(text.slice(3))));
  if (text.startsWith('{')) return atomOf(text) ?? baseUnit(text);
  const { atom, exponent, said } = partsOf(text);
  const read = atomOf(atom);
  if (read === null) return null;
  return raised(said === '' ? read : saidOf(read, said), Number(exponent === '' ? 1 : exponent));
}

/** `m-2{of water}`: the unit itself, its exponent and what is said of it in braces. */
function partsOf(text: string): Readonly<Record<'atom' | 'exponent' | 'said', string>> {
  const brace = text.indexOf('{');
  const plain = brace < 0 ? text : text.slice(0, brace);
  let at = plain.length;
  while (at > 0 && isPlainDigit(plain.charCodeAt(at - 1))) at--;
  if (at < plain.length && plain[at - 1] === '-') at--;
  const said = brace < 0 ? '' : text.slice(brace);
  return { atom: plain.slice(0, at), exponent: plain.slice(at), said };
}

const numbered = (factor: Ratio): Measured => ({ factor, above: new Map(), below: new Map() });

const baseUnit = (unit: string): Measured => ({
  factor: one,
  above: new Map([[unit, 1]]),
  below: new Map(),
});

/** With what is said of it in braces: `t{CO2}` are so many `kg{CO2}`. */
const saidOf = ({ factor, above, below }: Measured, said: string): Measured => ({
  factor,
  above: new Map(Array.from(above, ([unit, exponent]) => [`${unit}${said}`, exponent])),
  below,
});

/** A unit without exponent, which may have a prefix, or a currency. */
function atomOf(atom: string): Measured | null {
  if (baseUnits.has(atom) || currency.test(atom)) return baseUnit(atom);
  const definition = factors.get(atom);
  if (definition !== undefined) return definedBy(definition);
  const prefix = prefixes.get(atom.charAt(0));
  const rest = atom.slice(1);
  if (prefix === undefined || !(baseUnits.has(rest) || factors.has(rest))) return null;
  const read = atomOf(rest);
  return read === null ? null : { ...read, factor: times(prefix, read.factor) };
}

const currency = /^[A-Z]{3,4}$/;

/** `12 [in_i]`: how many, and of what. */
function definedBy(definition: string): Measured | null {
  const [number = '', unit = ''] = definition.split(' ');
  const read = measuredBy(unit);
  return read === null ? null : { ...read, factor: times(ratioOf(number), read.factor) };
}

const raised = ({ factor, above, below }: Measured, exponent: number): Measured => {
  const [up, down] = exponent < 0 ? [below, above] : [above, below];
  const size = Math.abs(exponent);
  return {
    factor: power(factor, exponent),
    above: scaledBy(up, size),
    below: scaledBy(down, size),
  };
};

const scaledBy = (units: ReadonlyMap<string, number>, size: number): Map<string, number> =>
  new Map(Array.from(units, ([unit, exponent]) => [unit, exponent * size]));

const product = (a: Measured, b: Measured): Measured => ({
  factor: times(a.factor, b.factor),
  above: joined(a.above, b.above),
  below: joined(a.below, b.below),
});

function joined(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
): Map<string, number> {
  const all = new Map(a);
  for (const [unit, exponent] of b) all.set(unit, (all.get(unit) ?? 0) + exponent);
  return all;
}
