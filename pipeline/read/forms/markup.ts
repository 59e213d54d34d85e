import { Parser } from 'htmlparser2';
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

/**
 * The elements of a text of HTML or XML under one that has no name. Nothing is fetched, a document type is passed over,
 * and of entities those are read that each of the two defines itself.
 */
export function parseMarkup(text: string, kind: 'html' | 'xml'): Element {
  const root = { name: '', attributes: {}, children: [] as (Element | string)[] };
  const open = [root];
  let tooDeep = 0;
  const isXml = kind === 'xml';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length >= mostDepth) {
          tooDeep += 1;
          return;
        }
        const local = isXml ? name.slice(name.indexOf(':') + 1) : name;
        const element = { name: local, attributes, children: [] as (Element | string)[] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      onclosetag() {
        if (tooDeep > 0) tooDeep -= 1;
        else if (open.length > 1) open.pop();
      },
      ontext(data) {
        open.at(-1)?.children.push(data);
      },
    },
    { xmlMode: isXml, decodeEntities: true },
  );
  parser.end(text);
  return root;
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
