import { decodeExport } from './decode-export.ts';
import type { Fields, Form, Piece, Skipped, Source } from './form.ts';
import {
  elementsIn,
  hasClass,
  named,
  ofClass,
  paragraphsOf,
  parseMarkup,
  textOf,
  type Element,
} from './markup.ts';
import { fieldsOf, joined, tidy } from './paragraphs.ts';

/** Articles of Europresse, or of Eureka, as it is called in Canada: in tables of old, in `<article>` since. */
export const europresseHtml: Form = {
  id: 'europresse-html',
  title: 'a page of Europresse (.html)',
  is: ({ text }) => /class=["']?(?:rdp__)?DocPublicationName\b/i.test(text),
  pieces,
};

const isPublication = ofClass('DocPublicationName');

async function* pieces({ bytes, path }: Source): AsyncGenerator<Piece | Skipped> {
  const page = parseMarkup(decodeExport(await bytes()), 'html', path);
  const articles = elementsIn(page, named('article'));
  const cells = elementsIn(page, ({ children }) =>
    children.some((child) => typeof child !== 'string' && isPublication(child)),
  );
  const read = articles.length > 0 ? articles.map(ofArticle) : cells.map(ofCell);
  for (const [index, article] of read.entries()) {
    const place = { form: 'europresse-html', source: path, part: `document ${index + 1}` } as const;
    yield pieceOf(article, place);
  }
}

/** What an article has in either of the two. */
interface Article {
  readonly given: Parameters<typeof fieldsOf>[0];
  /** Section, day and page, as they stand in a row. */
  readonly header: string;
  readonly text: readonly string[];
  /** Where its number stands. */
  readonly foot: string;
}

function pieceOf(
  { given, header, text, foot }: Article,
  place: { readonly form: 'europresse-html'; readonly source: string; readonly part: string },
): Piece | Skipped {
  const rights = text.find((each) => each.startsWith('©'));
  const own = text.filter((each) => each !== rights && !documentNumber.test(each));
  const id = documentNumber.exec(foot)?.[0];
  const fields: Fields = fieldsOf({ rights, ...given, ...dayAndSection(header), id });
  if (own.length > 0) return { ...place, fields, text: joined(own) };
  return {
    ...place,
    reason: 'no-text',
    message: `${fields.title === undefined ? 'this article' : `“${fields.title}”`} has no text there: save it with its text, where the database has that`,
  };
}

/** The number of a document, with the code of its source and its day: `news·20240314·EX·0q1403_1256056`. */
const documentNumber = /\b[a-z]{3,6}·\d{8}·[A-Z0-9]{1,8}·[\w-]{1,40}/;

/** `Politique, jeudi 5 octobre 2023, p. 12`, or in English `Business, Monday, October 28, 2024, p. B1`. */
function dayAndSection(header: string): { published?: string; section?: string } {
  const parts = header
    .split(',')
    .map(tidy)
    .filter((each) => each !== '');
  const year = parts.findIndex((each) => /\b(?:1[6-9]|20)\d\d\b/.test(each));
  if (year < 0) return {};
  // Where a comma stands before the year, the month and the weekday stand apart.
  const first = /^\d{4}\b/.test(parts[year] ?? '') ? Math.max(year - 2, 0) : year;
  return {
    published: parts.slice(first, year + 1).join(', '),
    section: parts.slice(0, first).join(', '),
  };
}

function ofArticle(article: Element): Article {
  const [header = article] = elementsIn(article, named('header'));
  const first = (name: string): string | undefined => {
    const [found] = elementsIn(header, ofClass(name));
    return found === undefined ? undefined : textOf(found);
  };
  const bodies = [named('section'), ofClass('DocText'), ofClass('docOcurrContainer')];
  const [body] = bodies.flatMap((isBody) => elementsIn(article, isBody));
  const [small] = elementsIn(article, named('small'));
  return {
    given: {
      publisher: first('DocPublicationName') ?? first('rdp__DocPublicationName'),
      title: first('titreArticleVisu') ?? first('rdp__articletitle') ?? first('titreArticle'),
      byline: first('docAuthors') ?? first('sm-margin-bottomNews') ?? unnamedAuthor(header),
      rights: small === undefined ? undefined : textOf(small),
    },
    header: first('DocHeader') ?? '',
    text: body === undefined ? [] : paragraphsOf(body.children, isAside),
    foot: paragraphsOf(article.children).join('\n'),
  };
}

const isAside = (element: Element): boolean =>
  element.name === 'aside' ||
  element.name === 'footer' ||
  element.name === 'header' ||
  hasClass(element, 'apd-wrapper');

/** The author stands in a division of no class behind that of the title. */
function unnamedAuthor({ children }: Element): string | undefined {
  const elements = children.filter((child): child is Element => typeof child !== 'string');
  const title = elements.findIndex(
    (each) => elementsIn({ ...each, children: [each] }, ofClass('titreArticle')).length > 0,
  );
  const author = elements
    .slice(title + 1)
    .find((each) => each.name === 'div' && each.attributes['class'] === undefined);
  return title < 0 || author === undefined ? undefined : textOf(author);
}

/** In a cell of old, all stands in a row: the publication, the header, the title, a line for the author, then paragraphs. */
function ofCell({ children }: Element): Article {
  const isTitle = (child: Element | string): boolean =>
    typeof child !== 'string' && hasClass(child, 'TitreArticleVisu');
  const title = children.findIndex(isTitle);
  const start = title < 0 ? children.findLastIndex(isHeader) : title;
  const behind = children.slice(start + 1);
  const paragraph = behind.findIndex((child) => typeof child !== 'string' && child.name === 'p');
  const line = behind.slice(0, Math.max(paragraph, 0));
  const hasAuthor = isBreak(line.at(-1)) && paragraphsOf(line).length === 1;
  const text = paragraphsOf(hasAuthor ? behind.slice(paragraph) : behind, named('table'));
  const textAt = (child: Element | string | undefined): string | undefined =>
    child === undefined || typeof child === 'string' ? undefined : textOf(child);
  return {
    given: {
      publisher: textAt(
        children.find((child) => typeof child !== 'string' && isPublication(child)),
      ),
      title: title < 0 ? undefined : textAt(children[title]),
      byline: hasAuthor ? paragraphsOf(line)[0] : undefined,
    },
    header: children
      .filter(isHeader)
      .map((child) => `${textAt(child) ?? ''} `)
      .join(''),
    text,
    foot: text.join('\n'),
  };
}

const isHeader = (child: Element | string): boolean =>
  typeof child !== 'string' && hasClass(child, 'DocHeader');

const isBreak = (child: Element | string | undefined): boolean =>
  child !== undefined && typeof child !== 'string' && child.name === 'br';
