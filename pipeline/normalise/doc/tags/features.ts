import { holdsCapital } from '../letters.ts';
import { hash } from '../words.ts';
import type { IrregularForms } from '../lexicon.ts';

/**
 * What the tagger looks at, as hashed features after Ganchev and Dredze, “Small Statistical Models
 * by Random Feature Mixing” (2008): each feature is a row of the model, one weight a tag.
 */

/** A feature's kind and the number in it. */
export type Row = (kind: number, value: number) => number;

/** Rows of a model with 2^bits of them. */
export function createRow(bits: number): Row {
  const mask = (1 << bits) - 1;
  return (kind, value) => {
    let mixed = Math.imul(value ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 13)) & mask;
  };
}

/** The numbers of a form that features are made of. */
export interface Letters {
  readonly word: number;
  readonly lower: number;
  readonly last1: number;
  readonly last2: number;
  readonly last3: number;
  readonly first1: number;
  readonly first3: number;
  readonly shape: number;
  /** What forms of an irregular verb it is, as `IrregularForms` says; 0 for any other word. */
  readonly verb: number;
}

export const lettersOf = (text: string, lower: string, verbs: IrregularForms): Letters => ({
  word: hash(text),
  lower: hash(lower),
  last1: hash(lower.slice(-1)),
  last2: hash(lower.slice(-2)),
  last3: hash(lower.slice(-3)),
  first1: hash(lower.slice(0, 1)),
  first3: hash(lower.slice(0, 3)),
  shape: hash(shapeOf(text)),
  verb: verbs.get(lower) ?? 0,
});

/** `Xx` for `Kenya`, `X.` for `U.S.` cut to kinds of signs, `9-x` for `44-year`. */
function shapeOf(text: string): string {
  let shape = '';
  let last = '';
  for (const sign of text) {
    const kind = kindOf(sign);
    if (kind !== last) shape += kind;
    last = kind;
  }
  return shape;
}

const anyLetter = /\p{L}/u;

const anyNumber = /\p{N}/u;

function kindOf(sign: string): string {
  if (holdsCapital(sign)) return 'X';
  if (anyLetter.test(sign)) return 'x';
  return anyNumber.test(sign) ? '9' : sign;
}

/** Rows of a form at one place. */
type OfPlace = (row: Row, form: Letters) => number[];

/** Rows that a form has by its place: it is the word itself, or the one on either side. */
export const byPlace: readonly [OfPlace, OfPlace, OfPlace] = [
  (row, { word, lower, last1, last2, last3, first1, first3, shape, verb }) => [
    row(0, 0),
    row(1, word),
    row(2, lower),
    row(3, last3),
    row(4, last2),
    row(5, last1 ^ Math.imul(first1, 31)),
    row(6, first3),
    row(7, shape),
    row(21, verb),
  ],
  (row, { lower, last3, verb }) => [row(8, lower), row(9, last3), row(13, verb)],
  (row, { lower, last3, shape, verb }) => [
    row(10, lower),
    row(11, last3),
    row(12, shape),
    row(14, verb),
  ],
];

/** Rows of the tags before; -1 where a sentence begins. */
export const tagsBefore = (row: Row, before: number, twoBefore: number): number[] => [
  row(15, before + 1),
  row(16, (before + 1) * 32 + twoBefore + 1),
];

const spread = 0x27d4eb2f;

/** Rows of a word with the tag before it. */
export function withTagBefore(
  row: Row,
  { lower, last3, shape, verb }: Letters,
  before: number,
): number[] {
  const tag = Math.imul(before + 1, spread);
  const rows = [row(17, lower ^ tag), row(18, last3 ^ tag), row(22, verb ^ tag)];
  return before < 0 ? [...rows, row(19, shape)] : rows;
}

/** Rows of the word after with the tag before. */
export const afterTag = (row: Row, { last2 }: Letters, before: number): number[] => [
  row(20, last2 ^ Math.imul(before + 1, spread)),
];

/** What the model says of a form alone. */
export interface Studied {
  readonly letters: Letters;
  /** The only tag of a common word, by its index; -1 where the company decides. */
  readonly certain: number;
  /** Where its scores begin. */
  readonly at: number;
  /** Of the scores: another one does not know it. */
  readonly generation: number;
}
