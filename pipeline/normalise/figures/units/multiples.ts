import { beginsWithLetter } from '../../doc/letters.ts';
import { closedClass } from '../../doc/lexicon.ts';
import { tagBits } from '../../doc/token.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { isDefinite } from '../numbers/words.ts';
import { update, type NumberRead, type Quantity } from '../quantity.ts';
import { glued, isOf, pastHyphen, type Subtokens } from '../subtokens.ts';
import { besideNumbers, besideUnits } from '../words.ts';
import { over, perAt } from './rates.ts';

/** How many times as much something is: `five-fold`, `5x faster`, `20 times faster`; how often, `three times a week`. */
export function multipleOf(tokens: Subtokens, read: NumberRead, base: Quantity): Quantity | null {
  if (read.form === 'magnitude' || read.form === 'proportion') return null;
  const { last } = read;
  const fold = pastHyphen(tokens, last);
  if (tokens.at(fold).lower === 'fold') return multiple(tokens, base, fold);
  if (isTimesSign(tokens, last)) return update(base, { kind: 'ratio', rule: 'multiple' });
  if (tokens.at(last).lower !== 'times') return null;
  return compares(tokens, read) ? multiple(tokens, base, last) : often(tokens, base, last);
}

/** So many times, of which the word for it is the unit. */
function multiple(tokens: Tokens, base: Quantity, at: number): Quantity {
  const told = { kind: 'ratio', unitText: tokens.at(at).text } as const;
  return update(base, told, { last: at + 1, end: at + 1, rule: 'multiple', confidence: 0.9 });
}

/** `5x faster` */
const isTimesSign = (tokens: Tokens, at: number): boolean =>
  tokens.at(at).lower === 'x' &&
  glued(tokens.at(at - 1), tokens.at(at)) &&
  beginsWithLetter(tokens.at(at + 1).text);

/** `times as many`, `times faster`, `times its usual number`, `at 20 times earnings`: not `won three times`. */
function compares(tokens: Tokens, { first, last, value }: NumberRead): boolean {
  const [next, then] = [tokens.at(last + 1), tokens.at(last + 2)];
  if (next.lower === 'as') return isOf(then, tagBits.ADJ | tagBits.ADV);
  if (isComparative(next)) return true;
  if (closedClass.demonstratives.holds(next)) return !besideUnits.times.holds(then);
  if (isDefinite(next)) return then.lower !== 'same' && isSized(tokens, last + 2);
  // `sold for 2.5 times book value`
  const part = value !== null && !Number.isInteger(value);
  const valued = besideNumbers['before-multiples'].holds(tokens.at(first - 1));
  return next.tag === 'NOUN' && (part || valued);
}

/** `faster`, `more`, `less`. */
const isComparative = ({ lower, tag }: Token): boolean =>
  besideNumbers.compared.has(lower) ||
  ((tag === 'ADJ' || tag === 'ADV') && /[^aeiou]er$/.test(lower) && lower.length > 4);

/** `the size`, `its usual number`, `the national average`: how great something is. */
function isSized(tokens: Tokens, from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    if (besideNumbers.sizes.holds(tokens.at(at))) return true;
    if (!isOf(tokens.at(at), tagBits.ADJ | tagBits.NOUN | tagBits.PROPN)) return false;
  }
  return false;
}

/** `three times a week`: so many for each. */
function often(tokens: Subtokens, base: Quantity, at: number): Quantity | null {
  const each = tokens.at(at + 1);
  if (!besideUnits.each.holds(each)) return null;
  const per = perAt(tokens, at + 2, closedClass['indefinite-articles'].holds(each));
  if (per === null || !besideUnits.times.holds(tokens.at(per.last - 1))) return null;
  const unitText = `${tokens.at(at).text} ${each.text} ${tokens.at(per.last - 1).text}`;
  const told = { kind: 'rate', unit: over('1', per.code), unitText } as const;
  return update(base, told, { last: at + 1, end: per.last, rule: 'multiple', confidence: 0.9 });
}
