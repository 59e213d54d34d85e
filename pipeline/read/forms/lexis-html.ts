import { decodeExport } from './decode-export.ts';
import type { Form, Piece, Skipped, Source } from './form.ts';
import { lexisDocuments, lexisPiece } from './lexis.ts';
import { paragraphsOf, parseMarkup } from './markup.ts';

/** A page of the older LexisNexis, many documents each. */
export const lexisHtml: Form = {
  id: 'lexis-html',
  title: 'a page of LexisNexis (.html)',
  is: ({ text, root }) =>
    (root === 'html' || /<html/i.test(text)) &&
    (/<a name="?DOC_ID_\d/i.test(text) ||
      />\s{0,9}\d{1,6} of \d{1,6} DOCUMENTS?\s{0,9}</.test(text)),
  pieces,
};

/** The anchor that each document begins with. */
const anchor = /<a name="?DOC_ID_[\d_]{1,20}"?>/i;

async function* pieces({ bytes, path }: Source): AsyncGenerator<Piece | Skipped> {
  const text = decodeExport(await bytes());
  if (!anchor.test(text)) yield* lexisDocuments(paragraphsIn(text, path), 'lexis-html', path);
  for (const [index, paragraphs] of anchored(text, path).entries())
    yield lexisPiece(paragraphs, {
      form: 'lexis-html',
      source: path,
      part: `document ${index + 1}`,
    });
}

/** The page is cut at its anchors before it is read: elements of these pages are left open. */
const anchored = (text: string, file: string): string[][] =>
  text
    .split(anchor)
    .slice(1)
    .map((each) => paragraphsIn(each, file));

const paragraphsIn = (text: string, file: string): string[] =>
  paragraphsOf([parseMarkup(text, 'html', file)]);
