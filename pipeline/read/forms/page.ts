import type { PageKind } from '../page/kinds.ts';
import { readPage, type Known } from '../page/page.ts';
import type { Form, FormId, Piece, Skipped, SkipReason } from './form.ts';

/** A saved page of the web. */
export const page: Form = {
  id: 'page',
  title: 'a saved page of the web (.html)',
  is: ({ name, root, text }) =>
    root?.toLowerCase() === 'html' || (/\.x?html?$/.test(name) && text !== '\0'),
  pieces: async function* ({ path, bytes }) {
    // To take a page apart costs more than to read its words: whoever reads them does it.
    const text = { page: await bytes() };
    yield { form: 'page', source: path, part: null, fields: {}, text };
  },
};

interface Where {
  readonly form: FormId;
  readonly source: string;
  readonly part: string | null;
}

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

/**
 * The article of a page, or why there is none.
 *
 * @param where of which form and source it is, and which part of that
 * @param known what the source says about it
 */
export function pieceOfPage(bytes: Uint8Array, where: Where, known: Known = {}): Piece | Skipped {
  const read = readPage(bytes, known);
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
  return { ...where, fields: read.fields, text: read.text };
}
