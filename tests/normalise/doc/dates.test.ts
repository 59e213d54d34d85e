import { expect, test } from 'vitest';
import { chronoOf, findDates } from '../../../pipeline/normalise/doc/dates.ts';

test('a part that chrono no longer has, or has by another name, is told and not left out', () => {
  expect(() => chronoOf(['ENWeekdayParser', 'ENNoSuchParser'])).toThrow(
    'chrono-node has no ENNoSuchParser',
  );
  expect(chronoOf(['ENWeekdayParser']).parsers).toHaveLength(1);
});

test.each([
  ['On Thursday, nearly 12345 houses were shut.', ['Thursday']],
  ['Of 1,000 voters asked Thursday through Monday, most', ['Thursday through Monday']],
  ['Last Monday, 40 boats sank.', ['Last Monday']],
  ['It ran from tomorrow until Friday, 3 unions said.', ['tomorrow until Friday']],
  ['Monday midday, 40 boats sank.', ['Monday midday']],
  ['Of 40 boats most left at 3 p.m., Sunday.', ['Sunday']],
  ['It opened on Monday, 5 May 2003.', ['Monday, 5 May 2003']],
  ['It sank on 5 May 2003 (News) – The', ['5 May 2003']],
  ['Since May 5, 2003, 40 left.', ['May 5, 2003']],
  ['By June, the council of 40 towns', []],
  ['It sank around noon today.', ['today']],
  ['It sank at midnight on Friday.', ['Friday']],
  ['It sank in Lund, on Thursday.', ['Thursday']],
  ['He was in Saturday Night Quindle.', ['Saturday']],
  ['It opens (Monday) at 3 p.m. there.', ['Monday']],
])('a date is its words and no more: %s', (text, found) => {
  const dates = findDates(text, [{ start: 0, end: text.length }]);
  expect(dates.map(({ text: words }) => words)).toEqual(found);
});
