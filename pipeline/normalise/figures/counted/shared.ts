import type { Tokens } from '../../doc/token.ts';
import { altered, type Quantity } from '../quantity.ts';
import { countedWords } from './lexicon.ts';

/**
 * With what is counted of the one before, where two of a kind are told in the same way: `populations of 3
 * million and | 5 million |`, `Rona has 370 delegates and Tann has | 129 |`, `50 percent of voters chose Rona
 * while | 40 percent | chose Tann`.
 */
export function withShared(atoms: Tokens, quantities: readonly Quantity[]): Quantity[] {
  const told: Quantity[] = [];
  let last: Quantity | undefined;
  for (const quantity of quantities) {
    const before = told.at(-1);
    const from =
      isUntold(quantity) && before !== undefined ? sourceOf(atoms, before, last, quantity) : null;
    const done = from === null ? quantity : altered(quantity, { counted: from.counted });
    told.push(done);
    if (done.counted !== null) last = done;
  }
  return told;
}

const isUntold = ({ counted, kind, form, rule }: Quantity): boolean =>
  counted === null &&
  (kind === 'count' || kind === 'percent') &&
  form !== 'magnitude' &&
  rule !== 'zero' &&
  rule !== 'both';

/** How far apart two may stand that are told in the same way. */
const reach = 24;

function sourceOf(
  atoms: Tokens,
  before: Quantity,
  last: Quantity | undefined,
  quantity: Quantity,
): Quantity | null {
  if (isPair(atoms, before, quantity)) return before;
  if (last === undefined || last.unit !== quantity.unit || quantity.first - last.end > reach)
    return null;
  if (quantity.kind === 'count')
    return last.kind === 'count' && bothHad(atoms, last, quantity) ? last : null;
  const same = isClause(atoms, quantity) || isOwned(atoms, quantity.first - 1, quantity);
  return isShare(atoms, last) && same ? last : null;
}

/** `of | 3 million and 5 million`: nothing but `and` between two whose noun stands before them. */
const isPair = (atoms: Tokens, a: Quantity, b: Quantity): boolean =>
  a.counted !== null &&
  a.unit === b.unit &&
  a.kind === b.kind &&
  b.first - a.end === 1 &&
  atoms.at(a.end).lower === 'and' &&
  !/^(?:NOUN|ADJ|PROPN|VERB|AUX)$/.test(atoms.at(b.end).tag);

/** `has | 370 | delegates … has | 129 |`; not `Tann, which has | 900 | citizens, had | 12 |`. */
function bothHad(atoms: Tokens, a: Quantity, b: Quantity): boolean {
  const [had, has] = [leadOf(atoms, a), leadOf(atoms, b)];
  if (isOwned(atoms, has, b)) return true;
  if (!countedWords.having.holds(atoms.at(had)) || !countedWords.having.holds(atoms.at(has)))
    return false;
  if (/^(?:which|who|that)$/.test(atoms.at(had - 1).lower)) return false;
  const next = atoms.at(b.end);
  return next.isEdge || /^(?:PUNCT|CCONJ|SCONJ|ADP)$/.test(next.tag);
}

/** `12 seats to Rona's | 9 |`, `5 percent of the vote to Rona's | 4 percent |`. */
const isOwned = (atoms: Tokens, owner: number, { end }: Quantity): boolean =>
  /^['’]s?$/.test(atoms.at(owner).lower) &&
  (atoms.at(end).isEdge || /^(?:PUNCT|CCONJ|SCONJ)$/.test(atoms.at(end).tag));

/** Where the word before a number and what bounds it stands. */
function leadOf(atoms: Tokens, { first }: Quantity): number {
  let at = first - 1;
  while (countedWords.modifies.holds(atoms.at(at))) at--;
  return at;
}

/** `| 50 percent | of voters`. */
const isShare = (atoms: Tokens, { end, kind }: Quantity): boolean =>
  kind === 'percent' && atoms.at(end).lower === 'of';

/** `while | 40 percent | chose`: which says itself what it does. */
function isClause(atoms: Tokens, quantity: Quantity): boolean {
  const verb = atoms.at(quantity.end);
  return (
    countedWords['share-joints'].holds(atoms.at(leadOf(atoms, quantity))) &&
    /^(?:VERB|AUX)$/.test(verb.tag) &&
    !verb.lower.endsWith('ing')
  );
}
