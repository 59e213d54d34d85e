import type { Span } from '../../lib/span.ts';
import { type Capital, beginsAsName, isCapitalised, isInCapitals } from '../doc/letters.ts';
import type { Doc } from '../doc/doc.ts';
import type { Token, Tokens, TokenSpan } from '../doc/token.ts';
import type { Step } from '../doc/trace.ts';
import type { ActorLexicon } from './lexicon.ts';
import type { Matches, Nicknames, Run } from './types.ts';

/** What the steps to an article’s actors look at: its text, the words, and what the steps before have found. */
export interface Context {
  readonly doc: Doc;
  readonly tokens: Tokens;
  readonly lexicon: ActorLexicon;
  /** How each word is written. */
  readonly capitals: readonly Capital[];
  /** Where `the` stands. */
  readonly articles: readonly number[];
  /** Where `(` stands. */
  readonly brackets: readonly number[];
  /** Where `spokesman` and the like stand. */
  readonly spokespersons: readonly number[];
  /** The tokens of dates. */
  readonly inDate: Coverage;
  /** The tokens of by-lines and credits. */
  readonly inCredit: Coverage;
  /** Known names. */
  readonly matches: Matches;
  readonly nicknames: Nicknames;
  readonly runs: readonly Run[];
  /** Organisations by head word, by the token after their end. */
  readonly bodyEndingAt: ReadonlyMap<number, TokenSpan>;
  readonly bodyStartingAt: ReadonlyMap<number, TokenSpan>;
}

/** What can be asked of the words alone. */
export type Words = Pick<Context, 'tokens' | 'lexicon'>;

/** Which tokens of an article something covers: 1 where it does. */
export type Coverage = Uint8Array;

/** The tokens of the spans, beside those that are covered before. */
export function coverage(tokens: Tokens, spans: readonly TokenSpan[], before?: Coverage): Coverage {
  const covered = before === undefined ? new Uint8Array(tokens.length) : before.slice();
  // A loop: `fill` costs a call out of compiled code, and spans are a word or two.
  for (const { first, last } of spans)
    for (let index = first; index < last; index++) covered[index] = 1;
  return covered;
}

/** Where a span of tokens is in the text. */
export const spanOf = (tokens: Tokens, { first, last }: TokenSpan): Span => ({
  start: tokens.at(first).start,
  end: tokens.at(last - 1).end,
});

/** The words of a span, with single spaces where the text has white space. */
export function textOf(tokens: Tokens, { first, last }: TokenSpan): string {
  let text = tokens.at(first).text;
  for (let index = first + 1; index < last; index++) {
    const token = tokens.at(index);
    if (token.isEdge) break;
    const gap = token.start > tokens.at(index - 1).end;
    text += `${gap ? ' ' : ''}${token.text}`;
  }
  return text;
}

/** The words of a span in lower case, with a space between any two. */
export function wordsOf(tokens: Tokens, first: number, last: number): string {
  let words = '';
  for (let index = first; index < last; index++)
    words += `${index > first ? ' ' : ''}${tokens.at(index).lower}`;
  return words;
}

/** Tells the trace what a step has made of a span. */
export function tell(tokens: Tokens, step: Step, id: string, span: TokenSpan, says: string): void {
  tokens.trace?.add({ family: 'actors', step, id, ...spanOf(tokens, span), says });
}

/** Whether somebody tries what a rule or step is worth by leaving it out. */
export const isLeftOut = ({ trace }: Tokens, id: string): boolean =>
  trace !== null && trace.leftOut('actors') === id;

/** `DONALD` as `Donald`; other words as they are. */
export function decapitalised(word: string): string {
  if (word.length < 4 || isSmallLetter(word.charCodeAt(1)) || !isInCapitals(word)) return word;
  return word.charAt(0) + word.slice(1).toLowerCase();
}

const scottish = /^MC(?=\p{Lu})/u;
const wordInCapitals = /(?<![\p{L}’'.])\p{Lu}{3,40}(?![\p{L}.])|(?<=[\p{Lu}][’'])\p{Lu}{2,40}/gu;

/** `McKay`, `Seitz-Wald` and `O’Malley` for the same in capitals; short words and others as they are. */
export const inSmallLetters = (word: string): string =>
  word.replace(wordInCapitals, (part) => {
    const rest = scottish.test(part) ? 2 : 0;
    const lower = part.charAt(rest) + part.slice(rest + 1).toLowerCase();
    return rest === 0 ? lower : `Mc${lower}`;
  });

const isSmallLetter = (unit: number): boolean => unit >= 97 && unit <= 122;

/** A name without the article that it is written with: Herald, of “The Herald”. */
export function withoutArticle(tokens: Tokens, { first, last }: TokenSpan): TokenSpan {
  const isThe = last - first > 1 && tokens.at(first).lower === 'the';
  return { first: isThe ? first + 1 : first, last };
}

/** `’s`, or the mark alone after an s. */
export const isGenitive = ({ lower }: Token): boolean => lower === "'s" || lower === "'";

/** Whether a token stands beside the one before it with at most one space. */
export function adjoins(tokens: Tokens, index: number): boolean {
  const token = tokens.at(index);
  const before = tokens.at(index - 1);
  return !token.isEdge && !before.isEdge && token.start - before.end <= 1;
}

/** Whether a token has a capital and stands beside the one before it: it may go on with a name. */
export const goesOn = (tokens: Tokens, index: number): boolean =>
  isCapitalised(tokens.at(index)) && adjoins(tokens, index);

/** Whether the words say nothing but that they are names: no office, head word, acronym or common word. */
export function isOutOfVocabulary(
  { tokens, lexicon }: Words,
  first: number,
  last: number,
): boolean {
  if (tokens.at(first - 1).lower === 'the') return false;
  for (let index = first; index < last; index++) {
    const token = tokens.at(index);
    if (token.tag !== 'PROPN' || lexicon.telling.holds(token) || !beginsAsName(token.text))
      return false;
  }
  return true;
}
