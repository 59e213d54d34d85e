import { isElement, isTextNode, type PageNode } from './dom.ts';

/** A run of a page’s text that stands on lines of its own: a paragraph, a heading, an item of a list, a caption. */
export interface Block {
  /** White space is one blank, a forced line break one too; cells of a row are parted by tabs. */
  readonly text: string;
  /** How many of its characters are of links. */
  readonly linked: number;
  /** Name of the innermost element that makes it a block: `P`, `LI`, `H2`, `DIV`. */
  readonly tag: string;
}

const onLinesOfTheirOwn = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LI MAIN NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

/** Elements whose text nobody reads, or not as text. */
const unread = new Set(
  'AUDIO BUTTON CANVAS FIGCAPTION HEAD IFRAME INPUT MATH NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO svg'.split(
    ' ',
  ),
);

/** The blocks of a part of a page, in order, without captions. */
export function blocksOf(root: PageNode): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let linked = 0;
  let tag = '';
  const end = (): void => {
    const told = oneLine(text);
    if (told !== '') blocks.push({ text: told, linked: Math.min(linked, told.length), tag });
    text = '';
    linked = 0;
  };
  const walk = (node: PageNode, around: string, isLink: boolean): void => {
    if (isTextNode(node)) {
      const value = node.nodeValue ?? '';
      text += value;
      if (isLink) linked += oneLine(value).length;
      if (!isBlank(value)) tag = around;
      return;
    }
    if (!isElement(node) || unread.has(node.nodeName)) return;
    const name = node.nodeName;
    if (name === 'BR') {
      text += ' ';
      if (isBreak(node.nextSibling)) end();
      return;
    }
    const isOwn = onLinesOfTheirOwn.has(name);
    if (isOwn) end();
    const first = blocks.length;
    for (let child = node.firstChild; child !== null; child = child.nextSibling)
      walk(child, isOwn ? name : around, isLink || name === 'A');
    if (isOwn) end();
    if (name === 'TR') joinCells(blocks, first);
  };
  walk(root, root.nodeName, false);
  end();
  return blocks;
}

/** A cell of a table of data has at most so many characters; longer ones are paragraphs of a page laid out in a table. */
const longestCell = 80;

/** Makes one block of the cells of a row, parted by tabs. */
function joinCells(blocks: Block[], first: number): void {
  const cells = blocks.slice(first);
  if (cells.length < 2 || cells.some(({ text }) => text.length > longestCell)) return;
  const linked = cells.reduce((sum, cell) => sum + cell.linked, 0);
  blocks.length = first;
  blocks.push({ text: cells.map(({ text }) => text).join('\t'), linked, tag: 'TR' });
}

const isBlank = (text: string): boolean => text.trim() === '';

/** Whether another line break follows, which makes the two the end of a paragraph. */
function isBreak(next: PageNode | null): boolean {
  let node = next;
  while (node !== null && !isElement(node) && isBlank(node.nodeValue ?? ''))
    node = node.nextSibling;
  return node?.nodeName === 'BR';
}

const white = /\s+/g;

/** A text on one line: white space of any kind, the no-break ones too, is one blank. */
export const oneLine = (text: string): string => text.replace(white, ' ').trim();
