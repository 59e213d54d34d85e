import { describe, expect, test } from 'vitest';
import { exclusions, read, values } from './found.ts';

describe('numbers of a list that could be years count as the others do', () => {
  test.each([
    ['The towns have 1800, 900, 700 and 650 inhabitants.', [1800, 900, 700, 650]],
    ['The counties reported 2010, 1500, 980 and 640 cases.', [2010, 1500, 980, 640]],
    ['The farms keep 900, 1950, 700 and 1600 sheep.', [900, 1950, 700, 1600]],
    ['Numbers: 1999, 500, 600, 700.', [1999, 500, 600, 700]],
    ['He said 2001, 5000, 7000 people.', [2001, 5000, 7000]],
    ['The towns have 1800 and 1650 inhabitants.', [1800, 1650]],
    ['The mills have 1700 or 1800 workers.', [1700, 1800]],
    ['In 2010, 1500, 980 and 640 cases were found.', [1500, 980, 640]],
    ['The town has 1800 inhabitants.', [1800]],
    ['Some 1500-2000 people came.', ['1500–2000']],
    ['Between 1800 and 1900 people came.', ['1800–1900']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test('and what is counted is theirs too', () => {
    expect(read('The towns have 1800, 900 and 650 inhabitants.')).toEqual([
      '1800 | 1800 | exactly | 1 | inhabitants',
      '900 | 900 | exactly | 1 | inhabitants',
      '650 | 650 | exactly | 1 | inhabitants',
    ]);
  });
});

describe('years stay years', () => {
  test.each([
    ['It rained in 1999, 2001 and 2004.', ['1999 year', '2001 year', '2004 year'], []],
    [
      'It rained in 1999, 2001 and 2004, 500 people said.',
      ['1999 year', '2001 year', '2004 year'],
      [500],
    ],
    ['It rained between 1990 and 2000.', ['1990 year', '2000 year'], []],
    ['It ran from 1846 to 48.', ['1846 year', '48 year'], []],
    ['In 1999, 500 people died.', ['1999 year'], [500]],
    ['The 1992-1995 wars ended.', ['1992 year', '1995 year'], []],
    ['They won the 1999, 2001 and 2004 titles.', ['1999 year', '2001 year', '2004 year'], []],
    ['In 2019, 34 and 56 people came.', ['2019 year'], [34, 56]],
    ['It stood from A.D. 250 to 552.', ['250 year', '552 year'], []],
  ])('%s', (text, years, figures) => {
    expect(exclusions(text)).toEqual(years);
    expect(values(text)).toEqual(figures);
  });
});
