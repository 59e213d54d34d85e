import { slug } from '../../kernel/ids.ts';
import type { Token } from '../annotate/types.ts';
import type { ActorLexicon, Gender } from './lexicon.ts';
import { textOf, type FoundPerson } from './persons.ts';
import type { Role } from './roles.ts';
import type { Run } from './runs.ts';

/** A person as the article’s memory has them. */
export interface Person {
  name: string;
  readonly words: string[];
  readonly surname: string;
  gender: Gender | null;
  role: Role | null;
  /** Known by one name only. */
  readonly bare: boolean;
  readonly firstToken: number;
}

export interface PersonMention {
  readonly person: Person;
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  readonly form: 'name' | 'alias';
}

export interface People {
  readonly persons: readonly Person[];
  readonly mentions: readonly PersonMention[];
  /** Runs that fit two persons. */
  readonly ambiguous: readonly Run[];
}

/**
 * Who is who among the names of one article: the same full name is one person, a surname is the
 * person who bears it, and a surname that two bear is nobody’s.
 */
export function resolvePeople(
  tokens: readonly Token[],
  found: readonly FoundPerson[],
  runs: readonly Run[],
  taken: (index: number) => boolean,
  lexicon: ActorLexicon,
): People {
  const persons: Person[] = [];
  const mentions: PersonMention[] = [];
  const ambiguous: Run[] = [];
  const full = found.filter((each) => each.last - each.first > 1);
  for (const name of full)
    mentions.push(mentionOf(name, fullNamed(persons, tokens, name, lexicon), 'name'));
  for (const name of found.filter((each) => each.last - each.first === 1)) {
    const bearers = bearersOf(persons, tokens[name.first]?.text ?? '', name.gender);
    const [only] = bearers;
    if (only !== undefined && bearers.length === 1) {
      learn(only, name);
      mentions.push(mentionOf(name, only, 'alias'));
    } else if (bearers.length === 0)
      mentions.push(mentionOf(name, bareNamed(persons, tokens, name), 'name'));
    else ambiguous.push(name);
  }
  for (const run of runs) {
    if (
      run.last - run.first !== 1 ||
      taken(run.first) ||
      found.some((each) => each.first === run.first)
    )
      continue;
    const bearers = bearersOf(persons, tokens[run.first]?.text ?? '', null);
    const [only] = bearers;
    if (only === undefined) continue;
    if (bearers.length > 1) ambiguous.push(run);
    else mentions.push({ person: only, ...run, form: only.bare ? 'name' : 'alias' });
  }
  return { persons, mentions, ambiguous };
}

const mentionOf = (name: FoundPerson, person: Person, form: 'name' | 'alias'): PersonMention => ({
  person,
  first: name.first,
  last: name.last,
  sentence: name.sentence,
  form,
});

/** The person of a full name: one whose first and last words are the same, or a new one. */
function fullNamed(
  persons: Person[],
  tokens: readonly Token[],
  name: FoundPerson,
  lexicon: ActorLexicon,
): Person {
  const text = textOf(tokens, name);
  const words = text.split(' ');
  const same = persons.find(
    (each) => !each.bare && each.words[0] === words[0] && each.words.at(-1) === words.at(-1),
  );
  if (same !== undefined) {
    if (text.length > same.name.length) same.name = text;
    learn(same, name);
    return same;
  }
  const person: Person = {
    name: text,
    words,
    surname: surnameOf(words, lexicon),
    gender: name.gender,
    role: name.role,
    bare: false,
    firstToken: name.first,
  };
  persons.push(person);
  return person;
}

function bareNamed(persons: Person[], tokens: readonly Token[], name: FoundPerson): Person {
  const text = tokens[name.first]?.text ?? '';
  const person: Person = {
    name: text,
    words: [text],
    surname: text,
    gender: name.gender,
    role: name.role,
    bare: true,
    firstToken: name.first,
  };
  persons.push(person);
  return person;
}

function learn(person: Person, name: FoundPerson): void {
  person.gender ??= name.gender;
  if (person.role?.affiliationId == null && name.role !== null) person.role = name.role;
}

const suffixes = new Set(['Jr.', 'Sr.', 'Jr', 'Sr', 'II', 'III', 'IV']);

/** The last word, past `Jr.`; the first where family names stand first. */
function surnameOf(words: readonly string[], lexicon: ActorLexicon): string {
  const plain = words.filter((word) => !suffixes.has(word));
  const first = plain[0] ?? '';
  if (lexicon.familyFirst.has(first) && plain.length <= 3 && !lexicon.givenNames.has(first))
    return first;
  return plain.at(-1) ?? first;
}

/** Those whose surname, or another word of whose name, a lone name is; gender must not forbid it. */
function bearersOf(persons: readonly Person[], name: string, gender: Gender | null): Person[] {
  const fits = (person: Person): boolean =>
    gender === null || person.gender === null || person.gender === gender;
  const bySurname = persons.filter((person) => person.surname === name && fits(person));
  if (bySurname.length > 0) return bySurname;
  return persons.filter((person) => person.words.includes(name) && fits(person));
}

/** `person/mark-rutte`; one known by a bare name stays within the article. */
export const personId = (person: Person, articleId: string): string =>
  person.bare ? `person/${articleId}/${slug(person.name)}` : `person/${slug(person.name)}`;
