import type { Token } from '../../doc/token.ts';
import type { NumberRead } from '../quantity.ts';
import { isLower, isOf, type Subtokens } from '../subtokens.ts';
import { tagBits } from '../../doc/token.ts';
import { exclusionWords } from '../words.ts';

/** What a test of an exclusion may look at: a number among its neighbours. */
export interface Place {
  readonly tokens: Subtokens;
  readonly read: NumberRead;
  readonly before: Token;
  readonly after: Token;
  /** The number as written, where it is one subtoken. */
  readonly text: string;
  /** Whether it is of a date that was read. */
  readonly dated: boolean;
  /** Whether a unit follows. */
  readonly united: boolean;
  /** Whether a unit, scale or sign makes it a quantity for sure. */
  readonly sure: boolean;
}

const pluralEnd = /\p{L}[^s]s$/u;

/** Whether a noun, or an adjective before one, follows that the number may count. */
export const counts = (token: Token): boolean =>
  isLower(token) &&
  (isOf(token, tagBits.NOUN | tagBits.ADJ) || pluralEnd.test(token.lower)) &&
  !exclusionWords.uncountable.holds(token);
