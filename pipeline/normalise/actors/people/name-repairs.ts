import type { Token, Tokens } from '../../doc/token.ts';
import { holdsLetterOrNumber } from '../../doc/letters.ts';
import type { ActorLexicon } from '../lexicon.ts';
import type { NamePart, Classified } from '../types.ts';
import { textOf, adjoins } from '../names/stretches.ts';
import { isCapitalised } from '../../doc/capitals.ts';
import type { Matches } from '../names/dictionary.ts';
import type { Run } from '../names/runs.ts';
import { isStrange } from '../evidence/strange.ts';

/**
 * The names, without words that only stand beside them: where the end of a name is a name of its own
 * in the article (`Rival | Ana Rivera`), or its beginning (`Ana Rivera | Wins`).
 */
export function trimmed(
  tokens: Tokens,
  names: readonly NamePart[],
  lexicon: ActorLexicon,
): NamePart[] {
  const { givenNames } = lexicon;
  const whole = new Set(
    names
      .filter(({ first, last }) => last - first > 1 && givenNames.holds(tokens.at(first)))
      .map((name) => textOf(tokens, name)),
  );
  const surnames = new Set([...whole].map((name) => name.slice(name.lastIndexOf(' ') + 1)));
  return names.map((name) => {
    const { first, last } = name;
    for (let at = first + 1; at < last - 1; at++)
      if (!givenNames.holds(tokens.at(first)) && whole.has(textOf(tokens, { first: at, last })))
        return { ...name, first: at };
    if (last - first === 2 && isThingOfPerson(tokens, name, surnames, lexicon))
      return { ...name, last: first + 1 };
    if (last - first === 2 && surnames.has(tokens.at(last - 1).text))
      if (isDescriptor(tokens.at(first), lexicon) || isAfterVerb(tokens, name, whole))
        return { ...name, first: last - 1 };
    for (let at = last - 1; at > first + 1; at--)
      if (tokens.at(at).tag !== 'PROPN' && whole.has(textOf(tokens, { first, last: at })))
        return { ...name, last: at };
    return name;
  });
}

/** `Quindle Polaroid`, after Ana Quindle: a surname of the article, and a word that is none. */
const isThingOfPerson = (
  tokens: Tokens,
  { first, last, role, sure }: NamePart,
  surnames: ReadonlySet<string>,
  { givenNames, familyFirst }: ActorLexicon,
): boolean => {
  const { text } = tokens.at(first);
  if (sure || role !== null || !surnames.has(text)) return false;
  return !givenNames.has(text) && !familyFirst.has(text) && !surnames.has(tokens.at(last - 1).text);
};

const shortCapitals = /^\p{Lu}{2,4}$/u;

/** `AG`, `Oscar-winner`, `Hail`. */
const isDescriptor = (
  { text, lower, tag }: Token,
  { givenNames, commonWords }: ActorLexicon,
): boolean =>
  shortCapitals.test(text) ||
  /-(?:winner|star|nominee|champion|minister|turned)$/.test(text) ||
  (!givenNames.has(text) && (commonWords.has(lower) || tag !== 'PROPN'));

/** `Will Rivera go?`, `Said Rivera: …`, after Ana Rivera: a verb that opens its sentence. */
function isAfterVerb(
  tokens: Tokens,
  { first, last }: NamePart,
  whole: ReadonlySet<string>,
): boolean {
  const { lower } = tokens.at(first);
  if (lower !== 'will' && lower !== 'said' && lower !== 'may') return false;
  if (holdsLetterOrNumber(tokens.at(first - 1).text)) return false;
  const ending = ` ${tokens.at(last - 1).text}`;
  const own = textOf(tokens, { first, last });
  for (const name of whole) if (name !== own && name.endsWith(ending)) return true;
  return false;
}

const longestFuller = 5;

/** `Zor San Wek Lim` beside `Wek Lim`, who is a person: a name that nothing else tells of, and that ends with a person’s of two words. */
export function withFullerNames(
  tokens: Tokens,
  classified: Classified,
  lexicon: ActorLexicon,
): Classified {
  const { persons, open } = classified;
  const known = new Set(persons.filter(isPair).map((name) => textOf(tokens, name)));
  if (known.size === 0) return classified;
  const fuller = new Set(open.filter((name) => endsWithPair(tokens, name, known, lexicon)));
  if (fuller.size === 0) return classified;
  const { organisations, places } = classified;
  return {
    persons: [...persons, ...fuller],
    organisations,
    places,
    open: open.filter((name) => !fuller.has(name)),
  };
}

const isPair = ({ first, last }: NamePart): boolean => last - first === 2;

function endsWithPair(
  tokens: Tokens,
  { first, last }: NamePart,
  known: ReadonlySet<string>,
  { commonWords, commonCapitals, bodies }: ActorLexicon,
): boolean {
  if (last - first < 3 || last - first > longestFuller) return false;
  if (!known.has(textOf(tokens, { first: last - 2, last }))) return false;
  return tokens.list
    .slice(first, last - 2)
    .every(
      (token) =>
        token.tag === 'PROPN' &&
        ![commonWords, commonCapitals, bodies.heads, bodies.generic].some((words) =>
          words.has(token.lower),
        ),
    );
}

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
    if (isCouple(tokens, first, end, lexicon)) {
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
const isCouple = (tokens: Tokens, first: number, end: number, lexicon: ActorLexicon): boolean =>
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
export const isLegacy = (tokens: Tokens, at: number, lexicon: ActorLexicon): boolean =>
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
