import type { Tokens } from '../../doc/token.ts';
import type { Match, Matches, Stretch } from '../names/dictionary.ts';
import type { ActorLexicon } from '../lexicon.ts';

/** Where organisations end and begin, for the owners of offices. */
export interface Owners {
  readonly matches: Matches;
  /** Organisations by head word, by the token after their end. */
  readonly endingAt: ReadonlyMap<number, Stretch>;
  readonly startingAt: ReadonlyMap<number, Stretch>;
}

/** The name that ends before an office, with `’s` between or not, past `former` and the like. */
export function ownerBefore(
  tokens: Tokens,
  first: number,
  owners: Owners,
  lexicon: ActorLexicon,
): Stretch | null {
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
function bodyBefore(tokens: Tokens, { first }: Stretch, owners: Owners): Stretch | null {
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
): Stretch | null {
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
function bodyAfter(at: number, owners: Owners): Stretch | null {
  const match = owners.matches.startingAt.get(at);
  return owners.startingAt.get(at) ?? (match?.entry.kind === 'organisation' ? match : null);
}
