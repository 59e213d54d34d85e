import { closedClass } from '../doc/lexicon.ts';
import type { Token, Tokens, TokenSpan } from '../doc/token.ts';
import { areAll, isComma, isQuote, startsPhrase } from './items.ts';

const dashes = /^[-–—―]{1,2}$/;

/** The dash before who signs a quotation. */
export const isSign = ({ lower }: Token): boolean => dashes.test(lower);

/** In items. */
export const longestSignature = 12;

/**
 * Whether items name somebody and tell what they are: `Ana Rivera, mayor of Lund`; behind a dash also `a baker` and
 * `Ana Rivera, who bakes`. Nothing is done or quoted.
 */
export function isSigner(items: Tokens, { first, last }: TokenSpan, hasSign: boolean): boolean {
  const opener = items.at(first);
  if (last - first > longestSignature || last <= first) return false;
  if (opener.tag !== 'PROPN' && !(hasSign && startsPhrase(opener))) return false;
  let end = first;
  while (
    end < last &&
    !(isComma(items.at(end)) && closedClass['wh-relatives'].holds(items.at(end + 1)))
  )
    end++;
  return (
    areAll(items, { first, last: hasSign ? end : last }, isNominal) &&
    areAll(items, { first: end, last }, (item) => !isQuote(item))
  );
}

const isNominal = ({ isVerb, tag }: Token): boolean => !isVerb && !/^(?:QUOTE|PRON)$/.test(tag);

/**
 * Whether a paragraph signs the quotation that is all of the paragraph before: behind a dash; or a name of two words and more
 * with what it is behind a comma, and no full stop.
 */
export function signs(quotation: Tokens, items: Tokens): boolean {
  if (!quotation.list.some(isQuote) || !quotation.list.every(isOfQuotation)) return false;
  const isStopped = items.last.lower === '.';
  const last = items.length - (isStopped ? 1 : 0);
  // A sentence ends in a full stop: `– The council votes on Friday.`
  if (isSign(items.at(0)))
    return isSigner(items, { first: 1, last }, true) && (!isStopped || items.at(1).tag === 'PROPN');
  const comma = items.list.findIndex(isComma);
  const next = items.at(comma + 1);
  return (
    comma > 1 &&
    !isStopped &&
    areAll(items, { first: 0, last: comma }, ({ tag }) => tag === 'PROPN') &&
    next.text === next.lower &&
    isSigner(items, { first: 0, last }, false)
  );
}

const isOfQuotation = ({ tag }: Token): boolean => tag === 'QUOTE' || tag === 'PUNCT';
