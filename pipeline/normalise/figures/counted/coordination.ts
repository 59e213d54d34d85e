import type { Token, Tokens } from '../../doc/token.ts';
import { isMany, isSingular, nominal, phraseEnd } from './noun-phrase.ts';
import { countedWords } from '../words.ts';
import { update, type Quantity } from '../quantity.ts';
import { closes, wordsOf } from '../subtokens.ts';

/**
 * The end of the last of several noun phrases that one number counts: `400 | soldiers and police
 * officers`, `90 | troops, tanks and boats`; its own where another clause begins: `hit 20 | villages
 * and people fled`.
 * @param opens where the number begins
 */
export function withOthers(subtokens: Tokens, opens: number, start: number, last: number): number {
  if (!isMany(subtokens.at(last - 1)) || countedWords.alone.holds(subtokens.at(last - 1)))
    return last;
  let end = last;
  for (let listed = 0; listed < 4; listed++) {
    const comma = subtokens.at(end).text === ',';
    const joint = comma ? end + 1 : end;
    const closing = subtokens.at(joint).lower === 'and';
    if (!comma && !closing) return last;
    const first = closing ? joint + 1 : joint;
    if (!mayList(subtokens.at(first))) return last;
    const next = phraseEnd(subtokens, first);
    if (next === first || !isMany(subtokens.at(next - 1))) return last;
    end = next;
    if (closing) return goesOn(subtokens, end) && !isSubject(subtokens, opens) ? last : end;
  }
  return last;
}

/** Whether another of those counted may begin; in `injuring 5 | people and damaging houses` none does. */
const mayList = ({ tag, lower }: Token): boolean =>
  nominal.has(tag) && tag !== 'NUM' && (tag === 'NOUN' || !lower.endsWith('ing'));

/**
 * The end of the noun phrase that more than one is counted of: past `and`, where no plural stands before it
 * that could be counted: `three current and former guards`, `two lobbying and consulting firms`, `three
 * | harbour safety and criminal record checks`.
 */
export function phraseOfMany(subtokens: Tokens, start: number): number {
  const end = phraseEnd(subtokens, start);
  if (end > start && !isSingular(subtokens.at(end - 1))) return end;
  let and = end;
  while (and < start + 3 && kinds.test(subtokens.at(and).tag)) and++;
  if (and === start || subtokens.at(and).lower !== 'and') return end;
  const first = subtokens.at(and + 1);
  if (!kinds.test(first.tag) || first.lower === 'other') return end;
  const last = phraseEnd(subtokens, and + 1);
  return last > and + 1 && last - and < 6 && isMany(subtokens.at(last - 1)) ? last : end;
}

/** What may tell of which kind those counted are. */
const kinds = /^(?:ADJ|NOUN|VERB|PROPN)$/;

/** Whether a verb follows, of which those named last may be the subject alone. */
const goesOn = (subtokens: Tokens, at: number): boolean =>
  /^(?:VERB|AUX)$/.test(subtokens.at(subtokens.at(at).tag === 'ADV' ? at + 1 : at).tag);

/** Whether a clause begins at a number, past what bounds it. */
function isSubject(subtokens: Tokens, opens: number): boolean {
  let at = opens - 1;
  while (countedWords['before-counts'].holds(subtokens.at(at))) at--;
  return (
    at <= 0 ||
    /^(?:PUNCT|SCONJ)$/.test(subtokens.at(at).tag) ||
    countedWords['opens-clause'].holds(subtokens.at(at))
  );
}

/**
 * With what is counted of the one before, where two of a kind are told in the same way: `populations of 3
 * million and | 5 million |`, `Rona has 370 delegates and Tann has | 129 |`, `50 percent of voters chose Rona
 * while | 40 percent | chose Tann`.
 */
export function withShared(subtokens: Tokens, quantities: readonly Quantity[]): Quantity[] {
  const told: Quantity[] = [];
  let last: Quantity | undefined;
  for (const quantity of quantities) {
    const before = told.at(-1);
    const from =
      isUntold(quantity) && before !== undefined
        ? sourceOf(subtokens, before, last, quantity)
        : null;
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
  subtokens: Tokens,
  before: Quantity,
  last: Quantity | undefined,
  quantity: Quantity,
): Quantity | null {
  if (isPair(subtokens, before, quantity)) return before;
  if (last === undefined || last.unit !== quantity.unit || quantity.first - last.end > reach)
    return null;
  if (quantity.kind === 'count')
    return last.kind === 'count' &&
      (bothHad(subtokens, last, quantity) || bothBefell(subtokens, last, quantity))
      ? last
      : null;
  const same = isClause(subtokens, quantity) || isOwned(subtokens, quantity.first - 1, quantity);
  return isShare(subtokens, last) && same ? last : null;
}

/** `of 3 million and 5 million`: nothing but `and` between two whose noun stands before them. */
const isPair = (subtokens: Tokens, a: Quantity, b: Quantity): boolean =>
  a.counted !== null &&
  a.unit === b.unit &&
  a.kind === b.kind &&
  b.first - a.end === 1 &&
  subtokens.at(a.end).lower === 'and' &&
  !/^(?:NOUN|ADJ|PROPN|VERB|AUX)$/.test(subtokens.at(b.end).tag);

/** `killed [12] people and injured [40]`; not `killed 12 people and left 40`. */
const bothBefell = (subtokens: Tokens, a: Quantity, b: Quantity): boolean =>
  a.state !== null &&
  b.state !== null &&
  b.first - a.end < 14 &&
  (closes(subtokens.at(b.end)) || /^(?:CCONJ|SCONJ|ADP)$/.test(subtokens.at(b.end).tag));

/** `has [370] delegates … has [129]`; not `Tann, which has [900] citizens, had [12]`. */
function bothHad(subtokens: Tokens, a: Quantity, b: Quantity): boolean {
  const [had, has] = [leadOf(subtokens, a), leadOf(subtokens, b)];
  if (isOwned(subtokens, has, b)) return true;
  if (
    !countedWords.having.holds(subtokens.at(had)) ||
    !countedWords.having.holds(subtokens.at(has))
  )
    return false;
  if (/^(?:which|who|that)$/.test(subtokens.at(had - 1).lower)) return false;
  const next = subtokens.at(b.end);
  return next.isEdge || /^(?:PUNCT|CCONJ|SCONJ|ADP)$/.test(next.tag);
}

/** `12 seats to Rona's [9]`, `5 percent of the vote to Rona's [4 percent]`. */
const isOwned = (subtokens: Tokens, owner: number, { end }: Quantity): boolean =>
  /^['’]s?$/.test(subtokens.at(owner).lower) &&
  (subtokens.at(end).isEdge || /^(?:PUNCT|CCONJ|SCONJ)$/.test(subtokens.at(end).tag));

/** Where the word before a number and what bounds it stands. */
export function leadOf(subtokens: Tokens, { first }: Quantity): number {
  let at = first - 1;
  while (countedWords.modifies.holds(subtokens.at(at))) at--;
  return at;
}

/** `[50 percent] of voters`. */
const isShare = (subtokens: Tokens, { end, kind }: Quantity): boolean =>
  kind === 'percent' && subtokens.at(end).lower === 'of';

/** `while [40 percent] chose`: which says itself what it does. */
function isClause(subtokens: Tokens, quantity: Quantity): boolean {
  const verb = subtokens.at(quantity.end);
  return (
    countedWords['share-joints'].holds(subtokens.at(leadOf(subtokens, quantity))) &&
    /^(?:VERB|AUX)$/.test(verb.tag) &&
    !verb.lower.endsWith('ing')
  );
}

/**
 * `Among older members, [43 percent] would choose her and [41 percent] him`, `Of the towns there, only [two] were asked`: the
 * shares or numbers that do something are of those with whom the sentence begins.
 */
export function withAmong(subtokens: Tokens, quantities: readonly Quantity[]): Quantity[] {
  const opens = /^["“'‘]$/.test(subtokens.at(0).text) ? 1 : 0;
  if (!/^(?:among|amongst|of)$/.test(subtokens.at(opens).lower)) return [...quantities];
  let start = opens + 1;
  while (/^(?:DET|PRON|NUM)$/.test(subtokens.at(start).tag)) start++;
  const last = phraseEnd(subtokens, start);
  if (last === start || !isMany(subtokens.at(last - 1))) return [...quantities];
  const whole = wordsOf(subtokens, start, last);
  return quantities.map((quantity) =>
    (quantity.unit === '%' || (quantity.kind === 'count' && quantity.rule === 'count')) &&
    quantity.counted === null &&
    quantity.first > last &&
    does(subtokens, quantity)
      ? update(quantity, { counted: whole })
      : quantity,
  );
}

/** Whether a clause begins with a quantity and goes on with its verb. */
const does = (subtokens: Tokens, { first, end }: Quantity): boolean =>
  countedWords['clause-joints'].holds(subtokens.at(first - 1)) &&
  /^(?:VERB|AUX)$/.test(subtokens.at(end).tag) &&
  !/ing$/.test(subtokens.at(end).lower);
