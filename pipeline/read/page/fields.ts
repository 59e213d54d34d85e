import type { Fields } from '../forms/form.ts';
import { oneLine } from './blocks.ts';
import type { PageDocument } from './dom.ts';
import { textsOf, typesOf, type Thing } from './json-ld.ts';
import { pageWords } from './lexicon.ts';
import { plain } from './plain.ts';

/**
 * Where a field stands: in the page’s JSON-LD, its meta elements, the page as readers see it, what a browser wrote into
 * it on saving, or known from elsewhere.
 */
export type FieldSource = 'json-ld' | 'meta' | 'page' | 'saved' | 'given';

/** What a page says about its article. */
export interface PageFields {
  readonly fields: Fields;
  readonly sources: Readonly<Partial<Record<keyof Fields, FieldSource>>>;
  /** All titles that it has for it. */
  readonly titles: readonly string[];
  /** The thing that is the article, of those that its JSON-LD describes. */
  readonly article: Thing | undefined;
  /** Whether all may read it; null where the page does not say. */
  readonly isFree: boolean | null;
  /** What Open Graph calls the page. */
  readonly type: string | undefined;
}

/** What a page was saved as. */
export interface Saved {
  readonly url: string | undefined;
  readonly on: string | undefined;
}

/**
 * What a page says about its article: as its JSON-LD has it, else its meta elements, else the page itself.
 *
 * @param page with all that it has, before anything is taken out of it
 * @param things what its JSON-LD describes
 * @param given the address that it came from, where that is known from elsewhere
 */
export function fieldsOf(
  page: PageDocument,
  things: readonly Thing[],
  saved: Saved,
  given: string | undefined,
): PageFields {
  const metas = metasOf(page);
  const lists = pageWords().metas;
  const article = articleOf(things);
  const site = things.find((thing) => typesOf(thing).includes('WebPage'));
  const ld = (key: string, thing = article): string | undefined => plain(textsOf(thing?.[key])[0]);
  const meta = (list: keyof typeof lists): string | undefined =>
    lists[list].map((name) => metas.get(name)?.[0]).find((value) => value !== undefined);
  const titles = titlesOf(page, ld('headline'), meta('title'));
  const address = (value: string | null | undefined): string | undefined =>
    webAddress(value, given ?? saved.url);
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const choice = chooser();
  choice.take('title', titles.best);
  choice.take('byline', [
    ['json-ld', namesOf(authorsOf(article))],
    ['meta', namesOf(firstNames(lists.byline, metas))],
    ['page', () => namesOf(visibleAuthors(page))],
  ]);
  choice.take('publisher', [
    ['json-ld', ld('publisher')],
    ['meta', meta('publisher')],
  ]);
  choice.take('published', [
    ['json-ld', ld('datePublished')],
    ['meta', meta('published')],
    ['json-ld', ld('datePublished', site)],
    ['page', () => visibleTime(page)],
  ]);
  choice.take('section', [
    ['json-ld', ld('articleSection')],
    ['meta', meta('section')],
  ]);
  choice.take('language', [
    ['page', plain(page.documentElement.getAttribute('lang'))],
    ['json-ld', ld('inLanguage')],
    ['meta', meta('language')],
  ]);
  choice.take('rights', [
    ['json-ld', ld('copyrightNotice')],
    ['meta', meta('rights')],
  ]);
  choice.take('licence', [['json-ld', ld('license')]]);
  choice.take('retrieved', [['saved', saved.on]]);
  choice.take('url', [
    ['given', given],
    ['page', address(canonical)],
    ['meta', address(meta('url'))],
    ['json-ld', address(ld('url'))],
    ['saved', saved.url],
  ]);
  const words = Number(ld('wordCount'));
  if (Number.isInteger(words) && words > 0) choice.take('words', [['json-ld', words]]);
  return {
    fields: choice.fields as Fields,
    sources: choice.sources,
    titles: titles.all,
    article,
    isFree: freedomOf(ld('isAccessibleForFree')),
    type: metas.get('og:type')?.[0],
  };
}

type Value = string | number | undefined;
/** What a source says; what takes a search of the page is asked only where it is needed. */
type Said = readonly [source: FieldSource, value: Value | (() => Value)];

/** Takes for each field the first value that is there. */
function chooser() {
  const fields: Partial<Record<keyof Fields, string | number>> = {};
  const sources: Partial<Record<keyof Fields, FieldSource>> = {};
  const take = (field: keyof Fields, said: readonly Said[]): void => {
    for (const [source, told] of said) {
      const value = typeof told === 'function' ? told() : told;
      if (value === undefined) continue;
      fields[field] = value;
      sources[field] = source;
      return;
    }
  };
  return { fields, sources, take };
}

/** The contents of meta elements by their names. */
type Metas = ReadonlyMap<string, readonly string[]>;

function metasOf(page: PageDocument): Metas {
  const metas = new Map<string, string[]>();
  for (const meta of page.querySelectorAll('meta[content]')) {
    const content = plain(meta.getAttribute('content'));
    if (content === undefined) continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(attribute);
      if (name !== null) metas.set(name, [...(metas.get(name) ?? []), content]);
    }
  }
  return metas;
}

/** The thing that is the page’s article: one with its text or its headline before others. */
function articleOf(things: readonly Thing[]): Thing | undefined {
  const articles = things.filter((thing) => typesOf(thing).some(isArticle));
  const withKey = (key: string): Thing | undefined =>
    articles.find((thing) => thing[key] !== undefined);
  return withKey('articleBody') ?? withKey('headline') ?? articles[0];
}

const isArticle = (type: string): boolean =>
  /(?:Article|BlogPosting|MediaPosting)$/.test(type) && type !== 'LiveBlogPosting';

function freedomOf(told: string | undefined): boolean | null {
  const word = told?.toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : null;
}

/** `<!-- saved from url=(0026)https://… -->`, as browsers write it. */
const byBrowser = /<!--\s{0,9}saved from url=\(\d{4}\)(\S{1,2000})\s{0,9}-->/;
const bySingleFile =
  /<!--\s{0,9}Page saved with SingleFile\s{1,9}url:\s{0,9}(\S{1,2000})\s{1,9}saved date:\s{0,9}([^\n]{1,100})/;
const savedWithin = 4000;

/** What a browser, or SingleFile, wrote at the beginning of a page when it saved it. */
export function savedFrom(html: string): Saved {
  const head = html.slice(0, savedWithin);
  const [, url, on] = bySingleFile.exec(head) ?? byBrowser.exec(head) ?? [];
  return { url: webAddress(url, undefined), on: plain(on) };
}

/** An address of the web as a whole; undefined where it is none. */
function webAddress(
  address: string | null | undefined,
  base: string | undefined,
): string | undefined {
  if (!address || !URL.canParse(address, base)) return undefined;
  const { protocol, href } = new URL(address, base);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

/** Longer than this is no name of a person, but what stands around it. */
const longestName = 80;
const noName = /^https?:|^www\.|\.com\b|^@|^[^\p{L}]*$/u;
const by = /^by\s+/i;

const authorsOf = (article: Thing | undefined): string[] => {
  const authors = textsOf(article?.['author']);
  return authors.length > 0 ? authors : textsOf(article?.['creator']);
};

function firstNames(names: readonly string[], metas: Metas): readonly string[] {
  const found = names.map((name) => metas.get(name) ?? []);
  return found.find((each) => namesOf(each) !== undefined) ?? [];
}

/** Names in a row, each once; undefined where none is one. */
function namesOf(given: readonly string[]): string | undefined {
  const names = given
    .map((name) => plain(name)?.replace(by, ''))
    .filter((name) => name !== undefined && !noName.test(name));
  return names.length === 0 ? undefined : [...new Set(names)].join(', ');
}

/** Where pages show who wrote them, best first. */
const shownAuthors = [
  '[rel~="author"]',
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '[class*="byline"] a',
  '[class*="author-name"]',
];
/** More are those of other articles. */
const mostAuthors = 4;

function visibleAuthors(page: PageDocument): string[] {
  for (const selector of shownAuthors) {
    const shown = Array.from(page.querySelectorAll(selector), (element) =>
      oneLine(element.textContent ?? ''),
    );
    const names = shown.filter((name) => name !== '' && name.length < longestName);
    if (names.length > 0 && new Set(names).size <= mostAuthors) return names;
  }
  return [];
}

/** Where pages show when they were published, best first. */
const shownTimes = [
  '[itemprop="datePublished"]',
  'time[pubdate]',
  'article time[datetime]',
  'time[datetime]',
];

function visibleTime(page: PageDocument): string | undefined {
  for (const selector of shownTimes) {
    const element = page.querySelector(selector);
    const time = element?.getAttribute('datetime') ?? element?.getAttribute('content');
    if (time) return plain(time);
  }
  return undefined;
}

const cutOff = /\s{0,3}(?:\.{3}|…)$/;

/** The titles that a page has for its article: what it states, best first, and all of them. */
function titlesOf(
  page: PageDocument,
  headline: string | undefined,
  meta: string | undefined,
): { readonly best: readonly Said[]; readonly all: readonly string[] } {
  const shown = Array.from(page.querySelectorAll('h1'), (h1) => plain(h1.textContent)).filter(
    (title) => title !== undefined,
  );
  const name = plain(page.querySelector('title')?.textContent);
  const [stated, named] = [withoutSite(meta), withoutSite(name)];
  const one = shown.length === 1 ? shown : [];
  const others = [...one, stated, named].filter((title) => title !== undefined);
  const whole = headline === undefined ? undefined : wholeOf(headline, one[0], others);
  return {
    best: [
      ['page', whole],
      ['json-ld', headline],
      ['meta', stated],
      ['page', one[0]],
      ['page', named],
      ['page', shown[0]],
    ],
    all: headline === undefined ? others : [headline, ...others],
  };
}

/** The title of which a headline is only the beginning, or with the name of the site behind it; undefined where it is whole. */
function wholeOf(
  headline: string,
  shown: string | undefined,
  others: readonly string[],
): string | undefined {
  if (shown !== undefined && shown === withoutSite(headline)) return shown;
  if (!cutOff.test(headline)) return shown?.startsWith(`${headline} `) === true ? shown : undefined;
  const start = headline.replace(cutOff, '');
  return start === '' ? undefined : others.find((title) => title.startsWith(start));
}

/** Marks before the name of the site in a title. */
const beforeSite = [' | ', ' - ', ' – ', ' — '];
const longestSite = 30;
const shortestTitle = 15;

/** A title without the name of the site behind it: `Ferry sinks off the coast | Example News`. */
function withoutSite(title: string | undefined): string | undefined {
  if (title === undefined) return undefined;
  const at = Math.max(...beforeSite.map((mark) => title.lastIndexOf(mark)));
  const isSite = at > shortestTitle && title.length - at - 3 <= longestSite;
  return isSite ? title.slice(0, at).trim() : title;
}
