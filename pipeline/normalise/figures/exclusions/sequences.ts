import { known } from '../../../lib/lists.ts';
import type { Tokens } from '../../doc/token.ts';
import type { Quantity } from '../quantity.ts';
import type { ExclusionDraft } from '../types.ts';
import { exclusionWords } from '../words.ts';
import { exclusionAt } from './exclusions.ts';

const sequence = { id: 'sequence', reason: 'sequence' } as const;
const ball = { id: 'ball', reason: 'sequence' } as const;

/**
 * Without numbers that are told for their own sake: `the winning numbers were | 4, 8, 15, 16 | and the
 * bonus ball | 7 |`, `the keys | 1, 2, 3, 4 and 5 |`.
 * @param excluded takes those
 */
export function withoutSequences(
  tokens: Tokens,
  quantities: readonly Quantity[],
  excluded: ExclusionDraft[],
): readonly Quantity[] {
  const drawn = new Set<Quantity>();
  for (let first = 0, last = 0; first < quantities.length; first = ++last) {
    while (continues(tokens, quantities, last)) last++;
    const run = quantities.slice(first, last + 1);
    if (run.length > 2 && isSequence(tokens, run)) for (const each of run) drawn.add(each);
  }
  if (drawn.size === 0) return quantities;
  return quantities.filter((quantity) => {
    const rule = drawn.has(quantity) ? sequence : isBall(tokens, quantity) ? ball : null;
    if (rule !== null) excluded.push(exclusionAt(tokens, quantity, rule));
    return rule === null;
  });
}

const isBare = ({ kind, unit, counted, scaled, value }: Quantity): boolean =>
  kind === 'count' &&
  unit === '1' &&
  counted === null &&
  !scaled &&
  Number.isInteger(value) &&
  (value ?? 0) < 100;

/** Whether the next quantity is bare as this is, and only a comma or `and` stands between. */
function continues(tokens: Tokens, quantities: readonly Quantity[], at: number): boolean {
  const [a, b] = [known(quantities, at), quantities[at + 1]];
  if (b === undefined || !isBare(a) || !isBare(b)) return false;
  if (b.first - a.end > 2 || b.first === a.end) return false;
  return tokens.list.slice(a.end, b.first).every(({ lower }) => /^(?:[,&–-]|and|or)$/.test(lower));
}

/** Whether they are drawn in a lottery, or five and more that rise. */
const isSequence = (tokens: Tokens, run: readonly Quantity[]): boolean =>
  (run.length > 3 && tokens.list.some((token) => exclusionWords.drawn.holds(token))) ||
  (run.length > 4 &&
    run.every(({ value }, at) => at === 0 || (value ?? 0) > (run[at - 1]?.value ?? 0)));

/** `a bonus ball of [7]`, `the Powerball [7]`. */
const isBall = (tokens: Tokens, { kind, first }: Quantity): boolean =>
  kind === 'count' && [1, 2].some((back) => tokens.at(first - back).lower.endsWith('ball'));
