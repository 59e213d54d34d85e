/** `wrote a book, | “Walls That Talk”`: every longer word has a capital, the first one too, and no stop ends them. */
export const isTitle = (words: string): boolean =>
  /\s/.test(words) &&
  !/^\p{Ll}/u.test(words) &&
  /[\p{L}\p{N}]$/u.test(words) &&
  !/(?<![\p{L}’'-])\p{Ll}[\p{L}]{3}/u.test(words);
