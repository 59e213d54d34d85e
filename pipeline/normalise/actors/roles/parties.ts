import { slug } from '../../../lib/ids.ts';
import { lastStartingAt, type Span } from '../../../lib/span.ts';
import { isCapitalised } from '../../doc/letters.ts';
import type { Tokens, TokenSpan } from '../../doc/token.ts';
import { WordMap } from '../../doc/words.ts';
import { coverage, spanOf, type Context } from '../context.ts';
import type { Named, Organisation, RoleDraft } from '../types.ts';
import { parties, type Party } from './lexicon.ts';

/** A word that tells a party where it stands. */
export interface PartyWord extends TokenSpan {
  /** actor_id */
  readonly id: string;
  readonly name: string;
  /** Whether it is a member too: a Democrat. */
  readonly isMember: boolean;
  readonly isPlural: boolean;
}

interface Written extends Omit<PartyWord, 'first' | 'last'> {
  readonly words: readonly string[];
  readonly common: boolean;
}

const idOf = ({ name }: Party): string => `organisation/${slug(name)}`;

const nameOfId: ReadonlyMap<string, string> = new Map(
  parties.map((party) => [idOf(party), party.name]),
);

const plural = (word: string): string =>
  word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;

/** The ways to write that somebody is of a party, by the first word, the longest first. */
const written = byFirstWord(
  parties.flatMap(waysOf).sort((one, other) => other.words.length - one.words.length),
);

function byFirstWord(ways: readonly Written[]): WordMap<Written[]> {
  const found = new Map<string, Written[]>();
  for (const way of ways) {
    const [first = ''] = way.words;
    found.set(first, [...(found.get(first) ?? []), way]);
  }
  return new WordMap(found);
}

function waysOf(party: Party): Written[] {
  const { name, adjectives, nouns, common } = party;
  const way = (text: string, isMember: boolean, isPlural: boolean): Written => {
    const words = text.toLowerCase().split(' ');
    return { id: idOf(party), name, isMember, isPlural, words, common };
  };
  return [
    ...adjectives.map((each) => way(each, false, false)),
    ...nouns.flatMap((each) => [way(each, true, false), way(plural(each), true, true)]),
  ];
}

/** The words of parties that are no part of another name. */
export function partyWords({ tokens, doc }: Context, named: readonly Named[]): PartyWord[] {
  const found: PartyWord[] = [];
  let covered: ReturnType<typeof coverage> | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens.at(at);
    const ways = isCapitalised(token) ? written.of(token) : undefined;
    const way = ways?.find(({ words }) =>
      words.every((word, index) => tokens.at(at + index).lower === word),
    );
    if (way === undefined) continue;
    covered ??= coverage(tokens, named);
    if (covered[at] === 1) continue;
    const sentence = doc.sentences[lastStartingAt(doc.sentences, token.start)];
    if (way.common && sentence?.firstToken === at) continue;
    const { id, name, isMember, isPlural, words } = way;
    found.push({ first: at, last: at + words.length, id, name, isMember, isPlural });
  }
  return found;
}

/** A party by a letter behind a name: `R-Ohio`, `(D)`. */
export interface PartyLetter extends TokenSpan {
  readonly id: string;
  /** Where the letter itself stands. */
  readonly at: Span;
}

const byLetter = new Map(
  parties.flatMap((party) => party.letters.map((letter) => [letter, party] as const)),
);

const lettered = /^(\p{L}+)\.?(?:[-–—](?=\p{Lu})|$)/u;

/** The letter of a party in the bracket or behind the comma at a token; null where none is. */
export function partyLetter(context: Context, mark: number): PartyLetter | null {
  const { tokens } = context;
  if (!/^[(,]$/.test(tokens.at(mark).text)) return null;
  const token = tokens.at(mark + 1);
  const [whole = '', letter = ''] = lettered.exec(token.text) ?? [];
  const party = byLetter.get(letter);
  if (party === undefined) return null;
  const next = tokens.at(mark + 2).text;
  const isHyphened = whole.length < token.text.length || /^[-–—]$/.test(next);
  if (!isHyphened && !isAloneInBracket(context, mark, party)) return null;
  const at = { start: token.start, end: token.start + letter.length };
  return { id: idOf(party), first: mark + 1, last: lastOfPlace(tokens, mark + 2), at };
}

/** Whether a letter without a hyphen opens a bracket, and is no side of a picture: `(D)`, `(D., Ohio)`. */
function isAloneInBracket(context: Context, mark: number, party: Party): boolean {
  const { tokens } = context;
  const next = tokens.at(mark + 2).text;
  if (tokens.at(mark).text !== '(' || !/^[,.):;]$/.test(next)) return false;
  return next !== ')' || !party.side || hasOtherLetter(context, party);
}

const longestPlace = 6;

/** Past the place that a letter is told with: the token behind its full stop. */
function lastOfPlace(tokens: Tokens, from: number): number {
  let last = from;
  while (last < from + longestPlace && !/^[,;:)(]$/.test(tokens.at(last).text)) {
    if (tokens.at(last).isEdge || tokens.at(last).tag === 'VERB') return from;
    last++;
  }
  return last < from + longestPlace ? last : from;
}

/** Whether another party is told by a letter in brackets, so that this one is no side of a picture. */
const hasOtherLetter = ({ tokens, brackets }: Context, party: Party): boolean =>
  brackets.some((bracket) => {
    const [, letter = ''] = lettered.exec(tokens.at(bracket + 1).text) ?? [];
    const other = byLetter.get(letter);
    return other !== undefined && other !== party && !other.side;
  });

/** The places where words of a party give somebody that party, as mentions, and the parties. */
export function partiesOf(
  { tokens }: Context,
  roles: readonly RoleDraft[],
  named: readonly Named[],
): { readonly named: Named[]; readonly bodies: Organisation[] } {
  const starts = new Set(named.map((each) => each.span?.start ?? spanOf(tokens, each).start));
  const found: Named[] = [];
  const bodies = new Map<string, Organisation>();
  for (const { affiliationId, affiliation } of roles) {
    const name = affiliationId === null ? undefined : nameOfId.get(affiliationId);
    if (affiliationId === null || affiliation === null || name === undefined) continue;
    if (starts.has(affiliation.start)) continue;
    starts.add(affiliation.start);
    const first = lastStartingAt(tokens.list, affiliation.start);
    let last = first + 1;
    while (tokens.at(last).start < affiliation.end && !tokens.at(last).isEdge) last++;
    found.push({ first, last, actorId: affiliationId, form: 'demonym', span: affiliation });
    bodies.set(affiliationId, {
      id: affiliationId,
      name,
      country: null,
      nouns: [],
      firstToken: first,
    });
  }
  return { named: found, bodies: [...bodies.values()] };
}
