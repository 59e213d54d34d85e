import type { Token, Tokens } from '../../doc/token.ts';
import { isCapitalised } from '../../doc/capitals.ts';
import type { ActorLexicon } from '../lexicon.ts';
import type { Owners } from './role-owners.ts';
import { headEnding, small } from './role-words.ts';

/** The first word of the field of work that ends before a token, where an office with “of” leads it; else the token. */
export function fieldStart(tokens: Tokens, end: number, { bodies, roles }: ActorLexicon): number {
  let first = end;
  while (bodies.generic.holds(tokens.at(first - 1)) && !isPreposition(tokens.at(first - 1)))
    first--;
  const last = tokens.at(end - 1);
  if (first === end || last.isEdge || !isCapitalised(last)) return end;
  if (!isPreposition(tokens.at(first - 1))) return end;
  return headEnding(tokens, first - 1, roles) === null ? end : first;
}

export const isPreposition = (token: Token): boolean =>
  token.lower === 'of' || token.lower === 'for';

/** Past the field of work after an office: `minister | of fisheries and forests |`. */
export function fieldEnd(
  tokens: Tokens,
  last: number,
  { matches }: Owners,
  lexicon: ActorLexicon,
): number {
  if (!isPreposition(tokens.at(last))) return last;
  let end = last + 1;
  while (lexicon.bodies.generic.holds(tokens.at(end))) end++;
  while (isSmall(tokens.at(end - 1))) end--;
  // `attorney for the Eastern District | of New York`
  const place = tokens.at(end).lower === 'of' ? matches.startingAt.get(end + 1) : undefined;
  if (tokens.at(end - 1).text === 'District' && place?.entry.kind === 'place') return place.last;
  return Math.max(end, plainFieldEnd(tokens, last, lexicon), last);
}

/** `director | of tax policy | at Kestrel`: words of a field that no list has; the token before it where none is. */
function plainFieldEnd(tokens: Tokens, last: number, { roles }: ActorLexicon): number {
  if (tokens.at(last).lower !== 'of' || !roles.fielded.holds(tokens.at(last - 1))) return last;
  let end = last + 1;
  while (end < last + longestField && isFieldWord(tokens, end)) end++;
  const next = tokens.at(end);
  if (end === last + 1 || tokens.at(end - 1).tag !== 'NOUN' || next.isEdge) return last;
  return /^[,.;)]$/.test(next.text) || /^(?:at|for|with|in)$/.test(next.lower) ? end : last;
}

const longestField = 7;

const isFieldWord = (tokens: Tokens, at: number): boolean => {
  const { text, lower, tag } = tokens.at(at);
  if (text !== lower || quantity.test(lower)) return false;
  return tag === 'NOUN' || tag === 'ADJ' || (lower === 'and' && at > 0);
};

const quantity = /^(?:several|many|few|more|most|other|such|various|numerous|own)$/;

const isSmall = (token: Token): boolean => !token.isEdge && small.has(token.lower);
