import { slug } from '../../../lib/ids.ts';
import { lastStartingAt, type Span } from '../../../lib/span.ts';
import { isInCapitals } from '../../doc/letters.ts';
import type { TokenSpan } from '../../doc/token.ts';
import {
  coverage,
  decapitalised,
  inSmallLetters,
  isLeftOut,
  tell,
  textOf,
  type Context,
} from '../context.ts';
import { matchesOf } from '../gazetteer.ts';
import { nameWords, type ActorLexicon } from '../lexicon.ts';
import { isCalled, partNicknames } from './nicknames.ts';
import { isSameName, plainSpelling, surnameOf, withoutArabicArticle } from './names.ts';
import { isTermOf, officesOf } from '../roles/offices.ts';
import type {
  Classified,
  Gender,
  Match,
  Matches,
  NamePart,
  People,
  Person,
  PersonMention,
} from '../types.ts';

/**
 * Who is who among the names of one article: the same full name is one person, a surname is the
 * person who bears it, and a surname that two bear is nobody’s.
 *
 * @param names by what they are; one that is open or a place’s may be the surname of a person.
 * @param day of publication, ISO 8601.
 */
export function resolvePeople(context: Context, names: Classified, day: string | null): People {
  const { open, places, organisations } = names;
  const byLength = [...names.persons].sort(
    (a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first,
  );
  const full: Person[] = [];
  const ambiguous: NamePart[] = [];
  const mentions = mentionsOfFullNames(context, full, byLength.filter(isNotLone), ambiguous);
  markWriters(context, mentions);
  const persons = new PersonIndex(full);
  const loneNames = [...byLength.filter(isLone), ...open];
  const shared = mentionsOfSharedSurnames(context, persons, loneNames, mentions);
  const sharing = new Set(shared.map(({ first }) => first));
  mentions.push(...shared);
  const strangers: NamePart[] = [];
  const known = new Set(names.persons);
  const isPlace = new Set(places);
  let fullNames: FullNames | null = null;
  for (const name of [...loneNames, ...places, ...organisations.filter(isLone)]) {
    if (sharing.has(name.first)) continue;
    const text = textOf(context.tokens, name);
    const word = name.sure ? inSmallLetters(text) : text;
    const borne = bearersOf(context, persons, word, name);
    const fitting = bearersInOffice(context, borne, name);
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1) {
      learn(only, name);
      mentions.push(withParticles(context, name, only));
    } else if (fitting.length > 1) {
      fullNames ??= placesOfFullNames(mentions);
      const near = lastNamed(fitting, fullNames, name.first) ?? inOffice(context, fitting, day);
      if (near === null) ambiguous.push(name);
      else mentions.push(withParticles(context, name, near));
    } else if ((name.sure || known.has(name)) && isLoneName(context, name)) {
      const person = newPerson(context, name, wordsOfName(context, name));
      persons.add(person);
      mentions.push({ person, first: name.first, last: name.last, form: 'name' });
    } else if (isPlace.has(name)) strangers.push(name);
  }
  const bearers = (text: string, first: number): Person[] =>
    bearersOf(context, persons, text, { gender: null, first });
  return { persons: persons.all, mentions, ambiguous, places: strangers, bearers };
}

const isLone = ({ first, last }: TokenSpan): boolean => last - first === 1;
const isNotLone = ({ first, last }: TokenSpan): boolean => last - first > 1;

/**
 * Enters the persons of full names, by whose most frequent spelling they go.
 *
 * @param ambiguous takes the surnames with a particle that two bear: De Peyster, of Ann and Jan de Peyster.
 */
function mentionsOfFullNames(
  context: Context,
  persons: Person[],
  names: readonly NamePart[],
  ambiguous: NamePart[],
): PersonMention[] {
  const byName = new FullNameIndex();
  const mentions = names.flatMap((name): PersonMention[] => {
    const person = fullNamed(context, persons, byName, name);
    if (person === null) ambiguous.push(name);
    return person === null ? [] : [{ person, first: name.first, last: name.last, form: 'alias' }];
  });
  for (const person of persons) nameByMost(person);
  return mentions.map((each) =>
    textOf(context.tokens, each) === each.person.name ? { ...each, form: 'name' } : each,
  );
}

/** The person of a full name: one who has its words, or a new one; null where it is a surname that two bear. */
function fullNamed(
  context: Context,
  persons: Person[],
  byName: FullNameIndex,
  name: NamePart,
): Person | null {
  const { words, called } = namesOf(context, name);
  const { shortNames } = context.lexicon;
  const same = [...byName.like(words)].filter(
    (each) =>
      isSameName(each.words, words, shortNames) || isCalled(each.called, each.words.at(-1), words),
  );
  const [only] = same;
  if (only !== undefined && same.length === 1) {
    only.named++;
    if (isCalled(only.called, only.words.at(-1), words)) only.written.set(words.join(' '), 0);
    else count(only, words);
    only.called.push(...called);
    learn(only, name);
    return only;
  }
  if (same.length > 1 && nameWords.particles.has(words[0]?.toLowerCase() ?? '')) return null;
  const person = newPerson(context, name, words, called);
  persons.push(person);
  byName.add(person);
  return person;
}

function newPerson(
  context: Context,
  name: NamePart,
  words: readonly string[],
  called: readonly string[] = [],
): Person {
  const { givenNames } = context.lexicon;
  const text = words.join(' ');
  const surname = surnameOf(words, context.lexicon);
  return {
    name: text,
    words,
    called: [...called],
    surname,
    plainSurname: withoutArabicArticle(surname),
    gender: name.gender ?? givenNames.get(words[0] ?? '') ?? null,
    role: name.role,
    bare: words.length === 1,
    isWriter: false,
    isKin: isKin(context, name.first),
    firstToken: name.first,
    written: new Map([[text, 1]]),
    named: 1,
  };
}

function isKin({ tokens, lexicon }: Context, first: number): boolean {
  const before = tokens.at(first - 1).text === ',' ? first - 2 : first - 1;
  return lexicon.roles.relations.holds(tokens.at(before));
}

/** Marks those whose full names stand in by-lines and credits alone; their offices are not the story’s. */
function markWriters({ inCredit }: Context, mentions: readonly PersonMention[]): void {
  const told = new Set(
    mentions.flatMap(({ person, first }) => (inCredit[first] === 1 ? [] : person)),
  );
  for (const { person } of mentions) {
    if (told.has(person)) continue;
    person.isWriter = true;
    person.role = null;
  }
}

function count({ written }: Person, words: readonly string[]): void {
  const text = words.join(' ');
  written.set(text, (written.get(text) ?? 0) + 1);
}

function learn(person: Person, name: NamePart): void {
  person.gender = name.gender ?? person.gender;
  if (name.role === null) return;
  if (person.role === null || (person.role.owner === null && name.role.owner !== null))
    person.role = name.role;
}

/** Of names with as many words the one that stands most often is published: `Hilary` may be a slip. */
function nameByMost(person: Person): void {
  let most = person.written.get(person.name) ?? 0;
  for (const [text, times] of person.written) {
    const words = text.split(' ');
    if (times <= most || words.length !== person.words.length) continue;
    most = times;
    person.name = text;
    person.words = words;
  }
}

const wordsOfName = (context: Context, name: NamePart): string[] => namesOf(context, name).words;

/** The words of a name, and what its bearer is called between them. */
function namesOf(
  { tokens, nicknames, lexicon }: Context,
  name: NamePart,
): { readonly words: string[]; readonly called: readonly string[] } {
  const { text, called } = partNicknames(tokens, nicknames, name);
  return { words: asWritten(lexicon, name, text.split(' ')), called };
}

/** A shouted first word as others: `DONALD Quindle`. */
function asWritten({ givenNames }: ActorLexicon, name: NamePart, words: string[]): string[] {
  const [first = '', second] = words;
  if (name.sure && words.length > 1 && words.every((word) => word === word.toUpperCase()))
    return words.map((word) => {
      const small = word.charAt(0) + word.slice(1).toLowerCase();
      return givenNames.has(small) ? small : inSmallLetters(word);
    });
  if (second !== undefined && decapitalised(second) === second) words[0] = decapitalised(first);
  return words;
}

/** A surname with the particles before it, `de Blasio`, where the full name has them. */
function withParticles({ tokens }: Context, name: NamePart, person: Person): PersonMention {
  let { first } = name;
  let word = person.words.indexOf(tokens.at(first).text);
  while (word > 1 && tokens.at(first - 1).text === person.words[word - 1]) {
    first--;
    word--;
  }
  return { person, first, last: name.last, form: person.bare ? 'name' : 'alias' };
}

const smallLetters = /\p{Ll}{2}/u;

/** Whether a word may be all of a name: no office, no common word, no acronym. */
function isLoneName({ tokens, lexicon }: Context, { first, last }: TokenSpan): boolean {
  const word = tokens.at(first);
  if (last - first !== 1 || word.tag !== 'PROPN' || !smallLetters.test(word.text)) return false;
  const { roles, organisations, commonCapitals } = lexicon;
  return ![
    roles.heads,
    roles.plural,
    roles.parts,
    commonCapitals,
    organisations.heads,
    organisations.generic,
  ].some((words) => words.holds(word));
}

/** Enters those whose surname stands with the name of another only: Ana and Tom Rivera. */
function mentionsOfSharedSurnames(
  context: Context,
  persons: PersonIndex,
  names: readonly NamePart[],
  mentions: readonly PersonMention[],
): PersonMention[] {
  const beginning = new Map(mentions.map((each) => [each.first, each]));
  return names.flatMap((name): PersonMention[] => {
    const surname = sharedSurname(context, name, persons, beginning);
    if (surname === null || isLeftOut(context.tokens, 'shared-surname')) return [];
    const person = newPerson(context, name, [textOf(context.tokens, name), surname]);
    persons.add(person);
    tell(context.tokens, 'repair', 'shared-surname', name, `is ${person.name}`);
    return [{ person, first: name.first, last: name.last, form: 'alias' }];
  });
}

/**
 * The surname of Ana, in Ana and Tom Rivera: that of the person who is named with her, where the word is a given name or
 * they are kin, the parents, Zor and Tom Rivera; null where another bears the name.
 */
function sharedSurname(
  { tokens, lexicon }: Context,
  { first, last, sure }: NamePart,
  persons: PersonIndex,
  beginning: ReadonlyMap<number, PersonMention>,
): string | null {
  if (last - first > 1 || sure || !/^(?:and|&)$/.test(tokens.at(last).lower)) return null;
  const other = beginning.get(last + 1);
  if (other === undefined || other.last - other.first !== 2) return null;
  const word = tokens.at(first);
  const lead = tokens.at(first - 1).text === ',' ? first - 2 : first - 1;
  if (!lexicon.givenNames.holds(word) && !lexicon.roles.kin.holds(tokens.at(lead))) return null;
  const { surname } = other.person;
  const isLast = tokens.at(other.last - 1).text === surname;
  return isLast && persons.withWord(word.text).length === 0 ? surname : null;
}

/**
 * Those whose surname, or another word of whose name, a lone name is, `Pete` too where Peter Rivera was Pete Rivera
 * elsewhere; gender must not forbid it.
 */
function bearersOf(
  context: Pick<Context, 'inCredit'>,
  persons: PersonIndex,
  text: string,
  { gender, first }: Pick<NamePart, 'gender' | 'first'>,
): Person[] {
  const isShouted = text.length > 3 && isInCapitals(text);
  const surname = isShouted ? text.charAt(0) + text.slice(1).toLowerCase() : text;
  const bySurname = fitting(persons.withSurname(withoutArabicArticle(surname)), gender);
  const bearers = bySurname.length > 0 ? bySurname : fitting(persons.withWord(text), gender);
  return likeliest(context.inCredit[first] === 1 ? bearers : ofStory(bearers), first);
}

/** Who wrote the article is not meant in it where somebody else bears the name. */
function ofStory(bearers: readonly Person[]): readonly Person[] {
  const others = bearers.filter(({ isWriter }) => !isWriter);
  return others.length > 0 ? others : bearers;
}

const fitting = (persons: readonly Person[], gender: Gender | null): readonly Person[] =>
  gender === null
    ? persons
    : persons.filter((each) => each.gender === null || each.gender === gender);

/** Of several bearers the only one named before, or the one who is named far more often. */
function likeliest(bearers: readonly Person[], at: number): Person[] {
  if (bearers.length < 2) return [...bearers];
  const before = bearers.filter((each) => each.firstToken < at);
  if (before.length === 1) return before;
  const heads = before.filter((each) => !each.isKin);
  if (heads.length === 1) return heads;
  const [top, next] = [...bearers].sort((a, b) => b.named - a.named);
  return top !== undefined && top.named >= 2 * (next?.named ?? 0) ? [top] : [...bearers];
}

/**
 * Of those who bear a surname, whom it means behind a high office that one of that surname is known to have held: of
 * President Obama the holder, or who has that office in this article; Michelle Obama it does not mean.
 */
function bearersInOffice(
  { tokens, lexicon }: Context,
  bearers: Person[],
  name: NamePart,
): Person[] {
  const { role } = name;
  if (role === null || bearers.length === 0) return bearers;
  const office = role.title.toLowerCase();
  const terms = (lexicon.officeHolders.get(slug(textOf(tokens, name))) ?? []).filter(
    (term) => term.office === office,
  );
  if (terms.length === 0) return bearers;
  return bearers.filter(
    (person) =>
      person.bare ||
      person.role?.title.toLowerCase() === office ||
      terms.some((term) => isTermOf(term, slug(person.name))),
  );
}

/**
 * Of several who bear a surname the one who holds a high office on the day: Macron, of Laura and Emmanuel. Null
 * where none does or several do.
 */
function inOffice(
  { lexicon }: Context,
  bearers: readonly Person[],
  day: string | null,
): Person | null {
  if (day === null) return null;
  const [holder, other] = bearers.filter(
    ({ name }) => officesOf(lexicon.officeHolders, name, day).length > 0,
  );
  return other === undefined ? (holder ?? null) : null;
}

/** Where the full name of each person stands, in tokens, in order. */
type FullNames = ReadonlyMap<Person, readonly Span[]>;

function placesOfFullNames(mentions: readonly PersonMention[]): FullNames {
  const places = new Map<Person, Span[]>();
  for (const { person, first, last } of mentions)
    // Ana and Tom Rivera: her first place is that of her name as well.
    if (last - first > 1 || person.firstToken === first)
      put(places, person, { start: first, end: last });
  for (const each of places.values()) each.sort((a, b) => a.start - b.start);
  return places;
}

/**
 * The one of several bearers of a surname whose full name stands shortly before a token, where no other’s
 * stands there or not much further off, and none is named more often.
 */
function lastNamed(bearers: readonly Person[], fullNames: FullNames, at: number): Person | null {
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

/** Ireland of Carmen Ireland: known names that are the surname of a person of the article, and the other ones. */
export function surnamesAmongMatches(
  { tokens, matches, lexicon, inCredit }: Context,
  people: People,
): { surnames: PersonMention[]; matches: Matches } {
  const full = new Set(people.persons.filter(({ bare }) => !bare).map(({ surname }) => surname));
  const named = coverage(tokens, people.mentions);
  const surnames: PersonMention[] = [];
  const kept: Match[] = [];
  for (const match of matches.all) {
    const { first, last, entry } = match;
    const { text } = tokens.at(first);
    const isSurname =
      last - first === 1 &&
      entry.kind !== 'demonym' &&
      full.has(text) &&
      !lexicon.locative.holds(tokens.at(first - 1));
    const [person, other] = isSurname ? people.bearers(text, first) : [];
    // The country is no writer.
    if (person === undefined || (person.isWriter && inCredit[first] !== 1)) kept.push(match);
    // Of two persons of the name, it is neither for sure, and no country.
    else if (other !== undefined) continue;
    else if (named[first] !== 1) surnames.push({ person, first, last, form: 'alias' });
  }
  return { surnames, matches: kept.length === matches.all.length ? matches : matchesOf(kept) };
}

/**
 * The persons of an article by the words of their names, so that who bears a name is found without asking all.
 * Each list has its persons in the order in which they came.
 */
class PersonIndex {
  readonly all: Person[] = [];
  readonly #bySurname = new Map<string, Person[]>();
  readonly #byWord = new Map<string, Person[]>();

  /** The words of a person’s name, in all its written forms, must not change from here on. */
  constructor(persons: readonly Person[]) {
    for (const person of persons) this.add(person);
  }

  add(person: Person): void {
    this.all.push(person);
    put(this.#bySurname, plainSpelling(person.plainSurname), person);
    const words = new Set([...person.words, ...person.called].map(plainSpelling));
    if (person.written.size > 1)
      for (const text of person.written.keys())
        for (const word of text.split(' ')) words.add(plainSpelling(word));
    for (const word of words) put(this.#byWord, word, person);
  }

  /** @param surname without an Arabic article */
  withSurname(surname: string): readonly Person[] {
    return this.#bySurname.get(plainSpelling(surname)) ?? [];
  }

  withWord(word: string): readonly Person[] {
    return this.#byWord.get(plainSpelling(word)) ?? [];
  }
}

/** The persons of names of two words and more whose name may be the same as another, by what both must share for that. */
class FullNameIndex {
  readonly #byPart = new Map<string, Person[]>();

  add(person: Person): void {
    const { words } = person;
    const [first = '', second = ''] = words;
    put(this.#byPart, endKey(words.at(-1) ?? ''), person);
    for (const each of person.called)
      put(this.#byPart, endKey(each.split(' ').at(-1) ?? ''), person);
    put(this.#byPart, beginKey(first, second), person);
    if (words.length === 2 && second.length > 1)
      put(this.#byPart, beginKey(first, second.charAt(0)), person);
  }

  /** All of whom `isSameName` may say that they bear the name; of others too. */
  like(words: readonly string[]): ReadonlySet<Person> {
    const [first = '', second = ''] = words;
    const last = words.at(-1) ?? '';
    const keys = [
      endKey(last),
      endKey(last.toLowerCase()),
      beginKey(first, second),
      beginKey(first, second.replace('.', '')),
    ];
    return new Set(keys.flatMap((key) => this.#byPart.get(key) ?? []));
  }
}

const endKey = (last: string): string => `… ${plainSpelling(last)}`;
const beginKey = (first: string, second: string): string => plainSpelling(`${first} ${second} …`);

function put<Key, Item>(index: Map<Key, Item[]>, key: Key, item: Item): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [item]);
  else known.push(item);
}
