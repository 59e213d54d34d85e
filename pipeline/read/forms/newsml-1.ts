import { elementsIn, named, paragraphsOf, parseMarkup, textOf, type Element } from './markup.ts';
import { decodeExport } from './decode-export.ts';
import type { Fields, Form, Piece, Skipped } from './form.ts';
import { pieceOfNitf } from './nitf.ts';
import { fieldsOf, joined } from './paragraphs.ts';
import { killedPiece, newest } from './versions.ts';

/** NewsML 1.x of the IPTC, which agencies of old and services of companies’ news still send. */
export const newsml1: Form = {
  id: 'newsml-1',
  title: 'articles of an agency (NewsML 1)',
  is: ({ root }) => root === 'NewsML',
  pieces: async function* ({ path, bytes }) {
    const items = elementsIn(
      parseMarkup(decodeExport(await bytes()), 'xml', path),
      named('NewsItem'),
    );
    const versions = items.flatMap((item) =>
      componentsOf(item).map((component) => ({ item, component })),
    );
    const isOne = versions.length === 1;
    yield* newest(
      versions.map(({ item, component }, at) => {
        const fields = fieldsIn(item, component);
        const part = isOne
          ? null
          : `${fields.id ?? `item ${at + 1}`} ${fields.language ?? ''}`.trim();
        const where = { form: 'newsml-1', source: path, part } as const;
        const id = `${fields.id ?? ''} ${fields.language ?? ''}`.trim();
        return {
          id,
          version: fields.version ?? '',
          piece: pieceOf(item, component, where, fields),
        };
      }),
    );
  },
};

const first = (within: Element, name: string): Element | undefined =>
  elementsIn(within, named(name))[0];

const words = (element: Element | undefined): string | undefined =>
  element === undefined ? undefined : textOf(element);

/** The components that hold a text themselves: one a language, where an item has several. */
function componentsOf(item: Element): Element[] {
  const outer = elementsIn(item, named('NewsComponent'));
  const inner = outer.flatMap((each) =>
    each.children.filter(
      (child): child is Element => typeof child !== 'string' && child.name === 'NewsComponent',
    ),
  );
  const withText = inner.filter(
    (each) => first(each, 'ContentItem') !== undefined && first(each, 'DataContent') !== undefined,
  );
  return withText.length > 1 && withText.every((each) => first(each, 'HeadLine') !== undefined)
    ? withText
    : outer.slice(0, 1);
}

function pieceOf(
  item: Element,
  component: Element,
  where: Pick<Skipped, 'form' | 'source' | 'part'>,
  fields: Fields,
): Piece | Skipped {
  const status = first(item, 'Status')?.attributes['FormalName'] ?? 'Usable';
  if (/^cancel|^withheld/i.test(status)) return killedPiece(where, fields.id, fields.version);
  const [article] = elementsIn(component, named('nitf'));
  if (article !== undefined) return pieceOfNitf(article, where, fields);
  const texts = elementsIn(component, named('DataContent')).map(({ children }) =>
    joined(paragraphsOf(children)),
  );
  const [longest = ''] = texts.sort((a, b) => b.length - a.length);
  return longest === ''
    ? { ...where, reason: 'no-text', message: 'there is no text in it' }
    : { ...where, fields, text: longest };
}

function fieldsIn(item: Element, component: Element): Fields {
  const identifier = first(item, 'NewsIdentifier') ?? item;
  const source =
    first(component, 'Provider') ?? first(item, 'Provider') ?? first(component, 'Source');
  return fieldsOf({
    id: words(first(identifier, 'NewsItemId')),
    version: words(first(identifier, 'RevisionId')),
    title: words(first(component, 'HeadLine')),
    byline: words(first(component, 'ByLine')),
    published: words(first(item, 'FirstCreated')) ?? words(first(item, 'ThisRevisionCreated')),
    publisher:
      (source === undefined ? undefined : first(source, 'Party')?.attributes['FormalName']) ??
      words(first(identifier, 'ProviderId')),
    language: first(component, 'Language')?.attributes['FormalName'],
    rights: words(first(component, 'CopyrightLine')),
  });
}
