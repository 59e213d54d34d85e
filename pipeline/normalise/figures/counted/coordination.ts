import type { Tokens } from '../../doc/token.ts';
import { isMany, isSingular, nominal, phraseEnd } from './noun-phrase.ts';
import { countedWords } from '../words.ts';
import { update, type Quantity } from '../quantity.ts';
import { wordsOf } from '../subtokens.ts';

/**
 * The end of the last of several noun phrases that one number counts: `400 | soldiers and police
 * officers`, `90 | troops, tanks and boats`; its own where another clause begins: `hit 20 | villages
 * and people fled`.
 * @param opens where the number begins
 */
export function withOthers(atoms: Tokens, opens: number, start: number, last: number): number {
  if (!isMany(atoms.at(last - 1)) || countedWords.alone.holds(atoms.at(last - 1))) return last;
  let end = last;
  for (let listed = 0; listed < 4; listed++) {
    const comma = atoms.at(end).text === ',';
    const joint = comma ? end + 1 : end;
    const closing = atoms.at(joint).lower === 'and';
    if (!comma && !closing) return last;
    const first = closing ? joint + 1 : joint;
    if (!nominal.has(atoms.at(first).tag) || atoms.at(first).tag === 'NUM') return last;
    const next = phraseEnd(atoms, first);
    if (next === first || !isMany(atoms.at(next - 1))) return last;
    end = next;
    if (closing) return goesOn(atoms, end) && !isSubject(atoms, opens) ? last : end;
  }
  return last;
}

/**
 * The end of the noun phrase that more than one is counted of: past `and`, where no plural stands before it
 * that could be counted: `three | current and former guards`, `two | lobbying and consulting firms`, `three
 * | harbour safety and criminal record checks`.
 */
export function phraseOfMany(atoms: Tokens, start: number): number {
  const end = phraseEnd(atoms, start);
  if (end > start && !isSingular(atoms.at(end - 1))) return end;
  let and = end;
  while (and < start + 3 && kinds.test(atoms.at(and).tag)) and++;
  if (and === start || atoms.at(and).lower !== 'and') return end;
  const first = atoms.at(and + 1);
  if (!kinds.test(first.tag) || first.lower === 'other') return end;
  const last = phraseEnd(atoms, and + 1);
  return last > and + 1 && last - and < 6 && isMany(atoms.at(last - 1)) ? last : end;
}

/** What may tell of which kind those counted are. */
const kinds = /^(?:ADJ|NOUN|VERB|PROPN)$/;

/** Whether a verb follows, of which those named last may be the subject alone. */
const goesOn = (atoms: Tokens, at: number): boolean =>
  /^(?:VERB|AUX)$/.test(atoms.at(atoms.at(at).tag === 'ADV' ? at + 1 : at).tag);

/** Whether a clause begins at a number, past what bounds it. */
function isSubject(atoms: Tokens, opens: number): boolean {
  let at = opens - 1;
  while (countedWords['before-counts'].holds(atoms.at(at))) at--;
  return (
    at <= 0 ||
    /^(?:PUNCT|SCONJ)$/.test(atoms.at(at).tag) ||
    countedWords['opens-clause'].holds(atoms.at(at))
  );
}

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
    const done = from === null ? quantity : update(quantity, { counted: from.counted });
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

/**
 * `Among likely voters, | 46 percent | would choose her and | 44 percent | him`: the shares that do
 * something are of those with whom the sentence begins.
 */
export function withAmong(atoms: Tokens, quantities: readonly Quantity[]): Quantity[] {
  const opens = /^["“'‘]$/.test(atoms.at(0).text) ? 1 : 0;
  if (!/^(?:among|amongst|of)$/.test(atoms.at(opens).lower)) return [...quantities];
  const start = /^(?:DET|PRON)$/.test(atoms.at(opens + 1).tag) ? opens + 2 : opens + 1;
  const last = phraseEnd(atoms, start);
  if (last === start || !isMany(atoms.at(last - 1))) return [...quantities];
  const whole = wordsOf(atoms, start, last);
  return quantities.map((quantity) =>
    quantity.unit === '%' &&
    quantity.counted === null &&
    quantity.first > last &&
    does(atoms, quantity)
      ? update(quantity, { counted: whole })
      : quantity,
  );
}

/** Whether a clause begins with a quantity and goes on with its verb. */
const does = (atoms: Tokens, { first, end }: Quantity): boolean =>
  countedWords['clause-joints'].holds(atoms.at(first - 1)) &&
  /^(?:VERB|AUX)$/.test(atoms.at(end).tag) &&
  !/ing$/.test(atoms.at(end).lower);
