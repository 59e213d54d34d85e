import { isStrange } from './spans.ts';
import type { ActorLexicon } from './lexicon.ts';
import type { Tokens } from '../doc/token.ts';
import { isCapitalised } from '../doc/letters.ts';
import { matchesOf, type Match, type Matches } from './gazetteer.ts';
import type { Run } from './candidates.ts';

/** What given names may be short for. */
type ShortNames = ReadonlyMap<string, readonly string[]>;

/**
 * First and last the same, or the shorter one ends, or begins, the longer one; an initial or a short form
 * may stand for a name.
 */
export function isSameName(
  longer: readonly string[],
  words: readonly string[],
  shortNames: ShortNames,
): boolean {
  if (longer.length < words.length || initialsDiffer(longer, words)) return false;
  if (longer.at(-1) === words.at(-1) && isSameGiven(longer[0] ?? '', words[0] ?? '', shortNames))
    return true;
  if (isSurnameInitial(longer, words)) return true;
  const shift = longer.length - words.length;
  return (
    words.every((word, index) => isSameWord(longer[index + shift] ?? '', word)) ||
    (words.every((word, index) => longer[index] === word) && isBeginning(words, shift))
  );
}

const isSameGiven = (given: string, other: string, shortNames: ShortNames): boolean =>
  isInitialOf(given, other) || isMisspelt(given, other) || isShortOf(given, other, shortNames);

/** `Ana R.` for `Ana Rivera`. */
const isSurnameInitial = (longer: readonly string[], words: readonly string[]): boolean =>
  longer.length === 2 &&
  words.length === 2 &&
  longer[0] === words[0] &&
  longer[1]?.charAt(0) === words[1]?.replace('.', '');

/** `Mohamed bin Obi` begins `Mohamed bin Obi Al Quin`; `Zor San`, who has her own, is not `Zor San Wek Lim`. */
const isBeginning = (words: readonly string[], shift: number): boolean =>
  shift < 2 || words.length > 2;

/** `George W.` and `George H.W.` are two. */
const initialsDiffer = (a: readonly string[], b: readonly string[]): boolean => {
  const [one, other] = [middleInitials(a), middleInitials(b)];
  return one !== '' && other !== '' && one.charAt(0) !== other.charAt(0);
};

const initials = /^(?:\p{Lu}\.?)+$/u;

const middleInitials = (words: readonly string[]): string =>
  words.slice(1, -1).find((word) => initials.test(word)) ?? '';

/** `van` and `Van`, where it begins a sentence. */
const isSameWord = (word: string, other: string): boolean =>
  word === other || (word.length < 4 && word === other.toLowerCase());

const isInitialOf = (name: string, short: string): boolean =>
  name === short || (short.length === 2 && short.endsWith('.') && short[0] === name[0]);

/** `Ken` and `Kenneth`, either way. */
const isShortOf = (a: string, b: string, shortNames: ShortNames): boolean =>
  shortNames.get(a)?.includes(b) === true || shortNames.get(b)?.includes(a) === true;

/** `Kristin` and `Kristen`, `Hilary` and `Hillary`: one letter of a longer name differs, or is doubled. */
function isMisspelt(a: string, b: string): boolean {
  if (a.length === b.length + 1) return isDoubled(a, b);
  if (b.length === a.length + 1) return isDoubled(b, a);
  if (a.length !== b.length || a.length < 6 || a.charAt(0) !== b.charAt(0)) return false;
  let differences = 0;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) differences++;
  return differences === 1;
}

function isDoubled(longer: string, name: string): boolean {
  if (name.length < 5 || longer.charAt(0) !== name.charAt(0)) return false;
  let at = 0;
  while (at < name.length && longer[at] === name[at]) at++;
  return longer[at] === longer[at - 1] && longer.slice(at + 1) === name.slice(at);
}

const suffixes = new Set(['Jr.', 'Sr.', 'Jr', 'Sr', 'II', 'III', 'IV']);

const syllables = /^(?:[bcdfghjklmnpqrstwxyz]{0,2}h?[aeiouü]{1,3}(?:n|ng|r|k|l|m|p)?){1,2}$/;

/** The last word, past `Jr.`, with its particles; the first where family names stand first. */
export function surnameOf(
  words: readonly string[],
  { familyFirst, givenNames }: ActorLexicon,
): string {
  const plain = words.filter((word) => !suffixes.has(word));
  const first = plain[0] ?? '';
  const rest = plain.slice(1);
  if (
    rest.length > 0 &&
    rest.length < 3 &&
    familyFirst.has(first) &&
    !rest.some((word) => givenNames.has(word)) &&
    rest.every((word) => word.split('-').every((part) => syllables.test(part.toLowerCase())))
  )
    return first;
  return plain.at(-1) ?? first;
}

/** `al-Assad` and `Assad` are one surname. */
export const plainOf = (surname: string): string =>
  surname.includes('-') ? surname.replace(/^(?:al|el|ul|as|ash|an|ar|ad)-/i, '') : surname;

const initial = /^\p{Lu}\.$/u;

/** `Carmen Ireland`, `Jordan Hale`: a country’s or city’s name that is part of a person’s. */
export function isPartOfPerson(
  tokens: Tokens,
  run: Run,
  first: number,
  match: Match,
  lexicon: ActorLexicon,
): boolean {
  const { first: at, last, entry } = match;
  if (last - at > 1) return false;
  if (entry.kind === 'organisation') return isCompanySurname(tokens, run, first, match, lexicon);
  if (at === first) return last < run.last && isGivenName(tokens, at, lexicon);
  if (last < run.last) return isMiddleName(tokens, run, first, match, lexicon);
  return last === run.last && at - first < 3 && isSurname(tokens, first, at, lexicon);
}

/** `Carmen | Ireland`: after a given name, an initial or a word that is only a name. */
function isSurname(tokens: Tokens, first: number, at: number, lexicon: ActorLexicon): boolean {
  const before = tokens.at(at - 1).text;
  if (lexicon.givenNames.has(before) || initial.test(before)) return true;
  return isStrange(tokens, first, at, lexicon) && !isWhole(tokens, first, at, lexicon);
}

/** `Jordan | Hale`: a given name before a word that heads no place, body or office. */
function isGivenName(tokens: Tokens, at: number, lexicon: ActorLexicon): boolean {
  const { givenNames, bodies, placeHeads, roles, commonCapitals } = lexicon;
  const next = tokens.at(at + 1);
  if (!givenNames.has(tokens.at(at).text) || next.isEdge) return false;
  if (bodies.heads.holds(next) || bodies.others.holds(next) || commonCapitals.holds(next))
    return false;
  if (placeHeads.holds(next) && !isAfterOffice(tokens, at, lexicon)) return false;
  return !roles.heads.holds(next);
}

/** `Ana | Bloomberg`: a company’s name, or a paper’s, after a given name that is no place; not `Georgia Democrats`. */
function isCompanySurname(
  tokens: Tokens,
  run: Run,
  first: number,
  { first: at, last, entry }: Match,
  { givenNames, kinds, telling }: ActorLexicon,
): boolean {
  if (last !== run.last || at - first !== 1 || !givenNames.holds(tokens.at(first))) return false;
  const surname = tokens.at(at);
  return (
    plainSurname.test(surname.text) &&
    !telling.holds(surname) &&
    kinds.get(entry.id)?.includes('party') !== true
  );
}

const plainSurname = /^\p{Lu}\p{Ll}+$/u;

/** `Ana | Jordan | Rivera`: a given name that is a country’s, between another and one word. */
const isMiddleName = (
  tokens: Tokens,
  run: Run,
  first: number,
  { first: at, last }: Match,
  { givenNames, telling }: ActorLexicon,
): boolean =>
  at - first === 1 &&
  run.last - last === 1 &&
  givenNames.holds(tokens.at(first)) &&
  givenNames.holds(tokens.at(at)) &&
  !telling.holds(tokens.at(last));

/** Known names, without those of bodies that an office makes a person’s: `Rep. | John Lewis`. */
export function withoutHolders(
  tokens: Tokens,
  matches: Matches,
  { givenNames, roles }: ActorLexicon,
): Matches {
  const kept = matches.all.filter(({ first, last, entry }) => {
    if (entry.kind !== 'organisation' || last - first !== 2) return true;
    const before = tokens.at(first - 1);
    if (before.isEdge || !givenNames.holds(tokens.at(first))) return true;
    return !(isCapitalised(before) && (roles.heads.holds(before) || roles.address.holds(before)));
  });
  return kept.length === matches.all.length ? matches : matchesOf(kept);
}

/** `Ana Quindle | Kenya correspondent`: given name and surname stand before it. */
const isWhole = (
  tokens: Tokens,
  first: number,
  last: number,
  { givenNames }: ActorLexicon,
): boolean => last - first > 1 && givenNames.holds(tokens.at(first));

/** `chief executive, | Jordan Marsh`. */
const isAfterOffice = (tokens: Tokens, first: number, { roles }: ActorLexicon): boolean =>
  roles.heads.holds(tokens.at(tokens.at(first - 1).text === ',' ? first - 2 : first - 1));
