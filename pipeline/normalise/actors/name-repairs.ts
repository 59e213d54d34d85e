import type { Token, Tokens, TokenSpan } from '../doc/token.ts';
import { holdsLetterOrNumber, isCapitalised } from '../doc/letters.ts';
import type { ActorLexicon } from './lexicon.ts';
import type { NamePart, Classified } from './types.ts';
import { adjoins, isStrange, spanOf, textOf } from './spans.ts';
import type { Matches } from './gazetteer.ts';
import type { Run } from './candidates.ts';

/** What repairs look at. */
export interface RepairContext {
  readonly tokens: Tokens;
  readonly runs: readonly Run[];
  /** Known names. */
  readonly known: Matches;
  readonly lexicon: ActorLexicon;
}

interface NameRepair {
  readonly id: string;
  /** What in language it rests on. */
  readonly why: string;
  readonly apply: (names: Classified, context: RepairContext) => Classified;
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
export function repairNames(names: Classified, context: RepairContext): Classified {
  let repaired = names;
  const { trace } = context.tokens;
  const leftOut = trace === null ? null : trace.leftOut('actors');
  for (const { id, why, apply } of nameRepairs) {
    if (id === leftOut) continue;
    const next = apply(repaired, context);
    if (trace !== null) traceRepair(id, why, repaired, next, context.tokens);
    repaired = next;
  }
  return repaired;
}

/** Tells the trace of names that are persons’ after a repair and were not before. */
function traceRepair(
  id: string,
  why: string,
  before: Classified,
  { persons, open }: Classified,
  tokens: Tokens,
): void {
  const known = new Set([...before.persons, ...before.open]);
  const gained = [...persons, ...open].filter((each) => !known.has(each));
  const typed = persons.filter((each) => before.open.includes(each));
  for (const name of [...gained, ...typed])
    tokens.trace?.add({ family: 'actors', step: 'repair', id, ...spanOf(tokens, name), says: why });
}

/**
 * Names without words that only stand beside them: where the end of a name is a name of its own in the
 * article (`Rival | Ana Rivera`), or its beginning (`Ana Rivera | Wins`). A surname that is left alone is open.
 */
function withTrimmedNames(names: Classified, { tokens, lexicon }: RepairContext): Classified {
  const { givenNames } = lexicon;
  const whole = new Set(
    names.persons
      .filter(({ first, last }) => last - first > 1 && givenNames.holds(tokens.at(first)))
      .map((name) => textOf(tokens, name)),
  );
  if (whole.size === 0) return names;
  const surnames = new Set([...whole].map((name) => name.slice(name.lastIndexOf(' ') + 1)));
  const persons: NamePart[] = [];
  const open: NamePart[] = [];
  for (const name of names.persons) {
    const { first, last } = trimmed(tokens, name, whole, surnames, lexicon);
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
  tokens: Tokens,
  name: NamePart,
  whole: ReadonlySet<string>,
  surnames: ReadonlySet<string>,
  lexicon: ActorLexicon,
): TokenSpan {
  const { first, last } = name;
  const isLed = !lexicon.givenNames.holds(tokens.at(first));
  for (let at = first + 1; isLed && at < last - 1; at++)
    if (whole.has(textOf(tokens, { first: at, last }))) return { first: at, last };
  if (last - first === 2) {
    if (isThingOfPerson(tokens, name, surnames, lexicon)) return { first, last: first + 1 };
    if (surnames.has(tokens.at(last - 1).text))
      if (isDescriptor(tokens.at(first), lexicon) || isAfterVerb(tokens, name, whole))
        return { first: last - 1, last };
  }
  for (let at = last - 1; at > first + 1; at--)
    if (tokens.at(at).tag !== 'PROPN' && whole.has(textOf(tokens, { first, last: at })))
      return { first, last: at };
  return name;
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

/** `Zor San Wek Lim` beside `Wek Lim`, who is a person. */
function withFullerNames(names: Classified, { tokens, lexicon }: RepairContext): Classified {
  const known = new Set(names.persons.filter(isPair).map((name) => textOf(tokens, name)));
  if (known.size === 0) return names;
  const fuller = new Set(names.open.filter((name) => endsWithPair(tokens, name, known, lexicon)));
  if (fuller.size === 0) return names;
  return {
    ...names,
    persons: [...names.persons, ...fuller],
    open: names.open.filter((name) => !fuller.has(name)),
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

/** Persons, and those after whom bodies and works are called instead of such works. */
function withNamesakes(names: Classified, context: RepairContext): Classified {
  const found = namesakes(names.persons, context);
  if (found.length === 0) return names;
  const starts = new Set(found.map(({ first }) => first));
  const others = names.persons.filter(({ first }) => !starts.has(first));
  return { ...names, persons: [...others, ...found] };
}

/**
 * `the | Ana Rivera | Foundation`: the person after whom a body or work is called, where given name,
 * surname and what it is leave no doubt, and nobody whom the article names bears the surname; the
 * family name may stand first, before two words, `Zhao Kai Shen | Memorial`.
 */
function namesakes(
  persons: readonly NamePart[],
  { tokens, runs, known, lexicon }: RepairContext,
): NamePart[] {
  const surnames = new Set(
    persons
      .filter(({ first, last }) => last - first > 1)
      .map(({ last }) => tokens.at(last - 1).text),
  );
  return runs.flatMap((run): NamePart[] => {
    const { first: start, last: end } = run;
    if (run.inTitle || end - start < 3) return [];
    const first = tokens.at(start).lower === 'the' ? start + 1 : start;
    if (isCouple(tokens, first, end, lexicon))
      return [namesake(first, first + 1, run), namesake(first + 2, first + 4, run)];
    const last = endOfNamesake(tokens, first, end, known, lexicon);
    if (last === null || surnames.has(tokens.at(last - 1).text)) return [];
    return [namesake(first, last, run)];
  });
}

/** Where the name ends that leads that of a body or work; null where it is nobody’s for sure. */
function endOfNamesake(
  tokens: Tokens,
  first: number,
  end: number,
  { startingAt }: Matches,
  lexicon: ActorLexicon,
): number | null {
  const isFamilyFirst = isFamilyName(tokens, first, lexicon);
  if (!isFamilyFirst && !lexicon.givenNames.holds(tokens.at(first))) return null;
  const isThree = isFamilyFirst || initial.test(tokens.at(first + 1).text);
  const last = isThree ? first + 3 : first + 2;
  if (last >= end || startingAt.has(first) || startingAt.has(last - 1)) return null;
  return isStrange(tokens, last - 1, last, lexicon) && isLegacy(tokens, last, lexicon)
    ? last
    : null;
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
