import { beginsWithSmall, isCapitalised } from '../../doc/letters.ts';
import type { Doc, Sentence } from '../../doc/doc.ts';
import type { Rules } from '../../doc/rule-ids.ts';
import { readRules } from '../../doc/rules.ts';
import { RuleTable } from '../../doc/score.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { namesDay } from '../../times/precision.ts';
import { adjoins, type Context } from '../context.ts';
import { nameWords, onceFor, type ActorLexicon } from '../lexicon.ts';
import { isRomanisedName, mayBeRomanisedName } from './romanised.ts';
import type { Run } from '../types.ts';

/** The runs of a text, without dates, shouted sentences, and common words that begin a sentence. */
export function findRuns(context: Context): Run[] {
  const { doc, tokens, capitals } = context;
  const seen = seenLater(doc);
  const runs: Run[] = [];
  for (const [sentence, each] of doc.sentences.entries()) {
    const { firstToken: from, lastToken } = each;
    const written = hasManyCapitals(capitals, each) ? capitalsOf(tokens, each) : null;
    if (written === 'shouted') continue;
    for (let index = from; index < lastToken; index++) {
      if (capitals[index] === 0 || !startsRun(context, index)) continue;
      const end = endOfRun(context, index, lastToken);
      const first = startOfRun(context, index, end, from, seen);
      const last = isCaption(tokens, first, end) ? end - 1 : end;
      if (first < last) runs.push({ first, last, sentence, from, inTitle: written === 'title' });
      index = last - 1;
    }
  }
  return runs;
}

/** A word with a capital that is no date and no account: `@AnaRivera`. */
function startsRun({ tokens, inDate }: Context, index: number): boolean {
  const token = tokens.at(index);
  const before = tokens.at(index - 1);
  const isHandle = before.text === '@' && before.end === token.start;
  return isNameWord(token) && inDate[index] !== 1 && !isHandle;
}

function endOfRun(context: Context, index: number, limit: number): number {
  let last = index + 1;
  for (let goesOn = true; goesOn && last < limit;) {
    const nickname = context.nicknames.get(last);
    if (nickname !== undefined) last = nickname.end;
    else if (joins(context, last, limit)) last++;
    else goesOn = false;
  }
  return context.matches.startingAt.has(index) ? last : endOfCredit(context.tokens, index, last);
}

/** Past words whose capital is only that of the sentence; with `101st` before it, which begins a regiment’s name. */
function startOfRun(
  context: Context,
  index: number,
  last: number,
  from: number,
  seen: () => Seen,
): number {
  if (index > from && isOrdinal(context.tokens.at(index - 1))) return index - 1;
  if (index > from && !isBehindOpening(context.doc, index)) return index;
  const { starts } = tablesOf(context.lexicon);
  let first = index;
  while (first < last) {
    const start: Start = { context, at: first, last, later: first > index, seen };
    if (starts.first(context.tokens, { first, last }, start)?.gives !== 'sentence') break;
    first++;
  }
  return first;
}

/** A run from a word on that begins a sentence. */
interface Start {
  readonly context: Context;
  readonly at: number;
  readonly last: number;
  readonly later: boolean;
  readonly seen: () => Seen;
}

const wordAt = ({ context, at }: Start): string => context.tokens.at(at).lower;

const tablesOf = onceFor((lexicon: ActorLexicon) => ({
  starts: new RuleTable<Rules['actors-starts'], Start>(readRules('actors-starts'), {
    words: { ...lexicon, particles: nameWords.particles },
    facts: {
      'known-name': ({ context, at }) => context.matches.startingAt.has(at),
      romanised: ({ context, at, last }) => isRomanisedName(context, { first: at, last }),
      'may-be-romanised': ({ context, at, last }) =>
        mayBeRomanisedName(context, { first: at, last }),
      later: ({ later }) => later,
      'named-elsewhere': (start) => start.seen().capital.has(wordAt(start)),
      'small-elsewhere': (start) => start.seen().small.has(wordAt(start)),
    },
  }),
}));

const opening = /^[“‘"'«([:•—–-]/;

/** Whether a word stands behind an opening mark, as the first of a sentence does. */
function isBehindOpening({ text, tokens }: Doc, index: number): boolean {
  const before = tokens.at(index - 1);
  return opening.test(before.text) && !closes(text, before);
}

/** `…," Wu said`: a straight mark that leans on the word before it. */
const closes = (text: string, { start, end }: Token): boolean =>
  /^["']$/.test(text.slice(start, end)) && /\S\s/.test(`${text[start - 1]}${text[end]}`);

/** `101st` in the name of a regiment. */
const isOrdinal = ({ tag, text }: Token): boolean =>
  tag !== 'PUNCT' && text.length > 2 && text.charCodeAt(0) < 58 && /^\d+[snrt][tdh]$/.test(text);

/** `Kestrel-led`: whether what follows the last hyphen makes a word of a name that is none. */
export const isCompound = (lower: string): boolean => {
  const joint = lower.lastIndexOf('-');
  return joint >= 0 && nameWords.compounds.has(lower.slice(joint + 1));
};

const ending = /^-(\p{Ll}{1,13})/u;

/** Whether a name that ends at an offset goes on into a compound: `-backed bill`. */
export const startsCompound = (text: string, end: number): boolean =>
  text[end] === '-' &&
  nameWords.compounds.has(ending.exec(text.slice(end, end + longestCompound))?.[1] ?? '');

const longestCompound = 14;

const articled = /^(\p{Ll}+)['’-]?\p{Lu}/u;

const isNameWord = (token: Token): boolean =>
  isCapitalised(token)
    ? token.text !== 'I' && !isCompound(token.lower)
    : token.text !== token.lower &&
      token.text.length > 3 &&
      nameWords.articles.has(articled.exec(token.text)?.[1] ?? '');

/** Whether a token goes on with the run before it: a capital, a particle before one, an ampersand. */
function joins({ doc, tokens, inDate }: Context, index: number, limit: number): boolean {
  const token = tokens.at(index);
  const before = tokens.at(index - 1);
  if (inDate[index] === 1 || !adjoins(tokens, index) || doc.text[before.end] === '\n') return false;
  if (isNameWord(token)) return token.start > before.end;
  const next = tokens.at(index + 1);
  if (index + 1 >= limit || next.start === token.end) return false;
  if (token.text === '&' || isOrdinal(token)) return isNameWord(next);
  const { particles } = nameWords;
  return particles.holds(token) && (isNameWord(next) || particles.holds(next));
}

/** Whether the capitals of a sentence tell nothing: all of its letters, or those of all its words. */
function capitalsOf(
  tokens: Tokens,
  { firstToken, lastToken }: Sentence,
): 'shouted' | 'title' | null {
  let words = 0;
  let shouted = 0;
  let long = 0;
  let capitals = 0;
  for (let index = firstToken; index < lastToken; index++) {
    const token = tokens.at(index);
    const isUpper = isCapitalised(token);
    if (token.text.length < 2 || !(isUpper || beginsWithSmall(token.text))) continue;
    words++;
    if (isUpper && isShouted(token.text)) shouted++;
    if (token.text.length < 3 || nameWords['small-in-titles'].holds(token)) continue;
    long++;
    if (isUpper) capitals++;
  }
  if (words > 3 && shouted / words > 0.8) return 'shouted';
  const isShort = lastToken - firstToken < 40;
  const share = leastCapitals(tokens.at(lastToken - 1).text);
  return isShort && long > 3 && capitals / long > share ? 'title' : null;
}

/** The share of words with a capital above which a sentence that ends so is a title. */
function leastCapitals(end: string): number {
  if (end === ':') return 1;
  return /^[.?!”"]$/.test(end) ? 0.9 : 0.75;
}

/** `DONALD`: a small second letter tells most words that are not. */
function isShouted(text: string): boolean {
  const second = text.charCodeAt(1);
  return (second < 97 || second > 122) && text === text.toUpperCase();
}

/** Whether at least four words, and a fifth of all, have a capital: a cheap look before a close one. */
function hasManyCapitals(marks: Context['capitals'], { firstToken, lastToken }: Sentence): boolean {
  let capitals = 0;
  for (let index = firstToken; index < lastToken; index++) if (marks[index] === 1) capitals++;
  return capitals > 3 && capitals * 5 > lastToken - firstToken;
}

interface Seen {
  readonly small: ReadonlySet<string>;
  readonly capital: ReadonlySet<string>;
}

/** The words of an article as they stand inside sentences, looked at when they are first asked for. */
function seenLater(doc: Doc): () => Seen {
  let seen: Seen | null = null;
  return () => (seen ??= wordsSeen(doc));
}

/** Of the words that begin sentences, those that stand elsewhere in lower case, or with a capital. */
function wordsSeen({ sentences, tokens }: Doc): Seen {
  const starts = new Set<string>();
  // Most other words are told by their hashes alone.
  const sought = new Uint8Array(slots);
  for (const { firstToken } of sentences) {
    const token = tokens.at(firstToken);
    if (!namelike.has(token.tag)) continue;
    starts.add(token.lower);
    sought[token.hash & (slots - 1)] = 1;
  }
  const small = new Set<string>();
  const capital = new Set<string>();
  for (const { firstToken, lastToken } of sentences) {
    for (let index = firstToken + 1; index < lastToken; index++) {
      const token = tokens.at(index);
      if (sought[token.hash & (slots - 1)] !== 1 || !starts.has(token.lower)) continue;
      if (token.text === token.lower) small.add(token.lower);
      // Of al-Rivera, too, the capital is that of a name.
      else if (beginsWithSmall(token.text)) capital.add(token.lower);
      else if (isCapitalised(token) && !opening.test(tokens.at(index - 1).text))
        capital.add(token.lower);
    }
  }
  return { small, capital };
}

/** A power of two. */
const slots = 1024;

const namelike = new Set(['PROPN', 'NOUN', 'ADJ', 'X', 'VERB']);

/** The tokens inside dates. */
export function datesIn({ times, tokens }: Doc): Uint8Array {
  const inside = new Uint8Array(tokens.length);
  for (const time of times)
    if (namesDay(time) || time.rule === 'month') inside.fill(1, time.first, time.last);
  return inside;
}

/** Ana Rivera Credit: the word before a colon tells of a picture. */
const isCaption = (tokens: Tokens, first: number, last: number): boolean =>
  last - first > 1 && tokens.at(last).text === ':' && nameWords.captions.holds(tokens.at(last - 1));

/** How many words may stand between what tells of a picture and who made it. */
const longestCredit = 5;

/** By whom a picture is, past others, to the end of the credit: Zorblat, in “Image: Quindle & Zorblat.” */
export function isCredited(tokens: Tokens, first: number, last: number): boolean {
  if (!endsCredit(tokens, last) || nameWords['picture-houses'].holds(tokens.at(first)))
    return false;
  for (let at = first - 1; at >= Math.max(1, first - longestCredit); at--) {
    const token = tokens.at(at);
    const label = tokens.at(at - 1);
    if (token.text === ':') return isCapitalised(label) && nameWords.captions.holds(label);
    if (token.lower !== '&' && token.lower !== 'and' && !isCapitalised(token)) return false;
  }
  return false;
}

/** Two who made a picture are no firm: “Video: Zorblat & Quindle.” */
function endOfCredit(tokens: Tokens, first: number, last: number): number {
  if (last - first !== 3 || tokens.at(first + 1).text !== '&') return last;
  return isCredited(tokens, first, first + 1) ? first + 1 : last;
}

/** A full stop and the end of the line, or another who made it. */
function endsCredit(tokens: Tokens, last: number): boolean {
  const next = tokens.at(last);
  if (next.isEdge || next.text === '&') return true;
  const isStop = next.text === '.' && !adjoins(tokens, last + 1);
  return next.start - tokens.at(last - 1).end > 1 || isStop;
}
