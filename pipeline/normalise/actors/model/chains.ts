import type { Doc } from '../../doc/doc.ts';
import { holdsCapital, isPlainDigit } from '../../doc/letters.ts';
import type { Token, TokenSpan } from '../../doc/token.ts';
import { nameWords } from '../lexicon.ts';

/** How many words with a small letter may stand between two with a capital: `Bank of the West`. */
const longestJoint = 3;

/**
 * The stretches of an article, within sentences, that may hold names: words with a capital, numbers beside them and
 * what may join them, `of`, `and`, a comma, `de la`. All else is no name, and not looked at.
 */
export function chainsOf({ sentences, tokens }: Doc): TokenSpan[] {
  const chains: TokenSpan[] = [];
  for (const { firstToken, lastToken } of sentences)
    for (let first = firstToken; first < lastToken; first++) {
      const token = tokens.at(first);
      const isLed = isNumber(token) && first + 1 < lastToken && isCapital(tokens.at(first + 1));
      if (!isCapital(token) && !isLed) continue;
      let last = first + 1;
      for (let next = nextCapital(last); next > last; next = nextCapital(last)) last = next;
      while (last < lastToken && isNumber(tokens.at(last))) last++;
      chains.push({ first, last });
      first = last - 1;

      /** Behind the next word with a capital, past what may join it to the one before. */
      function nextCapital(from: number): number {
        let at = from;
        while (at < lastToken && at - from < longestJoint && mayJoin(tokens.at(at))) at++;
        return at < lastToken && isCapital(tokens.at(at)) ? at + 1 : from;
      }
    }
  return chains;
}

/** Also `iPhone` and `al-Assad`. */
export const isCapital = ({ form, text }: Token): boolean =>
  form === null ? holdsCapital(text) : form.text !== form.lower && holdsCapital(text);

const isNumber = ({ text }: Token): boolean => isPlainDigit(text.charCodeAt(0));

const mayJoin = (token: Token): boolean =>
  !isCapital(token) && (nameWords['chain-joints'].holds(token) || isNumber(token));
