import { htmlParagraphs } from '../../lib/escape/html.ts';
import { isObject, parseJson } from '../json-values.ts';
import { decodeExport } from './decode-export.ts';
import type { Fields, Form, Piece, Skipped } from './form.ts';
import { elementsIn, named, paragraphsOf, parseMarkup, textOf, type Element } from './markup.ts';
import { fieldsOf, joined } from './paragraphs.ts';

/** RSS 0.9 to 2.0, RDF, Atom and JSON Feed, where they hold whole articles. */
export const feed: Form = {
  id: 'feed',
  title: 'a feed (RSS, Atom or JSON Feed)',
  is: ({ root, text }) =>
    root === 'rss' ||
    root === 'feed' ||
    root === 'RDF' ||
    /^\s*\{\s*"version"\s*:\s*"https:\\?\/\\?\/jsonfeed/.test(text),
  pieces: async function* ({ path, bytes }) {
    const whole = decodeExport(await bytes());
    const entries = /^\s*\{/.test(whole) ? jsonEntries(whole, path) : xmlEntries(whole, path);
    for (const [at, entry] of entries.entries())
      yield pieceOf(entry, {
        form: 'feed',
        source: path,
        part: entry.fields.url ?? `item ${at + 1}`,
      });
  },
};

/** One article of a feed as it stands there. */
interface Entry {
  readonly fields: Fields;
  /** Its text, as HTML; empty where there is none. */
  readonly content: string;
  /** Whether the feed has it where whole texts stand, and not where teasers do. */
  readonly isWhole: boolean;
}

/** What stands where teasers do is one, unless it has as many words as an article. */
const leastWords = 80;

/** What blogs put behind each of their texts in a feed. */
const colophon = /^The post .{1,500} (?:appeared first|first appeared) on .{1,200}\.?$/;

function pieceOf(
  { fields, content, isWhole }: Entry,
  where: Pick<Skipped, 'form' | 'source' | 'part'>,
): Piece | Skipped {
  const paragraphs = paragraphsOf(parseMarkup(content, 'html', where.source).children).filter(
    (each) => !colophon.test(each),
  );
  const text = joined(paragraphs);
  const isCut = /(?:\[…\]|\[\.\.\.\]|…|\.\.\.)$/.test(text);
  const isLong = text.split(/\s+/).length >= leastWords;
  if (text !== '' && !isCut && (isWhole || isLong)) return { ...where, fields, text };
  return {
    ...where,
    reason: 'stub',
    message: 'the feed holds only the beginning of this article: save its page',
  };
}

const words = (element: Element | undefined): string | undefined =>
  element === undefined ? undefined : textOf(element);

function xmlEntries(whole: string, file: string): Entry[] {
  const root = parseMarkup(whole, 'xml', file);
  const child = (within: Element, ...names: string[]): Element | undefined =>
    within.children.find(
      (each): each is Element => typeof each !== 'string' && names.includes(each.name),
    );
  const [channel = root] = elementsIn(root, ({ name }) => name === 'channel' || name === 'feed');
  const publisher = words(child(channel, 'title'));
  const language = words(child(channel, 'language')) ?? channel.attributes['xml:lang'];
  return elementsIn(root, ({ name }) => name === 'item' || name === 'entry').map((entry) => {
    const encoded = elementsIn(entry, ({ name }) => name === 'encoded' || name === 'content');
    const whole = encoded.map(inside).filter((each) => each.trim() !== '');
    const content = whole.length > 0 ? whole : [inside(child(entry, 'description', 'summary'))];
    const links = elementsIn(entry, named('link'));
    const link = links.find(({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate');
    return {
      content: content.sort((a, b) => b.length - a.length)[0] ?? '',
      isWhole: whole.length > 0,
      fields: fieldsOf({
        title: words(child(entry, 'title')),
        publisher,
        language,
        byline: words(child(entry, 'creator', 'author')),
        published:
          words(child(entry, 'pubDate', 'published', 'date', 'issued')) ??
          words(child(entry, 'updated')),
        url: link?.attributes['href'] ?? words(link),
        section: words(child(entry, 'category')),
        rights: words(child(entry, 'rights')),
      }),
    };
  });
}

/** What stands in an element of a feed, as HTML: text that was escaped, or elements. */
const inside = (element: Element | undefined): string =>
  element === undefined
    ? ''
    : element.children
        .map((each) =>
          typeof each === 'string' ? each : `<${each.name}>${inside(each)}</${each.name}>`,
        )
        .join('');

function jsonEntries(whole: string, file: string): Entry[] {
  const value = parseJson(whole, file);
  const top = isObject(value) ? value : {};
  const items = Array.isArray(top['items']) ? top['items'].filter(isObject) : [];
  const text = (each: unknown): string | undefined => (typeof each === 'string' ? each : undefined);
  const nameOf = (each: unknown): string | undefined =>
    isObject(each) ? text(each['name']) : undefined;
  return items.map((item) => {
    const authors: unknown[] = Array.isArray(item['authors']) ? item['authors'] : [item['author']];
    return {
      isWhole: false,
      content: text(item['content_html']) ?? htmlParagraphs(text(item['content_text']) ?? ''),
      fields: fieldsOf({
        title: text(item['title']),
        publisher: text(top['title']),
        language: text(item['language']) ?? text(top['language']),
        byline: authors.flatMap((each) => nameOf(each) ?? []).join(', '),
        published: text(item['date_published']),
        url: text(item['url']),
      }),
    };
  });
}
