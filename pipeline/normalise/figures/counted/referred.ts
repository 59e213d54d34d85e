import { closedClass } from '../../doc/lexicon.ts';
import type { Figure } from '../../../../schemas/types.ts';
import type { Tokens } from '../../doc/token.ts';
import { update, type Quantity } from '../quantity.ts';
import { closes, type Subtokens } from '../subtokens.ts';
import { countedWords, polled } from '../words.ts';
import { leadOf } from './coordination.ts';
import { singularOf } from './head.ts';

/** What was counted before. */
interface Told {
  readonly value: number | null;
  readonly kind: Figure['kind'];
  readonly counted: string | null;
}

/**
 * With what was told before of those that a number points back to: `20 | of them`, `of those, | 14 | sank`, `all | three`, `the |
 * four`, `another | 12 | died`, `he now has | 568 |`, `some | 24 percent | said`; the nearest that has several, of a number with
 * an article the nearest of the same number, of a share the nearest share of people.
 */
export function withReferred(subtokens: Subtokens, quantities: readonly Quantity[]): Quantity[] {
  const told: Told[] = [...subtokens.earlier];
  return quantities.map((quantity) => {
    const counted = isUntold(quantity) ? referredOf(subtokens, quantity, told) : null;
    const done = counted === null ? quantity : update(quantity, { counted });
    told.push(done);
    return done;
  });
}

const isUntold = ({ counted, kind, rule }: Quantity): boolean =>
  counted === null && (kind === 'count' || isShare({ kind })) && rule !== 'zero' && rule !== 'both';

const isShare = ({ kind }: Pick<Quantity, 'kind'>): boolean =>
  kind === 'percent' || kind === 'ratio';

function referredOf(
  subtokens: Subtokens,
  quantity: Quantity,
  told: readonly Told[],
): string | null {
  const { first, end, kind } = quantity;
  const of = (is: (each: Told) => boolean): string | null => told.findLast(is)?.counted ?? null;
  if (subtokens.at(end).lower === 'of' && subtokens.at(end + 1).lower === 'them')
    return of(isSeveral);
  if (isShare(quantity) && isOfWhom(subtokens, end)) return wholeOf(subtokens, told);
  if (isThatNumber(subtokens, first))
    return of((each) => each.kind === kind && each.counted !== null);
  if (isShare(quantity)) return isOfPolled(subtokens, quantity) ? of(isPolled) : null;
  if (isMoreOf(subtokens, quantity) || pointsBack(subtokens, first)) return of(isSeveral);
  if (isHad(subtokens, quantity)) return hadBefore(subtokens, told);
  return isPointedAt(subtokens, quantity)
    ? of((each) => each.value === quantity.value && isSeveral(each))
    : null;
}

/** What was counted last in the same sentence. */
const wholeOf = ({ earlier }: Subtokens, told: readonly Told[]): string | null =>
  told
    .slice(earlier.length)
    .findLast(({ kind, counted }) => kind !== 'duration' && counted !== null)?.counted ?? null;

/** `the sailors, 35 percent [of whom] are old`. */
const isOfWhom = (subtokens: Tokens, end: number): boolean =>
  subtokens.at(end).lower === 'of' && closedClass.relatives.holds(subtokens.at(end + 1));

/** `cut [that number] to 640`, `[this figure] rose to 9`. */
function isThatNumber(subtokens: Tokens, first: number): boolean {
  for (let at = first - 1; at > Math.max(0, first - 6); at--) {
    const { tag, lower } = subtokens.at(at);
    if (countedWords.numbers.holds(subtokens.at(at)))
      return closedClass.demonstratives.holds(subtokens.at(at - 1));
    if (tag === 'NOUN' || tag === 'PUNCT' || lower === 'and') return false;
  }
  return false;
}

/** What was counted in a sentence before, where this one counts nothing else. */
function hadBefore({ earlier }: Subtokens, told: readonly Told[]): string | null {
  const own = told.slice(earlier.length).some(isSeveral);
  return own ? null : (earlier.findLast(isSeveral)?.counted ?? null);
}

/** `all [three]`, `the [four]`. */
function isPointedAt(subtokens: Tokens, { first, value }: Quantity): boolean {
  const lead = subtokens.at(first - 1);
  const points = lead.lower === 'the' || lead.lower === 'all';
  return (value ?? 0) > 1 && (points || closedClass.demonstratives.holds(lead));
}

/** `Of those, [14] sank`, `of them only [two] left`: of which it is one was told before. */
export function pointsBack(subtokens: Tokens, first: number): boolean {
  let at = first - 1;
  while (countedWords.modifies.holds(subtokens.at(at)) || subtokens.at(at).text === ',') at--;
  const those = subtokens.at(at);
  return (
    subtokens.at(at - 1).lower === 'of' &&
    (those.lower === 'them' || closedClass.demonstratives.holds(those))
  );
}

/** `another [12] were hurt`. */
const isMoreOf = (subtokens: Tokens, { first, end }: Quantity): boolean =>
  subtokens.at(first - 1).lower === 'another' && /^(?:AUX|VERB)$/.test(subtokens.at(end).tag);

/** `he now has [568].`, `it takes [310] to win`: what is had so often was told before. */
function isHad(subtokens: Tokens, quantity: Quantity): boolean {
  const { end, form, value } = quantity;
  if ((form !== 'digits' && form !== 'words') || (value ?? 2) < 2) return false;
  const lead = subtokens.at(leadOf(subtokens, quantity));
  if (!countedWords.having.holds(lead) || lead.lower === 'with') return false;
  const next = subtokens.at(end);
  return closes(next) || next.tag === 'CCONJ' || next.lower === 'to' || next.lower === 'in';
}

/** `Only [24 percent] said so`: a clause begins with a share, and its verb follows. */
function isOfPolled(subtokens: Tokens, quantity: Quantity): boolean {
  const lead = subtokens.at(leadOf(subtokens, quantity));
  const opens = lead.isEdge || /^(?:PUNCT|CCONJ|SCONJ)$/.test(lead.tag);
  if (!opens && !countedWords['finds-share'].holds(lead)) return false;
  const verb = subtokens.at(quantity.end);
  return /^(?:VERB|AUX)$/.test(verb.tag) && !/(?:ing|compared)$/.test(verb.lower);
}

const isSeveral = ({ counted, kind, value }: Told): boolean =>
  counted !== null && kind === 'count' && value !== 1 && isPlural(counted);

const isPolled = ({ counted, kind }: Told): boolean =>
  counted !== null &&
  isShare({ kind }) &&
  counted.split(' ').some((word) => polled.has(word.toLowerCase()));

const isPlural = (counted: string): boolean =>
  counted.split(' ').some((word) => singularOf(word) !== word);
