import type { Token } from '../annotate/types.ts';
import type { FigureLexicon, Unit } from './lexicon.ts';

/** A number read from tokens, without modifier or unit; last exclusive. */
export interface NumberRead {
  readonly first: number;
  readonly last: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** digits, words, a magnitude without a number (`millions`), or a fraction. */
  readonly form: 'digits' | 'words' | 'magnitude' | 'fraction';
  readonly currency: string | null;
  /** A unit glued to the digits. */
  readonly unit: Unit | null;
  readonly unitText: string | null;
  /** Whether a scale word or sign makes it a quantity for sure. */
  readonly scaled: boolean;
}

const digits = /^(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,18})(?:\.\d{1,12})?$/;
const glued = /^((?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?)([a-zµμ°][a-z°/²³]{0,4})$/i;
const mixed = /^(\d{1,6})([½¼¾⅓⅔])$/;

/** The number that begins at a token (a currency sign before it included), or null. */
export function readNumber(
  tokens: readonly Token[],
  index: number,
  lexicon: FigureLexicon,
): NumberRead | null {
  const sign = currencyAt(tokens, index, lexicon);
  const at = sign === null ? index : sign.last;
  const read =
    readDigits(tokens, at, lexicon) ?? (sign === null ? readWords(tokens, index, lexicon) : null);
  if (read === null) return null;
  return sign === null ? read : { ...read, first: index, currency: sign.code };
}

/** `$`, `US$` (one or two tokens), `£`. */
function currencyAt(
  tokens: readonly Token[],
  index: number,
  lexicon: FigureLexicon,
): { code: string; last: number } | null {
  const one = tokens[index]?.text ?? '';
  const two = tokens[index + 1];
  if (two !== undefined && two.start === tokens[index]?.end) {
    const code = lexicon.currencySigns.get(one + two.text);
    if (code !== undefined) return { code, last: index + 2 };
  }
  const code = lexicon.currencySigns.get(one);
  return code === undefined ? null : { code, last: index + 1 };
}

const plain = (
  value: number,
): Pick<NumberRead, 'value' | 'low' | 'high' | 'currency' | 'unit' | 'unitText'> => ({
  value,
  low: value,
  high: value,
  currency: null,
  unit: null,
  unitText: null,
});

const numeric = (text: string): number => Number(text.replaceAll(',', ''));

function readDigits(
  tokens: readonly Token[],
  at: number,
  lexicon: FigureLexicon,
): NumberRead | null {
  const token = tokens[at];
  const unit = token?.text.charCodeAt(0) ?? 0;
  if (token === undefined || !((unit >= 48 && unit <= 57) || unit > 127)) return null;
  const signed = lexicon.signs.get(token.text) ?? mixedValue(token.text, lexicon);
  if (signed !== null) return scaled(tokens, at, signed, lexicon, 'fraction');
  if (digits.test(token.text)) return scaled(tokens, at, numeric(token.text), lexicon, 'digits');
  const parts = glued.exec(token.text);
  if (parts === null) return null;
  const [, number = '', tail = ''] = parts;
  const scale = lexicon.gluedScales.get(tail.toLowerCase());
  const known = lexicon.gluedUnits.get(tail.toLowerCase());
  const base = { first: at, last: at + 1, form: 'digits' as const, ...plain(numeric(number)) };
  if (known !== undefined) return { ...base, unit: known, unitText: tail, scaled: true };
  if (
    scale === undefined ||
    (tail !== tail.toLowerCase() &&
      tail.length === 1 &&
      tail !== 'K' &&
      tail !== 'M' &&
      tail !== 'B')
  )
    return null;
  return { ...base, ...plain(tidy(numeric(number) * scale)), scaled: true };
}

function mixedValue(text: string, lexicon: FigureLexicon): number | null {
  const parts = mixed.exec(text);
  if (parts === null) return null;
  return Number(parts[1]) + (lexicon.signs.get(parts[2] ?? '') ?? 0);
}

/** Drops the dust of binary fractions: 1.1 × 10⁹ is 1,100,000,000. */
const tidy = (value: number): number => Number(value.toPrecision(15));

/** With the scale words that follow: `1.2 million`, `2 hundred thousand`. */
function scaled(
  tokens: readonly Token[],
  at: number,
  value: number,
  lexicon: FigureLexicon,
  form: NumberRead['form'],
): NumberRead {
  let last = at + 1;
  let total = value;
  for (
    let scale = scaleAt(tokens, last, lexicon);
    scale !== null;
    scale = scaleAt(tokens, last, lexicon)
  ) {
    total *= scale;
    last++;
  }
  return {
    first: at,
    last,
    form: form === 'fraction' && last === at + 1 ? form : 'digits',
    ...plain(tidy(total)),
    scaled: last > at + 1,
  };
}

function scaleAt(tokens: readonly Token[], index: number, lexicon: FigureLexicon): number | null {
  const token = tokens[index];
  if (token === undefined) return null;
  const scale = lexicon.scales.get(token.lower);
  if (scale !== undefined) return scale;
  const isGlued = /^(?:mn|mln|bn|bln|tn|trn|m|b)$/.test(token.text);
  return isGlued ? (lexicon.gluedScales.get(token.lower) ?? null) : null;
}

/** Number words: `twenty-five`, `two hundred thousand`, `a dozen`, `half a million`, `millions`, `a third`. */
function readWords(
  tokens: readonly Token[],
  index: number,
  lexicon: FigureLexicon,
): NumberRead | null {
  const first = tokens[index]?.lower ?? '';
  const base = { first: index, currency: null, unit: null, unitText: null };
  const magnitude = readMagnitude(tokens, index, lexicon);
  if (magnitude !== null) return magnitude;
  if (
    first === 'half' ||
    ((first === 'a' || first === 'one') && tokens[index + 1]?.lower === 'half')
  ) {
    const at = first === 'half' ? index + 1 : index + 2;
    const scaleAtEnd = tokens[at]?.lower === 'a' ? at + 1 : at;
    const scale = lexicon.scales.get(tokens[scaleAtEnd]?.lower ?? '');
    if (scale !== undefined)
      return { ...base, last: scaleAtEnd + 1, form: 'words', ...plain(scale / 2), scaled: true };
  }
  if (first === 'a' || first === 'an') return readArticle(tokens, index, lexicon);
  return readCompound(tokens, index, lexicon);
}

/** `a dozen`, `a million`, `a third of`, `a quarter of`. */
function readArticle(
  tokens: readonly Token[],
  index: number,
  lexicon: FigureLexicon,
): NumberRead | null {
  const next = tokens[index + 1]?.lower ?? '';
  const scale = lexicon.scales.get(next);
  const base = { first: index, currency: null, unit: null, unitText: null };
  if (scale !== undefined) {
    const more = scaleAt(tokens, index + 2, lexicon);
    const last = more === null ? index + 2 : index + 3;
    return { ...base, last, form: 'words', ...plain(scale * (more ?? 1)), scaled: true };
  }
  const fraction = lexicon.fractions.get(next);
  const counts = fraction !== undefined && tokens[index + 2]?.lower === 'of';
  return counts
    ? { ...base, last: index + 2, form: 'fraction', ...plain(fraction), scaled: true }
    : null;
}

function readMagnitude(
  tokens: readonly Token[],
  index: number,
  lexicon: FigureLexicon,
): NumberRead | null {
  const range = lexicon.magnitudes.get(tokens[index]?.lower ?? '');
  if (range === undefined) return null;
  let [low, high] = range;
  let last = index + 1;
  while (tokens[last]?.lower === 'of' && lexicon.magnitudes.has(tokens[last + 1]?.lower ?? '')) {
    const next = lexicon.magnitudes.get(tokens[last + 1]?.lower ?? '');
    const factor = next?.[0] ?? 1;
    [low, high] = [low * factor, high * factor];
    last += 2;
  }
  const noun = tokens[last];
  if (noun === undefined || (noun.lower !== 'of' && noun.tag !== 'NOUN' && noun.lower !== 'more'))
    return null;
  return {
    first: index,
    last,
    value: null,
    low,
    high,
    form: 'magnitude',
    currency: null,
    unit: null,
    unitText: null,
    scaled: true,
  };
}

/** Words added and multiplied as they are spoken: `three hundred and twelve thousand`. */
function readCompound(
  tokens: readonly Token[],
  index: number,
  lexicon: FigureLexicon,
): NumberRead | null {
  let total = 0;
  let group = 0;
  let last = index;
  let words = 0;
  for (; last < tokens.length; last++) {
    const lower = tokens[last]?.lower ?? '';
    const small = smallAt(lower, lexicon);
    const scale = lexicon.scales.get(lower);
    if (small !== null && (words === 0 || group % 10 === 0)) group += small;
    else if (scale !== undefined && words > 0 && group > 0) {
      if (scale === 100 || scale === 12) group *= scale;
      else [total, group] = [total + group * scale, 0];
    } else if (!(
      lower === 'and' &&
      group >= 100 &&
      smallAt(tokens[last + 1]?.lower ?? '', lexicon) !== null
    ))
      break;
    words++;
  }
  if (words === 0) return null;
  const numerator = total + group;
  const fraction = lexicon.fractions.get(tokens[last]?.lower ?? '');
  if (fraction !== undefined && numerator < 10)
    return {
      first: index,
      last: last + 1,
      form: 'fraction',
      ...plain(tidy(numerator * fraction)),
      scaled: true,
    };
  return { first: index, last, form: 'words', ...plain(numerator), scaled: words > 1 };
}

/** `five`, `twenty-five`. */
function smallAt(lower: string, lexicon: FigureLexicon): number | null {
  const whole = lexicon.small.get(lower);
  if (whole !== undefined) return whole;
  const hyphen = lower.indexOf('-');
  if (hyphen < 0) return null;
  const tens = lexicon.small.get(lower.slice(0, hyphen));
  const ones = lexicon.small.get(lower.slice(hyphen + 1));
  return tens !== undefined && ones !== undefined && tens >= 20 && ones < 10 ? tens + ones : null;
}
