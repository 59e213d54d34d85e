import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hash, NameMap, WordMap, WordSet } from '../../../pipeline/normalise/doc/words.ts';

const word = (text: string) => ({
  text,
  lower: text.toLowerCase(),
  hash: hash(text.toLowerCase()),
});

test('a word is held if it is in the list, whatever its hash', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 40 }), fc.string(), (list, other) => {
      const lower = list.map((each) => each.toLowerCase());
      const [words, map] = [new WordSet(lower), new WordMap(lower.map((each) => [each, each]))];
      for (const each of [...list, other]) {
        const isIn = lower.includes(each.toLowerCase());
        expect(words.holds(word(each))).toBe(isIn);
        expect(map.holds(word(each))).toBe(isIn);
        expect(map.of(word(each))).toBe(isIn ? each.toLowerCase() : undefined);
      }
    }),
  );
});

test('a name is held as it is written', () => {
  const names = new NameMap([['Ana', 1]]);
  expect(names.holds(word('Ana'))).toBe(true);
  expect(names.holds(word('ANA'))).toBe(false);
  expect(names.holds(word('Bo'))).toBe(false);
});

test('nothing is no word', () => {
  expect(new WordSet(['']).holds(undefined)).toBe(false);
  expect(new WordMap([['', 1]]).of(undefined)).toBeUndefined();
  expect(new NameMap([['', 1]]).holds(undefined)).toBe(false);
});

test('places are where words of the list stand', () => {
  const words = ['The', 'ship', 'left', 'the', 'quay'].map(word);
  expect(new WordSet(['the', 'quay', 'boat']).placesIn({ list: words })).toEqual([0, 3, 4]);
  expect(new WordSet([]).placesIn({ list: words })).toEqual([]);
});

test('a word of the list is never said to be none by its hash', () => {
  const list = ['the', 'quay', 'boat'];
  const words = new WordSet(list);
  expect(list.every((each) => words.mayHold(hash(each)))).toBe(true);
});
