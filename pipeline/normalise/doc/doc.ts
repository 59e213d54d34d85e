import type { Span } from '../../lib/span.ts';
import type { Quotation, Tokens } from './token.ts';

/** An article's text with its layers, each sorted by position. */
export interface Doc {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly tokens: Tokens;
  readonly quotations: readonly Quotation[];
  /** Quotation marks that open or close nothing. */
  readonly strays: readonly StrayMark[];
  readonly dates: readonly DateMention[];
  readonly dateline: Dateline | null;
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

/** A day, month or year that the text names. */
export interface DateMention extends Span {
  readonly text: string;
  /** What the words themselves say; a relative date says none of the three. */
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** `BRUSSELS, Oct. 28 (Agency) —` at the head of a report: where it was written, and when. */
export interface Dateline extends Span {
  readonly place: string;
  readonly date: DateMention | null;
}

/** What the reader finds odd: a mark that opens and is not closed, or closes what never opened. */
export interface StrayMark extends Span {
  readonly kind: 'unclosed' | 'stray';
}
