import { describe, expect, test } from 'vitest';
import { factivaHtml } from '../../../pipeline/read/forms/factiva-html.ts';
import { factivaText } from '../../../pipeline/read/forms/factiva-text.ts';
import { factivaXml } from '../../../pipeline/read/forms/factiva-xml.ts';
import { factivaRtf, rtf } from '../../../pipeline/read/forms/rtf.ts';
import { articlesOf, faultOf, piecesOf, takes } from '../../support/forms.ts';

const number = 'EXNEWS0020241028ekas00001';
const other = 'EXNEWS0020241028ekas0003p';

/** The fields of an article by their codes, as they are displayed with indexing. */
const coded: readonly (readonly [string, readonly string[]])[] = [
  ['SE', ['World News']],
  ['HD', ['Grain Ship Leaves Port']],
  ['BY', ['By Ada Example']],
  ['WC', ['1,204 words']],
  ['PD', ['28 October 2024']],
  ['ET', ['14:05']],
  ['SN', ['Example News']],
  ['SC', ['EXNEWS']],
  ['LA', ['English']],
  ['CY', ['Copyright 2024 Example Media Ltd.']],
  ['LP', ['LONDON -- A grain ship left the port.', 'It was late.']],
  [
    'TD',
    [
      '“We waited,” Jo Sample said.',
      '(MORE TO FOLLOW) Example Newswires',
      'October 28, 2024 10:05 ET (14:05 GMT)',
    ],
  ],
  ['CO', ['exmpl : Example Shipping']],
  ['IN', ['i74 : Marine Transport']],
  ['AN', [`Document ${number}`]],
];

const read = {
  fields: {
    id: number,
    title: 'Grain Ship Leaves Port',
    publisher: 'Example News',
    byline: 'By Ada Example',
    section: 'World News',
    language: 'English',
    published: '28 October 2024 14:05',
    rights: 'Copyright 2024 Example Media Ltd.',
    words: 1204,
  },
  text: 'LONDON -- A grain ship left the port.\n\nIt was late.\n\n“We waited,” Jo Sample said.',
};

const escaped = (text: string): string =>
  text.replaceAll(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0)}?`);
const inRtf = (body: string): string =>
  `{\\rtf1\\ansi{\\info{\\title Factiva RTF Display Format}}${body}}`;

/** What stands in an article that is displayed without indexing. */
const shown = [
  'Grain Ship Leaves Port',
  '512 words',
  '28 October 2024',
  'Example News',
  'EXNEWS',
  'English',
  'Copyright 2024 Example Media Ltd.',
  'A grain ship left the port.',
  'It was late.',
];

describe('a text of Factiva', () => {
  test('with codes on lines of their own', async () => {
    const lines = coded.flatMap(([code, values]) => [code, ...values]);
    const file = [...lines, '', ...lines.with(-1, `Document ${other}`)].join('\r\n');
    expect(takes(factivaText, file)).toBe(true);
    expect(await piecesOf(factivaText, file)).toMatchObject([
      { form: 'factiva-text', part: 'document 1', ...read },
      { form: 'factiva-text', part: 'document 2', fields: { id: other } },
    ]);
  });

  test.each(['\t', '  ', '   '])('with codes before %j', async (space) => {
    const file = coded
      .flatMap(([code, [value, ...more]]) => [`${code}${space}${value ?? ''}`, ...more])
      .join('\n');
    expect(takes(factivaText, file)).toBe(true);
    expect(await articlesOf(factivaText, file)).toMatchObject([read]);
  });

  test('with codes and without numbers, is parted where the next begins', async () => {
    const lines = coded.slice(0, -1).flatMap(([code, values]) => [code, ...values]);
    const articles = await articlesOf(factivaText, [...lines, ...lines].join('\n'));
    expect(articles.map(({ fields }) => fields.title)).toEqual([
      read.fields.title,
      read.fields.title,
    ]);
    expect(articles[0]?.text).toBe(read.text);
  });

  test('without codes', async () => {
    const file = [
      ...[...shown, `Document ${number}`],
      ...['Opinion', ...shown.slice(0, 3), '14:05', ...shown.slice(3), `Document ${other}`],
      ...['Search Summary', 'Text', 'ship', 'Results Found', '2'],
    ].join('\n\n');
    expect(takes(factivaText, file)).toBe(true);
    const fields = {
      title: 'Grain Ship Leaves Port',
      publisher: 'Example News',
      language: 'English',
      published: '28 October 2024',
      rights: 'Copyright 2024 Example Media Ltd.',
      words: 512,
    };
    const text = 'A grain ship left the port.\n\nIt was late.';
    expect(await piecesOf(factivaText, file)).toEqual([
      {
        form: 'factiva-text',
        source: 'pile/a',
        part: 'document 1',
        fields: { ...fields, id: number },
        text,
      },
      {
        form: 'factiva-text',
        source: 'pile/a',
        part: 'document 2',
        fields: { ...fields, id: other, section: 'Opinion', published: '28 October 2024 14:05' },
        text,
      },
    ]);
  });

  test.each([
    {
      words: '512 Wörter',
      day: '28 Oktober 2024',
      end: 'Dokument',
      by: 'Von Ole Muster',
      count: 512,
    },
    {
      words: '1.204 mots',
      day: '28 octobre 2024',
      end: 'Document',
      by: 'Par Léa Exemple',
      count: 1204,
    },
    { words: '1,204 字', day: '2024 年 10 月 28 日', end: '文件', by: 'Li Li', count: 1204 },
  ])('without codes, in other languages: $words', async ({ words, day, end, by, count }) => {
    const file = [
      'A ship leaves the port',
      by,
      words,
      day,
      'Example',
      'EXN',
      'x',
      '© 2024',
      'It left.',
      `${end} ${number}`,
    ];
    expect(await articlesOf(factivaText, file.join('\n'))).toMatchObject([
      {
        fields: {
          title: 'A ship leaves the port',
          byline: by,
          words: count,
          published: day,
          id: number,
        },
        text: 'It left.',
      },
    ]);
  });

  test('has numbers in small letters, too', async () => {
    const id = 'exmpl00020020605dy52006xr';
    const file = [...shown, `Document ${id}`].join('\n');
    expect(await articlesOf(factivaText, file)).toMatchObject([{ fields: { id } }]);
  });

  test.each([
    { last: 'Example Media Ltd', is: [] },
    { last: 'Reuters Limited', is: [] },
    { last: 'It rained.', is: ['It rained.'] },
    { last: '“Yes,” she said, “we waited for it”', is: ['“Yes,” she said, “we waited for it”'] },
    { last: 'a list of all that was lost', is: ['a list of all that was lost'] },
  ])('leaves the name of the publisher out behind the text: $last', async ({ last, is }) => {
    const file = [...shown, last, `Document ${number}`].join('\n');
    const [piece] = await articlesOf(factivaText, file);
    expect(piece?.text).toBe(['A grain ship left the port.', 'It was late.', ...is].join('\n\n'));
  });

  test('that was cut off tells of its last article', async () => {
    const file = [...shown, `Document ${number}`, ...shown].join('\n');
    expect(await piecesOf(factivaText, file)).toMatchObject([
      { part: 'document 1', fields: { id: number } },
      {
        part: 'document 2',
        reason: 'broken',
        message: expect.stringContaining('no end') as string,
      },
    ]);
  });

  test('with headlines alone has no text', async () => {
    const file = [
      'HD',
      'A Ship',
      'WC',
      '12 words',
      'PD',
      '28 October 2024',
      'SN',
      'Example',
      'AN',
      `Document ${number}`,
    ].join('\n');
    expect(await piecesOf(factivaText, file)).toMatchObject([
      {
        reason: 'no-text',
        message: expect.stringContaining('Full Article/Report plus Indexing') as string,
      },
    ]);
  });

  test('is not an article with capitals on a line', () => {
    expect(takes(factivaText, 'HD\n\nTelevision sets sold well. LA\n\nmayor said.')).toBe(false);
  });
});

describe('a rich text of Factiva', () => {
  test('with codes in a table', async () => {
    const rows = coded.map(
      ([code, values]) =>
        `\\trowd\\pard\\intbl{\\b ${code}}\\cell ${escaped(values.join('\\par '))}\\cell\\row`,
    );
    const file = inRtf(`${rows.join('\n')}\\pard\\par\\page`);
    expect(takes(factivaRtf, file)).toBe(true);
    expect(await piecesOf(rtf, file)).toMatchObject([
      { form: 'factiva-rtf', part: 'document 1', ...read },
    ]);
  });

  test('with codes and tabs', async () => {
    const lines = coded.map(
      ([code, values]) => `{\\b ${code}}\\tab ${escaped(values.join('\\par '))}\\par`,
    );
    expect(await articlesOf(factivaRtf, inRtf(lines.join('\n')))).toMatchObject([read]);
  });

  test('without codes, where the title is bold', async () => {
    const lines = [
      'Opinion',
      '{\\b A Ship}',
      'Rod Example',
      ...shown.slice(1),
      `Document ${number}`,
    ];
    expect(
      await articlesOf(factivaRtf, inRtf(lines.map((line) => `${line}\\par`).join('\n'))),
    ).toMatchObject([
      { fields: { section: 'Opinion', title: 'A Ship', byline: 'Rod Example', words: 512 } },
    ]);
  });
});

describe('a page of Factiva', () => {
  const page = (...articles: readonly string[]): string =>
    `<html><head><title>Factiva</title><style>${'.a{}'.repeat(20_000)}</style></head><body>${articles.map((each) => `<div class="article enArticle">${each}</div>`).join('')}<div id="pageFooter">&copy; 2024 Factiva</div></body></html>`;

  test('with codes in a table', async () => {
    const rows = coded.map(
      ([code, values]) =>
        `<tr><td class="index"><p><b>${code}</b>&nbsp;</p></td><td>${values.map((each) => `<p class="articleParagraph">${each}</p>`).join('\n')}</td></tr>`,
    );
    const file = page(`<table>${rows.join('')}</table><br/>`);
    expect(takes(factivaHtml, file)).toBe(true);
    expect(await piecesOf(factivaHtml, file)).toEqual([
      { form: 'factiva-html', source: 'pile/a', part: 'document 1', ...read },
    ]);
  });

  test('without codes', async () => {
    const file = page(
      `<p><div>Business</div></p><div id="hd"><span class="enHeadline">Grain <b>Ship</b></span></div><div class="author">Ada Example</div><div>512 words</div><div>28 October 2024</div><div>Example News</div><div>EXNEWS</div><div>English</div><div>Copyright 2024 Example Media</div><p class="articleParagraph enarticleParagraph">It left.</p><p>Example Media Ltd</p><p>Document ${number}</p>`,
    );
    expect(await articlesOf(factivaHtml, file)).toMatchObject([
      {
        fields: {
          id: number,
          title: 'Grain Ship',
          section: 'Business',
          byline: 'Ada Example',
          words: 512,
          published: '28 October 2024',
          language: 'English',
        },
        text: 'It left.',
      },
    ]);
  });

  test('is read by its letters, not by what it says of them', async () => {
    const file = page(
      '<table><tr><td>HD</td><td>Café</td></tr><tr><td>LP</td><td>“Yes.”</td></tr><tr><td>SN</td><td>x</td></tr></table>',
    );
    const said = file.replace('<title>', '<meta charset="iso-8859-1"><title>');
    expect(await articlesOf(factivaHtml, said)).toMatchObject([
      { fields: { title: 'Café' }, text: '“Yes.”' },
    ]);
    const old = Buffer.from(said.replace(/[“”]/g, '"'), 'latin1');
    expect(await articlesOf(factivaHtml, old)).toMatchObject([{ fields: { title: 'Café' } }]);
  });
});

describe('a file of XML of Factiva', () => {
  const article = (inside: string): string =>
    `<ppsarticle><article><accessionNo>${number}</accessionNo><baseLanguage>EN</baseLanguage><headline><paragraph><hlt>Grain</hlt> Ship</paragraph></headline><publicationDate><date>2024-10-28</date></publicationDate><sourceName>Example News</sourceName><wordCount>4</wordCount>${inside}</article></ppsarticle>`;
  const file = (count: number, ...articles: readonly string[]): string =>
    `\ufeff<?xml version="1.0" encoding="utf-8"?><PPSResponse><ppsArticleResponse xmlns="http://global.factiva.com/pps/2.0"><ppsarticleResultSet count="${count}">${articles.join('')}</ppsarticleResultSet></ppsArticleResponse></PPSResponse>`;

  test('has paragraphs that are marked', async () => {
    const given = file(
      1,
      article(
        '<byline>By Ada Example</byline><leadParagraph><paragraph>A ship &amp; a boat\n left.</paragraph></leadParagraph><tailParagraphs><paragraph>It was late.</paragraph><paragraph>&bogus; end.</paragraph></tailParagraphs>',
      ),
    );
    expect(takes(factivaXml, given)).toBe(true);
    expect(await piecesOf(factivaXml, given)).toEqual([
      {
        form: 'factiva-xml',
        source: 'pile/a',
        part: 'document 1',
        fields: {
          id: number,
          title: 'Grain Ship',
          publisher: 'Example News',
          byline: 'By Ada Example',
          language: 'EN',
          published: '2024-10-28',
          words: 4,
        },
        text: 'A ship & a boat left.\n\nIt was late.\n\n&bogus; end.',
      },
    ]);
  });

  test('or paragraphs by their first line', async () => {
    const given = file(
      1,
      article('<leadParagraph>\nA ship\nleft.\n    It was\nlate.\n  </leadParagraph>'),
    );
    expect((await articlesOf(factivaXml, given))[0]?.text).toBe('A ship left.\n\nIt was late.');
  });

  test('tells where it says another number of articles', async () => {
    expect(
      await piecesOf(
        factivaXml,
        file(3, article('<leadParagraph>It left.</leadParagraph>'), article('')),
      ),
    ).toMatchObject([
      { fields: { id: number } },
      { part: 'document 2', reason: 'no-text' },
      {
        part: null,
        reason: 'broken',
        message: expect.stringContaining('holds 3 articles, and 2 are in it') as string,
      },
    ]);
  });

  test('expands no entities of its own', async () => {
    const given = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${file(1, article('<leadParagraph>&b;!</leadParagraph>')).replace('\ufeff<?xml version="1.0" encoding="utf-8"?>', '')}`;
    expect((await articlesOf(factivaXml, given))[0]?.text).toBe('&b;!');
  });

  test('that nests without end is told', async () => {
    expect(await faultOf(factivaXml, file(1, '<a>'.repeat(100_000)))).toContain(
      'stand more than 10000 deep',
    );
  });
});
