import { isCapitalised } from '../../doc/letters.ts';
import { shapeBits, type Token, type Tokens, type TokenSpan } from '../../doc/token.ts';
import { adjoins, textOf, type Context } from '../context.ts';
import { nameWords, type ActorLexicon } from '../lexicon.ts';
import type { Nickname, Nicknames } from '../types.ts';

/** The mark that closes what another opens. */
const closings: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '‘': '’',
  "'": "'",
  '(': ')',
};

/** How many words a nickname has at most. */
const mostWords = 3;

/**
 * The nicknames of a text: Bo in Robert “Bo” Hale and in Robert (Bo) Hale. A given name stands before, with initials
 * passed, and a word with a capital behind that is no office and no common one.
 */
export function nicknamesIn({
  tokens,
  lexicon,
  matches,
}: Pick<Context, 'tokens' | 'lexicon' | 'matches'>): Nicknames {
  const found = new Map<number, Nickname>();
  for (let at = 1; at < tokens.length; at++) {
    const { text, bits } = tokens.at(at);
    if ((bits & shapeBits.opening) === 0 && text !== '(') continue;
    const closing = closings[text];
    // Tom (Labour) Hale stands for a party.
    if (text === '(' && matches.startingAt.has(at + 1)) continue;
    if (closing === undefined || !isGiven(tokens, at - 1, lexicon)) continue;
    const end = closeOf(tokens, at, closing);
    if (end === 0 || !mayEndName(tokens, end, lexicon)) continue;
    found.set(at, { end, text: textOf(tokens, { first: at + 1, last: end - 1 }) });
  }
  return found;
}

/** The text of a name without the nicknames in it, and those. */
export function partNicknames(
  tokens: Tokens,
  nicknames: Nicknames,
  { first, last }: TokenSpan,
): { readonly text: string; readonly called: readonly string[] } {
  const parts: string[] = [];
  const called: string[] = [];
  let from = first;
  for (let at = first; nicknames.size > 0 && at < last; at++) {
    const nickname = nicknames.get(at);
    if (nickname === undefined) continue;
    parts.push(textOf(tokens, { first: from, last: at }));
    called.push(nickname.text);
    from = nickname.end;
  }
  parts.push(textOf(tokens, { first: from, last }));
  return { text: parts.join(' '), called };
}

/** Whether words are what somebody is called, alone or before the last word of the name: Bo, Bo Hale. */
export function isCalled(
  called: readonly string[],
  surname: string | undefined,
  words: readonly string[],
): boolean {
  if (called.length === 0) return false;
  const given = words.at(-1) === surname ? words.slice(0, -1) : words;
  return called.includes(given.join(' '));
}

const initial = /^\p{Lu}\.?$/u;

/** Whether a given name, or a word that is only a name, stands at a place, or before the initials there: Robert J. */
function isGiven(tokens: Tokens, at: number, { givenNames }: ActorLexicon): boolean {
  const token = tokens.at(at);
  if (!adjoins(tokens, at + 1) || tokens.at(at + 1).start === token.end) return false;
  return givenNames.holds(initial.test(token.text) ? tokens.at(at - 1) : token);
}

/** The token behind the closing mark of words with a capital that leave no space in their marks; 0 where there is none. */
function closeOf(tokens: Tokens, open: number, closing: string): number {
  if (tokens.at(open + 1).start !== tokens.at(open).end) return 0;
  for (let at = open + 1; at <= open + 1 + mostWords; at++) {
    const token = tokens.at(at);
    if (token.text === closing) return at > open + 1 && isJoined(tokens, at) ? at + 1 : 0;
    if (!isCapitalised(token) && !nameWords.particles.holds(token)) return 0;
  }
  return 0;
}

const isJoined = (tokens: Tokens, close: number): boolean =>
  tokens.at(close).start === tokens.at(close - 1).end;

const name = /^\p{Lu}[\p{L}’'-]*\p{Ll}/u;

/** Whether a word that is only a name goes on a space behind a place. */
const mayEndName = (tokens: Tokens, at: number, lexicon: ActorLexicon): boolean =>
  adjoins(tokens, at) &&
  tokens.at(at).start > tokens.at(at - 1).end &&
  name.test(tokens.at(at).text) &&
  !isTelling(tokens.at(at), lexicon);

const isTelling = (token: Token, { roles, commonCapitals, organisations }: ActorLexicon): boolean =>
  [roles.heads, roles.plural, commonCapitals, organisations.heads].some((words) =>
    words.holds(token),
  );
