import { Readability } from '@mozilla/readability';
import type { Fields } from '../forms/form.ts';
import { blocksOf, type Block } from './blocks.ts';
import { depthOf, parsePage, type PageDocument, type PageElement } from './dom.ts';
import { decodePage } from './encoding.ts';
import { fieldsOf, savedFrom, type FieldSource } from './fields.ts';
import { withoutFurniture, type Dropped } from './furniture.ts';
import { describedBy, textsOf } from './json-ld.ts';
import { kindOf, type PageKind } from './kinds.ts';
import { leaveOut } from './parts.ts';
import { plain } from './plain.ts';
import { wordsOf } from './phrases.ts';
import { slim } from './slim.ts';

/** A page of the web as it is read. */
export interface Page {
  readonly kind: PageKind;
  /** Its paragraphs, headings and items, parted by blank lines; empty where none was found. */
  readonly text: string;
  readonly fields: Fields;
  readonly sources: Readonly<Partial<Record<keyof Fields | 'text', FieldSource>>>;
  /** Whether all may read it; null where the page does not say. */
  readonly isFree: boolean | null;
  /** What was odd about it, in words. */
  readonly issues: readonly string[];
}

/** What is known of a page from elsewhere. */
export interface Known {
  readonly url?: string;
  /** What its server said: `iso-8859-1`. */
  readonly charset?: string;
  /** Told each block that is left out, and by which rule. */
  readonly dropped?: Dropped;
}

/** No page of a newsroom is longer without its programs and pictures. */
const longest = 10_000_000;
/** No page of a newsroom nests its parts deeper; what does is no page, and would exhaust the stack. */
const deepest = 1000;

/**
 * Reads a page as it was saved or sent: what it is, the text of its article, and what it says about that. The same bytes
 * give the same page.
 *
 * @returns null where no tree is made of it: it is longer, or nested deeper, than any page is
 */
export function readPage(bytes: Uint8Array, known: Known = {}): Page | null {
  const { html, issues } = decodePage(bytes, known.charset);
  const lean = slim(html);
  if (lean === null || lean.length > longest) return null;
  const page = parsePage(lean);
  if (depthOf(page) > deepest) return null;
  const { things, broken } = describedBy(page);
  const said = fieldsOf(page, things, savedFrom(html), known.url);
  const body = page.body.textContent ?? '';
  const times = Array.from(page.querySelectorAll('body time')).length;
  const captions = leaveOut(page.body);
  const { blocks, source } = articleBlocks(page, plain(textsOf(said.article?.['articleBody'])[0]));
  const kept = withoutFurniture(blocks, said.titles, known.dropped);
  const kind = kindOf({
    things,
    article: said.article,
    type: said.type,
    title: said.fields.title,
    url: said.fields.url,
    isFree: said.isFree,
    stated: said.fields.words,
    times,
    captions,
    found: blocks,
    kept,
    body,
  });
  return {
    kind,
    text: kept.map(({ text }) => text).join('\n\n'),
    fields: said.fields,
    sources: { ...said.sources, text: source },
    isFree: said.isFree,
    issues: broken === 0 ? issues : [...issues, `${broken} of its scripts of JSON-LD are broken`],
  };
}

/** A text that JSON-LD gives is one of an article from this length on; shorter ones are teasers. */
const leastBody = 400;
/** A longer one is of no article. */
const longestBody = 300_000;
/** Where Readability finds less of it than this, it lost its way. */
const shareFound = 0.75;
/** The blocks of the page that stand in that text must be at least so much of it. */
const shareCovered = 0.8;

/** The blocks of a page that are its article’s, as Readability finds them, or as its JSON-LD has its text. */
function articleBlocks(
  page: PageDocument,
  body: string | undefined,
): { readonly blocks: readonly Block[]; readonly source: FieldSource } {
  const isGiven = body !== undefined && body.length >= leastBody && body.length <= longestBody;
  const all = isGiven ? blocksOf(page.body) : [];
  const blocks = readable(page);
  if (!isGiven || lengthOf(blocks) >= wordsOf(body).length * shareFound)
    return { blocks, source: 'page' };
  const rescued = blocksWithin(all, body);
  return rescued === null ? { blocks, source: 'page' } : { blocks: rescued, source: 'json-ld' };
}

const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text }) => sum + wordsOf(text).length, 0);

function readable(page: PageDocument): Block[] {
  const reader = new Readability<PageElement>(page, {
    serializer: (node: PageElement) => node,
    keepClasses: true,
    disableJSONLD: true,
  });
  const content = reader.parse()?.content;
  return content ? blocksOf(content) : [];
}

/** The blocks that stand in a text, each once; null where they are not most of it. */
function blocksWithin(blocks: readonly Block[], text: string): Block[] | null {
  const whole = ` ${wordsOf(text).join(' ')} `;
  const seen = new Set<string>();
  let covered = 0;
  const kept = blocks.filter((block) => {
    const words = wordsOf(block.text);
    const line = words.join(' ');
    if (words.length < 2 || seen.has(line) || !whole.includes(` ${line} `)) return false;
    seen.add(line);
    covered += line.length + 1;
    return true;
  });
  return covered >= whole.length * shareCovered ? kept : null;
}
