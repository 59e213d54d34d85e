import { elementsIn, named, paragraphsOf, parseMarkup, textOf, type Element } from './markup.ts';
import type { Fields, Form, Piece, Skipped } from './form.ts';
import { decodeExport } from './decode-export.ts';
import { fieldsOf, joined } from './paragraphs.ts';
import { killedPiece } from './versions.ts';

/** News Industry Text Format 3.x of the IPTC: one article a file. */
export const nitf: Form = {
  id: 'nitf',
  title: 'an agency’s article (NITF)',
  is: ({ root, text }) => root === 'nitf' || (root === 'contentSet' && /<nitf[\s>]/.test(text)),
  pieces: async function* ({ path, bytes }) {
    const [article] = elementsIn(
      parseMarkup(decodeExport(await bytes()), 'xml', path),
      named('nitf'),
    );
    const where = { form: 'nitf', source: path, part: null } as const;
    if (article !== undefined) yield pieceOfNitf(article, where);
  },
};

type Where = Pick<Skipped, 'form' | 'source' | 'part'>;

/** What `management-status` says of a document that nobody may use any more; an embargo ends by itself. */
const killed = /^(?:canceled|cancelled|withheld)$/i;

/**
 * An article in NITF, be it a file of its own or within another format.
 *
 * @param around what the format around it says: the text’s own head fills what is missing
 */
export function pieceOfNitf(article: Element, where: Where, around: Fields = {}): Piece | Skipped {
  const fields = { ...fieldsIn(article), ...around };
  if (killed.test(attributeOf(article, 'docdata', 'management-status') ?? ''))
    return killedPiece(where, fields.id, fields.version);
  const content = first(article, 'body.content');
  const text = content === undefined ? '' : joined(paragraphsOf(content.children, isNoProse));
  return text === ''
    ? { ...where, reason: 'no-text', message: 'there is no text in it' }
    : { ...where, fields, text };
}

function fieldsIn(article: Element): Fields {
  const head = first(article, 'body.head') ?? article;
  const attribute = (name: string, key: string): string | undefined =>
    attributeOf(article, name, key);
  return fieldsOf({
    id: attribute('doc-id', 'id-string'),
    version: attribute('du-key', 'generation'),
    title: words(first(head, 'hl1')) ?? words(first(article, 'title')),
    byline: words(first(head, 'byline')),
    published:
      attribute('date.release', 'norm') ??
      attribute('date.issue', 'norm') ??
      words(first(article, 'story.date')),
    publisher: attribute('pubdata', 'name') ?? words(first(head, 'distributor')),
    section: attribute('pubdata', 'position.section'),
    rights: attribute('doc.copyright', 'holder'),
    url: attribute('pubdata', 'ex-ref'),
  });
}

const attributeOf = (article: Element, name: string, key: string): string | undefined =>
  first(article, name)?.attributes[key];

const first = (within: Element, name: string): Element | undefined =>
  elementsIn(within, named(name))[0];

const words = (element: Element | undefined): string | undefined =>
  element === undefined ? undefined : textOf(element);

/** Pictures with captions, tables of numbers, notes to editors. */
const noProse = new Set(['media', 'table', 'note', 'nitf-table']);
const isNoProse = ({ name }: Element): boolean => noProse.has(name);
