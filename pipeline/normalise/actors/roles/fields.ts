import { tokenAt } from '../../doc/edge.ts';
import { leftOf } from '../../../lib/lists.ts';
import type { Token } from '../../doc/types.ts';
import { isCapitalised } from '../../doc/capitals.ts';
import type { ActorLexicon } from '../lexicon.ts';
import type { Owners } from './role-owners.ts';
import { headEnding, small } from './role-words.ts';

/** The first word of the field of work that ends before a token, where an office with “of” leads it; else the token. */
export function fieldStart(
  tokens: readonly Token[],
  end: number,
  { bodies, roles }: ActorLexicon,
): number {
  let first = end;
  while (bodies.generic.holds(leftOf(tokens, first)) && !isPreposition(leftOf(tokens, first)))
    first--;
  const last = leftOf(tokens, end);
  if (first === end || last === undefined || !isCapitalised(last)) return end;
  if (!isPreposition(leftOf(tokens, first))) return end;
  return headEnding(tokens, first - 1, roles) === null ? end : first;
}

export const isPreposition = (token: Token | undefined): boolean =>
  token?.lower === 'of' || token?.lower === 'for';

/** Past the field of work after an office: `minister | of fisheries and forests |`. */
export function fieldEnd(
  tokens: readonly Token[],
  last: number,
  { matches }: Owners,
  lexicon: ActorLexicon,
): number {
  if (!isPreposition(tokens[last])) return last;
  let end = last + 1;
  while (lexicon.bodies.generic.holds(tokens[end])) end++;
  while (isSmall(leftOf(tokens, end))) end--;
  // `attorney for the Eastern District | of New York`
  const place = tokens[end]?.lower === 'of' ? matches.startingAt.get(end + 1) : undefined;
  if (tokenAt(tokens, end - 1).text === 'District' && place?.entry.kind === 'place')
    return place.last;
  return Math.max(end, plainFieldEnd(tokens, last, lexicon), last);
}

/** `director | of tax policy | at Kestrel`: words of a field that no list has; the token before it where none is. */
function plainFieldEnd(tokens: readonly Token[], last: number, { roles }: ActorLexicon): number {
  if (tokenAt(tokens, last).lower !== 'of' || !roles.fielded.holds(leftOf(tokens, last)))
    return last;
  let end = last + 1;
  while (end < last + longestField && isFieldWord(tokens, end)) end++;
  const next = tokens[end];
  if (end === last + 1 || tokenAt(tokens, end - 1).tag !== 'NOUN' || next === undefined)
    return last;
  return /^[,.;)]$/.test(next.text) || /^(?:at|for|with|in)$/.test(next.lower) ? end : last;
}

const longestField = 7;

const isFieldWord = (tokens: readonly Token[], at: number): boolean => {
  const { text, lower, tag } = tokenAt(tokens, at);
  if (text !== lower || quantity.test(lower)) return false;
  return tag === 'NOUN' || tag === 'ADJ' || (lower === 'and' && at > 0);
};

const quantity = /^(?:several|many|few|more|most|other|such|various|numerous|own)$/;

const isSmall = (token: Token | undefined): boolean =>
  token !== undefined && small.has(token.lower);
