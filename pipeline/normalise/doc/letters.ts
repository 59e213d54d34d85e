/**
 * What a text begins with and holds, by its code unit where that is ASCII. The patterns stand outside the functions: a
 * literal with a property of Unicode inside of one would be compiled anew by each call.
 */
const capital = /^\p{Lu}/u;
const small = /^\p{Ll}/u;
const letter = /^\p{L}/u;
const capitals = /^\p{Lu}+$/u;
const capitalThenSmall = /^\p{Lu}\p{Ll}/u;
const anyCapital = /\p{Lu}/u;
const letterOrNumber = /[\p{L}\p{N}]/u;

/** Of ASCII, by their code units. */
export const isPlainLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;
export const isPlainDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

const otherDigit = /\p{N}/uy;

/** Whether a digit or number beyond ASCII stands at a place: `½`, `٣`; it may be of two code units. */
export function isOtherDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  // No letter of Latin with a mark, no mark of General Punctuation: what such text mostly has.
  if (unit < 0xb2 || (unit > 0xbe && unit < 0x660) || (unit >= 0x2000 && unit < 0x2070))
    return false;
  otherDigit.lastIndex = at;
  return otherDigit.test(text);
}

export function beginsWithCapital(text: string): boolean {
  const unit = text.charCodeAt(0);
  return unit < 128 ? unit >= 65 && unit <= 90 : mayBeLetter(unit) && capital.test(text);
}

export function beginsWithSmall(text: string): boolean {
  const unit = text.charCodeAt(0);
  return unit < 128 ? unit >= 97 && unit <= 122 : mayBeLetter(unit) && small.test(text);
}

export function beginsWithLetter(text: string): boolean {
  const unit = text.charCodeAt(0);
  return unit < 128 ? isPlainLetter(unit) : mayBeLetter(unit) && letter.test(text);
}

/** `NATO`: capital letters and nothing else. */
export const isInCapitals = (text: string): boolean => capitals.test(text);

/** `Rivera`, not `NATO`: a capital and a small letter. */
export const beginsAsName = (text: string): boolean => capitalThenSmall.test(text);

export const holdsCapital = (text: string): boolean => anyCapital.test(text);

export const holdsLetterOrNumber = (text: string): boolean => letterOrNumber.test(text);

/** No curly quotation mark, dash or point of the General Punctuation block; false for the end of a text. */
const mayBeLetter = (unit: number): boolean => unit >= 128 && (unit < 0x2000 || unit >= 0x2070);

const marks = /[\u0300-\u036f]/g;

/** `Meléz` as `Melez`: letters without the marks that Unicode can take off them, composed again. */
export const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(marks, '').normalize('NFC');

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
