import type { Tokens } from '../../doc/token.ts';
import { isInCapitals } from '../../doc/letters.ts';
import { slug } from '../../../lib/ids.ts';
import type { Stretch } from '../names/dictionary.ts';
import type { ActorLexicon, Gender } from '../lexicon.ts';
import type { Classified } from '../evidence/classify.ts';
import type { NamePart } from '../names/parts.ts';
import type { Role } from '../roles/roles.ts';
import { lastNamed, placesOfFullNames, type FullNames } from './last-named.ts';
import { bearersInOffice, inOffice } from './office-bearers.ts';
import { sharedSurname } from './shared-surnames.ts';
import { isSameName } from './same-names.ts';
import { plainOf, surnameOf } from './surname-of.ts';
import { trimmed } from './trimmed-names.ts';
import { calm, textOf } from '../names/stretches.ts';

/** A person as the article’s memory has them. */
export interface Person {
  name: string;
  words: readonly string[];
  readonly surname: string;
  /** Without `al-` and the like. */
  readonly plainSurname: string;
  gender: Gender | null;
  role: Role | null;
  /** Known by one name only. */
  readonly bare: boolean;
  /** Introduced as somebody’s kin: `his wife, Ana`. A bare surname means the other one. */
  readonly isKin: boolean;
  readonly firstToken: number;
  /** How often the full name stands, in each way that it is written. */
  readonly written: Map<string, number>;
  named: number;
}

export interface PersonMention extends Stretch {
  readonly person: Person;
  readonly form: 'name' | 'alias';
}

export interface People {
  readonly persons: readonly Person[];
  readonly mentions: readonly PersonMention[];
  /** Names that fit two persons. */
  readonly ambiguous: readonly NamePart[];
  /** Names of places that are nobody’s surname. */
  readonly places: readonly NamePart[];
  /** Whose a name is at a place: one person, several, or nobody. */
  readonly bearers: (text: string, at: number) => readonly Person[];
}

/**
 * Who is who among the names of one article: the same full name is one person, a surname is the
 * person who bears it, and a surname that two bear is nobody’s.
 *
 * @param names by what they are; one that is open or a place’s may be the surname of a person.
 * @param day of publication, ISO 8601.
 */
export function resolvePeople(
  tokens: Tokens,
  { persons: found, open, places, organisations }: Classified,
  lexicon: ActorLexicon,
  day: string | null = null,
): People {
  const persons: Person[] = [];
  const mentions: PersonMention[] = [];
  const ambiguous: NamePart[] = [];
  const byLength = trimmed(tokens, found, lexicon).sort(
    (a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first,
  );
  for (const name of byLength.filter((each) => each.last - each.first > 1)) {
    const person = fullNamed(persons, tokens, name, lexicon);
    mentions.push({ person, first: name.first, last: name.last, form: 'alias' });
  }
  for (const person of persons) nameByMost(person);
  const forms = mentions.map((each) => withForm(tokens, each));
  mentions.splice(0, mentions.length, ...forms);
  const bearers = (text: string, at: number): Person[] => bearersOf(persons, text, null, at);
  const loneNames = byLength.filter((each) => each.last - each.first === 1);
  const strangers: NamePart[] = [];
  let fullNames: FullNames | null = null;
  const lone = organisations.filter((each) => each.last - each.first === 1);
  const shared = new Set<NamePart>();
  const beginning = new Map(mentions.map((each) => [each.first, each]));
  for (const name of [...loneNames, ...open]) {
    const surname = sharedSurname(tokens, name, persons, beginning, lexicon);
    if (surname === null) continue;
    const person = newPerson(name, [textOf(tokens, name), surname], tokens, lexicon);
    persons.push(person);
    mentions.push({ person, first: name.first, last: name.last, form: 'alias' });
    shared.add(name);
  }
  for (const name of [...loneNames, ...open, ...places, ...lone]) {
    if (shared.has(name)) continue;
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
    } else if (isLoneName(tokens, name, lexicon) && (name.sure || found.includes(name))) {
      const person = newPerson(name, wordsOfName(tokens, name), tokens, lexicon);
      persons.push(person);
      mentions.push({ person, first: name.first, last: name.last, form: 'name' });
    } else if (places.includes(name)) strangers.push(name);
  }
  return { persons, mentions, ambiguous, places: strangers, bearers };
}

const smallLetters = /\p{Ll}{2}/u;

/** Whether a word may be all of a name: no office, no common word, no acronym. */
const isLoneName = (
  tokens: Tokens,
  { first, last }: Stretch,
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
  tokens: Tokens,
  name: NamePart,
  lexicon: ActorLexicon,
): Person {
  const words = wordsOfName(tokens, name);
  const same = persons.filter((each) => isSameName(each.words, words, lexicon.shortNames));
  const [only] = same;
  if (only !== undefined && same.length === 1) {
    only.named++;
    count(only, words);
    learn(only, name);
    return only;
  }
  const person = newPerson(name, wordsOfName(tokens, name), tokens, lexicon);
  persons.push(person);
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

/** Those whose surname, or another word of whose name, a lone name is; gender must not forbid it. */
function bearersOf(
  persons: readonly Person[],
  text: string,
  gender: Gender | null,
  at: number,
): Person[] {
  const fitting =
    gender === null ? persons : persons.filter((each) => each.gender !== opposite(gender));
  const surname = plainOf(isShouted(text) ? text.charAt(0) + text.slice(1).toLowerCase() : text);
  const bySurname = fitting.filter((each) => each.plainSurname === surname);
  if (bySurname.length > 0) return likeliest(bySurname, at);
  const words = text.split(' ');
  if (words.length > 1) return [];
  return likeliest(
    fitting.filter((each) => each.words.includes(text) || isWritten(each, text)),
    at,
  );
}

/** `Pete`, where Peter Rivera was Pete Rivera elsewhere. */
function isWritten({ written }: Person, word: string): boolean {
  if (written.size > 1)
    for (const text of written.keys()) if (text.split(' ').includes(word)) return true;
  return false;
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
