import type { Token, Tokens } from '../../doc/token.ts';
import { areEnds } from '../bounds/changes.ts';
import { update, type Quantity } from '../quantity.ts';
import { closes } from '../subtokens.ts';
import { countedWords } from '../words.ts';
import { leadOf } from './coordination.ts';

/**
 * With what an amount before tells of, where the same is told in another unit, as it was before, as it was to be or elsewhere:
 * `$95 million, or | $2.20 a share |`, `53 percent, up | 19 points |`, `$7.10 a share, well above the | $6.90 |`, `$110 in rent
 * in May and | $169 | in June`, `dozens, perhaps | hundreds |, of gulls`.
 */
export function withToldAgain(subtokens: Tokens, quantities: readonly Quantity[]): Quantity[] {
  const told: Quantity[] = [];
  for (const quantity of quantities) {
    const before = told.at(-1);
    const source =
      before !== undefined && isUntold(quantity) ? sourceOf(subtokens, told, quantity) : null;
    if (before !== undefined && isUntold(before) && areMagnitudes(subtokens, before, quantity))
      told[told.length - 1] = update(before, { counted: quantity.counted });
    told.push(source === null ? quantity : update(quantity, { counted: source.counted }));
  }
  return told;
}

const isUntold = ({ counted, kind, rule }: Quantity): boolean =>
  counted === null && !/^(?:age|duration)$/.test(kind) && rule !== 'zero' && rule !== 'both';

function sourceOf(
  subtokens: Tokens,
  told: readonly Quantity[],
  quantity: Quantity,
): Quantity | null {
  const before = told.at(-1);
  if (before === undefined) return null;
  const between = subtokens.slice(before.end, quantity.first).list;
  if (before.counted !== null && between.length < reach) {
    const same = ways.some((isTold) => isTold({ subtokens, before, quantity, between }));
    if (same) return before;
  }
  return toEnd(subtokens, told, quantity);
}

/** How many words may stand between the two. */
const reach = 13;

interface Pair {
  readonly subtokens: Tokens;
  readonly before: Quantity;
  readonly quantity: Quantity;
  readonly between: readonly Token[];
}

const isOfClause = ({ tag, text }: Token): boolean =>
  /^(?:VERB|AUX|SCONJ)$/.test(tag) || /^[;:“”"–—]$/.test(text);

/** Whether nothing that could be counted follows. */
const isBare = (subtokens: Tokens, { end }: Quantity): boolean => {
  const next = subtokens.at(end);
  return (
    closes(next) ||
    next.lower.endsWith('ed') ||
    /^(?:ADP|CCONJ|SCONJ|PRON|ADV|PUNCT)$/.test(next.tag)
  );
};

const ways: readonly ((pair: Pair) => boolean)[] = [
  /** `$95 million, [or $2.20 a share]`, `5 euros [(6 dollars)]` */
  function inOtherUnit({ subtokens, before, quantity, between }) {
    if (before.unit === quantity.unit) return false;
    const [mark, joint] = between.filter((token) => !countedWords.modifies.holds(token));
    if (mark?.text === '(') return joint === undefined && subtokens.at(quantity.end).text === ')';
    const or = mark?.text === ',' ? joint : mark;
    return or?.lower === 'or' && between.length < 5;
  },
  /** `53 percent, [up 19 points]`, `$1.3 trillion, [up from $826 billion]` */
  function moved({ subtokens, between, quantity }) {
    const comma = between.findLastIndex(({ text }) => text === ',');
    const way = between[comma + 1];
    if (comma < 0 || way === undefined || !countedWords.moved.holds(way)) return false;
    return !between.some(isOfClause) && isBare(subtokens, quantity);
  },
  /** `earnings of $7.10 a share, well [above the $6.90]`, `5 percent, [compared with 3 percent] in May`; not `for Lode` */
  function compared({ subtokens, between, quantity, before }) {
    if (before.kind === 'count' || !isOfOneUnit(before, quantity)) return false;
    let lead = leadOf(subtokens, quantity);
    if (subtokens.at(lead).lower === 'the') lead--;
    if (lead < before.end || !countedWords['compares-to'].holds(subtokens.at(lead))) return false;
    const clause = between.some((token) => isOfClause(token) && token.lower !== 'compared');
    return !clause && isBare(subtokens, quantity) && subtokens.at(quantity.end).lower !== 'for';
  },
  /** `half a dozen votes, [out of 18,000]` */
  function outOf({ subtokens, before, quantity, between }) {
    if (before.kind !== 'count' || quantity.kind !== 'count') return false;
    const of = leadOf(subtokens, quantity);
    const isOut = subtokens.at(of).lower === 'of' && subtokens.at(of - 1).lower === 'out';
    return isOut && between.length < reach && closes(subtokens.at(quantity.end));
  },
  /** `from $10 a ton in May [to 30 dollars]` */
  ({ subtokens, before, quantity }) =>
    areEnds(subtokens, before, quantity) && isOfOneUnit(before, quantity),
  /** `$110 in rent in May [and $169 in June]` */
  function elsewhere({ subtokens, before, quantity, between }) {
    if (before.kind === 'count' || before.unit !== quantity.unit || between.length === 0)
      return false;
    const joint = subtokens.at(leadOf(subtokens, quantity));
    if (joint.lower !== 'and' || between.some(isOfClause)) return false;
    const next = subtokens.at(quantity.end);
    return countedWords['which-time'].holds(next) || (next.tag === 'ADP' && next.lower !== 'of');
  },
];

/** `$7.10 a share` and `$6.90`: the unit of the one begins that of the other. */
const isOfOneUnit = (a: Quantity, b: Quantity): boolean =>
  a.unit === b.unit || a.unit.startsWith(`${b.unit}/`);

/** `Trade fell 40 percent in May, [to $5.4 billion]`: where what changed so much ended. */
function toEnd(subtokens: Tokens, told: readonly Quantity[], quantity: Quantity): Quantity | null {
  const { first } = quantity;
  if (subtokens.at(leadOf(subtokens, quantity)).lower !== 'to') return null;
  const moved = told.findLast(({ kind }) => kind !== 'duration');
  if (moved === undefined || moved.change === null || first - moved.end > reach) return null;
  if (moved.counted === null || subtokens.at(moved.first - 1).lower === 'to') return null;
  if (subtokens.slice(moved.end, first).list.some(isOfClause)) return null;
  return isBare(subtokens, quantity) ? moved : null;
}

/** `[dozens], and perhaps [hundreds], of gulls`. */
function areMagnitudes(subtokens: Tokens, before: Quantity, quantity: Quantity): boolean {
  if (before.form !== 'magnitude' || quantity.form !== 'magnitude' || quantity.counted === null)
    return false;
  const between = subtokens.slice(before.end, quantity.first).list;
  return (
    between.length < 5 &&
    between.some(({ tag }) => tag === 'CCONJ') &&
    between.every(({ tag }) => /^(?:CCONJ|ADV|PUNCT|ADP)$/.test(tag))
  );
}
