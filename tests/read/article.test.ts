import { describe, expect, test } from 'vitest';
import { UserError, type Place } from '../../pipeline/lib/errors.ts';
import { rawArticle, readArticle } from '../../pipeline/read/article.ts';

const file = 'port.txt';
const read = (text: string) => rawArticle('port', text, {}, { file });
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

function failure(action: () => unknown): UserError {
  try {
    action();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('expected a UserError');
}

describe('a text', () => {
  test.each([
    {
      name: 'clean',
      given: 'One.\n\n\tTwo “three” – 四 🚢.\n',
      text: 'One.\n\n\tTwo “three” – 四 🚢.\n',
    },
    { name: 'with a byte-order mark', given: '\uFEFFOne.', text: 'One.' },
    { name: 'with CRLF', given: 'One.\r\n\r\nTwo.', text: 'One.\n\nTwo.' },
    { name: 'with CR', given: 'One.\r\rTwo.\r', text: 'One.\n\nTwo.\n' },
    { name: 'with a mark that is no first character', given: 'O\uFEFFne.', text: 'O\uFEFFne.' },
    { name: 'with C1 controls and DEL', given: 'O\u0085n\u007Fe.', text: 'O\u0085n\u007Fe.' },
  ])('$name is read without an issue', ({ given, text }) => {
    expect(read(given)).toEqual({ article_id: 'port', text, metadata: {}, issues: [] });
  });

  test('has its controls read as spaces, with an issue for each run at its place', () => {
    const { text, issues } = read('\uFEFFOne\0two\u000B\u001Fthree\r\n\fend');
    expect(text).toBe('One two  three\n end');
    expect(issues.map(({ code, start, end }) => [code, start, end])).toEqual([
      ['replaced-character', 3, 4],
      ['replaced-character', 7, 9],
      ['replaced-character', 15, 16],
    ]);
  });

  test.each([
    { text: '', says: 'empty' },
    { text: ' \n\u00A0\n\0', says: 'empty' },
    { text: '\u200B\u2028\u3000\u00AD\u0085', says: 'empty' },
    { text: 'Half \uD83D of it.', says: 'half of a surrogate pair stands at 5' },
  ])('$text is refused', ({ text, says }) => {
    const error = failure(() => read(text));
    expect(error.message).toContain(says);
    expect(error.place).toEqual({ file });
  });

  test.each(['two words', 'a;b', '/root', ''])('“%s” can be no id', (id) => {
    expect(failure(() => rawArticle(id, 'One.', {}, { file })).message).toContain(`“${id}”`);
  });
});

describe('bytes', () => {
  test('are UTF-8, whose metadata pass', () => {
    const metadata = { title: 'Port' };
    const article = readArticle('port', bytes('\uFEFFCafé.\r\n'), metadata, file);
    expect(article).toEqual({ article_id: 'port', text: 'Café.\n', metadata, issues: [] });
  });

  test.each([
    {
      name: 'a Latin-1 letter',
      given: bytes('a\nb\ncaf', [0xe9], ' d'),
      at: 7,
      byte: '0xe9',
      line: 3,
    },
    {
      name: 'a sequence that ends early',
      given: bytes('é', [0xe2, 0x82], 'x'),
      at: 2,
      byte: '0xe2',
      line: 1,
    },
    {
      name: 'a sequence cut at the end',
      given: bytes('ab', [0xf0, 0x9f]),
      at: 2,
      byte: '0xf0',
      line: 1,
    },
    { name: 'a lone continuation', given: bytes([0x80], 'ab'), at: 0, byte: '0x80', line: 1 },
    {
      name: 'a surrogate in UTF-8',
      given: bytes('a', [0xed, 0xa0, 0x80]),
      at: 1,
      byte: '0xed',
      line: 1,
    },
  ])('with $name name the place', ({ given, at, byte, line }) => {
    const error = failure(() => readArticle('port', given, {}, file));
    expect(error.message).toBe(`not UTF-8: byte ${at} (from 0) is ${byte}`);
    expect(error.place).toEqual<Place>({ file, line });
  });

  test('with the replacement character are UTF-8 all the same', () => {
    expect(readArticle('port', bytes('a\uFFFDb'), {}, file).text).toBe('a\uFFFDb');
  });

  test.each([
    { name: 'control characters', given: bytes('ab', [1, 2, 0]), says: 'the first at byte 2' },
    { name: 'UTF-16', given: Buffer.from('\uFEFFOne two.', 'utf16le'), says: 'UTF-16' },
    { name: 'a PNG', given: bytes([0x89], 'PNG\r\n'), says: 'an image' },
    { name: 'a ZIP', given: bytes('PK', [3, 4], 'abcdefgh'), says: 'office document' },
  ])('of $name are binary', ({ given, says }) => {
    const error = failure(() => readArticle('port', given, {}, file));
    expect(error.message).toContain(says);
    expect(error.place).toEqual({ file });
  });

  test('with one stray control are a text', () => {
    const { text, issues } = readArticle('port', bytes('Twelve boats', [0], 'left.'), {}, file);
    expect(text).toBe('Twelve boats left.');
    expect(issues).toHaveLength(1);
  });
});

test('an article is not said to be a copy of itself', () => {
  const copyOf = (same_text_as: string) => rawArticle('port', 'One.', { same_text_as }, { file });
  const { message, place, remedy } = failure(() => copyOf('port'));
  expect(message).toBe('same_text_as is the id of the article itself');
  expect(place.pointer).toBe('/same_text_as');
  expect(remedy).toContain('“none”');
  expect(copyOf('none').metadata).toEqual({ same_text_as: 'none' });
});
