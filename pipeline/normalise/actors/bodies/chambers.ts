const chambers = /^(?:senate|house|congress|parliament|assembly|legislature)$/;

/** `Democratic | Senate`, `GOP | House`: who holds a chamber, or would, is no part of its name. */
export function pastSides(tokens: Tokens, first: number, head: number): number {
  if (!chambers.test(tokens.at(head).lower)) return first;
  let start = first;
  while (start < head && sides.test(tokens.at(start).lower)) start++;
  return start === head ? start : first;
}

const sides = /^(?:democratic|democrat|republican|gop|conservative|liberal|tory|battleground|top)$/;
import type { Tokens } from '../../doc/token.ts';
