import { tagBits } from '../../doc/token.ts';
import { isPlainDigit } from '../../doc/letters.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { plain, tidy, type NumberRead } from '../quantity.ts';
import { beginsWithDigit, closes, glued, isOf, pastHyphen, type Subtokens } from '../subtokens.ts';
import type { Unit } from '../types.ts';
import { besideNumbers } from '../words.ts';
import { fractionTail, readSpoken, withTail } from './spoken.ts';

/** A value that is read up to a subtoken, `last` exclusive. */
interface Part {
  readonly value: number;
  readonly last: number;
}

/**
 * A number in digits that begins at a subtoken, with fraction, exponent and scale words.
 * @param money whether a sign of money stands before it: letters behind it are a scale then
 */
export function readDigits(tokens: Subtokens, at: number, money: boolean): NumberRead | null {
  const { text } = tokens.at(at);
  const unit = text.charCodeAt(0);
  if (unit === point) return readPoint(tokens, at, money);
  if (unit > 0xbb) {
    const value = tokens.lexicon.signs.get(text);
    return value === undefined ? null : scaled(tokens, at, { value, last: at + 1 }, money, true);
  }
  const value = isPlainDigit(unit) ? valueOf(text) : null;
  if (value === null) return null;
  const slash = slashAt(tokens, at);
  if (slash !== null) return scaled(tokens, at, slash, money, true);
  const power = raised(tokens, at + 1, value);
  if (power !== null) return plain(at, power.last, power.value, 'digits', true);
  const whole = mixedAt(tokens, at + 1, value) ??
    groupsAt(tokens, at, money) ??
    thousandsAt(tokens, at, value) ?? { value, last: at + 1 };
  return scaled(tokens, at, whole, money, false);
}

const point = 46;
const grouped = /^(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,21})(?:\.\d{1,15})?$/;

/** `5,00`, `1.111,11`: a comma and two digits at the end. */
const continental = /^\d{1,3}(?:\.\d{3})*,\d{2}$/;

/** The value of digits with points and commas, English or, with a comma before cents, continental. */
function valueOf(text: string): number | null {
  const english = continental.test(text) ? text.replaceAll('.', '').replace(',', '.') : text;
  const value = english !== text || grouped.test(text) ? Number(english.replaceAll(',', '')) : NaN;
  return Number.isFinite(value) ? value : null;
}

/** `.5`: a point before digits, after a space or a sign. */
function readPoint(tokens: Subtokens, at: number, money: boolean): NumberRead | null {
  const [before, mark, next] = [tokens.at(at - 1), tokens.at(at), tokens.at(at + 1)];
  if ((!money && glued(before, mark)) || !glued(mark, next) || !/^\d{1,9}$/.test(next.text))
    return null;
  return scaled(tokens, at, { value: Number(`0.${next.text}`), last: at + 2 }, money, false);
}

const denominators = new Set([2, 3, 4, 5, 6, 8, 10, 16, 32, 64]);

/** `1/2`, `3/4`: not 9/11 or 24/7. */
function slashAt(tokens: Tokens, at: number): Part | null {
  const [top, slash, bottom] = [tokens.at(at), tokens.at(at + 1), tokens.at(at + 2)];
  if (slash.text !== '/' || !glued(top, slash) || !glued(slash, bottom)) return null;
  const [a, b] = [Number(top.text), Number(bottom.text)];
  const fraction = Number.isInteger(a) && a > 0 && a < b && denominators.has(b);
  return fraction && tokens.at(at + 3).text !== '/' ? { value: a / b, last: at + 3 } : null;
}

/** `3½`, `10 1/2`, `2 and a half`. */
function mixedAt(tokens: Subtokens, at: number, value: number): Part | null {
  const [before, token] = [tokens.at(at - 1), tokens.at(at)];
  const sign = tokens.lexicon.signs.get(token.text);
  if (sign !== undefined) return { value: value + sign, last: at + 1 };
  const slash = glued(before, token) || before.text.includes('.') ? null : slashAt(tokens, at);
  if (slash !== null) return { value: value + slash.value, last: slash.last };
  const tail = fractionTail(tokens, at);
  // A scale behind it is read with the whole: `2 and a half million`.
  return tail === null
    ? null
    : { value: value + tail.add, last: tail.scale === null ? tail.last : tail.last - 1 };
}

/** `1 234 567`, `18 400 people`: groups apart from one another. */
function groupsAt(tokens: Subtokens, at: number, money: boolean): Part | null {
  let { text } = tokens.at(at);
  if (!/^[1-9]\d{0,2}$/.test(text)) return null;
  let last = at + 1;
  while (last < at + 6 && /^\d{3}(?:\.\d+)?$/.test(tokens.at(last).text) && !text.includes('.'))
    text += tokens.at(last++).text;
  const isOne =
    last > at + 2 || (last === at + 2 && (money ? isOneSum(tokens, at) : isOneNumber(tokens, at)));
  return isOne ? { value: Number(text), last } : null;
}

/** `18 400 people`: whether two groups are one number, which counts what stands behind, where nothing else claims the first. */
function isOneNumber(tokens: Subtokens, at: number): boolean {
  const [before, next] = [tokens.at(at - 1), tokens.at(at + 2)];
  if (isOf(before, tagBits.PROPN | tagBits.NUM | tagBits.NOUN | tagBits.PUNCT | tagBits.SYM))
    return false;
  if (isHour(tokens, at)) return false;
  if (tokens.at(at + 1).text.includes('.') || glued(tokens.at(at), tokens.at(at + 1))) return false;
  const { unitWords, unitSymbols } = tokens.lexicon;
  const unit = unitWords.get(next.lower) ?? unitSymbols.get(next.text);
  if (unit !== undefined) return isOfThousands(unit, tokens.at(at + 3));
  return next.tag === 'NOUN' && (next.lower.endsWith('s') || besideNumbers.people.holds(next));
}

/** Whether thousands of a unit are told: `12 500 euros`, `12 500 hectares`; not `12 500 euro notes`, `4 100 metres`. */
const isOfThousands = ({ code, kind }: Unit, behind: Token): boolean =>
  (kind === 'money' || /^(?:har|t|km2)$/.test(code)) && behind.tag !== 'NOUN';

/** `£45 300`: whether two groups behind a sign of money are one sum, and the second counts nothing. */
function isOneSum(tokens: Subtokens, at: number): boolean {
  if (glued(tokens.at(at), tokens.at(at + 1)) || tokens.at(at + 1).text.includes('.')) return false;
  return !isOf(tokens.at(at + 2), tagBits.NOUN | tagBits.ADJ | tagBits.PROPN | tagBits.NUM);
}

/** `At | 12 | 400 people left`: whether a word of time makes the first of two numbers an hour. */
const isHour = (tokens: Tokens, at: number): boolean =>
  besideNumbers['before-hours'].holds(tokens.at(at - 1)) && Number(tokens.at(at).text) <= 24;

/** `80, 000` and `80 000`: a group of noughts apart. */
function thousandsAt(tokens: Tokens, at: number, value: number): Part | null {
  const next = tokens.at(at + 1).text === ',' ? at + 2 : at + 1;
  return tokens.at(next).text === '000' && /^\d{1,3}$/.test(tokens.at(at).text)
    ? { value: value * 1000, last: next + 1 }
    : null;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number in digits raised, or with a power of ten: `6.2 × 10^-4`, `6 x 10⁹`, `12.3e+14`, `2.5^-1`. */
function raised(tokens: Tokens, at: number, value: number): Part | null {
  const sign = tokens.at(at).text;
  const close = glued(tokens.at(at - 1), tokens.at(at));
  if (close && sign === '^') return finite(exponentAt(tokens, at + 1, value), 1);
  if (close && (sign === 'e' || sign === 'E')) return finite(exponentAt(tokens, at + 1, 10), value);
  const times = sign === 'x' || sign === '×' || sign === '*';
  return times && tokens.at(at + 1).text === '10'
    ? finite(powerOfTen(tokens, at + 2), value)
    : null;
}

function finite(power: Part | null, factor: number): Part | null {
  const value = (power?.value ?? NaN) * factor;
  return power !== null && Number.isFinite(value) ? { value: tidy(value), last: power.last } : null;
}

/** `^-4` or `⁹` behind ten. */
function powerOfTen(tokens: Tokens, at: number): Part | null {
  const { text } = tokens.at(at);
  if (text === '^') return exponentAt(tokens, at + 1, 10);
  const digits = Array.from(text, (each) => superscripts.indexOf(each));
  if (text === '' || digits.includes(-1)) return null;
  return { value: 10 ** Number(digits.join('')), last: at + 1 };
}

/** `14`, `+14`, `-1`: the power of a base, its sign glued to it. */
function exponentAt(tokens: Tokens, at: number, base: number): Part | null {
  const sign = tokens.at(at).text;
  const signed = /^[+−-]$/.test(sign) && glued(tokens.at(at), tokens.at(at + 1));
  const last = signed ? at + 2 : at + 1;
  const digits = tokens.at(last - 1).text;
  if (!/^\d{1,2}$/.test(digits)) return null;
  const power = base ** Number(digits);
  return { value: signed && sign !== '+' ? 1 / power : power, last };
}

/** With the scales that follow: `1.2 million`, `3.4bn`, `10-million`, `5 hundred thousand`. */
function scaled(
  tokens: Subtokens,
  first: number,
  { value, last: end }: Part,
  money: boolean,
  fraction: boolean,
): NumberRead {
  let last = end;
  let total = value;
  for (let next = scaleAt(tokens, last, money); next !== null;) {
    total *= next.value;
    last = next.last;
    next = scaleAt(tokens, last, money);
  }
  const rest = last > end && !fraction ? restAfter(tokens, last, total) : null;
  if (rest !== null) return plain(first, rest.last, tidy(rest.value), 'digits', true);
  return plain(
    first,
    last,
    tidy(total),
    fraction && last === end ? 'fraction' : 'digits',
    last > end,
  );
}

/**
 * What follows a scale and belongs to the number: `3 hundred and 21`, `4 thousand 3 hundred`,
 * `3 million and a quarter`.
 */
function restAfter(tokens: Subtokens, at: number, value: number): Part | null {
  const { scales } = tokens.lexicon;
  const scale = scales.get(tokens.at(at - 1).lower) ?? 1;
  if (scale < 100) return null;
  const tail = withTail(tokens, at, value);
  if (tail !== null) return tail;
  const and = tokens.at(at).lower === 'and';
  const begin = and ? at + 1 : at;
  if ((scales.get(tokens.at(begin + 1).lower) ?? 1) >= scale) return null;
  const more = smallerAt(tokens, begin, and);
  const small = more?.value ?? scale;
  if (more === null || small >= scale) return null;
  const fits = scale === 100 ? and : more.scaled && small >= 100;
  return fits ? { last: more.last, value: value + small } : null;
}

/** A smaller number behind one with a scale; in words behind `and` only. */
function smallerAt(tokens: Subtokens, at: number, and: boolean): NumberRead | null {
  const { text, lower } = tokens.at(at);
  if (/^\d{1,3}$/.test(text))
    return scaled(tokens, at, { value: Number(text), last: at + 1 }, false, false);
  return and && tokens.lexicon.small.has(lower) ? readSpoken(tokens, at) : null;
}

/** The scale at a subtoken; a hyphen may stand before a scale word. */
function scaleAt(tokens: Subtokens, index: number, money: boolean): Part | null {
  const { scales, shortScales } = tokens.lexicon;
  const hyphen = pastHyphen(tokens, index);
  const at = glued(tokens.at(index), tokens.at(hyphen)) ? hyphen : index;
  const { text, lower } = tokens.at(at);
  const next = tokens.at(at + 1).lower;
  const behind = at > index && lower === 'plus' ? scales.get(next) : undefined;
  if (behind !== undefined) return { value: behind, last: at + 2 };
  const scale = scales.get(lower) ?? (lower === 'dozens' && next !== 'of' ? 12 : undefined);
  if (scale !== undefined) return { value: scale, last: at + 1 };
  const short = at === index ? shortScales.get(text) : undefined;
  return short !== undefined && isScale(tokens, at, money) ? { value: short, last: at + 1 } : null;
}

/** Whether letters after digits are a scale and not a unit: `3m users`, not `3m high` or `100t`. */
function isScale(tokens: Subtokens, at: number, money: boolean): boolean {
  const { text: letters } = tokens.at(at);
  const close = glued(tokens.at(at - 1), tokens.at(at));
  if (besideNumbers['sure-scales'].has(letters)) return true;
  if (money) return close || /^(?:[mb]|cr)$/i.test(letters);
  if (!close) return isSpaced(tokens, at, letters);
  if (letters === 'm') return !areMetres(tokens, at);
  if (letters === 'K') return !tokens.lexicon.unitSymbols.has(`K${tokens.at(at + 1).text}`);
  return /^[kbBM]$/.test(letters);
}

/** `2.3 M users`, `1,674.5 K.`: a letter apart from a number with a point or comma that it ends. */
function isSpaced(tokens: Tokens, at: number, letters: string): boolean {
  const next = tokens.at(at + 1);
  if (/^[BM]$/.test(letters) && next.tag === 'NOUN' && next.text === next.lower) return true;
  return /^[kKMGBT]$/.test(letters) && /[.,]/.test(tokens.at(at - 1).text) && closes(next);
}

/** `48m away`, `1.5m high`, `2m x 3m`; but `1.5m people` and `sales of 3m`. */
function areMetres(tokens: Subtokens, at: number): boolean {
  const { lexicon } = tokens;
  const [number, next] = [tokens.at(at - 1).text, tokens.at(at + 1)];
  const after = tokens.at(pastHyphen(tokens, at + 1));
  if (lexicon.words.lengths.has(after.lower)) return true;
  const noun = after.tag === 'NOUN';
  if (lexicon.unitWords.get(after.lower)?.kind === 'money' || after.lower === 'people')
    return false;
  if (noun && (after.lower.endsWith('s') || number.includes('.'))) return false;
  const behind = tokens.at(at + 2);
  if (next.lower === 'of' && isOf(behind, tagBits.DET | tagBits.PRON)) return false;
  if ((next.text === '(' && beginsWithDigit(behind)) || isNearLength(tokens, at)) return true;
  return !noun && /^\d{1,2}$/.test(number) && !/^(?:of|to|from)$/.test(tokens.at(at - 2).lower);
}

/** Whether lengths are told of near a place, or a ship’s tonnes. */
function isNearLength({ lexicon, list }: Subtokens, at: number): boolean {
  const { unitWords, unitSymbols, words } = lexicon;
  return list.slice(Math.max(0, at - 12), at + 8).some(({ text, lower }) => {
    const unit = unitWords.get(lower) ?? (text.length > 1 ? unitSymbols.get(text) : undefined);
    return text === 't' || words.lengths.has(lower) || isLength.test(unit?.code ?? '');
  });
}

const isLength = /^(?:[kdcm]?m|\[ft_i\])$/;
