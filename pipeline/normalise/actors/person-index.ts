import type { Person } from './types.ts';

/**
 * The persons of an article by the words of their names, so that who bears a name is found without asking all.
 * Each list has its persons in the order in which they came.
 */
export class PersonIndex {
  readonly all: Person[] = [];
  readonly #bySurname = new Map<string, Person[]>();
  readonly #byWord = new Map<string, Person[]>();

  /** The words of a person’s name, in all its written forms, must not change from here on. */
  constructor(persons: readonly Person[]) {
    for (const person of persons) this.add(person);
  }

  add(person: Person): void {
    this.all.push(person);
    put(this.#bySurname, person.plainSurname, person);
    const words = new Set(person.words);
    if (person.written.size > 1)
      for (const text of person.written.keys()) for (const word of text.split(' ')) words.add(word);
    for (const word of words) put(this.#byWord, word, person);
  }

  /** @param surname as `plainOf` gives it */
  withSurname(surname: string): readonly Person[] {
    return this.#bySurname.get(surname) ?? [];
  }

  withWord(word: string): readonly Person[] {
    return this.#byWord.get(word) ?? [];
  }
}

/** The persons whose full name may be the same as another, by what both must share for that. */
export class FullNameIndex {
  readonly #byPart = new Map<string, Person[]>();

  add(person: Person): void {
    const { words } = person;
    const [first = '', second = ''] = words;
    put(this.#byPart, endKey(words.at(-1) ?? ''), person);
    if (words.length > 1) put(this.#byPart, beginKey(first, second), person);
    if (words.length === 2 && second.length > 1)
      put(this.#byPart, beginKey(first, second.charAt(0)), person);
  }

  /**
   * All of whom `isSameName` may say that they bear the name; of others too.
   *
   * @param words at least two
   */
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

const endKey = (last: string): string => `… ${last}`;
const beginKey = (first: string, second: string): string => `${first} ${second} …`;

function put(index: Map<string, Person[]>, key: string, person: Person): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [person]);
  else known.push(person);
}
