import type { Span } from '../../lib/span.ts';
import { around, Scope, type Meanings, type Test, type Words } from './match.ts';
import { parsePattern } from './pattern.ts';
import { rarest, RuleIndex, type Side } from './rule-index.ts';
import { factsOf, type Rule, type RuleFile, type RuleNames } from './rules.ts';
import { Tokens, type TokenSpan } from './token.ts';
import type { Step, Trace } from './trace.ts';
import { WordSet } from './words.ts';

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
  readonly add: Readonly<Record<string, number>>;
  /** As `add`, in the order of the keys. */
  readonly weights: readonly number[];
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
  readonly #keys: readonly string[];
  readonly #family: string;
  readonly #step: Step;
  /** Rules that no token can rule out. */
  readonly #always: readonly number[];
  readonly #index: Readonly<Record<Side, RuleIndex>>;

  /** @throws Error that names file, rule and column, for a name that there is not */
  constructor(file: RuleFile<Of>, options: Options<Of, Known>) {
    const meanings = meaningsOf(options.words ?? {}, options.tests ?? {});
    this.#keys = [...new Set(file.rules.flatMap(({ add }) => Object.keys(add ?? {})))];
    this.#family = file.name.replace(/-.*/, '');
    this.#step = options.step ?? (this.#keys.length > 0 ? 'score' : 'rule');
    const groups = [...new Set(file.rules.flatMap(({ group }) => group ?? []))];
    if (groups.length > 31) throw new Error(`${file.path}: more than 31 groups`);
    this.#rules = file.rules.map((rule) =>
      compiled(rule, file, options.facts, meanings, this.#keys, groups),
    );
    const always: number[] = [];
    const index = { before: new RuleIndex(), first: new RuleIndex(), behind: new RuleIndex() };
    for (const [number, rule] of file.rules.entries()) {
      const needed = patternsOf(rule.when, rule, file).map(rarest);
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
    const held = this.#held(tokens, span, known, bounds, false);
    if (tokens.trace !== null)
      this.#tell(tokens.trace, held, known, {
        start: tokens.at(span.first).start,
        end: tokens.at(span.last - 1).end,
      });
    return this.#sums(held, known);
  }

  /** Adds up what the rules say of what is no span of tokens: by facts alone. The trace tells it of `at`. */
  weigh(known: Known, at: Span, trace: Trace | null): Sums<Of> {
    const held = this.#held(nowhere, nothing, known, undefined, false);
    if (trace !== null) this.#tell(trace, held, known, at);
    return this.#sums(held, known);
  }

  /** The first rule that holds for a span of tokens, with what it gives; null where none does. */
  first(tokens: Tokens, span: TokenSpan, known: Known, bounds?: TokenSpan): Decision<Of> | null {
    const held = this.#held(tokens, span, known, bounds, true);
    if (tokens.trace !== null)
      this.#tell(tokens.trace, held, known, {
        start: tokens.at(span.first).start,
        end: tokens.at(span.last - 1).end,
      });
    return held[0] ?? null;
  }

  /** The rules that hold, in the order of the file. */
  #held(
    tokens: Tokens,
    span: TokenSpan,
    known: Known,
    bounds: TokenSpan | undefined,
    once: boolean,
  ): Compiled[] {
    const whole = { first: 0, last: tokens.length };
    const scope = new Scope<unknown>(tokens, span, bounds ?? whole, known);
    const candidates = [...this.#always];
    this.#index.before.collect(tokens.at(span.first - 1), candidates);
    this.#index.first.collect(tokens.at(span.first), candidates);
    this.#index.behind.collect(tokens.at(span.last), candidates);
    const held: Compiled[] = [];
    let groups = 0;
    for (const number of candidates) {
      const rule = this.#rules[number];
      if (rule === undefined || (groups & rule.group) !== 0) continue;
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
    const sums = this.#keys.map(() => 0);
    for (const { weights, times } of held) {
      const factor = times === null ? 1 : times(known);
      for (let key = 0; key < sums.length; key++)
        sums[key] = (sums[key] ?? 0) + factor * (weights[key] ?? 0);
    }
    const named: Record<string, number> = {};
    for (const [key, name] of this.#keys.entries()) named[name] = sums[key] ?? 0;
    return named as Sums<Of>;
  }

  #tell(trace: Trace, held: readonly Compiled[], known: Known, { start, end }: Span): void {
    for (const { id, add, times } of held) {
      const factor = times === null ? 1 : times(known);
      const added = Object.entries(add).map(([key, weight]) => [key, factor * weight] as const);
      const step = { family: this.#family, step: this.#step, id, start, end };
      trace.add(added.length === 0 ? step : { ...step, add: Object.fromEntries(added) });
    }
  }
}

function holds({ when, unless, facts }: Compiled, scope: Scope): boolean {
  if (when.length > 0 && !when.some((stands) => stands(scope))) return false;
  for (const fact of facts) if (!fact(scope.facts)) return false;
  return !unless.some((stands) => stands(scope));
}

export const patternsOf = (patterns: Rule['when'], { id }: Rule, { path, notation }: RuleFile) =>
  [patterns ?? []]
    .flat()
    .map((text) => parsePattern({ text, place: `${path}: rule ${id}` }, notation));

type AnyFact = (known: never) => boolean | number;

function compiled(
  rule: Rule,
  file: RuleFile,
  facts: Readonly<Record<string, AnyFact>>,
  meanings: Meanings,
  keys: readonly string[],
  groups: readonly string[],
): Compiled {
  const { id, add = {}, group, times, within } = rule;
  const fact = (name: string): AnyFact => {
    const given = facts[name];
    if (given === undefined)
      throw new Error(`${file.path}: rule ${id}: there is no fact “${name}”`);
    return given;
  };
  const stand = (patterns: Rule['when']) =>
    patternsOf(patterns, rule, file).map((pattern) => around(pattern, meanings));
  return {
    id,
    // No type lets a caller read what rules do not give.
    gives: rule.gives ?? '',
    with: rule.with ?? null,
    when: stand(rule.when),
    unless: stand(rule.unless),
    facts: factsOf(rule).map((name) => {
      const test = fact(name.replace(/^!/, '')) as (known: unknown) => boolean;
      return name.startsWith('!') ? (known) => !test(known) : test;
    }),
    times: times === undefined ? null : (fact(times) as (known: unknown) => number),
    add,
    weights: keys.map((key) => add[key] ?? 0),
    group: group === undefined ? 0 : 1 << groups.indexOf(group),
    seesText: within === 'text',
  };
}

/** Words at a path of nested objects, and tests by their names. */
export function meaningsOf(words: object, tests: Readonly<Record<string, Test<never>>>): Meanings {
  const known = new Map<string, Words | undefined>();
  return {
    words: (name) => {
      if (!known.has(name)) known.set(name, wordsAt(words, name));
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

function asWords(found: unknown): Words | undefined {
  if (Array.isArray(found)) return new WordSet(found as string[]);
  if (typeof found !== 'object' || found === null) return undefined;
  if ('holds' in found) return found as Words;
  if (found instanceof Set || found instanceof Map)
    return new WordSet(found.keys() as Iterable<string>);
  return undefined;
}
