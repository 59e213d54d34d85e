import type { Annotation } from '../annotate/types.ts';
import { firstTokenFrom } from './blocks.ts';
import type { CueLexicon } from './lexicon.ts';

/** What every rule may look at. */
export interface Context {
  readonly doc: Annotation;
  readonly lexicon: CueLexicon;
  /** Starts of the tokens that belong to a date, or that name a day by where the writer stands. */
  readonly dateTokens: ReadonlySet<number>;
}

export function contextOf(doc: Annotation, lexicon: CueLexicon): Context {
  const dateTokens = new Set<number>();
  for (const date of doc.dates) {
    for (let index = firstTokenFrom(doc, date.start); index < doc.tokens.length; index++) {
      const start = doc.tokens[index]?.start ?? date.end;
      if (start >= date.end) break;
      dateTokens.add(start);
    }
  }
  for (const { lower, start } of doc.tokens)
    if (mayBeDay(lower) && days.has(lower)) dateTokens.add(start);
  return { doc, lexicon, dateTokens };
}

/** By its first letter and length, before it is looked up. */
function mayBeDay(lower: string): boolean {
  const unit = lower.charCodeAt(0);
  return (unit === 116 || unit === 121) && lower.length > 4 && lower.length < 10;
}

const days = new Set(['today', 'yesterday', 'tomorrow', 'tonight']);
