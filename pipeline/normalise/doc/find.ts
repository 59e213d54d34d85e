import { around, from, meaningsOf, Scope, type Meanings, type Test } from './match.ts';
import { fail } from './nodes.ts';
import { needs, RuleIndex } from './rule-index.ts';
import type { RuleFile, RuleNames } from './rules.ts';
import type { Tokens, TokenSpan } from './token.ts';

interface Compiled {
  readonly id: string;
  readonly when: (scope: Scope) => boolean;
  readonly unless: readonly ((scope: Scope) => boolean)[];
}

/** A span of tokens that a rule found. */
export interface Found<Id> extends TokenSpan {
  readonly id: Id;
}

/**
 * Finds the anchors of the patterns of a file, in one pass over the tokens. Each anchor begins with words, a lexicon, a
 * tag or a shape: a token that begins none costs a look at its hash.
 */
export class Finder<Of extends RuleNames> {
  readonly #rules: readonly Compiled[];
  readonly #index = new RuleIndex();

  /** @throws Error that names file, rule and column, where an anchor may be empty or begin with anything */
  constructor(file: RuleFile<Of>, words: object, tests: Readonly<Record<Of['test'], Test<null>>>) {
    const meanings: Meanings = meaningsOf(words, tests);
    const rules: Compiled[] = [];
    for (const rule of file.rules) {
      const patterns = file.patterns.get(rule);
      const unless = (patterns?.unless ?? []).map((each) => around(each, meanings));
      for (const pattern of patterns?.when ?? []) {
        const clauses = needs(pattern.inside, 1);
        if (clauses === null) fail(pattern.source, 0, 'its anchor begins with anything');
        this.#index.enter(rules.length, clauses, meanings);
        rules.push({ id: rule.id, when: from(pattern, meanings), unless });
      }
    }
    this.#index.close();
    this.#rules = rules;
  }

  /** Every anchor in a row of tokens, by where it begins; of one begin in the order of the rules. */
  find(tokens: Tokens, bounds: TokenSpan = { first: 0, last: tokens.length }): Found<Of['id']>[] {
    const found: Found<Of['id']>[] = [];
    const candidates: number[] = [];
    const scope = new Scope<unknown>(tokens, bounds, bounds, null);
    for (let at = bounds.first; at < bounds.last; at++) {
      candidates.length = 0;
      this.#index.collect(tokens.at(at), candidates);
      for (const number of candidates) {
        const rule = this.#rules[number];
        scope.first = at;
        if (rule === undefined || !rule.when(scope)) continue;
        if (rule.unless.some((stands) => stands(scope))) continue;
        found.push({ id: rule.id, first: at, last: scope.last });
      }
    }
    return found;
  }
}
