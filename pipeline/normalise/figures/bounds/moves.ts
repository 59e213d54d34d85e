import type { Token, Tokens } from '../../doc/token.ts';
import type { Quantity } from '../quantity.ts';
import { statementWords } from '../words.ts';

/** How many words may stand between how much a number moved and where that ended. */
const reach = 9;

/**
 * Whether a quantity of another unit goes on with the move that the one before it tells: it tells the same in other
 * words, `fell 40 cents, or [3 percent]`, or where the move ended, `rose 12 percent to [$30 million]`.
 */
export function goesOn(subtokens: Tokens, before: Quantity, quantity: Quantity): boolean {
  if (/^(?:measure|age|duration)$/.test(before.kind)) return false;
  if (quantity.kind === 'age' || quantity.kind === 'duration') return false;
  const named = arePoints(before) ? before.end + 1 : before.end;
  const between = subtokens.list.slice(named, quantity.first);
  if (isAmount(before) && isAmount(quantity) && restates(between)) {
    // `+14 points (47 percent to 33 percent)`
    const inBracket = subtokens.at(quantity.first - 1).text === '(';
    return !inBracket || closesBracket(subtokens, quantity);
  }
  const lead = subtokens.at(before.first - 1).lower;
  if (/^(?:to|from|at)$/.test(lead)) return false;
  // `gives a 5 percent rise to 300 people`
  const ofNoun = /^(?:an?|the|of)$/.test(lead);
  if (ofNoun && quantity.kind === 'count' && quantity.counted !== null) return false;
  return endsMove(between, quantity);
}

/** `(3 percent)`, `(54.97 points)`: whether nothing else stands in a bracket. */
const closesBracket = (subtokens: Tokens, quantity: Quantity): boolean =>
  subtokens.at(arePoints(quantity) ? quantity.end + 1 : quantity.end).text === ')';

/** `, or`, `(`: what leads to the same amount in another unit. */
const restates = (between: readonly Token[]): boolean =>
  /^(?:,? ?or|\(|, or about)$/.test(
    between
      .map(({ lower }) => lower)
      .join(' ')
      .trim(),
  );

const isAmount = (quantity: Quantity): boolean => quantity.kind !== 'count' || arePoints(quantity);

/** `12 | points`: how far an index moved. */
const arePoints = ({ kind, counted }: Quantity): boolean =>
  kind === 'count' && /^points?$/.test(counted ?? '');

/** `to`, `in May to`, `, to close at`, `at`: what leads to where a move ended. */
function endsMove(between: readonly Token[], { kind, counted }: Quantity): boolean {
  const lead = between.at(-1)?.lower;
  const closed = lead === 'at' && between.at(-2)?.tag === 'VERB' && between.at(-3)?.lower === 'to';
  const within = between.slice(0, closed ? -3 : -1);
  if (within.length > reach || within.some(isOfClause)) return false;
  // `is up 3 percent at 40 shops`
  if (lead === 'at' && !closed)
    return within.every(({ text }) => text === ',') && (kind === 'money' || counted === null);
  return lead === 'to' || closed;
}

/** What another clause begins with or has. */
const isOfClause = (token: Token): boolean =>
  (/^(?:VERB|AUX|SCONJ|CCONJ|PRON)$/.test(token.tag) && token.lower !== 'or') ||
  /^[;:–—]$/.test(token.text) ||
  statementWords.compared.has(token.lower);
