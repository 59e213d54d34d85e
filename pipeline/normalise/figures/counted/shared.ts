import { tokenAt } from '../../doc/edge.ts';
import { itemAt, leftOf } from '../../../lib/lists.ts';
import type { Token } from '../../doc/types.ts';
import { altered, type Quantity } from '../quantity.ts';

/**
 * With what is counted of the one before, where two of a kind are told in the same way: `populations of 3
 * million and | 5 million |`, `Rona has 370 delegates and Tann has | 129 |`, `50 percent of voters chose Rona
 * while | 40 percent | chose Tann`.
 */
export function withShared(atoms: readonly Token[], quantities: readonly Quantity[]): Quantity[] {
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
  atoms: readonly Token[],
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
const isPair = (atoms: readonly Token[], a: Quantity, b: Quantity): boolean =>
  a.counted !== null &&
  a.unit === b.unit &&
  a.kind === b.kind &&
  b.first - a.end === 1 &&
  atoms[a.end]?.lower === 'and' &&
  !/^(?:NOUN|ADJ|PROPN|VERB|AUX)$/.test(atoms[b.end]?.tag ?? '');

/** Verbs whose objects are told one after the other. */
const having =
  /^(?:has|have|had|holds?|held|w[io]ns?|won|takes?|took|gets?|got|gained|earn(?:s|ed)|receive[sd]|claim(?:s|ed)|loses?|lost|with)$/;

/** `has | 370 | delegates … has | 129 |`; not `Tann, which has | 900 | citizens, had | 12 |`. */
function bothHad(atoms: readonly Token[], a: Quantity, b: Quantity): boolean {
  const [had, has] = [leadOf(atoms, a), leadOf(atoms, b)];
  if (isOwned(atoms, has, b)) return true;
  if (!having.test(atoms[had]?.lower ?? '') || !having.test(atoms[has]?.lower ?? '')) return false;
  if (/^(?:which|who|that)$/.test(leftOf(atoms, had)?.lower ?? '')) return false;
  const next = atoms[b.end];
  return next === undefined || /^(?:PUNCT|CCONJ|SCONJ|ADP)$/.test(next.tag);
}

/** `12 seats to Rona's | 9 |`, `5 percent of the vote to Rona's | 4 percent |`. */
const isOwned = (atoms: readonly Token[], owner: number, { end }: Quantity): boolean =>
  /^['’]s?$/.test(atoms[owner]?.lower ?? '') &&
  (atoms[end] === undefined || /^(?:PUNCT|CCONJ|SCONJ)$/.test(atoms[end].tag));

/** Where the word before a number and what bounds it stands. */
function leadOf(atoms: readonly Token[], { first }: Quantity): number {
  let at = first - 1;
  while (modifies.test(itemAt(atoms, at)?.lower ?? '')) at--;
  return at;
}

const modifies =
  /^(?:just|only|about|some|at|least|over|nearly|almost|more|less|fewer|than|around|another|a|mere)$/;

/** `| 50 percent | of voters`. */
const isShare = (atoms: readonly Token[], { end, kind }: Quantity): boolean =>
  kind === 'percent' && atoms[end]?.lower === 'of';

/** `while | 40 percent | chose`: which says itself what it does. */
function isClause(atoms: readonly Token[], quantity: Quantity): boolean {
  const verb = tokenAt(atoms, quantity.end);
  return (
    /^(?:and|while|but|whereas|,|;)$/.test(atoms[leadOf(atoms, quantity)]?.lower ?? '') &&
    /^(?:VERB|AUX)$/.test(verb.tag) &&
    !verb.lower.endsWith('ing')
  );
}
