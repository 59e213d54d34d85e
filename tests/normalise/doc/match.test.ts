import { describe, expect, test } from 'vitest';
import { around, Scope, type Meanings } from '../../../pipeline/normalise/doc/match.ts';
import { Notation, parsePattern } from '../../../pipeline/normalise/doc/pattern.ts';
import { WordSet } from '../../../pipeline/normalise/doc/words.ts';
import { markedRow } from './rows.ts';

const notation = new Notation(
  new Map(
    Object.entries({
      stranger: '!{known}&<name>',
      article: 'a|an|the',
      aside: ', $article NOUN*',
      loop: 'a $loop',
    }).map(([name, text]) => [name, { text, place: `rules.yaml: macro ${name}` }]),
  ),
  new Map([['year', /^(?:19|20)\d\d$/]]),
);

const meanings: Meanings = {
  words: (name) => (name === 'known' ? new WordSet(['rivera', 'northlight']) : undefined),
  tests: {
    // Two tokens of one tag.
    pair: (scope, at, way) =>
      scope.at(at).tag !== 'EDGE' && scope.at(at).tag === scope.at(at + way).tag ? 2 : -1,
  },
};

const parsed = (text: string) => parsePattern({ text, place: 'rules.yaml: rule r' }, notation);

/** Whether a pattern stands around what stands in brackets in `a [b c] d`. */
function stands(pattern: string, marked: string, bounds?: readonly [number, number]): boolean {
  const { tokens, span } = markedRow(marked);
  const [low, high] = bounds ?? [0, tokens.length];
  const scope = new Scope<unknown>(tokens, span, { first: low, last: high }, null);
  return around(parsed(pattern), meanings)(scope);
}

describe('a pattern stands', () => {
  test.each([
    // Words
    ['murder of []', 'the murder of [Zorblat]'],
    ['murder|killing of []', 'the Killing of [Zorblat]'],
    ['Group of []', 'the Group of [seven]'],
    ['"(" [] ")"', '( [Zorblat] )'],
    ['[] "NATO"', '[the] NATO'],
    // Tags, lexicons and shapes
    ['[PROPN]', '[Zorblat/PROPN]'],
    ['[NOUN|PROPN NOUN]', '[Zorblat/PROPN river]'],
    ['[{known}]', '[Rivera]'],
    ['[<name>&!{known}]', '[Zorblat]'],
    ['in [<year>]', 'in [1987]'],
    ['[<number>&!<digits>]', '[12th]'],
    ['[<capitals>] <small>', '[NATO] said'],
    // Edges
    ['^ []', '[Zorblat] said'],
    ['[] ^', 'said [Zorblat]'],
    ['[] !NOUN', '[Zorblat]'],
    ['!the []', '[Zorblat]'],
    // Repetition
    ['a ADJ* []', 'a big/ADJ old/ADJ [house]'],
    ['a ADJ* []', 'a [house]'],
    ['a _{1,2} []', 'a big old [house]'],
    ['[] ,? said', '[Zorblat] , said'],
    ['[] (, NOUN){2} said', '[Zorblat] , one , two said'],
    ['(^ | NOUN) ADJ+ []', 'the old/ADJ [house]'],
    ['[_* said]', '[he has said]'],
    // What was taken greedily is given back.
    ['[] NOUN* house', '[the] old house house'],
    // Looks
    ['[] !(of the)', '[house] of a'],
    ['[] ~ -', '[twenty] +-'],
    ['[] !~ -', '[twenty] -'],
    ['[] !~ _', '[twenty] one'],
    ['#3(bank _*) []', 'the bank of old [Zorblat]'],
    ['[] #2(_* bank) said', '[the] old bank said'],
    // Macros
    ['[$stranger]', '[Zorblat]'],
    ['[$stranger&PROPN]', '[Zorblat/PROPN]'],
    ['!$article []', 'old [house]'],
    ['$article|one []', 'one [house]'],
    ['[] $aside .', '[Zorblat] , the river town .'],
    ['[] $aside{2}', '[Zorblat] , the river , the town'],
    // Tests
    ['[] @pair', '[the] big/ADJ old/ADJ house'],
    ['@pair []', 'the big/ADJ old/ADJ [house]'],
    ['[] !@pair', '[the] old/ADJ house'],
  ])('%s: %s', (pattern, marked) => {
    expect(stands(pattern, marked)).toBe(true);
  });

  test.each([
    ['murder of []', 'the murder , of [Zorblat]'],
    ['Group of []', 'the group of [seven]'],
    ['[PROPN]', '[Zorblat/PROPN River/PROPN]'],
    ['[<name>&!{known}]', '[Rivera]'],
    ['[<year>]', '[1687]'],
    ['[] _', '[Zorblat]'],
    ['[] NOUN', '[Zorblat]'],
    ['[] ^', '[Zorblat] said'],
    ['a ADJ* []', 'a big/ADJ red [house]'],
    ['a _{1,2} []', 'a big old red [house]'],
    ['[] (, NOUN){2} said', '[Zorblat] , one said'],
    ['[] !(of the)', '[house] of the'],
    ['[] ~ -', '[twenty] -'],
    ['[] ~ -', '[twenty]'],
    ['[] !~ -', '[twenty] +-'],
    ['#2(bank _*) []', 'the bank of old [Zorblat]'],
    ['[] #2(_* bank)', '[the] big old bank'],
    ['[] !@pair', '[the] big/ADJ old/ADJ house'],
  ])('not %s: %s', (pattern, marked) => {
    expect(stands(pattern, marked)).toBe(false);
  });

  test('as far as its bounds, where the edge is', () => {
    expect(stands('murder of []', 'the murder of [Zorblat]', [2, 4])).toBe(false);
    expect(stands('^ of []', 'the murder of [Zorblat]', [2, 4])).toBe(true);
  });
});

describe('a pattern is refused, with its column, that', () => {
  test.each([
    ['of', 'column 3', 'the anchor is missing'],
    ['of [', 'column 5', 'an alternative is empty'],
    ['of [a', 'column 6', '“]” is missing'],
    ['of [] ]', 'column 7', '“]” is not expected'],
    ['(a | ) []', 'column 5', 'an alternative is empty'],
    ['[]', 'column 1', 'it can match nothing'],
    ['a? [_*]', 'column 1', 'it can match nothing'],
    ['(a?)* []', 'column 1', 'what may be empty is repeated'],
    ['a{3,2} []', 'column 1', 'it is repeated up to 2 times'],
    ['a{30} []', 'column 1', 'it is repeated up to 30 times'],
    ['((a b)* c)* []', 'column 1', 'too often'],
    ['NUON []', 'column 1', 'there is no tag NUON'],
    ['the EDGE []', 'column 5', 'there is no tag EDGE'],
    ['a <yeer> []', 'column 3', 'there is no shape <yeer>'],
    ['a $strange []', 'column 3', 'there is no macro $strange'],
    ['a $loop []', 'column 3', '$loop is part of itself'],
    ['x|$aside []', 'column 3', '$aside is no single token'],
    ['!$stranger []', 'column 2', '$stranger is more than alternatives'],
    ['a| []', 'column 3', 'a word, tag, {lexicon} or <shape> is missing'],
    ['a @ []', 'column 3', 'a name is missing behind @'],
  ])('%s', (pattern, column, message) => {
    expect(() => parsed(pattern)).toThrow(`rules.yaml: `);
    expect(() => parsed(pattern)).toThrow(column);
    expect(() => parsed(pattern)).toThrow(message);
  });

  test.each([
    ['a {knwon} []', 'rules.yaml: rule r, column 3 of “a {knwon} []”: there is no lexicon {knwon}'],
    ['a @pear []', 'rules.yaml: rule r, column 3 of “a @pear []”: there is no test @pear'],
  ])('%s', (pattern, message) => {
    expect(() => around(parsed(pattern), meanings)).toThrow(message);
  });
});
