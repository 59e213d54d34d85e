import type { Tokens } from '../../doc/token.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { update, type Quantity } from '../quantity.ts';
import { countedWords } from '../words.ts';
import { phraseBefore } from './owners.ts';

/**
 * With what stands so high, and moved so far, in reports of markets: `Lode Bank added | 60 | to | 2,070 |`, `Lode Bank, up | 3/4 | to
 * | 27 1/4 |`, `the spot index | 130.16 |, up | 0.91 |`.
 */
export function withTraded(
  subtokens: Tokens,
  quantities: readonly Quantity[],
  lexicon: FigureLexicon,
): Quantity[] {
  const told: Quantity[] = [];
  for (const [index, quantity] of quantities.entries()) {
    const before = told.at(-1);
    const counted = isBare(quantity)
      ? tradedAt(subtokens, quantity, { before, next: quantities[index + 1] }, lexicon)
      : null;
    told.push(counted === null ? quantity : update(quantity, { counted }));
  }
  return told;
}

const isBare = ({ counted, kind, rule }: Quantity): boolean =>
  counted === null && /^(?:count|money|ratio)$/.test(kind) && rule !== 'zero';

interface Beside {
  readonly before: Quantity | undefined;
  readonly next: Quantity | undefined;
}

function tradedAt(
  subtokens: Tokens,
  { first, end }: Quantity,
  { before, next }: Beside,
  { changes }: FigureLexicon,
): string | null {
  const lead = subtokens.at(first - 1);
  if (lead.lower === 'to' && before?.end === first - 1)
    return before.change === null ? null : before.counted;
  if (countedWords.moved.holds(lead) && subtokens.at(first - 2).text === ',')
    return before !== undefined && before.end > first - 5
      ? before.counted
      : phraseBefore(subtokens, first - 2);
  if (subtokens.at(end).text === ',' && countedWords.moved.holds(subtokens.at(end + 1)))
    return phraseBefore(subtokens, first);
  const isMove = changes.has(lead.lower) || countedWords.rallies.holds(lead);
  return lead.tag === 'VERB' && isMove && isWay(subtokens, end, next)
    ? phraseBefore(subtokens, first - 1)
    : null;
}

/** `60 | to | 2,070`: how far, and to where. */
const isWay = (subtokens: Tokens, end: number, next: Quantity | undefined): boolean =>
  subtokens.at(end).lower === 'to' && next?.first === end + 1;
