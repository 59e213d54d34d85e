import { describe, expect, test } from 'vitest';
import { readPage, type Page } from '../../../pipeline/read/page/page.ts';
import { jsonLd, madePage } from './made-page.ts';

const read = (head: string, above = '', url?: string): Page => {
  const page = readPage(Buffer.from(madePage({ head, above })), url === undefined ? {} : { url });
  if (page === null) throw new Error('no page');
  return page;
};
const meta = (name: string, content: string): string =>
  `<meta name="${name}" content="${content}">`;

const article = {
  '@type': 'NewsArticle',
  headline: 'Ostwick’s harbour stays closed',
  datePublished: '2024-10-28T23:30:00-04:00',
  author: [
    { '@type': 'Person', name: 'Ada Example' },
    { '@type': 'Person', name: 'Hiro Falstad' },
  ],
  publisher: { '@type': 'Organization', name: 'The Ostwick Mail' },
  articleSection: ['Coast'],
  wordCount: 150,
};

test('what JSON-LD says counts before the rest, each field with its source', () => {
  const { fields, sources, isFree } = read(
    jsonLd(article) + meta('author', 'The Web Desk') + meta('og:title', 'Harbour closed'),
  );
  expect(fields).toEqual({
    title: 'Ostwick’s harbour stays closed',
    byline: 'Ada Example, Hiro Falstad',
    publisher: 'The Ostwick Mail',
    published: '2024-10-28T23:30:00-04:00',
    section: 'Coast',
    language: 'en-GB',
    words: 150,
  });
  expect(sources).toEqual({
    title: 'json-ld',
    byline: 'json-ld',
    publisher: 'json-ld',
    published: 'json-ld',
    section: 'json-ld',
    language: 'page',
    words: 'json-ld',
    text: 'page',
  });
  expect(isFree).toBeNull();
});

describe('a title', () => {
  test.each([
    { name: 'of meta elements', head: meta('og:title', 'Harbour closed'), title: 'Harbour closed' },
    {
      name: 'of meta elements without the site',
      head: meta('og:title', 'Harbour closed for good | The Ostwick Mail'),
      title: 'Harbour closed for good',
    },
    { name: 'of the page', head: '', title: 'Harbour of Ostwick stays closed' },
    {
      name: 'that JSON-LD cuts',
      head: jsonLd({ ...article, headline: 'Harbour of Ostwick…' }),
      title: 'Harbour of Ostwick stays closed',
    },
    {
      name: 'with references and tags in it',
      head: jsonLd({ ...article, headline: 'Ostwick &amp; Belmont: <i>closed</i>&#8217;' }),
      title: 'Ostwick & Belmont: closed’',
    },
  ])('$name', ({ head, title }) => {
    expect(read(head).fields.title).toBe(title);
  });
});

describe('a byline', () => {
  test.each([
    { name: 'of meta elements', head: meta('author', 'By Ada Example'), byline: 'Ada Example' },
    {
      name: 'that is no address',
      head: meta('article:author', 'https://face.example/mail') + meta('byl', 'Ada Example'),
      byline: 'Ada Example',
    },
    {
      name: 'of the page',
      head: '',
      above: '<p class="byline">By <a rel="author" href="/ada">Ada Example</a></p>',
      byline: 'Ada Example',
    },
    {
      name: 'that JSON-LD refers to',
      head: jsonLd({
        '@graph': [
          { '@type': 'NewsArticle', headline: 'x', author: { '@id': '#ada' } },
          { '@type': 'Person', '@id': '#ada', name: 'Ada Example' },
        ],
      }),
      byline: 'Ada Example',
    },
    { name: 'of nobody', head: meta('author', 'https://face.example/mail'), byline: undefined },
  ])('$name', ({ head, above, byline }) => {
    expect(read(head, above).fields.byline).toBe(byline);
  });
});

describe('a day is as it is printed:', () => {
  test.each([
    {
      name: 'of meta elements',
      head: meta('article:published_time', '2024-10-28T23:30:00+05:30'),
      published: '2024-10-28T23:30:00+05:30',
    },
    {
      name: 'of the page',
      head: '',
      above: '<time datetime="2024-10-28">Monday</time>',
      published: '2024-10-28',
    },
    {
      name: 'and not that of a change',
      head: jsonLd({ '@type': 'NewsArticle', dateModified: '2024-11-02' }),
      published: undefined,
    },
  ])('$name', ({ head, above, published }) => {
    expect(read(head, above).fields.published).toBe(published);
  });
});

describe('an address', () => {
  const canonical = '<link rel="canonical" href="/harbour">';
  test.each([
    {
      name: 'that a browser wrote into the page',
      html: `<!-- saved from url=(0033)https://mail.example/harbour?a=1 -->\n${madePage()}`,
      url: 'https://mail.example/harbour?a=1',
      source: 'saved',
    },
    {
      name: 'that SingleFile wrote, and the day',
      html: madePage().replace(
        '<html',
        '<!--\n Page saved with SingleFile \n url: https://mail.example/harbour \n saved date: Sat Nov 02 2024 10:00:00 GMT+0000\n--><html',
      ),
      url: 'https://mail.example/harbour',
      source: 'saved',
      retrieved: 'Sat Nov 02 2024 10:00:00 GMT+0000',
    },
    {
      name: 'that the page calls its own, against the one it was saved from',
      html: `<!-- saved from url=(0033)https://mail.example/harbour?a=1 -->\n${madePage({ head: canonical })}`,
      url: 'https://mail.example/harbour',
      source: 'page',
    },
    {
      name: 'that is none',
      html: madePage({ head: canonical }),
      url: undefined,
      source: undefined,
    },
  ])('$name', ({ html, url, source, retrieved }) => {
    const page = readPage(Buffer.from(html));
    expect(page?.fields.url).toBe(url);
    expect(page?.sources.url).toBe(source);
    expect(page?.fields.retrieved).toBe(retrieved);
  });

  test('that is given counts first', () => {
    expect(read(canonical, '', 'https://mail.example/a').fields.url).toBe('https://mail.example/a');
  });
});

describe('JSON-LD', () => {
  const script = (json: string): string => `<script type="application/ld+json">${json}</script>`;
  test.each([
    { name: 'in a comment', json: `<!-- ${JSON.stringify(article)} -->` },
    { name: 'in CDATA', json: `//<![CDATA[\n${JSON.stringify(article)}\n//]]>` },
    { name: 'with a semicolon', json: `${JSON.stringify(article)};` },
    {
      name: 'with breaks in a text',
      json: JSON.stringify(article).replace('harbour', 'harbour\n'),
    },
    { name: 'in a list', json: JSON.stringify([{ '@type': 'WebSite' }, article]) },
    {
      name: 'with an address for its type',
      json: JSON.stringify({ ...article, '@type': 'https://schema.org/NewsArticle' }),
    },
  ])('$name is read', ({ json }) => {
    expect(read(script(json)).sources.title).toBe('json-ld');
  });

  test.each(['{', '', 'null', '"x"', '[[[1]]]', '{"@type": {}}'])('%j says nothing', (json) => {
    expect(read(script(json)).sources.title).toBe('page');
  });

  test('that is broken is told', () => {
    expect(read(script('{"@type":')).issues).toEqual(['1 of its scripts of JSON-LD are broken']);
  });
});

test.each([
  ['that is cut off without a mark', 'Harbour of Ostwick', 'Harbour of Ostwick stays closed'],
  [
    'with the name of the site',
    'Harbour of Ostwick stays closed | The Mail',
    'Harbour of Ostwick stays closed',
  ],
  ['that is another', 'Storm breaks harbour wall', 'Storm breaks harbour wall'],
])('a headline of JSON-LD %s', (_, headline, title) => {
  const head = jsonLd({ '@type': 'NewsArticle', headline });
  expect(readPage(Buffer.from(madePage({ head })), {})?.fields.title).toBe(title);
});

test('JSON-LD with a comma behind its last value is read', () => {
  const head = `<script type="application/ld+json">{"@type": "NewsArticle", "keywords": ["harbour", ], "datePublished": "2024-10-28", }</script>`;
  expect(readPage(Buffer.from(madePage({ head })), {})?.fields.published).toBe('2024-10-28');
});
