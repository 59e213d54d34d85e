import type { Tokens } from '../../doc/token.ts';
import { update, type Quantity } from '../quantity.ts';
import { wordsOf } from '../subtokens.ts';
import { countedWords } from '../words.ts';
import { phraseEnd, withOf } from './noun-phrase.ts';
import { phraseBefore } from './owners.ts';

/**
 * With what stands beside an amount that nothing else told of: `deals` in `$5m worth of deals`, `tunnel` in `the tunnel (320
 * metres)`, `range` in `a range of 720 km`.
 */
export function withBeside(
  subtokens: Tokens,
  quantity: Quantity,
  before: Quantity | undefined,
): Quantity {
  if (quantity.counted !== null || quantity.rule === 'zero' || quantity.rule === 'both')
    return quantity;
  const counted =
    worthOf(subtokens, quantity) ??
    beforeBracket(subtokens, quantity, before) ??
    statedBefore(subtokens, quantity) ??
    extentOf(subtokens, quantity);
  return counted === null ? quantity : update(quantity, { counted });
}

/** `$5 million [worth of deals]`, `three hours’ worth of talks`. */
function worthOf(subtokens: Tokens, { end }: Quantity): string | null {
  const at = /^['’]s?$/.test(subtokens.at(end).lower) ? end + 1 : end;
  if (subtokens.at(at).lower !== 'worth' || subtokens.at(at + 1).lower !== 'of') return null;
  const start = /^(?:DET|PRON)$/.test(subtokens.at(at + 2).tag) ? at + 3 : at + 2;
  const last = phraseEnd(subtokens, start);
  return last > start ? wordsOf(subtokens, start, withOf(subtokens, last)) : null;
}

/** `the [tunnel] (320 metres)`, `older [nurses] (63 percent)`; of a name, which may be whose it is or where, only of a measure. */
function beforeBracket(
  subtokens: Tokens,
  { first, end, kind, unit }: Quantity,
  before: Quantity | undefined,
): string | null {
  if (kind === 'age' || unit === '1') return null;
  let open = first - 1;
  while (countedWords.modifying.holds(subtokens.at(open))) open--;
  if (subtokens.at(open).text !== '(' || !/^[),;]$/.test(subtokens.at(end).text)) return null;
  if (before?.end === open) return null;
  const { tag } = subtokens.at(open - 1);
  if (tag !== 'NOUN' && (tag !== 'PROPN' || kind !== 'measure')) return null;
  return tag === 'NOUN' || isArticled(subtokens, open) ? phraseBefore(subtokens, open) : null;
}

/** `the [Lode Tower]`: a thing. */
function isArticled(subtokens: Tokens, end: number): boolean {
  let at = end - 1;
  while (subtokens.at(at).tag === 'PROPN') at--;
  return subtokens.at(at).lower === 'the';
}

/** `Tolm ([population] 5,000)`. */
function statedBefore(subtokens: Tokens, { first }: Quantity): string | null {
  const noun = subtokens.at(first - 1);
  const opens = /^[,(]$/.test(subtokens.at(first - 2).text);
  return opens && countedWords.stated.holds(noun) ? noun.text : null;
}

/** `a [range] of 720 km`: how far something goes. */
const extentOf = (subtokens: Tokens, { first, kind, value }: Quantity): string | null =>
  kind === 'measure' &&
  value !== null &&
  subtokens.at(first - 1).lower === 'of' &&
  subtokens.at(first - 2).lower === 'range'
    ? phraseBefore(subtokens, first - 1)
    : null;
