import { describe, expect, test } from 'vitest';
import { readSchema } from '../../pipeline/lib/schema.ts';
import { addressFault } from '../../pipeline/lib/strings/addresses.ts';
import { idFault } from '../../pipeline/lib/strings/article-ids.ts';
import { characterFault } from '../../pipeline/lib/strings/characters.ts';
import { dayFault, dayOf, lastDay } from '../../pipeline/lib/strings/days.ts';
import { languageFault } from '../../pipeline/lib/strings/languages.ts';
import { stringFault } from '../../pipeline/lib/strings/strings.ts';

describe('a line of metadata', () => {
  test.each(['Port', 'Café – “北京” 🚢', 'a\u00A0b', 'a\u200Bb', 'a\u00ADb', 'a\u0301', '\uE000'])(
    'may be %j',
    (text) => {
      expect(characterFault(text, 'one line')).toBeUndefined();
    },
  );

  test.each([
    { text: 'a\0', says: 'has a control character, U+0000, at 1' },
    { text: '\u001B[31m', says: 'has a control character, U+001B, at 0' },
    { text: 'a\u007F', says: 'has a control character, U+007F, at 1' },
    { text: 'a\u009B31m', says: 'has a control character, U+009B, at 1' },
    { text: 'a\tb', says: 'has a control character, U+0009, at 1' },
    { text: 'a\nb', says: 'has a line break, U+000A, at 1' },
    { text: 'a\u2028b', says: 'has a line break, U+2028, at 1' },
    { text: 'a\u0085b', says: 'has a line break, U+0085, at 1' },
    { text: 'ab\u202Ec', says: 'has a mark that turns the direction of writing, U+202E, at 2' },
    { text: '\u200Fa', says: 'has a mark that turns the direction of writing, U+200F, at 0' },
    { text: 'a\u2066', says: 'has a mark that turns the direction of writing, U+2066, at 1' },
    { text: 'a\u061C', says: 'has a mark that turns the direction of writing, U+061C, at 1' },
    { text: 'a\uD83D', says: 'has half of a surrogate pair, U+D83D, at 1' },
    { text: '\uDE00a', says: 'has half of a surrogate pair, U+DE00, at 0' },
    { text: 'a\uFFFE', says: 'has U+FFFE, which is no character, at 1' },
    { text: 'a\u{1FFFF}', says: 'has U+1FFFF, which is no character, at 1' },
  ])('$text is refused', ({ text, says }) => {
    expect(characterFault(text, 'one line')?.message).toBe(says);
  });

  test('may break where lines are expected, and hold nothing else then', () => {
    expect(characterFault('a\nb', 'lines')).toBeUndefined();
    expect(characterFault('a\n\u001Bb', 'lines')?.message).toContain('U+001B');
    expect(characterFault('a\r\nb', 'lines')?.message).toContain('U+000D');
  });
});

describe('an id', () => {
  test.each([
    ...['nato-north-korea', 'gum/GUM_news_afghan', '58A3656BDCA7B89C', '12', 'a', '北京/新闻', 'Ü'],
    ...['wsj/wsj_0002', 'ieer/APW19980314.0391', 'timeline/9%_drop,_13,000_jobs', 'a..b', 'a.'],
    ...['https://example.org/news/?p=1&q=a#b', 'urn:uuid:5f', 'doi:10.1/x(1)', '-a', 'a//b/', '🚢'],
    'x'.repeat(250),
  ])('may be %s', (id) => {
    expect(idFault(id)).toBeUndefined();
  });

  test.each([
    { id: '', says: 'is empty' },
    { id: 'two words', says: 'has a space at 3' },
    { id: 'a\u00A0b', says: 'has white space, U+00A0, at 1' },
    { id: 'a\u3000b', says: 'has white space, U+3000, at 1' },
    { id: 'a;b', says: 'has “;” at 1' },
    { id: 'a`<img>`', says: 'has “`” at 1' },
    { id: 'a<b', says: 'has “<” at 1' },
    { id: 'a\\b', says: 'has “\\” at 1' },
    { id: 'a"b', says: 'has “"” at 1' },
    { id: 'a|b', says: 'has “|” at 1' },
    { id: '🚢{', says: 'has “{” at 1' },
    { id: '/root', says: 'begins with a slash' },
    { id: '../../etc/passwd', says: 'has a full stop where a part begins' },
    { id: 'a/../b', says: 'has a full stop where a part begins' },
    { id: 'a/.b', says: 'has a full stop where a part begins' },
    { id: '.hidden', says: 'has a full stop where a part begins' },
    { id: 'e\u001B[31mred', says: 'has a control character, U+001B, at 1' },
    { id: 'a\u009B', says: 'has a control character, U+009B, at 1' },
    { id: 'a\u202Eb', says: 'has a mark that turns the direction of writing, U+202E, at 1' },
    { id: 'a\u200Bb', says: 'has an invisible mark, U+200B, at 1' },
    { id: 'a\u00ADb', says: 'has an invisible mark, U+00AD, at 1' },
    { id: 'a\uFEFF', says: 'has an invisible mark, U+FEFF, at 1' },
    { id: 'a\uD800', says: 'has half of a surrogate pair, U+D800, at 1' },
    { id: 'a\uFFFD', says: 'has U+FFFD, which is no character, at 1' },
    { id: 'a\uFDD0', says: 'has U+FDD0, which is no character, at 1' },
    { id: 'é'.repeat(126), says: 'is 252 bytes long in UTF-8, and 250 are the most' },
  ])('$id is refused', ({ id, says }) => {
    expect(idFault(id)?.message).toBe(says);
  });

  test('has one grammar in all tables and in the sidecar', () => {
    const patterns = ['article', 'claim', 'figure', 'mention', 'sidecar'].map(
      (name) => readSchema(name).properties['article_id']?.pattern,
    );
    expect(new Set(patterns).size).toBe(1);
  });
});

describe('an address', () => {
  test.each([
    ...['https://example.org', 'http://example.org/a/b?c=d&e=%20f;g#h', 'https://127.0.0.1:8080/'],
    'https://xn--bcher-kva.example/~ada/!$(x),y',
  ])('may be %s', (url) => {
    expect(addressFault(url)).toBeUndefined();
  });

  test.each([
    { url: 'javascript:alert(1)', says: 'its scheme is javascript:', remedy: 'https://' },
    { url: 'data:text/html,x', says: 'its scheme is data:', remedy: 'https://' },
    { url: 'file:///etc/passwd', says: 'its scheme is file:', remedy: 'https://' },
    { url: 'example.org/a', says: 'cannot be read as a URL', remedy: 'https://' },
    { url: 'https://', says: 'cannot be read as a URL', remedy: 'https://' },
    { url: 'https://example.org:99999/', says: 'cannot be read as a URL', remedy: 'https://' },
    { url: 'https:example.org', says: 'RFC 3986', remedy: 'as https://example.org/' },
    { url: 'HTTPS://Example.org/A', says: 'RFC 3986', remedy: 'as https://example.org/A' },
    { url: 'https://example.org/straße', says: 'RFC 3986', remedy: '/stra%C3%9Fe' },
    { url: 'https://example.org/a b', says: 'RFC 3986', remedy: '/a%20b' },
    { url: 'https://example.org/9%_drop', says: 'RFC 3986', remedy: '/9%25_drop' },
    { url: 'https://example.org/?a[]=1|2', says: 'RFC 3986', remedy: '/?a%5B%5D=1%7C2' },
  ])('$url is refused', ({ url, says, remedy }) => {
    expect(addressFault(url)?.message).toContain(says);
    expect(addressFault(url)?.remedy).toContain(remedy);
  });

  test('that a remedy gives is one', () => {
    for (const url of ['https://example.org/straße|{}^`', 'https://münchen.example/%zz?ü=[]'])
      expect(addressFault(addressFault(url)?.remedy.replace('write it as ', '') ?? '')).toBe(
        undefined,
      );
  });
});

describe('a language', () => {
  test.each([
    ...[
      'en',
      'en-GB',
      'EN-us',
      'tlh',
      'quc',
      'zh-Hant-TW',
      'zh-cmn',
      'es-419',
      'de-1996',
      'sr-Latn',
    ],
    ...['ca-valencia', 'en-x-house', 'en-u-ca-buddhist', 'mul', 'und'],
  ])('may be %s', (tag) => {
    expect(languageFault(tag)).toBeUndefined();
  });

  test.each([
    { tag: 'klingon', says: 'no language is registered as “klingon”' },
    { tag: 'english', says: 'no language is registered as “english”' },
    { tag: 'xx', says: 'no language is registered as “xx”' },
    { tag: 'en-ZZZ', says: 'no extlang is registered as “zzz”' },
    { tag: 'en-UK', says: 'no region is registered as “uk”' },
    { tag: 'en-Abcd', says: 'no script is registered as “abcd”' },
    { tag: 'en-oxford', says: 'no variant is registered as “oxford”' },
    { tag: 'en_GB', says: 'BCP 47' },
    { tag: 'English (UK)', says: 'BCP 47' },
    { tag: 'en-', says: 'BCP 47' },
    { tag: '', says: 'BCP 47' },
    { tag: 'construct', says: 'BCP 47' },
    { tag: 'toString', says: 'no language is registered as “tostring”' },
    { tag: 'i-klingon', says: 'BCP 47' },
  ])('$tag is refused', ({ tag, says }) => {
    expect(languageFault(tag)?.message).toContain(says);
  });
});

describe('a day', () => {
  test.each([
    { time: '2024-10-28', day: '2024-10-28' },
    { time: '2024-10-28T23:30:00-05:00', day: '2024-10-28' },
    { time: '2024-10-28T23:30:00+0530', day: '2024-10-28' },
    { time: '2024-10-28T23:30:00.123456Z', day: '2024-10-28' },
    { time: '2024-10-28T23:30', day: '2024-10-28' },
    { time: '2024-10-28 23:30:00', day: '2024-10-28' },
    { time: '2024-10-28 23:30:00 UTC', day: '2024-10-28' },
    { time: '20241028', day: '2024-10-28' },
    { time: '20241028T233000Z', day: '2024-10-28' },
    { time: 'Mon, 28 Oct 2024 23:30:00 -0500', day: '2024-10-28' },
    { time: 'Mon, 28 Oct 2024 23:30:00 GMT', day: '2024-10-28' },
    { time: '5 May 2024 08:00 EST (Eastern)', day: '2024-05-05' },
  ])('is read from $time', ({ time, day }) => {
    expect(dayOf(time)).toBe(day);
  });

  test.each([
    ...['28/10/2024', '10/28/2024', '2024/10/28', '28.10.2024', '1730000000', '2024', '2024-10'],
    ...['2024-02-30', '2024-13-01', '2024-10-28T25:00:00Z', '2024-10-28T23:60', '20241028233000'],
    ...['October 28, 2024', 'Tue, 28 Oct 2024 23:30:00 -0500', 'Mon, 28 Oct 24 23:30:00 -0500'],
    ...[
      '31 Feb 2024 08:00:00 GMT',
      '2024-10-28 noon',
      '2024-W44-1',
      '',
      'yesterday',
      '2024-10-28x',
    ],
  ])('is not read from %j', (time) => {
    expect(dayOf(time)).toBeUndefined();
  });

  test.each([
    { day: '2024-10-28', remedy: undefined },
    { day: '1500-01-01', remedy: undefined },
    { day: '1499-12-31', remedy: 'correct the day' },
    { day: '0000-01-01', remedy: 'correct the day' },
    { day: '2 May 2024', remedy: 'write the day alone, as 2024-10-28' },
    { day: '2024-05-02T10:00:00Z', remedy: 'write the day alone, as 2024-05-02' },
    { day: '2023-02-29', remedy: 'write the day alone, as 2024-10-28' },
  ])('of metadata: $day', ({ day, remedy }) => {
    expect(dayFault(day)?.remedy).toBe(remedy);
  });

  test('may lie in the year after', () => {
    expect(lastDay('2024-05-03')).toBe('2025-12-31');
  });
});

test.each([
  { schema: 'sidecar', value: { title: 'A', url: 'javascript:0' }, path: ['url'] },
  { schema: 'sidecar', value: { title: 'A', language: 'klingon' }, path: ['language'] },
  { schema: 'sidecar', value: { article_id: '../x' }, path: ['article_id'] },
  { schema: 'sidecar', value: { retrieved_on: '1066-10-14' }, path: ['retrieved_on'] },
  { schema: 'sidecar', value: { unknown: ['a', { b: 'c\0' }] }, path: ['unknown', 1, 'b'] },
  { schema: 'sidecar', value: { title: 5, rights: null }, path: undefined },
  { schema: 'registry', value: [{ note: 'a\nb' }, { name: 'a\nb' }], path: [1, 'name'] },
  {
    schema: 'registry',
    value: [{ also_known_as: ['a', '\u202E'] }],
    path: [0, 'also_known_as', 1],
  },
  { schema: 'dataset', value: { description: 'a\nb', title: 'a\nb' }, path: ['title'] },
  { schema: 'dataset', value: { homepage: 'ftp://example.org' }, path: ['homepage'] },
  { schema: 'dataset', value: { licence: { path: 'x' } }, path: ['licence', 'path'] },
  {
    schema: 'dataset',
    value: { contributors: [{ path: 'x' }] },
    path: ['contributors', 0, 'path'],
  },
])('$schema: $value', ({ schema, value, path }) => {
  expect(stringFault(schema, value)?.path).toEqual(path);
});
