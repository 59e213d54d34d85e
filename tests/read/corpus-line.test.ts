import { describe, expect, test } from 'vitest';
import { UserError } from '../../pipeline/lib/errors.ts';
import { readCorpusLine } from '../../pipeline/read/corpus-line.ts';

const place = { file: 'corpus.jsonl', line: 7 };
const line = { id: 'one', text: 'Boats left.' };
const metadata = (more: object) => readCorpusLine({ ...line, ...more }, place).metadata;

describe('a line', () => {
  test('gives id and text, cleaned', () => {
    const given = { id: 'a/b', text: '\uFEFFOne.\r\nTwo.' };
    const expected = { article_id: 'a/b', text: 'One.\nTwo.', metadata: {}, issues: [] };
    expect(readCorpusLine(given, place)).toEqual(expected);
  });

  test('may have a number for an id', () => {
    expect(readCorpusLine({ ...line, id: 12 }, place).article_id).toBe('12');
  });

  test.each([
    { more: { title: 'Port', publisher: 'News' }, expected: { title: 'Port', publisher: 'News' } },
    { more: { score: 0.5, tags: ['x'], author: {} }, expected: {} },
    { more: { title: null, byline: '' }, expected: {} },
    { more: { date: '2024-05-02' }, expected: { published_on: '2024-05-02' } },
    { more: { date: '', published: null }, expected: {} },
    { more: { timestamp: 1714600000, updated: 'May', created_at: 5 }, expected: {} },
    { more: { date: '2024-05-02', published_on: null }, expected: { published_on: '2024-05-02' } },
    { more: { retrieved_on: '2024-05-02T10:00:00Z' }, expected: { retrieved_on: '2024-05-02' } },
  ])('with $more has the metadata $expected', ({ more, expected }) => {
    expect(metadata(more)).toEqual(expected);
  });

  test.each([
    ...[
      'date',
      'published',
      'published_on',
      'published_at',
      'publishedAt',
      'published-at',
      'pubDate',
    ],
    ...['publish_date', 'publication_date', 'datePublished', 'date_publish', 'datetime', 'PubDate'],
    ...['article:published_time', 'dc:date', 'webPublicationDate', 'issued', 'publishedDate'],
  ])('is told by %s when it was published', (key) => {
    expect(metadata({ [key]: '2024-10-28T23:30:00-05:00' })).toEqual({
      published_on: '2024-10-28',
    });
  });

  test('may tell it twice, if it tells the same', () => {
    const given = { date: '2024-10-28', pubDate: 'Mon, 28 Oct 2024 23:30:00 -0500' };
    expect(metadata(given)).toEqual({ published_on: '2024-10-28' });
  });

  test.each([
    { more: { date: 1730000000 }, pointer: '/date', says: 'no day that is read here: 1730000000' },
    { more: { date: 20241028 }, pointer: '/date', says: 'no day that is read here' },
    { more: { date: { $date: 'x' } }, pointer: '/date', says: '{"$date":"x"}' },
    { more: { 'a/~date': 1, pubDate: '28/10/2024' }, pointer: '/pubDate', says: '"28/10/2024"' },
    { more: { 'dc/date': 'May' }, pointer: '/dc~1date', says: '"May"' },
    { more: { date: '2024-02-31' }, pointer: '/date', says: 'no day that is read here' },
    { more: { retrieved_on: 'today' }, pointer: '/retrieved_on', says: '"today"' },
    { more: { date: '1066-10-14' }, pointer: '/published_on', says: 'before the year 1500' },
    {
      more: { published_on: '2024-05-01', date: '2024-05-02' },
      pointer: '/date',
      says: '“date” says 2024-05-02, and “published_on” says 2024-05-01',
    },
  ])('with $more is refused', ({ more, pointer, says }) => {
    const read = (): unknown => metadata(more);
    expect(read).toThrow(UserError);
    expect(read).toThrow(says);
    expect(read).toThrow(expect.objectContaining({ place: { ...place, pointer } }));
  });

  test.each([
    { data: [], pointer: '', says: 'an object' },
    { data: null, pointer: '', says: 'an object' },
    { data: { text: 'One.' }, pointer: '/id', says: 'an id' },
    { data: { id: 1.5, text: 'One.' }, pointer: '/id', says: 'an id' },
    { data: { id: 'a', text: ['One.'] }, pointer: '/text', says: 'a text' },
    { data: { ...line, title: 5 }, pointer: '/title', says: 'must be string' },
    {
      data: { ...line, published_on: 'May' },
      pointer: '/published_on',
      says: 'no day that is read',
    },
    { data: { ...line, url: 'not a url' }, pointer: '/url', says: 'is no address of the web' },
    { data: { ...line, title: '\ud800' }, pointer: '/title', says: 'half of a surrogate pair' },
    { data: { ...line, title: 'a\nb' }, pointer: '/title', says: 'a line break, U+000A, at 1' },
    { data: { ...line, language: 'klingon' }, pointer: '/language', says: '“klingon”' },
    { data: { ...line, id: '\u001b[31m' }, pointer: undefined, says: 'a control character' },
    { data: { ...line, id: 'a b' }, pointer: undefined, says: 'cannot be the id' },
    { data: { ...line, text: '\n' }, pointer: undefined, says: 'empty' },
  ])('$data is refused', ({ data, pointer, says }) => {
    const read = (): unknown => readCorpusLine(data, place);
    expect(read).toThrow(UserError);
    expect(read).toThrow(says);
    const expected = pointer === undefined ? place : { ...place, pointer };
    expect(read).toThrow(expect.objectContaining({ place: expected }));
  });
});
