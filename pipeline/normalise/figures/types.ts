import type { Rules } from '../doc/rule-ids.ts';
import type { Doc } from '../doc/doc.ts';
import type { Exclusion, Figure } from '../../../schemas/types.ts';
import type { Span } from '../../lib/span.ts';

/** By what a quantity was read: a rule of pipeline/lexicons/rules/figures.yaml. */
export type FigureRule = Rules['figures']['id'];

/** A unit or currency that a word or sign stands for. */
export interface Unit {
  readonly code: string;
  readonly kind: Figure['kind'];
  /** What the number is to be multiplied by: `120 MEUR`. */
  readonly factor?: number;
  /** Whether several currencies share the word, and one was taken for want of a nation. */
  readonly assumed?: boolean;
  /** Whether the country of publication said which of them. */
  readonly atHome?: boolean;
}

/** One numeric statement before it is linked; its span is the quantity with its modifier and unit. */
export interface FigureDraft extends Span {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly comparator: Figure['comparator'];
  readonly kind: Figure['kind'];
  readonly unit: string;
  readonly unitText: string | null;
  readonly counted: string | null;
  /** The lemma of its head. */
  readonly countedHead: string | null;
  readonly state: string | null;
  readonly change: Figure['change'];
  /** Whether it is a difference of two temperatures, and none itself. */
  readonly isDifference: boolean;
  /** Index, in the result, of the figure of which it is a part. */
  readonly partOf: number | null;
  readonly rule: FigureRule;
  readonly confidence: number;
}

/** A number that is no figure: where, what it is instead, and by which rule. */
export type ExclusionDraft = Omit<Exclusion, 'text'>;

/** What of a text figures are read from: sentences without a sign of a number may be left out. */
export type NumberedText = Pick<Doc, 'text' | 'sentences' | 'tokens' | 'times' | 'dateline'>;
