import { decodeUtf8 } from '../../lib/utf8.ts';
import { isObject, parseJson } from '../json-values.ts';
import type { Fields, Form, Piece, Skipped } from './form.ts';
import { elementsIn, named, paragraphsOf, parseMarkup } from './markup.ts';
import { pieceOfNitf } from './nitf.ts';
import { fieldsOf, joined } from './paragraphs.ts';
import { killedPiece, newest } from './versions.ts';

/** ninjs 1, 2 and 3 of the IPTC: an agency’s article in JSON, or a list of such. */
export const ninjs: Form = {
  id: 'ninjs',
  title: 'an agency’s article (ninjs)',
  is: ({ text }) =>
    /^\s*[[{]/.test(text) &&
    /"uri"\s*:/.test(text) &&
    /"(?:version[cC]reated|pub[sS]tatus|body_xhtml|bodies)"\s*:/.test(text),
  pieces: async function* ({ path, bytes }) {
    const value = parseJson(decodeUtf8(await bytes(), { file: path }), path);
    const items = (Array.isArray(value) ? value : [value]).filter(isObject);
    const isOne = items.length === 1;
    yield* newest(
      items.map((item) => ({
        id: stringOf(item['uri']) ?? '',
        version: stringOf(item['version']) ?? '',
        piece: pieceOf(item, {
          form: 'ninjs',
          source: path,
          part: isOne ? null : (stringOf(item['uri']) ?? null),
        }),
      })),
    );
  },
};

type Item = Readonly<Record<string, unknown>>;

const stringOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;

/** One of a list of `{role, contentType, value}`: the one of a role, else the first. */
function valueIn(
  list: unknown,
  isWanted: (each: Item) => boolean = () => true,
): string | undefined {
  if (!Array.isArray(list)) return undefined;
  const found = list.filter(isObject).find(isWanted);
  return stringOf(found?.['value']);
}

function pieceOf(item: Item, where: Pick<Skipped, 'form' | 'source' | 'part'>): Piece | Skipped {
  const status = stringOf(item['pubStatus'] ?? item['pubstatus']) ?? 'usable';
  if (/^cancel|^withheld/i.test(status))
    return killedPiece(where, stringOf(item['uri']), stringOf(item['version']));
  const kind = stringOf(item['type']) ?? 'text';
  if (kind !== 'text' && kind !== 'composite')
    return { ...where, reason: 'no-text', message: `this is no text but ${kind}` };
  const fields = fieldsIn(item);
  const nitf = valueIn(item['bodies'], ({ contentType }) =>
    /nitf/i.test(stringOf(contentType) ?? ''),
  );
  const [article] =
    nitf === undefined ? [] : elementsIn(parseMarkup(nitf, 'xml', where.source), named('nitf'));
  if (article !== undefined) return pieceOfNitf(article, where, fields);
  const text = textIn(item, where.source);
  return text === undefined
    ? { ...where, reason: 'no-text', message: 'there is no text in it' }
    : { ...where, fields, text };
}

/** The text with its paragraphs: in HTML they stand for sure. */
function textIn(item: Item, source: string): string | undefined {
  const isHtml = ({ contentType }: Item): boolean => /html/i.test(stringOf(contentType) ?? '');
  const html = stringOf(item['body_xhtml']) ?? valueIn(item['bodies'], isHtml);
  if (html !== undefined) {
    const text = joined(paragraphsOf(parseMarkup(html, 'html', source).children));
    if (text !== '') return text;
  }
  const plain = stringOf(item['body_text']) ?? valueIn(item['bodies']);
  return plain === undefined || plain.trim() === '' ? undefined : plain.trim();
}

function fieldsIn(item: Item): Fields {
  const isMain = ({ role }: Item): boolean => role === undefined || role === 'main';
  return fieldsOf({
    id: stringOf(item['uri']),
    version: stringOf(item['version']),
    title:
      stringOf(item['headline']) ??
      valueIn(item['headlines'], isMain) ??
      valueIn(item['headlines']) ??
      stringOf(item['title']),
    byline: stringOf(item['by']) ?? stringOf(item['byline']),
    published:
      stringOf(item['firstCreated'] ?? item['firstcreated']) ??
      stringOf(item['contentCreated'] ?? item['contentcreated']) ??
      stringOf(item['versionCreated'] ?? item['versioncreated']),
    publisher: stringOf(item['copyrightHolder'] ?? item['copyrightholder']),
    language: stringOf(item['language']),
    rights: stringOf(item['copyrightNotice'] ?? item['copyrightnotice']),
  });
}
