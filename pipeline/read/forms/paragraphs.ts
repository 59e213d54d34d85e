import type { Fields } from './form.ts';

/** A paragraph of a document, with what its file says about it. */
export interface Paragraph {
  /** Lines that were parted by hand are so by `\n`. */
  readonly text: string;
  /** Names of bookmarks that begin in it. */
  readonly marks: readonly string[];
  /** Addresses that its words lead to. */
  readonly links: readonly string[];
  /** Name of its style, as the file has it; empty where it has none. */
  readonly style: string;
  /** Whether all of its words are bold. */
  readonly isBold: boolean;
}

/** A line or paragraph of plain text. */
export const plainParagraph = (text: string): Paragraph => ({
  text: tidyLines(text),
  marks: [],
  links: [],
  style: '',
  isBold: false,
});

/** Marks that take no room where a line may break or a text begins. */
const unseen = /[\u00ad\u200b\u2060\ufeff]+/g;
const blanks = /\s{2,}|[^\S ]/g;

/** A text on one line: each run of blanks as one space, none at the ends. */
export const tidy = (text: string): string =>
  text.replaceAll(unseen, '').replaceAll(blanks, ' ').trim();

/** A text with each of its lines tidied, but tabs between words kept, and without empty lines. */
export const tidyLines = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      line
        .split('\t')
        .map(tidy)
        .join('\t')
        .replaceAll(/\t{2,}/g, '\t')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');

/** Paragraphs as a text. */
export const joined = (paragraphs: readonly string[]): string => paragraphs.join('\n\n');

/** Who wrote and edited a story of an agency, as its last line says: `ma/sjw/bm`, `dpa/Reuters`. */
const desk = /^(?:[\p{L}-]{2,10}(?:\/[\p{L}-]{2,10}){1,9}|[a-z]{2,4}(?:-[a-z]{2,4})?)$/u;

/** Paragraphs without the last where it is the mark of a desk. */
export const withoutDesk = (paragraphs: readonly string[]): string[] =>
  paragraphs.slice(0, desk.test(paragraphs.at(-1) ?? '') ? -1 : undefined);

/** Lines of a file, whatever ends them. */
export const linesOf = (text: string): string[] => text.split(/\r\n|[\n\r\u2028\u2029]/);

type Given = { readonly [Key in keyof Fields]?: Fields[Key] | undefined };

/** Fields without those that say nothing, each as one line. */
export function fieldsOf(given: Given): Fields {
  const told = Object.entries(given).flatMap(([key, value]) => {
    const text = typeof value === 'string' ? tidy(value) : value;
    return text === undefined || text === '' ? [] : [[key, text] as const];
  });
  return Object.fromEntries(told);
}

/** The number in a count of words as databases print it: `1,204 words`, `1.204 Wörter`, `295 mots`. */
export function wordsIn(text: string | undefined): number | undefined {
  const digits = /\d[\d.,'’\s]{0,12}/.exec(text ?? '')?.[0].replaceAll(/\D/g, '');
  return digits === undefined ? undefined : Number(digits);
}

/** The least number of letters in lines that were wrapped by a program, not ended by a writer. */
const leastWidth = 50;

/**
 * Lines of one paragraph that were wrapped at a column, joined: a break stays where the next word would have fitted
 * into the line before it.
 *
 * @param width the length of the longest line around
 */
export function unwrapped(lines: readonly string[], width: number): string {
  let text = '';
  let last = 0;
  for (const line of lines) {
    const words = tidy(line);
    if (words === '') continue;
    const room = width - last - 1;
    const isWrapped = width >= leastWidth && (words.split(' ', 1)[0] ?? '').length > room;
    if (text !== '') text += isWrapped ? ' ' : '\n';
    text += words;
    last = line.trimEnd().length;
  }
  return text;
}
