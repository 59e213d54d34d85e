import type { Span } from '../../lib/span.ts';

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

/** `BRUSSELS, Oct. 28 (Agency) —` at the head of a report: where it was written, and when. */
export interface Dateline extends Span {
  readonly place: string;
  readonly date: DateMention | null;
}

/** What the reader finds odd: a mark that opens and is not closed, or closes what never opened. */
export interface StrayMark extends Span {
  readonly kind: 'unclosed' | 'stray';
}
