/** A feature’s number, 31 bits, from its kind and what it holds; rows of a model are its lowest bits. */
export function feature(kind: number, one: number, other = 0): number {
  let mixed =
    Math.imul(one ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(other + 1, 0x27d4eb2f);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) & 0x7fffffff;
}

/** The rules that propose, in an order that the weights rely on. */
const rules = [
  'none',
  'cue-then-that',
  'quote-then-cue',
  'cue-then-quote',
  'clause-then-cue',
  'cue-then-infinitive',
  'cue-then-preposition',
  'cue-then-name',
  'cue-then-clause',
  'cue-then-object',
  'according-to',
  'noun-then-that',
  'adjective-then-that',
];

/** A rule by its index; 0 where no rule proposes. */
export const ruleIndex = (rule: string | undefined): number =>
  rule === undefined ? 0 : Math.max(0, rules.indexOf(rule));
