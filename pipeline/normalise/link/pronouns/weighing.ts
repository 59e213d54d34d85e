import type { Rules } from '../../doc/rule-ids.ts';
import { readRules } from '../../doc/rules.ts';
import { RuleTable } from '../../doc/score.ts';
import type { Description } from '../speakers/descriptions.ts';
import type { Gender } from '../../actors/types.ts';
import type { Asked, Place } from './antecedents.ts';
import { part } from './parts.ts';
import type { Trace } from '../../doc/trace.ts';
import type { Span } from '../../../lib/span.ts';
import type { Scene } from '../scene.ts';

/** Where a person is meant without a name. */
export interface Pronoun extends Asked {
  /** Itself, as one that is linked. */
  readonly place: Place;
  readonly lower: string;
  readonly description: Description | null;
}

/** A person whom a description may mean, as rules see it. */
interface Weighed {
  readonly pronoun: Pronoun;
  readonly named: Place;
  /** How often the article names them. */
  readonly counted: number;
  /** In sentences. */
  readonly distance: number;
  /** Null where nothing tells it. */
  readonly gender: Gender | null;
}

export type DescriptionScores = RuleTable<Rules['link-descriptions'], Weighed>;

export const loadDescriptionScores = (): DescriptionScores =>
  new RuleTable(readRules('link-descriptions'), {
    facts: {
      'sentences-to-person': ({ distance }: Weighed) => distance,
      'characters-to-person': ({ pronoun, named }) => (pronoun.start - named.end) / 2000,
      subject: ({ named }) => named.part === part.subject,
      'same-sentence': ({ distance }) => distance === 0,
      'next-sentence': ({ distance }) => distance === 1,
      'gender-known': ({ gender }) => gender !== null,
      'both-speak': ({ pronoun, named }) => pronoun.speaks && named.speaks,
      'named-often': ({ counted }) => Math.min(1, Math.log2(counted) / 4),
      'in-other-quotation': ({ pronoun, named }) => named.quotation !== pronoun.quotation,
      outside: ({ pronoun }) => pronoun.quotation === null,
    },
  });

/** A table of rules that say how much speaks for a candidate. */
interface Weighing<Known> {
  weigh(known: Known, at: Span, trace: Trace | null, of: Span): { readonly score: number };
}

/** The one of several candidates for whom most speaks. */
interface Preferred {
  readonly actorId: string;
  /** How far the next one is behind. */
  readonly lead: number;
}

/**
 * Weighs what a pronoun may mean; an actor counts at the best of its places.
 * @param enough what the best must have; @returns null where none has it
 */
export function preferred<Known extends { readonly named: Span & { readonly actorId: string } }>(
  table: Weighing<Known>,
  candidates: readonly Known[],
  { doc }: Scene,
  pronoun: Span,
  enough: number,
): Preferred | null {
  const scores = new Map<string, number>();
  for (const candidate of candidates) {
    const { actorId } = candidate.named;
    const { score } = table.weigh(candidate, candidate.named, doc.tokens.trace, pronoun);
    if (score > (scores.get(actorId) ?? -Infinity)) scores.set(actorId, score);
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < enough) return null;
  return { actorId: first[0], lead: first[1] - (second?.[1] ?? -Infinity) };
}
