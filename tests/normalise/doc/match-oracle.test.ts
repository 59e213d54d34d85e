import fc from 'fast-check';
import { expect, test } from 'vitest';
import { around, Scope } from '../../../pipeline/normalise/doc/match.ts';
import { leastOf, Notation, parsePattern } from '../../../pipeline/normalise/doc/pattern.ts';
import { checkedRules, type RuleNames } from '../../../pipeline/normalise/doc/rules.ts';
import { RuleTable } from '../../../pipeline/normalise/doc/score.ts';
import { rowOf } from './rows.ts';

// A row of six kinds of token is a string of six letters, and a pattern over it a regular expression: those of the
// language are an oracle for ours. Small letters are nouns, capitals verbs; `#` is an edge.

/** A pattern with the regular expression that says the same, to the right and to the left of the anchor. */
interface Pair {
  readonly pattern: string;
  readonly right: string;
  readonly left: string;
}

const same = (pattern: string, expression: string): Pair => ({
  pattern,
  right: expression,
  left: expression,
});

const token = fc.constantFrom(
  same('a', '[aA]'),
  same('b', '[bB]'),
  same('a|c', '[aAcC]'),
  same('NOUN', '[abc]'),
  same('VERB&b|c', '[BC]'),
  same('_', '[^#]'),
  same('!a', '[^aA]'),
  same('!NOUN', '[^abc]'),
  same('NOUN&!b', '[ac]'),
);

const bounds = fc.constantFrom('?', '*', '+', '{2}', '{1,2}');

const { nodes } = fc.letrec<{ node: Pair; nodes: Pair; group: Pair }>((tie) => ({
  nodes: fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({
    pattern: all.map(({ pattern }) => pattern).join(' '),
    right: all.map(({ right }) => right).join(''),
    left: all.map(({ left }) => left).join(''),
  })),
  group: fc.array(tie('nodes'), { minLength: 1, maxLength: 2 }).map((all) => ({
    pattern: `(${all.map(({ pattern }) => pattern).join(' | ')})`,
    right: `(?:${all.map(({ right }) => right).join('|')})`,
    left: `(?:${all.map(({ left }) => left).join('|')})`,
  })),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    token,
    fc.tuple(token, bounds).map(([{ pattern, right }, times]) =>
      // One token over and over passes no edge.
      same(pattern + times, `(?:(?!#)${right})${times}`),
    ),
    fc.constant({ pattern: '^', right: '(?=#)', left: '(?<=#)' }),
    tie('group'),
    fc.tuple(tie('group'), bounds).map(([{ pattern, right, left }, times]) => ({
      pattern: pattern + times,
      right: right + times,
      left: left + times,
    })),
    tie('group').map(({ pattern, right, left }) => ({
      pattern: `!${pattern}`,
      right: `(?!${right})`,
      left: `(?<!${left})`,
    })),
  ),
}));

const side = fc.option(nodes, { nil: same('', ''), freq: 4 });
const inside = fc.oneof(fc.constant(null), nodes);
const row = fc.array(fc.constantFrom('a', 'b', 'c', 'A', 'B', 'C'), { minLength: 1, maxLength: 8 });

const tokensOf = (letters: readonly string[]) =>
  rowOf(
    letters
      .map((each) => `${each.toLowerCase()}/${each === each.toLowerCase() ? 'NOUN' : 'VERB'}`)
      .join(' '),
  );

/** The pattern, where it can be read: what may be empty is not repeated, and something is said. */
function parsed(text: string) {
  try {
    return parsePattern({ text, place: 'oracle' }, new Notation(new Map(), new Map()));
  } catch {
    return undefined;
  }
}

const edges = '#'.repeat(40);

test('patterns stand where the regular expression of the same meaning does', () => {
  let compared = 0;
  let stood = 0;
  fc.assert(
    fc.property(
      side,
      inside,
      side,
      row,
      fc.nat(7),
      fc.nat(8),
      (left, middle, right, letters, a, b) => {
        const text = `${left.pattern} [${middle?.pattern ?? ''}] ${right.pattern}`;
        const pattern = parsed(text);
        if (pattern === undefined) return;
        const first = Math.min(a, letters.length - 1);
        const last = Math.max(first + 1, Math.min(b, letters.length));
        const tokens = tokensOf(letters);
        const scope = new Scope<unknown>(
          tokens,
          { first, last },
          { first: 0, last: letters.length },
          null,
        );
        const padded = edges + letters.join('') + edges;
        const from = edges.length + first;
        const span = `(?=.{${padded.length - edges.length - last}}$)`;
        const any = `.{${last - first}}`;
        const expression = new RegExp(
          `(?<=${left.left})(?:${middle?.right ?? any})${span}(?=${right.right})`,
          'y',
        );
        expression.lastIndex = from;
        const expected = expression.test(padded);
        compared++;
        if (expected) stood++;
        expect(around(pattern, { words: () => undefined, tests: {} })(scope)).toBe(expected);
      },
    ),
    { numRuns: 2000, seed: 7 },
  );
  expect(compared).toBeGreaterThan(800);
  expect(stood).toBeGreaterThan(100);
});

test('a table finds by its index what its patterns find one by one', () => {
  const texts = fc
    .tuple(side, inside, side)
    .map(([left, middle, right]) => `${left.pattern} [${middle?.pattern ?? ''}] ${right.pattern}`)
    .filter((text) => {
      const pattern = parsed(text);
      return (
        pattern !== undefined && pattern.inside.reduce((sum, each) => sum + leastOf(each), 0) < 9
      );
    });
  fc.assert(
    fc.property(
      fc.array(texts, { minLength: 1, maxLength: 12 }),
      row,
      fc.nat(7),
      (all, letters, at) => {
        const tokens = tokensOf(letters);
        const first = Math.min(at, letters.length - 1);
        const span = { first, last: first + 1 };
        const whole = { first: 0, last: letters.length };
        const rules = all.map((when, number) => ({
          id: `r${number}`,
          why: 'because',
          when,
          add: { [`r${number}`]: 1 },
          examples: { yes: ['[a]'] },
        }));
        const file = checkedRules('oracle', 'oracle.yaml', { note: 'made up', rules });
        const sums = new RuleTable<RuleNames, null>(file, { facts: {} }).score(tokens, span, null);
        const held = file.rules.map((rule) => {
          const [pattern] = file.patterns.get(rule)?.when ?? [];
          const scope = new Scope<unknown>(tokens, span, whole, null);
          return around(pattern!, { words: () => undefined, tests: {} })(scope) ? 1 : 0;
        });
        expect(Object.values(sums)).toEqual(held);
      },
    ),
    { numRuns: 300, seed: 7 },
  );
});
