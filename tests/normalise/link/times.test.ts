import { describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../../../schemas/types.ts';
import { loadResources, normalise } from '../../../pipeline/normalise/normalise.ts';

const resources = loadResources([]);
const recordOf = (text: string, published_on: string | null = '2025-06-10'): ArticleRecord =>
  normalise(
    {
      article_id: 'a',
      text,
      metadata: published_on === null ? {} : { published_on },
      issues: [],
    },
    resources,
  );

/** When each claim was said, and by what that is known. */
const saidIn = (text: string, day?: string | null): (string | null)[][] =>
  recordOf(text, day).claims.map((row) => [row.said_on, row.said_on_basis]);

/** As of when each figure holds, and by what that is known. */
const asOfIn = (text: string, day?: string | null): (string | null)[][] =>
  recordOf(text, day).figures.map((row) => [row.as_of, row.as_of_basis]);

/** Of each figure, by which time its change is measured, and the words of the figure that it began with. */
const sinceIn = (text: string): (string | null)[][] => {
  const { figures } = recordOf(text);
  const wordsOf = (id: string | null): string | null =>
    figures.find(({ figure_id }) => figure_id === id)?.text ?? null;
  return figures.map((row) => [row.since, wordsOf(row.change_from_id)]);
};

describe('a claim was said when the clause of its cue says', () => {
  test.each([
    ['“We were too slow,” the harbourmaster said in 2017.', '2017'],
    ['In her 2012 diary, Mayor Ilka Voss wrote that the pier was rotten.', '2012'],
    ['Mayor Ilka Voss said last year that the pier was rotten.', '2024'],
    ['The council warned in March that the dam could fail.', '2025-03'],
    ['Over the weekend, Ilka Voss warned that the dam could fail.', '2025-06-07/2025-06-08'],
    ['Ilka Voss told reporters on 24 May that the dam held.', '2025-05-24'],
    ['On Friday, Ilka Voss said that the dam held.', '2025-06-06'],
    ['The 2021 audit found that 30 bridges were unsafe.', '2021'],
    ['A report published in 2022 said that 30 bridges were unsafe.', '2022'],
    ['Ilka Voss said on Dec. 3 that the dam held.', '2024-12-03'],
    ['At the 2018 harbour fair, Ilka Voss said that the pier was rotten.', '2018'],
    ['Ilka Voss told the 2018 harbour fair that the pier was rotten.', '2018'],
    ['According to a 2016 study, 30 bridges are unsafe.', '2016'],
    ['Some 30 bridges are unsafe, according to the 2012 census.', '2012'],
  ])('%s', (text, time) => {
    expect(saidIn(text)).toEqual([[time, 'stated']]);
  });

  test.each([
    ['When asked on Friday, Ilka Voss said that the dam held.', '2025-06-06', 'sentence'],
    ['It has been shut since May, when Ilka Voss said that the dam leaked.', '2025-05', 'sentence'],
    ['Last week the dam leaked, according to Ilka Voss.', '2025-06-10', 'published'],
    [
      'Looking ahead to the 2024 regatta, Ilka Voss said that the pier held.',
      '2025-06-10',
      'published',
    ],
    ['Asked about 2019, Ilka Voss said that the pier had held.', '2025-06-10', 'published'],
    [
      'Presenting the 2019 plan, Ilka Voss said that the pier would hold.',
      '2025-06-10',
      'published',
    ],
    [
      'Ilka Voss, recalling the 2007 flood, said that the pier had held.',
      '2025-06-10',
      'published',
    ],
    [
      'Cheered since taking office in 2014, Ilka Voss said that the pier held.',
      '2025-06-10',
      'published',
    ],
    [
      '<post by="@tolm" on="March 4, 2016">Ilka Voss says that the pier held.</post>',
      '2025-06-10',
      'published',
    ],
    ['For 2023, Ilka Voss reported that the mill lost money.', '2025-06-10', 'published'],
    [
      'The dam burst on 4 May and Ilka Voss says that it will burst again.',
      '2025-06-10',
      'published',
    ],
    [
      'Ilka Voss said that the dam held, as a man who drowned on Friday had hoped.',
      '2025-06-10',
      'published',
    ],
    ['Ilka Voss, who was elected in 2019, said that the dam held.', '2025-06-10', 'published'],
    ['Ilka Voss, hired last year, said that the dam held.', '2025-06-10', 'published'],
    ['After the storm of 4 May, Ilka Voss said that the dam held.', '2025-06-10', 'published'],
    ['Ilka Voss said that the dam had burst on Friday.', '2025-06-10', 'published'],
    ['“The dam burst on Friday,” Ilka Voss said.', '2025-06-10', 'published'],
    ['Ilka Voss said a few years ago that the dam held.', null, null],
  ])('and else: %s', (text, time, basis) => {
    expect(saidIn(text)).toEqual([[time, basis]]);
  });

  test('what follows is counted from what was told', () => {
    const text =
      'Ilka Voss said on 3 June that the dam held. The Tuesday before, she had said that it leaked.';
    expect(saidIn(text)).toEqual([
      ['2025-06-03', 'stated'],
      ['2025-05-27', 'stated'],
    ]);
  });

  test('a month is no place, and neither is where somebody is from', () => {
    const placeIn = (text: string): (string | null)[] =>
      recordOf(text).claims.map(({ said_at }) => said_at);
    expect(placeIn('The council warned in October that the dam could fail.')).toEqual([null]);
    expect(placeIn('“It leaks,” said Ilka Voss, a baker in Tolmen.')).toEqual([null]);
    expect(placeIn('Ilka Voss, who lives in Tolmen, said that it leaked.')).toEqual([null]);
    expect(placeIn('Ilka Voss said at the Tolmen Boat Show that it leaked.')).toEqual([null]);
    expect(placeIn('“It leaks,” Ilka Voss told reporters in Geneva on Friday.')).toEqual([
      'Geneva',
    ]);
    expect(placeIn('Speaking in Geneva on Friday, Ilka Voss said that it leaked.')).toEqual([
      'Geneva',
    ]);
  });
});

describe('a figure holds when its clause says', () => {
  test.each([
    ['In 2021, 300 fires were counted.', ['2021']],
    ['The mill employed 4,200 workers in 2019.', ['2019']],
    ['As of 12 May, 40 people had died.', ['2025-05-12']],
    ['About 30 people died Friday.', ['2025-06-06']],
    ['The toll rose to 30 on Monday.', ['2025-06-09']],
    ['The city wants to build 3,000 homes by 2030.', ['2030']],
    ['Rents have risen 12% since March.', ['2025-03/..']],
    // The end of an open interval is a day, month or year.
    ['Since the third quarter 200 shops have closed.', ['2024-07-01/..']],
    ['Since last week 200 shops have closed.', ['2025-06-02/..']],
    ['Since the 1990s 200 shops have closed.', ['1990/..']],
    ['Since last spring 200 shops have closed.', ['2025/..']],
    ['The fund pays $5 million a year until 2030.', ['../2030']],
    ['Between 2019 and 2021, 300 shops closed.', ['2019/2021']],
    ['There were 300 fires in 2021, 400 in 2022 and 520 in 2023.', ['2021', '2022', '2023']],
    ['In 2021 there were 300 fires and in 2022 there were 400.', ['2021', '2022']],
    ['Fares of $25 take effect June 12.', ['2025-06-12']],
    ['The ferry line expects 12,000 passengers on Friday.', ['2025-06-13']],
    ['Friday’s blast killed 12 people.', ['2025-06-06']],
    ['It sold 300 boats in May, compared with 250 in April.', ['2025-05', '2025-04']],
    ['Sales reached $4 million last year.', ['2024']],
    ['Voters paid 40 crowns in the 1990s.', ['199X']],
    ['Between 3 May, 2019, and 8 July, 2021, 300 shops closed.', ['2019-05-03/2021-07-08']],
    ['One senior aide on Monday called the harbour a hole.', ['2025-06-09']],
    ['In 2005, at the age of 91, Ilka Voss told the Tolm Post that she had left.', ['2005']],
    ['It was the biggest deal since Norda bought Tolm Mills for $19 million in 2002.', ['2002']],
  ])('%s', (text, times) => {
    expect(asOfIn(text)).toEqual(times.map((time) => [time, 'stated']));
  });

  test.each([
    ['Twelve people died when a bus crashed on Friday.', '2025-06-06', 'sentence'],
    ['They named nine women who had been killed last year.', '2024', 'sentence'],
    ['On 12 May a ship sank and 30 people drowned.', '2025-05-12', 'sentence'],
    ['The mill, founded in 1903, employs 4,200 people.', '2025-06-10', 'published'],
    ['Ilka Voss, who was born on 4 May 1960, paid $300.', '2025-06-10', 'published'],
    ['It lies two miles from the scene of the 3 May 2021 attack.', '2025-06-10', 'published'],
    ['She has shut 40 mills in the north since taking office in 2014.', '2014/..', 'sentence'],
    ['It has moved 700 hearts since the clinic opened in 1985.', '1985/..', 'sentence'],
    ['It was the first of 3 mills since opening in 2011.', '2025-06-10', 'published'],
    ['Unemployment is 4.1%, the lowest since 2001.', '2025-06-10', 'published'],
    ['Vision 2030 will create 300 jobs.', '2025-06-10', 'published'],
    ['At least 30 people died, police said on Monday.', '2025-06-09', 'speech'],
    ['“We lost 300 jobs in 2023,” Ilka Voss said on Monday.', '2023', 'stated'],
    ['Some 300 people died a few years ago.', null, null],
  ])('and else: %s', (text, time, basis) => {
    expect(asOfIn(text)).toEqual([[time, basis]]);
  });
});

describe('a length of time up to a day, or of a year, is a period', () => {
  test.each([
    ['For the six months ended May 12, Norda lost $6 million.', '2024-11-13/2025-05-12'],
    ['Sales were $4 million in the nine months to 31 March 2024.', '2023-07-01/2024-03-31'],
    ['Profit rose 4% in the year to March.', '2024-04/2025-03'],
    ['The port made $9 million in its fiscal year ended June 30, 2024.', '2023-07-01/2024-06-30'],
    ['Sales for the four fiscal quarters ended Jan. 31 were $5 million.', '2024-02-01/2025-01-31'],
    ['In the three-month period ended 30 April, 40 boats sank.', '2025-02-01/2025-04-30'],
    ['In the first nine months of 2023, 400 boats sank.', '2023-01/2023-09'],
    ['In the last two quarters of 2021, 400 boats sank.', '2021-07/2021-12'],
    ['In the first three months of last year, 40 boats sank.', '2024-01/2024-03'],
    // It lasts no nine months up to May.
    ['The fair was put off nine months to May and drew 400 people.', '2025-05'],
  ])('%s', (text, time) => {
    const rows = recordOf(text).figures;
    expect(rows.map(({ as_of }) => as_of)).toEqual(rows.map(() => time));
  });

  test('what it is measured by is as long', () => {
    const text =
      'For the six months ended May 12, Norda made $6 million, or 8 cents a share, compared with $8 million, or 9 cents a share, a year earlier.';
    expect(
      asOfIn(text)
        .slice(1)
        .map(([time]) => time),
    ).toEqual([
      '2024-11-13/2025-05-12',
      '2024-11-13/2025-05-12',
      '2023-11-13/2024-05-12',
      '2023-11-13/2024-05-12',
    ]);
  });

  test.each([
    ['There are 40 fewer boats in Tolm than there were a decade ago.', '2025-06-10', null],
    ['Tolm drew 43% more guests than in the same period in 2019.', '2025-06-10', '2019'],
    ['The port lost 4% more grain than it did in 2021.', '2025-06-10', '2021'],
    ['In May, 5% fewer boats sank than in the same month last year.', '2025-05', '2024-05'],
    ['Norda will close 90 shops, or about a quarter, by early July.', '2025-07', null],
  ])('what it is measured by is not when it is: %s', (text, time, since) => {
    const [row] = recordOf(text).figures;
    expect([row?.as_of, row?.since]).toEqual([time, since]);
  });

  test('a part has the time of its whole', () => {
    const text = 'Ilka Voss won 13 of 19 races, compared with three of the last 10 in 2008.';
    expect(asOfIn(text).map(([time]) => time)).toEqual([
      '2025-06-10',
      '2025-06-10',
      '2008',
      '2008',
    ]);
  });
});

describe('a change has a time at both ends', () => {
  test.each([
    [
      'Inflation rose to 6% in May from 5.5% a year earlier.',
      ['2025-05', '2024-05'],
      [
        ['2024-05', '5.5%'],
        [null, null],
      ],
    ],
    [
      'The rate went from 3% in 2019 to 9% in 2022.',
      ['2019', '2022'],
      [
        [null, null],
        ['2019', '3%'],
      ],
    ],
    ['Exports rose 12% in April from a year earlier.', ['2025-04'], [['2024-04', null]]],
    [
      'Exports rose 12% in April compared with the same month last year.',
      ['2025-04'],
      [['2024-04', null]],
    ],
    [
      'Revenue was $4.2bn in 2024, up from $3.9bn in 2023.',
      ['2024', '2023'],
      [
        ['2023', '$3.9bn'],
        [null, null],
      ],
    ],
    ['Rents have risen 12% since March.', ['2025-03/..'], [['2025-03', null]]],
    [
      'Profit was $7 million, or 22 cents a share, down from $32 million, or 86 cents a share, a year ago.',
      ['2025-06-10', '2025-06-10', '2024', '2024'],
      [
        ['2024', '$32 million'],
        ['2024', '86 cents a share'],
        [null, null],
        [null, null],
      ],
    ],
  ])('%s', (text, times, since) => {
    expect(recordOf(text).figures.map(({ as_of }) => as_of)).toEqual(times);
    expect(sinceIn(text)).toEqual(since);
  });

  test('the beginning of a change has no time where none is told', () => {
    expect(asOfIn('The toll rose from 38 to 41 on Monday.')).toEqual([
      [null, null],
      ['2025-06-09', 'stated'],
    ]);
  });
});

test('the record lists the times that the article names', () => {
  const text =
    'In 2021, 300 fires broke out. It began a few years ago. Ilka Voss met them on Friday.';
  expect(recordOf(text).dates).toMatchObject([
    {
      start: 3,
      end: 7,
      text: '2021',
      value: '2021',
      from: '2021-01-01',
      to: '2021-12-31',
      basis: 'full',
    },
    { text: 'few years ago', kind: 'date', value: null, from: null, to: null, basis: null },
    { text: 'Friday', kind: 'date', value: '2025-06-06', from: '2025-06-06', basis: 'published' },
  ]);
});
