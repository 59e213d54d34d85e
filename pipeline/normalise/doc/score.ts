import type { Span } from '../../lib/span.ts';
import {
  around,
  type Meanings,
  meaningsOf,
  Scope,
  type Test,
  type Words,
  wordsOf,
} from './match.ts';
import type { Clause, Node, Pattern } from './pattern.ts';
import { factsOf, type Rule, type RuleFile, type RuleNames } from './rules.ts';
import { tagMask, type Token, Tokens, type TokenSpan } from './token.ts';
import type { Step, Trace } from './trace.ts';
import { WordMap } from './words.ts';

/** What one file of rules adds to, by name. */
export type Sums<Of extends RuleNames> = Record<Of['key'], number>;

/** What the rules of a file ask of what the caller knows: names behind `if` give a boolean, those behind `times` a number. */
export type Facts<Of extends RuleNames, Known> = Readonly<
  Record<Of['fact'], (known: Known) => boolean> & Record<Of['number'], (known: Known) => number>
>;

interface Options<Of extends RuleNames, Known> {
  readonly facts: Facts<Of, Known>;
  /** What `{a.b}` in patterns leads to: sets, maps and lists of words, at any depth. */
  readonly words?: object;
  /** What `@name` in patterns stands for. */
  readonly tests?: Readonly<Record<Of['test'], Test<Known>>>;
  /** How the trace tells that a rule held: `score` where rules add, else `rule`, if nothing is said. */
  readonly step?: Step;
}

/** The rule that decided. */
export interface Decision<Of extends RuleNames> {
  readonly id: Of['id'];
  /** What its file says that it gives; the type of a file whose rules give nothing is never. */
  readonly gives: Of['gives'];
}

interface Compiled extends Decision<RuleNames> {
  /** Ids of rules of which one must have held before; null where none need. */
  readonly with: readonly string[] | null;
  readonly when: readonly ((scope: Scope) => boolean)[];
  readonly unless: readonly ((scope: Scope) => boolean)[];
  readonly facts: readonly ((known: unknown) => boolean)[];
  readonly times: ((known: unknown) => number) | null;
  /** What it adds, by the sums to which it does. */
  readonly weights: readonly (readonly [string, number])[];
  /** A bit, or 0 for none. */
  readonly group: number;
  readonly seesText: boolean;
}

const nowhere = new Tokens([]);
const nothing: TokenSpan = { first: 0, last: 0 };

/**
 * The rules of a file, compiled. A rule holds where one of its `when` patterns stands around the span, all facts of
 * `if` are true and no `unless` pattern stands; of the rules of one `group`, only the first that holds counts.
 * Compile once, where lexicons are loaded: it takes about a tenth of a millisecond a rule.
 */
export class RuleTable<Of extends RuleNames, Known> {
  readonly #rules: readonly Compiled[];
  readonly #zero: Readonly<Record<string, number>>;
  readonly #family: string;
  readonly #step: Step;
  /** Rules that no token can rule out. */
  readonly #always: readonly number[];
  readonly #index: Readonly<Record<Side, RuleIndex>>;

  /** @throws Error that names file, rule and column, for a name that there is not */
  constructor(file: RuleFile<Of>, options: Options<Of, Known>) {
    const meanings = meaningsOf(options.words ?? {}, options.tests ?? {});
    const keys = file.rules.flatMap(({ add }) => Object.keys(add ?? {}));
    this.#zero = Object.fromEntries(keys.map((key) => [key, 0]));
    this.#family = file.name.replace(/-.*/, '');
    this.#step = options.step ?? (keys.length > 0 ? 'score' : 'rule');
    const groups = [...new Set(file.rules.flatMap(({ group }) => group ?? []))];
    if (groups.length > 31) throw new Error(`${file.path}: more than 31 groups`);
    this.#rules = file.rules.map((rule) => compiled(rule, file, options.facts, meanings, groups));
    const always: number[] = [];
    const index = { before: new RuleIndex(), first: new RuleIndex(), behind: new RuleIndex() };
    for (const [number, rule] of file.rules.entries()) {
      const needed = (file.patterns.get(rule)?.when ?? []).map(rarest);
      if (needed.length === 0 || needed.includes(null)) always.push(number);
      else
        for (const each of needed)
          if (each !== null) index[each.side].enter(number, each.clauses, meanings);
    }
    for (const each of Object.values(index)) each.close();
    this.#always = always;
    this.#index = index;
  }

  /**
   * Adds up what the rules say of a span of tokens.
   * @param bounds how far rules see that say nothing of it, mostly the sentence; the whole row if it is left out
   */
  score(tokens: Tokens, span: TokenSpan, known: Known, bounds?: TokenSpan): Sums<Of> {
    const held = this.#held(tokens, span, known, bounds, tokens.trace, false);
    if (tokens.trace !== null) this.#tell(tokens.trace, held, known, charactersOf(tokens, span));
    return this.#sums(held, known);
  }

  /**
   * Adds up what the rules say of what is no span of tokens: by facts alone.
   * @param at what the trace tells it of
   * @param of what it is a candidate for, if it is one
   */
  weigh(known: Known, at: Span, trace: Trace | null, of?: Span): Sums<Of> {
    const held = this.#held(nowhere, nothing, known, undefined, trace, false);
    if (trace !== null) this.#tell(trace, held, known, at, of);
    return this.#sums(held, known);
  }

  /** The first rule that holds for a span of tokens, with what it gives; null where none does. */
  first(tokens: Tokens, span: TokenSpan, known: Known, bounds?: TokenSpan): Decision<Of> | null {
    const held = this.#held(tokens, span, known, bounds, tokens.trace, true);
    if (tokens.trace !== null) this.#tell(tokens.trace, held, known, charactersOf(tokens, span));
    return held[0] ?? null;
  }

  /** The rules that hold, in the order of the file. */
  #held(
    tokens: Tokens,
    span: TokenSpan,
    known: Known,
    bounds: TokenSpan | undefined,
    trace: Trace | null,
    once: boolean,
  ): Compiled[] {
    const whole = { first: 0, last: tokens.length };
    const scope = new Scope<unknown>(tokens, span, bounds ?? whole, known);
    const candidates = [...this.#always];
    this.#index.before.collect(tokens.at(span.first - 1), candidates);
    this.#index.first.collect(tokens.at(span.first), candidates);
    this.#index.behind.collect(tokens.at(span.last), candidates);
    const held: Compiled[] = [];
    const leftOut = trace === null ? null : trace.leftOut(this.#family);
    let groups = 0;
    for (const number of candidates) {
      const rule = this.#rules[number];
      if (rule === undefined || (groups & rule.group) !== 0 || rule.id === leftOut) continue;
      scope.bound(rule.seesText ? whole : (bounds ?? whole));
      if (rule.with !== null && !held.some(({ id }) => rule.with?.includes(id))) continue;
      if (!holds(rule, scope)) continue;
      held.push(rule);
      if (once) break;
      groups |= rule.group;
    }
    return held;
  }

  #sums(held: readonly Compiled[], known: Known): Sums<Of> {
    const sums: Record<string, number> = { ...this.#zero };
    for (const { weights, times } of held) {
      const factor = times === null ? 1 : times(known);
      for (const [key, weight] of weights) sums[key] = (sums[key] ?? 0) + factor * weight;
    }
    return sums as Sums<Of>;
  }

  #tell(
    trace: Trace,
    held: readonly Compiled[],
    known: Known,
    { start, end }: Span,
    of?: Span,
  ): void {
    const question = trace.question();
    const candidate = of === undefined ? {} : { of: { start: of.start, end: of.end } };
    for (const { id, gives, weights, times } of held) {
      const factor = times === null ? 1 : times(known);
      const added = weights.map(([key, weight]) => [key, factor * weight] as const);
      trace.add({
        ...{ family: this.#family, step: this.#step, id, start, end, question },
        ...candidate,
        ...(gives === '' ? {} : { says: gives }),
        ...(added.length === 0 ? {} : { add: Object.fromEntries(added) }),
      });
    }
  }
}

const charactersOf = (tokens: Tokens, { first, last }: TokenSpan): Span => ({
  start: tokens.at(first).start,
  end: tokens.at(last - 1).end,
});

function holds({ when, unless, facts }: Compiled, scope: Scope): boolean {
  if (when.length > 0 && !when.some((stands) => stands(scope))) return false;
  for (const fact of facts) if (!fact(scope.facts)) return false;
  return !unless.some((stands) => stands(scope));
}

type AnyFact = (known: never) => boolean | number;

function compiled(
  rule: Rule,
  file: RuleFile,
  facts: Readonly<Record<string, AnyFact>>,
  meanings: Meanings,
  groups: readonly string[],
): Compiled {
  const { id, add = {}, group, times, within } = rule;
  const fact = (name: string): AnyFact => {
    const given = facts[name];
    if (given === undefined)
      throw new Error(`${file.path}: rule ${id}: there is no fact “${name}”`);
    return given;
  };
  const { when, unless } = file.patterns.get(rule) ?? { when: [], unless: [] };
  const stands = (pattern: Pattern) => around(pattern, meanings);
  return {
    id,
    // No type lets a caller read what rules do not give.
    gives: rule.gives ?? '',
    with: rule.with ?? null,
    when: when.map(stands),
    unless: unless.map(stands),
    facts: factsOf(rule).map((name) => {
      const test = fact(name.replace(/^!/, '')) as (known: unknown) => boolean;
      return name.startsWith('!') ? (known) => !test(known) : test;
    }),
    times: times === undefined ? null : (fact(times) as (known: unknown) => number),
    weights: Object.entries(add),
    group: group === undefined ? 0 : 1 << groups.indexOf(group),
    seesText: within === 'text',
  };
}

/** The words of larger lexicons are not entered one by one. */
const largest = 50;

/** Rules, by what they need of one token: one of some words, a word of a large lexicon, a tag or shape. */
class RuleIndex {
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
type Side = 'before' | 'first' | 'behind';

/** The side whose token fails the pattern most often, with what it needs there; null where no side can tell. */
function rarest(
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
