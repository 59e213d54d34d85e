import { decodeExport } from './decode-export.ts';
import { factivaPiece, isCode, uncodedPiece, type Coded, type Place } from './factiva.ts';
import type { Form, Piece, Skipped, Source } from './form.ts';
import {
  elementsIn,
  hasClass,
  named,
  paragraphsOf,
  parseMarkup,
  textOf,
  type Element,
} from './markup.ts';
import { plainParagraph } from './paragraphs.ts';

/** Articles of Factiva as a page: with the codes of their fields in a table, or as they are shown. */
export const factivaHtml: Form = {
  id: 'factiva-html',
  title: 'a page of Factiva (.html)',
  is: ({ text, root }) =>
    root?.toLowerCase() === 'html' &&
    (/<title>\s{0,9}Factiva\b/i.test(text) || /class=["']article [a-z]{2}Article\b/.test(text)),
  pieces,
};

async function* pieces({ bytes, path }: Source): AsyncGenerator<Piece | Skipped> {
  const page = parseMarkup(decodeExport(await bytes()), 'html', path);
  const articles = elementsIn(page, (each) => each.name === 'div' && hasClass(each, 'article'));
  for (const [index, article] of articles.entries()) {
    const place = { form: 'factiva-html', source: path, part: `document ${index + 1}` } as const;
    const coded = codedIn(article);
    yield coded.size > 2 ? factivaPiece(coded, place) : shownPiece(article, place);
  }
}

/** The fields of an article in a table: a code in the first cell of a row, its paragraphs in the second. */
function codedIn(article: Element): Coded {
  const fields: Coded = new Map();
  for (const row of elementsIn(article, named('tr'))) {
    const [first, ...others] = row.children.filter(isCell);
    const code = first === undefined ? '' : textOf(first);
    if (isCode(code)) fields.set(code, paragraphsOf(others));
  }
  return fields;
}

const isCell = (child: Element | string): child is Element =>
  typeof child !== 'string' && child.name === 'td';

const isHeadline = ({ attributes }: Element): boolean =>
  /headline/i.test(attributes['class'] ?? '');
const isAuthor = (element: Element): boolean => hasClass(element, 'author');

/**
 * An article as it is shown: the lines above its text, its paragraphs, and the line with its number; the headline and
 * the author are marked.
 */
function shownPiece(article: Element, place: Place): Piece | Skipped {
  const first = (isWanted: (element: Element) => boolean): string | undefined =>
    elementsIn(article, isWanted).map(textOf)[0];
  const paragraphs = paragraphsOf(article.children, (each) => isHeadline(each) || isAuthor(each));
  return uncodedPiece(paragraphs.map(plainParagraph), place, {
    title: first(isHeadline),
    byline: first(isAuthor),
  });
}
