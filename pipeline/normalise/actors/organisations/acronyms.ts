/**
 * Acronyms and the names that they abbreviate, after Schwartz and Hearst, “A Simple Algorithm for Identifying
 * Abbreviation Definitions in Biomedical Text”, 2003: a short form in brackets abbreviates the words before it, whose
 * letters are matched from the right, the first one at the beginning of a word.
 *
 * Where this differs: each letter begins a word and each word has a letter, but for small words and for one that shares
 * its letter with the next (`spelledFrom`); theirs may also stand inside words, and skip words. Names of bodies are so
 * short that the looser match takes in the words before them. Brackets that hold the long form are not read. An acronym
 * without brackets may stand for a body that is named in the article (`isShortFor`), as theirs does not.
 */
import { beginsWithCapital } from '../../doc/letters.ts';
import { isJoint, spelledFrom } from '../../doc/lexicon.ts';
import type { Context } from '../context.ts';
import type { FoundOrganisation } from '../types.ts';

const numeral = /^(?:[IVXLC]+|[RDI]-.*|(?:\p{Lu}-)+\p{Lu})$/u;

/** `WHB`, `W.H.B.`, `DoH`, `M5S`: two letters and more, most of them capitals, nine characters at most. */
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
  // The place that leads a name need not be in it: TDHS, of the Texas Department of Health Services.
  if (letters.length > 2 && initials(capitals.slice(1)) === letters) return true;
  const [lead, ...rest] = name.split(' ');
  if (rest.length > 2 && initialled.test(lead ?? '')) return isShortFor(short, rest.join(' '));
  if (letters.charAt(0) !== words[0]?.charAt(0)) return false;
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

/** Longest name that brackets abbreviate, in tokens. */
const longest = 12;

/** Where the words begin that an acronym behind them abbreviates, however they are written; null where none do. */
function definitionOf({ tokens }: Context, bracket: number, short: string): number | null {
  const from = Math.max(0, bracket - longest);
  const words = tokens.list.slice(from, bracket).map(({ lower }) => ({ text: raised(lower) }));
  const start = spelledFrom(words, words.length, short);
  return start === null ? null : from + start;
}

/** `Department` of `department`; small words as they are. */
export const raised = (word: string): string =>
  isJoint(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);

/** Acronyms of known bodies that the article defines as other things: rapid transit lanes (RTLs). */
export function redefinedAcronyms(context: Context): Set<string> {
  const { tokens, brackets, matches, lexicon } = context;
  const known = new Set<string>();
  for (const { entry, first, last } of matches.all) {
    const { text } = tokens.at(first);
    if (entry.kind === 'organisation' && last - first === 1 && isAcronym(text)) known.add(text);
  }
  const { heads } = lexicon.organisations;
  const redefined = new Set<string>();
  for (const bracket of known.size === 0 ? [] : brackets) {
    const short = tokens.at(bracket + 1).text.replace(/s$/, '');
    const start = known.has(short) ? definitionOf(context, bracket, short) : null;
    if (start === null || beginsWithCapital(tokens.at(start).text)) continue;
    if (!tokens.list.slice(start, bracket).some((token) => heads.holds(token)))
      redefined.add(short);
  }
  return redefined;
}

/**
 * Organisations with those whose name an acronym in brackets behind it abbreviates, with small words, an owner or no
 * capitals in it: the Pact to Mend Our Bridges Alliance (PMOBA), the department of lake health (DLH). They take the place
 * of what else was found of the name.
 */
export function withDefinedNames(
  context: Context,
  found: readonly FoundOrganisation[],
): readonly FoundOrganisation[] {
  const { tokens, brackets, matches } = context;
  const ending = new Map(found.map((each) => [each.last, each.first]));
  const defined: FoundOrganisation[] = [];
  for (const bracket of brackets) {
    if (bracket < 2 || tokens.at(bracket + 2).text !== ')') continue;
    const body = definedBefore(context, bracket);
    if (body === null) continue;
    const known = matches.endingAt.get(body.last);
    const isFound = (ending.get(body.last) ?? Infinity) <= body.first;
    if (!isFound && (known === undefined || known.first > body.first)) defined.push(body);
  }
  if (defined.length === 0) return found;
  const others = found.filter(
    (each) => !defined.some(({ first, last }) => each.first < last && first < each.last),
  );
  return [...others, ...defined].sort((a, b) => a.first - b.first);
}

function definedBefore(context: Context, bracket: number): FoundOrganisation | null {
  const { tokens, lexicon } = context;
  const { text } = tokens.at(bracket + 1);
  const first = isAcronym(text) ? definitionOf(context, bracket, text) : null;
  if (first === null) return null;
  const last = isJoint(tokens.at(bracket - 1).lower) ? bracket - 1 : bracket;
  const name = tokens.list.slice(first, last);
  if (name.some((token) => lexicon.roles.heads.holds(token))) return null;
  const head = name.findLast((token) => lexicon.organisations.heads.holds(token));
  return head === undefined ? null : { first, last, head: head.lower };
}

/** Where the name begins that ends in a body, if an acronym behind it abbreviates more: the Anglers and Cooks Union. */
export function withDefinition({ tokens }: Context, found: FoundOrganisation): FoundOrganisation {
  const { first, last } = found;
  const short = tokens.at(last).text === '(' ? tokens.at(last + 1).text : undefined;
  const start = short === undefined ? null : spelledFrom(tokens.list, last, short);
  return start === null ? found : { ...found, first: Math.min(first, start) };
}
