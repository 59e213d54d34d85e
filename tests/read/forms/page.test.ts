import { describe, expect, test } from 'vitest';
import { page, withText } from '../../../pipeline/read/forms/page.ts';
import { headOf } from '../../../pipeline/read/head.ts';
import { memorySource } from '../../../pipeline/read/source.ts';
import { jsonLd, madePage, paragraphs } from '../page/made-page.ts';

const where = { form: 'page', source: 'pile/a.html', part: null } as const;
const pieces = async (html: string): Promise<unknown[]> => {
  const found: unknown[] = [];
  const source = memorySource('pile/a.html', Buffer.from(html));
  for await (const piece of page.pieces(source))
    found.push('reason' in piece ? piece : await withText(piece));
  return found;
};

describe('a page is told', () => {
  test.each([
    { name: 'a.html', text: 'no markup', is: true },
    { name: 'a.HTM', text: '<p>A paragraph.', is: true },
    { name: 'a.xhtml', text: '<?xml version="1.0"?><html>', is: true },
    { name: 'a', text: '<!DOCTYPE html><!-- saved --><HTML lang="en">', is: true },
    { name: 'a.txt', text: 'A text about <html>.', is: false },
    { name: 'a.xml', text: '<nitf><body/></nitf>', is: false },
    { name: 'a.html', text: '\0\x01\x02\0', is: false },
  ])('$name of $text: $is', ({ name, text, is }) => {
    expect(page.is(headOf(memorySource(`pile/${name}`, Buffer.from(text))))).toBe(is);
  });
});

test('a page gives its article', async () => {
  const title = 'Harbour of Ostwick stays closed';
  const fields = { title, language: 'en-GB' };
  expect(await pieces(madePage())).toEqual([{ ...where, fields, text: paragraphs.join('\n\n') }]);
});

describe('a page gives no article, and says why:', () => {
  test.each([
    { reason: 'live-blog', html: madePage({ head: jsonLd({ '@type': 'LiveBlogPosting' }) }) },
    { reason: 'no-text', html: '<html><body><div id="app"></div></body></html>' },
    { reason: 'no-text', html: '' },
    { reason: 'broken', html: '<div>'.repeat(5000) },
    {
      reason: 'stub',
      html: madePage({
        head: jsonLd({ '@type': 'NewsArticle', isAccessibleForFree: false }),
        paragraphs: paragraphs.slice(0, 2),
      }),
    },
  ])('$reason', async ({ reason, html }) => {
    const [skipped, ...more] = await pieces(html);
    expect(skipped).toMatchObject({
      ...where,
      reason,
      message: expect.stringMatching(/: save /) as string,
    });
    expect(more).toEqual([]);
  });
});

test('what a source knows of a page counts', async () => {
  const html = madePage({ paragraphs: paragraphs.map((text) => `${text} \xe9\xe9`) });
  const fields = { url: 'https://mail.example/harbour', retrieved: '2024-11-02' };
  const text = { page: Buffer.from(html, 'latin1'), charset: 'windows-1251' };
  const piece = await withText({ ...where, form: 'warc', part: 'record 3', fields, text });
  expect(piece).toMatchObject({
    form: 'warc',
    part: 'record 3',
    fields: { ...fields, title: 'Harbour of Ostwick stays closed' },
  });
  expect(JSON.stringify(piece)).toContain('йй');
});

test('a text stays as it is', async () => {
  const piece = { ...where, fields: {}, text: '<p>A text about HTML.' };
  expect(await withText(piece)).toEqual(piece);
});
