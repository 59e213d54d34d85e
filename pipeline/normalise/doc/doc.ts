import type { Span } from '../../lib/span.ts';
import type { Capital } from './capitals.ts';
import type { Dateline } from './dateline.ts';
import type { StrayMark } from './quotations.ts';
import type { Tokens } from './token.ts';

/**
 * One number a token, in a row: a pass over all tokens that seeks few reads these several times faster
 * than the tokens themselves.
 */
export interface Columns {
  readonly hashes: readonly number[];
  readonly capitals: readonly Capital[];
}

/** A run of lines between blank lines, or one line of a text that has no blank lines. */
export interface Paragraph extends Span {
  readonly firstSentence: number;
  /** Exclusive. */
  readonly lastSentence: number;
}

export interface Sentence extends Span {
  readonly paragraph: number;
  /** Index of its first token. */
  readonly firstToken: number;
  /** Index after its last token. */
  readonly lastToken: number;
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

/** A day, month or year that the text names. */
export interface DateMention extends Span {
  readonly text: string;
  /** What the words themselves say; a relative date says none of the three. */
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** An article's text with its layers, each sorted by position. */
export interface Doc {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly tokens: Tokens;
  readonly columns: Columns;
  readonly quotations: readonly Quotation[];
  /** Quotation marks that open or close nothing. */
  readonly strays: readonly StrayMark[];
  readonly dates: readonly DateMention[];
  readonly dateline: Dateline | null;
}
