import type { Span } from '../../lib/span.ts';
import { shapesOf, tagBits, tagMask, type Tag } from './bits.ts';
import type { Form } from './forms.ts';
import type { Quotation } from './layers.ts';
import type { Trace } from './trace.ts';

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
  /** The bits of its tag and of its shapes (bits.ts). */
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

const noWord: Word = { text: '', lower: '', hash: 0 };

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

const edgeAt = (offset: number): Token => new Token({ start: offset, end: offset }, noWord, 'EDGE');

/** What stands where a rule may look no further. */
export const edge: Token = edgeAt(0);
