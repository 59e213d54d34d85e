import { known } from '../../../lib/lists.ts';
import type { Doc } from '../../doc/doc.ts';
import type { Scope } from '../../doc/match.ts';
import type { Rules } from '../../doc/rule-ids.ts';
import { readRules } from '../../doc/rules.ts';
import { RuleTable, type Sums } from '../../doc/score.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { WordSet } from '../../doc/words.ts';
import { isAcronym, isShortFor } from '../organisations/acronyms.ts';
import { isCredited } from './candidates.ts';
import { adjoins, decapitalised, spanOf, textOf, type Context } from '../context.ts';
import { isDateline, isKnownPlace } from '../gazetteer.ts';
import { nameWords, onceFor, type ActorLexicon } from '../lexicon.ts';
import { isRomanisedName, mayBeRomanisedName } from './romanised.ts';
import type { Classified, Match, NamePart } from '../types.ts';

/** What speaks for a name being a person’s, an organisation’s, or something other: points. */
type Evidence = Sums<Rules['actors-evidence']>;

/** More places of one name tell nothing new. */
const enough = 8;

/** Each name once for the whole article: what its words say and what stands around all of its places. */
export function classify(context: Context, parts: readonly NamePart[]): Classified {
  const { tokens, lexicon } = context;
  const tables = tablesOf(lexicon);
  const alone = aloneWords(tokens, parts);
  const companies = companiesIn(context, parts);
  const classified = { persons: [], organisations: [], places: [], open: [] } as Record<
    keyof Classified,
    NamePart[]
  >;
  const likely = new Set<NamePart>();
  for (const [first, group] of groupsOf(context, parts)) {
    const around = group.slice(0, enough).map((part) => evidenceAround({ context, part }, tables));
    const evidence = evidenceInside(
      { context, part: first, alone, companies, romanised: isRomanisedName(context, first) },
      tables,
    );
    gain(evidence, balance(around));
    const told = verdict(evidence, first);
    const isGiven = told === 'open' && isGivenAlone(context, group, evidence, tables);
    const kind = isGiven ? 'persons' : told;
    classified[kind].push(...group);
    if (tokens.trace !== null) tellKind(tokens, group, kind, evidence);
    if (evidence.person >= 0.5) for (const part of group) likely.add(part);
  }
  return withNeighbours(tokens, classified, likely);
}

/** The places of each name, by its first one. In a title only two words that begin with a given name are sure to end. */
function groupsOf(
  { tokens, lexicon }: Context,
  parts: readonly NamePart[],
): Map<NamePart, NamePart[]> {
  const groups = new Map<NamePart, NamePart[]>();
  const byText = new Map<string, NamePart[]>();
  for (const part of parts) {
    const { first, last, inTitle } = part;
    if (inTitle && !(last - first === 2 && lexicon.givenNames.holds(tokens.at(first)))) continue;
    const text = textOf(tokens, part);
    const group = byText.get(text);
    if (group !== undefined) {
      group.push(part);
      continue;
    }
    const places = [part];
    byText.set(text, places);
    groups.set(part, places);
  }
  return groups;
}

/** Words with a capital that stand alone somewhere: surnames, it may be. */
function aloneWords(tokens: Tokens, parts: readonly NamePart[]): Set<string> {
  const alone = new Set<string>();
  for (const { first, last, inTitle } of parts) {
    if (last - first !== 1 || inTitle || tokens.at(first - 1).lower === 'the') continue;
    alone.add(tokens.at(first).text);
  }
  return alone;
}

/** Names with what the law calls companies behind them, without it: Zorblat, of Zorblat Inc. */
function companiesIn(
  { tokens, lexicon, bodyStartingAt }: Context,
  parts: readonly NamePart[],
): Set<string> {
  const { suffixes } = lexicon.organisations;
  const names = new Set<string>();
  const add = (first: number, last: number): void => {
    const end = tokens.at(last - 1).text === ',' ? last - 1 : last;
    if (first < end) names.add(textOf(tokens, { first, last: end }));
  };
  for (const { first, last } of bodyStartingAt.values())
    if (suffixes.holds(tokens.at(last - 1))) add(first, last - 1);
  for (const { first, last } of parts) if (suffixes.holds(tokens.at(last))) add(first, last);
  return names;
}

/** What stands around one place of a name. */
function evidenceAround(place: Place, { around }: Tables): Evidence {
  const { part, context } = place;
  const { firstToken, lastToken } = known(context.doc.sentences, part.sentence);
  return around.score(context.tokens, part, place, { first: firstToken, last: lastToken });
}

/** What the words of a name say, together and one by one. An office alone says nothing. */
function evidenceInside(name: Name, { inside, words }: Tables): Evidence {
  const { tokens, lexicon } = name.context;
  const { part } = name;
  const { first, last } = part;
  if (last - first === 1 && lexicon.roles.heads.holds(tokens.at(first)))
    return { person: 0, organisation: 0, other: 0 };
  const sum = inside.score(tokens, part, name, part);
  for (let at = first; at < last; at++)
    gain(sum, words.score(tokens, { first: at, last: at + 1 }, name, part));
  return sum;
}

/** What speaks for an actor adds up over the places of a name; what speaks against it is averaged. */
function balance(around: readonly Evidence[]): Evidence {
  let person = 0;
  let organisation = 0;
  let other = 0;
  for (const each of around) {
    person += each.person > 0 ? each.person : each.person / around.length;
    if (each.organisation >= 2) organisation += each.organisation;
    else organisation += Math.min(0, each.organisation) / around.length;
    other += (each.other / around.length) * Math.min(2, around.length);
  }
  return { person, organisation, other };
}

/** Adds points to a sum. */
function gain(sum: Evidence, more: Evidence): void {
  sum.person += more.person;
  sum.organisation += more.organisation;
  sum.other += more.other;
}

function verdict({ person, organisation, other }: Evidence, part: NamePart): keyof Classified {
  const words = part.last - part.first;
  const wanted = words > 1 ? 2 : 3;
  if (person >= wanted && person >= organisation && person > other) return 'persons';
  if (organisation >= 3 && organisation > other) return 'organisations';
  if (other >= 1.5 && words < 3) return 'places';
  return 'open';
}

/** Larissa, with nothing against it: given names alone are hardly names of other things. */
function isGivenAlone(
  { tokens, lexicon }: Context,
  group: readonly NamePart[],
  { person, organisation, other }: Evidence,
  { alone }: Tables,
): boolean {
  const { first, last } = known(group, 0);
  const word = tokens.at(first);
  if (last - first > 1 || person < 0.5 || organisation > 0 || other > 0) return false;
  if (!lexicon.givenNames.holds(word) || lexicon.commonWords.holds(word)) return false;
  const places = group.map((part) => alone.first(tokens, part, null)?.gives ?? 'alone');
  return places.includes('alone') && !places.includes('other');
}

/** Two words beside a person in a list are a person too. */
function withNeighbours(
  tokens: Tokens,
  classified: Classified,
  likely: ReadonlySet<NamePart>,
): Classified {
  const starts = new Set(classified.persons.map(({ first }) => first));
  const ends = new Set(classified.persons.map(({ last }) => last));
  const joins = (at: number): boolean => /^(?:,|and|&|or)$/.test(tokens.at(at).lower);
  const isListed = ({ first, last }: NamePart): boolean => {
    if (last - first !== 2 || tokens.at(first - 1).lower === 'the') return false;
    const right = tokens.at(last + 1).lower === 'and' ? 2 : 1;
    const left = tokens.at(first - 2).lower === ',' ? 2 : 1;
    return (
      (joins(first - 1) && ends.has(first - left)) || (joins(last) && starts.has(last + right))
    );
  };
  const listed = new Set(classified.open.filter((part) => likely.has(part) && isListed(part)));
  return {
    ...classified,
    persons: [...classified.persons, ...listed],
    open: classified.open.filter((part) => !listed.has(part)),
  };
}

/** Tells the trace what each place of a name was taken for. */
function tellKind(
  tokens: Tokens,
  group: readonly NamePart[],
  kind: keyof Classified,
  add: Evidence,
): void {
  for (const part of group)
    tokens.trace?.add({
      ...{ family: 'actors', step: 'decision', id: kind, ...spanOf(tokens, part) },
      ...{ says: `“${textOf(tokens, part)}”, by all of its places`, add },
    });
}

/** A name at one of its places. */
interface Place {
  readonly context: Context;
  readonly part: NamePart;
}

/** A name, wherever it stands: known by one of its places. */
interface Name extends Place {
  /** Words that stand alone somewhere: surnames, it may be. */
  readonly alone: ReadonlySet<string>;
  /** Names that stand somewhere with what the law calls companies. */
  readonly companies: ReadonlySet<string>;
  /** Whether it is a name of East Asia by its syllables. */
  readonly romanised: boolean;
}

type Tables = ReturnType<typeof tablesOf>;

/** The tables by which names are told apart, with the words of a lexicon. */
const tablesOf = onceFor((lexicon: ActorLexicon) => {
  const { givenNames, familyFirst, roles, organisations } = lexicon;
  const written = (names: ReadonlySet<string>) => ({ holds: ({ text }: Token) => names.has(text) });
  const words = {
    ...lexicon,
    several: {
      kinds: plurals(organisations.kinds),
      people: plurals([...roles.heads, ...roles.figures]),
    },
    // Also where it is shouted: `DONALD`.
    given: {
      holds: ({ text }: Token) => givenNames.has(text) || givenNames.has(decapitalised(text)),
    },
    acronyms: { holds: ({ text }: Token) => isAcronym(text) },
    familyFirst: written(familyFirst),
    calendarGiven: nameWords['calendar-given'],
    honours: written(roles.honours),
    ships: written(organisations.ships),
  };
  const around = new RuleTable<Rules['actors-evidence'], Place>(readRules('actors-evidence'), {
    words,
    facts: {
      sure: ({ part }) => part.sure,
      role: ({ part }) => part.role !== null,
      credited: ({ context, part }) => isCredited(context.tokens, part.first, part.last),
      dateline: ({ context, part }) => isDateline(context, part, part.first),
      'behind-known-name': isTailOfName,
      'acronym-behind': ({ context: { tokens }, part }) =>
        isShortFor(tokens.at(part.last + 1).text, textOf(tokens, part)),
      'fills-quotation': ({ context, part }) => fillsQuotation(context.doc, part),
      'may-be-romanised': ({ context, part }) => mayBeRomanisedName(context, part),
    },
    tests: {
      'known-name': (scope, at) => lengthOf(matchAt(scope, at)),
      'known-place': (scope, at) => {
        const match = matchAt(scope, at);
        return isKnownPlace(match) ? lengthOf(match) : -1;
      },
    },
  });
  const inside = new RuleTable<Rules['actors-inside'], Name>(readRules('actors-inside'), {
    words,
    facts: {
      'ends-as-known-name': ({ part, context }) => context.matches.startingAt.has(part.last - 1),
      'end-stands-alone': ({ part, context, alone }) =>
        alone.has(context.tokens.at(part.last - 1).text),
      romanised: ({ romanised }) => romanised,
      'legal-form-elsewhere': ({ part, context, companies }) =>
        companies.has(textOf(context.tokens, part)),
    },
  });
  return {
    around,
    inside,
    words: new RuleTable<Rules['actors-words'], Name>(readRules('actors-words'), {
      words,
      facts: { romanised: ({ romanised }) => romanised, sure: ({ part }) => part.sure },
    }),
    alone: new RuleTable<Rules['actors-alone'], null>(readRules('actors-alone'), {
      words,
      facts: {},
    }),
  };
});

const matchAt = ({ facts }: Scope<Place>, at: number): Match | undefined =>
  facts.context.matches.startingAt.get(at);

const lengthOf = (match: Match | undefined): number =>
  match === undefined ? -1 : match.last - match.first;

/** Several of each: `banks`, `parties`. */
const plurals = (words: Iterable<string>): WordSet =>
  new WordSet(
    Array.from(words).flatMap((word) => [
      `${word}s`,
      ...(word.endsWith('y') ? [`${word.slice(0, -1)}ies`] : []),
    ]),
  );

/** What follows a known name of a body or country belongs to it. */
function isTailOfName({ context: { tokens, matches }, part: { first } }: Place): boolean {
  const kind = matches.endingAt.get(first)?.entry.kind;
  return (kind === 'organisation' || kind === 'country') && adjoins(tokens, first);
}

/** Whether a quotation is nothing but the name, with a mark before its end at most. */
function fillsQuotation({ tokens, quotations }: Doc, part: NamePart): boolean {
  const before = tokens.at(part.first - 1);
  const next = tokens.at(part.last);
  return quotations.some(
    ({ start, end }) => start === before.start && end >= next.start && end <= next.end + 1,
  );
}
