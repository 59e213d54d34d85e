import { closedClass } from '../../doc/lexicon.ts';
import { edge, type Token, type TokenSpan } from '../../doc/token.ts';
import type { Context } from '../context.ts';
import { nameWords } from '../lexicon.ts';
import { isAge } from './offices.ts';
import type { Entities } from './entities.ts';

/** A sentence in which roles are looked for, by its tokens, with the names that stand in it. */
export interface Reading extends TokenSpan {
  readonly context: Context;
  readonly entities: Entities;
  /** Whether a noun for whoever does something is a role behind an indefinite article, a planner. */
  readonly isOpen?: boolean;
  /** Whether any role in the plural is one: of names in a list. */
  readonly isOfSeveral?: boolean;
}

/** A token of the sentence; an edge beyond it. */
export const tokenAt = ({ context, first, last }: Reading, index: number): Token =>
  index < first || index >= last ? edge : context.tokens.at(index);

export const isDeterminer = (token: Token): boolean =>
  closedClass.articles.holds(token) || closedClass.possessives.holds(token);

/** The token behind an article, where one stands. */
export const pastArticle = (reading: Reading, at: number): number =>
  closedClass.articles.holds(tokenAt(reading, at)) ? at + 1 : at;

export const isNounPart = (token: Token): boolean => {
  const { tag, lower } = token;
  if (tag === 'NOUN' || tag === 'ADJ' || tag === 'PROPN') return true;
  return isAge(token) || (tag === 'VERB' && /(?:ing|ed)$/.test(lower)) || tag === 'NUM';
};

/** A word of a title or of what it is of: `Head of the School`. */
export const withCapital = (text: string): string =>
  nameWords['small-in-titles'].has(text) || closedClass.articles.has(text)
    ? text
    : text.charAt(0).toUpperCase() + text.slice(1);
