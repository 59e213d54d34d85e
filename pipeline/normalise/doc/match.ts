/** Compiles patterns over tokens (docs/patterns.md) to closures, each once. */
import { hash, onlyCopy, WordSet } from './words.ts';
import { closedClass } from './lexicon.ts';
import { type Clause, fail, type Name, type Node, type Pattern } from './pattern.ts';
import { edge, type Token, type Tokens, type TokenSpan } from './token.ts';

/** A span of tokens, the anchor, with how far a pattern may look around it. */
export class Scope<Facts = unknown> implements TokenSpan {
  readonly tokens: Tokens;
  readonly #list: readonly Token[];
  first: number;
  last: number;
  /** Tokens before `low`, and from `high` on, are beyond an edge. */
  low: number;
  high: number;
  /** The same, outside of a window. */
  outerLow: number;
  outerHigh: number;
  /** What the caller knows of the span besides. */
  readonly facts: Facts;

  constructor(tokens: Tokens, span: TokenSpan, bounds: TokenSpan, facts: Facts) {
    this.tokens = tokens;
    this.#list = tokens.list;
    this.first = span.first;
    this.last = span.last;
    this.low = this.outerLow = bounds.first;
    this.high = this.outerHigh = bounds.last;
    this.facts = facts;
  }

  /** Sets how far is seen outside of windows. */
  bound({ first, last }: TokenSpan): void {
    this.low = this.outerLow = first;
    this.high = this.outerHigh = last;
  }

  at(index: number): Token {
    return (index >= this.low && index < this.high ? this.#list[index] : undefined) ?? edge;
  }

  /** Sets how far is seen within a window. */
  see(low: number, high: number): void {
    this.low = low;
    this.high = high;
  }
}

/** Words that a pattern may name as `{name}`. */
export interface Words {
  holds(token: Token): boolean;
}

/**
 * A test that a pattern names as `@name`: how many tokens it takes from an index on, to the right where `way` is 1
 * and to the left where it is -1; -1 where it fails.
 */
export type Test<Facts = unknown> = (scope: Scope<Facts>, at: number, way: 1 | -1) => number;

/** What the names in patterns stand for. */
export interface Meanings {
  /** @returns undefined where there are no such words */
  readonly words: (name: string) => Words | undefined;
  readonly tests: Readonly<Record<string, Test<never>>>;
}

/** Whether the rest of a pattern stands from an index on: that of the next token, in the way that is read. */
type Step = (scope: Scope, at: number) => boolean;

const matched: Step = () => true;

/** Whether the pattern stands around the span of a scope. */
export function around(
  { left, inside, right }: Pattern,
  meanings: Meanings,
): (s: Scope) => boolean {
  const before = sequence(left, -1, matched, meanings);
  const behind = sequence(right, 1, matched, meanings);
  if (inside.length === 0)
    return (scope) => before(scope, scope.first - 1) && behind(scope, scope.last);
  const within = sequence(inside, 1, (scope, at) => at === scope.last, meanings);
  return (scope) =>
    within(scope, scope.first) && before(scope, scope.first - 1) && behind(scope, scope.last);
}

/** One step for nodes in a row, which `next` follows. */
function sequence(nodes: readonly Node[], way: 1 | -1, next: Step, meanings: Meanings): Step {
  const order = way === 1 ? nodes.toReversed() : nodes;
  return order.reduce((then, node) => stepOf(node, way, then, meanings), next);
}

function stepOf(node: Node, way: 1 | -1, next: Step, meanings: Meanings): Step {
  switch (node.kind) {
    case 'token': {
      const test = tokenTest(node.clauses, meanings);
      return (scope, at) => test(scope.at(at)) && next(scope, at + way);
    }
    case 'repeat':
      return node.node.kind === 'token'
        ? tokensStep(tokenTest(node.node.clauses, meanings), node, way, next)
        : repeatStep(node, way, next, meanings);
    case 'group': {
      const steps = node.branches.map((branch) => sequence(branch, way, next, meanings));
      return (scope, at) => {
        for (const step of steps) if (step(scope, at)) return true;
        return false;
      };
    }
    case 'without': {
      const step = stepOf(node.node, way, matched, meanings);
      return (scope, at) => !step(scope, at) && next(scope, at);
    }
    case 'test': {
      const test = testOf(node.test, meanings);
      return (scope, at) => {
        const taken = test(scope, at, way);
        return taken >= 0 && next(scope, at + way * taken);
      };
    }
    case 'window':
      return windowStep(node, way, next, meanings);
    case 'glue': {
      const { negated } = node;
      const shift = way === 1 ? -1 : 1;
      return (scope, at) =>
        isGlued(scope.at(at), scope.at(at + shift)) !== negated && next(scope, at);
    }
    case 'edge':
      return (scope, at) => scope.at(at) === edge && next(scope, at);
  }
}

const isGlued = (one: Token, other: Token): boolean =>
  one !== edge && other !== edge && (one.end === other.start || other.end === one.start);

type Repeat = Extract<Node, { readonly kind: 'repeat' }>;

/** As many tokens as pass, then one fewer at a time. */
function tokensStep(test: TokenTest, { min, max }: Repeat, way: 1 | -1, next: Step): Step {
  return (scope, at) => {
    let count = 0;
    while (count < max) {
      const token = scope.at(at + way * count);
      if (token === edge || !test(token)) break;
      count++;
    }
    for (; count >= min; count--) if (next(scope, at + way * count)) return true;
    return false;
  };
}

function repeatStep({ node, min, max }: Repeat, way: 1 | -1, next: Step, meanings: Meanings): Step {
  let step = next;
  for (let count = max; count > 0; count--) {
    const more = stepOf(node, way, step, meanings);
    step = count > min ? (scope, at) => more(scope, at) || next(scope, at) : more;
  }
  return step;
}

type Window = Extract<Node, { readonly kind: 'window' }>;

/** The edge stands so many tokens on, but for what follows the window in the pattern. */
function windowStep({ node, size }: Window, way: 1 | -1, next: Step, meanings: Meanings): Step {
  const leave: Step = (scope, at) => {
    const { low, high } = scope;
    scope.see(scope.outerLow, scope.outerHigh);
    const stands = next(scope, at);
    scope.see(low, high);
    return stands;
  };
  const step = stepOf(node, way, leave, meanings);
  return (scope, at) => {
    const { low, high } = scope;
    if (way === 1) scope.see(low, Math.min(high, at + size));
    else scope.see(Math.max(low, at - size + 1), high);
    const stands = step(scope, at);
    scope.see(low, high);
    return stands;
  };
}

function testOf({ name, source, column }: Name, { tests }: Meanings): Test {
  const test = tests[name] as Test | undefined;
  return test ?? fail(source, column, `there is no test @${name}`);
}

/** @throws Error that names place and column, where there are no such words */
export const wordsOf = ({ name, source, column }: Name, { words }: Meanings): Words =>
  words(name) ?? fail(source, column, `there is no lexicon {${name}}`);

type TokenTest = (token: Token) => boolean;

function tokenTest(clauses: readonly Clause[], meanings: Meanings): TokenTest {
  const tests = clauses.map((clause) => clauseTest(clause, meanings));
  return tests.reduce((one, other) => (token) => one(token) && other(token));
}

function clauseTest(clause: Clause, meanings: Meanings): TokenTest {
  const { negated, bits, texts, shapes } = clause;
  const tests: TokenTest[] = [
    ...(bits === 0 ? [] : [(token: Token) => (token.bits & bits) !== 0]),
    ...wordTests(clause.words),
    ...texts.map(onlyCopy).map((text) => (token: Token) => token.text === text),
    ...clause.lexicons.map((name) => {
      const words = wordsOf(name, meanings);
      return (token: Token) => words.holds(token);
    }),
    ...shapes.map((shape) => (token: Token) => token !== edge && shape.test(token.text)),
  ];
  const any = tests.reduce((one, other) => (token) => one(token) || other(token));
  return negated ? (token) => !any(token) : any;
}

function wordTests(words: readonly string[]): TokenTest[] {
  const [only] = words;
  if (only === undefined) return [];
  if (words.length > 1) {
    const set = new WordSet(words);
    return [(token) => set.holds(token)];
  }
  const word = onlyCopy(only);
  const hashed = hash(word);
  return [(token) => token.hash === hashed && token.lower === word];
}

/** Words at a path of nested objects, the closed classes of English at `closed.`, and tests by their names. */
export function meaningsOf(words: object, tests: Readonly<Record<string, Test<never>>>): Meanings {
  const known = new Map<string, Words | undefined>();
  return {
    words: (name) => {
      if (!known.has(name)) known.set(name, wordsAt({ closed: closedClass, ...words }, name));
      return known.get(name);
    },
    tests,
  };
}

function wordsAt(all: object, path: string): Words | undefined {
  let found: unknown = all;
  for (const key of path.split('.'))
    found =
      typeof found === 'object' && found !== null
        ? (found as Record<string, unknown>)[key]
        : undefined;
  return asWords(found);
}

/** Words with a capital are compared as they are written, as those in patterns are. */
function asWords(found: unknown): Words | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  if ('holds' in found) return found as Words;
  if (!Array.isArray(found) && !(found instanceof Set) && !(found instanceof Map)) return undefined;
  const words = Array.from(found instanceof Map ? found.keys() : found) as string[];
  const small = new WordSet(words.filter((word) => word === word.toLowerCase()));
  if (small.size === words.length) return small;
  const written = new Set(words);
  return { holds: (token) => small.holds(token) || written.has(token.text) };
}
