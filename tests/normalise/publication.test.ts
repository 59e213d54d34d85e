import { describe, expect, test } from 'vitest';
import { loadResources, normalise } from '../../pipeline/normalise/normalise.ts';
import type { ArticleRecord } from '../../schemas/types.ts';

const resources = loadResources([]);
const recordOf = (text: string, published_on?: string): ArticleRecord =>
  normalise(
    {
      article_id: 'a',
      text,
      metadata: published_on === undefined ? {} : { published_on },
      issues: [],
    },
    resources,
  );

const story = 'Harbourmaster Ilka Voss said that 12 boats had sunk.';

describe('a line that says when the article came out', () => {
  test.each([
    'Published 4 March 2025',
    'Published: March 4th, 2025 at 8 p.m. ET',
    'First published on Tue 4 Mar 2025 13.15 GMT',
    'Posted Tuesday, March 4, 2025',
    'Published 4 March 2025, last updated 6 March 2025 at 10:00',
    'By Ada Example | Published 4 March 2025',
    'Date published: 2025-03-04',
  ])('%s', (line) => {
    const { published_on, published_on_basis } = recordOf(`${line}\n\n${story}`).article;
    expect([published_on, published_on_basis]).toEqual(['2025-03-04', 'stated']);
  });
});

describe('a line that is nothing but a day', () => {
  test.each([
    '2025-03-04T10:15:00+09:00',
    '13.15 GMT, Tuesday 4 March 2025',
    'MARCH 4, 2025',
    'Tue 04 Mar 2025 09:41 CET',
    '2025-03-04 10:15',
    'Tuesday, 04.03.2025',
    'By Ada Example • March 4, 2025',
    'Last updated: 4 March 2025',
  ])('%s', (line) => {
    for (const text of [
      `${line}\n\n${story}`,
      `Boats sink\n\n${line}\n${story}`,
      `${story}\n${line}`,
    ])
      expect(recordOf(text).article).toMatchObject({
        published_on: '2025-03-04',
        published_on_basis: 'inferred',
      });
  });
});

describe('no day is taken from', () => {
  test.each([
    ['running text', 'Harbourmaster Ilka Voss said on Monday that the bond runs to 1 June 2031.'],
    ['a day of long ago', `${story} The last such storm was on 4 March 1998.`],
    ['a heading that tells of what', `The flood of 4 March 1998\n\n${story}`],
    ['a line with more than a day', `4 March 2025, Tolm harbour\n\n${story}`],
    ['a day that may be one of two', `05/06/2025\n\n${story}`],
    ['two days by numbers', `The runners fly to Bergen on July 24/25.`],
    ['a month', `March 2025\n\n${story}`],
    ['days that differ', `4 March 1998\n\n${story}\n\n6 June 2001\n\n${story}`],
    ['a day that there is not', `Published 31 April 2025\n\n${story}`],
    ['a dateline without a year', `TOLM, June 10 — ${story}`],
  ])('%s', (_, text) => {
    const { article, claims } = recordOf(text);
    expect([article.published_on, article.published_on_basis]).toEqual([null, 'unknown']);
    expect(claims.map(({ said_on }) => said_on).filter((day) => day !== null)).toEqual([]);
  });
});

describe('an address above the text that holds a day', () => {
  test.each([
    'https://tolm.example/news/2025/03/04/boats-sink',
    'https://tolm.example/2025-03-04/boats/0182-1649',
    'https://tolm.example/20250304/aea0.html',
    'https://tolm.example/archives/2025/03/04/2003782019',
  ])('%s', (line) => {
    for (const text of [`${line}\n\n${story}`, `Boats sink\n${line}\n\n${story}`])
      expect(recordOf(text).article).toMatchObject({
        published_on: '2025-03-04',
        published_on_basis: 'inferred',
      });
    expect(recordOf(`${line}\n\n6 March 2025\n\n${story}`).article.published_on).toBe('2025-03-06');
  });

  test.each([
    'https://tolm.example/news/2025/02/30/boats-sink',
    'https://tolm.example/news/1925/03/04/boats-sink',
    'https://tolm.example/news/2003781954',
    'https://tolm.example/news/2025/03/boats-sink',
    'See https://tolm.example/news/2025/03/04/boats-sink',
  ])('but not %s', (line) => {
    expect(recordOf(`${line}\n\n${story}`).article.published_on).toBe(null);
  });
});

describe('the dateline of a press release', () => {
  test.each([
    'TOLM, NORWAY / ACCESS Newswire / March 4, 2025 / ',
    'TOLM, NY / AGENCY / March 4, 2025 / ',
    'TOLM, Norway--(SOME WIRE)--Mar. 4, 2025--',
    'TOLM, March 4, 2025 /SomeNewswire/ -- ',
    'TOLM, March 4, 2025 (SOME NEWSWIRE) -- ',
  ])('%s', (line) => {
    const { article, claims } = recordOf(`${line}Ilka Voss said today that 12 boats sank.`);
    expect([article.published_on, article.published_on_basis]).toEqual(['2025-03-04', 'stated']);
    expect(claims.map((row) => [row.said_on, row.speaker_text])).toEqual([
      ['2025-03-04', 'Ilka Voss'],
    ]);
  });
});

describe('a stamp between title and text in one line', () => {
  test.each([
    `Old Lighthouse Keeper Dies at 90 Published March 4, 2025 ${story}`,
    `Boats Sink in Tolm Harbour Published: 4 March 2025 ${story}`,
    `Twelve Boats Sink Posted on Mar. 4, 2025 ${story}`,
    `Storm in Tolm First published 4 March 2025 ${story}`,
    `Harbour Shut After Storm Date published: March 4, 2025 ${story}`,
  ])('%s', (text) => {
    expect(recordOf(text).article).toMatchObject({
      published_on: '2025-03-04',
      published_on_basis: 'inferred',
    });
  });

  test.each([
    `${story} Published March 4, 1998 by Norda, the book sold out.`,
    'Her second book Published March 4, 1998 sold out.',
    'It was late. Published March 4, 1998 It sold out.',
  ])('but not %s', (text) => {
    expect(recordOf(text).article.published_on).toBe(null);
  });
});

test('what is given goes before a dateline, and that before a stamp', () => {
  const text = `2025-03-05\n\nTOLM, 4 March 2025 — ${story}`;
  expect(recordOf(text, '2025-03-06').article.published_on).toBe('2025-03-06');
  expect(recordOf(text).article).toMatchObject({
    published_on: '2025-03-04',
    published_on_basis: 'stated',
  });
});

describe('without a day of publication', () => {
  test.each([
    [
      'The pier fell on 4 March 1998. Mayor Ilka Voss said on 7 March that it was safe.',
      '1998-03-07',
    ],
    [
      'Mayor Ilka Voss said on 30 December that it was safe. It fell on 2 January 2025.',
      '2024-12-30',
    ],
    [
      'It fell on 20 December 2023. Mayor Ilka Voss said on January 5 that it was safe.',
      '2024-01-05',
    ],
    [
      'It opened on 1 May 1990. It fell on 3 May 2024. Mayor Ilka Voss said on 9 June that it was safe.',
      '2024-06-09',
    ],
  ])('a day takes its year from the nearest day: %s', (text, day) => {
    const claim = recordOf(text).claims.find(({ cue_text }) => cue_text === 'said');
    expect([claim?.said_on, claim?.said_on_basis]).toEqual([day, 'nearby-year']);
  });

  test.each([
    'It opened on 1 May 1990. It fell on 3 May 2024. It was dear. Mayor Ilka Voss said on 9 June that it was safe.',
    'It fell on 4 March 1998. Mayor Ilka Voss said on Monday that it was safe.',
    'It fell on 4 March 1998. Mayor Ilka Voss said yesterday that it was safe.',
    'Mayor Ilka Voss said on 7 March that it was safe.',
  ])('what is told by it stays without a time: %s', (text) => {
    const claim = recordOf(text).claims.find(({ cue_text }) => cue_text === 'said');
    expect([claim?.said_on, claim?.said_on_basis]).toEqual([null, null]);
  });

  test('a figure has the year of the nearest day, too', () => {
    const { figures } = recordOf('It fell on 4 March 1998. On 7 March, 40 monks left.');
    expect(figures.map((row) => [row.as_of, row.as_of_basis])).toContainEqual([
      '1998-03-07',
      'nearby-year',
    ]);
  });
});
