import type { Token, Tokens } from '../../doc/token.ts';
import { comparatives, type FigureLexicon } from '../lexicon.ts';
import type { Quantity } from '../quantity.ts';
import { glued, wordsOf } from '../subtokens.ts';
import { countedWords } from '../words.ts';
import { leadOf } from './coordination.ts';
import { isMany, isSingular, phraseEnd, withOf } from './noun-phrase.ts';

/** The phrase behind a number that says what it counts, and where that ends. */
export interface Found {
  readonly counted: string;
  readonly last: number;
}

/** A number, of which is asked what it counts. */
export interface Asked {
  readonly subtokens: Tokens;
  readonly quantity: Quantity;
  readonly lexicon: FigureLexicon;
  /** Where what may be counted begins, past `of the`, and the word there. */
  readonly start: number;
  readonly first: Token;
  /** Whether nothing stands between that and the number. */
  readonly close: boolean;
}

/** `a [900-acre] site`, `a [300-euro] fine`: an amount that a hyphen joins says how great the noun after it is. */
export const isHyphened = (subtokens: Tokens, { kind, end }: Quantity): boolean =>
  (kind === 'measure' || kind === 'money') && subtokens.at(end - 2).text === '-';

/**
 * `a [three hour] talk`, `a [9mm] gun`, `[70mph] winds`: so does a unit in the singular of more than one, or a symbol at the number.
 */
export function isUnitOfNoun(subtokens: Tokens, { kind, value, end }: Quantity): boolean {
  if (kind !== 'measure' && kind !== 'duration') return false;
  const [unit, next] = [subtokens.at(end - 1), subtokens.at(end)];
  if (next.tag !== 'NOUN' || countedWords.directions.holds(next)) return false;
  if (isClause(subtokens, end)) return false;
  if (glued(subtokens.at(end - 2), unit)) return kind === 'measure';
  return value !== 1 && unit.text.length > 2 && isSingular(unit);
}

/**
 * `has [$3 million] cash on hand`, `waved [$100] bills`, `posted [28 %] growth`, `has [85 percent] support`: what is not counted,
 * and tells itself what is paid or measured.
 */
export function isBareNoun({ subtokens, quantity, first }: Asked): boolean {
  const { kind, end } = quantity;
  if ((kind !== 'money' && kind !== 'percent') || first.tag !== 'NOUN') return false;
  if (kind === 'percent' && !isObject(subtokens, quantity)) return false;
  if (comparatives.has(first.lower) || countedWords.directions.holds(first)) return false;
  return !isClause(subtokens, end);
}

/** Whether somebody has or gets a share; of a clause that begins with one a noun may be the verb: `9% [fail]`. */
function isObject(subtokens: Tokens, quantity: Quantity): boolean {
  const lead = subtokens.at(leadOf(subtokens, quantity));
  return /^(?:VERB|AUX|ADP)$/.test(lead.tag) && lead.lower !== 'between';
}

/** `[28 %] growth`: which is measured itself, whatever grows. */
const isMeasured = ({ quantity, first }: Asked): boolean =>
  quantity.kind === 'percent' && first.lower === 'growth';

/** How far back from a number its article may stand. */
const reach = 4;

/**
 * Whether an amount says how great the noun right after it is: `a [$9 million] loan`, `Rona’s new 35
 * percent tariff`; not `gave him | $5 | cash`, `another | 5 percent | voting by post`.
 */
export function isAttributed(subtokens: Tokens, { first, end }: Quantity): boolean {
  const next = subtokens.at(end);
  if (next.tag === 'ADP') return false;
  for (let at = first - 1; at >= first - reach; at--) {
    const subtoken = subtokens.at(at);
    if (countedWords.attributing.holds(subtoken))
      return (
        !isClause(subtokens, end) && !(subtoken.lower === 'another' && /ing$/.test(next.lower))
      );
    const tells =
      subtoken.tag === 'ADJ' || subtoken.tag === 'ADV' || /(?:ed|ing)$/.test(subtoken.lower);
    if (!tells && !countedWords['says-how-great'].holds(subtoken)) return false;
  }
  return false;
}

/** `the $5 million experts ask for`, `the 5 percent Rivera has`: what goes on tells who does something. */
function isClause(subtokens: Tokens, start: number): boolean {
  const first = subtokens.at(start);
  let last = start + 1;
  while (first.tag === 'PROPN' && subtokens.at(last).tag === 'PROPN') last++;
  const next = subtokens.at(last);
  if (first.isEdge || !next.isVerb) return first.isEdge;
  return first.tag === 'PROPN' || (isMany(first) && !/(?:ed|ing)$/.test(next.lower));
}

/**
 * What an amount says the size of: the noun behind it, past `high` in `a 15 metre high tower`; `wages` in `a 5 percent
 * rise in wages`, where that noun only says that they change.
 */
export function changedIn(asked: Asked, noun: number): Found | null {
  const {
    subtokens,
    start,
    lexicon: { changes },
  } = asked;
  const tall = noun - start > 1 && countedWords.tails.holds(subtokens.at(start));
  const first = tall ? start + 1 : start;
  const phrase = (from: number, to: number): Found => {
    const last = withOf(subtokens, to);
    return { counted: wordsOf(subtokens, from, last), last };
  };
  // `an average tax cut`: of the first of two nouns it is told.
  const isOfNoun = noun - first === 2 && subtokens.at(first).tag === 'NOUN';
  if (!changes.has(subtokens.at(noun - 1).lower) || noun - first > 2 || isOfNoun)
    return phrase(first, noun);
  if (!/^(?:in|of)$/.test(subtokens.at(noun).lower))
    return isMeasured(asked) ? phrase(first, noun) : null;
  const from = subtokens.at(noun + 1).tag === 'DET' ? noun + 2 : noun + 1;
  const named = subtokens.at(from).tag === 'NUM' || subtokens.at(from).tag === 'PROPN';
  const to = named ? from : phraseEnd(subtokens, from);
  return to > from ? phrase(from, to) : null;
}
