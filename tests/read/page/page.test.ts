import { describe, expect, test } from 'vitest';
import { readPage, type Page } from '../../../pipeline/read/page/page.ts';
import { jsonLd, madePage, paragraphs, type MadePage } from './made-page.ts';

const read = (html: string, url?: string): Page => {
  const page = readPage(Buffer.from(html), url === undefined ? {} : { url });
  if (page === null) throw new Error('no page');
  return page;
};
const textOf = (made: MadePage): string => read(madePage(made)).text;
const whole = paragraphs.join('\n\n');

const article = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Harbour of Ostwick stays closed',
};

test('the text of a page is its paragraphs, without what stands around them', () => {
  expect(read(madePage()).text).toBe(whole);
});

describe('no text is', () => {
  test.each([
    {
      name: 'a caption',
      inside:
        '<figure><img src="a.jpg"><figcaption>Jo Sample told divers to wait.</figcaption></figure>',
    },
    {
      name: 'a caption by its class',
      inside: '<div class="wp-caption-text">Jo Sample, who said no, on Sunday.</div>',
    },
    { name: 'a credit', inside: '<p>Photo: Ada Example/Reuters</p>' },
    { name: 'the name of an agency', inside: '<p>Ada Example/Getty Images</p>' },
    {
      name: 'a read-more line',
      inside: '<p>Read more: <a href="/2">Minister says port is safe</a></p>',
    },
    {
      name: 'a label with a link',
      inside: '<p>RELATED: <a href="/2">Minister says port is safe</a></p>',
    },
    { name: 'a linked headline', inside: '<p><a href="/2">Minister says the port is safe</a></p>' },
    {
      name: 'a list below such a head',
      below:
        '<h3>You may also like</h3><ul><li>Ten storms that <a href="/3">broke</a> a wall</li><li>Why Ostwick <a href="/4">sinks</a></li></ul>',
    },
    {
      name: 'a newsletter box',
      inside:
        '<div class="newsletter-signup"><p>Sign up for our briefing, Tariq Alberg writes.</p></div>',
    },
    {
      name: 'a plea',
      below: '<p>Get the morning’s news in your inbox with our daily newsletter.</p>',
    },
    {
      name: 'a notice of cookies',
      inside: '<div id="cookieBanner"><p>We use cookies, says our partner Alberg Ltd.</p></div>',
    },
    { name: 'a stamp', above: '<p>Published 28 October 2024, 09:30</p>' },
    { name: 'a date', above: '<p>October 28, 2024</p>' },
    { name: 'a byline', above: '<p>By Ada Example in Ostwick</p>' },
    { name: 'the title again', above: '<h2>Harbour of Ostwick stays closed</h2>' },
    { name: 'an endnote', below: '<p>(Reporting by Ada Example; editing by Hiro Falstad)</p>' },
    { name: 'a note on who helped', below: '<p>Mina Jandale contributed to this report.</p>' },
    {
      name: 'what asks to be followed',
      below: '<p>Follow The Ostwick Mail on Instagram and Facebook.</p>',
    },
    { name: 'stars between parts', inside: '<p>* * *</p>' },
    {
      name: 'what is hidden',
      inside: '<div class="box hidden"><p>Create an account, said nobody.</p></div>',
    },
    { name: 'a program', inside: '<script>document.write("<p>She said so.</p>")</script>' },
  ])('$name', ({ name: _, ...made }) => {
    expect(textOf(made)).toBe(whole);
  });
});

describe('text is', () => {
  const withIn = (text: string): string =>
    [...paragraphs.slice(0, 2), text, ...paragraphs.slice(2)].join('\n\n');

  test.each([
    { name: 'a heading', inside: '<h2>What broke</h2>', text: 'What broke' },
    {
      name: 'a sentence that begins like a plea and quotes',
      inside:
        '<p>“Subscribe to our newsletter,” the mayor told the fishermen as they stood in the rain and laughed at him.</p>',
      text: '“Subscribe to our newsletter,” the mayor told the fishermen as they stood in the rain and laughed at him.',
    },
    {
      name: 'a sentence on a photograph',
      inside: '<p>Photographs of the wall were handed to the court.</p>',
      text: 'Photographs of the wall were handed to the court.',
    },
    {
      name: 'what breaks a line alone',
      inside: '<p>Three<br>lines<br>of verse, sung by the choir.</p>',
      text: 'Three lines of verse, sung by the choir.',
    },
    {
      name: 'what two breaks part',
      inside: '<div>The first part was sung.<br><br>The second was spoken.</div>',
      text: 'The first part was sung.\n\nThe second was spoken.',
    },
    {
      name: 'a post that is quoted',
      inside:
        '<div class="social-embed"><blockquote><p>The wall has gone, all of it.</p></blockquote></div>',
      text: 'The wall has gone, all of it.',
    },
    {
      name: 'a row of a table',
      inside: '<table><tr><td>Ships</td><td>40</td></tr></table>',
      text: 'Ships\t40',
    },
  ])('$name', ({ inside, text }) => {
    expect(textOf({ inside })).toBe(withIn(text));
  });

  test('what is called a caption where all paragraphs are', () => {
    const html = madePage().replaceAll('<p>', '<p class="imageCaption">');
    expect(read(html).text).toBe(whole);
  });

  test('what JSON-LD has where the page’s parts lie too far from one another to be found', () => {
    const parts = paragraphs.map(
      (text) => `<section><div><div><p>${text}</p></div></div></section>`,
    );
    const html = `<html><head>${jsonLd({ ...article, articleBody: paragraphs.join(' ') })}</head><body>${parts.join(
      `<div><ul>${'<li><a href="/x">Another story of the day</a></li>'.repeat(30)}</ul></div>`,
    )}</body></html>`;
    expect(read(html).text).toBe(whole);
  });
});

describe('a page is read that leaves out', () => {
  test.each([
    {
      name: 'html, head and body',
      html: (page: string) => page.replace(/<\/?(?:html|head|body)\b[^>]*>/g, ''),
    },
    { name: 'the head', html: (page: string) => page.replace(/<\/?head>/g, '') },
    { name: 'ends of paragraphs', html: (page: string) => page.replaceAll('</p>', '') },
    { name: 'its end', html: (page: string) => page.slice(0, page.indexOf('</article>')) },
  ])('$name', ({ html }) => {
    const page = read(html(madePage()));
    expect(page.text).toBe(whole);
    expect(page.fields.title).toBe('Harbour of Ostwick stays closed');
  });
});

describe('what takes long to read', () => {
  test.each(['<a ', '<!--', '<svg></p>', '<a b="', '<script>', '<div>', '<b>', '<style '])(
    '%j again and again does not',
    (part) => {
      const start = performance.now();
      readPage(Buffer.from(part.repeat(100_000)));
      expect(performance.now() - start).toBeLessThan(20_000);
    },
  );

  test('is not read where it is nested deeper than a page', () => {
    expect(readPage(Buffer.from('<div>'.repeat(100_000)))).toBeNull();
  });
});

describe('a page is told to be', () => {
  const link = '<li><h3><a href="/x">A headline of some words</a></h3></li>';
  const picture = (at: number): string =>
    `<figure><img><figcaption>Boat ${at} of the fleet lies in the mud of the harbour, where it sank.</figcaption></figure>`;

  test.each([
    { kind: 'article', html: madePage({ head: jsonLd(article) }) },
    { kind: 'live-blog', html: madePage({ head: jsonLd({ '@type': 'LiveBlogPosting' }) }) },
    {
      kind: 'live-blog',
      html: madePage({ below: '<time>9:01</time>'.repeat(6) }).replaceAll(
        'stays closed',
        'stays closed: live updates',
      ),
    },
    {
      kind: 'stub',
      html: madePage({
        head: jsonLd({ ...article, isAccessibleForFree: 'False' }),
        paragraphs: paragraphs.slice(0, 2),
      }),
    },
    {
      kind: 'stub',
      html: madePage({ head: jsonLd({ ...article, isAccessibleForFree: false, wordCount: 900 }) }),
    },
    {
      kind: 'stub',
      html: madePage({
        paragraphs: paragraphs.slice(0, 2),
        below: '<div>Subscribe to continue reading.</div>',
      }),
    },
    {
      kind: 'article',
      html: madePage({ head: jsonLd({ ...article, isAccessibleForFree: false }) }),
    },
    {
      kind: 'gallery',
      html: madePage({
        paragraphs: [paragraphs[0] ?? ''],
        below: [1, 2, 3, 4, 5, 6].map(picture).join(''),
      }),
    },
    {
      kind: 'index-page',
      html: `<html><body><main><ul>${link.repeat(40)}</ul></main></body></html>`,
    },
  ])('$kind', ({ kind, html }) => {
    expect(read(html).kind).toBe(kind);
  });

  test('an index page by its address', () => {
    expect(read(madePage(), 'https://mail.example/').kind).toBe('index-page');
    expect(read(madePage(), 'https://mail.example/harbour').kind).toBe('article');
  });
});
