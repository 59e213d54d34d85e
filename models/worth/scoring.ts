import type { ArticleRecord } from '../../schemas/types.ts';
import type { Span } from '../../pipeline/lib/span.ts';
import type { TraceEntry } from '../../pipeline/normalise/doc/trace.ts';

/** What was found in a text. */
export interface Found {
  readonly record: ArticleRecord;
  /** The days that the text names, by what they mean; only where they are scored. */
  readonly days: readonly (Span & { readonly value: string | null })[];
}

export const families = ['claims', 'names', 'links', 'figures', 'times'] as const;
export type Family = (typeof families)[number];

/** One text of a corpus, ready to be scored. */
export interface ScoredText {
  /** What is counted; sums over texts give the scores. */
  readonly counts: (found: Found) => number[];
  /** Whether what touched a span agrees with gold there; null where gold cannot say. */
  readonly judge: (entry: TraceEntry, found: Found) => boolean | null;
}

/** How one kind of gold is scored. */
export interface Scorer<Gold> {
  readonly family: Family;
  /** @param isPartial whether gold marks only some: then what it does not mark is no fault */
  readonly read: (text: string, gold: Gold, isPartial: boolean) => ScoredText;
  /** Scores from 0 to 1 of sums of counts, by name. */
  readonly scores: (sums: ArrayLike<number>) => Readonly<Record<string, number>>;
}
