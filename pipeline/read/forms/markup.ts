import { Parser } from 'htmlparser2';
import { UserError } from '../../lib/errors.ts';
import { markedEncoding } from '../decode.ts';
import { tidy, tidyLines } from './paragraphs.ts';

/** An element of HTML or XML. */
export interface Element {
  /** Of XML without its prefix; of HTML in small letters. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/** Elements that stand deeper than this are read as if they stood here, so that no file is deeper than the stack. */
const mostDepth = 400;

/** Where elements stand deeper than this, the time that their parser takes grows with the square of the depth. */
const brokenDepth = 10_000;

interface Handlers {
  readonly open: (name: string, attributes: Record<string, string>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/**
 * A parser of HTML or XML that tells of each element and text in turn. Nothing is fetched, a document type is passed
 * over, and of entities those are read that each of the two defines itself.
 *
 * @returns a parser, which throws a UserError where elements stand as deep as in no document
 */
export function parserOf(handlers: Handlers, kind: 'html' | 'xml', file: string): Parser {
  let depth = 0;
  return new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > brokenDepth)
          throw new UserError(
            `this file is broken: elements stand more than ${brokenDepth} deep in it`,
            { file },
            'fetch or save it again',
          );
        handlers.open(name, attributes);
      },
      ontext: handlers.text,
      onclosetag(name) {
        depth -= 1;
        handlers.close(name);
      },
    },
    { xmlMode: kind === 'xml', decodeEntities: true },
  );
}

/**
 * The elements of a text of HTML or XML, under one that has no name.
 *
 * @throws UserError as {@link parserOf} has it
 */
export function parseMarkup(text: string, kind: 'html' | 'xml', file: string): Element {
  const root = { name: '', attributes: {}, children: [] as (Element | string)[] };
  const path = [root];
  let tooDeep = 0;
  const parser = parserOf(
    {
      open(name, attributes) {
        if (path.length >= mostDepth) {
          tooDeep += 1;
          return;
        }
        const local = kind === 'xml' ? localName(name) : name;
        const element = { name: local, attributes, children: [] as (Element | string)[] };
        path.at(-1)?.children.push(element);
        path.push(element);
      },
      text(data) {
        path.at(-1)?.children.push(data);
      },
      close() {
        if (tooDeep > 0) tooDeep -= 1;
        else if (path.length > 1) path.pop();
      },
    },
    kind,
    file,
  );
  parser.end(text);
  return root;
}

/** The name of an element of XML without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const chunkLength = 1 << 20;

/** Gives a parser bytes of UTF-8 or UTF-16 in pieces, so that no string is as long as the document. */
export function feed(parser: Parser, bytes: Uint8Array): void {
  const decoder = new TextDecoder(markedEncoding(bytes) ?? 'utf-8');
  for (let at = 0; at < bytes.length; at += chunkLength)
    parser.write(decoder.decode(bytes.subarray(at, at + chunkLength), { stream: true }));
  parser.end(decoder.decode());
}

/** Elements below one, in their order, that a question is answered yes for; what lies in these is not looked at. */
export function elementsIn(within: Element, isWanted: (element: Element) => boolean): Element[] {
  return within.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return isWanted(child) ? [child] : elementsIn(child, isWanted);
  });
}

export const named =
  (name: string) =>
  (element: Element): boolean =>
    element.name === name;

/** Whether an element of HTML is of a class, in letters of either size. */
export const hasClass = ({ attributes }: Element, name: string): boolean =>
  (attributes['class'] ?? '').toLowerCase().split(/\s/).includes(name.toLowerCase());

export const ofClass =
  (name: string) =>
  (element: Element): boolean =>
    hasClass(element, name);

/** All text in an element, each run of blanks as one. */
export const textOf = (element: Element): string => tidy(rawText(element));

const rawText = ({ children }: Element): string =>
  children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('');

/** What parts paragraphs of HTML. */
const blocks = new Set(
  (
    'address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr html li main nav ol p pre section table tbody tfoot thead title tr ul'
  ).split(' '),
);

/** What nobody sees. */
const unseen = new Set('head noscript object script style template textarea'.split(' '));

/**
 * The paragraphs of HTML, as a reader sees them: parted where an element begins that stands on lines of its own, or by
 * two breaks of a line; one break is kept. The cells of a row stand in one, parted by tabs.
 *
 * @param isLeftOut elements that are passed over with all that lies in them
 */
export function paragraphsOf(
  nodes: readonly (Element | string)[],
  isLeftOut: (element: Element) => boolean = () => false,
): string[] {
  const paragraphs: string[] = [];
  let buffer = '';
  const end = (): void => {
    for (const each of buffer.split(/\n[^\S\n]*\n/)) {
      const text = tidyLines(each);
      if (text !== '') paragraphs.push(text);
    }
    buffer = '';
  };
  const walk = (node: Element | string): void => {
    if (typeof node === 'string') {
      buffer += node.replaceAll(/\s+/g, ' ');
      return;
    }
    if (unseen.has(node.name) || isLeftOut(node)) return;
    if (node.name === 'br') buffer += '\n';
    const row = node.name === 'tr' ? rowOf(node, isLeftOut) : undefined;
    const isBlock = blocks.has(node.name);
    if (isBlock) end();
    if (row === undefined) for (const child of node.children) walk(child);
    else paragraphs.push(...row);
    if (isBlock) end();
  };
  for (const node of nodes) walk(node);
  end();
  return paragraphs;
}

/** The cells of a row of figures as one paragraph; undefined where one of them holds more than a paragraph. */
function rowOf(row: Element, isLeftOut: (element: Element) => boolean): string[] | undefined {
  const cells = row.children.filter(
    (child): child is Element => typeof child !== 'string' && /^t[dh]$/.test(child.name),
  );
  if (cells.length < 2) return undefined;
  const texts = cells.map(({ children }) => paragraphsOf(children, isLeftOut));
  if (texts.some(({ length }) => length > 1)) return undefined;
  const text = texts.map(([only]) => only ?? '').join('\t');
  return text.trim() === '' ? [] : [text];
}
