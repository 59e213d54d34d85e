import { describe, expect, test } from 'vitest';
import { UserError } from '../../../pipeline/kernel/errors.ts';
import { readCorpusLine } from '../../../pipeline/normalise/read/corpus-line.ts';

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
    { more: { date: '2024-05-02T10:00:00Z' }, expected: {} },
    { more: { date: '2024-02-31' }, expected: {} },
    { more: { date: 20240502 }, expected: {} },
    {
      more: { date: '2024-05-02', published_on: '2024-05-01' },
      expected: { published_on: '2024-05-01' },
    },
    {
      more: { date: '2024-05-02', published_on: null },
      expected: { published_on: '2024-05-02' },
    },
  ])('with $more has the metadata $expected', ({ more, expected }) => {
    expect(metadata(more)).toEqual(expected);
  });

  test.each([
    { data: [], pointer: '', says: 'an object' },
    { data: null, pointer: '', says: 'an object' },
    { data: { text: 'One.' }, pointer: '/id', says: 'an id' },
    { data: { id: 1.5, text: 'One.' }, pointer: '/id', says: 'an id' },
    { data: { id: 'a', text: ['One.'] }, pointer: '/text', says: 'a text' },
    { data: { ...line, title: 5 }, pointer: '/title', says: 'must be string' },
    { data: { ...line, published_on: 'May' }, pointer: '/published_on', says: 'format "date"' },
    { data: { ...line, url: 'not a url' }, pointer: '/url', says: 'format "uri"' },
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
