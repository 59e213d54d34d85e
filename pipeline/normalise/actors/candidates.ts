import type { Token, Tokens, TokenSpan } from '../doc/token.ts';
import type { Doc, Sentence } from '../doc/doc.ts';
import { beginsWithSmall, isCapitalised } from '../doc/letters.ts';
import { WordSet } from '../doc/words.ts';
import { lastStartingAt } from '../../lib/span.ts';
import type { Matches } from './gazetteer.ts';
import type { ActorLexicon } from './lexicon.ts';
import type { Marks } from './marks.ts';
import { creditEnd, isCaption, isHandle } from './captions.ts';
import { adjoins, type Coverage } from './spans.ts';

/** Consecutive words with a capital, which may hold a name; `sentence` by number. */
export interface Run extends TokenSpan {
  readonly sentence: number;
  /** The first token of its sentence. */
  readonly from: number;
  /** In a title, where every word has a capital: only what the article names elsewhere counts. */
  readonly inTitle: boolean;
}

const particles = new WordSet(
  'de van der den von bin ibn bint al la le del della di da dos das do ter ten el du zu y af av'.split(
    ' ',
  ),
);

/** The runs of a text, without dates, shouted sentences, and common words that begin a sentence. */
export function findRuns(
  doc: Doc,
  { capitals: marks }: Marks,
  matches: Matches,
  lexicon: ActorLexicon,
): Run[] {
  const dates = dateTokens(doc);
  const seen = seenLater(doc);
  const runs: Run[] = [];
  for (const [sentence, each] of doc.sentences.entries()) {
    const { firstToken, lastToken } = each;
    const capitals = hasManyCapitals(marks, each) ? capitalsOf(doc, each) : null;
    if (capitals === 'shouted') continue;
    const inTitle = capitals === 'title';
    for (let index = firstToken; index < lastToken; index++) {
      if (marks[index] === 0) continue;
      const token = doc.tokens.at(index);
      if (token.isEdge || !isNameWord(token) || dates[index] === 1) continue;
      if (isHandle(doc.tokens, index)) continue;
      let last = index + 1;
      while (last < lastToken && joins(doc, last, lastToken, dates)) last++;
      if (!matches.startingAt.has(index)) last = creditEnd(doc.tokens, index, last);
      let first = isOrdinal(doc.tokens.at(index - 1)) && index > firstToken ? index - 1 : index;
      while (
        first < last &&
        first >= index &&
        startsSentence(doc, first, index, firstToken) &&
        isCommonStart(doc.tokens, { first, last }, first > index, seen, matches, lexicon)
      )
        first++;
      if (isCaption(doc.tokens, first, last)) last--;
      if (first < last) runs.push({ first, last, sentence, from: firstToken, inTitle });
      index = last - 1;
    }
  }
  return runs;
}

/** `101st` in the name of a regiment. */
const isOrdinal = (token: Token): boolean =>
  !token.isEdge &&
  token.tag !== 'PUNCT' &&
  token.text.length > 2 &&
  token.text.charCodeAt(0) < 58 &&
  /^\d+(?:st|nd|rd|th)$/.test(token.text);

/** `-led`, `-like`: what makes a word of a name that is none. */
export const compound =
  /-(?:based|led|backed|born|style|era|owned|run|controlled|held|made|only|like|wide|bound|linked|friendly|educated|trained|funded|sponsored|speaking|occupied|elect|designate|appointed|area|related|inspired|backing|endorsing|supporting|leaning|aligned|language|maker|winner|winning|type|themed|esque)$/;
const particleName = /^(?:al|el|ul|ad|as|ash|at|az|an|ar|bin|d['’]|l['’])-?\p{Lu}/u;

const isNameWord = (token: Token): boolean =>
  isCapitalised(token)
    ? token.text !== 'I' && !(token.lower.includes('-') && compound.test(token.lower))
    : token.text !== token.lower && token.text.length > 3 && particleName.test(token.text);

/** Whether a token goes on with the run before it: a capital, a particle before one, an ampersand. */
function joins(doc: Doc, index: number, limit: number, dates: Coverage): boolean {
  const token = doc.tokens.at(index);
  const before = doc.tokens.at(index - 1);
  if (token.isEdge || before.isEdge || dates[index] === 1) return false;
  if (!adjoins(doc.tokens, index) || doc.text[before.end] === '\n') return false;
  if (isNameWord(token)) return token.start > before.end;
  const next = doc.tokens.at(index + 1);
  if (next.isEdge || index + 1 >= limit || next.start === token.end) return false;
  if (token.text === '&' || isOrdinal(token)) return isNameWord(next);
  return particles.holds(token) && (isNameWord(next) || particles.holds(next));
}

/** Words that a title may have in lower case. */
const smallWords = new WordSet(
  'the and but for nor per via with from into over upon after before about than that amid as'.split(
    ' ',
  ),
);

/** Whether the capitals of a sentence tell nothing: all of its letters, or those of all its words. */
function capitalsOf(doc: Doc, sentence: Sentence): 'shouted' | 'title' | null {
  const { firstToken, lastToken } = sentence;
  let words = 0;
  let shouted = 0;
  let long = 0;
  let capitals = 0;
  for (let index = firstToken; index < lastToken; index++) {
    const token = doc.tokens.at(index);
    if (token.isEdge || token.text.length < 2) continue;
    const upper = isCapitalised(token);
    if (!upper && !isLower(token)) continue;
    words++;
    if (upper && isShouted(token.text)) shouted++;
    if (token.text.length < 3 || smallWords.holds(token)) continue;
    long++;
    if (upper) capitals++;
  }
  if (words > 3 && shouted / words > 0.8) return 'shouted';
  const end = doc.tokens.at(lastToken - 1).text;
  if (end === ':') return null;
  const ends = /^[.?!”"]$/.test(end);
  return long > 3 && capitals / long > (ends ? 0.9 : 0.75) && lastToken - firstToken < 40
    ? 'title'
    : null;
}

/** `DONALD`: a small second letter tells most words that are not. */
function isShouted(text: string): boolean {
  const second = text.charCodeAt(1);
  return (second < 97 || second > 122) && text === text.toUpperCase();
}

/** Whether at least four words, and a fifth of all, have a capital: a cheap look before a close one. */
function hasManyCapitals(marks: Marks['capitals'], { firstToken, lastToken }: Sentence): boolean {
  let capitals = 0;
  for (let index = firstToken; index < lastToken; index++) if (marks[index] === 1) capitals++;
  return capitals > 3 && capitals * 5 > lastToken - firstToken;
}

const isLower = ({ text }: Token): boolean => beginsWithSmall(text);

const opening = /^[“‘"'«([:•—–-]/;

const startsSentence = (doc: Doc, first: number, runFirst: number, firstToken: number): boolean => {
  if (first > runFirst || first === firstToken) return true;
  const before = doc.tokens.at(first - 1);
  return !before.isEdge && opening.test(before.text) && !closes(doc.text, before);
};

/** `…," | Wu said`: a straight mark that leans on the word before it. */
const closes = (text: string, { start, end }: Token): boolean =>
  /^["']$/.test(text.slice(start, end)) && /\S\s/.test(`${text[start - 1]}${text[end]}`);

interface Seen {
  readonly lower: ReadonlySet<string>;
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
    if (token.isEdge || !namelike.has(token.tag)) continue;
    starts.add(token.lower);
    sought[token.hash & (slots - 1)] = 1;
  }
  const lower = new Set<string>();
  const capital = new Set<string>();
  for (const { firstToken, lastToken } of sentences) {
    for (let index = firstToken + 1; index < lastToken; index++) {
      const token = tokens.at(index);
      if (sought[token.hash & (slots - 1)] !== 1) continue;
      if (!starts.has(token.lower)) continue;
      if (isLower(token)) lower.add(token.lower);
      else if (isCapitalised(token) && !opening.test(tokens.at(index - 1).text))
        capital.add(token.lower);
    }
  }
  return { lower, capital };
}

/** A power of two. */
const slots = 1024;

const namelike = new Set(['PROPN', 'NOUN', 'ADJ', 'X', 'VERB']);

/** Whether the capital of a sentence’s first word, or of small words after it, is only that of the sentence. */
function isCommonStart(
  tokens: Tokens,
  { first: index, last }: TokenSpan,
  isLater: boolean,
  seen: () => Seen,
  matches: Matches,
  lexicon: ActorLexicon,
): boolean {
  const token = tokens.at(index);
  if (token.isEdge || matches.startingAt.has(index)) return false;
  if (lexicon.givenNames.holds(token))
    if (last - index > 1 || !lexicon.commonWords.holds(token)) return false;
  const { heads, modifiers, address } = lexicon.roles;
  if (last - index > 1 && (heads.holds(token) || address.holds(token))) return false;
  if (last - index > 1 && lexicon.roles.verbs.holds(token)) return true;
  if (modifiers.holds(token) && !isNewName(tokens, index, last, lexicon))
    return !isBodyOf(tokens, index, last, lexicon);
  if (last - index === 1 && lexicon.commonCapitals.holds(token))
    if (token.tag !== 'PROPN' || !seen().capital.has(token.lower)) return true;
  if (!namelike.has(token.tag)) return true;
  if (isCompany(tokens, index, last, lexicon)) return false;
  if (isCalling(tokens, index, last, lexicon)) return true;
  const { generic, callings, heads: bodyHeads } = lexicon.bodies;
  if (last - index > 2 && (generic.holds(token) || callings.holds(token)))
    if (bodyHeads.has(tokens.at(last - 1).lower)) return false;
  if (isNewName(tokens, index, last, lexicon)) return false;
  if (isLater) return false;
  const { lower, capital } = seen();
  if (capital.has(token.lower)) return false;
  return token.tag !== 'PROPN' || (last - index === 1 && lower.has(token.lower));
}

/** `Northlight | plc`, `Northlight Energy`, `Northlight Ltd`: a word that is none besides. */
const isCompany = (
  tokens: Tokens,
  index: number,
  last: number,
  { bodies, commonWords }: ActorLexicon,
): boolean =>
  !commonWords.holds(tokens.at(index)) &&
  (bodies.suffixes.holds(tokens.at(last)) ||
    (last - index > 1 &&
      (bodies.suffixes.holds(tokens.at(last - 1)) || bodies.heads.holds(tokens.at(last - 1)))));

/** `Local Government Association`: where three words and a head make a name, it may begin it. */
const isBodyOf = (tokens: Tokens, index: number, last: number, { bodies }: ActorLexicon): boolean =>
  last - index > 2 &&
  bodies.heads.holds(tokens.at(last - 1)) &&
  beginsBody.test(tokens.at(index).lower);

const beginsBody = /^(?:local|conservative|liberal|nationalist|socialist|progressive)$/;

/** `Airline | Coralair`; not `Airline Pilots Association`. */
const isCalling = (
  tokens: Tokens,
  index: number,
  last: number,
  { bodies }: ActorLexicon,
): boolean =>
  last - index > 1 &&
  bodies.callings.holds(tokens.at(index)) &&
  !bodies.heads.holds(tokens.at(last - 1));

/** `New Coast`: not `New President Ana Rivera`, nor `New Jane Doe film`. */
function isNewName(
  tokens: Tokens,
  index: number,
  last: number,
  { roles, givenNames }: ActorLexicon,
): boolean {
  const next = tokens.at(index + 1);
  if (tokens.at(index).lower !== 'new' || next.isEdge || index + 1 >= last) return false;
  return !roles.heads.holds(next) && !roles.parts.holds(next) && !givenNames.holds(next);
}

/** The tokens inside dates. */
function dateTokens({ dates, tokens }: Doc): Coverage {
  const inside = new Uint8Array(tokens.length);
  for (const { start, end } of dates) {
    for (
      let index = lastStartingAt(tokens.list, start);
      index < tokens.length && tokens.at(index).start < end;
      index++
    )
      inside[index] = 1;
  }
  return inside;
}
