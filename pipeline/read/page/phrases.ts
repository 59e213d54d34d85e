/** Letters and figures of any script; what an apostrophe or a hyphen joins is one word. */
const word = /[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text in lower case, with straight apostrophes. */
export const wordsOf = (text: string): string[] =>
  text.toLowerCase().replaceAll('’', "'").match(word) ?? [];

/** Phrases of some words each, sought in words. */
export class Phrases {
  readonly #known: ReadonlySet<string>;
  readonly #firsts: ReadonlySet<string>;
  readonly #lasts: ReadonlySet<string>;
  readonly #longest: number;

  constructor(phrases: readonly string[]) {
    const parted = phrases.map((phrase) => phrase.split(' '));
    this.#known = new Set(phrases);
    this.#firsts = new Set(parted.map((words) => words[0] ?? ''));
    this.#lasts = new Set(parted.map((words) => words.at(-1) ?? ''));
    this.#longest = Math.max(...parted.map((words) => words.length));
  }

  /** How many words the longest of them has that begins at a place; 0 where none does. */
  begins(words: readonly string[], at = 0): number {
    if (!this.#firsts.has(words[at] ?? '')) return 0;
    for (let length = Math.min(this.#longest, words.length - at); length > 0; length--)
      if (this.#known.has(words.slice(at, at + length).join(' '))) return length;
    return 0;
  }

  ends(words: readonly string[]): boolean {
    if (!this.#lasts.has(words.at(-1) ?? '')) return false;
    for (let length = Math.min(this.#longest, words.length); length > 0; length--)
      if (this.#known.has(words.slice(-length).join(' '))) return true;
    return false;
  }

  stands(words: readonly string[]): boolean {
    return words.some((_, at) => this.begins(words, at) > 0);
  }
}
