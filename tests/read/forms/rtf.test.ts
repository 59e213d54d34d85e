import { describe, expect, test } from 'vitest';
import { readRichText } from '../../../pipeline/read/forms/rich-text.ts';
import { factivaRtf, nexisRtf, rtf } from '../../../pipeline/read/forms/rtf.ts';
import { faultOf, piecesOf, takes } from '../../support/forms.ts';

const texts = (body: string | Uint8Array): string[] =>
  readRichText(typeof body === 'string' ? Buffer.from(body, 'latin1') : body, 'a.rtf')
    .map(({ text }) => text)
    .filter((text) => text !== '');

const inRtf = (body: string): string => `{\\rtf1\\ansi\\ansicpg1252\\deff0 ${body}}`;

describe('rich text', () => {
  test.each([
    { name: 'paragraphs', given: 'One.\\par Two.\\par\nThree.', is: ['One.', 'Two.', 'Three.'] },
    { name: 'a line break in the file, which is none', given: 'One\r\n two', is: ['One two'] },
    { name: 'a line break by hand', given: 'One\\line two', is: ['One\ntwo'] },
    { name: 'a break that is escaped', given: 'One.\\\nTwo.', is: ['One.', 'Two.'] },
    {
      name: 'signs by their words',
      given: 'a\\emdash b\\rquote s\\tab c\\~d\\_e',
      is: ['a—b’s\tc d-e'],
    },
    { name: 'braces and backslashes', given: '\\{a\\\\b\\}', is: ['{a\\b}'] },
    {
      name: 'bytes of Windows-1252',
      given: "\\'93Yes,\\'94 she said \\'96 caf\\'e9",
      is: ['“Yes,” she said – café'],
    },
    { name: 'bytes as they are', given: 'caf\xe9 \x93a\x94', is: ['café “a”'] },
    {
      name: 'Unicode with what stands for it',
      given: "\\u8220?Yes\\u8221\\'94 \\u-10179?\\u-8704?",
      is: ['“Yes” 😀'],
    },
    { name: 'Unicode with nothing that stands for it', given: '\\uc0\\u8220 Yes', is: ['“Yes'] },
    { name: 'Unicode with two signs that do', given: '\\uc2\\u8220 ??Yes', is: ['“Yes'] },
    { name: 'half of a pair', given: 'a\\u-10179?b', is: ['a\ufffdb'] },
    {
      name: 'hidden and deleted words',
      given: 'a{\\v no}b{\\deleted no}c\\v no\\v0 d',
      is: ['abcd'],
    },
    {
      name: 'pictures',
      given: '{\\pict\\pngblip 89504e470d0a}a{\\*\\shppict{\\pict 8950}}',
      is: ['a'],
    },
    { name: 'bytes of pictures', given: 'a{\\pict\\bin5 }}}}}}b', is: ['ab'] },
    {
      name: 'a link with its words',
      given: '{\\field{\\*\\fldinst HYPERLINK "http://a.example"}{\\fldrslt here}}',
      is: ['here'],
    },
    {
      name: 'notes, headers and footers',
      given: '{\\header Page 1}a{\\footnote no}{\\footerf x}',
      is: ['a'],
    },
    { name: 'groups that are not known', given: '{\\*\\mystery no}a{\\*\\x{\\y no}}', is: ['a'] },
    {
      name: 'a table',
      given: '\\trowd\\intbl Hull\\cell 12\\cell\\row\\pard After.',
      is: ['Hull\t12', 'After.'],
    },
    {
      name: 'a table of paragraphs',
      given: '\\trowd\\intbl One.\\par Two.\\cell Three.\\cell\\row',
      is: ['One.', 'Two.', 'Three.'],
    },
    { name: 'what stands behind its end', given: 'a}b', is: ['a'] },
  ])('has $name', ({ given, is }) => {
    expect(texts(inRtf(given))).toEqual(is);
  });

  test('reads the bytes of a font in the font’s own code page', () => {
    const fonts = '{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}{\\f2\\fcharset128 C;}}';
    expect(texts(inRtf(`${fonts}\\f1\\'cc\\'e8\\'f0\\f0\\'e9 {\\f2\\'93\\'fa}`))).toEqual([
      'Мирé 日',
    ]);
  });

  test.each([
    { page: '\\ansicpg1250', byte: "\\'b9", is: 'ą' },
    { page: '\\mac', byte: "\\'8e", is: 'é' },
    { page: '\\ansicpg99999', byte: "\\'e9", is: 'é' },
  ])('reads the bytes of a file in its code page $page', ({ page, byte, is }) => {
    expect(texts(`{\\rtf1\\ansi${page} ${byte}}`)).toEqual([is]);
  });

  test('keeps bookmarks, links, and whether a paragraph is bold', () => {
    const body =
      '{\\*\\bkmkstart Body_1}{\\b Head}\\par{\\field{\\*\\fldinst{HYPERLINK "http://a.example"}}{\\fldrslt a}} b';
    expect(readRichText(Buffer.from(inRtf(body)), 'a')).toMatchObject([
      { text: 'Head', isBold: true, marks: ['Body_1'] },
      { text: 'a b', isBold: false, links: ['http://a.example'] },
    ]);
  });

  test('is one article', async () => {
    const file = inRtf('One.\\par Two.');
    expect(takes(rtf, file)).toBe(true);
    expect(takes(nexisRtf, file) || takes(factivaRtf, file)).toBe(false);
    expect(await piecesOf(rtf, file)).toEqual([
      { form: 'rtf', source: 'pile/a', part: null, fields: {}, text: 'One.\n\nTwo.' },
    ]);
  });

  test('with nothing in it has no text', async () => {
    expect(await piecesOf(rtf, inRtf('\\par'))).toMatchObject([{ form: 'rtf', reason: 'no-text' }]);
  });

  test.each([
    { name: 'cut off', given: '{\\rtf1 One', says: 'it is cut off, for its groups do not close' },
    {
      name: 'too deep',
      given: `{\\rtf1 ${'{'.repeat(100_000)}`,
      says: 'stand more than 2000 deep',
    },
    { name: 'no rich text', given: 'One.', says: 'this is no rich text' },
  ])('is told where it is $name', async ({ given, says }) => {
    expect(await faultOf(rtf, given)).toContain(says);
  });

  test('takes time with its length alone', () => {
    const start = performance.now();
    texts(inRtf("\\'e9".repeat(200_000) + '\xe9'.repeat(500_000) + '{\\b a}'.repeat(50_000)));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
