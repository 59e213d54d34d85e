import { describe, expect, test } from 'vitest';
import { loadResources, normalise } from '../../pipeline/normalise/normalise.ts';
import { rawArticle } from '../../pipeline/read/article.ts';
import type { ArticleRecord } from '../../schemas/types.ts';
import { faults } from './record-faults.ts';

const resources = loadResources([]);

const recordOf = (text: string, published_on?: string): ArticleRecord =>
  normalise(
    rawArticle('odd', text, published_on === undefined ? {} : { published_on }, {}),
    resources,
  );

const millions = 'million '.repeat(52).trim();
const digits = '9'.repeat(310);

describe('a number greater than those of computers is unread', () => {
  test.each([
    [`The fund holds 1 ${millions} dollars, and 5 boats.`, `1 ${millions}`, ['5']],
    [`It holds between 5 and 1 ${millions} ${millions} boats.`, `1 ${millions} ${millions}`, []],
    [`There are ${digits} boats and 5 docks.`, digits, ['5']],
    [`Over one ${millions} people and 12 dogs came.`, `one ${millions}`, ['12']],
  ])('%#', (text, unread, figures) => {
    expect(faults([text])).toEqual([]);
    const record = recordOf(text);
    const spans = record.issues.filter(({ code }) => code === 'unread-number');
    expect(spans.map(({ start, end }) => text.slice(start ?? 0, end ?? 0)).join(' ')).toContain(
      unread,
    );
    expect(record.figures.map((figure) => figure.text)).toEqual(figures);
  });
});

test.each(['7 of 0-2of 5', '2 of 1 0 0of 2', 'a total of 5 of 0of 7', 'number of 5of 6'])(
  'nothing is counted in “%s”',
  (text) => {
    expect(faults([text, `${text}.`, `They have ${text}`])).toEqual([]);
    expect(recordOf(text).figures.map(({ counted }) => counted)).not.toContain('');
  },
);

describe('a day is one of the calendar, with a year of four digits', () => {
  test.each([
    ['On April 6, 610 AD, the 40 monks left.', null, null],
    ['On 0000-01-01 the 40 monks left.', null, null],
    ['On 2021-02-31 the 40 monks left.', null, null],
    ['On 31 April 2020, 40 monks left.', null, null],
    ['On 3 May 2020, 40 monks left.', null, '2020-05-03'],
  ])('%s', (text, publishedOn, asOf) => {
    expect(faults([text])).toEqual([]);
    const { article, figures } = recordOf(text);
    expect(article.published_on).toBe(publishedOn);
    expect(figures.map(({ as_of }) => as_of)).toContain(asOf);
  });

  test('29 February, which was, is that of the last year with one', () => {
    const { figures } = recordOf('On 29 February, 40 people voted.', '2024-02-01');
    expect(figures.map(({ as_of }) => as_of)).toEqual(['2020-02-29']);
  });
});
