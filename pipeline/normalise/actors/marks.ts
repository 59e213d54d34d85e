import type { Doc } from '../doc/doc.ts';
import { WordSet } from '../doc/words.ts';
import type { Capital } from '../doc/letters.ts';

/** What several rules ask of all tokens, looked at once. */
export interface Marks {
  /** By token. */
  readonly capitals: readonly Capital[];
  /** Where `the` stands. */
  readonly articles: readonly number[];
  /** Where `(` stands. */
  readonly brackets: readonly number[];
  /** Where `spokesman` and the like stand. */
  readonly spokesmen: readonly number[];
}

const article = new WordSet(['the']);
const bracket = new WordSet(['(']);
const spokesman = new WordSet(['spokesman', 'spokeswoman', 'spokesperson']);

export const marksOf = ({ tokens }: Doc): Marks => ({
  capitals: tokens.list.map(({ form }) => form?.capital ?? 0),
  articles: article.placesIn(tokens),
  brackets: bracket.placesIn(tokens),
  spokesmen: spokesman.placesIn(tokens),
});
