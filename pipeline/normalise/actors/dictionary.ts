import type { Token } from '../annotate/types.ts';

export interface Entry {
  readonly kind: 'country' | 'demonym' | 'seat' | 'organisation' | 'place' | 'person';
  readonly id: string;
  /** The name to publish. */
  readonly name: string;
}

interface Words extends Entry {
  /** Lower case; an acronym as written. */
  readonly words: readonly string[];
}

/** Entries by their first word, longest first. */
export type Dictionary = Map<string, Words[]>;

/** A stretch of tokens, last exclusive. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

export interface Match extends Stretch {
  readonly entry: Entry;
}

const isAcronym = (word: string): boolean => /^(?:\p{Lu}{2,5}|(?:\p{Lu}\.)+)$/u.test(word);

/** Enters a name by its words. The first entry of a name stays, but a country goes before a place. */
export function addEntry(dictionary: Dictionary, text: string, entry: Entry): void {
  const words = text
    .replaceAll('’', "'")
    .replace(/'s\b/g, " 's")
    .split(' ')
    .map((word) => (isAcronym(word) ? word : word.toLowerCase()));
  const key = words[0]?.toLowerCase() ?? '';
  const entries = dictionary.get(key) ?? [];
  if (entries.some((each) => each.words.join(' ') === words.join(' '))) return;
  entries.push({ ...entry, words });
  entries.sort((a, b) => b.words.length - a.words.length);
  dictionary.set(key, entries);
}

/** The longest entry that begins at a token, or null. */
export function matchAt(
  dictionary: Dictionary,
  tokens: readonly Token[],
  index: number,
): Match | null {
  const token = tokens[index];
  if (token === undefined) return null;
  const entry = dictionary.get(token.lower)?.find(({ words }) => fits(words, tokens, index));
  return entry === undefined ? null : { first: index, last: index + entry.words.length, entry };
}

const fits = (words: readonly string[], tokens: readonly Token[], index: number): boolean =>
  words.every((word, offset) => {
    const token = tokens[index + offset];
    return token !== undefined && (isAcronym(word) ? token.text === word : token.lower === word);
  });

export const isCapitalised = (token: Token): boolean => {
  const unit = token.text.charCodeAt(0);
  return (unit >= 65 && unit <= 90) || (unit > 127 && /^\p{Lu}/u.test(token.text));
};
