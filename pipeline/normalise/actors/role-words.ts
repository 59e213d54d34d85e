import type { Token, Tokens, TokenSpan } from '../doc/token.ts';
import { holdsCapital, isCapitalised } from '../doc/letters.ts';
import type { Gender, OfficeHolders, Term } from './types.ts';
import { type RoleWords, type ActorLexicon, firstWord, lastWord } from './lexicon.ts';
import { wordsOf } from './spans.ts';
import type { Match, Matches } from './gazetteer.ts';
import { slug } from '../../lib/ids.ts';

/** The first token of the head of an office that ends there: `Secretary General` has two words. */
export function headEnding(tokens: Tokens, end: number, roles: RoleWords): number | null {
  const word = tokens.at(end - 1).lower;
  for (const phrase of roles.phrases.get(word) ?? [])
    if (wordsOf(tokens, Math.max(0, end - phrase.length), end) === phrase.join(' '))
      return end - phrase.length;
  return roles.heads.has(word) || roles.relations.has(word) || roles.plural.has(word)
    ? end - 1
    : null;
}

/** Words that an office has in lower case. */
const small = new Set(['of', 'and', 'for', 'in', 'the', 'to', 'at']);

/** An office as it is published: each word with a capital, an acronym as written. */
export const titleOf = (tokens: Tokens, first: number, last: number, roles: RoleWords): string => {
  const word = tokens.at(last - 1).lower;
  if (roles.relations.has(word) || roles.plural.has(word)) return '';
  return tokens.list
    .slice(first, last)
    .map(
      ({ text, lower }) =>
        roles.abbreviated.get(lower) ??
        (small.has(text) || holdsCapital(text)
          ? text
          : text.charAt(0).toUpperCase() + text.slice(1)),
    )
    .join(' ')
    .replace(/ - /g, '-');
};

export function genderOf(
  tokens: Tokens,
  first: number,
  last: number,
  roles: RoleWords,
): Gender | null {
  for (let index = last - 1; index >= first; index--) {
    const gender = roles.genders.of(tokens.at(index));
    if (gender !== undefined) return gender;
  }
  return null;
}

/** Where organisations end and begin, for the owners of offices. */
export interface Owners {
  readonly matches: Matches;
  /** Organisations by head word, by the token after their end. */
  readonly endingAt: ReadonlyMap<number, TokenSpan>;
  readonly startingAt: ReadonlyMap<number, TokenSpan>;
}

/** The name that ends before an office, with `’s` between or not, past `former` and the like. */
export function ownerBefore(
  tokens: Tokens,
  first: number,
  owners: Owners,
  lexicon: ActorLexicon,
): TokenSpan | null {
  let end = first;
  while (lexicon.roles.modifiers.holds(tokens.at(end - 1))) end--;
  if (tokens.at(end - 1).lower === "'s" || tokens.at(end - 1).text === '’') end--;
  const known = owners.matches.endingAt.get(end);
  if (known !== undefined && end === first && isDestination(tokens, known, lexicon)) return null;
  if (known !== undefined && known.entry.kind !== 'place' && known.entry.kind !== 'person')
    return bodyBefore(tokens, known, owners) ?? known;
  return owners.endingAt.get(end) ?? null;
}

/** `Rivera’s | Kenya | envoy`, `a | Kenya | expert`: the country where somebody is sent or that he knows; not `US envoy`. */
function isDestination(tokens: Tokens, { entry, last }: Match, { roles }: ActorLexicon): boolean {
  const { text } = tokens.at(last - 1);
  return (
    entry.kind === 'country' && text !== text.toUpperCase() && roles.posted.holds(tokens.at(last))
  );
}

/** `UNICEF’s | Kenya | representative`: whose office it is in a country. */
function bodyBefore(tokens: Tokens, { first }: TokenSpan, owners: Owners): TokenSpan | null {
  if (tokens.at(first - 1).lower !== "'s") return null;
  const match = owners.matches.endingAt.get(first - 1);
  const body = match?.entry.kind === 'organisation' ? match : undefined;
  return body ?? owners.endingAt.get(first - 1) ?? null;
}

/** The known place that ends before an office: `Leeds | mayor Ana Rivera`. */
export function placeBefore(
  tokens: Tokens,
  first: number,
  owners: Owners,
  { roles }: ActorLexicon,
): string | null {
  let end = first;
  while (roles.modifiers.holds(tokens.at(end - 1))) end--;
  if (tokens.at(end - 1).lower === "'s") end--;
  const match = owners.matches.endingAt.get(end);
  return match?.entry.kind === 'place' ? match.entry.name : null;
}

/** The known place after an office: `, mayor | of Leeds`. */
export function placeAfter(tokens: Tokens, at: number, owners: Owners): string | null {
  const match = tokens.at(at).lower === 'of' ? owners.matches.startingAt.get(at + 1) : undefined;
  return match?.entry.kind === 'place' ? match.entry.name : null;
}

/** `of the United Nations` after an office; not where an envoy is sent `to`, nor the first of `of Kenya’s Lake Party`. */
export function ownerAfter(
  tokens: Tokens,
  at: number,
  owners: Owners,
  { roles }: ActorLexicon,
): TokenSpan | null {
  if (!['of', 'at', 'for', 'with', 'to'].includes(tokens.at(at).lower)) return null;
  const start = tokens.at(at + 1).lower === 'the' ? at + 2 : at + 1;
  const match = owners.matches.startingAt.get(start);
  const body = owners.startingAt.get(start);
  const isTo = tokens.at(at).lower === 'to';
  if (isTo && roles.posted.holds(tokens.at(at - 1))) return null;
  if (body !== undefined) return body;
  if (match === undefined || match.entry.kind === 'place') return null;
  if (isTo && match.entry.kind === 'country') return null;
  const isOwner = match.entry.kind !== 'organisation' && tokens.at(match.last).lower === "'s";
  return isOwner ? bodyAfter(match.last + 1, owners) : match;
}

/** `leader of Kenya’s | Lake Party`; null for `leader of Kenya’s second party`. */
function bodyAfter(at: number, owners: Owners): TokenSpan | null {
  const match = owners.matches.startingAt.get(at);
  return owners.startingAt.get(at) ?? (match?.entry.kind === 'organisation' ? match : null);
}

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

/**
 * The offices that a person is known to hold at a day, each once; where no day is given, those that
 * the person ever held.
 *
 * @param name a full name, or a bare surname.
 * @param day ISO 8601
 */
export function officesOf(
  holders: OfficeHolders,
  name: string,
  day: string | null,
): readonly Term[] {
  const words = slug(name);
  const terms = holders.get(lastWord(words));
  if (terms === undefined) return [];
  const isBare = !words.includes('-');
  const month = day?.slice(0, 7);
  return terms.filter(
    (term) =>
      (isBare ? term.surname === words : isTermOf(term, words)) &&
      (month === undefined || (term.from <= month && (term.until === null || month <= term.until))),
  );
}

/** Whether a term is that of a full name, which ends as the holder’s: `donald-trump` for `donald-j-trump`. */
export const isTermOf = ({ name }: Term, words: string): boolean =>
  name === words || firstWord(name) === firstWord(words);
