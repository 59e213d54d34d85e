import type { Span } from '../../../lib/span.ts';
import { isCapitalised } from '../../doc/letters.ts';
import { isCompound } from './candidates.ts';
import {
  adjoins,
  goesOn,
  isLeftOut,
  tell,
  textOf,
  type Context,
  type Coverage,
} from '../context.ts';
import { isLegacy } from './repairs.ts';
import { isSameName } from '../people/names.ts';
import type { People, Person, PersonMention } from '../types.ts';

/** A person’s name inside a longer name or word. */
export interface EmbeddedName extends PersonMention {
  /** Where it is less than its word: Quindle, of `Quindle-like`. */
  readonly span?: Span;
}

interface Embedding {
  readonly id: string;
  /** What in language it rests on. */
  readonly why: string;
  /** The names that it finds at a token with a capital. */
  readonly find: (search: Search, index: number) => EmbeddedName | null;
}

/** How names of the article’s persons stand inside longer ones, in order: the first that is found counts. */
const embeddings: readonly Embedding[] = [
  {
    id: 'full-name-within',
    why: 'All of a name is somebody’s wherever it stands: the Ana Rivera Show.',
    find: fullNameAt,
  },
  {
    id: 'surname-of-legacy',
    why: 'What is called after people has the surname of one: the Rivera Foundation.',
    find: surnameOfLegacy,
  },
  {
    id: 'surname-of-things',
    why: 'Things and followers are called after somebody: the Rivera Polaroids.',
    find: surnameOfThings,
  },
  {
    id: 'surname-in-compound',
    why: 'A surname with a hyphen and what makes a compound of it is somebody’s: a Quindle-like wig.',
    find: surnameInCompound,
  },
  {
    id: 'surname-behind-prefix',
    why: 'Who is for or against somebody names them: the pro-Quindle vote.',
    find: surnameBehindPrefix,
  },
];

interface Search {
  readonly context: Context;
  readonly people: People;
  /** The tokens of names of persons. */
  readonly personal: Coverage;
  /** Persons with a full name by its first word, and by a surname that only one bears, else null. */
  readonly byFirst: ReadonlyMap<string, readonly Person[]>;
  readonly bySurname: ReadonlyMap<string, Person | null>;
}

/**
 * The persons of an article inside longer names and words.
 * @param personal the tokens of names of persons
 */
export function embeddedNames(
  context: Context,
  people: People,
  personal: Coverage,
): EmbeddedName[] {
  const { tokens, capitals } = context;
  const found: EmbeddedName[] = [];
  if (people.persons.length === 0) return found;
  const search: Search = { context, people, personal, ...indexed(people.persons) };
  for (let index = 0; index < tokens.length; index++) {
    if (capitals[index] === 0) continue;
    for (const { id, why, find } of embeddings) {
      const name = find(search, index);
      if (name === null || isLeftOut(tokens, id)) continue;
      found.push(name);
      tell(tokens, 'repair', id, name, why);
      index = name.last - 1;
      break;
    }
  }
  return found;
}

function indexed(persons: readonly Person[]): Pick<Search, 'byFirst' | 'bySurname'> {
  const byFirst = new Map<string, Person[]>();
  const bySurname = new Map<string, Person | null>();
  for (const person of persons) {
    if (person.bare) continue;
    const [first = ''] = person.words;
    byFirst.set(first, [...(byFirst.get(first) ?? []), person]);
    bySurname.set(person.surname, bySurname.has(person.surname) ? null : person);
  }
  return { byFirst, bySurname };
}

/** How many words a name inside another has at most. */
const longest = 4;

function fullNameAt({ context, personal, byFirst }: Search, first: number): EmbeddedName | null {
  const { tokens, lexicon } = context;
  if (personal[first] === 1) return null;
  for (const person of byFirst.get(tokens.at(first).text) ?? []) {
    for (let last = first + 2; last <= first + longest; last++) {
      if (!adjoins(tokens, last - 1) || personal[last - 1] === 1) break;
      if (tokens.at(last - 1).text !== person.words.at(-1)) continue;
      const text = textOf(tokens, { first, last });
      const words = text.split(' ');
      if (
        isSameName(person.words, words, lexicon.shortNames) ||
        isSameName(words, person.words, lexicon.shortNames)
      )
        return { person, first, last, form: text === person.name ? 'name' : 'alias' };
    }
  }
  return null;
}

function surnameOfLegacy(search: Search, index: number): EmbeddedName | null {
  const name = surnameAt(search, index);
  return name !== null && isLegacy(search.context, index + 1) ? name : null;
}

const plural = /\p{Ll}{4}[^s]s$/u;

/** Before a plural with a capital that says nothing more and ends the name. */
function surnameOfThings(search: Search, index: number): EmbeddedName | null {
  const { tokens, lexicon } = search.context;
  const name = surnameAt(search, index);
  const things = tokens.at(index + 1);
  if (name === null || things.tag !== 'NOUN' || !plural.test(things.lower)) return null;
  const isLast = goesOn(tokens, index + 1) && !goesOn(tokens, index + 2);
  return isLast && !lexicon.telling.holds(things) ? name : null;
}

/** The person whose surname only they bear; not Rivera in Peter Rivera, who is another. */
function surnameAt({ context, personal, bySurname }: Search, index: number): EmbeddedName | null {
  const { tokens, matches } = context;
  const person = bySurname.get(tokens.at(index).text);
  if (person == null || personal[index] === 1 || matches.startingAt.has(index)) return null;
  const before = tokens.at(index - 1);
  return isCapitalised(before) && before.lower !== 'the' ? null : nameOf(person, index);
}

function surnameInCompound(search: Search, index: number): EmbeddedName | null {
  const { text, lower, start } = search.context.tokens.at(index);
  const joint = text.indexOf('-');
  return joint > 2 && text.lastIndexOf('-') === joint && isCompound(lower)
    ? borneAt(search, index, { start, end: start + joint })
    : null;
}

const prefixed = /^(?:[Pp]ro|[Aa]nti)-\p{Lu}\p{L}+$/u;

function surnameBehindPrefix(search: Search, index: number): EmbeddedName | null {
  const { text, start, end } = search.context.tokens.at(index);
  const joint = text.indexOf('-');
  return (joint === 3 || joint === 4) && prefixed.test(text)
    ? borneAt(search, index, { start: start + joint + 1, end })
    : null;
}

/** The only bearer of the name at a place of the text. */
function borneAt({ context, people }: Search, index: number, span: Span): EmbeddedName | null {
  const [person, other] = people.bearers(context.doc.text.slice(span.start, span.end), index);
  return person === undefined || other !== undefined ? null : { ...nameOf(person, index), span };
}

const nameOf = (person: Person, first: number): EmbeddedName => ({
  person,
  first,
  last: first + 1,
  form: 'alias',
});
