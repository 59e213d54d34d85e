import type { Span } from '../../lib/span.ts';
import {
  beginsAsName,
  beginsWithCapital,
  beginsWithSmall,
  isInCapitals,
  isPlainDigit,
  type Capital,
} from './letters.ts';
import type { Studied } from './tags/features.ts';
import type { Trace } from './trace.ts';

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

/** A part of a word that may say something of a time, as the patterns of times see it. */
export interface TimedPiece extends Span {
  /** One character for all words of the same types. */
  readonly sign: string;
  /** Its types, each with what it says. */
  readonly types: ReadonlyMap<string, string | number | null>;
  /** Whether a sentence may hold a time for this word alone. */
  readonly anchor: boolean;
}

/** The pieces of a word, by offsets in it; null where it says nothing of times. */
export interface Timed {
  readonly pieces: readonly TimedPiece[] | null;
}

/** A word as it is written, with what its letters alone tell; one object however often it stands. */
export interface Form {
  readonly text: string;
  /** Lower case, with straight apostrophes. */
  readonly lower: string;
  /** Of `lower`. */
  readonly hash: number;
  /** The hash of `text`. */
  readonly written: number;
  readonly capital: Capital;
  /** The bits of its shapes. */
  readonly shapes: number;
  /** What it may say of times, from the first time that they are looked for on. */
  timed: Timed | null;
  /** What the tagger's model says of it, from its first use on. */
  studied: Studied | null;
}

/**
 * A stretch in quotation marks, within one paragraph; start and end include the marks.
 * A quotation that runs over paragraphs, each opening with a mark and only the last closing, is
 * one Quotation a paragraph, chained by `continues`.
 */
export interface Quotation extends Span {
  /** What stands between the marks. */
  readonly inner: Span;
  /** 0 outside, 1 inside another quotation. */
  readonly depth: number;
  /** Whether a closing mark stands at its end. */
  readonly closed: boolean;
  /** Index of the quotation of the paragraph before, whose speech goes on in this one. */
  readonly continues: number | null;
}

/** A word, number or mark, or a piece of one; `’s` and `n’t` are tokens of their own. All are made here, of one shape. */
export class Token implements Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, with straight apostrophes. */
  readonly lower: string;
  /** A number for the lower case, the same for the same word; one for all quotations. */
  readonly hash: number;
  /** X until the tagger has seen it; set by `tagAs`. */
  tag: Tag;
  /** The bits of its tag and of its shapes. */
  bits: number;
  /** What its letters tell; null for a piece of a word, a quotation and an edge. */
  readonly form: Form | null;
  /** The quotation that stands as this token, if one does. */
  readonly quotation: Quotation | null;

  constructor(
    { start, end }: Span,
    { text, lower, hash }: Word,
    tag: Tag,
    form: Form | null = null,
    quotation: Quotation | null = null,
  ) {
    this.start = start;
    this.end = end;
    this.text = text;
    this.lower = lower;
    this.hash = hash;
    this.tag = tag;
    this.bits = tagBits[tag] | (form?.shapes ?? shapesOf(text));
    this.form = form;
    this.quotation = quotation;
  }

  tagAs(tag: Tag): void {
    this.tag = tag;
    this.bits = (this.bits & ~tagMask) | tagBits[tag];
  }

  /** Whether it is a verb or an auxiliary. */
  get isVerb(): boolean {
    return (this.bits & verbBits) !== 0;
  }

  /** Whether it stands beyond the ends of its row. */
  get isEdge(): boolean {
    return this.tag === 'EDGE';
  }
}

const verbBits = tagBits.VERB | tagBits.AUX;

type Word = Pick<Token, 'text' | 'lower' | 'hash'>;

/** Tokens from `first` up to, but without, `last`, by their places in a row. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * Tokens in a row: those of a text, of a sentence with its numbers taken apart, of a sentence with its quotations as
 * one token each. Before the first and after the last there is an edge, an empty token where the row begins or ends:
 * a rule may look as far as it likes, and finds no word there.
 */
export class Tokens {
  readonly list: readonly Token[];
  readonly length: number;
  /** Told what patterns and scores find here, where somebody asks why. */
  readonly trace: Trace | null;
  readonly #before: Token;
  readonly #after: Token;

  constructor(list: readonly Token[], trace: Trace | null = null) {
    this.list = list;
    this.length = list.length;
    this.trace = trace;
    this.#before = edgeAt(list[0]?.start ?? 0);
    this.#after = edgeAt(list.length === 0 ? 0 : (list[list.length - 1]?.end ?? 0));
  }

  at(index: number): Token {
    // A look-up past the end of a list is slow, and makes those after it slow.
    return (
      (index >= 0 && index < this.length ? this.list[index] : undefined) ??
      (index < 0 ? this.#before : this.#after)
    );
  }

  /** The last token; an edge where there is none. */
  get last(): Token {
    return this.at(this.length - 1);
  }

  /** A part of the row, as a row of its own: what stood beside it is beyond its edges. */
  slice(first: number, last: number = this.length): Tokens {
    return new Tokens(this.list.slice(first, last), this.trace);
  }
}

const edgeAt = (offset: number): Token =>
  new Token({ start: offset, end: offset }, { text: '', lower: '', hash: 0 }, 'EDGE');

/** What stands where a rule may look no further. */
export const edge: Token = edgeAt(0);
