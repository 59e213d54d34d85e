import type { Tokens } from '../../doc/token.ts';
import { isCapitalised, type Capital } from '../../doc/capitals.ts';
import type { Matches } from '../names/dictionary.ts';
import type { ActorLexicon } from '../lexicon.ts';
import type { NamePart } from '../names/parts.ts';
import type { Person, PersonMention } from './people.ts';
import type { Run } from '../names/runs.ts';
import { isSameName } from './same-names.ts';
import { adjoins, textOf, type Coverage } from '../names/stretches.ts';
import { isStrange } from '../evidence/strange.ts';

/** How many words a name inside another has at most. */
const longest = 4;

/** The names of persons, and of those after whom bodies and works are called instead of such works. */
export function withNamesakes(
  tokens: Tokens,
  persons: readonly NamePart[],
  runs: readonly Run[],
  matches: Matches,
  lexicon: ActorLexicon,
): NamePart[] {
  const found = namesakes(tokens, runs, persons, matches, lexicon);
  const starts = new Set(found.map(({ first }) => first));
  return [...persons.filter(({ first }) => !starts.has(first)), ...found];
}

/**
 * `the | Ana Rivera | Foundation`: the person after whom a body or work is called, where given name,
 * surname and what it is leave no doubt, and nobody whom the article names bears the surname; the
 * family name may stand first, before two words, `Zhao Kai Shen | Memorial`.
 */
function namesakes(
  tokens: Tokens,
  runs: readonly Run[],
  persons: readonly NamePart[],
  { startingAt }: Matches,
  lexicon: ActorLexicon,
): NamePart[] {
  const found: NamePart[] = [];
  const borne = new Set(
    persons
      .filter(({ first, last }) => last - first > 1)
      .map(({ last }) => tokens.at(last - 1).text),
  );
  for (const run of runs) {
    const { first: start, last: end } = run;
    if (run.inTitle || end - start < 3) continue;
    const first = tokens.at(start).lower === 'the' ? start + 1 : start;
    if (isPair(tokens, first, end, lexicon)) {
      found.push(namesake(first, first + 1, run), namesake(first + 2, first + 4, run));
      continue;
    }
    const isFamilyFirst = isFamilyName(tokens, first, lexicon);
    if (!isFamilyFirst && !lexicon.givenNames.holds(tokens.at(first))) continue;
    if (startingAt.has(first)) continue;
    const isThree = isFamilyFirst || initial.test(tokens.at(first + 1).text);
    const surname = isThree ? first + 2 : first + 1;
    if (surname + 1 >= end || startingAt.has(surname)) continue;
    if (borne.has(tokens.at(surname).text)) continue;
    if (!isStrange(tokens, surname, surname + 1, lexicon)) continue;
    if (!isLegacy(tokens, surname + 1, lexicon)) continue;
    found.push(namesake(first, surname + 1, run));
  }
  return found;
}

const namesake = (first: number, last: number, { sentence, inTitle }: Run): NamePart => ({
  first,
  last,
  sentence,
  role: null,
  sure: last - first > 1,
  gender: null,
  inTitle,
});

/** `Ana & Tom Rivera | Museum`: two given names and the surname that both bear. */
const isPair = (tokens: Tokens, first: number, end: number, lexicon: ActorLexicon): boolean =>
  first + 4 < end &&
  tokens.at(first + 1).text === '&' &&
  lexicon.givenNames.holds(tokens.at(first)) &&
  lexicon.givenNames.holds(tokens.at(first + 2)) &&
  !lexicon.bodies.heads.holds(tokens.at(first + 3)) &&
  !lexicon.bodies.generic.holds(tokens.at(first + 3)) &&
  isLegacyWord(tokens, first + 4, lexicon);

/** `Zhao | Kai Shen`: a family name that stands before two words. */
const isFamilyName = (tokens: Tokens, first: number, lexicon: ActorLexicon): boolean =>
  lexicon.familyFirst.has(tokens.at(first).text) &&
  (lexicon.givenNames.holds(tokens.at(first + 1)) ||
    isStrange(tokens, first + 1, first + 2, lexicon));

const initial = /^\p{Lu}\.$/u;

/** `Foundation`, `Photo Prize`: what is called after people, past one word. */
const isLegacy = (tokens: Tokens, at: number, lexicon: ActorLexicon): boolean =>
  isLegacyWord(tokens, at, lexicon) ||
  (adjoins(tokens, at) &&
    isCapitalised(tokens.at(at)) &&
    lexicon.telling.holds(tokens.at(at)) &&
    isLegacyWord(tokens, at + 1, lexicon));

const isLegacyWord = (tokens: Tokens, at: number, { bodies }: ActorLexicon): boolean => {
  const token = tokens.at(at);
  return (
    !token.isEdge && bodies.legacies.holds(token) && isCapitalised(token) && adjoins(tokens, at)
  );
};

/** `the Rivera | Polaroids |`: things or followers, in a word that says nothing more and ends the name. */
function isOfThings(tokens: Tokens, at: number, { telling }: ActorLexicon): boolean {
  const things = tokens.at(at);
  const next = tokens.at(at + 1);
  return (
    !things.isEdge &&
    adjoins(tokens, at) &&
    isCapitalised(things) &&
    things.tag === 'NOUN' &&
    plural.test(things.lower) &&
    !telling.holds(things) &&
    !(!next.isEdge && isCapitalised(next) && adjoins(tokens, at + 1))
  );
}

const plural = /\p{Ll}{4}[^s]s$/u;

/**
 * The persons of an article inside longer names: by all of a name anywhere, `the | Ana Rivera | Show`,
 * by a surname that only one bears before what is called after people, `the | Rivera | Foundation`.
 *
 * @param personal the tokens of names of persons.
 */
export function nestedNames(
  tokens: Tokens,
  capitals: readonly Capital[],
  persons: readonly Person[],
  personal: Coverage,
  { startingAt }: Matches,
  lexicon: ActorLexicon,
): PersonMention[] {
  const byFirst = new Map<string, Person[]>();
  const bySurname = new Map<string, Person | null>();
  for (const person of persons) {
    if (person.bare) continue;
    const [first = ''] = person.words;
    byFirst.set(first, [...(byFirst.get(first) ?? []), person]);
    bySurname.set(person.surname, bySurname.has(person.surname) ? null : person);
  }
  const found: PersonMention[] = [];
  if (byFirst.size === 0) return found;
  for (let index = 0; index < tokens.length; index++) {
    if (capitals[index] !== 1 || personal[index] === 1) continue;
    const { text } = tokens.at(index);
    const mention = fullName(tokens, index, byFirst.get(text) ?? [], personal, lexicon);
    if (mention !== null) {
      found.push(mention);
      index = mention.last - 1;
      continue;
    }
    const person = bySurname.get(text);
    if (person == null || startingAt.has(index) || isInsideRun(tokens, index)) continue;
    if (isLegacy(tokens, index + 1, lexicon) || isOfThings(tokens, index + 1, lexicon))
      found.push({ person, first: index, last: index + 1, form: 'alias' });
  }
  return found;
}

function fullName(
  tokens: Tokens,
  first: number,
  persons: readonly Person[],
  personal: Coverage,
  { shortNames }: ActorLexicon,
): PersonMention | null {
  for (const person of persons) {
    for (let last = first + 2; last <= first + longest; last++) {
      if (!adjoins(tokens, last - 1) || personal[last - 1] === 1) break;
      if (tokens.at(last - 1).text !== person.words.at(-1)) continue;
      const text = textOf(tokens, { first, last });
      const words = text.split(' ');
      if (
        isSameName(person.words, words, shortNames) ||
        isSameName(words, person.words, shortNames)
      )
        return { person, first, last, form: text === person.name ? 'name' : 'alias' };
    }
  }
  return null;
}

/** `Peter | Rivera Foundation`: a capital before it, other than that of `The`. */
function isInsideRun(tokens: Tokens, index: number): boolean {
  const before = tokens.at(index - 1);
  return (
    !before.isEdge && isCapitalised(before) && before.lower !== 'the' && adjoins(tokens, index)
  );
}
