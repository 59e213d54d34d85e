import { itemAt } from '../../../lib/lists.ts';
import { contains, firstFrom, lastStartingAt, type Span } from '../../../lib/span.ts';
import type { MentionDraft } from '../../actors/types.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import type { Scene } from '../scene.ts';
import type { MediaLexicon } from '../lexicon.ts';
import { kindOfWord } from '../speakers/kinds.ts';

/** A stretch of a text and the actor whom it names. */
export interface Party extends Span {
  readonly actorId: string | null;
}

export const tokensIn = ({ tokens }: Scene['doc'], span: Span): Tokens =>
  tokens.slice(firstFrom(tokens.list, span.start), firstFrom(tokens.list, span.end));

/** Whether a noun is for somebody or a body, and no text. */
export function hears(noun: Token, { kinds }: MediaLexicon): boolean {
  const kind = kindOfWord(noun, kinds);
  return kind !== null && kind !== 'document';
}

/** The tokens up to where a time begins behind the first: `reporters | Monday`, `the council | last month`. */
export function undated(
  tokens: Tokens,
  first: number,
  { doc }: Scene,
  { times }: MediaLexicon,
): Tokens {
  let at = first + 1;
  while (at < tokens.length && !times.holds(tokens.at(at)) && !isTime(doc, tokens.at(at))) at++;
  return tokens.slice(0, at);
}

export function isTime({ times }: Scene['doc'], token: Token): boolean {
  const time = itemAt(times, lastStartingAt(times, token.start));
  return time !== undefined && contains(time, token);
}

/** Whether another verb stands between a medium and whoever speaks: `In a statement, the mayor called Rivera’s claim …`. */
export const hasVerb = (tokens: Tokens, from: number): boolean =>
  tokens.list.some(
    (token, at) => token.start >= from && token.isVerb && tokens.at(at + 1).lower !== 'by',
  );

/** Whether an actor publishes: a newspaper, a broadcaster, an agency of news. */
export function isMedium(
  { actors }: Scene,
  { actorId }: Pick<MentionDraft, 'actorId'>,
  words: MediaLexicon,
): boolean {
  if (!actorId.startsWith('organisation/')) return false;
  const name = actors.find((each) => each.actorId === actorId)?.name.toLowerCase() ?? '';
  return words.isName(name);
}
