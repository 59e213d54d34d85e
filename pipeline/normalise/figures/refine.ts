import type { Figure } from '../../kernel/rows.ts';
import type { Token } from '../annotate/types.ts';
import type { FigureLexicon, Phrases } from './lexicon.ts';
import type { NumberRead } from './numbers.ts';
import type { Quantity } from './quantity.ts';

/** A number with the unit that follows it; a count where none does. */
export function withUnit(
  tokens: readonly Token[],
  read: NumberRead,
  lexicon: FigureLexicon,
): Quantity {
  const { first, last, value, low, high, form, scaled } = read;
  const comparator = form === 'magnitude' ? 'order-of-magnitude' : 'exactly';
  const base = { first, last, value, low, high, form, scaled, comparator, change: null } as const;
  if (read.currency !== null)
    return {
      ...base,
      ...perUnit(tokens, last, 'money', read.currency, tokens[first]?.text ?? null),
      rule: 'currency-sign',
      confidence: 0.97,
    };
  if (read.unit !== null)
    return {
      ...base,
      kind: read.unit.kind,
      unit: read.unit.code,
      unitText: read.unitText,
      rule: 'glued-unit',
      confidence: 0.9,
    };
  const start = tokens[last]?.text === '-' || tokens[last]?.lower === 'of' ? last + 1 : last;
  const unit = phraseAt(lexicon.units, tokens, start);
  if (
    unit !== null &&
    (start === last || form === 'magnitude' || tokens[last]?.text === '-') &&
    !isBareLetter(tokens, start)
  ) {
    const text = words(tokens, start, unit.last);
    const { code, kind } = unit.value;
    const rule = kind === 'percent' ? 'percent' : kind === 'money' ? 'currency-word' : 'unit-word';
    const aged = kind === 'duration' && tokens[unit.last]?.lower === 'old';
    if (aged)
      return {
        ...base,
        last,
        kind: 'age',
        unit: code,
        unitText: text,
        rule: 'age',
        confidence: 0.95,
      };
    return {
      ...base,
      last: kind === 'duration' ? last : unit.last,
      ...perUnit(tokens, unit.last, kind, code, text),
      rule,
      confidence: 0.95,
    };
  }
  if (isAge(tokens, read))
    return { ...base, kind: 'age', unit: 'a', unitText: null, rule: 'age', confidence: 0.9 };
  const ratio = form === 'fraction' && value !== null && value < 1;
  const confidence = form === 'magnitude' || scaled ? 0.95 : 0.85;
  return {
    ...base,
    kind: ratio ? 'ratio' : 'count',
    unit: '1',
    unitText: null,
    rule: form === 'magnitude' ? 'plural-magnitude' : ratio ? 'fraction' : 'count',
    confidence,
  };
}

/** `Ana Rivera, 58, said`: a number between commas after a name is an age. */
const isAge = (tokens: readonly Token[], { first, last, form, value }: NumberRead): boolean =>
  form === 'digits' &&
  value !== null &&
  value < 120 &&
  tokens[first - 1]?.text === ',' &&
  /^[,.]$/.test(tokens[last]?.text ?? '') &&
  tokens[first - 2]?.tag === 'PROPN';

const isBareLetter = (tokens: readonly Token[], index: number): boolean =>
  /^[a-z]$/i.test(tokens[index]?.text ?? '');

const per = new Set(['a', 'an', 'per', 'each']);
const perNouns: ReadonlyMap<string, string> = new Map([
  ['day', 'd'],
  ['hour', 'h'],
  ['week', 'wk'],
  ['month', 'mo'],
  ['year', 'a'],
  ['minute', 'min'],
  ['second', 's'],
  ['share', '{share}'],
  ['barrel', '[bbl_us]'],
  ['person', '{person}'],
  ['tonne', 't'],
  ['gallon', '[gal_us]'],
  ['head', '{person}'],
]);

/** `$12 a share`, `2 million barrels a day`. */
function perUnit(
  tokens: readonly Token[],
  at: number,
  kind: Figure['kind'],
  code: string,
  text: string | null,
): Pick<Quantity, 'kind' | 'unit' | 'unitText'> {
  const base = per.has(tokens[at]?.lower ?? '')
    ? perNouns.get(tokens[at + 1]?.lower ?? '')
    : undefined;
  if (base === undefined) return { kind, unit: code, unitText: text };
  return {
    kind: 'rate',
    unit: `${code}/${base}`,
    unitText: `${text ?? ''} ${words(tokens, at, at + 2)}`.trim(),
  };
}

const words = (tokens: readonly Token[], first: number, last: number): string =>
  tokens
    .slice(first, last)
    .map((token) => token.text)
    .join(' ');

function phraseAt<Value>(
  phrases: Phrases<Value>,
  tokens: readonly Token[],
  index: number,
): { value: Value; last: number } | null {
  const found = phrases
    .get(tokens[index]?.lower ?? '')
    ?.find((phrase) =>
      phrase.words.every((word, offset) => tokens[index + offset]?.lower === word),
    );
  return found === undefined ? null : { value: found.value, last: index + found.words.length };
}

/** A range of two quantities: `8,000–10,000`, `between 5 and 9 per cent`, `$10 to $15 billion`. */
export function joinRange(tokens: readonly Token[], a: Quantity, b: Quantity): Quantity | null {
  const joint = words(tokens, a.last, b.first).toLowerCase();
  const lead = tokens[a.first - 1]?.lower ?? '';
  const between = lead === 'between' && joint === 'and';
  const from = lead === 'from';
  const dashed = /^[-–—]$/.test(joint);
  if (!between && !dashed && joint !== 'to' && joint !== 'or') return null;
  if (a.value === null || b.value === null || (joint === 'or' && b.value - a.value !== 1))
    return null;
  const low = inheritsScale(a, b) ? a.value * scaleOf(b) : a.value;
  if (low >= b.value || (from && isChange(tokens, a))) return null;
  if (a.unit !== b.unit && a.unit !== '1' && b.unit !== '1') return null;
  const wide = a.unit === '1' ? b : a;
  return {
    ...wide,
    first: between ? a.first - 1 : a.first,
    last: b.last,
    value: null,
    low,
    high: b.value,
    comparator: 'between',
    rule: 'range',
    confidence: 0.93,
  };
}

/** `10 to 15 billion`: the scale of the second is the first’s too. */
const inheritsScale = (a: Quantity, b: Quantity): boolean =>
  a.value !== null && b.scaled && !a.scaled && a.value < 1000;

const scaleOf = (b: Quantity): number => {
  const value = b.value ?? 1;
  return value >= 1e12 ? 1e12 : value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : value >= 1e3 ? 1e3 : 1;
};

const moved = new Set([
  'rose',
  'fell',
  'rise',
  'fall',
  'increased',
  'decreased',
  'grew',
  'dropped',
  'declined',
  'climbed',
  'jumped',
  'up',
  'down',
  'increase',
  'decrease',
  'drop',
  'went',
  'cut',
  'raised',
  'lowered',
  'reduced',
  'rising',
  'falling',
  'shrank',
  'slipped',
  'slid',
  'surged',
  'plunged',
  'change',
  'changed',
]);

const isChange = (tokens: readonly Token[], { first }: Quantity): boolean =>
  tokens.slice(Math.max(0, first - 8), first).some((token) => moved.has(token.lower));

/** The modifiers that stand before and after: bounds, approximation. The text grows to hold them. */
export function withModifiers(
  tokens: readonly Token[],
  quantity: Quantity,
  lexicon: FigureLexicon,
): Quantity {
  const before = phraseBefore(lexicon.before, tokens, quantity.first);
  const stacked = before === null ? null : phraseBefore(lexicon.before, tokens, before.first);
  const after = phraseAt(lexicon.after, tokens, quantity.last);
  const first = stacked?.first ?? before?.first ?? quantity.first;
  const last = before === null && after !== null ? after.last : quantity.last;
  const comparator = before === null ? after?.value : strongest(before.value, stacked?.value);
  if (comparator === undefined || quantity.value === null || quantity.form === 'magnitude')
    return before === null || quantity.form === 'magnitude' ? quantity : { ...quantity, first };
  return { ...quantity, first, last, comparator, ...boundsOf(comparator, quantity.value) };
}

/** `up to about 50`: the bound says more than the approximation. */
const strongest = (
  near: Figure['comparator'],
  far: Figure['comparator'] | undefined,
): Figure['comparator'] => (far !== undefined && near === 'about' ? far : near);

function boundsOf(comparator: Figure['comparator'], value: number): Pick<Quantity, 'low' | 'high'> {
  if (comparator === 'more-than' || comparator === 'at-least') return { low: value, high: null };
  if (comparator === 'less-than' || comparator === 'at-most') return { low: null, high: value };
  return { low: value, high: value };
}

function phraseBefore(
  phrases: Phrases<Figure['comparator']>,
  tokens: readonly Token[],
  end: number,
): { value: Figure['comparator']; first: number } | null {
  const found = phrases
    .get(tokens[end - 1]?.lower ?? '')
    ?.find(({ words: parts }) =>
      parts.every((word, offset) => tokens[end - parts.length + offset]?.lower === word),
    );
  return found === undefined ? null : { value: found.value, first: end - found.words.length };
}

/** `rose 5 per cent`, `down about 3 %`, `fell from 12 to 9`: the direction of a change. */
export function withChange(
  tokens: readonly Token[],
  quantity: Quantity,
  lexicon: FigureLexicon,
): Quantity {
  for (let index = quantity.first - 1; index >= Math.max(0, quantity.first - 4); index--) {
    const token = tokens[index];
    if (token === undefined || /^[.,;:]$/.test(token.text)) return quantity;
    const change = lexicon.changes.get(token.lower);
    if (change !== undefined && !(token.lower === 'up' && tokens[index + 1]?.lower === 'to'))
      return { ...quantity, change };
    if (
      !/^(?:by|from|to|of|about|around|nearly|almost|more|less|than|some|a|an|the)$/.test(
        token.lower,
      ) &&
      !/\d/.test(token.text)
    )
      return quantity;
  }
  return quantity;
}
