import type { Registry } from '../../../schemas/types.ts';
import { isCapitalised } from '../doc/letters.ts';
import type { Tokens, TokenSpan } from '../doc/token.ts';
import { WordMap } from '../doc/words.ts';
import { adjoins, type Context, type Words } from './context.ts';
import { addEntry, onceFor, type Dictionary, type KnownName, type KnownNames } from './lexicon.ts';
import type { Match, Matches } from './types.ts';

export function matchesOf(all: readonly Match[]): Matches {
  const startingAt = new Map<number, Match>();
  const endingAt = new Map<number, Match>();
  for (const match of all) {
    startingAt.set(match.first, match);
    endingAt.set(match.last, match);
  }
  return { all, startingAt, endingAt };
}

/** The names of the organisations and countries that raw/actors.yaml describes. */
const namesIn = onceFor((registry: Registry): KnownNames => {
  const dictionary: Dictionary = new Map();
  for (const { id, type, name, also_known_as: others = [] } of registry) {
    if (type === 'person') continue;
    for (const each of [name, ...others]) addEntry(dictionary, each, { kind: type, id, name });
  }
  return new WordMap(dictionary);
});

/** Every known name, the longest of all dictionaries, none inside another, each in one paragraph. */
export function knownNames(
  context: Words & Pick<Context, 'doc' | 'capitals'>,
  registry: Registry,
): Matches {
  const { tokens, capitals } = context;
  const { paragraphs, sentences } = context.doc;
  const dictionaries = [context.lexicon.dictionary, namesIn(registry)].filter(
    ({ size }) => size > 0,
  );
  const matches: Match[] = [];
  let paragraph = 0;
  let end = 0;
  for (let index = 0; index < tokens.length; index++) {
    while (index >= end) {
      const { lastSentence = 0 } = paragraphs[paragraph++] ?? {};
      end = sentences[lastSentence - 1]?.lastToken ?? tokens.length;
    }
    if (capitals[index] === 0) continue;
    const best = longestAt(dictionaries, context, index, end);
    if (best === null || isPartOfOther(context, best)) continue;
    index = best.last - 1;
    if (!isHolder(context, best)) matches.push(best);
  }
  return matchesOf(matches);
}

/** The longest known name that begins at a token and ends before another, or null. */
function longestAt(
  dictionaries: readonly KnownNames[],
  context: Words,
  index: number,
  end: number,
): Match | null {
  let best: Match | null = null;
  const token = context.tokens.at(index);
  for (const dictionary of dictionaries) {
    const entries = dictionary.of(token);
    if (entries === undefined) continue;
    for (const entry of entries) {
      const last = index + entry.words.length;
      if (last <= (best?.last ?? index)) break;
      if (last > end || !fits(entry, context, index)) continue;
      best = { first: index, last, entry };
      break;
    }
  }
  return best;
}

function fits(
  { words, capital, acronym, articled, noun }: KnownName,
  context: Words,
  at: number,
): boolean {
  for (let offset = 0; offset < words.length; offset++) {
    const token = context.tokens.at(at + offset);
    if ((acronym[offset] === true ? token.text : token.lower) !== words[offset]) return false;
    if (capital[offset] === true && !isCapitalised(token)) return false;
  }
  if (noun && !isNoun(context, at, at + words.length)) return false;
  return !articled || isAfterThe(context, at, at + words.length);
}

/** Whether a word stands as a noun for one of a people, a Dane, or for several, Brits, and is no part of a name. */
function isNoun({ tokens }: Words, first: number, last: number): boolean {
  const before = tokens.at(first - 1);
  if (isCapitalised(tokens.at(last)) && adjoins(tokens, last)) return false;
  if (tokens.at(last - 1).lower.endsWith('s')) return !isCapitalised(before);
  return before.tag === 'DET' || (/^(?:NUM|ADJ)$/.test(before.tag) && !isCapitalised(before));
}

/** Whether a name stands after “the” and before no noun or name on its line that it may only describe. */
function isAfterThe({ tokens, lexicon }: Words, first: number, last: number): boolean {
  if (tokens.at(first - 1).lower !== 'the') return false;
  const next = tokens.at(last);
  if (!adjoins(tokens, last) || lexicon.organisations['paper-nouns'].holds(next)) return true;
  return next.tag !== 'NOUN' && next.tag !== 'ADJ' && !isCapitalised(next);
}

/**
 * Whether a word with a capital behind the name of a body makes it another thing: the Department of State Health
 * Services, or a field of work, in Labour Minister.
 */
function isPartOfOther(
  { tokens, lexicon: { organisations } }: Words,
  { first, last, entry }: Match,
): boolean {
  const next = tokens.at(last);
  if (entry.kind !== 'organisation' || !isCapitalised(next)) return false;
  const { generic, 'field-bodies': bodies } = organisations;
  if (last - first === 1) return generic.holds(tokens.at(first)) && bodies.holds(next);
  return last - first > 2 && tokens.at(last - 2).lower === 'of' && generic.holds(next);
}

/** Whether an office before the name of a body makes it a person’s: Rep. John Lewis. */
function isHolder(
  { tokens, lexicon: { givenNames, roles } }: Words,
  { first, last, entry }: Match,
): boolean {
  if (entry.kind !== 'organisation' || last - first !== 2) return false;
  const before = tokens.at(first - 1);
  return (
    givenNames.holds(tokens.at(first)) &&
    isCapitalised(before) &&
    (roles.heads.holds(before) || roles.address.holds(before))
  );
}

/** Whether a known name is that of a place or country. */
export const isKnownPlace = (match: Match | undefined): boolean =>
  match?.entry.kind === 'place' || match?.entry.kind === 'country';

type NationMatch = Match & { readonly entry: { readonly kind: 'country' | 'demonym' } };

/** Whether a known name is that of a country or of its people. */
export const isNation = (match: Match | undefined): match is NationMatch =>
  match?.entry.kind === 'country' || match?.entry.kind === 'demonym';

const shouted = /^\p{Lu}{3,}$/u;

const dash = /^(?:[—–-]|--)$/;

/** How many tokens may stand between the place of a dateline and its dash: region, day, agency. */
const longestStamp = 12;

/**
 * Whether a name is the place of a dateline: in capitals at the beginning of a sentence, before its region, `BELLMERE, Fla.`,
 * or what leads to a dash, a day or an agency in brackets.
 * @param from the first token of the sentence
 */
export function isDateline(
  { tokens, matches }: { readonly tokens: Tokens; readonly matches: Matches },
  { first, last }: TokenSpan,
  from: number,
): boolean {
  if (first !== from) return false;
  for (let at = first; at < last; at++) if (!shouted.test(tokens.at(at).text)) return false;
  const next = tokens.at(last).text;
  if (next === ',' && isKnownPlace(matches.startingAt.get(last + 1))) return true;
  return next === ',' || next === '(' ? isStamp(tokens, last) : isSpacedDash(tokens, last);
}

/** Past words with a capital, numbers and brackets to a dash: `, Norland, June 10 (Reuters) —`. */
function isStamp(tokens: Tokens, start: number): boolean {
  for (let at = start; at < start + longestStamp; at++) {
    const token = tokens.at(at);
    if (isSpacedDash(tokens, at)) return true;
    if (!isCapitalised(token) && !/^[,().\d/]+$/.test(token.text)) return false;
  }
  return false;
}

/** A dash with a space before it or behind it, and a capital there. */
const isSpacedDash = (tokens: Tokens, at: number): boolean =>
  dash.test(tokens.at(at).text) &&
  tokens.at(at).start > tokens.at(at - 1).end &&
  isCapitalised(tokens.at(at + 1));
