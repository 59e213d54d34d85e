import type { FigureRule } from '../types.ts';
import type { Tokens } from '../../doc/token.ts';
import { isAge } from './ages.ts';
import { compoundAt, feetAndInches } from './compounds.ts';
import { isSpent, moneyIn } from '../counted/in-money.ts';
import { atHome, currencyNear, unnamedCurrency } from './currencies.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { tidy, type NumberRead } from '../numbers/number.ts';
import { altered, type Quantity } from '../quantity.ts';
import { rateAt } from './rates.ts';
import { unitAt, wordsOf } from './unit-at.ts';
import { belowZero, oneAndHalf, unitApart } from './unit-apart.ts';
import type { Unit } from './unit.ts';
import { besideUnits } from './lexicon.ts';

const oneOrTwoCapitals = /^\p{Lu}{1,2}$/u;

/** A number with the unit that stands about it; a count where none does. */
export function withUnit(atoms: Tokens, read: NumberRead, lexicon: FigureLexicon): Quantity {
  const base = counted(read);
  if (read.currency !== null) {
    const { currency } = read;
    const bare = currency.assumed === true ? atHome('dollar', currency, lexicon) : currency;
    return money(atoms, base, bare, lexicon);
  }
  const tall = feetAndInches(atoms, read);
  if (tall !== null) {
    const { value, last } = tall;
    const amount = { value, low: value, high: value, last, end: last };
    const told = { kind: 'measure', unit: '[ft_i]', rule: 'compound-unit' } as const;
    return altered(base, amount, told, { confidence: 0.93 });
  }
  const apart = belowZero(atoms, base) ?? oneAndHalf(atoms, base, lexicon);
  if (apart !== null) return apart;
  const found =
    unitAt(atoms, read.last, read.form === 'magnitude', lexicon) ?? unitApart(atoms, read, lexicon);
  const name = read.form === 'words' && oneOrTwoCapitals.test(atoms.at(read.last).text);
  if (found !== null && !name) return measured(atoms, base, found, lexicon);
  const spent = read.form === 'magnitude' && isSpent(atoms, read.first, read.last);
  if (least(read) >= 1000 && (spent || moneyIn(atoms, read.last, lexicon) !== null))
    return unnamedMoney(atoms, base, lexicon);
  return isAge(atoms, read)
    ? altered(base, { kind: 'age', unit: 'a', rule: 'age', confidence: 0.9 })
    : base;
}

/** The reading of a number that has no unit. */
function counted({ first, last, value, low, high, form, scaled }: NumberRead): Quantity {
  const ratio = form === 'proportion' || (form === 'fraction' && value !== null && value < 1);
  const magnitude = form === 'magnitude';
  return {
    first,
    last,
    end: last,
    value,
    low,
    high,
    comparator: magnitude ? 'order-of-magnitude' : 'exactly',
    kind: ratio ? 'ratio' : 'count',
    unit: '1',
    unitText: null,
    change: null,
    counted: null,
    state: null,
    form,
    scaled,
    rule: magnitude ? 'plural-magnitude' : ratio ? 'fraction' : 'count',
    confidence: magnitude || scaled ? 0.95 : 0.85,
  };
}

const least = ({ value, low }: NumberRead): number => value ?? low ?? 0;

/** `millions in cash`, `spent millions`: money whose currency is not said. */
function unnamedMoney(atoms: Tokens, base: Quantity, lexicon: FigureLexicon): Quantity {
  const unit = unnamedCurrency(atoms, lexicon);
  const rule = unit.atHome === true ? 'currency-unsaid-published' : 'currency-unsaid-assumed';
  return altered(base, { kind: 'money', unit: unit.code, rule, confidence: 0.8 });
}

/** How a currency of several countries was told. */
const basis = ({ assumed, atHome: home }: Unit): '-published' | '-assumed' | '' =>
  home === true ? '-published' : assumed === true ? '-assumed' : '';

/** `$5 million`, `$6 (US $4.46) per share`, `C$8.99 a month`, `$75 U.S. per barrel`. */
function money(atoms: Tokens, base: Quantity, sign: Unit, lexicon: FigureLexicon): Quantity {
  const again = unitAt(atoms, base.last, false, lexicon);
  const same = again?.unit.kind === 'money' && again.unit.code === sign.code;
  const doubled = same && !/^\d/.test(atoms.at(again.last).text) ? again.last : null;
  const us =
    doubled === null && /^u\.?s\.?$/.test(atoms.at(base.last).lower) ? base.last + 1 : null;
  const last = doubled ?? us ?? base.last;
  const text = atoms.list
    .slice(base.first, base.last)
    .filter(({ text }) => !/\d/.test(text))[0]?.text;
  return altered(
    base,
    { last: doubled ?? base.last },
    rateAt(atoms, last, 'money', sign.code, text ?? null, lexicon),
    { rule: `currency-sign${basis(sign)}`, confidence: 0.97 },
  );
}

function measured(
  atoms: Tokens,
  base: Quantity,
  found: { unit: Unit; first: number; last: number },
  lexicon: FigureLexicon,
): Quantity {
  const text = wordsOf(atoms, found.first, found.last);
  const unit = currencyNear(
    atoms,
    base.first,
    text.toLowerCase(),
    found.unit,
    lexicon,
    base.scaled && base.form !== 'fraction',
  );
  const { code, kind } = unit;
  const whole = kind === 'money' ? moneyScale(atoms, base, found.last, unit, lexicon) : null;
  const last = whole?.last ?? found.last;
  const own = kind === 'duration' ? base.last : last;
  const amount = altered(base, whole?.amount ?? {}, { last: own, end: last });
  const aged = kind === 'duration' ? ageEnd(atoms, last) : null;
  if (aged !== null)
    return altered(
      amount,
      { end: aged, kind: 'age', unit: code, unitText: text },
      { rule: 'age', confidence: 0.95 },
    );
  const compound = kind === 'measure' ? compoundAt(atoms, amount, code, last, lexicon) : null;
  if (compound !== null) return altered(amount, compound, { kind, unit: code, unitText: text });
  const rule: FigureRule =
    kind === 'percent' ? 'percent' : kind === 'money' ? `currency-word${basis(unit)}` : 'unit-word';
  const confidence = unit.assumed === true ? 0.9 : 0.95;
  return altered(amount, rateAt(atoms, last, kind, code, text, lexicon), { rule, confidence });
}

/** `75 USD million`, `120 MEUR`, `15 dollars 50`, `15 dollars and 15 cents`. */
function moneyScale(
  atoms: Tokens,
  base: Quantity,
  at: number,
  unit: Unit,
  lexicon: FigureLexicon,
): { last: number; amount: Partial<Quantity> } | null {
  if (base.value === null) return null;
  const scale = lexicon.scales.get(atoms.at(at).lower);
  if (scale !== undefined) return amountOf(base.value * scale, at + 1);
  if (unit.factor !== undefined) return amountOf(base.value * unit.factor, at);
  const and = atoms.at(at).lower === 'and' ? at + 1 : at;
  const cents = centsAt(atoms, and, lexicon);
  if (cents === null || base.scaled || !Number.isInteger(base.value)) return null;
  const next = atoms.at(cents.last).lower;
  if (besideUnits.cents.has(next)) return amountOf(base.value + cents.value / 100, cents.last + 1);
  const closes = atoms.at(cents.last).isEdge || /^[.,;]$/.test(next);
  return closes && cents.value >= 10 ? amountOf(base.value + cents.value / 100, cents.last) : null;
}

function amountOf(sum: number, last: number): { last: number; amount: Partial<Quantity> } {
  const value = tidy(sum);
  return { last, amount: { value, low: value, high: value } };
}

function centsAt(
  atoms: Tokens,
  at: number,
  lexicon: FigureLexicon,
): { value: number; last: number } | null {
  const atom = atoms.at(at);
  if (/^\d{1,2}$/.test(atom.text)) return { value: Number(atom.text), last: at + 1 };
  const tens = lexicon.small.get(atom.lower);
  if (tens === undefined) return null;
  const hyphen = atoms.at(at + 1).text === '-' ? at + 2 : at + 1;
  const ones = tens >= 20 ? lexicon.small.get(atoms.at(hyphen).lower) : undefined;
  return ones !== undefined && ones > 0 && ones < 10
    ? { value: tens + ones, last: hyphen + 1 }
    : { value: tens, last: at + 1 };
}

/** `years old`, `year-old`, `years of age`, `yo`: where it ends. */
function ageEnd(atoms: Tokens, at: number): number | null {
  const next = atoms.at(at).text === '-' ? at + 1 : at;
  if (/^olds?$/.test(atoms.at(next).lower)) return next + 1;
  return atoms.at(at).lower === 'of' && atoms.at(at + 1).lower === 'age' ? at + 2 : null;
}
