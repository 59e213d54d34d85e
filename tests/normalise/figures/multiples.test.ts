import { describe, expect, test } from 'vitest';
import { find } from './found.ts';

/** `words value unit kind` of every figure. */
const told = (text: string): string[] =>
  find(text).map(({ start, end, value, low, high, unit, kind }) =>
    [text.slice(start, end), value ?? `${low ?? ''}–${high ?? ''}`, unit, kind].join(' '),
  );

describe('how many times as much something is', () => {
  test.each([
    ['The new pump is 20 times faster.', ['20 times 20 1 ratio']],
    ['Three times as many boats came.', ['Three times 3 1 ratio']],
    ['It is four times more likely to sink.', ['four times 4 1 ratio']],
    ['It drew five times its usual number.', ['five times 5 1 ratio']],
    ['The shares trade at 20 times earnings.', ['20 times 20 1 ratio']],
    ['They paid 10 times that amount.', ['10 times 10 1 ratio']],
    ['It is three to four times as wide.', ['three to four times 3–4 1 ratio']],
    ['It was a three- to five-fold rise.', ['three- to five-fold 3–5 1 ratio']],
    ['Output will grow four- or five-fold.', ['four- or five-fold 4–5 1 ratio']],
    ['Cases rose 18-fold.', ['18-fold 18 1 ratio']],
    ['A tenfold increase was seen.', ['tenfold 10 1 ratio']],
    ['The reasons are two-fold.', []],
    ['It has a twofold aim.', []],
    ['The club won three times.', ['three 3 1 count']],
    ['They asked her three times that day.', ['three 3 1 count']],
    ['He told them three times the same tale.', ['three 3 1 count']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test.each([
    ['Twice as many boats came.', ['boats']],
    ['Three times as many boats came.', ['boats']],
    ['It is three times the size of Rona.', ['size of Rona']],
  ])('what is counted: %s', (text, expected) => {
    expect(find(text).map(({ counted }) => counted)).toEqual(expected);
  });

  test('a comparison is no change, and a rise is', () => {
    expect(find('It is four times more likely to sink.')[0]?.change).toBeNull();
    expect(find('It was a five-fold rise.')[0]?.change).toBe('rise');
  });
});

describe('how often something is done', () => {
  test.each([
    ['They eat three times a week.', ['three times a week 3 1/wk rate']],
    ['The board met four times per year.', ['four times per year 4 1/a rate']],
    ['It runs two or three times a day.', ['two or three times a day 2–3 1/d rate']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('one in so many', () => {
  test.each([
    ['The odds are 1 in 64.', ['1 in 64 0.015625 1 ratio']],
    ['It has a one in 64 chance.', ['one in 64 0.015625 1 ratio']],
    ['The risk was one in 1,024.', ['one in 1,024 0.0009765625 1 ratio']],
    ['There is 1 boat in 64 towns.', ['1 1 1 count', '64 64 1 count']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('minus between amounts takes from the first', () => {
  test.each([
    ['They made $9 million minus $2 million in fees.', [9e6, 2e6]],
    ['It earned $5 million, minus $2 million in fees.', [5e6, 2e6]],
    ['The club had 40 million euros minus 3 million euros.', [40e6, 3e6]],
    ['They kept 40 boats, minus 3 of them.', [40, 3]],
    ['The fund made minus $3 million.', [-3e6]],
    ['Rates fell from 2 percent to minus 1 percent.', [2, -1]],
    ['It was 5 degrees, minus 3 at night.', [5, -3]],
  ])('%s', (text, expected) => {
    expect(find(text).map(({ value }) => value)).toEqual(expected);
  });
});

describe('an hour before a count', () => {
  test.each([
    ['At 12 400 people marched.', [400]],
    ['By 9 300 boats had left.', [300]],
    ['Until 10 250 voters stood there.', [250]],
    ['The town has 18 400 people.', [18400]],
    ['By 98 400 voters were lost.', [98400]],
  ])('%s', (text, expected) => {
    expect(find(text).map(({ value }) => value)).toEqual(expected);
  });
});

describe('thousands apart from the hundreds', () => {
  test.each([
    ['The house cost £45 300.', [45300]],
    ['They paid 45 300 euros for it.', [45300]],
    ['A grant of 12 500 dollars was paid.', [12500]],
    ['The farm has 12 500 hectares.', [12500]],
    ['It was worth $12 500 in May.', [12500]],
    ['For $12 300 boats were let.', [12, 300]],
    ['They ran 4 100 metres.', [4, 100]],
    ['They found 12 500 euro notes.', [12, 500]],
    ['At 12 400 euros were gone.', [400]],
  ])('%s', (text, expected) => {
    expect(find(text).map(({ value }) => value)).toEqual(expected);
  });
});
