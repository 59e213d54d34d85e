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
  /** Of a transcript or an interview. */
  readonly turns: readonly Turn[];
  /** Time expressions, in the order of the text; no two overlap. */
  readonly times: readonly TimeMention[];
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

/** `ANA RIVERA, MAYOR: We will go.`: a paragraph of a transcript that begins with who speaks. */
export interface Turn {
  /** The name, with a role if one stands beside it. */
  readonly label: Span;
  readonly name: Span;
  readonly colon: Span;
  /** What is said, by paragraphs. */
  readonly content: readonly Span[];
  /** Index of the first turn of the same speaker; null for that one itself. */
  readonly first: number | null;
  /** Whether the name is a person’s, and no Q, voice or word in capitals. */
  readonly isNamed: boolean;
  /** Whether the label says that somebody answers: `A`. */
  readonly isAnswer: boolean;
}

/** A unit of the calendar. */
export type TimeUnit =
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century';

/** How many units back or ahead: last year is one back from now, the next day one ahead of what was told before. */
export interface TimeShift {
  /** `weekday`: last Friday. */
  readonly unit: TimeUnit | 'weekday';
  readonly by: number;
  /** From the day of writing (or of speech), or from the time that the text told of before. */
  readonly from: 'now' | 'told';
}

/** What the words of a time say, and no more: `early March` says a month, `two days ago` how far back. */
export interface TimeWords {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** The last day or year of a range in one: `March 11-14`, `1990-91`. */
  readonly last: number | null;
  /** From Monday, 1. */
  readonly weekday: number | null;
  /** `third` and `quarter`; of a season, from spring, 1; of a century, the 20th. */
  readonly nth: number | null;
  /** The unit that `nth` is of, or that the words name without saying which. */
  readonly unit: TimeUnit | null;
  readonly shift: TimeShift | null;
  /** `year-end` */
  readonly edge: 'end' | null;
}

/** A time expression, found: TimeML’s TIMEX3. */
export interface TimeMention extends Span {
  readonly text: string;
  readonly kind: 'date' | 'time' | 'duration' | 'set';
  /** What the words say, unresolved. */
  readonly says: TimeWords;
  /** Its tokens, by their places among the text’s; the last is exclusive. */
  readonly first: number;
  readonly last: number;
  /** The pattern that found it, by its id in pipeline/lexicons/dates.yaml. */
  readonly rule: string;
}

/** `BRUSSELS, Oct. 28 (Agency) —` at the head of a report: where it was written, and when. */
export interface Dateline extends Span {
  readonly place: string;
  readonly date: TimeMention | null;
}

/** What the reader finds odd: a mark that opens and is not closed, or closes what never opened. */
export interface StrayMark extends Span {
  readonly kind: 'unclosed' | 'stray';
}
