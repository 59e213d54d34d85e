/** How a word is written: 1 with a capital first letter, 2 with one further on or as the article `al`, else 0. */
export type Capital = 0 | 1 | 2;

/** @param lower the word in lower case. */
export const capitalOf = (text: string, lower: string): Capital =>
  isCapitalised({ text }) ? 1 : text !== lower || isArticled(text) ? 2 : 0;

export function isCapitalised({ text }: { readonly text: string }): boolean {
  const unit = text.charCodeAt(0);
  return (unit >= 65 && unit <= 90) || (unit > 127 && !isPunctuation(unit) && capital.test(text));
}

const capital = /^\p{Lu}/u;

/** The curly quotation marks, dashes and points of the General Punctuation block. */
const isPunctuation = (unit: number): boolean => unit >= 0x2000 && unit < 0x2070;

/** `al`, `al-shabaab` */
const isArticled = (text: string): boolean =>
  text.charCodeAt(0) === 97 && text.charCodeAt(1) === 108 && (text.length === 2 || text[2] === '-');
