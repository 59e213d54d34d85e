import { describe, expect, test } from 'vitest';
import { resolveTime, resolveTimes } from '../../../pipeline/normalise/times/resolve.ts';
import { annotated } from '../annotated.ts';

/** A Monday. */
const monday = '2024-10-28';

/** The times of a text that was published on a day. */
const valuesOf = (text: string, published: string | null = monday): (string | null)[] =>
  resolveTimes(annotated(text), published).map(({ value }) => value?.value ?? null);

const basesOf = (text: string, published: string | null = monday): (string | null)[] =>
  resolveTimes(annotated(text), published).map(({ basis }) => basis);

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
    ['In June 12 people left.', ['June']],
    [
      'It sank early Aug. 2, as told earlier May 12, 2019.',
      ['early Aug. 2', 'earlier May 12, 2019'],
    ],
    ['On 5 and 6 April 1527 the town was sacked.', ['5 and 6 April 1527']],
    ['On 5 April and 6 boats sank.', ['5 April']],
    ['Filed 16/08/2011-13:42 by the desk.', ['16/08/2011']],
    ['Part no. 16/08/2011-13 is lost.', ['2011-13']],
    ['Since the Sept. 11 tragedy and for 9/11 survivors', ['Sept. 11', '9/11']],
    ['They came in early March and late last year.', ['early March', 'late last year']],
    ['A third-quarter loss, of 2 percent', ['third-quarter']],
  ])('%s', (text, found) => {
    expect(wordsOf(text)).toEqual(found);
  });
});

describe('what is no time', () => {
  test.each([
    'Senator June Park spoke, and Theresa May did.',
    'The minister Sunday Dare said so.',
    'The poll of USA TODAY was of use.',
    'Shops were full on Black Friday.',
    'They march; she may go in a second.',
    'The march on Rome may begin.',
    'About 2000 people came, and 1850 jobs were lost.',
    'It stood 1984 metres high and cost $1990.',
    'Route 1950 and room 1812 were shut.',
    'He ran for two years and paid for three months.',
    'Jan Kavel and Mar Olin left.',
    'It fell in the Prague Spring.',
  ])('%s', (text) => {
    expect(wordsOf(text)).toEqual([]);
  });

  test('what comes again and again is one, without a value', () => {
    expect(valuesOf('Every Friday they meet, and each year they eat.')).toEqual([null]);
  });
});

describe('days', () => {
  test.each([
    ['on 28 October 2024', ['2024-10-28']],
    ['the 3rd of June, 1998', ['1998-06-03']],
    ['on Oct. 3, 2023', ['2023-10-03']],
    ['on 24 October', ['2024-10-24']],
    ['on December 30', ['2024-12-30']],
    ['Today we met', ['2024-10-28']],
    ['yesterday', ['2024-10-27']],
    ['the day before yesterday', ['2024-10-26']],
    ['It sank ten days ago.', ['2024-10-18']],
    ['It sank last night.', ['2024-10-27']],
    ['on Friday', ['2024-10-25']],
    ['It rained last Sunday.', ['2024-10-27']],
    ['It rained last Monday.', ['2024-10-21']],
    ['They vote next Monday.', ['2024-11-04']],
    ['It rained Tuesday of last week.', ['2024-10-22']],
    ['They met at 9 a.m. EST Tuesday.', ['2024-10-22']],
    ['It sank March 11-14.', ['2024-03-11/2024-03-14']],
    ['It will be held between 3 and 5 November.', ['2024-11-03/2024-11-05']],
    ['It lasted from Oct. 3 to 5, 2023.', ['2023-10-03/2023-10-05']],
    ['They ran on July 24/25.', ['2024-07-24/2024-07-25']],
    ['He left following Tuesday’s talks.', ['2024-10-22']],
    ['Filed 2024-10-21T10:15:00+09:00 by wire', ['2024-10-21']],
    ['It burned down last Oct. 30.', ['2023-10-30']],
    ['After 9/11 guards came; the Sept. 11 attacks', ['2001-09-11', '2001-09-11']],
    ['on Christmas Day 2021', ['2021-12-25']],
    ['It was shut on Thanksgiving Day.', ['2024-11-28']],
  ])('%s', (text, expected) => {
    expect(valuesOf(text)).toEqual(expected);
  });

  test('in digits, where other numbers of the text tell which is the month, or the same is said twice', () => {
    expect(valuesOf('It opened on 05/06/2024.')).toEqual([null]);
    expect(valuesOf('It opened on 05/06/2024 and shut on 28/06/2024.')).toEqual([
      '2024-06-05',
      '2024-06-28',
    ]);
    expect(valuesOf('It opened on 05/06/2024 and shut on 06/28/2024.')).toEqual([
      '2024-05-06',
      '2024-06-28',
    ]);
    expect(valuesOf('It opened on 7/7/2024 and shut 28.10.2024.')).toEqual([
      '2024-07-07',
      '2024-10-28',
    ]);
  });

  test('a weekday beside a day of a month tells the year', () => {
    expect(valuesOf('It opened on Tuesday, 7 May.', '2025-01-20')).toEqual(['2024-05-07']);
  });

  test('29 February is of a year that has one', () => {
    expect(valuesOf('It opened on 29 February.', '2023-03-01')).toEqual(['2020-02-29']);
    expect(valuesOf('It opened on 29 February 2023.')).toEqual([null]);
  });
});

describe('months, quarters, seasons and years', () => {
  test.each([
    ['in March 1996', ['1996-03']],
    ['They left in July last year.', ['2023-07']],
    ['They left in March.', ['2024-03']],
    ['They left in December.', ['2023-12']],
    ['It was built last May and this September.', ['2024-05', '2024-09']],
    ['It grew in the third quarter of 2019.', ['2019-07-01/2019-09-30']],
    ["It grew in last year's third quarter.", ['2023-07-01/2023-09-30']],
    ['Sales fell in the first quarter.', ['2024-01-01/2024-03-31']],
    ['Profit fell in the second half of 2020.', ['2020-07-01/2020-12-31']],
    ['It lasted until summer 1998.', ['1998-22']],
    ['He died last winter.', ['2023-24']],
    ['the 1963 March on Rome', ['1963']],
    ["He was mayor in '89.", ['1989']],
    ['In 2005-06 it won.', ['2005/2006']],
    ['In fiscal 2023 it lost.', ['2023']],
    ['It was shut two years ago and in the past decade.', ['2022', '201X']],
    ['A decade ago it was shut.', ['2014']],
    ['It fell last week, this month, next year.', ['2024-10-21/2024-10-27', '2024-10', '2025']],
    ['It was shut this weekend.', ['2024-10-26/2024-10-27']],
    ['in the mid-1990s and the eighties', ['199X', '198X']],
    ['the 19th century', ['18XX']],
    ['It must close by 2030.', ['2030']],
    ['It will open by year-end.', ['2024-12-31']],
  ])('%s', (text, expected) => {
    expect(valuesOf(text)).toEqual(expected);
  });

  test('a season has no days, which are not the same in both halves of the world', () => {
    const [season] = resolveTimes(annotated('It lasted until summer 1998.'), null);
    expect(season?.value).toEqual({ value: '1998-22', from: null, to: null });
  });
});

describe('past or to come', () => {
  test.each([
    ['The levy will take effect June 12.', ['2025-06-12']],
    ['The levy took effect June 12.', ['2024-06-12']],
    ['Heavy rain is forecast for Saturday.', ['2024-11-02']],
    ['Heavy rain fell on Saturday.', ['2024-10-26']],
    ['The union expects a ballot on Friday.', ['2024-11-01']],
    ['The union held a ballot on Friday.', ['2024-10-25']],
    ['The hearing is scheduled for Nov. 14.', ['2024-11-14']],
    ['The bridge stays shut until Thursday.', ['2024-10-31']],
    ['They have to answer by the Feb. 3 deadline.', ['2025-02-03']],
    ['The fair opens Wednesday.', ['2024-10-30']],
    ['The vote is to be held from November 21 to December 12.', ['2024-11-21', '2024-12-12']],
    ['Rivera said on Friday that talks would resume Wednesday.', ['2024-10-25', '2024-10-30']],
    ['She said that on Friday the board would meet.', ['2024-11-01']],
    ['They sued to stop it, but in March a judge ruled.', ['2024-03']],
    ['The firm plans to open 40 shops in January.', ['2025-01']],
    ['In January the firm closed 40 shops.', ['2024-01']],
    ['She declined to speak on Friday.', ['2024-10-25']],
    ['He would have come on Friday.', ['2024-10-25']],
    ['The cut, due to a third-quarter loss,', ['2024-07-01/2024-09-30']],
    ['It has lost money since March.', ['2024-03']],
    ['Theresa May left in May.', ['2024-05']],
    ['The strike began Monday and is to end Wednesday.', ['2024-10-28', '2024-10-30']],
  ])('%s', (text, expected) => {
    expect(valuesOf(text)).toEqual(expected);
  });

  test('what goes on has begun, though its clause looks ahead', () => {
    expect(valuesOf('The show is to run from October 20 to November 3.')).toEqual([
      '2024-10-20',
      '2024-11-03',
    ]);
    expect(valuesOf('The board asked on November 2.')).toEqual(['2023-11-02']);
  });
});

describe('counted from another time of the text', () => {
  test.each([
    [
      'It sank on 3 May 2019. The next day divers came, and three days later they left.',
      ['2019-05-03', '2019-05-04', '2019-05-07'],
    ],
    ['The board met on Tuesday, and the Thursday before.', ['2024-10-22', '2024-10-17']],
    ['In 1995 he was elected, and the following year he left.', ['1995', '1996']],
    [
      'Profit in the third quarter was $4 million, against $3 million a year earlier.',
      ['2024-07-01/2024-09-30', '2023-07-01/2023-09-30'],
    ],
    [
      'It lost money in the second quarter. In the year-ago quarter it did not.',
      ['2024-04-01/2024-06-30', '2023-04-01/2023-06-30'],
    ],
    ['The rate was 6 percent in May 2020, and 5 a year earlier.', ['2020-05', '2019']],
  ])('%s', (text, expected) => {
    expect(valuesOf(text)).toEqual(expected);
  });

  test('how a value was come by is told', () => {
    expect(basesOf('On 3 May 2019 and on Friday; the next day too.')).toEqual([
      'full',
      'published',
      'told',
    ]);
  });

  test('nothing comes later than a time that nobody told', () => {
    expect(valuesOf('Two years later, he left.')).toEqual([null]);
  });
});

describe('where the day of publication is not known', () => {
  test('what counts from it has no value', () => {
    const text = 'It sank on Friday, two days ago, last year, in the third quarter.';
    expect(valuesOf(text, null)).toEqual([null, null, null, null]);
    expect(valuesOf('It sank on 24 October.', null)).toEqual([null]);
  });

  test('a day without its year has that of the nearest day in full, and says so', () => {
    const text = 'It sank on 24 October and was raised on 3 November 2019, as on 3 May 2021.';
    expect(valuesOf(text, null)).toEqual(['2019-10-24', '2019-11-03', '2021-05-03']);
    expect(basesOf(text, null)).toEqual(['text', 'full', 'full']);
    expect(valuesOf('From 20 December to 5 January 2020 it was shut.', null)).toEqual([
      '2019-12-20',
      '2020-01-05',
    ]);
  });

  test('a range with one year at its end has it at both', () => {
    expect(valuesOf('It ran February 3 - April 19 2012.')).toEqual(['2012-02-03', '2012-04-19']);
    expect(valuesOf('It came in late January or early March 2012.')).toEqual([
      '2012-01',
      '2012-03',
    ]);
  });
});

test('one can be resolved against another anchor', () => {
  const [friday] = annotated('It sank on Friday.').times;
  expect(friday && resolveTime(friday, '2021-03-03')?.value).toBe('2021-02-26');
  expect(friday && resolveTime(friday, '2021-03-03', { tense: 'future' })?.value).toBe(
    '2021-03-05',
  );
  expect(friday && resolveTime(friday, null)).toBe(null);
});

test('a dateline gives place and day', () => {
  const { dateline } = annotated('NAIROBI, March 3 (Agency) — Two ferries sailed.');
  expect(dateline?.place).toBe('Nairobi');
  expect(dateline?.date?.text).toBe('March 3');
});
