import type { ArticleRecord } from '../kernel/rows.ts';
import { violations } from '../kernel/schema.ts';
import type { Identity } from './identify.ts';
import { normalise, normaliseAll, type Knowledge } from './normalise.ts';
import type { RawArticle } from './read/article.ts';

/**
 * How many articles take each step together, so that its code is at hand for all of them (docs/decisions/0008): a
 * quarter of the time, and no more by more.
 */
export const batchSize = 8;

/** An article that is still to be read. */
export interface Reading {
  /** What it is called where it cannot be read: its file, or the corpus and its line. */
  readonly name: string;
  /** @throws UserError where it cannot be read. */
  readonly read: () => RawArticle;
  /** Tells which article it is where it cannot be read. */
  readonly identify?: () => Identity;
}

/** What became of a reading: its record, or the error that left it without one. */
export type Outcome = { readonly record: ArticleRecord } | { readonly error: unknown };

/** The records of a few articles, in their order; one that fails takes none of the others with it. */
export function recordsOf(readings: readonly Reading[], knowledge: Knowledge): Outcome[] {
  const read = readings.map((reading) => attempt(() => reading.read()));
  const raws = read.flatMap((each) => ('value' in each ? [each.value] : []));
  const all = attempt(() => normaliseAll(raws, knowledge));
  const records =
    'value' in all
      ? all.value.map((record) => ({ value: record }))
      : raws.map((raw) => attempt(() => normalise(raw, knowledge)));
  let next = 0;
  return read.map((each) => {
    const made = 'value' in each ? records[next++] : each;
    return made !== undefined && 'value' in made ? checked(made.value) : { error: made?.error };
  });
}

type Attempt<Value> = { readonly value: Value } | { readonly error: unknown };

function attempt<Value>(action: () => Value): Attempt<Value> {
  try {
    return { value: action() };
  } catch (error) {
    return { error };
  }
}

/** A record that breaks its schema is a bug of ours, not the user’s. */
function checked(record: ArticleRecord): Outcome {
  const [violation] = violations('record', record);
  if (violation === undefined) return { record };
  return {
    error: new Error(
      `the record of ${record.article.article_id} is not valid at ${violation.pointer}: ${violation.message}`,
    ),
  };
}
