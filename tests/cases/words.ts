import type { Span } from '../../pipeline/lib/span.ts';

/**
 * Words to compare: lower case, single spaces, straight apostrophes, without quotation marks,
 * leading “that” and articles, and the marks at the end.
 */
export const fold = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[“”"]|(?<![\p{L}\p{N}])'|'(?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:that|the|an?) )+/, '')
    .replace(/[.,;:!?]+$/, '');

/** Whether the words have the others among them, word for word; the empty ones are in all. */
export const holds = (words: string, others: string): boolean =>
  ` ${spaced(words)} `.includes(others === '' ? '' : ` ${spaced(others)} `);

export const begins = (words: string, others: string): boolean =>
  `${spaced(words)} `.startsWith(`${spaced(others)} `);

export const ends = (words: string, others: string): boolean =>
  ` ${spaced(words)}`.endsWith(` ${spaced(others)}`);

/** The words alone, a space between them: marks inside do not count. */
const spaced = (words: string): string =>
  fold(words)
    .replace(/[^\p{L}\p{N}%€£$'°.,-]+/gu, ' ')
    .replace(/[.,](?= |$)/g, '')
    .trim();

/** Every place where the words stand in a text; their white space may be any. */
export function occurrences(text: string, words: string): Span[] {
  const pattern = words.trim().split(/\s+/).map(escaped).join('\\s+');
  const edges = `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`;
  return Array.from(text.matchAll(new RegExp(edges, 'giu')), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
