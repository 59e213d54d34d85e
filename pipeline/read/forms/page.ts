import type { PageKind } from '../page/kinds.ts';
import type { Form, Piece, Skipped, SkipReason } from './form.ts';

/** A saved page of the web. */
export const page: Form = {
  id: 'page',
  title: 'a saved page of the web (.html)',
  is: ({ name, root, text }) =>
    root?.toLowerCase() === 'html' || (/\.x?html?$/.test(name) && text !== '\0'),
  pieces: async function* ({ path, bytes }) {
    // To take a page apart costs more than to read its words: whoever reads them does it.
    yield { form: 'page', source: path, part: null, fields: {}, text: { page: await bytes() } };
  },
};

const skipped: Readonly<Record<Exclude<PageKind, 'article'>, readonly [SkipReason, string]>> = {
  'live-blog': [
    'live-blog',
    'this is a running report of many short entries, no article: save the article that sums it up',
  ],
  stub: [
    'stub',
    'this is the beginning of an article that is sold: save the page again where you can read all of it',
  ],
  gallery: [
    'gallery',
    'this is a gallery of pictures with captions, no article: save the article that they belong to',
  ],
  'index-page': [
    'index-page',
    'this is a page of links to articles: save the articles that it leads to',
  ],
};

/** A piece whose text is there. */
export type PieceOfText = Piece & { readonly text: string };

/**
 * A piece with the text of its page in place of the page, or why there is none; one that has its text stays as it is.
 * What the source says of the page, such as the address that it was fetched from, counts before what the page says.
 */
export async function withText(piece: Piece): Promise<PieceOfText | Skipped> {
  const { form, source, part, fields, text } = piece;
  if (typeof text === 'string') return { ...piece, text };
  const where = { form, source, part };
  // What takes pages apart is loaded where there is one.
  const { readPage } = await import('../page/page.ts');
  const read = readPage(text.page, {
    ...(fields.url === undefined ? {} : { url: fields.url }),
    ...(text.charset === undefined ? {} : { charset: text.charset }),
  });
  if (read === null)
    return {
      ...where,
      reason: 'broken',
      message:
        'this page is longer, or nested deeper, than pages of newsrooms are: save it again from a browser',
    };
  if (read.kind !== 'article') {
    const [reason, message] = skipped[read.kind];
    return { ...where, reason, message };
  }
  if (read.text === '')
    return {
      ...where,
      reason: 'no-text',
      message:
        'this page holds no text, perhaps since a program in it fetches it: save it from a browser once all is shown, with SingleFile',
    };
  return { ...piece, fields: { ...read.fields, ...fields }, text: read.text };
}
