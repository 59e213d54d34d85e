import { tokenAt } from '../doc/edge.ts';
import { WordSet } from '../doc/words.ts';
import type { Annotation } from '../doc/types.ts';
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
  for (const place of days.placesIn(doc.tokens, doc.columns.hashes))
    dateTokens.add(tokenAt(doc.tokens, place).start);
  return { doc, lexicon, dateTokens };
}

const days = new WordSet(['today', 'yesterday', 'tomorrow', 'tonight']);
