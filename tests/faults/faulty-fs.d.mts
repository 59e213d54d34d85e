import type * as realFs from 'node:fs';

export const real: typeof realFs;
/** A call that was noted. */
export interface Note {
  /** The function and the lines that led to it. */
  readonly site: string;
  /** Whether it changes what stands on the disk. */
  readonly isChange: boolean;
}
export const fate: {
  readonly calls: number;
  readonly hit: string;
  readonly notes: readonly Note[];
};
export function begin(kind?: string, at?: number): void;
export function heal(): void;
