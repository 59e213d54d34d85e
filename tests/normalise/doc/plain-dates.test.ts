import { expect, test } from 'vitest';
import { findDates } from '../../../pipeline/normalise/doc/dates.ts';
import { mayBeNumbered, plainDate } from '../../../pipeline/normalise/doc/plain-dates.ts';

test.each([
  ['sank on 5 May 2003.', { text: '5 May 2003', at: 8, year: 2003, month: 5, day: 5 }],
  ['LIMA, 5 May 2003 (News) – The', { text: '5 May 2003', at: 6, year: 2003, month: 5, day: 5 }],
  ['Since May 5, 2003, 40 left', { text: 'May 5, 2003', at: 6, year: 2003, month: 5, day: 5 }],
])('a day that is written plainly is read as it stands: %s', (words, date) => {
  expect(plainDate(words)).toEqual(date);
});

test.each([
  'from 3 to 5 May 2003',
  '5 May 2003 to 8 June',
  '5 May 2003 – 8 June 2004',
  '31 May 2003',
  '40 5 May 2003',
  '5 May 2003 and 8 June 2004',
  '5 May 2003 BC',
  'the first of 5 May 2003',
  'April, May 5, 2003',
  'May 5, 2003 (2 June)',
  'May 2003',
])('whatever may be more than one plain day is left to the parser: %s', (words) => {
  expect(plainDate(words)).toBeNull();
});

test('words without a number beside the month name no date', () => {
  expect(mayBeNumbered('By June, the council of 40 towns')).toBe(false);
  expect(mayBeNumbered('By June 5, the mayor')).toBe(true);
  expect(mayBeNumbered('By the fifth of June')).toBe(true);
});

test('a plain day is the same beside a weekday, where the parser reads it', () => {
  const day = { year: 2003, month: 5, day: 5 };
  for (const text of ['It sank on 5 May 2003.', 'It sank on Monday, 5 May 2003.'])
    expect(findDates(text, [{ start: 0, end: text.length }])).toMatchObject([day]);
});

test.each([
  ['On Thursday, nearly 12345 houses were shut.', ['Thursday']],
  ['Of 1,000 voters asked Thursday through Monday, most', ['Thursday through Monday']],
  ['Last Monday, 40 boats sank.', ['Last Monday']],
  ['It ran from tomorrow until Friday, 3 unions said.', ['tomorrow until Friday']],
  ['Monday midday, 40 boats sank.', ['Monday midday']],
  ['Of 40 boats most left at 3 p.m., Sunday.', ['Sunday']],
  ['It opened on Monday, 5 May 2003.', ['Monday, 5 May 2003']],
])('a weekday beside a number is joined to what belongs to it alone: %s', (text, found) => {
  const dates = findDates(text, [{ start: 0, end: text.length }]);
  expect(dates.map(({ text: words }) => words)).toEqual(found);
});
