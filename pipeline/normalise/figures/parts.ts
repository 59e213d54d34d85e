import { edge, type Tokens } from '../doc/token.ts';
import { leftOf } from '../../lib/lists.ts';
import type { Quantity } from './quantity.ts';
import { statementWords } from './words.ts';

/**
 * For each quantity of a sentence the index of the one that it is a part of: those after “including”
 * (or “of whom”, “among them”) belong to the last one before it; `38` of `38 of 52 drones` to 52.
 */
export function partsOf(subtokens: Tokens, quantities: readonly Quantity[]): (number | null)[] {
  let whole: number | null = null;
  return quantities.map((quantity, index) => {
    const next = quantities[index + 1];
    if (next !== undefined && isWholeNext(subtokens, quantity, next)) return index + 1;
    const before = leftOf(quantities, index);
    if (before === undefined) return null;
    const between = subtokens.slice(before.end, quantity.first);
    const opens =
      isOfThem(subtokens, quantity) ||
      between.list.some(
        (subtoken, at) =>
          (statementWords.including.holds(subtoken) &&
            !(subtoken.lower === 'among' && quantity.kind === 'percent') &&
            !compares(between, at)) ||
          // `20 | of them | …`: that is of the one before
          (subtoken.lower === 'of' &&
            at > 0 &&
            /^(?:whom|which|them)$/.test(between.at(at + 1).lower) &&
            !between.list.slice(at + 2).some(({ tag }) => tag === 'NOUN' || tag === 'VERB')),
      );
    if (opens || isOutOf(subtokens, before, quantity)) whole = wholeBefore(quantities, index);
    else if (between.list.some((subtoken) => /^[.;]$/.test(subtoken.text)) || !listed(between))
      whole = null;
    const ofOthers = quantity.kind === 'percent' && quantity.counted !== null;
    const isPart =
      whole !== null &&
      ((!ofOthers && isSmaller(quantity, quantities[whole])) ||
        isShareOfWhich(subtokens, quantity, quantities[whole]) ||
        isShareOfThem(subtokens, quantity, quantities[whole]));
    return isPart ? whole : null;
  });
}

/** The last before it of its kind, of a share the last: `20 countries above 70%, of which [12] are near`. */
function wholeBefore(quantities: readonly Quantity[], index: number): number {
  const part = quantities[index];
  if (part === undefined || isShare(part)) return index - 1;
  const alike = quantities.slice(0, index).findLastIndex(({ kind }) => kind === part.kind);
  return alike < 0 ? index - 1 : alike;
}

const isWholeNext = (subtokens: Tokens, part: Quantity, next: Quantity): boolean =>
  isPartOf(subtokens, part, next) ||
  (isShare(part) && next.kind === 'count' && isOf(subtokens, part.end, next.first));

const isShare = ({ kind }: Quantity): boolean => kind === 'ratio' || kind === 'percent';

/** `28 million shares, of which [72%] are hers`. */
const isShareOfWhich = (
  subtokens: Tokens,
  { first, kind, unit }: Quantity,
  whole: Quantity | undefined,
): boolean =>
  (kind === 'ratio' || unit === '%') &&
  whole !== undefined &&
  !isShare(whole) &&
  /^(?:whom|which)$/.test(subtokens.at(first - 1).lower) &&
  subtokens.at(first - 2).lower === 'of';

/** `300 people, [half] of them women`: a share of those told right before. */
const isShareOfThem = (subtokens: Tokens, share: Quantity, whole: Quantity | undefined): boolean =>
  isShare(share) && whole?.kind === 'count' && isOfThem(subtokens, share);

/** `, [40] of them children`, `(200 of whom are ill)`: told of those before. */
const isOfThem = (subtokens: Tokens, { first, end }: Quantity): boolean =>
  subtokens.at(end).lower === 'of' &&
  /^(?:whom|which|them)$/.test(subtokens.at(end + 1).lower) &&
  opensAside(subtokens, first);

/** Whether a comma, dash or bracket stands before a number and its modifiers. */
function opensAside(subtokens: Tokens, first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 4); at--) {
    const { text, tag } = subtokens.at(at);
    if (/^[,(–—-]$/.test(text)) return true;
    if (tag === 'NOUN' || tag === 'VERB' || tag === 'AUX') return false;
  }
  return false;
}

/** `a number that includes the late, [compared] to 90`: what is compared is no part. */
const compares = (between: Tokens, from: number): boolean =>
  between.list.some(
    ({ lower, tag }, at) => at > from && (tag === 'VERB' || statementWords.compared.has(lower)),
  );

/** `38 of 52`, `35 of the 90 seats`, `12 out of 40`, `three of its four engines`. */
export function isPartOf(subtokens: Tokens, part: Quantity, whole: Quantity): boolean {
  if (part.kind !== 'count' || whole.kind !== 'count' || !isSmaller(part, whole)) return false;
  const from = subtokens.at(part.end).lower === 'out' ? part.end + 1 : part.end;
  return isOf(subtokens, from, whole.first);
}

/** `two-thirds of the 90 seats`, `40 % of its 2,000 staff`: a share that counts what its whole does. */
export function isShareOf(subtokens: Tokens, share: Quantity, whole: Quantity): boolean {
  if (!isShare(share)) return false;
  if (share.counted !== null || whole.kind !== 'count') return false;
  return isOf(subtokens, share.end, whole.first);
}

/** Whether nothing leads from one place to another but `of` and what opens a noun phrase. */
function isOf(subtokens: Tokens, from: number, to: number): boolean {
  if (subtokens.at(from).lower !== 'of') return false;
  // `40 of the town's 300 boats`: whose they are
  const owner = subtokens.list.slice(from, to).findLastIndex(({ lower }) => /^['’]s?$/.test(lower));
  const first = owner > 1 && owner < 7 ? from + owner + 1 : from + 1;
  for (let at = first; at < to; at++)
    if (!statementWords['before-wholes'].holds(subtokens.at(at))) return false;
  return true;
}

/** `Out of 425 workers, only 65 stay`, `Of the 90 seats, 35 went to women`. */
function isOutOf(subtokens: Tokens, whole: Quantity, part: Quantity): boolean {
  if (part.counted !== null && part.counted !== whole.counted) return false;
  const at = statementWords['determiners-of-wholes'].holds(subtokens.at(whole.first - 1))
    ? whole.first - 2
    : whole.first - 1;
  const heads = at <= 0 || /^(?:out|[.,;:“"])$/.test(subtokens.at(at - 1).lower);
  return subtokens.at(at).lower === 'of' && heads && part.first - whole.end < 10;
}

/**
 * What a part counts that does not say it: what it is said to be, `of whom 120 are women`, or else
 * what its whole counts, `35,000 people, including 12,000 in Kenya`.
 */
export function countedInPart(
  subtokens: Tokens,
  { counted, kind, unit, end }: Quantity,
  whole: Quantity,
): string | null {
  if (counted !== null || kind !== 'count' || unit !== whole.unit) return counted;
  const next = subtokens.at(end);
  const noun = /^(?:are|were)$/.test(next.lower) ? subtokens.at(end + 1) : edge;
  return noun.tag === 'NOUN' ? noun.text : whole.counted;
}

/** Whether what stands between two quantities is a list going on. */
const listed = (between: Tokens): boolean =>
  between.length < 12 &&
  between.list.some((subtoken) => subtoken.lower === 'and' || subtoken.text === ',') &&
  !between.list.some((subtoken) => subtoken.tag === 'AUX');

const isSmaller = (part: Quantity, whole: Quantity | undefined): boolean =>
  whole !== undefined &&
  part.kind === whole.kind &&
  (part.value ?? part.low ?? 0) < (whole.value ?? whole.high ?? Infinity);
