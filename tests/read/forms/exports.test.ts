import { describe, expect, test } from 'vitest';
import { UserError } from '../../../pipeline/lib/errors.ts';
import { exportForms } from '../../../pipeline/read/forms/exports.ts';
import { paragraph, piecesOf, takes, wordDocument, zip } from '../../support/forms.ts';

test('each form is there once', () => {
  const ids = exportForms.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a file that looks like one of a form and holds no article is told', async () => {
  const page = '<html><title>Factiva</title><body>Your search: 12 headlines</body></html>';
  const form = exportForms.find((each) => takes(each, page));
  expect(await piecesOf(form!, page)).toEqual([
    {
      form: 'factiva-html',
      source: 'pile/a',
      part: null,
      reason: 'broken',
      message:
        'it looks like a page of Factiva (.html), and there is no article in it: save the articles there again',
    },
  ]);
});

describe('no form takes', () => {
  test.each([
    {
      name: 'an article',
      text: 'Ship Leaves\n\nThe ship left, Jo Sample said: “Length: 3 words.”',
    },
    {
      name: 'a page',
      text: '<!DOCTYPE html><html><head><title>Factions</title></head><body><div class="article"><p>It left.</p></div></body></html>',
    },
    { name: 'lines of JSON', text: '{"id": "a", "text": "End of Document\\nBody"}\n' },
    { name: 'a table', text: 'title,text\nHD,"1 of 10 DOCUMENTS"\n' },
    {
      name: 'a feed',
      text: '<?xml version="1.0"?><rss><channel><item><title>Factiva</title></item></channel></rss>',
    },
    { name: 'nothing', text: '' },
  ])('$name', ({ text }) => {
    expect(
      exportForms.filter((form) => takes(form, text, 'pile/a.txt')).map(({ id }) => id),
    ).toEqual([]);
  });

  test('an archive of files', () => {
    const file = zip({ 'a.txt': 'One.', 'b.txt': 'Two.' });
    expect(exportForms.filter((form) => takes(form, file, 'pile/a.zip'))).toEqual([]);
  });
});

/** A small file of each form. */
const files: Readonly<Record<string, Uint8Array>> = {
  docx: wordDocument(paragraph('The ship left.') + paragraph('It was late.')),
  nexis: wordDocument(
    [
      'Title',
      'Example',
      'May 1, 2024',
      'Length: 3 words',
      'Body',
      'It blew.',
      'Load-Date: May 2, 2024',
      'End of Document',
    ]
      .map((each) => paragraph(each))
      .join(''),
  ),
  rtf: Buffer.from(
    "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset204 A;}}\\f0 One \\'e9\\u8220?{\\b two}\\par\\trowd\\intbl a\\cell b\\cell\\row}",
  ),
  factiva: Buffer.from(
    'HD\nShip\nWC\n3 words\nPD\n1 May 2024\nLP\nIt left.\nAN\nDocument EXNEWS0020241028ekas00001\n',
  ),
  'factiva page': Buffer.from(
    '<html><title>Factiva</title><div class="article enArticle"><table><tr><td>HD</td><td>A</td></tr><tr><td>LP</td><td><p>B</p></td></tr><tr><td>AN</td><td>C</td></tr></table></div></html>',
  ),
  'factiva xml': Buffer.from(
    '<PPSResponse><ppsarticleResultSet count="1"><article><headline>A</headline><leadParagraph><paragraph>B</paragraph></leadParagraph></article></ppsarticleResultSet></PPSResponse>',
  ),
  lexis: Buffer.from(
    '   1 of 1 DOCUMENT\n\n          Example\n\n          May 1, 1999\n\nStorm\n\nLENGTH: 2 words\n\nIt blew.\n\nLANGUAGE: ENGLISH\n',
  ),
  'lexis page': Buffer.from(
    '<html><a name="DOC_ID_0_0"></a><p>1 of 1 DOCUMENTS</p><p>Example</p><p>May 1, 1999</p><p>LENGTH: 2 words</p><p>It blew.</p></html>',
  ),
  proquest: Buffer.from(
    `${'_'.repeat(60)}\nStorm\n\nFull text: It blew.\n\nPublication title: Example\n\nProQuest document ID: 7\n`,
  ),
  europresse: Buffer.from(
    '<html><article><header><span class="DocPublicationName">A</span><span class="DocHeader">lundi 1 mai 2024</span></header><section><p>It blew.</p></section></article></html>',
  ),
};

/** Numbers that are as good as chance, and the same each time. */
function* chances(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** A file that came off badly: cut, with other bytes, or with a part of it again. */
function spoilt(bytes: Uint8Array, chance: () => number): Uint8Array {
  const at = (): number => Math.floor(chance() * bytes.length);
  const copy = Uint8Array.from(bytes);
  if (chance() < 0.3) return copy.subarray(0, at());
  if (chance() < 0.3) return Buffer.concat([copy.subarray(0, at()), copy.subarray(at())]);
  for (let count = 0; count < 1 + chance() * 8; count += 1) copy[at()] = Math.floor(chance() * 256);
  return copy;
}

describe.each(Object.entries(files))('a spoilt file of %s', (_, bytes) => {
  test('is taken by a form as it is', () => {
    expect(exportForms.some((form) => takes(form, bytes))).toBe(true);
  });

  test('gives articles, what is left out with its reason, or an error with its remedy', async () => {
    const numbers = chances(7);
    const chance = (): number => numbers.next().value as number;
    for (let round = 0; round < 60; round += 1) {
      const given = spoilt(bytes, chance);
      for (const form of exportForms.filter((each) => takes(each, bytes) || takes(each, given)))
        try {
          for (const piece of await piecesOf(form, given))
            expect('reason' in piece ? piece.message : piece.text).not.toBe('');
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
          expect(error.remedy).not.toBe('');
        }
    }
  });
});
