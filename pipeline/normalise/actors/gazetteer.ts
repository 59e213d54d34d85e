import type { Token, Tokens, TokenSpan } from '../doc/token.ts';
import type { Doc, Paragraph, Sentence } from '../doc/doc.ts';
import { beginsWithCapital, type Capital, isCapitalised } from '../doc/letters.ts';
import { type WordMap, WordSet } from '../doc/words.ts';
import { adjoins } from './spans.ts';

export interface Entry {
  readonly kind: 'country' | 'demonym' | 'seat' | 'organisation' | 'place' | 'person';
  readonly id: string;
  /** The name to publish. */
  readonly name: string;
}

interface Words extends Entry {
  /** Lower case with straight apostrophes; an acronym as written. */
  readonly words: readonly string[];
  /** Whether the token must have a capital, by word. */
  readonly capital: readonly boolean[];
  /** Whether the token must be written as the word is. */
  readonly acronym: readonly boolean[];
  /** Whether it is a name after “the” only: `the Independent`. */
  readonly articled: boolean;
}

/** Entries by their first word, longest first. */
export type Dictionary = Map<string, Words[]>;

/** A dictionary that is complete. */
export type KnownNames = WordMap<readonly Words[]>;

export interface Match extends TokenSpan {
  readonly entry: Entry;
}

/** The known names of a text, none inside another.
 * @param ofBodies words in lower case that names of bodies are made of: `health`.
 */
export interface Matches {
  readonly all: readonly Match[];
  /** The one that begins at a token. */
  readonly startingAt: ReadonlyMap<number, Match>;
  /** The one that ends right before a token. */
  readonly endingAt: ReadonlyMap<number, Match>;
}

export function matchesOf(all: readonly Match[]): Matches {
  const startingAt = new Map<number, Match>();
  const endingAt = new Map<number, Match>();
  for (const match of all) {
    startingAt.set(match.first, match);
    endingAt.set(match.last, match);
  }
  return { all, startingAt, endingAt };
}

/** Whether a known name is that of a place or country. */
export const isKnownPlace = (match: Match | undefined): boolean =>
  match?.entry.kind === 'place' || match?.entry.kind === 'country';

const shouted = /^\p{Lu}{3,}$/u;

/**
 * Whether a name is the place of a dateline, `BELLMERE, Fla.`: in capitals, at the beginning of a sentence.
 * @param from the first token of the sentence
 */
export function isDateline(
  tokens: Tokens,
  { first, last }: TokenSpan,
  from: number,
  { startingAt }: Matches,
): boolean {
  if (first !== from || tokens.at(last).text !== ',') return false;
  if (!isKnownPlace(startingAt.get(last + 1))) return false;
  for (let at = first; at < last; at++) if (!shouted.test(tokens.at(at).text)) return false;
  return true;
}

const acronymWord = /^(?:\p{Lu}{2,5}|(?:\p{Lu}\.)+)$/u;

const isAcronymWord = (word: string): boolean => acronymWord.test(word);

/** Enters a name by its words. The first entry of a name stays. */
export function addEntry(dictionary: Dictionary, text: string, entry: Entry): void {
  const articled = text.startsWith('The ');
  const written = (articled ? text.slice(4) : text)
    .replaceAll('’', "'")
    .replace(/'s\b/g, " 's")
    .replace(/s'(?= )/g, "s '")
    .split(' ');
  const acronym = written.map(isAcronymWord);
  const words = written.map((word, index) => (acronym[index] === true ? word : word.toLowerCase()));
  const capital = written.map((word) => beginsWithCapital(word));
  const key = words[0]?.toLowerCase() ?? '';
  const entries = dictionary.get(key) ?? [];
  if (entries.some((each) => each.words.join(' ') === words.join(' '))) return;
  const { kind, id, name } = entry;
  entries.push({ kind, id, name, words, capital, acronym, articled });
  entries.sort((a, b) => b.words.length - a.words.length);
  dictionary.set(key, entries);
}

/** The longest entry that begins at a token and ends before another, or null. */
function matchAt(dictionary: KnownNames, tokens: Tokens, index: number, end: number): Match | null {
  const entries = dictionary.of(tokens.at(index));
  if (entries === undefined) return null;
  for (const entry of entries)
    if (index + entry.words.length <= end && fits(entry, tokens, index))
      return { first: index, last: index + entry.words.length, entry };
  return null;
}

function fits({ words, capital, acronym, articled }: Words, tokens: Tokens, at: number): boolean {
  for (let offset = 0; offset < words.length; offset++) {
    const token = tokens.at(at + offset);
    if (token.isEdge) return false;
    if (acronym[offset] === true ? token.text !== words[offset] : !isWord(token, words[offset]))
      return false;
    if (capital[offset] === true && !isCapitalised(token)) return false;
  }
  return !articled || isAfterThe(tokens, at, at + words.length);
}

const paperNouns = new WordSet(
  'newspaper paper reporter columnist editor magazine website article report poll'.split(' '),
);

/** Whether a name stands after “the” and before no noun or name on its line that it may only describe. */
function isAfterThe(tokens: Tokens, first: number, last: number): boolean {
  if (tokens.at(first - 1).lower !== 'the') return false;
  const next = tokens.at(last);
  if (next.isEdge || !adjoins(tokens, last) || paperNouns.holds(next)) return true;
  return next.tag !== 'NOUN' && next.tag !== 'ADJ' && !isCapitalised(next);
}

const isWord = ({ lower }: Token, word: string | undefined): boolean =>
  lower === word || (lower === '’' && word === "'");

/** `Department of State | Health Services`: another body, whose name only begins as a known one. */
function isCutShort(tokens: Tokens, match: Match, ofBodies: ReadonlySet<string>): boolean {
  const { first, last } = match;
  const next = capitalBehind(tokens, match);
  return (
    next !== null &&
    last - first > 2 &&
    tokens.at(last - 2).lower === 'of' &&
    ofBodies.has(next.lower)
  );
}

/** `Labour | Minister`: a field of work, and not the party of that name. */
function isField(tokens: Tokens, match: Match, ofBodies: ReadonlySet<string>): boolean {
  const { first, last } = match;
  const next = capitalBehind(tokens, match);
  return (
    next !== null &&
    last - first === 1 &&
    ofBodies.has(tokens.at(first).lower) &&
    heldInField.test(next.lower)
  );
}

const heldInField =
  /^(?:minist|secretar|department|commission|court|office|bureau|tribunal|day|law|code)/;

/** The word with a capital that stands behind the name of a body. */
function capitalBehind(tokens: Tokens, { last, entry }: Match): Token | null {
  const next = tokens.at(last);
  const isOne = entry.kind === 'organisation' && !next.isEdge && isCapitalised(next);
  return isOne ? next : null;
}

/**
 * Every known name, the longest of all dictionaries, none inside another, each in one paragraph.
 * @param ofBodies words in lower case that names of bodies are made of: `health`.
 */
export function knownNames(
  { tokens, paragraphs, sentences }: Pick<Doc, 'tokens' | 'paragraphs' | 'sentences'>,
  capitals: readonly Capital[],
  dictionaries: readonly KnownNames[],
  ofBodies: ReadonlySet<string>,
): Matches {
  const matches: Match[] = [];
  let paragraph = 0;
  let end = 0;
  for (let index = 0; index < tokens.length; index++) {
    while (index >= end) end = endOf(paragraphs[paragraph++], sentences, tokens.length);
    if (capitals[index] === 0) continue;
    let best: Match | null = null;
    for (const dictionary of dictionaries) {
      if (dictionary.size === 0) continue;
      const match = matchAt(dictionary, tokens, index, end);
      if (match !== null && match.last > (best?.last ?? 0)) best = match;
    }
    if (best === null || isCutShort(tokens, best, ofBodies)) continue;
    if (isField(tokens, best, ofBodies)) continue;
    matches.push(best);
    index = best.last - 1;
  }
  return matchesOf(matches);
}

/** Index after the last token of a paragraph; after all where there is no further paragraph. */
const endOf = (
  paragraph: Paragraph | undefined,
  sentences: readonly Sentence[],
  tokens: number,
): number => sentences[(paragraph?.lastSentence ?? 0) - 1]?.lastToken ?? tokens;
