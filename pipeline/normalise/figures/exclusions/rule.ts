import type { Token, Tokens } from '../../doc/token.ts';
import { beginsWithSmall } from '../../doc/letters.ts';
import type { Exclusion } from '../../../../schemas/types.ts';
import type { FigureLexicon } from '../lexicon.ts';
import type { NumberRead } from '../numbers/number.ts';
import type { ExclusionDraft } from '../types.ts';

/** What a test may look at: the number among its neighbours. */
export interface Place {
  readonly atoms: Tokens;
  readonly read: NumberRead;
  readonly before: Token;
  readonly after: Token;
  /** The number as written, where it is one atom. */
  readonly text: string;
  readonly lexicon: FigureLexicon;
  /** Whether it is of a date that was read. */
  readonly dated: boolean;
  /** Whether a unit follows. */
  readonly united: boolean;
  /** Whether a unit, scale or sign makes it a quantity for sure. */
  readonly sure: boolean;
}

/** What a number is that is no figure, and why: the row of an exclusion carries both. */
export interface ExclusionRule {
  readonly id: string;
  readonly reason: Exclusion['reason'];
}

/** The exclusion of what stands in a range of atoms, `last` exclusive. */
export const exclusionAt = (
  atoms: Tokens,
  { first, last }: { first: number; last: number },
  { id, reason }: ExclusionRule,
): ExclusionDraft => {
  const span = { start: atoms.at(first).start, end: atoms.at(last - 1).end };
  atoms.trace?.add({
    family: 'figures',
    step: 'decision',
    id,
    ...span,
    says: `no figure: ${reason}`,
  });
  return { ...span, reason, rule: id };
};

export const isLower = (token: Token): boolean => !token.isEdge && beginsWithSmall(token.text);

const pluralEnd = /\p{L}[^s]s$/u;

/** Whether a noun, or an adjective before one, follows that the number may count. */
export const counts = (token: Token): boolean =>
  isLower(token) &&
  (token.tag === 'NOUN' || token.tag === 'ADJ' || pluralEnd.test(token.lower)) &&
  !/^(?:was|has|does|its|his|this|thus|less|always|perhaps|towards|besides)$/.test(token.lower);

export const isDash = (token: Token): boolean => /^[-–‑]$/.test(token.text);
