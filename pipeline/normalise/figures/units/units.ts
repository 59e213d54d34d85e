import { tagBits } from '../../doc/token.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { isSpent, moneyIn } from '../counted/noun-phrase.ts';
import { bare, exactly, tidy, update, type NumberRead, type Quantity } from '../quantity.ts';
import {
  beginsWithDigit,
  closes,
  glued,
  isOf,
  pastHyphen,
  wordsOf,
  type Subtokens,
} from '../subtokens.ts';
import { besideUnits } from '../words.ts';
import { isAge } from './ages.ts';
import { atHome, currencyNear, unnamedCurrency } from './currencies.ts';
import { multipleOf } from './multiples.ts';
import { rateAt } from './rates.ts';
import { spellAt } from './spells.ts';
import { isInchMark, unitAt, type UnitFound } from './unit-at.ts';
import type { Unit } from '../types.ts';

/** A way in which a number has a unit; null where it has none in this way. */
type Reading = (tokens: Subtokens, read: NumberRead, base: Quantity) => Quantity | null;

/** In order: the first that finds a unit gives it. */
const readings: readonly Reading[] = [
  (tokens, { currency }, base) => (currency === null ? null : signedMoney(tokens, base, currency)),
  feetAndInches,
  (tokens, _, base) => belowZero(tokens, base),
  (tokens, _, base) => oneAndHalf(tokens, base),
  multipleOf,
  unitBehind,
  unnamedMoney,
  (tokens, read, base) =>
    isAge(tokens, read)
      ? update(base, { kind: 'age', unit: 'a', rule: 'age', confidence: 0.9 })
      : null,
];

/** A number with the unit that stands about it; a count where none does. */
export function withUnit(tokens: Subtokens, read: NumberRead): Quantity {
  const base = bare(read);
  for (const reading of readings) {
    const found = reading(tokens, read, base);
    if (found !== null) return found;
  }
  return base;
}

/** How a currency of several countries was told. */
const basis = ({ assumed, atHome: home }: Unit): '-published' | '-assumed' | '' =>
  home === true ? '-published' : assumed === true ? '-assumed' : '';

/** `$5 million`, `$6 (US $5.2) per share`, `C$8.99 a month`, `$75 U.S. per barrel`. */
function signedMoney(tokens: Subtokens, base: Quantity, sign: Unit): Quantity {
  const currency = sign.assumed === true ? atHome('dollar', sign, tokens.lexicon) : sign;
  const again = unitAt(tokens, base.last);
  const same = again?.unit.kind === 'money' && again.unit.code === currency.code;
  const doubled = same && !beginsWithDigit(tokens.at(again.last)) ? again.last : null;
  const us = /^u\.?s\.?$/.test(tokens.at(base.last).lower) ? base.last + 1 : base.last;
  const unitText = signOf(tokens, base);
  return update(
    base,
    { last: doubled ?? base.last },
    rateAt(tokens, doubled ?? us, { kind: 'money', unit: currency.code, unitText }),
    { rule: `currency-sign${basis(currency)}`, confidence: 0.97 },
  );
}

const currencySign = /^\p{Sc}$/u;

/** The sign of an amount of money as written, with the letters glued to it: A$, US$. */
function signOf(tokens: Subtokens, { first, last }: Quantity): string | null {
  const isSign = ({ text }: Token): boolean => !/[\d+<>~≈±−–-]/.test(text);
  const list = tokens.list.slice(first, last);
  const at = list.findIndex(isSign);
  const [sign, next] = [list[at], list[at + 1]];
  if (sign === undefined) return null;
  const goesOn =
    next !== undefined && isSign(next) && next.start === sign.end && currencySign.test(next.text);
  return goesOn ? sign.text + next.text : sign.text;
}

/** `5'10"`, `6′4`: feet and inches by marks. */
function feetAndInches(
  tokens: Tokens,
  { last, value, form }: NumberRead,
  base: Quantity,
): Quantity | null {
  const [mark, inches, close] = [tokens.at(last), tokens.at(last + 1), tokens.at(last + 2)];
  if (!/^['’′]$/.test(mark.text) || !/^(?:\d|1[01])$/.test(inches.text)) return null;
  if (form !== 'digits' || !isWhole(value) || value > 9) return null;
  if (!glued(tokens.at(last - 1), mark) || !glued(mark, inches)) return null;
  const end = isInchMark(close) && glued(inches, close) ? last + 3 : last + 2;
  const amount = exactly(tidy(value + Number(inches.text) / 12));
  const told = {
    kind: 'measure',
    unit: '[ft_i]',
    rule: 'compound-unit',
    confidence: 0.93,
  } as const;
  return update(base, amount, told, { last: end, end });
}

const isWhole = (value: number | null): value is number => Number.isInteger(value);

/** `15 below zero`, `20 degrees below zero`: degrees of frost. */
function belowZero(tokens: Tokens, base: Quantity): Quantity | null {
  const { value, last } = base;
  const degrees = tokens.at(last).lower.startsWith('degree');
  const at = degrees ? last + 1 : last;
  if (tokens.at(at).lower !== 'below' || tokens.at(at + 1).lower !== 'zero') return null;
  if (value === null || value <= 0) return null;
  const unitText = degrees ? tokens.at(last).text : null;
  return update(
    base,
    exactly(-value),
    { kind: 'measure', unit: 'deg', unitText, last: at + 2, end: at + 2 },
    { rule: 'unit-word', confidence: 0.9 },
  );
}

/** `a year and a half`, `the past hour and a half`: one and its half, the unit amid them. */
function oneAndHalf(tokens: Subtokens, base: Quantity): Quantity | null {
  const { first, form, value } = base;
  if (form !== 'fraction' || value !== 0.5 || tokens.at(first - 1).lower !== 'and') return null;
  const named = tokens.at(first - 2);
  const unit = tokens.lexicon.unitWords.get(named.lower);
  if (unit?.kind !== 'duration' || named.lower.endsWith('s')) return null;
  const article = closedClass['indefinite-articles'].holds(tokens.at(first - 3));
  const told = { kind: 'duration', unit: unit.code, unitText: named.text } as const;
  const amount = { ...exactly(1.5), first: article ? first - 3 : first - 2 };
  return update(base, amount, told, { rule: 'unit-word', confidence: 0.95 });
}

const oneOrTwoCapitals = /^\p{Lu}{1,2}$/u;

/** A unit in words or a symbol, right behind the number or apart from it. */
function unitBehind(tokens: Subtokens, read: NumberRead, base: Quantity): Quantity | null {
  const found = unitAt(tokens, read.last, read.form === 'magnitude') ?? unitApart(tokens, read);
  const name = read.form === 'words' && oneOrTwoCapitals.test(tokens.at(read.last).text);
  return found === null || name ? null : measured(tokens, base, found);
}

/** A unit that does not stand right after its number: `15 extra minutes`, `three-quarters of a mile`. */
function unitApart(tokens: Subtokens, read: NumberRead): UnitFound | null {
  const { last, form } = read;
  const next = tokens.at(last);
  const unit = tokens.lexicon.looseCurrencies.get(next.lower);
  if (unit !== undefined && isMoney(tokens, read)) return { unit, first: last, last: last + 1 };
  if (form === 'fraction' && next.lower === 'of') return unitOfOne(tokens, last + 1);
  if ((form !== 'digits' && form !== 'words') || !besideUnits.stretching.holds(next)) return null;
  const found = unitAt(tokens, last + 1);
  const measure = besideUnits.adding.holds(next) && found?.unit.kind === 'measure';
  return found?.unit.kind === 'duration' || measure ? found : null;
}

/** `5 million won`, `10,000 won ($8)`; not `500 won a prize`. */
function isMoney(tokens: Subtokens, { last, value, scaled }: NumberRead): boolean {
  const after = tokens.at(last + 1);
  if (after.tag === 'DET' || after.lower === 'in') return false;
  if ((scaled && (value ?? 0) >= 1000) || after.text === '(') return true;
  const { sharedCurrencies, nations } = tokens.lexicon;
  const owners = sharedCurrencies.get(tokens.at(last).lower);
  const isNamed = (): boolean =>
    tokens.list.some(({ lower }) => owners?.has(nations.get(lower) ?? '') === true);
  return (value ?? 0) >= 100 && isNamed();
}

/** `of a mile`, `of an hour`: what a fraction is of. */
function unitOfOne(tokens: Subtokens, at: number): UnitFound | null {
  if (!closedClass['indefinite-articles'].holds(tokens.at(at))) return null;
  if (tokens.lexicon.words.halved.has(tokens.at(at + 1).lower)) return null;
  const found = unitAt(tokens, at + 1);
  return found !== null && tokens.at(found.last).tag !== 'NOUN' ? found : null;
}

/** A ton may be one of 2,000 or 2,240 pounds. */
const confidenceOf = ({ assumed }: Unit, unitText: string): number =>
  assumed === true ? 0.9 : /^tons?$/i.test(unitText) ? 0.75 : 0.95;

function measured(tokens: Subtokens, base: Quantity, found: UnitFound): Quantity {
  const unitText = wordsOf(tokens, found.first, found.last);
  const great = base.scaled && base.form !== 'fraction';
  const unit = currencyNear(tokens, base.first, unitText.toLowerCase(), found.unit, great);
  const { code, kind } = unit;
  const whole = kind === 'money' ? moneyScale(tokens, base, found.last, unit) : null;
  const end = whole?.last ?? found.last;
  const last = kind === 'duration' ? base.last : end;
  const amount = update(base, whole?.amount ?? {}, { last, end, unitText, unit: code, kind });
  const spell = kind === 'duration' ? spellOrAge(tokens, amount) : null;
  if (spell !== null) return spell;
  const compound = kind === 'measure' ? compoundAt(tokens, amount) : null;
  if (compound !== null) return compound;
  const rule =
    kind === 'percent'
      ? kind
      : kind === 'money'
        ? (`currency-word${basis(unit)}` as const)
        : 'unit-word';
  const confidence = confidenceOf(unit, unitText);
  return update(amount, rateAt(tokens, end, amount), { rule, confidence });
}

/** `two years and three months`, `five years old`: a spell in two units, an age; null where it is neither. */
function spellOrAge(tokens: Subtokens, amount: Quantity): Quantity | null {
  const spell = spellAt(tokens, amount);
  const aged = ageEnd(tokens, spell.end);
  if (aged !== null)
    return update(spell, { end: aged, kind: 'age', rule: 'age', confidence: 0.95 });
  return spell === amount ? null : spell;
}

/**
 * One measure in two units: `6 feet 2 inches`, `6ft 2in`, `6-foot-2`, `5 feet and 2 inches`, `5 pounds 3 ounces`;
 * null where no second part stands.
 */
function compoundAt(tokens: Subtokens, base: Quantity): Quantity | null {
  const part = tokens.lexicon.smallerUnits.get(base.unit);
  if (part === undefined || !isWhole(base.value)) return null;
  const at = base.end;
  const hyphened = tokens.at(at).text === '-' && glued(tokens.at(at), tokens.at(at + 1));
  const number = hyphened || /^(?:and|,)$/.test(tokens.at(at).lower) ? at + 1 : at;
  const { text, lower } = tokens.at(number);
  const small = /^\d{1,2}(?:\.\d+)?$/.test(text) ? Number(text) : tokens.lexicon.small.get(lower);
  if (small === undefined || small >= part.of) return null;
  const last = smallerEnd(tokens, number + 1, part.code, hyphened);
  if (last === null) return null;
  const amount = exactly(tidy(base.value + small / part.of));
  return update(base, amount, { last, end: last, rule: 'compound-unit', confidence: 0.95 });
}

/** Where the smaller unit ends; after `6-foot-2` it need not be said. */
function smallerEnd(tokens: Subtokens, at: number, code: string, hyphened: boolean): number | null {
  const found = unitAt(tokens, at);
  if (found !== null) return found.unit.code === code ? found.last : null;
  if (code !== '[in_i]') return null;
  if (hyphened) return at;
  const follows = tagBits.DET | tagBits.PRON | tagBits.NUM | tagBits.PROPN;
  return tokens.at(at).lower === 'in' && !isOf(tokens.at(at + 1), follows) ? at + 1 : null;
}

/** `75 USD million`, `120 MEUR`, `15 dollars 50`, `15 dollars and 15 cents`. */
function moneyScale(
  tokens: Subtokens,
  base: Quantity,
  at: number,
  unit: Unit,
): { last: number; amount: Partial<Quantity> } | null {
  if (base.value === null) return null;
  const scale = tokens.lexicon.scales.get(tokens.at(at).lower);
  const factor = scale ?? unit.factor;
  if (factor !== undefined)
    return { last: scale === undefined ? at : at + 1, amount: exactly(tidy(base.value * factor)) };
  // `70 cents and 35 cents` are two amounts.
  if (besideUnits.cents.holds(tokens.at(at - 1))) return null;
  const cents = centsAt(tokens, tokens.at(at).lower === 'and' ? at + 1 : at);
  if (cents === null || base.scaled || !isWhole(base.value)) return null;
  const next = tokens.at(cents.last);
  const named = besideUnits.cents.holds(next);
  if (!named && !(closes(next) && cents.value >= 10)) return null;
  const amount = exactly(tidy(base.value + cents.value / 100));
  return { last: named ? cents.last + 1 : cents.last, amount };
}

function centsAt(tokens: Subtokens, at: number): { value: number; last: number } | null {
  const { small } = tokens.lexicon;
  const { text, lower } = tokens.at(at);
  if (/^\d{1,2}$/.test(text)) return { value: Number(text), last: at + 1 };
  const tens = small.get(lower);
  if (tens === undefined) return null;
  const behind = pastHyphen(tokens, at + 1);
  const ones = tens >= 20 ? (small.get(tokens.at(behind).lower) ?? 0) : 0;
  return ones > 0 && ones < 10
    ? { value: tens + ones, last: behind + 1 }
    : { value: tens, last: at + 1 };
}

/** `years old`, `year-old`, `years of age`, `yo`: where it ends. */
function ageEnd(tokens: Tokens, at: number): number | null {
  const next = pastHyphen(tokens, at);
  if (/^olds?$/.test(tokens.at(next).lower)) return next + 1;
  return tokens.at(at).lower === 'of' && tokens.at(at + 1).lower === 'age' ? at + 2 : null;
}

/** `millions in cash`, `spent millions`: money whose currency is not said. */
function unnamedMoney(tokens: Subtokens, read: NumberRead, base: Quantity): Quantity | null {
  // Thousands that are driven into a town are people.
  const least = tokens.at(read.last).lower === 'into' ? 1e6 : 1000;
  if ((read.value ?? read.low ?? 0) < least) return null;
  const spent = read.form === 'magnitude' && isSpent(tokens, read.first, read.last);
  if (!spent && moneyIn(tokens, read.last, tokens.lexicon) === null) return null;
  const { code, atHome: home } = unnamedCurrency(tokens, read.last);
  const rule = home === true ? 'currency-unsaid-published' : 'currency-unsaid-assumed';
  return update(base, { kind: 'money', unit: code, rule, confidence: 0.8 });
}
