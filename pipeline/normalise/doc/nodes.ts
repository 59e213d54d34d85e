/** What a pattern is made of, once it is read. */

/** A name of something that code gives, with where it stands in the pattern. */
export interface Name {
  readonly name: string;
  readonly source: Source;
  readonly column: number;
}

/** Alternatives of one token, of which one must be true or, negated, none. */
export interface Clause {
  readonly negated: boolean;
  /** Tags and shapes, by their bits. */
  readonly bits: number;
  /** Words in lower case. */
  readonly words: readonly string[];
  /** Words as they are written. */
  readonly texts: readonly string[];
  readonly lexicons: readonly Name[];
  readonly shapes: readonly RegExp[];
}

export type Node =
  | { readonly kind: 'token'; readonly clauses: readonly Clause[] }
  | { readonly kind: 'group'; readonly branches: readonly (readonly Node[])[] }
  | { readonly kind: 'repeat'; readonly node: Node; readonly min: number; readonly max: number }
  | { readonly kind: 'without'; readonly node: Node }
  | { readonly kind: 'window'; readonly size: number; readonly node: Node }
  | { readonly kind: 'test'; readonly test: Name }
  | { readonly kind: 'glue'; readonly negated: boolean }
  | { readonly kind: 'edge' };

/** A pattern, taken apart at its anchor. */
export interface Pattern {
  readonly left: readonly Node[];
  readonly inside: readonly Node[];
  readonly right: readonly Node[];
  readonly source: Source;
}

/** The text of a pattern or macro, and whose it is: `FILE: rule ID`. */
export interface Source {
  readonly text: string;
  readonly place: string;
}

/** @param column from 0; told from 1. */
export function fail({ text, place }: Source, column: number, message: string): never {
  throw new Error(`${place}, column ${column + 1} of “${text}”: ${message}`);
}

const takes = (nodes: readonly Node[]): number =>
  nodes.reduce((sum, node) => sum + leastOf(node), 0);

/** How many tokens it takes at least. */
export function leastOf(node: Node): number {
  if (node.kind === 'token') return 1;
  if (node.kind === 'repeat') return node.min * leastOf(node.node);
  if (node.kind === 'window') return leastOf(node.node);
  return node.kind === 'group' ? Math.min(...node.branches.map(takes)) : 0;
}

/** Whether some text does not match them. */
export const says = (nodes: readonly Node[]): boolean => nodes.some(isCondition);

function isCondition(node: Node): boolean {
  if (node.kind === 'repeat') return node.min > 0;
  if (node.kind === 'window') return isCondition(node.node);
  return node.kind === 'group' ? node.branches.every(says) : true;
}

/** How many steps it compiles to: a group is compiled once for each time that it may be repeated. */
export function stepsOf(node: Node): number {
  switch (node.kind) {
    case 'repeat':
      return node.node.kind === 'token' ? 1 : node.max * stepsOf(node.node);
    case 'group':
      return node.branches.flat().reduce((sum, each) => sum + stepsOf(each), 0);
    case 'without':
    case 'window':
      return stepsOf(node.node);
    default:
      return 1;
  }
}
