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
}

/** Collects, in order, what touched the spans of one article. Where nobody asks why there is none, only null. */
export class Trace {
  #entries: TraceEntry[] = [];

  get entries(): readonly TraceEntry[] {
    return this.#entries;
  }

  add(entry: TraceEntry): void {
    this.#entries.push(entry);
  }

  /** Leads all spans so far to where they stand in another text. */
  lead(given: (span: Span) => Span): void {
    this.#entries = this.#entries.map((entry) => ({ ...entry, ...given(entry) }));
  }
}
