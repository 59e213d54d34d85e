import type { Tokens, TokenSpan } from '../doc/token.ts';
import { slug } from '../../lib/ids.ts';
import type { ActorLexicon } from './lexicon.ts';
import type { Classified, NamePart, Person, PersonMention, People } from './types.ts';
import {
  lastNamed,
  placesOfFullNames,
  type FullNames,
  bearersInOffice,
  inOffice,
  bearersOf,
} from './bearers.ts';
import { isSameName, plainOf, surnameOf } from './person-names.ts';
import { FullNameIndex, PersonIndex } from './person-index.ts';
import { calm, spanOf, textOf } from './spans.ts';

/**
 * Who is who among the names of one article: the same full name is one person, a surname is the
 * person who bears it, and a surname that two bear is nobody’s.
 *
 * @param names by what they are; one that is open or a place’s may be the surname of a person.
 * @param day of publication, ISO 8601.
 */
export function resolvePeople(
  tokens: Tokens,
  names: Classified,
  lexicon: ActorLexicon,
  day: string | null = null,
): People {
  const { open, places, organisations } = names;
  const byLength = [...names.persons].sort(
    (a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first,
  );
  const full: Person[] = [];
  const mentions = mentionsOfFullNames(full, tokens, byLength.filter(isNotLone), lexicon);
  const persons = new PersonIndex(full);
  const loneNames = [...byLength.filter(isLone), ...open];
  const shared = mentionsOfSharedSurnames(persons, tokens, loneNames, mentions, lexicon);
  const sharing = new Set(shared.map(({ first }) => first));
  mentions.push(...shared);
  const ambiguous: NamePart[] = [];
  const strangers: NamePart[] = [];
  const known = new Set(names.persons);
  const isPlace = new Set(places);
  let fullNames: FullNames | null = null;
  for (const name of [...loneNames, ...places, ...organisations.filter(isLone)]) {
    if (sharing.has(name.first)) continue;
    const text = textOf(tokens, name);
    const borne = bearersOf(persons, text, name.gender, name.first);
    const fitting = bearersInOffice(borne, text, name.role, lexicon);
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1) {
      learn(only, name);
      mentions.push(withParticles(tokens, name, only));
    } else if (fitting.length > 1) {
      fullNames ??= placesOfFullNames(mentions);
      const near =
        lastNamed(fitting, fullNames, name.first) ?? inOffice(fitting, lexicon.officeHolders, day);
      if (near === null) ambiguous.push(name);
      else mentions.push(withParticles(tokens, name, near));
    } else if ((name.sure || known.has(name)) && isLoneName(tokens, name, lexicon)) {
      const person = newPerson(name, wordsOfName(tokens, name), tokens, lexicon);
      persons.add(person);
      mentions.push({ person, first: name.first, last: name.last, form: 'name' });
    } else if (isPlace.has(name)) strangers.push(name);
  }
  const bearers = (text: string, at: number): Person[] => bearersOf(persons, text, null, at);
  return { persons: persons.all, mentions, ambiguous, places: strangers, bearers };
}

const isLone = ({ first, last }: TokenSpan): boolean => last - first === 1;
const isNotLone = ({ first, last }: TokenSpan): boolean => last - first > 1;

/** Enters the persons of full names, by whose most frequent spelling they go. */
function mentionsOfFullNames(
  persons: Person[],
  tokens: Tokens,
  names: readonly NamePart[],
  lexicon: ActorLexicon,
): PersonMention[] {
  const byName = new FullNameIndex();
  const mentions = names.map((name): PersonMention => {
    const person = fullNamed(persons, byName, tokens, name, lexicon);
    return { person, first: name.first, last: name.last, form: 'alias' };
  });
  for (const person of persons) nameByMost(person);
  return mentions.map((each) => withForm(tokens, each));
}

/** Enters those whose surname stands with the name of another only: `Ana and Tom Rivera`. */
function mentionsOfSharedSurnames(
  persons: PersonIndex,
  tokens: Tokens,
  names: readonly NamePart[],
  mentions: readonly PersonMention[],
  lexicon: ActorLexicon,
): PersonMention[] {
  const beginning = new Map(mentions.map((each) => [each.first, each]));
  return names.flatMap((name): PersonMention[] => {
    const surname = sharedSurname(tokens, name, persons, beginning, lexicon);
    if (surname === null) return [];
    const person = newPerson(name, [textOf(tokens, name), surname], tokens, lexicon);
    persons.add(person);
    tokens.trace?.add({
      family: 'actors',
      step: 'repair',
      id: 'shared-surname',
      ...spanOf(tokens, name),
      says: `is ${person.name}`,
    });
    return [{ person, first: name.first, last: name.last, form: 'alias' }];
  });
}

const smallLetters = /\p{Ll}{2}/u;

/** Whether a word may be all of a name: no office, no common word, no acronym. */
const isLoneName = (
  tokens: Tokens,
  { first, last }: TokenSpan,
  { roles, commonCapitals, bodies }: ActorLexicon,
): boolean => {
  const word = tokens.at(first);
  if (word.isEdge || last - first !== 1 || word.tag !== 'PROPN') return false;
  const common = [
    roles.heads,
    roles.plural,
    roles.parts,
    commonCapitals,
    bodies.heads,
    bodies.generic,
  ];
  return smallLetters.test(word.text) && !common.some((words) => words.has(word.lower));
};

/** The person of a full name: one who has its words, or a new one. */
function fullNamed(
  persons: Person[],
  byName: FullNameIndex,
  tokens: Tokens,
  name: NamePart,
  lexicon: ActorLexicon,
): Person {
  const words = wordsOfName(tokens, name);
  const like = words.length > 1 ? [...byName.like(words)] : persons;
  const same = like.filter((each) => isSameName(each.words, words, lexicon.shortNames));
  const [only] = same;
  if (only !== undefined && same.length === 1) {
    only.named++;
    count(only, words);
    learn(only, name);
    return only;
  }
  const person = newPerson(name, wordsOfName(tokens, name), tokens, lexicon);
  persons.push(person);
  byName.add(person);
  return person;
}

function newPerson(
  name: NamePart,
  words: readonly string[],
  tokens: Tokens,
  lexicon: ActorLexicon,
): Person {
  const text = words.join(' ');
  const bare = words.length === 1;
  const surname = surnameOf(words, lexicon);
  const given = bare ? null : (lexicon.givenNames.get(words[0] ?? '') ?? null);
  return {
    name: text,
    words,
    surname,
    plainSurname: plainOf(surname),
    gender: name.gender ?? given ?? (bare ? (lexicon.givenNames.get(text) ?? null) : null),
    role: name.role,
    bare,
    isKin: isKin(tokens, name.first, lexicon),
    firstToken: name.first,
    written: new Map([[text, 1]]),
    named: 1,
  };
}

function count({ written }: Person, words: readonly string[]): void {
  const text = words.join(' ');
  written.set(text, (written.get(text) ?? 0) + 1);
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

const withForm = (tokens: Tokens, mention: PersonMention): PersonMention =>
  textOf(tokens, mention) === mention.person.name ? { ...mention, form: 'name' } : mention;

function isKin(tokens: Tokens, first: number, { roles }: ActorLexicon): boolean {
  const before = tokens.at(first - 1).text === ',' ? first - 2 : first - 1;
  return roles.relations.holds(tokens.at(before));
}

function learn(person: Person, name: NamePart): void {
  person.gender = name.gender ?? person.gender;
  if (name.role === null) return;
  if (person.role === null || (person.role.owner === null && name.role.owner !== null))
    person.role = name.role;
}

/** The words of a name, a shouted first one as others: `DONALD Quindle`. */
function wordsOfName(tokens: Tokens, name: NamePart): string[] {
  const words = textOf(tokens, name).split(' ');
  const [first = '', second] = words;
  if (second !== undefined && calm(second) === second) words[0] = calm(first);
  return words;
}

/** A surname with the particles before it: `de | Blasio`, where the full name has them. */
function withParticles(tokens: Tokens, name: NamePart, person: Person): PersonMention {
  let { first } = name;
  let word = person.words.indexOf(tokens.at(first).text);
  while (word > 1 && tokens.at(first - 1).text === person.words[word - 1]) {
    first--;
    word--;
  }
  return { person, first, last: name.last, form: person.bare ? 'name' : 'alias' };
}

/** `person/mark-rutte`; one known by a bare name stays within the article. */
export const personId = (person: Person, articleId: string): string =>
  person.bare ? `person/${articleId}/${slug(person.name)}` : `person/${slug(person.name)}`;

const kin =
  /^(?:parents|brothers|sisters|siblings|twins|sons|daughters|children|couple|cousins|partners|spouses|grandparents)$/;

const joint = /^(?:and|&)$/;

/**
 * The surname of `Ana`, in `Ana and Tom | Rivera`, `the parents, Zor and Tom | Rivera`: that of the person who is named
 * with her, where the word is a given name or they are kin; null where another bears it.
 */
function sharedSurname(
  tokens: Tokens,
  { first, last, sure }: NamePart,
  persons: PersonIndex,
  beginning: ReadonlyMap<number, PersonMention>,
  { givenNames }: ActorLexicon,
): string | null {
  if (last - first > 1 || sure || !joint.test(tokens.at(last).lower)) return null;
  const other = beginning.get(last + 1);
  if (other === undefined || other.last - other.first !== 2) return null;
  const word = tokens.at(first);
  const lead = tokens.at(first - 1).text === ',' ? tokens.at(first - 2) : tokens.at(first - 1);
  if (!givenNames.holds(word) && !(!lead.isEdge && kin.test(lead.lower))) return null;
  const { surname } = other.person;
  if (
    persons.withWord(word.text).some(({ words }) => words.length > 1 && words.includes(word.text))
  )
    return null;
  return surname === word.text || tokens.at(other.last - 1).text !== surname ? null : surname;
}
