import { lastStartingAt, type Span } from '../../lib/span.ts';
import type { Person, PersonMention, Role, People, Gender, OfficeHolders } from './types.ts';
import { slug } from '../../lib/ids.ts';
import type { ActorLexicon } from './lexicon.ts';
import { isTermOf, officesOf } from './role-words.ts';
import type { Tokens } from '../doc/token.ts';
import { matchesOf, type Match, type Matches } from './gazetteer.ts';
import { isInCapitals } from '../doc/letters.ts';
import { plainOf } from './person-names.ts';
import type { PersonIndex } from './person-index.ts';

/** Where the full name of each person stands, in tokens, in order. */
export type FullNames = ReadonlyMap<Person, readonly Span[]>;

export function placesOfFullNames(mentions: readonly PersonMention[]): FullNames {
  const places = new Map<Person, Span[]>();
  for (const { person, first, last } of mentions) {
    // `Ana and Tom Rivera`: her first place is that of her name as well.
    if (last - first < 2 && person.firstToken !== first) continue;
    const known = places.get(person);
    if (known === undefined) places.set(person, [{ start: first, end: last }]);
    else known.push({ start: first, end: last });
  }
  for (const each of places.values()) each.sort((a, b) => a.start - b.start);
  return places;
}

/**
 * The one of several bearers of a surname whose full name stands shortly before a token, where no other’s
 * stands there or not much further off, and none is named more often.
 */
export function lastNamed(
  bearers: readonly Person[],
  fullNames: FullNames,
  at: number,
): Person | null {
  let near: Person | null = null;
  for (const person of bearers) {
    const places = fullNames.get(person) ?? [];
    const distance = at - (places[lastStartingAt(places, at - 1)]?.start ?? -Infinity);
    if (distance > farther) continue;
    if (near !== null || distance > shortly) return null;
    near = person;
  }
  return near !== null && bearers.every(({ named }) => named <= near.named) ? near : null;
}

/** In tokens. */
const shortly = 60;

const farther = 150;

/**
 * Of those who bear a surname, whom it means behind a high office that one of that surname is known to have held,
 * `President | Obama`: the holder, or who has that office in this article; Michelle Obama it does not mean.
 */
export function bearersInOffice(
  bearers: Person[],
  surname: string,
  role: Role | null,
  { officeHolders }: ActorLexicon,
): Person[] {
  if (role === null || bearers.length === 0) return bearers;
  const office = officeOf(role);
  const words = slug(surname);
  const terms = officeHolders
    .get(words)
    ?.filter((term) => term.surname === words && term.office === office);
  if (terms === undefined || terms.length === 0) return bearers;
  return bearers.filter(
    (person) =>
      person.bare ||
      (person.role !== null && officeOf(person.role) === office) ||
      terms.some((term) => isTermOf(term, slug(person.name))),
  );
}

/**
 * Of several who bear a surname the one who holds a high office on the day: of Laura and Emmanuel, `Macron` alone. Null
 * where none does or several do.
 */
export function inOffice(
  bearers: readonly Person[],
  holders: OfficeHolders,
  day: string | null,
): Person | null {
  if (day === null) return null;
  const [holder, other] = bearers.filter(
    ({ name, bare, role }) => (!bare || role !== null) && officesOf(holders, name, day).length > 0,
  );
  return holder !== undefined && other === undefined ? holder : null;
}

const officeOf = ({ title }: Role): string => title.toLowerCase();

const kinds = new Set<Match['entry']['kind']>(['seat', 'place', 'country', 'organisation']);

/** `Ireland` for Carmen Ireland: known names that are the surname of a person of the article. */
export function surnamesAmongMatches(
  tokens: Tokens,
  known: Matches,
  people: People,
  lexicon: ActorLexicon,
): { surnames: PersonMention[]; matches: Matches } {
  const surnames: PersonMention[] = [];
  const kept: Match[] = [];
  const full = new Set(people.persons.filter((each) => !each.bare).map((each) => each.surname));
  if (full.size === 0) return { surnames, matches: known };
  for (const match of known.all) {
    const person = bearerOf(tokens, match, full, people, lexicon);
    const { first, last } = match;
    if (person === null) kept.push(match);
    else if (!people.mentions.some((each) => each.first <= first && last <= each.last))
      surnames.push({ person, first, last, form: 'alias' });
  }
  return { surnames, matches: kept.length === known.all.length ? known : matchesOf(kept) };
}

/** The only person whose surname a known name of one word is, where it does not stand as a place. */
function bearerOf(
  tokens: Tokens,
  { first, last, entry }: Match,
  full: ReadonlySet<string>,
  people: People,
  { locative }: ActorLexicon,
): Person | null {
  const text = tokens.at(first).text;
  if (last - first > 1 || !kinds.has(entry.kind) || !full.has(text)) return null;
  if (locative.holds(tokens.at(first - 1))) return null;
  const [person, other] = people.bearers(text, first);
  return other === undefined ? (person ?? null) : null;
}

/**
 * Those whose surname, or another word of whose name, a lone name is, `Pete` too where Peter Rivera was Pete Rivera
 * elsewhere; gender must not forbid it.
 */
export function bearersOf(
  persons: PersonIndex,
  text: string,
  gender: Gender | null,
  at: number,
): Person[] {
  const surname = plainOf(isShouted(text) ? text.charAt(0) + text.slice(1).toLowerCase() : text);
  const bySurname = fitting(persons.withSurname(surname), gender);
  if (bySurname.length > 0) return likeliest(bySurname, at);
  return likeliest(fitting(persons.withWord(text), gender), at);
}

function fitting(persons: readonly Person[], gender: Gender | null): readonly Person[] {
  if (gender === null) return persons;
  const other = opposite(gender);
  return persons.filter((each) => each.gender !== other);
}

const opposite = (gender: Gender): Gender => (gender === 'male' ? 'female' : 'male');

const isShouted = (text: string): boolean => text.length > 3 && isInCapitals(text);

/** Of several bearers the only one named before, or the one who is named far more often. */
function likeliest(bearers: readonly Person[], at: number): Person[] {
  if (bearers.length < 2) return [...bearers];
  const before = bearers.filter((each) => each.firstToken < at);
  if (before.length === 1) return before;
  const heads = before.filter((each) => !each.isKin);
  if (heads.length === 1) return heads;
  const [top, next] = [...bearers].sort((a, b) => b.named - a.named);
  return top !== undefined && next !== undefined && top.named >= 2 * next.named
    ? [top]
    : [...bearers];
}
