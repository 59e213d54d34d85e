import type { Tokens } from '../doc/token.ts';
import { beginsWithCapital } from '../doc/letters.ts';
import { isJoint, spelledFrom } from '../doc/lexicon.ts';
import type { Match, Matches } from './gazetteer.ts';
import type { ActorLexicon } from './lexicon.ts';
import type { FoundOrganisation } from './types.ts';

const numeral = /^(?:[IVXLC]+|[RDI]-.*|(?:\p{Lu}-)+\p{Lu})$/u;

/** `WHB`, `W.H.B.`, `DoH`, `M5S`: two letters and more, most of them capitals, eight at most. */
export const isAcronym = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= 9 &&
  !endsAsWord(text) &&
  acronym.test(text) &&
  !numeral.test(text);

/** In two small letters, as most words do. */
const endsAsWord = (text: string): boolean =>
  isSmall(text.charCodeAt(text.length - 1)) && isSmall(text.charCodeAt(text.length - 2));

const isSmall = (unit: number): boolean => unit >= 97 && unit <= 122;

const acronym =
  /^(?:\p{Lu}[\p{Lu}\p{N}]{0,6}\p{Ll}?[\p{Lu}\p{N}&/-]{0,6}\p{Lu}[\p{Lu}\p{N}]{0,6}s?|(?:\p{Lu}\.){2,})$/u;

const noCapitals = /[^\p{Lu}]/gu;

const initialled = /^(?:\p{Lu}\.?){2,}$/u;

/** Whether an acronym may stand for a name: its letters begin words of the name, in order. */
export function isShortFor(short: string, name: string): boolean {
  if (!isAcronym(short) || !hasWordWith(name, short.charCodeAt(0))) return false;
  const letters = short.replace(noCapitals, '').toLowerCase();
  const written = name.split(/[\s-]+/);
  const words = written.map((word) => word.toLowerCase());
  const capitals = written.filter((word) => beginsWithCapital(word));
  // The place that leads a name need not be in it: `Texas | Department of Health Services`.
  if (letters.length > 2 && initials(capitals.slice(1)) === letters) return true;
  const [lead, ...rest] = name.split(' ');
  if (rest.length > 2 && initialled.test(lead ?? '')) return isShortFor(short, rest.join(' '));
  if (letters.charAt(0) !== words[0]?.charAt(0) || letters.length < 2) return false;
  if (initials(capitals) === letters || initials(words) === letters) return true;
  return (
    capitals.length > 1 && startsInOrder(letters, words) && capitals.length <= letters.length + 2
  );
}

/** Whether a word of a name begins with a letter, in either case: without one, no letters stand for it. */
function hasWordWith(name: string, letter: number): boolean {
  if (letter > 127) return true;
  let isStart = true;
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at);
    if (isStart && (unit | 32) === (letter | 32)) return true;
    isStart = unit === 32 || unit === 45 || unit > 127;
  }
  return false;
}

const initials = (words: readonly string[]): string =>
  words.map((word) => word.charAt(0).toLowerCase()).join('');

/** Every letter begins a word, or goes on with the beginning of the one before: `CENTCOM`. */
function startsInOrder(letters: string, words: readonly string[]): boolean {
  let word = 0;
  let at = 0;
  for (const letter of letters) {
    const next = words.findIndex((each, index) => index > word && each.startsWith(letter));
    if (at > 0 && next > 0) {
      word = next;
      at = 1;
      continue;
    }
    if (words[word]?.charAt(at) !== letter) return false;
    at++;
  }
  return word > 0;
}

/** Longest words in brackets behind them, in tokens. */
const longestMeaning = 10;

/** Acronyms of known bodies that the article has for other things: `rapid transit lanes (RTLs)`. */
export function otherMeanings(
  tokens: Tokens,
  brackets: readonly number[],
  matches: readonly Match[],
  lexicon: ActorLexicon,
): Set<string> {
  const others = new Set<string>();
  const known = new Set<string>();
  for (const { entry, first, last } of matches) {
    const { text } = tokens.at(first);
    if (entry.kind === 'organisation' && last - first === 1 && isAcronym(text)) known.add(text);
  }
  if (known.size === 0) return others;
  for (const bracket of brackets) {
    const acronym = tokens.at(bracket + 1).text.replace(/s$/, '');
    if (known.has(acronym) && isMeantOtherwise(tokens, bracket, acronym, lexicon))
      others.add(acronym);
  }
  return others;
}

/** Whether the words before a bracket spell an acronym, and they are written small and name no body. */
function isMeantOtherwise(
  tokens: Tokens,
  bracket: number,
  acronym: string,
  { bodies }: ActorLexicon,
): boolean {
  const before = tokens.slice(Math.max(0, bracket - longestMeaning), bracket);
  const words = before.list.map(({ lower }) => ({ text: lower.charAt(0).toUpperCase() }));
  const start = spelledFrom(words, words.length, acronym);
  if (start === null || beginsWithCapital(before.at(start).text)) return false;
  return !before.list.slice(start).some(({ lower }) => bodies.heads.has(lower));
}

/** Longest name that brackets abbreviate, in tokens. */
const longest = 12;

/**
 * Organisations whose name brackets behind it abbreviate, with small words, an owner or no capitals in
 * it: `the | Pact to Mend Our Bridges Alliance | (PMOBA)`, `the | department of lake health | (DLH)`.
 * They take the place of what else was found of the name.
 */
export function withDefinedAcronyms(
  tokens: Tokens,
  brackets: readonly number[],
  found: readonly FoundOrganisation[],
  matches: Matches,
  lexicon: ActorLexicon,
): readonly FoundOrganisation[] {
  const spelled: FoundOrganisation[] = [];
  for (const bracket of brackets) {
    if (bracket < 2 || tokens.at(bracket + 2).text !== ')') continue;
    const body = spelledBefore(tokens, bracket, lexicon);
    if (body === null) continue;
    const known = matches.endingAt.get(body.last);
    const isFound = found.some((each) => each.last === body.last && each.first <= body.first);
    if (!isFound && (known === undefined || known.first > body.first)) spelled.push(body);
  }
  if (spelled.length === 0) return found;
  const others = found.filter(
    (each) => !spelled.some(({ first, last }) => each.first < last && first < each.last),
  );
  return [...others, ...spelled].sort((a, b) => a.first - b.first);
}

function spelledBefore(
  tokens: Tokens,
  bracket: number,
  { bodies, roles }: ActorLexicon,
): FoundOrganisation | null {
  const { text } = tokens.at(bracket + 1);
  if (!isAcronym(text)) return null;
  const from = Math.max(0, bracket - longest);
  const words = tokens.list.slice(from, bracket).map(({ lower }) => ({ text: raised(lower) }));
  const start = spelledFrom(words, words.length, text);
  if (start === null) return null;
  const first = from + start;
  const last = isJoint(tokens.at(bracket - 1).lower) ? bracket - 1 : bracket;
  const name = tokens.list.slice(first, last);
  if (name.some((token) => roles.heads.holds(token))) return null;
  const head = name.findLast((token) => bodies.heads.holds(token));
  return head === undefined ? null : { first, last, head: head.lower };
}

/** `Department` of `department`; small words as they are. */
export const raised = (word: string): string =>
  isJoint(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
