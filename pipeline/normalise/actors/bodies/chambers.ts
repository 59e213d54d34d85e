import { tokenAt } from '../../doc/edge.ts';
import type { Token } from '../../doc/types.ts';

const chambers = /^(?:senate|house|congress|parliament|assembly|legislature)$/;

/** `Democratic | Senate`, `GOP | House`: who holds a chamber, or would, is no part of its name. */
export function pastSides(tokens: readonly Token[], first: number, head: number): number {
  if (!chambers.test(tokenAt(tokens, head).lower)) return first;
  let start = first;
  while (start < head && sides.test(tokenAt(tokens, start).lower)) start++;
  return start === head ? start : first;
}

const sides = /^(?:democratic|democrat|republican|gop|conservative|liberal|tory|battleground|top)$/;
