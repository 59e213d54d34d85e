import { tagMask } from './bits.ts';
import type { Clause, Node, Pattern } from './nodes.ts';
import { wordsOf, type Meanings, type Words } from './match.ts';
import type { Token } from './token.ts';
import { WordMap } from './words.ts';

/** The words of larger lexicons are not entered one by one. */
const largest = 50;

/** Rules, by what they need of one token: one of some words, a word of a large lexicon, a tag or shape. */
export class RuleIndex {
  readonly #words = new Map<string, number[]>();
  readonly #lexicons = new Map<Words, number[]>();
  readonly #bits = new Map<number, number[]>();
  #byWord = new WordMap<readonly number[]>([]);
  #byLexicon: readonly (readonly [Words, readonly number[]])[] = [];
  #byBits: readonly (readonly [number, readonly number[]])[] = [];

  /** Files a rule under each of some clauses, none of them negated. */
  enter(rule: number, clauses: readonly Clause[], meanings: Meanings): void {
    for (const { words, texts, lexicons, bits } of clauses) {
      const all = new Set([...words, ...texts.map((text) => text.toLowerCase())]);
      for (const lexicon of lexicons.map((name) => wordsOf(name, meanings)))
        if (isSmall(lexicon)) for (const word of lexicon) all.add(word);
        else file(this.#lexicons, lexicon, rule);
      for (const word of all) file(this.#words, word, rule);
      if (bits !== 0) file(this.#bits, bits, rule);
    }
  }

  /** To be called once all are entered. */
  close(): this {
    this.#byWord = new WordMap(this.#words);
    this.#byLexicon = [...this.#lexicons];
    this.#byBits = [...this.#bits];
    return this;
  }

  /** Adds the rules that a token lets stand to the numbers, which stay sorted and each once. */
  collect(token: Token, into: number[]): void {
    const byWord = this.#byWord.of(token);
    if (byWord !== undefined) merge(byWord, into);
    for (const [words, rules] of this.#byLexicon) if (words.holds(token)) merge(rules, into);
    for (const [bits, rules] of this.#byBits) if ((token.bits & bits) !== 0) merge(rules, into);
  }
}

const isSmall = (words: Words): words is Words & Set<string> =>
  words instanceof Set && words.size <= largest;

function file<Key>(index: Map<Key, number[]>, key: Key, rule: number): void {
  const rules = index.get(key);
  if (rules === undefined) index.set(key, [rule]);
  else if (rules.at(-1) !== rule) rules.push(rule);
}

function merge(rules: readonly number[], into: number[]): void {
  for (const rule of rules) {
    let at = into.length;
    while (at > 0 && (into[at - 1] ?? 0) > rule) at--;
    if (at > 0 && into[at - 1] === rule) continue;
    into.push(rule);
    for (let moved = into.length - 1; moved > at; moved--) into[moved] = into[moved - 1] ?? 0;
    into[at] = rule;
  }
}

/** Where a rule can be told to fail by one token: before the anchor, at its begin, behind it. */
export type Side = 'before' | 'first' | 'behind';

/** The side whose token fails the pattern most often, with what it needs there; null where no side can tell. */
export function rarest(
  pattern: Pattern,
): { readonly side: Side; readonly clauses: readonly Clause[] } | null {
  const sides = [
    { side: 'before', clauses: needs(pattern.left, -1) },
    { side: 'behind', clauses: needs(pattern.right, 1) },
    { side: 'first', clauses: needs(pattern.inside, 1) },
  ] as const;
  const [best] = sides
    .flatMap(({ side, clauses }) =>
      clauses === null ? [] : [{ side, clauses, cost: Math.max(...clauses.map(costOf)) }],
    )
    .sort((one, other) => one.cost - other.cost);
  return best === undefined || best.cost === hopeless ? null : best;
}

/**
 * What the first token of nodes must be, or the last where `way` is -1: a clause for each way that they may begin; null
 * where it may be anything.
 */
function needs(nodes: readonly Node[], way: 1 | -1): readonly Clause[] | null {
  const [node, ...others] = way === 1 ? nodes : nodes.toReversed();
  const rest = way === 1 ? others : others.toReversed();
  switch (node?.kind) {
    case 'token': {
      const [best] = node.clauses
        .filter(({ negated }) => !negated)
        .sort((one, other) => costOf(one) - costOf(other));
      return best === undefined || costOf(best) === hopeless ? null : [best];
    }
    case 'repeat':
      return node.min > 0
        ? needs([node.node], way)
        : either([needs([node.node], way), needs(rest, way)]);
    case 'group':
      return either(
        node.branches.map((branch) =>
          needs(way === 1 ? [...branch, ...rest] : [...rest, ...branch], way),
        ),
      );
    case 'without':
    case 'glue':
      return needs(rest, way);
    default:
      return null;
  }
}

const either = (sets: readonly (readonly Clause[] | null)[]): readonly Clause[] | null =>
  sets.every((set) => set !== null) ? sets.flat() : null;

const hopeless = 3;

/** How often a clause lets a token pass: tags do often, long words seldom. */
function costOf({ shapes, bits, lexicons, words, texts }: Clause): number {
  if (shapes.length > 0 || (bits & tagMask) === tagMask) return hopeless;
  if (bits !== 0) return 2;
  if (lexicons.length > 0) return 1;
  return 1 / Math.min(...[...words, ...texts].map(({ length }) => length));
}
