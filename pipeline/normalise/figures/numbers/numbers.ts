import { tagBits } from '../../doc/token.ts';
import { beginsWithLetter } from '../../doc/letters.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { exactly, plain, tidy, type NumberRead } from '../quantity.ts';
import {
  beginsWithDigit,
  beginsWithSign,
  closes,
  glued,
  isMillions,
  isOf,
  type Subtokens,
} from '../subtokens.ts';
import type { Unit } from '../types.ts';
import { besideNumbers } from '../words.ts';
import { readDigits } from './digits.ts';
import { readWords } from './words.ts';

/** The number that begins at a subtoken (signs before it included), or null. */
export function readNumber(tokens: Subtokens, index: number): NumberRead | null {
  const sign = currencyAt(tokens, index);
  if (sign === null && isMinusOfMoney(tokens, index))
    return negated(readNumber(tokens, index + 1), index);
  const start = sign?.last ?? index;
  const at = pastMinus(tokens, start, sign !== null);
  const read = unsignedAt(tokens, at, sign);
  if (read === null || (sign === null && at === start)) return read;
  const currency = sign?.unit ?? null;
  if (read.value === null) return at > start ? null : { ...read, first: index, currency };
  const size = tidy(read.value * (currency?.factor ?? 1));
  // Taken from nought, so that “-0 °C” is 0: JSON and SQL know no other.
  return { ...read, ...exactly(at > start ? 0 - size : size), first: index, currency };
}

/** `-$2.5 million`, `minus £3m`: whether a minus stands before a sign of money. */
function isMinusOfMoney(tokens: Subtokens, index: number): boolean {
  const token = tokens.at(index);
  if (!besideNumbers.minus.holds(token) || currencyAt(tokens, index + 1) === null) return false;
  if (beginsWithLetter(token.text))
    return tokens.at(index - 1).lower !== 'or' && !takesAway(tokens, index);
  return glued(token, tokens.at(index + 1)) && opens(tokens, index);
}

function negated(read: NumberRead | null, first: number): NumberRead | null {
  return read?.value == null ? null : { ...read, ...exactly(0 - read.value), first };
}

function unsignedAt(tokens: Subtokens, at: number, sign: Sign | null): NumberRead | null {
  const digits = readDigits(tokens, at, sign !== null);
  if (sign !== null) return digits ?? (sign.wordy ? readWords(tokens, at) : null);
  const read = digits ?? readWords(tokens, at);
  return read !== null && tokens.at(read.last).lower === 'over' ? quotient(tokens, read) : read;
}

/** `1 over 3`, `one over twenty`: one number divided by another, where nothing follows to be counted. */
function quotient(tokens: Subtokens, top: NumberRead): NumberRead {
  const at = top.last + 1;
  const bottom = readDigits(tokens, at, false) ?? readWords(tokens, at);
  const [a, b] = [top.value ?? NaN, bottom?.value ?? NaN];
  const whole = Number.isInteger(a) && Number.isInteger(b) && b > 0;
  return bottom !== null && whole && closes(tokens.at(bottom.last))
    ? plain(top.first, bottom.last, tidy(a / b), 'fraction', true)
    : top;
}

/** Past `minus` or a dash that makes the number negative: `-5 °C`, `minus 20`. */
function pastMinus(tokens: Subtokens, index: number, afterSign: boolean): number {
  const token = tokens.at(index);
  if (!besideNumbers.minus.holds(token)) return index;
  // `plus or minus 5`
  if (tokens.at(index - 1).lower === 'or' && tokens.at(index - 2).lower === 'plus') return index;
  if (!beginsWithLetter(token.text))
    return isMinusSign(tokens, index, afterSign) ? index + 1 : index;
  if (takesAway(tokens, index)) return index;
  const next = tokens.at(index + 1);
  if (next.text === '-') return index + 2;
  const word = tokens.lexicon.small.has(next.lower) && tokens.at(index - 1).tag !== 'DET';
  return isNumber(next) || word ? index + 1 : index;
}

/** How many words an amount may count before what is taken from it. */
const nouns = 3;

/** `$9 million minus $2 million`, `40 boats, minus 3 of them`: whether a minus stands behind an amount from which it takes. */
function takesAway(tokens: Subtokens, index: number): boolean {
  const aside = tokens.at(index - 1).text === ',';
  const { unitWords, unitSymbols, scales } = tokens.lexicon;
  for (let at = aside ? index - 2 : index - 1; at >= Math.max(0, index - 2 - nouns); at--) {
    const token = tokens.at(at);
    if (isNumber(token) || scales.has(token.lower)) return true;
    const unit = unitWords.get(token.lower) ?? unitSymbols.get(token.text);
    // `It was 5 degrees, minus 3 at night`
    if (unit?.kind === 'measure' && aside) return false;
    if (unit === undefined && !isOf(token, tagBits.NOUN | tagBits.ADJ)) return false;
  }
  return false;
}

/** Whether a dash stands right before digits, after a space, a bracket or a currency sign. */
function isMinusSign(tokens: Subtokens, index: number, afterSign: boolean): boolean {
  const [before, dash, next] = [tokens.at(index - 1), tokens.at(index), tokens.at(index + 1)];
  if (!glued(dash, next)) return false;
  if (!/^[\d.]/.test(next.text) && !beginsWithSign(next.text, tokens.lexicon)) return false;
  return afterSign || (opens(tokens, index) && !beginsWithDigit(before));
}

/** Whether nothing is glued to a dash before it, or only what opens: a bracket, a sign of comparison, a mark of quotation. */
function opens(tokens: Tokens, dash: number): boolean {
  const before = tokens.at(dash - 1);
  if (!glued(before, tokens.at(dash)) || /^[(<>=“‘]$/.test(before.text)) return true;
  return /^["']$/.test(before.text) && !glued(tokens.at(dash - 2), before);
}

const isNumber = (token: Token): boolean => token.tag === 'NUM' || beginsWithDigit(token);

interface Sign {
  readonly unit: Unit;
  readonly last: number;
  /** Whether number words may follow: `Rs one crore`. */
  readonly wordy: boolean;
}

const longWord = /^\p{L}{2,}\.?$/u;

/** `$`, `US$` (one subtoken or two), `$US`, `EUR`, `Rs.`. */
function currencyAt(tokens: Subtokens, index: number): Sign | null {
  const { currencySigns } = tokens.lexicon;
  let text = '';
  let found: Sign | null = null;
  for (let last = index; last < index + 3; last++) {
    const token = tokens.at(last);
    if (token.isEdge || (last === index && !maySign(token))) break;
    if (last > index && !glued(tokens.at(last - 1), token) && !isSpacedSign(text, token)) break;
    text += token.text;
    const dollars = text.length > 1 && text.endsWith('$') ? text.toUpperCase() : text;
    const unit = currencySigns.get(text) ?? currencySigns.get(dollars);
    if (unit !== undefined && mayPrecede(tokens, last, text))
      found = { unit, last: last + 1, wordy: longWord.test(text) };
  }
  return found;
}

/** `US $`, `NZ $`: letters of a sign apart from it; not the article in `a $5 bill`. */
const isSpacedSign = (letters: string, { text }: Token): boolean =>
  text === '$' && letters.length < 4 && letters.toLowerCase() !== 'a';

const maySign = (token: Token): boolean => token.text.length < 7 && !beginsWithDigit(token);

/** Whether a sign of letters stands where its lexicon says that it may: `RM 5`, `EUR 5`, `Br5`, `R5bn`. */
function mayPrecede(tokens: Subtokens, last: number, sign: string): boolean {
  const use = tokens.lexicon.signUses.get(sign);
  if (use === undefined || use === 'before') return true;
  const next = tokens.at(last + 1);
  const large = isMillions(tokens.at(last + 2).lower, tokens.lexicon);
  if (use === 'sums') {
    const near = sign.length > 1 || glued(tokens.at(last), next);
    return near && beginsWithDigit(next) && (next.text.includes(',') || large);
  }
  // `PS 5` is a console.
  if (sign === 'PS' && /^[1-6]$/.test(next.text)) return large;
  return beginsWithDigit(next) && (use === 'digits' || glued(tokens.at(last), next));
}

/** A number read with a second that makes it a share: `one in five`, `80 to 1`, `half of one percent`. */
export function withProportion(tokens: Subtokens, read: NumberRead): NumberRead {
  const joint = tokens.at(read.last).lower;
  const next = tokens.at(read.last + 1).lower;
  if (joint === 'of' && next !== 'every') {
    const bottom = readNumber(tokens, read.last + 1);
    return (bottom === null ? null : proportionOf(tokens, read, bottom)) ?? ofOne(tokens, read);
  }
  const joins = joint === 'to' || /^(?:in|out|of)$/.test(joint) || (joint === '-' && next === 'in');
  if (!joins) return read;
  for (let at = read.last + 1; at < read.last + 4; at++) {
    const bottom = readNumber(tokens, at);
    if (bottom !== null) return proportionOf(tokens, read, bottom) ?? read;
  }
  return read;
}

/** `a quarter of 1 percent`, `half of one per cent`: the fraction of one unit is that of the unit. */
function ofOne(tokens: Tokens, read: NumberRead): NumberRead {
  const one = /^(?:1|one|a)$/.test(tokens.at(read.last + 1).lower);
  return read.form === 'fraction' && one && /^(?:%|per)/.test(tokens.at(read.last + 2).lower)
    ? { ...read, last: read.last + 2, form: 'words', scaled: true }
    : read;
}

/** `one in five`, `3 out of 4`, `four in ten`: one proportion of two numbers, or null. */
function proportionOf(tokens: Tokens, top: NumberRead, bottom: NumberRead): NumberRead | null {
  const [a, b] = [top.value ?? NaN, bottom.value ?? NaN];
  let joint = '';
  for (let at = top.last; at < bottom.first; at++) joint += ` ${tokens.at(at).lower}`;
  if (joint === ' to') return oddsOf(tokens, top, bottom);
  const whole =
    Number.isInteger(a) && Number.isInteger(b) && a > 0 && a < b && top.currency === null;
  if (!whole || !besideNumbers['share-joints'].has(joint.trim())) return null;
  if (joint === ' of' && !isOfPeople(tokens, bottom)) return null;
  if (joint.includes('in') && !divides(tokens, top, bottom)) return null;
  return plain(top.first, bottom.last, tidy(a / b), 'proportion', true);
}

/** `8 of 10 voters`: people at large; `8 of 10 boats` are so many of those that there are. */
function isOfPeople(tokens: Tokens, { last, value }: NumberRead): boolean {
  if (value !== 10 && value !== 100) return false;
  for (let at = last; at < last + 4; at++) {
    if (besideNumbers.people.holds(tokens.at(at))) return true;
    if (!/^(?:NOUN|PROPN|ADJ)$/.test(tokens.at(at).tag)) return false;
  }
  return false;
}

/** A number that people divide by. */
const isRound = (value: number): boolean => value <= 12 || value % 5 === 0;

/**
 * `four in ten`, and any number where a word for how likely something is stands near: `a one in 64 chance`, `the odds
 * are 1 in 2,304`.
 */
function divides(tokens: Tokens, top: NumberRead, bottom: NumberRead): boolean {
  if ((top.value ?? Infinity) <= 10 && isRound(bottom.value ?? NaN)) return true;
  const before = tokens.list.slice(Math.max(0, top.first - 6), top.first);
  const around = [...before, tokens.at(bottom.last)];
  return top.value === 1 && around.some((token) => besideNumbers.chances.holds(token));
}

/** `80 to 1`, `odds of 5 to 2`: how many times the one the other is. */
function oddsOf(tokens: Tokens, top: NumberRead, bottom: NumberRead): NumberRead | null {
  const [a, b] = [top.value ?? NaN, bottom.value ?? NaN];
  if (!(a > b && b >= 1 && a <= 1000)) return null;
  const next = tokens.at(bottom.last);
  const ends = b === 1 && (closes(next) || next.tag === 'ADP' || next.tag === 'CCONJ');
  return isOdds(tokens, top.first) || (ends && isMeasured(tokens, top.first))
    ? plain(top.first, bottom.last, tidy(a / b), 'proportion', true)
    : null;
}

/** `odds of 5 to 2`. */
const isOdds = (tokens: Tokens, first: number): boolean =>
  tokens.at(first - 1).lower === 'of' && /^(?:odds|ratio)$/.test(tokens.at(first - 2).lower);

/** `by 4 to 1`, `split 4 to 1`, `outnumbered boys 4 to 1`. */
const isMeasured = (tokens: Tokens, first: number): boolean =>
  tokens.at(first - 1).lower === 'by' ||
  [1, 2, 3].some((back) => besideNumbers['out-numbers'].holds(tokens.at(first - back)));
