import { decodeExport } from './decode-export.ts';
import { factivaPiece } from './factiva.ts';
import type { Form, Piece, Skipped, Source } from './form.ts';
import { elementsIn, named, parseMarkup, textOf, type Element } from './markup.ts';
import { linesOf, tidy } from './paragraphs.ts';

/** Articles of Factiva as the XML that its web service gives. */
export const factivaXml: Form = {
  id: 'factiva-xml',
  title: 'a file of Factiva (.xml)',
  is: ({ root, text }) =>
    root !== null &&
    /^pps(?:article)?response$/i.test(root) &&
    /<(?:\w{1,9}:)?article\b/i.test(text),
  pieces,
};

async function* pieces({ bytes, path }: Source): AsyncGenerator<Piece | Skipped> {
  const document = parseMarkup(decodeExport(await bytes()), 'xml', path);
  const articles = elementsIn(document, named('article'));
  for (const [index, article] of articles.entries())
    yield pieceOf(article, path, `document ${index + 1}`);
  const [results] = elementsIn(document, named('ppsarticleResultSet'));
  const said = Number(results?.attributes['count'] ?? articles.length);
  if (said !== articles.length)
    yield {
      form: 'factiva-xml',
      source: path,
      part: null,
      reason: 'broken',
      message: `it says that it holds ${said} articles, and ${articles.length} are in it: save those that lack again`,
    };
}

function pieceOf(article: Element, source: string, part: string): Piece | Skipped {
  const paragraphs = (name: string): string[] =>
    elementsIn(article, named(name)).flatMap(paragraphsIn);
  const fields = new Map(
    Object.entries({
      AN: paragraphs('accessionNo'),
      HD: paragraphs('headline'),
      BY: paragraphs('byline'),
      SE: paragraphs('sectionName'),
      SN: paragraphs('sourceName'),
      LA: paragraphs('baseLanguage'),
      PD: dayIn(article),
      CY: paragraphs('copyright'),
      WC: paragraphs('wordCount'),
      LP: paragraphs('leadParagraph'),
      TD: paragraphs('tailParagraphs'),
    }).filter(([, values]) => values.length > 0),
  );
  return factivaPiece(fields, { form: 'factiva-xml', source, part });
}

function dayIn(article: Element): string[] {
  const [day] = elementsIn(article, named('publicationDate'));
  if (day === undefined) return [];
  const [printed] = elementsIn(day, ({ name }) => name === 'dateTime' || name === 'date');
  return [textOf(printed ?? day)].filter((each) => each !== '');
}

/** Paragraphs that are marked as such; or else those that begin with blanks, as agencies’ do. */
function paragraphsIn(element: Element): string[] {
  const marked = elementsIn(element, named('paragraph')).map(textOf);
  return (marked.length > 0 ? marked : indented(element)).filter((each) => each !== '');
}

function indented(element: Element): string[] {
  const text = element.children.map((each) => (typeof each === 'string' ? each : textOf(each)));
  const paragraphs: string[][] = [];
  for (const line of linesOf(text.join(''))) {
    if (/^\s{2,}\S/.test(line) || line.trim() === '') paragraphs.push([]);
    if (paragraphs.length === 0) paragraphs.push([]);
    paragraphs.at(-1)?.push(line);
  }
  return paragraphs.map((lines) => tidy(lines.join(' ')));
}
