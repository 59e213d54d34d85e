import { elementsIn, named, paragraphsOf, parseMarkup, textOf, type Element } from './markup.ts';
import { decodeExport } from './decode-export.ts';
import type { Fields, Form, Piece, Skipped } from './form.ts';
import { killedPiece, newest, type Versioned } from './versions.ts';
import { pieceOfNitf } from './nitf.ts';
import { fieldsOf, joined } from './paragraphs.ts';

/** NewsML-G2 of the IPTC: a news item, or a message that holds several; packages only point at items. */
export const newsmlG2: Form = {
  id: 'newsml-g2',
  title: 'articles of an agency (NewsML-G2)',
  is: ({ root }) => root === 'newsItem' || root === 'newsMessage' || root === 'packageItem',
  pieces: async function* ({ path, bytes }) {
    const items = elementsIn(
      parseMarkup(decodeExport(await bytes()), 'xml', path),
      named('newsItem'),
    );
    const where = { form: 'newsml-g2', source: path } as const;
    if (items.length === 0) {
      const message = 'this is a package: it names articles and holds none';
      yield { ...where, part: null, reason: 'no-text', message };
    }
    yield* newest(items.map((item) => versionOf(item, items.length === 1, where)));
  },
};

const last = (code: string | undefined): string => (code ?? '').split(/[:/]/).at(-1) ?? '';

const first = (within: Element, name: string): Element | undefined =>
  elementsIn(within, named(name))[0];

const words = (element: Element | undefined): string | undefined =>
  element === undefined ? undefined : textOf(element);

const nameIn = (within: Element, name: string): string | undefined => {
  const element = first(within, name);
  return element === undefined ? undefined : (words(first(element, 'name')) ?? words(element));
};

function versionOf(
  item: Element,
  isWhole: boolean,
  { form, source }: Pick<Skipped, 'form' | 'source'>,
): Versioned {
  const { guid = '', version = '' } = item.attributes;
  const where = { form, source, part: isWhole ? null : guid };
  return { id: guid, version, piece: pieceOf(item, where) };
}

function pieceOf(item: Element, where: Pick<Skipped, 'form' | 'source' | 'part'>): Piece | Skipped {
  const kind = last(first(item, 'itemClass')?.attributes['qcode']);
  if (kind !== '' && kind !== 'text' && kind !== 'composite')
    return { ...where, reason: 'no-text', message: `this is no text but ${kind}` };
  const status = last(first(item, 'pubStatus')?.attributes['qcode']);
  if (status === 'canceled' || status === 'withheld')
    return killedPiece(where, item.attributes['guid'], item.attributes['version']);
  const fields = fieldsIn(item);
  const [inner] = elementsIn(item, named('nitf'));
  if (inner !== undefined) return pieceOfNitf(inner, where, fields);
  const [html] = elementsIn(item, named('html'));
  const plain = first(item, 'inlineData');
  const text = html === undefined ? (words(plain) ?? '') : joined(paragraphsOf(html.children));
  if (text === '') return { ...where, reason: 'no-text', message: 'there is no text in it' };
  return { ...where, fields, text };
}

function fieldsIn(item: Element): Fields {
  const meta = first(item, 'contentMeta') ?? item;
  return fieldsOf({
    id: item.attributes['guid'],
    version: item.attributes['version'],
    title: words(first(meta, 'headline')),
    byline: words(first(meta, 'by')) ?? nameIn(meta, 'creator'),
    published:
      words(first(item, 'firstCreated')) ??
      words(first(meta, 'contentCreated')) ??
      words(first(item, 'versionCreated')),
    publisher: nameIn(item, 'provider') ?? nameIn(meta, 'infoSource'),
    language: first(meta, 'language')?.attributes['tag'] ?? item.attributes['xml:lang'],
    rights: words(first(item, 'copyrightNotice')),
  });
}
