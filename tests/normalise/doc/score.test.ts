import { describe, expect, test } from 'vitest';
import {
  checkedRules,
  type RuleFile,
  type RuleNames,
} from '../../../pipeline/normalise/doc/rules.ts';
import { RuleTable } from '../../../pipeline/normalise/doc/score.ts';
import { Trace } from '../../../pipeline/normalise/doc/trace.ts';
import { WordSet } from '../../../pipeline/normalise/doc/words.ts';
import { markedRow } from './rows.ts';

const examples = { yes: ['a [b] c'] };

/** A file of rules with what each must have besides. */
const fileOf = (rules: readonly object[], more: object = {}): RuleFile =>
  checkedRules('actors-made-up', 'made-up.yaml', {
    note: 'made up',
    ...more,
    rules: rules.map((rule) => ({ why: 'because', examples, ...rule })),
  });

interface Names extends RuleNames {
  readonly fact: 'sure';
  readonly number: 'length';
}

interface CandidateNames extends RuleNames {
  readonly fact: 'subject';
  readonly number: 'distance';
}

interface ExclusionNames extends RuleNames {
  readonly fact: 'long-number';
  readonly number: never;
}

const rules = [
  { id: 'the-name', when: 'the [] !NOUN', add: { person: -4, organisation: 1 } },
  { id: 'murder-of', when: '{suffered} of [PROPN+]', unless: '[] NOUN', add: { person: 4 } },
  { id: 'sure', if: ['sure'], add: { person: 5 } },
  { id: 'unsure', if: ['!sure'], add: { other: 1 } },
  { id: 'said', group: 'after', when: ['[] ADV? said', '[] says'], add: { person: 2 } },
  { id: 'any-verb', group: 'after', when: '[] ADV? VERB', add: { organisation: 2 } },
  { id: 'far', within: 'text', when: 'mayor _{2,9} []', add: { person: 1 } },
  { id: 'near', when: 'mayor _{2,9} []', add: { person: 10 } },
  { id: 'length', times: 'length', add: { other: 0.5 } },
  { id: 'said-and-sure', if: ['sure'], with: ['said', 'near'], add: { person: 100 } },
];

interface Known {
  readonly sure: boolean;
}

const table = new RuleTable<Names, Known>(fileOf(rules) as RuleFile<Names>, {
  facts: { sure: ({ sure }: Known) => sure, length: () => 3 },
  words: { suffered: new WordSet(['murder', 'arrest']) },
});

const scored = (marked: string, sure = false, trace: Trace | null = null) => {
  const { tokens, span } = markedRow(marked, trace);
  const stop = tokens.list.findIndex(({ text }) => text === '.');
  const bounds = { first: stop + 1, last: tokens.length };
  return table.score(tokens, span, { sure }, bounds);
};

describe('a score is the sum of the rules that hold', () => {
  test.each([
    ['of a pattern and its words', 'the arrest of [Zorblat/PROPN]', { person: 4, other: 2.5 }],
    ['but not of what may not stand', 'the arrest of [Zorblat/PROPN] plan', { other: 2.5 }],
    ['of several', 'the [Zorblat] says/VERB', { person: -2, organisation: 1, other: 2.5 }],
    ['of the first of a group', 'a [Zorblat] now/ADV said/VERB', { person: 2, other: 2.5 }],
    ['of another of it', 'a [Zorblat] now/ADV sang/VERB', { organisation: 2, other: 2.5 }],
    ['of how far each sees', 'the mayor left . old/ADJ [Zorblat]', { person: 1, other: 2.5 }],
    ['of the same sentence', 'the mayor of old/ADJ [Zorblat]', { person: 11, other: 2.5 }],
  ])('%s', (_, marked, sums) => {
    expect(scored(marked)).toEqual({ person: 0, organisation: 0, ...sums });
  });

  test('of facts', () => {
    expect(scored('a [Zorblat] too', true)).toEqual({ person: 5, organisation: 0, other: 1.5 });
  });

  test('of rules that go with others', () => {
    expect(scored('a [Zorblat] said too', true).person).toBe(107);
    expect(scored('a [Zorblat] sang too', true).person).toBe(5);
  });

  test('and the trace has each of them, with what it added', () => {
    const trace = new Trace();
    scored('the arrest of [Zorblat/PROPN]', true, trace);
    const at = { family: 'actors', step: 'score', start: 14, end: 21, question: 1 };
    expect(trace.entries).toEqual([
      { ...at, id: 'murder-of', add: { person: 4 } },
      { ...at, id: 'sure', add: { person: 5 } },
      { ...at, id: 'length', add: { other: 1.5 } },
    ]);
  });

  test('of facts alone, where there is no span of tokens', () => {
    const candidate = [
      { id: 'subject', if: ['subject'], add: { score: 1.5 } },
      { id: 'distance', times: 'distance', add: { score: -1 } },
    ];
    const file = fileOf(candidate) as RuleFile<CandidateNames>;
    const candidates = new RuleTable<CandidateNames, number>(file, {
      facts: {
        subject: (sentences: number) => sentences < 2,
        distance: (sentences: number) => sentences,
      },
    });
    const trace = new Trace();
    expect(candidates.weigh(1, { start: 3, end: 5 }, trace)).toEqual({ score: 0.5 });
    expect(candidates.weigh(2, { start: 3, end: 5 }, null)).toEqual({ score: -2 });
    expect(trace.entries.map(({ id, start }) => `${id} ${start}`)).toEqual([
      'subject 3',
      'distance 3',
    ]);
  });
});

describe('the first rule that holds', () => {
  const ordered = [
    { id: 'year', when: 'in [<year>]' },
    { id: 'number-one', when: '[one]', unless: '[] of' },
    { id: 'long-number' },
    { id: 'any', when: '[<number>]' },
  ];
  const exclusions = new RuleTable<ExclusionNames, string>(
    fileOf(ordered, { shapes: { year: '^(?:19|20)\\d\\d$' } }) as RuleFile<ExclusionNames>,
    { facts: { 'long-number': (text: string) => text.length > 9 }, step: 'exclusion' },
  );

  test.each([
    ['in [1987]', 'year'],
    ['of [1987]', 'any'],
    ['number [one] .', 'number-one'],
    ['number [one] of', null],
  ])('%s: %s', (marked, id) => {
    const trace = new Trace();
    const { tokens, span } = markedRow(marked, trace);
    expect(exclusions.first(tokens, span, '')?.id ?? null).toBe(id);
    expect(trace.entries.map((each) => each.id)).toEqual(id === null ? [] : [id]);
  });

  test('tells what it gives', () => {
    const verdicts = new RuleTable<RuleNames, null>(
      fileOf([
        { id: 'many', when: '[] people', gives: 'count' },
        { id: 'year', when: '[<number>]', gives: 'year' },
      ]),
      { facts: {} },
    );
    const { tokens, span } = markedRow('in [1987]');
    expect(verdicts.first(tokens, span, null)).toMatchObject({ id: 'year', gives: 'year' });
  });

  test('may be a fact of the name of its rule', () => {
    const { tokens, span } = markedRow('at [one] of');
    expect(exclusions.first(tokens, span, '0123456789')?.id).toBe('long-number');
  });
});

test('a large lexicon decides as a small one', () => {
  const words = Array.from({ length: 2500 }, (_, at) => `word${at}`);
  const many = new RuleTable<RuleNames, null>(fileOf([{ id: 'many', when: '{many} []' }]), {
    facts: {},
    words: { many: new WordSet(words) },
  });
  const held = (marked: string) => {
    const { tokens, span } = markedRow(marked);
    return many.first(tokens, span, null)?.id ?? null;
  };
  expect([held('word2499 [x]'), held('word2500 [x]')]).toEqual(['many', null]);
});

describe('words that a pattern names may be', () => {
  const words = {
    deep: { list: ['kin', 'Ana'], set: new Set(['kin']), map: new Map([['kin', 1]]) },
    own: { holds: ({ text }: { text: string }) => text === 'kin' },
  };
  const held = (name: string, marked: string) => {
    const all = new RuleTable<RuleNames, null>(fileOf([{ id: 'r', when: `{${name}} []` }]), {
      facts: {},
      words,
    });
    const { tokens, span } = markedRow(marked);
    return all.first(tokens, span, null) !== null;
  };

  test.each(['deep.list', 'deep.set', 'deep.map', 'own'])('%s', (name) => {
    expect([held(name, 'kin [x]'), held(name, 'king [x]')]).toEqual([true, false]);
  });

  test('a list with capitals, compared as they are written', () => {
    expect([held('deep.list', 'Ana [x]'), held('deep.list', 'ana [x]')]).toEqual([true, false]);
    expect(held('deep.list', 'Kin [x]')).toBe(true);
  });

  test('a closed class, in every table', () => {
    expect([held('closed.be', 'is [x]'), held('closed.be', 'if [x]')]).toEqual([true, false]);
  });

  test.each(['deep', 'deep.other', 'other.set'])('but not %s, which is none', (name) => {
    expect(() => held(name, 'kin [x]')).toThrow(`there is no lexicon {${name}}`);
  });
});

describe('a file of rules is refused', () => {
  const good = { id: 'good', when: 'a []' };
  test.each([
    ['rule 1: there is no key “wen”', [{ id: 'bad', wen: 'a []' }], {}],
    ['rule bad: why: this is missing', [{ id: 'bad', when: 'a []', why: undefined }], {}],
    ['rule bad: examples: this is missing', [{ id: 'bad', when: 'a []', examples: undefined }], {}],
    ['rule bad: examples: yes: none is given', [{ id: 'bad', when: 'a []', examples: {} }], {}],
    ['marks no place, or several', [{ id: 'bad', when: 'a []', examples: { yes: ['a b'] } }], {}],
    ['an id is of small letters', [{ id: 'Bad', when: 'a []' }], {}],
    ['two rules are called good', [good, good], {}],
    ['rule bad: add: person is no number', [{ id: 'bad', when: 'a []', add: { person: 'x' } }], {}],
    [
      'rule bad: with: no rule before it is called good',
      [{ id: 'bad', with: ['good'], when: 'a []' }, good],
      {},
    ],
    ['rule good: it gives nothing', [{ id: 'bad', when: 'a []', gives: 'x' }, good], {}],
    ['rule bad: precedence: this is no number', [{ id: 'bad', when: 'a []', precedence: 2 }], {}],
    ['rule bad: if: this is no list', [{ id: 'bad', if: 'sure' }], {}],
    ['rule bad: within: there is only “text”', [{ id: 'bad', when: 'a []', within: 'x' }], {}],
    ['rule bad, column 3 of “a NUON []”', [{ id: 'bad', when: 'a NUON []' }], {}],
    ['no pattern uses $unused', [good], { macros: { unused: 'a' } }],
    ['no pattern uses <unused>', [good], { shapes: { unused: 'a' } }],
    ['shape wrong: this is no regular expression', [good], { shapes: { wrong: '(' } }],
    ['there is no key “rule”', [good], { rule: [] }],
  ])('%s', (message, rules, more) => {
    expect(() => fileOf(rules, more)).toThrow(message);
    expect(() => fileOf(rules, more)).toThrow('made-up.yaml');
  });

  test('where it asks for a fact that there is not', () => {
    const file = fileOf([{ id: 'bad', if: ['sure'] }]);
    expect(() => new RuleTable<RuleNames, null>(file, { facts: {} })).toThrow(
      'made-up.yaml: rule bad: there is no fact “sure”',
    );
  });
});
