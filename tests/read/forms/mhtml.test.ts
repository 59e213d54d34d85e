import { describe, expect, test } from 'vitest';
import { mhtml } from '../../../pipeline/read/forms/mhtml.ts';
import { withText } from '../../../pipeline/read/forms/page.ts';
import type { Piece, Skipped } from '../../../pipeline/read/forms/form.ts';
import { headOf } from '../../../pipeline/read/head.ts';
import { memorySource } from '../../../pipeline/read/source.ts';
import { madePage, paragraphs } from '../page/made-page.ts';

/** As RFC 2045 has it, a line of at most 76 characters. */
const quotedPrintable = (text: string): string => {
  const codes = Array.from(Buffer.from(text, 'utf8'), (byte) =>
    byte === 61 || byte > 126 || (byte < 32 && byte !== 10)
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  );
  let line = 0;
  return codes
    .map((code) => {
      line = code === '\n' ? 0 : line + code.length;
      if (line <= 72) return code;
      line = code.length;
      return `=\n${code}`;
    })
    .join('')
    .replaceAll('\n', '\r\n');
};

const encodings: Readonly<Record<string, (text: string) => string>> = {
  'quoted-printable': quotedPrintable,
  base64: (text) => Buffer.from(text, 'utf8').toString('base64').replace(/.{76}/g, '$&\r\n'),
  binary: (text) => Buffer.from(text, 'utf8').toString('latin1'),
};

const saved = (encoding: string, html = madePage()): string =>
  [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://mail.example/harbour',
    'Subject: Harbour of Ostwick stays closed',
    'Date: Sat, 2 Nov 2024 10:00:00 -0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--made----"',
    '',
    '',
    '------MultipartBoundary--made----',
    'Content-Type: text/css',
    'Content-Location: cid:css-1@mhtml.blink',
    '',
    'p { color: red }',
    '------MultipartBoundary--made----',
    'Content-Type: text/html',
    `Content-Transfer-Encoding: ${encoding}`,
    'Content-Location: https://mail.example/harbour',
    '',
    encodings[encoding]?.(html) ?? '',
    '------MultipartBoundary--made------',
  ].join('\r\n');

const read = async (text: string): Promise<(Piece | Skipped)[]> => {
  const found: (Piece | Skipped)[] = [];
  const source = memorySource('a.mhtml', Buffer.from(text, 'latin1'));
  for await (const piece of mhtml.pieces(source))
    found.push('reason' in piece ? piece : await withText(piece));
  return found;
};

test.each(Object.keys(encodings))(
  'a page in %s is read, with its address and day',
  async (each) => {
    expect(await read(saved(each))).toEqual([
      {
        form: 'mhtml',
        source: 'a.mhtml',
        part: null,
        fields: {
          title: 'Harbour of Ostwick stays closed',
          language: 'en-GB',
          url: 'https://mail.example/harbour',
          retrieved: 'Sat, 2 Nov 2024 10:00:00 -0000',
        },
        text: paragraphs.join('\n\n'),
      },
    ]);
  },
);

test('it is told by what it begins with', () => {
  const head = (name: string, text: string) => headOf(memorySource(name, Buffer.from(text)));
  expect(mhtml.is(head('a', saved('base64')))).toBe(true);
  expect(mhtml.is(head('a.mht', ''))).toBe(true);
  expect(mhtml.is(head('a.txt', 'MIME-Version: 1.0 was long ago.'))).toBe(false);
});

describe('without a page it is broken:', () => {
  test.each([
    { name: 'empty', text: '' },
    { name: 'cut off in its headers', text: saved('base64').slice(0, 200) },
    {
      name: 'of no HTML',
      text: saved('base64').replace('text/html\r\nContent-T', 'text/plain\r\nContent-T'),
    },
    { name: 'a page by itself', text: madePage() },
  ])('$name', async ({ text }) => {
    expect(await read(text)).toMatchObject([{ form: 'mhtml', reason: 'broken' }]);
  });
});
