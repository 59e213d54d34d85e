import { beginsWithCapital } from './letters.ts';

/** How a word is written: 1 with a capital first letter, 2 with one further on or as the article `al`, else 0. */
export type Capital = 0 | 1 | 2;

/** @param lower the word in lower case. */
export const capitalOf = (text: string, lower: string): Capital =>
  beginsWithCapital(text) ? 1 : text !== lower || isArticled(text) ? 2 : 0;

export const isCapitalised = ({ text }: { readonly text: string }): boolean =>
  beginsWithCapital(text);

/** `al`, `al-shabaab` */
const isArticled = (text: string): boolean =>
  text.charCodeAt(0) === 97 && text.charCodeAt(1) === 108 && (text.length === 2 || text[2] === '-');
