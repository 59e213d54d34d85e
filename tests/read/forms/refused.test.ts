import { expect, test } from 'vitest';
import { epub, oldOffice, pdf } from '../../../pipeline/read/forms/refused.ts';
import { piecesOf, takes, zip } from '../../support/forms.ts';

const book = zip({ mimetype: 'application/epub+zip', 'a.xhtml': '<p>One.</p>' });

test.each([
  {
    form: pdf,
    given: Buffer.from('%PDF-1.4\n%\xe2\xe3', 'latin1'),
    says: 'Nexis: Word; Factiva: RTF',
  },
  { form: epub, given: book, says: 'save the article as .txt' },
  {
    form: oldOffice,
    given: Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0', 'latin1'),
    says: 'save it as .docx without a password',
  },
])('$form.title is refused with advice', async ({ form, given, says }) => {
  expect(takes(form, given)).toBe(true);
  expect(await piecesOf(form, given)).toEqual([
    {
      form: form.id,
      source: 'pile/a',
      part: null,
      reason: 'refused',
      message: expect.stringContaining(says) as string,
    },
  ]);
  for (const other of [pdf, epub, oldOffice].filter((each) => each !== form))
    expect(takes(other, given)).toBe(false);
});
