import { holdsLetterOrNumber } from '../../doc/letters.ts';
import type { TokenSpan } from '../../doc/token.ts';
import { goesOn, isLeftOut, isOutOfVocabulary, tell, textOf, type Context } from '../context.ts';
import { nameWords } from '../lexicon.ts';
import type { Classified, NamePart, Run } from '../types.ts';

interface NameRepair {
  readonly id: string;
  /** What in language it rests on. */
  readonly why: string;
  readonly apply: (names: Classified, context: Context) => Classified;
}

/** What mends the names of an article once each is typed by its evidence, in order. */
const nameRepairs: readonly NameRepair[] = [
  {
    id: 'fuller-name',
    why: 'A name that nothing tells of, and that ends with a person’s of two words, is that person’s in full.',
    apply: withFullerNames,
  },
  {
    id: 'namesake',
    why: 'Bodies and works are called after people, whose names lead theirs.',
    apply: withNamesakes,
  },
  {
    id: 'trimmed-name',
    why: 'Words beside a name that have a capital, as in headlines, are no part of what stands without them elsewhere.',
    apply: withTrimmedNames,
  },
];

/** The names after all repairs; the trace tells which one changed what. */
export function repairNames(names: Classified, context: Context): Classified {
  let repaired = names;
  const { tokens } = context;
  for (const { id, why, apply } of nameRepairs) {
    if (isLeftOut(tokens, id)) continue;
    const next = apply(repaired, context);
    if (tokens.trace !== null)
      for (const name of changedNames(repaired, next)) tell(tokens, 'repair', id, name, why);
    repaired = next;
  }
  return repaired;
}

/** Names that are persons’ or open after a repair and were not before. */
function changedNames(before: Classified, { persons, open }: Classified): NamePart[] {
  const known = new Set([...before.persons, ...before.open]);
  const typed = persons.filter((each) => before.open.includes(each));
  return [...[...persons, ...open].filter((each) => !known.has(each)), ...typed];
}

const longestFuller = 5;

/** Zor San Wek Lim beside Wek Lim, who is a person. */
function withFullerNames(names: Classified, context: Context): Classified {
  const pairs = names.persons.filter(({ first, last }) => last - first === 2);
  const known = new Set(pairs.map((name) => textOf(context.tokens, name)));
  if (known.size === 0) return names;
  const fuller = new Set(names.open.filter((name) => endsWithPair(context, name, known)));
  if (fuller.size === 0) return names;
  return {
    ...names,
    persons: [...names.persons, ...fuller],
    open: names.open.filter((name) => !fuller.has(name)),
  };
}

function endsWithPair(
  { tokens, lexicon }: Context,
  { first, last }: NamePart,
  known: ReadonlySet<string>,
): boolean {
  if (last - first < 3 || last - first > longestFuller) return false;
  if (!known.has(textOf(tokens, { first: last - 2, last }))) return false;
  const { commonWords, commonCapitals, organisations } = lexicon;
  const others = [commonWords, commonCapitals, organisations.heads, organisations.generic];
  return tokens.list
    .slice(first, last - 2)
    .every((token) => token.tag === 'PROPN' && !others.some((words) => words.holds(token)));
}

/** Persons, and those after whom bodies and works are called instead of such works. */
function withNamesakes(names: Classified, context: Context): Classified {
  const found = namesakes(names.persons, context);
  if (found.length === 0) return names;
  const starts = new Set(found.map(({ first }) => first));
  const others = names.persons.filter(({ first }) => !starts.has(first));
  return { ...names, persons: [...others, ...found] };
}

/**
 * The person after whom a body or work is called, the Ana Rivera Foundation, where given name, surname and what it is
 * leave no doubt, and nobody whom the article names bears the surname; the family name may stand first, before two
 * words, Zhao Kai Shen Memorial.
 */
function namesakes(persons: readonly NamePart[], context: Context): NamePart[] {
  const { tokens, runs } = context;
  const surnames = new Set(
    persons
      .filter(({ first, last }) => last - first > 1)
      .map(({ last }) => tokens.at(last - 1).text),
  );
  return runs.flatMap((run): NamePart[] => {
    if (run.inTitle || run.last - run.first < 3) return [];
    const first = tokens.at(run.first).lower === 'the' ? run.first + 1 : run.first;
    if (isCouple(context, first, run.last))
      return [namesake(first, first + 1, run), namesake(first + 2, first + 4, run)];
    const last = endOfNamesake(context, first, run.last);
    if (last === null || surnames.has(tokens.at(last - 1).text)) return [];
    return [namesake(first, last, run)];
  });
}

const initial = /^\p{Lu}\.$/u;

/** Where the name ends that leads that of a body or work; null where it is nobody’s for sure. */
function endOfNamesake(context: Context, first: number, end: number): number | null {
  const { tokens, lexicon, matches } = context;
  const isFamilyFirst = isFamilyName(context, first);
  if (!isFamilyFirst && !lexicon.givenNames.holds(tokens.at(first))) return null;
  const isThree = isFamilyFirst || initial.test(tokens.at(first + 1).text);
  const last = isThree ? first + 3 : first + 2;
  const isKnown = matches.startingAt.has(first) || matches.startingAt.has(last - 1);
  if (last >= end || isKnown) return null;
  return isOutOfVocabulary(context, last - 1, last) && isLegacy(context, last) ? last : null;
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

/** Ana & Tom Rivera Museum: two given names and the surname that both bear. */
const isCouple = (context: Context, first: number, end: number): boolean =>
  first + 4 < end &&
  context.tokens.at(first + 1).text === '&' &&
  context.lexicon.givenNames.holds(context.tokens.at(first)) &&
  context.lexicon.givenNames.holds(context.tokens.at(first + 2)) &&
  isLegacyWord(context, first + 4);

/** Zhao Kai Shen: a family name that stands before two words. */
const isFamilyName = (context: Context, first: number): boolean =>
  context.lexicon.familyFirst.has(context.tokens.at(first).text) &&
  (context.lexicon.givenNames.holds(context.tokens.at(first + 1)) ||
    isOutOfVocabulary(context, first + 1, first + 2));

/** Foundation, Photo Prize: what is called after people, past one word. */
export const isLegacy = (context: Context, at: number): boolean =>
  isLegacyWord(context, at) ||
  (goesOn(context.tokens, at) &&
    context.lexicon.telling.holds(context.tokens.at(at)) &&
    isLegacyWord(context, at + 1));

const isLegacyWord = ({ tokens, lexicon }: Context, at: number): boolean =>
  lexicon.organisations.legacies.holds(tokens.at(at)) && goesOn(tokens, at);

/**
 * Names without words that only stand beside them: where the end of a name is a name of its own in the article (Ana
 * Rivera, of Rival Ana Rivera), or its beginning (of Ana Rivera Wins). A surname that is left alone is open.
 */
function withTrimmedNames(names: Classified, context: Context): Classified {
  const { tokens, lexicon } = context;
  const whole = new Set(
    names.persons
      .filter(({ first, last }) => last - first > 1 && lexicon.givenNames.holds(tokens.at(first)))
      .map((name) => textOf(tokens, name)),
  );
  if (whole.size === 0) return names;
  const surnames = new Set([...whole].map((name) => name.slice(name.lastIndexOf(' ') + 1)));
  const persons: NamePart[] = [];
  const open: NamePart[] = [];
  for (const name of names.persons) {
    const { first, last } = trimmed(context, name, whole, surnames);
    const isWhole = first === name.first && last === name.last;
    const isOpen = !isWhole && last - first === 1 && !name.sure;
    (isOpen ? open : persons).push(isWhole ? name : { ...name, first, last });
  }
  return { ...names, persons, open: [...open, ...names.open] };
}

/**
 * @param whole the names of the article that begin with a given name.
 * @param surnames their last words.
 */
function trimmed(
  context: Context,
  name: NamePart,
  whole: ReadonlySet<string>,
  surnames: ReadonlySet<string>,
): TokenSpan {
  const { tokens, lexicon } = context;
  const { first, last } = name;
  const isLed = !lexicon.givenNames.holds(tokens.at(first));
  for (let at = first + 1; isLed && at < last - 1; at++)
    if (whole.has(textOf(tokens, { first: at, last }))) return { first: at, last };
  if (last - first === 2) {
    if (isThingOfPerson(context, name, surnames)) return { first, last: first + 1 };
    if (surnames.has(tokens.at(last - 1).text))
      if (isDescriptor(context, first) || isBehindVerb(context, name, whole))
        return { first: last - 1, last };
  }
  for (let at = last - 1; at > first + 1; at--)
    if (tokens.at(at).tag !== 'PROPN' && whole.has(textOf(tokens, { first, last: at })))
      return { first, last: at };
  return name;
}

/** Quindle Polaroid, behind Ana Quindle: a surname of the article, and a word that is none. */
function isThingOfPerson(
  { tokens, lexicon: { givenNames, familyFirst } }: Context,
  { first, last, sure }: NamePart,
  surnames: ReadonlySet<string>,
): boolean {
  const { text } = tokens.at(first);
  if (sure || !surnames.has(text) || surnames.has(tokens.at(last - 1).text)) return false;
  return !givenNames.has(text) && !familyFirst.has(text);
}

const shortCapitals = /^\p{Lu}{2,4}$/u;

/** `AG`, `Hail`. */
function isDescriptor({ tokens, lexicon }: Context, at: number): boolean {
  const token = tokens.at(at);
  if (nameWords.particles.holds(token)) return false;
  if (shortCapitals.test(token.text)) return true;
  return (
    !lexicon.givenNames.holds(token) && (lexicon.commonWords.holds(token) || token.tag !== 'PROPN')
  );
}

/** Will Rivera go? Said Rivera: …, behind Ana Rivera: a verb that opens its sentence. */
function isBehindVerb(
  { tokens }: Context,
  { first, last }: NamePart,
  whole: ReadonlySet<string>,
): boolean {
  if (!/^(?:will|said|may)$/.test(tokens.at(first).lower)) return false;
  if (holdsLetterOrNumber(tokens.at(first - 1).text)) return false;
  const ending = ` ${tokens.at(last - 1).text}`;
  const own = textOf(tokens, { first, last });
  return [...whole].some((name) => name !== own && name.endsWith(ending));
}
