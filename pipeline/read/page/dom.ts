import { parseHTML } from 'linkedom';

/** What is used of a node of a page’s tree. */
export interface PageNode {
  /** 1 an element, 3 a text, 8 a comment, 9 the document. */
  readonly nodeType: number;
  /** Of an element in upper case. */
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  readonly getAttribute: (name: string) => string | null;
  readonly removeAttribute: (name: string) => void;
  readonly setAttribute: (name: string, value: string) => void;
  readonly querySelector: (selector: string) => PageElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
  readonly appendChild: (node: PageNode) => unknown;
  readonly remove: () => void;
}

export interface PageDocument extends PageNode {
  readonly documentElement: PageElement;
  readonly head: PageElement;
  readonly body: PageElement;
  readonly querySelector: (selector: string) => PageElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;
export const isTextNode = (node: PageNode): boolean => node.nodeType === 3;

const bare = '<!doctype html><html><head></head><body></body></html>';
const parse = (html: string): PageDocument =>
  (parseHTML(html) as unknown as { document: PageDocument }).document;

/** Elements that open a page before its body, as HTML has them. */
const ofHead = new Set('BASE LINK META SCRIPT STYLE TITLE'.split(' '));
const frames = new Set(['HTML', 'HEAD', 'BODY']);

/**
 * The tree of a page, with one html, head and body. linkedom adds none that a page leaves out, as HTML allows, and then
 * gives an empty body beside the text.
 */
export function parsePage(html: string): PageDocument {
  const parsed = parse(html);
  if (isWhole(parsed)) return parsed;
  const page = parse(bare);
  for (const node of framed(parsed)) {
    const isOfHead = page.body.firstChild === null && ofHead.has(node.nodeName);
    (isOfHead ? page.head : page.body).appendChild(node);
  }
  const language = parsed.querySelector('html[lang]')?.getAttribute('lang');
  if (language) page.documentElement.setAttribute('lang', language);
  return page;
}

/** Whether it has its head and its body as browsers would make them, and nothing beside. */
function isWhole(page: PageDocument): boolean {
  const root = page.documentElement as PageElement | null;
  if (root?.nodeName !== 'HTML') return false;
  const beside = [...page.childNodes, ...root.childNodes].filter(
    (node) => node !== root && (isElement(node) || (isTextNode(node) && !isBlank(node))),
  );
  return beside.map(({ nodeName }) => nodeName).join(' ') === 'HEAD BODY';
}

const isBlank = (node: PageNode): boolean => (node.nodeValue ?? '').trim() === '';

/** What stands in a page outside of the frame of html, head and body, in its order. */
const framed = (node: PageNode): PageNode[] =>
  [...node.childNodes].flatMap((child) =>
    frames.has(child.nodeName)
      ? framed(child)
      : isElement(child) || isTextNode(child)
        ? [child]
        : [],
  );

/** How deep the tree of a page is, without going down into it by calls. */
export function depthOf(page: PageDocument): number {
  let [deepest, depth] = [0, 0];
  let node: PageNode | null = page;
  while (node !== null) {
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth++;
      deepest = Math.max(deepest, depth);
      continue;
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode;
      depth--;
    }
    node = node?.nextSibling ?? null;
  }
  return deepest;
}
