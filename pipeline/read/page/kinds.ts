import { oneLine, type Block } from './blocks.ts';
import { typesOf, type Thing } from './json-ld.ts';
import { pageWords } from './lexicon.ts';
import type { Captions } from './parts.ts';
import { wordsOf } from './phrases.ts';

/** What a page is. */
export type PageKind = 'article' | 'live-blog' | 'stub' | 'gallery' | 'index-page';

/** What tells it. */
export interface Evidence {
  readonly things: readonly Thing[];
  /** The thing that is the page’s article. */
  readonly article: Thing | undefined;
  /** What Open Graph calls the page: `article`, `website`. */
  readonly type: string | undefined;
  readonly title: string | undefined;
  readonly url: string | undefined;
  /** Whether all may read it, as far as the page says. */
  readonly isFree: boolean | null;
  /** How many words its article has by its own word. */
  readonly stated: number | undefined;
  /** How many elements of its body name a time. */
  readonly times: number;
  readonly captions: Captions;
  /** The blocks among which its text was found, and those that are text. */
  readonly found: readonly Block[];
  readonly kept: readonly Block[];
  /** All that stands in its body. */
  readonly body: string;
}

/** A running report has at least so many entries, each with its time. */
const leastEntries = 5;
/** A page of links has at least so many headlines that are links, and few words for each. */
const leastHeadlines = 5;
const wordsOfTeaser = 60;
/** A gallery has at least so many pictures, and more words beneath them than beside. */
const leastPictures = 5;
/** What is shown of an article before one pays is shorter than this, or than this share of it. */
const longestStub = 120;
const shareOfStub = 0.5;

/** What a page is, in this order: what it calls itself counts before what it looks like. */
export function kindOf(evidence: Evidence): PageKind {
  const words = evidence.kept.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  if (isLiveBlog(evidence)) return 'live-blog';
  if (isIndexPage(evidence, words)) return 'index-page';
  if (isGallery(evidence, words)) return 'gallery';
  return isStub(evidence, words) ? 'stub' : 'article';
}

function isLiveBlog({ things, title, url, times }: Evidence): boolean {
  if (things.some((thing) => typesOf(thing).includes('LiveBlogPosting'))) return true;
  const { live } = pageWords();
  const named = [title ?? '', url ?? ''].some((text) => live.stands(wordsOf(spaced(text))));
  return named && times >= leastEntries;
}

/** An address with blanks between its words. */
const spaced = (text: string): string => text.replace(/[-_/]+/g, ' ');

function isIndexPage({ things, article, type, url, found }: Evidence, words: number): boolean {
  if (url !== undefined && /^\/(?:index\.\w{3,5})?$/.test(new URL(url).pathname)) return true;
  if (article !== undefined || type?.toLowerCase() === 'article') return false;
  const { collections } = pageWords().types;
  const headlines = found.filter(isHeadline).length;
  if (headlines < leastHeadlines) return false;
  const isCollection = things.some((thing) => typesOf(thing).some((each) => collections.has(each)));
  return isCollection || words < headlines * wordsOfTeaser;
}

const isHeadline = ({ text, linked }: Block): boolean =>
  linked > text.length * 0.8 && wordsOf(text).length > 3;

function isGallery({ things, article, captions }: Evidence, words: number): boolean {
  const { galleries } = pageWords().types;
  const isCalled =
    article === undefined &&
    things.some((thing) => typesOf(thing).some((each) => galleries.has(each)));
  return (
    captions.words > words && (captions.count >= leastPictures || (isCalled && captions.count > 1))
  );
}

function isStub({ isFree, stated, body }: Evidence, words: number): boolean {
  if (isFree === true) return false;
  const isCut = stated !== undefined && words < stated * shareOfStub;
  if (isFree === false && isCut) return true;
  if (words >= longestStub) return false;
  return isFree === false || pageWords().paywalls.stands(wordsOf(oneLine(body)));
}
