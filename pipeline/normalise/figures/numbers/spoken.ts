import { closedClass } from '../../doc/lexicon.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { plain, tidy, type NumberRead } from '../quantity.ts';
import { beginsWithDigit, closes, pastHyphen, type Subtokens } from '../subtokens.ts';
import { besideNumbers } from '../words.ts';

/** Words added and multiplied as they are spoken: `three hundred and twelve thousand`, `a hundred and ten`. */
export function readSpoken(tokens: Subtokens, index: number): NumberRead | null {
  const spoken = spokenAt(tokens, index);
  if (spoken === null) return null;
  const { value, last, words } = spoken;
  const fraction = fractionOf(tokens, index, spoken);
  if (fraction !== null) return fraction;
  const tail = pointAfter(tokens, last, value) ?? withTail(tokens, last, value);
  return tail === null
    ? plain(index, last, tidy(value), 'words', words > 1)
    : plain(index, tail.last, tidy(tail.value), 'words', true);
}

/** A whole number with the scale that a fraction of it would be of: `three million` and 1,000,000. */
interface Whole {
  readonly value: number;
  readonly scale: number;
}

/** A number put together from words. */
class Spoken {
  /** What scales from a thousand on have closed, and what is added up before the next. */
  #closed = 0;
  #group = 0;
  words = 0;
  last: number;
  /** The whole before the last `and`: `two hundred` of `two hundred and fifty-four`. */
  beforeAnd: Whole | null = null;
  /** The tens that end it without `and`, with what stands before: `thirty` of `one hundred thirty`. */
  tens: { readonly value: number; readonly before: number } | null = null;

  constructor(first: number) {
    this.last = first;
  }

  get value(): number {
    return this.#closed + this.#group;
  }

  /** Whether `and` may follow: behind a hundred or a scale. */
  get takesAnd(): boolean {
    return this.#group >= 100 || (this.#group === 0 && this.#closed > 0);
  }

  /** Whether a hyphen may join ones. */
  get endsInTens(): boolean {
    return this.#group > 0 && this.#group % 10 === 0;
  }

  /** `twenty` + `five`, `hundred` + `twelve`. */
  takes(small: number): boolean {
    if (this.words === 0) return true;
    const [tens, ones] = [this.#group % 100, this.#group % 10];
    return small > 0 && (tens === 0 || (ones === 0 && tens >= 20 && small < 10));
  }

  add(small: number, behindAnd: boolean): void {
    const free = this.words > 0 && small >= 20 && !behindAnd;
    this.tens = free ? { value: small, before: this.value } : null;
    this.#group += small;
  }

  multiply(scale: number): void {
    this.tens = null;
    if (scale === 100) this.#group *= scale;
    else if (scale < 1000) this.#group += (this.#group % 100) * (scale - 1);
    else {
      this.#closed = this.#group === 0 ? this.#closed * scale : this.#closed + this.#group * scale;
      this.#group = 0;
    }
  }
}

function spokenAt(tokens: Subtokens, index: number): Spoken | null {
  const { small: values } = tokens.lexicon;
  const spoken = new Spoken(index);
  for (let at = index; at < tokens.length; at++) {
    const token = tokens.at(at);
    const { lower } = token;
    const article = spoken.words === 0 && closedClass['indefinite-articles'].holds(token);
    const small = article ? 1 : values.get(lower);
    const scale = small === undefined ? scaleAt(tokens, at) : undefined;
    if (small !== undefined && spoken.takes(small))
      spoken.add(small, tokens.at(at - 1).lower === 'and');
    else if (scale !== undefined && spoken.value > 0) spoken.multiply(scale);
    else if (lower === '-' && hyphenJoins(tokens, at, spoken)) continue;
    else if (lower === 'and' && andJoins(tokens, at, spoken)) {
      spoken.beforeAnd = { value: spoken.value, scale: largeScale(tokens, at - 1) ?? 1 };
      continue;
    } else break;
    spoken.words++;
    spoken.last = at + 1;
  }
  return spoken.words === 0 ? null : spoken;
}

function hyphenJoins(tokens: Subtokens, at: number, spoken: Spoken): boolean {
  const next = tokens.at(at + 1).lower;
  const { scales, small } = tokens.lexicon;
  return scales.has(next) || (spoken.endsInTens && small.has(next));
}

const andJoins = (tokens: Subtokens, at: number, spoken: Spoken): boolean =>
  spoken.takesAnd &&
  tokens.lexicon.small.has(tokens.at(at + 1).lower) &&
  !beginsWithDigit(tokens.at(at + 2));

/** A scale word; its plural too where it is no magnitude of its own: `three dozens`, not `of`. */
function scaleAt(tokens: Subtokens, at: number): number | undefined {
  const { scales, magnitudes } = tokens.lexicon;
  const { lower } = tokens.at(at);
  const scale = scales.get(lower);
  if (scale !== undefined || lower === 'scores' || lower === 'tens') return scale;
  return tokens.at(at + 1).lower === 'of' ? undefined : magnitudes.get(lower)?.[0];
}

/** A scale from a thousand on, of which a fraction may be: `one million and a half`. */
function largeScale(tokens: Subtokens, at: number): number | undefined {
  const scale = tokens.lexicon.scales.get(tokens.at(at).lower);
  return scale !== undefined && scale >= 1000 ? scale : undefined;
}

/** `two-thirds`, `two hundred and fifty-four hundredths`, `two thirds of a million`. */
function fractionOf(tokens: Subtokens, index: number, spoken: Spoken): NumberRead | null {
  const parts = partsAt(tokens, index, spoken);
  if (parts === null) return null;
  const scale = scaleBehind(tokens, parts.last);
  const factor = scale?.value ?? parts.whole?.scale ?? 1;
  const value = tidy((parts.whole?.value ?? 0) + (parts.top / parts.bottom) * factor);
  const form = parts.whole === null && scale === null ? 'fraction' : 'words';
  return plain(index, scale?.last ?? parts.last, value, form, true);
}

interface Parts {
  readonly whole: Whole | null;
  readonly top: number;
  readonly bottom: number;
  readonly last: number;
}

/**
 * The denominator after a number, and what it divides: `two-thirds`, `one hundred thirty-fifths` (100/35),
 * `two hundred and fifty-four hundredths` (200 54/100), `six million and two thirds`.
 */
function partsAt(tokens: Subtokens, index: number, spoken: Spoken): Parts | null {
  const { value, last: end, beforeAnd, tens } = spoken;
  const found = denominatorAt(tokens, end);
  if (found === null || value < 1) return null;
  const { value: bottom, plural, last, loose } = found;
  const behindAnd = beforeAnd === null ? Infinity : value - beforeAnd.value;
  const whole = behindAnd < bottom ? beforeAnd : null;
  const top = whole === null ? value : behindAnd;
  if ((top === 1) === plural) return null;
  if (loose)
    return whole !== null || isPart(tokens, index, last) ? { whole, top, bottom, last } : null;
  return tens !== null && plural && bottom < 10
    ? { whole: null, top: tens.before, bottom: tens.value + bottom, last }
    : { whole, top, bottom, last };
}

/** Whether quarters are parts of a whole and not of a year. */
function isPart(tokens: Subtokens, first: number, last: number): boolean {
  const next = tokens.at(last);
  if (next.lower === 'of' || next.lower === 'the' || tokens.lexicon.scales.has(next.lower))
    return true;
  const ends = closes(next) || closedClass.coordinators.holds(next);
  return ends && besideNumbers['before-shares'].holds(tokens.at(first - 1));
}

/** The scale that a fraction is of, `a` before it allowed: `two thirds of a million`. */
function scaleBehind(tokens: Subtokens, at: number): { value: number; last: number } | null {
  const of = tokens.at(at).lower === 'of' && tokens.at(at + 1).lower === 'a';
  const index = of ? at + 2 : at;
  const value = tokens.lexicon.scales.get(tokens.at(index).lower);
  return value === undefined ? null : { value, last: index + 1 };
}

/** `three point five`, `nine point nought four`, `two point seventy-one`: digits spoken one by one. */
function pointAfter(
  tokens: Subtokens,
  at: number,
  value: number,
): { value: number; last: number } | null {
  if (tokens.at(at).lower !== 'point') return null;
  let text = '';
  let last = at + 1;
  for (; last < at + 10; last++) {
    const digit = tokens.lexicon.small.get(tokens.at(last).lower);
    if (digit === undefined || digit > 9) break;
    text += String(digit);
  }
  if (text !== '') return scaled(tokens, last, value + Number(`0.${text}`));
  const pair = spokenAt(tokens, at + 1);
  return pair !== null && pair.value > 9 && pair.value < 100 && pair.words < 3
    ? scaled(tokens, pair.last, value + pair.value / 100)
    : null;
}

function scaled(tokens: Subtokens, at: number, value: number): { value: number; last: number } {
  const scale = scaleBehind(tokens, at);
  return scale === null ? { value, last: at } : { value: value * scale.value, last: scale.last };
}

/** A denominator in words, `last` exclusive: `thirds`, `-fifths`, `twenty-firsts`, `one-hundredth`. */
export interface Denominator {
  readonly value: number;
  readonly last: number;
  readonly plural: boolean;
  /** Whether it may mean a span of time or a coin rather than a part: `quarter`. */
  readonly loose: boolean;
}

/** The denominator that begins at a subtoken, a hyphen before it allowed; null where none does. */
export function denominatorAt(tokens: Subtokens, index: number): Denominator | null {
  const { fractions, small } = tokens.lexicon;
  const at = pastHyphen(tokens, index);
  const word = tokens.at(at).lower;
  const part = fractions.get(word);
  if (part !== undefined) {
    const value = Math.round(1 / part);
    const loose = at === index && (value === 2 || word.startsWith('quarter'));
    return { value, last: at + 1, plural: word.endsWith('s'), loose };
  }
  if (word === 'one') {
    const scale = denominatorAt(tokens, at + 1);
    return scale !== null && scale.value >= 100 ? scale : null;
  }
  const tens = small.get(word) ?? 0;
  const last = pastHyphen(tokens, at + 1);
  const ones = tens < 20 ? null : onesOf(tokens.at(last).lower, tokens.lexicon);
  if (ones === null) return null;
  const plural = tokens.at(last).lower.endsWith('s');
  return { value: tens + ones, last: last + 1, plural, loose: false };
}

/** `firsts`, `fifth`: the last part of a compound denominator. */
function onesOf(word: string, { fractions }: FigureLexicon): number | null {
  if (word === 'first' || word === 'firsts') return 1;
  const value = Math.round(1 / (fractions.get(word) ?? 1));
  return value > 2 && value < 10 && !word.startsWith('quarter') ? value : null;
}

/**
 * What a fraction after `and` adds to a whole number, `last` exclusive: `and a half`, `and two
 * thirds`, `-and-a-half`, `and three quarters million`. After a scale it is a part of that scale: `one million and
 * a half`. Not `and a third of them`, which is another quantity.
 */
export function fractionTail(
  tokens: Subtokens,
  at: number,
): { last: number; add: number; scale: number | null } | null {
  const and = pastHyphen(tokens, at);
  if (tokens.at(and).lower !== 'and') return null;
  const over = pastHyphen(tokens, and + 1);
  const { scales, small } = tokens.lexicon;
  const word = tokens.at(over).lower;
  const top = word === 'a' || word === 'an' ? 1 : (small.get(word) ?? 0);
  const bottom = top < 1 ? null : denominatorAt(tokens, over + 1);
  if (bottom === null || (top === 1) === bottom.plural || bottom.value <= top) return null;
  const scale = scales.get(tokens.at(bottom.last).lower) ?? null;
  if (scale === null && !endsTail(tokens, bottom)) return null;
  return { last: scale === null ? bottom.last : bottom.last + 1, add: top / bottom.value, scale };
}

/** `and a third`, not before what it could be a third of. */
function endsTail(tokens: Subtokens, { value, last, plural }: Denominator): boolean {
  const next = tokens.at(last);
  if (next.lower === 'of') return false;
  if (plural || value === 2 || value === 4) return true;
  return closes(next) || tokens.lexicon.unitWords.has(next.lower);
}

/** A whole number with the fraction after it, where there is one: `3 million and a quarter`. */
export function withTail(
  tokens: Subtokens,
  last: number,
  value: number,
): { last: number; value: number } | null {
  const tail = fractionTail(tokens, last);
  if (tail === null) return null;
  const own = largeScale(tokens, last - 1);
  if (own !== undefined) return { last: tail.last, value: value + tail.add * (tail.scale ?? own) };
  return { last: tail.last, value: (value + tail.add) * (tail.scale ?? 1) };
}
