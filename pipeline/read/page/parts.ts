import { oneLine } from './blocks.ts';
import { isElement, isTextNode, type PageElement, type PageNode } from './dom.ts';
import { pageWords, type PageWords } from './lexicon.ts';
import { wordsOf } from './phrases.ts';

/** Elements whose text nobody reads. */
const machinery = new Set(
  'BUTTON IFRAME INPUT NOSCRIPT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA svg'.split(' '),
);

/** Elements that stand beside the text by what they are. */
const beside = new Set('ASIDE DIALOG FIGCAPTION FOOTER NAV TIME'.split(' '));

/** Attributes in which pages name their parts. */
const naming = ['class', 'id', 'data-component', 'data-testid', 'aria-label', 'role'];

const betweenWords = /[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/;
const white = /\s+/;

/** A part may be left out that has no more than this, in characters, paragraphs and share of the page’s text. */
const most = { length: 1500, paragraphs: 4, share: 0.2, unseen: 0.5 };

/** What many parts bear that hold more of the page’s prose than this is no name of furniture: it means the text, too. */
const mostOfProse = 0.25;

/** A paragraph of this many characters is prose, and no label. */
const leastProse = 60;

interface Weight {
  length: number;
  prose: number;
  paragraphs: number;
  quotations: number;
}

interface Candidate {
  readonly element: PageElement;
  readonly weight: Weight;
  readonly mark: string;
}

/** Pictures with words beneath: how many, and how many words. */
export interface Captions {
  readonly count: number;
  readonly words: number;
}

const isUnseen = '(unseen)';
const captionMarks = new Set(['FIGCAPTION', 'caption', 'captions', 'figcaption']);

/**
 * Takes out of a page what names itself as no text, or is hidden: captions, credits, boxes of newsletters, related
 * articles, notices. What holds much of the page’s prose stays, whatever it is called, and so does what holds a
 * quotation, such as a post of a social network.
 *
 * @returns the captions of the page
 */
export function leaveOut(body: PageElement): Captions {
  const words = pageWords();
  const candidates: Candidate[] = [];
  const proseOf = new Map<string, number>();
  const weigh = (node: PageNode, isLink: boolean, around: string | undefined): Weight => {
    const weight: Weight = { length: 0, prose: 0, paragraphs: 0, quotations: 0 };
    for (let child = node.firstChild; child !== null;) {
      const next = child.nextSibling;
      if (isTextNode(child)) weight.length += (child.nodeValue ?? '').trim().length;
      else if (!isElement(child) || machinery.has(child.nodeName)) (child as PageElement).remove();
      else add(weight, weighPart(child, isLink, around));
      child = next;
    }
    if (node.nodeName === 'P' && !isLink && weight.length > leastProse) {
      weight.prose += weight.length;
      weight.paragraphs++;
    } else if (node.nodeName === 'BLOCKQUOTE') weight.quotations++;
    return weight;
  };
  const weighPart = (element: PageElement, isLink: boolean, around: string | undefined): Weight => {
    const mark = markOf(element, words);
    const weight = weigh(element, isLink || element.nodeName === 'A', mark ?? around);
    if (mark !== undefined && mark !== isUnseen && weight.quotations > 0) anonymise(element);
    if (mark === undefined || (mark !== isUnseen && !isSmall(weight))) return weight;
    candidates.push({ element, weight, mark });
    if (mark !== around) proseOf.set(mark, (proseOf.get(mark) ?? 0) + weight.prose);
    return weight;
  };
  const all = weigh(body, false, undefined);
  let [count, captioned] = [0, 0];
  for (const { element, weight, mark } of candidates) {
    const share = mark === isUnseen ? most.unseen : most.share;
    if (weight.length >= all.length * share) continue;
    if ((proseOf.get(mark) ?? 0) >= Math.max(all.prose * mostOfProse, 1)) continue;
    if (captionMarks.has(mark) && element.parentNode !== null) {
      count++;
      captioned += wordsOf(oneLine(element.textContent ?? '')).length;
    }
    element.remove();
  }
  return { count, words: captioned };
}

function add(sum: Weight, weight: Weight): void {
  sum.length += weight.length;
  sum.prose += weight.prose;
  sum.paragraphs += weight.paragraphs;
  sum.quotations += weight.quotations;
}

/** Takes its names from a part that is kept: what looks for the text next would hold them against it. */
function anonymise(element: PageElement): void {
  for (const attribute of ['class', 'id']) element.removeAttribute(attribute);
}

const isSmall = ({ length, paragraphs, quotations }: Weight): boolean =>
  length < most.length && paragraphs <= most.paragraphs && quotations === 0;

/** By what an element shows that it is no text; undefined where nothing does. */
function markOf(element: PageElement, { marks, unseen }: PageWords): string | undefined {
  const classes = element.getAttribute('class');
  if (element.getAttribute('hidden') !== null) return isUnseen;
  if (classes !== null && classes.split(white).some((name) => unseen.has(name))) return isUnseen;
  if (beside.has(element.nodeName)) return element.nodeName;
  for (const attribute of naming) {
    const value = attribute === 'class' ? classes : element.getAttribute(attribute);
    if (value === null) continue;
    const mark = value.split(betweenWords).find((word) => marks.has(word.toLowerCase()));
    if (mark !== undefined) return mark.toLowerCase();
  }
  return undefined;
}
