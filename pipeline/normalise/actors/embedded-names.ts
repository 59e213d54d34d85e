import type { Doc } from '../doc/doc.ts';
import { type Capital, isCapitalised } from '../doc/letters.ts';
import type { Tokens } from '../doc/token.ts';
import { type Span, lastStartingAt } from '../../lib/span.ts';
import { compound } from './candidates.ts';
import type { People, Person, PersonMention } from './types.ts';
import type { Matches } from './gazetteer.ts';
import type { ActorLexicon } from './lexicon.ts';
import { isSameName } from './person-names.ts';
import { adjoins, textOf, type Coverage } from './spans.ts';
import { isLegacy } from './name-repairs.ts';

/** A person’s name that is a part of a word. */
export interface CompoundName {
  readonly person: Person;
  readonly token: number;
  readonly span: Span;
}

/** `a | Quindle |-like wig`, `the pro-| Quindle | vote`: surnames of the article’s persons in compounds. */
export function compoundNames(
  { text, tokens }: Doc,
  capitals: readonly Capital[],
  { persons, bearers }: People,
): CompoundName[] {
  const found: CompoundName[] = [];
  if (persons.length === 0) return found;
  const add = (token: number, start: number, end: number): void => {
    const [person, other] = bearers(text.slice(start, end), token);
    if (person !== undefined && other === undefined)
      found.push({ person, token, span: { start, end } });
  };
  for (let index = 0; index < tokens.length; index++) {
    if (capitals[index] !== 1) continue;
    const { text: word, lower, start } = tokens.at(index);
    const joint = word.indexOf('-');
    if (joint > 2 && compound.test(lower) && word.lastIndexOf('-') === joint)
      add(index, start, start + joint);
  }
  // Most texts have neither, and the pattern is tried at every word.
  if (!text.includes('ro-') && !text.includes('nti-')) return found;
  prefixed.lastIndex = 0;
  for (let match = prefixed.exec(text); match !== null; match = prefixed.exec(text)) {
    const start = match.index + match[0].length - (match[1] ?? '').length;
    add(lastStartingAt(tokens.list, start), start, match.index + match[0].length);
  }
  return found;
}

/** A name after `pro-` or `anti-`, which no other word goes on from. */
const prefixed = /\b(?:[Pp]ro|[Aa]nti)-(\p{Lu}\p{L}{1,40})(?![\p{L}-])/gu;

/** Of what makes a compound of a name, with its hyphen. */
export const longestEnd = 14;

/** `-backed bill`: whether what follows a name makes a compound of it. */
export const isCompound = (after: string): boolean => compound.test(ending.exec(after)?.[0] ?? '');

const ending = /^-\p{Ll}{1,13}/u;

/** How many words a name inside another has at most. */
const longest = 4;

/** `the Rivera | Polaroids |`: things or followers, in a word that says nothing more and ends the name. */
function isOfThings(tokens: Tokens, at: number, { telling }: ActorLexicon): boolean {
  const things = tokens.at(at);
  const next = tokens.at(at + 1);
  return (
    !things.isEdge &&
    adjoins(tokens, at) &&
    isCapitalised(things) &&
    things.tag === 'NOUN' &&
    plural.test(things.lower) &&
    !telling.holds(things) &&
    !(!next.isEdge && isCapitalised(next) && adjoins(tokens, at + 1))
  );
}

const plural = /\p{Ll}{4}[^s]s$/u;

/**
 * The persons of an article inside longer names: by all of a name anywhere, `the | Ana Rivera | Show`,
 * by a surname that only one bears before what is called after people, `the | Rivera | Foundation`.
 *
 * @param personal the tokens of names of persons.
 */
export function nestedNames(
  tokens: Tokens,
  capitals: readonly Capital[],
  persons: readonly Person[],
  personal: Coverage,
  { startingAt }: Matches,
  lexicon: ActorLexicon,
): PersonMention[] {
  const { byFirst, bySurname } = indexed(persons);
  const found: PersonMention[] = [];
  if (byFirst.size === 0) return found;
  for (let index = 0; index < tokens.length; index++) {
    if (capitals[index] !== 1 || personal[index] === 1) continue;
    const { text } = tokens.at(index);
    const mention = fullName(tokens, index, byFirst.get(text) ?? [], personal, lexicon);
    if (mention !== null) {
      found.push(mention);
      index = mention.last - 1;
      continue;
    }
    const person = bySurname.get(text);
    if (person == null || startingAt.has(index) || isInsideRun(tokens, index)) continue;
    if (isLegacy(tokens, index + 1, lexicon) || isOfThings(tokens, index + 1, lexicon))
      found.push({ person, first: index, last: index + 1, form: 'alias' });
  }
  return found;
}

/** Those of full names by their first word, and by their surname, null where several bear it. */
function indexed(persons: readonly Person[]): {
  byFirst: Map<string, Person[]>;
  bySurname: Map<string, Person | null>;
} {
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

function fullName(
  tokens: Tokens,
  first: number,
  persons: readonly Person[],
  personal: Coverage,
  { shortNames }: ActorLexicon,
): PersonMention | null {
  for (const person of persons) {
    for (let last = first + 2; last <= first + longest; last++) {
      if (!adjoins(tokens, last - 1) || personal[last - 1] === 1) break;
      if (tokens.at(last - 1).text !== person.words.at(-1)) continue;
      const text = textOf(tokens, { first, last });
      const words = text.split(' ');
      if (
        isSameName(person.words, words, shortNames) ||
        isSameName(words, person.words, shortNames)
      )
        return { person, first, last, form: text === person.name ? 'name' : 'alias' };
    }
  }
  return null;
}

/** `Peter | Rivera Foundation`: a capital before it, other than that of `The`. */
function isInsideRun(tokens: Tokens, index: number): boolean {
  const before = tokens.at(index - 1);
  return (
    !before.isEdge && isCapitalised(before) && before.lower !== 'the' && adjoins(tokens, index)
  );
}
