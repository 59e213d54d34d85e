import type { Doc } from '../doc/doc.ts';
import type { Rules } from '../doc/rule-ids.ts';
import { readRules } from '../doc/rules.ts';
import { RuleTable, type Sums } from '../doc/score.ts';
import type { Scope } from '../doc/match.ts';
import type { Token } from '../doc/token.ts';
import { WordSet } from '../doc/words.ts';
import { known } from '../../lib/lists.ts';
import { isAcronym, isShortFor } from './acronyms.ts';
import type { ActorLexicon } from './lexicon.ts';
import { isCredited } from './captions.ts';
import { isDateline, isKnownPlace, type Match, type Matches } from './gazetteer.ts';
import type { NamePart } from './types.ts';
import { adjoins, calm, textOf } from './spans.ts';

/** What speaks for a name being a person’s, an organisation’s, or something other: points. */
export type Evidence = Sums<Rules['actors-evidence']>;

/** A name at one of its places. */
interface Place {
  readonly doc: Doc;
  readonly part: NamePart;
  readonly matches: Matches;
}

/** A name, wherever it stands: known by one of its places. */
interface Name extends Place {
  /** Words that stand alone somewhere: surnames, it may be. */
  readonly alone: ReadonlySet<string>;
}

/** The tables by which names are told apart. */
interface Tables {
  readonly around: RuleTable<Rules['actors-evidence'], Place>;
  readonly inside: RuleTable<Rules['actors-inside'], Name>;
  readonly words: RuleTable<Rules['actors-words'], null>;
}

const tables = new WeakMap<ActorLexicon, Tables>();

/** The tables with the words of a lexicon, compiled once. */
export function evidenceTables(lexicon: ActorLexicon): Tables {
  const made = tables.get(lexicon) ?? compiled(lexicon);
  tables.set(lexicon, made);
  return made;
}

/** What stands around one place of a name. */
export function evidenceAround(place: Place, { around }: Tables): Evidence {
  const { doc, part } = place;
  const { firstToken, lastToken } = known(doc.sentences, part.sentence);
  return around.score(doc.tokens, part, place, { first: firstToken, last: lastToken });
}

/** What the words of a name say, together and one by one. An office alone says nothing. */
export function evidenceInside(name: Name, lexicon: ActorLexicon, tables: Tables): Evidence {
  const { doc, part } = name;
  const { first, last } = part;
  if (last - first === 1 && lexicon.roles.heads.holds(doc.tokens.at(first)))
    return { person: 0, organisation: 0, other: 0 };
  const sum = tables.inside.score(doc.tokens, part, name, part);
  for (let at = first; at < last; at++)
    gain(sum, tables.words.score(doc.tokens, { first: at, last: at + 1 }, null, part));
  return sum;
}

/** Adds points to a sum. */
export function gain(sum: Evidence, more: Evidence): void {
  sum.person += more.person;
  sum.organisation += more.organisation;
  sum.other += more.other;
}

function compiled(lexicon: ActorLexicon): Tables {
  const { givenNames, familyFirst, roles, bodies } = lexicon;
  const written = (words: ReadonlySet<string>) => ({ holds: ({ text }: Token) => words.has(text) });
  const words = {
    ...lexicon,
    several: {
      kinds: plurals(bodies.kinds),
      people: plurals([...roles.heads, ...roles.figures]),
    },
    // Also where it is shouted: `DONALD`.
    given: { holds: ({ text }: Token) => givenNames.has(text) || givenNames.has(calm(text)) },
    acronyms: { holds: ({ text }: Token) => isAcronym(text) },
    familyFirst: written(familyFirst),
    honours: written(roles.honours),
    ships: written(bodies.ships),
  };
  const around = new RuleTable<Rules['actors-evidence'], Place>(readRules('actors-evidence'), {
    words,
    facts: {
      sure: ({ part }) => part.sure,
      role: ({ part }) => part.role !== null,
      credited: ({ doc, part }) => isCredited(doc.tokens, part.first, part.last),
      dateline: ({ doc, part, matches }) => isDateline(doc.tokens, part, part.first, matches),
      'behind-known-name': isTailOfName,
      'acronym-behind': ({ doc, part }) =>
        isShortFor(doc.tokens.at(part.last + 1).text, textOf(doc.tokens, part)),
      'fills-quotation': fillsQuotation,
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
      'ends-as-known-name': ({ part, matches }) => matches.startingAt.has(part.last - 1),
      'end-stands-alone': ({ doc, part, alone }) => alone.has(doc.tokens.at(part.last - 1).text),
    },
  });
  const each = new RuleTable<Rules['actors-words'], null>(readRules('actors-words'), {
    words,
    facts: {},
  });
  return { around, inside, words: each };
}

const matchAt = ({ facts }: Scope<Place>, at: number): Match | undefined =>
  facts.matches.startingAt.get(at);

const lengthOf = (match: Match | undefined): number =>
  match === undefined ? -1 : match.last - match.first;

/** Several of each: `banks`, `parties`. */
const plurals = (words: Iterable<string>): WordSet =>
  new WordSet(
    Array.from(words).flatMap((word) => [
      ...(word.endsWith('ie') ? [] : [`${word}s`]),
      ...(word.endsWith('y') ? [`${word.slice(0, -1)}ies`] : []),
    ]),
  );

/** What follows a known name of a body or country belongs to it. */
function isTailOfName({ doc, part: { first }, matches }: Place): boolean {
  const kind = matches.endingAt.get(first)?.entry.kind;
  return (kind === 'organisation' || kind === 'country') && adjoins(doc.tokens, first);
}

/** Whether a quotation is nothing but the name, with a mark before its end at most. */
function fillsQuotation({ doc: { tokens, quotations }, part }: Place): boolean {
  const before = tokens.at(part.first - 1);
  const next = tokens.at(part.last);
  return quotations.some(
    ({ start, end }) => start === before.start && end >= next.start && end <= next.end + 1,
  );
}
