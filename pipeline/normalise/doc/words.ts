/** FNV-1a over UTF-16 code units, 32 bits: quick, and the same everywhere; for features, not for ids. */
export const hash = (text: string): number => hashOf(text, 0, text.length);

/** The hash of what stands in a text from start to end. */
export function hashOf(text: string, start: number, end: number): number {
  let mixed = 0x811c9dc5 | 0;
  for (let at = start; at < end; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  return mixed;
}

/** A word as texts have it: in lower case, with the hash of that. */
export interface HashedWord {
  readonly lower: string;
  readonly hash: number;
}

/**
 * Tells most words that are not in a list from their hashes alone: one bit a slot, by a word’s lowest bits
 * (Bloom, “Space/Time Trade-offs in Hash Coding with Allowable Errors”, 1970, with one hash).
 */
class Filter {
  readonly #bits: Int32Array;
  readonly #mask: number;

  constructor(words: Iterable<string>, count: number) {
    const slots = 2 ** Math.max(10, 4 + Math.ceil(Math.log2(count + 1)));
    this.#bits = new Int32Array(slots / 32);
    this.#mask = slots / 32 - 1;
    for (const word of words) {
      const mixed = hash(word);
      const place = (mixed >>> 5) & this.#mask;
      this.#bits[place] = (this.#bits[place] ?? 0) | (1 << mixed);
    }
  }

  passes(mixed: number): boolean {
    return (((this.#bits[(mixed >>> 5) & this.#mask] ?? 0) >>> mixed) & 1) === 1;
  }
}

/** Known words in lower case; every word of an article is asked for, and few are there. */
export class WordSet extends Set<string> {
  readonly #filter: Filter;

  constructor(words: Iterable<string>) {
    super(words);
    this.#filter = new Filter(this.keys(), this.size);
  }

  /** Whether the word is one of them; what is no word is not. */
  holds(word: HashedWord | undefined): boolean {
    return word !== undefined && this.#filter.passes(word.hash) && this.has(word.lower);
  }

  /** Whether a word with this hash may be one of them: most that are not are told at once. */
  mayHold(mixed: number): boolean {
    return this.#filter.passes(mixed);
  }

  /** Where its words stand among others. */
  placesIn({ list }: { readonly list: readonly HashedWord[] }): number[] {
    const places: number[] = [];
    for (let at = 0; at < list.length; at++) if (this.holds(list[at])) places.push(at);
    return places;
  }
}

/** A word with its letters as they are written. */
export interface WrittenWord extends HashedWord {
  readonly text: string;
}

/** Known names as they are written, with what is known of them. */
export class NameMap<Value> extends Map<string, Value> {
  readonly #filter: Filter;

  constructor(entries: Iterable<readonly [string, Value]>) {
    super(entries);
    this.#filter = new Filter(
      [...this.keys()].map((name) => name.toLowerCase()),
      this.size,
    );
  }

  holds(word: WrittenWord | undefined): boolean {
    return word !== undefined && this.#filter.passes(word.hash) && this.has(word.text);
  }
}

/** Known words in lower case, with what is known of them. */
export class WordMap<Value> extends Map<string, Value> {
  readonly #filter: Filter;

  constructor(entries: Iterable<readonly [string, Value]>) {
    super(entries);
    this.#filter = new Filter(this.keys(), this.size);
  }

  holds(word: HashedWord | undefined): boolean {
    return word !== undefined && this.#filter.passes(word.hash) && this.has(word.lower);
  }

  of(word: HashedWord | undefined): Value | undefined {
    return word !== undefined && this.#filter.passes(word.hash) ? this.get(word.lower) : undefined;
  }
}

/** Words in lower case, some by how they end: `-maker` is `maker` and `carmaker`. */
export class WordEnds {
  readonly #words: ReadonlySet<string>;
  readonly #ends: readonly string[];

  constructor(words: readonly string[]) {
    this.#words = new Set(words.filter((word) => !word.startsWith('-')));
    this.#ends = words.flatMap((word) => (word.startsWith('-') ? [word.slice(1)] : []));
  }

  has(word: string): boolean {
    return this.#words.has(word) || this.#ends.some((end) => word.endsWith(end));
  }
}

/**
 * The one copy of a word that the engine keeps for all places: such are compared by their address, where
 * other strings are by their letters; and no slice keeps the whole article that it was cut from. Names of
 * properties are such copies, but for those of digits; short strings out of JSON are, all of them.
 */
export const onlyCopy = (word: string): string =>
  word.length > longestOfJson
    ? (Object.keys({ [word]: null })[0] ?? word)
    : (JSON.parse(JSON.stringify(word)) as string);

const longestOfJson = 10;
