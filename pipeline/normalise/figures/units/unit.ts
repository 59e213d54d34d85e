import type { Figure } from '../../../../schemas/types.ts';

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
