import { describe, expect, test } from 'vitest';
import { decodePage } from '../../../pipeline/read/page/encoding.ts';

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');

const meta = (charset: string): string => `<meta charset="${charset}">`;
const httpEquiv = (charset: string): string =>
  `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`;

describe('a page is read', () => {
  test.each([
    { name: 'ASCII', bytes: utf8('<p>a'), html: '<p>a', encoding: 'utf-8' },
    {
      name: 'UTF-8 with a mark',
      bytes: utf8('\uFEFF<p>é'),
      html: '<p>é',
      encoding: 'utf-8',
    },
    { name: 'UTF-16', bytes: utf16('<p>é'), html: '<p>é', encoding: 'utf-16le' },
    {
      name: 'UTF-8 that says so',
      bytes: utf8(`${meta('utf-8')}“é”`),
      html: `${meta('utf-8')}“é”`,
      encoding: 'utf-8',
    },
    {
      name: 'Windows-1252 that says so',
      bytes: latin1(`${httpEquiv('windows-1252')}\x93Yes\x94`),
      html: `${httpEquiv('windows-1252')}“Yes”`,
      encoding: 'windows-1252',
    },
    {
      name: 'Latin 1 by its name, which means Windows-1252',
      bytes: latin1(`${meta('ISO-8859-1')}caf\xe9\x85`),
      html: `${meta('ISO-8859-1')}café…`,
      encoding: 'windows-1252',
    },
    {
      name: 'Windows-1251',
      bytes: Buffer.concat([latin1(meta('windows-1251')), Buffer.from([0xcf, 0xee, 0xf0, 0xf2])]),
      html: `${meta('windows-1251')}Порт`,
      encoding: 'windows-1251',
    },
    {
      name: 'Windows-1252 that says nothing',
      bytes: latin1('<p>\x93It\x92s late\x94, caf\xe9'),
      html: '<p>“It’s late”, café',
      encoding: 'windows-1252',
    },
    {
      name: 'Windows-1252 that says it is UTF-8',
      bytes: latin1(`${meta('utf-8')}<p>\x93It\x92s late\x94`),
      html: `${meta('utf-8')}<p>“It’s late”`,
      encoding: 'windows-1252',
    },
    {
      name: 'an encoding that nobody knows',
      bytes: latin1(`${meta('klingon')}\x80`),
      html: `${meta('klingon')}€`,
      encoding: 'windows-1252',
    },
    {
      name: 'a page of XML',
      bytes: latin1('<?xml version="1.0" encoding="iso-8859-1"?><html>\xe9'),
      html: '<?xml version="1.0" encoding="iso-8859-1"?><html>é',
      encoding: 'windows-1252',
    },
  ])('$name', ({ bytes, html, encoding }) => {
    expect(decodePage(bytes)).toEqual({ html, encoding, issues: [] });
  });

  test('as its server said, where its bytes are not UTF-8', () => {
    expect(decodePage(latin1('\xcf\xee'), 'windows-1251').html).toBe('По');
    expect(decodePage(utf8('По'), 'windows-1251').html).toBe('По');
  });
});

describe('with an issue', () => {
  test('where it was saved as UTF-8 and says otherwise', () => {
    const page = `${meta('windows-1252')}“It’s late”`;
    expect(decodePage(utf8(page))).toEqual({
      html: page,
      encoding: 'utf-8',
      issues: ['the page says that it is windows-1252, and is UTF-8'],
    });
  });

  test('where bytes of UTF-8 are broken', () => {
    const bytes = Buffer.concat([utf8('<p>“It’s late”, é'), Buffer.from([0xe2, 0x80])]);
    const { html, encoding, issues } = decodePage(bytes);
    expect(html).toBe('<p>“It’s late”, é\uFFFD');
    expect(encoding).toBe('utf-8');
    expect(issues).toHaveLength(1);
  });
});
