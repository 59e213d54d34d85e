import type { Span } from '../../lib/span.ts';

/** What kind of thing touched a span. */
export type Step =
  'candidate' | 'rule' | 'exclusion' | 'score' | 'model' | 'repair' | 'link' | 'decision';

/** What touched a span, and why. */
export interface TraceEntry extends Span {
  /** `actors`, `claims`, `figures` or `link`. */
  readonly family: string;
  readonly step: Step;
  /** Of the rule, where a rule did it. */
  readonly id: string;
  /** What is to be known besides, in words: what was decided, and of what. */
  readonly says?: string;
  /** What a score added, by what it was added to. */
  readonly add?: Readonly<Record<string, number>>;
  /** Of a candidate: what for. */
  readonly of?: Span;
  /** The same for all that one question to a table had for an answer. */
  readonly question?: number;
}

/** A rule by its family and id, which no other of the family has. */
export type RuleKey = Pick<TraceEntry, 'family' | 'id'>;

/**
 * Collects, in order, what touched the spans of one article. Where nobody asks why there is none, only null. It may ask
 * for one rule to be left out, so that the record shows what that is worth.
 */
export class Trace {
  #entries: TraceEntry[] = [];
  #questions = 0;
  readonly #without: RuleKey | null;

  /** @param without the rule that is left out */
  constructor(without: RuleKey | null = null) {
    this.#without = without;
  }

  get entries(): readonly TraceEntry[] {
    return this.#entries;
  }

  add(entry: TraceEntry): void {
    this.#entries.push(entry);
  }

  /** The id of the rule of a family that is left out; null where none is. */
  leftOut(family: string): string | null {
    return this.#without?.family === family ? this.#without.id : null;
  }

  /** A number for the next question to a table. */
  question(): number {
    return ++this.#questions;
  }

  /** Leads all spans so far to where they stand in another text. */
  lead(given: (span: Span) => Span): void {
    this.#entries = this.#entries.map(({ of, ...entry }) => ({
      ...entry,
      ...given(entry),
      ...(of === undefined ? {} : { of: given(of) }),
    }));
  }
}
