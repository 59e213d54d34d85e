import type { TimeMention } from '../doc/doc.ts';
import { joinRange } from './bounds/ranges.ts';
import {
  alikeRule,
  exclusionAt,
  exclusionOf,
  namedBy,
  type Named,
} from './exclusions/exclusions.ts';
import { readImplicit } from './numbers/implicit.ts';
import { readNumber, withProportion } from './numbers/numbers.ts';
import type { NumberRead, Quantity } from './quantity.ts';
import { beginsWithDigit, type Subtokens } from './subtokens.ts';
import type { ExclusionDraft } from './types.ts';
import { withUnit } from './units/units.ts';

/**
 * The quantities of one sentence, in order: numbers with their units, ranges as one.
 * @param excluded takes the numbers that are no figures
 */
export function quantitiesIn(
  tokens: Subtokens,
  dates: readonly TimeMention[],
  excluded: ExclusionDraft[],
): Quantity[] {
  const found: Quantity[] = [];
  let named: Named | null = null;
  for (let index = 0; index < tokens.length; index++) {
    if (tokens.lexicon.implicit.holds(tokens.at(index))) {
      const implicit = readImplicit(tokens, index);
      if (implicit === null) continue;
      found.push(implicit);
      index = Math.max(index, implicit.last - 1);
      continue;
    }
    const number = mayBegin(tokens, index) ? readNumber(tokens, index) : null;
    if (number === null) continue;
    const read = withProportion(tokens, number);
    const rule = exclusionOf(tokens, read, dates) ?? alikeRule(tokens, read, named);
    if (rule !== null) {
      excluded.push(exclusionAt(tokens, number, rule));
      named = namedBy(tokens, read, rule);
      index = Math.max(index, number.last - 1);
      continue;
    }
    const quantity = withUnit(tokens, read);
    const before = found.at(-1);
    const range = before === undefined ? null : joinRange(tokens, before, quantity, tokens.lexicon);
    if (range !== null) found[found.length - 1] = range;
    else if (before === undefined || !isConversion(tokens, before, quantity)) found.push(quantity);
    else excluded.push(exclusionAt(tokens, number, conversion));
    index = nextAfter(tokens, number, quantity) - 1;
  }
  return found;
}

const conversion = { id: 'conversion', reason: 'repeated' } as const;

/** A digit, a sign, or a word that may begin a quantity: most subtokens are none. */
function mayBegin(tokens: Subtokens, index: number): boolean {
  const token = tokens.at(index);
  const { lower } = token;
  if (beginsWithDigit(token)) return true;
  const { starters, scales, fractions, vague } = tokens.lexicon;
  if (lower !== 'a' && lower !== 'an') return starters.holds(token) || lower.endsWith('.');
  const next = tokens.at(index + 1).lower;
  return scales.has(next) || fractions.has(next) || vague.has(next) || next === '$';
}

/** Where to read on: after the unit, or at a bracket that stands within it. */
function nextAfter(tokens: Subtokens, { last }: NumberRead, { end }: Quantity): number {
  for (let at = last; at < end; at++) if (tokens.at(at).text === '(') return at;
  return Math.max(end, last);
}

/** The same amount again as `$22,480` in brackets right after `2,435,000 yen` stays; of one unit it goes. */
const isConversion = (tokens: Subtokens, a: Quantity, b: Quantity): boolean =>
  tokens.at(b.first - 1).text === '(' &&
  b.first - 1 === a.end &&
  a.value !== null &&
  a.value === b.value &&
  a.kind === b.kind;
