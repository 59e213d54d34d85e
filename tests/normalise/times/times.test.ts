import { describe, expect, test } from 'vitest';
import { resolveTime, resolveTimes } from '../../../pipeline/normalise/times/resolve.ts';
import { annotated } from '../annotated.ts';

/** The times of a text that was published on a day, a Monday. */
const valuesOf = (text: string, published: string | null = '2024-10-28'): (string | null)[] =>
  resolveTimes(annotated(text), published).map(({ value }) => value?.value ?? null);

/** The words of the times of a text. */
const wordsOf = (text: string): string[] => annotated(text).times.map((time) => time.text);

describe('a time is its words and no more', () => {
  test.each([
    ['On Thursday, nearly 12345 houses were shut.', ['Thursday']],
    ['Of 1,000 voters asked Thursday through Monday, most', ['Thursday', 'Monday']],
    ['Last Monday, 40 boats sank.', ['Last Monday']],
    ['It ran from tomorrow until Friday, 3 unions said.', ['tomorrow', 'Friday']],
    ['Of 40 boats most left at 3 p.m., Sunday.', ['Sunday']],
    ['It opened on Monday, 5 May 2003.', ['Monday, 5 May 2003']],
    ['It sank on 5 May 2003 (News) – The', ['5 May 2003']],
    ['Since May 5, 2003, 40 left.', ['May 5, 2003']],
    ['By June, the council of 40 towns', ['June']],
    ['It sank around noon today.', ['today']],
    ['It sank at midnight on Friday.', ['Friday']],
    ['It opens (Monday) at 3 p.m. there.', ['Monday']],
  ])('%s', (text, found) => {
    expect(wordsOf(text)).toEqual(found);
  });
});

describe('days', () => {
  test.each([
    ['on 28 October 2024', ['2024-10-28']],
    ['on 24 October', ['2024-10-24']],
    ['on Oct. 3, 2023', ['2023-10-03']],
    ['Today we met', ['2024-10-28']],
    ['yesterday', ['2024-10-27']],
    ['on Friday', ['2024-10-25']],
    ['the 1963 March on Rome', ['1963']],
    ['on December 30', ['2024-12-30']],
    ['the march on Rome may begin', []],
  ])('%s', (text, expected) => {
    expect(valuesOf(text)).toEqual(expected);
  });

  test('a time that counts from the day of writing has no value without it', () => {
    expect(valuesOf('on 24 October', null)).toEqual([null]);
    expect(valuesOf('on 24 October 2024', null)).toEqual(['2024-10-24']);
    expect(valuesOf('It sank on Friday, two days ago, and last year.', null)).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('one can be resolved against another anchor', () => {
    const [friday] = annotated('It sank on Friday.').times;
    expect(friday && resolveTime(friday, '2021-03-03')?.value).toBe('2021-02-26');
  });
});

test('a dateline gives place and day', () => {
  const { dateline } = annotated('NAIROBI, March 3 (Agency) — Two ferries sailed.');
  expect(dateline?.place).toBe('Nairobi');
  expect(dateline?.date?.text).toBe('March 3');
});
