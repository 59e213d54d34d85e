import {
  beginsAsName,
  beginsWithCapital,
  beginsWithSmall,
  isInCapitals,
  isPlainDigit,
} from './letters.ts';

/** A bit for each part of speech; an edge has none, so that it is no token that a pattern names. */
export const tagBits = {
  ADJ: 1 << 0,
  ADP: 1 << 1,
  ADV: 1 << 2,
  AUX: 1 << 3,
  CCONJ: 1 << 4,
  DET: 1 << 5,
  INTJ: 1 << 6,
  NOUN: 1 << 7,
  NUM: 1 << 8,
  PART: 1 << 9,
  PRON: 1 << 10,
  PROPN: 1 << 11,
  PUNCT: 1 << 12,
  SCONJ: 1 << 13,
  SYM: 1 << 14,
  VERB: 1 << 15,
  X: 1 << 16,
  QUOTE: 1 << 17,
  EDGE: 0,
} as const;

/**
 * Universal POS tags, as the tagger gives them; QUOTE is of a whole quotation that stands as one token, EDGE of
 * what stands beyond the ends of a row.
 */
export type Tag = keyof typeof tagBits;

/** A bit for each shape: what the letters of a word tell, without its meaning. */
export const shapeBits = {
  /** `Rivera`, `NATO`, `iPhone` not: the first letter is a capital. */
  capital: 1 << 18,
  /** `river`: the first letter is a small one. */
  small: 1 << 19,
  /** `Rivera`, `McKay`: a capital, then a small letter. */
  name: 1 << 20,
  /** `Rivera`, not `McKay` or `Ríos`: a capital, then nothing but small letters of ASCII. */
  'plain-name': 1 << 21,
  /** `NATO`, `A`: capitals and nothing else. */
  capitals: 1 << 22,
  /** `12`: digits of ASCII and nothing else. */
  digits: 1 << 23,
  /** `12`, `12.5`, `12th`: the first character is a digit of ASCII. */
  number: 1 << 24,
  /** `-`, `–`, `‑` */
  dash: 1 << 25,
  /** `“`, `‘`, `"`, `'`: what opens a quotation. */
  opening: 1 << 26,
  /** `.`, `,`, `;`, `:`, `!`, `?`, `)`, `]`, `—`, `–` */
  closing: 1 << 27,
} as const;

/** All tags. */
export const tagMask = 0x3ffff;

/** Every tag and every shape: all tokens have a tag, and an edge has neither. */
export const anyBits = 0x7fffffff;

const dashes = '-–‑';
const openings = '“‘"\'';
const closings = '.,;:!?)]—–';

/** The bits of the shapes that a word has. */
export function shapesOf(text: string): number {
  if (beginsWithSmall(text)) return shapeBits.small;
  if (beginsWithCapital(text)) return shapeBits.capital | capitalShapesOf(text);
  if (isPlainDigit(text.charCodeAt(0)))
    return shapeBits.number | (endOf(text, isPlainDigit) === text.length ? shapeBits.digits : 0);
  return text.length === 1 ? marksOf(text) : 0;
}

/** Of a word that begins with a capital. Most are of ASCII, where its code units tell. */
function capitalShapesOf(text: string): number {
  if (isPlainCapital(text.charCodeAt(0))) {
    if (text.length === 1) return shapeBits.capitals;
    if (endOf(text, isPlainSmall) === text.length) return shapeBits.name | shapeBits['plain-name'];
    if (endOf(text, isPlainCapital) === text.length) return shapeBits.capitals;
  }
  return (beginsAsName(text) ? shapeBits.name : 0) | (isInCapitals(text) ? shapeBits.capitals : 0);
}

const isPlainCapital = (unit: number): boolean => unit >= 65 && unit <= 90;
const isPlainSmall = (unit: number): boolean => unit >= 97 && unit <= 122;

/** Where the code units of a kind end that stand behind the first. */
function endOf(text: string, isOfKind: (unit: number) => boolean): number {
  let at = 1;
  while (at < text.length && isOfKind(text.charCodeAt(at))) at++;
  return at;
}

const marksOf = (mark: string): number =>
  (dashes.includes(mark) ? shapeBits.dash : 0) |
  (openings.includes(mark) ? shapeBits.opening : 0) |
  (closings.includes(mark) ? shapeBits.closing : 0);
