import { readDigits } from '../numbers/digits.ts';
import { readSpoken } from '../numbers/spoken.ts';
import { exactly, tidy, update, type Quantity } from '../quantity.ts';
import { wordsOf, type Subtokens } from '../subtokens.ts';
import { unitAt } from './unit-at.ts';

/** A whole number of a smaller unit of time, and where that unit ends. */
interface Part {
  readonly value: number;
  readonly unit: string;
  readonly last: number;
}

/**
 * One spell in two units or three, in the smallest of them: `two years and three months` are 27 months, `2 hours 15 minutes`
 * 135 minutes; the quantity itself where no smaller unit goes on.
 */
export function spellAt(tokens: Subtokens, base: Quantity): Quantity {
  if (base.form !== 'digits' && base.form !== 'words') return base;
  // `between two years and six months`: two ends
  if (tokens.at(base.first - 1).lower === 'between') return base;
  let whole: Part | null = wholeOf(base);
  for (let next = whole; next !== null;) {
    whole = next;
    next = partBehind(tokens, next);
  }
  if (whole === null || whole.last === base.end || isListed(tokens, whole)) return base;
  if (tokens.at(whole.last).lower === 'ago') return base;
  return update(base, exactly(whole.value), {
    ...{ last: whole.last, end: whole.last, unit: whole.unit, rule: 'compound-unit' },
    ...{ unitText: wordsOf(tokens, whole.last - 1, whole.last), confidence: 0.93 },
  });
}

const wholeOf = ({ value, unit, end }: Quantity): Part | null =>
  value !== null && Number.isInteger(value) ? { value, unit, last: end } : null;

/** What goes on behind a part in a smaller unit, both together; null where nothing does. */
function partBehind(tokens: Subtokens, { value, unit, last }: Part): Part | null {
  const smaller = tokens.lexicon.smallerSpells.get(unit);
  if (smaller === undefined) return null;
  const comma = tokens.at(last).text === ',' ? last + 1 : last;
  const at = tokens.at(comma).lower === 'and' ? comma + 1 : comma;
  const read = readDigits(tokens, at, false) ?? readSpoken(tokens, at);
  if (read === null || read.value === null) return null;
  const found = unitAt(tokens, read.last);
  if (found === null || found.unit.kind !== 'duration') return null;
  const of = smaller[found.unit.code];
  if (of === undefined || read.value >= of) return null;
  // `7 min 58.1 sec`: only of the smallest may there be a part.
  if (!Number.isInteger(read.value) && tokens.lexicon.smallerSpells.has(found.unit.code))
    return null;
  return { value: tidy(value * of + read.value), unit: found.unit.code, last: found.last };
}

/** `two years, three months | and six weeks`: whether another spell follows, of which these are no part. */
function isListed(tokens: Subtokens, { last }: Part): boolean {
  const comma = tokens.at(last).text === ',' ? last + 1 : last;
  if (comma === last && !/^(?:and|or)$/.test(tokens.at(last).lower)) return false;
  const at = /^(?:and|or)$/.test(tokens.at(comma).lower) ? comma + 1 : comma;
  const read = readDigits(tokens, at, false) ?? readSpoken(tokens, at);
  return read !== null && unitAt(tokens, read.last)?.unit.kind === 'duration';
}
