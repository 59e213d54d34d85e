import { firstFrom } from '../../lib/span.ts';
import type { Doc } from '../doc/doc.ts';
import { claimWords, type CueLexicon } from './lexicon.ts';

/** What every rule may look at. */
export interface Context {
  readonly doc: Doc;
  readonly lexicon: CueLexicon;
  /** Starts of the tokens that belong to a date, or that name a day by where the writer stands. */
  readonly dateTokens: ReadonlySet<number>;
}

export function contextOf(doc: Doc, lexicon: CueLexicon): Context {
  const dateTokens = new Set<number>();
  for (const date of doc.dates) {
    for (let index = firstFrom(doc.tokens.list, date.start); index < doc.tokens.length; index++) {
      const start = doc.tokens.at(index).start;
      if (start >= date.end) break;
      dateTokens.add(start);
    }
  }
  for (const place of claimWords.days.placesIn(doc.tokens))
    dateTokens.add(doc.tokens.at(place).start);
  return { doc, lexicon, dateTokens };
}
