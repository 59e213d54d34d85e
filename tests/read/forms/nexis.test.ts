import { describe, expect, test } from 'vitest';
import { docx, nexisDocx } from '../../../pipeline/read/forms/docx.ts';
import { nexisText } from '../../../pipeline/read/forms/nexis-text.ts';
import { nexisRtf, rtf } from '../../../pipeline/read/forms/rtf.ts';
import { articlesOf, paragraph, piecesOf, takes, wordDocument } from '../../support/forms.ts';

/** What stands in a document of Nexis Uni, in its order. */
interface Document {
  readonly title?: string;
  readonly publisher?: string;
  readonly day?: string;
  readonly fields?: readonly string[];
  readonly body?: readonly string[];
  readonly behind?: readonly string[];
}

const first: Document = {
  title: 'Grain ship leaves port',
  publisher: 'The Example Herald(Exampleton)',
  day: 'October 28, 2024 Monday 9:20 AM GMT',
  fields: [
    'Copyright 2024 Example Media Ltd. All Rights Reserved',
    'Section: WORLD NEWS; Version:3',
    'Length:\u00a014 words',
    'Byline: Ada Example',
  ],
  body: ['The grain ship left the port on Monday.', '“We waited,” said Jo Sample, its master.'],
  behind: [
    'Graphic',
    'The ship on Sunday, Pat Photo/EXP',
    'Classification',
    'Language: ENGLISH',
    'Subject: SHIPPING (90%)',
    'Load-Date: October 29, 2024',
  ],
};
const second: Document = {
  title: 'Review of 2023: a year of storms',
  publisher: 'Example Weekly',
  day: 'January 2, 2024 Tuesday, Late Edition',
  body: ['It blew.'],
};

const bookmark = (name: string): string =>
  `<w:p><w:bookmarkStart w:id="1" w:name="${name}"/><w:bookmarkEnd w:id="1"/></w:p>`;

/** As Nexis Uni writes it: bookmarks at the beginning, the text and the classification. */
const inWord = (documents: readonly Document[]): string =>
  documents
    .map(({ title = '', publisher = '', day = '', fields = [], body = [], behind = [] }, index) =>
      [
        bookmark(`Bookmark_${index + 1}`),
        ...[title, publisher, day, ...fields].map((each) => paragraph(each)),
        bookmark(index === 0 ? 'Body' : `Body_${index - 1}`),
        ...['Body', ...body, ...behind, 'End of Document'].map((each) => paragraph(each)),
      ].join(''),
    )
    .join('');

const lines = ({
  title = '',
  publisher = '',
  day = '',
  fields = [],
  body = [],
  behind = [],
}: Document): string[] => [
  ...[title, publisher, day, ...fields, 'Body', ...body, ...behind, 'End of Document'],
];

const link = (id: string, text: string): string =>
  `<w:p><w:hyperlink r:id="${id}"><w:r><w:t>${text}</w:t></w:r></w:hyperlink></w:p>`;
const address = (item: string): string =>
  `https://advance.example/api/document?id=urn:contentItem:${item}&amp;idtype=PID`;
const cover =
  paragraph('Job Number: 1') +
  paragraph('Documents (2)') +
  link('a', '1. Grain ship leaves port') +
  paragraph('Search Terms: ship') +
  link('b', '2. Review of 2023');
const links = {
  a: address('5WG2-7T11-F021-636K-00000-00'),
  b: address('5WG8-6R61-F021-64KH-00000-00'),
};

describe('a file of Nexis Uni in Word', () => {
  test('holds many articles, each with its fields and without what stands beside its text', async () => {
    const file = wordDocument(cover + inWord([first, second]), links);
    expect(takes(nexisDocx, file)).toBe(true);
    expect(await piecesOf(nexisDocx, file)).toEqual([
      {
        form: 'nexis-docx',
        source: 'pile/a',
        part: 'document 1',
        fields: {
          id: 'urn:contentItem:5WG2-7T11-F021-636K-00000-00',
          title: 'Grain ship leaves port',
          publisher: 'The Example Herald(Exampleton)',
          published: 'October 28, 2024 Monday 9:20 AM GMT',
          rights: 'Copyright 2024 Example Media Ltd. All Rights Reserved',
          byline: 'Ada Example',
          section: 'WORLD NEWS',
          version: '3',
          words: 14,
          language: 'ENGLISH',
        },
        text: 'The grain ship left the port on Monday.\n\n“We waited,” said Jo Sample, its master.',
      },
      {
        form: 'nexis-docx',
        source: 'pile/a',
        part: 'document 2',
        fields: {
          id: 'urn:contentItem:5WG8-6R61-F021-64KH-00000-00',
          title: 'Review of 2023: a year of storms',
          publisher: 'Example Weekly',
          published: 'January 2, 2024 Tuesday, Late Edition',
        },
        text: 'It blew.',
      },
    ]);
    expect(await piecesOf(docx, file)).toEqual(await piecesOf(nexisDocx, file));
  });

  test('tells where its first page says another number of documents', async () => {
    const pieces = await piecesOf(nexisDocx, wordDocument(cover + inWord([first]), links));
    expect(pieces).toHaveLength(2);
    expect(pieces[0]).not.toHaveProperty('fields.id');
    expect(pieces[1]).toMatchObject({
      part: null,
      reason: 'broken',
      message: expect.stringContaining(
        'its first page says 2 documents, and 1 were found',
      ) as string,
    });
  });

  test('takes the id from the link of a title', async () => {
    const titled = { ...second, title: '' };
    const body = inWord([titled]).replace('</w:p>', `</w:p>${link('b', 'Review of 2023')}`);
    expect((await articlesOf(nexisDocx, wordDocument(body, links)))[0]?.fields).toMatchObject({
      id: 'urn:contentItem:5WG8-6R61-F021-64KH-00000-00',
      title: 'Review of 2023',
    });
  });

  test.each([
    {
      name: 'a second field on the line of the first',
      given: { ...second, fields: ['Byline: Rod Example Highlight: It was windy.'] },
      is: { byline: 'Rod Example' },
    },
    {
      name: 'fields on lines of one paragraph, as Word breaks them',
      given: { ...second, fields: ['Section: NEWS; Pg. 34', 'Length: 1,204 words'] },
      is: { section: 'NEWS; Pg. 34', words: 1204 },
    },
    {
      name: 'German labels',
      given: {
        ...second,
        fields: ['Rubrik: POLITIK; S. 4', 'Länge: 1.204 Wörter', 'Autor: Ole Muster'],
      },
      is: { section: 'POLITIK; S. 4', words: 1204, byline: 'Ole Muster' },
    },
    {
      name: 'a field of another name',
      given: { ...second, fields: ['Dateline: HULL', 'Length: 2 words'] },
      is: { words: 2 },
    },
  ])('reads $name', async ({ given, is }) => {
    const [article] = await articlesOf(nexisDocx, wordDocument(inWord([given])));
    expect(article?.fields).toEqual({
      title: second.title,
      publisher: second.publisher,
      published: second.day,
      ...is,
    });
    expect(article?.text).toBe('It blew.');
  });

  test('has a title of several lines, and lines of editions below the publisher', async () => {
    const body = inWord([
      { ...second, title: 'A storm;</w:t><w:br/><w:t>it blew', day: 'Final Edition' },
    ]);
    const file = body.replace('Final Edition</w:t></w:r></w:p>', `$&${paragraph('May 1, 2024')}`);
    expect((await articlesOf(nexisDocx, wordDocument(file)))[0]?.fields).toEqual({
      title: 'A storm; it blew',
      publisher: 'Example Weekly',
      published: 'May 1, 2024',
    });
  });

  test.each([
    { name: 'a picture', behind: ['Graphic', 'A ship.'] },
    { name: 'fields without a heading', behind: ['Language: ENGLISH', 'Load-Date: May 1, 2024'] },
    { name: 'links', behind: ['Link to Image', 'Link to Story'] },
    { name: 'the mark of a desk', behind: ['ma/sjw/bm'] },
    { name: 'a German classification', behind: ['Klassifizierung', 'Sprache: DEUTSCH'] },
  ])('leaves out $name behind the text', async ({ behind }) => {
    const given = { ...second, behind };
    expect((await articlesOf(nexisDocx, wordDocument(inWord([given]))))[0]?.text).toBe('It blew.');
  });

  test('keeps words of a text that look like what stands behind one', async () => {
    const body = ['Language: it divides us.', 'Graphic scenes followed.', 'It blew.'];
    const [article] = await articlesOf(nexisDocx, wordDocument(inWord([{ ...second, body }])));
    expect(article?.text).toBe(body.join('\n\n'));
  });

  test('tells of a document without a text', async () => {
    const given = { ...second, body: [], behind: ['Graphic', 'A ship.'] };
    expect(await piecesOf(nexisDocx, wordDocument(inWord([given, first])))).toMatchObject([
      { part: 'document 1', reason: 'no-text' },
      { part: 'document 2', fields: { title: 'Grain ship leaves port' } },
    ]);
  });
});

/** RTF with a paragraph for each line; bookmarks stand before lines of their name. */
const inRtf = (given: readonly string[]): string =>
  `{\\rtf1\\ansi\\ansicpg1252\\uc1 ${given
    .map((line) => line.replaceAll(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0)}?`))
    .map((line) => `${line}\\par\n`)
    .join('')}}`;

describe('a file of Nexis Uni in other programs', () => {
  test('as rich text with bookmarks', async () => {
    const marked = [first, second].flatMap((each, index) =>
      lines(each).map((line, at) => {
        if (at === 0)
          return `{\\*\\bkmkstart Bookmark_${index + 1}}{\\*\\bkmkend Bookmark_${index + 1}}${line}`;
        return line === 'Body' ? `{\\*\\bkmkstart Body_${index}}Body` : line;
      }),
    );
    const file = inRtf(marked);
    expect(takes(nexisRtf, file)).toBe(true);
    const pieces = await piecesOf(rtf, file);
    expect(pieces).toMatchObject([
      { form: 'nexis-rtf', part: 'document 1', fields: { title: first.title, words: 14 } },
      {
        form: 'nexis-rtf',
        part: 'document 2',
        fields: { published: second.day },
        text: 'It blew.',
      },
    ]);
  });

  test('as rich text without them, behind a first page', async () => {
    const file = inRtf([
      'Job Number: 7',
      'Documents (2)',
      '1. Grain ship',
      ...lines(first),
      ...lines(second),
    ]);
    expect(await piecesOf(nexisRtf, file)).toMatchObject([
      { part: 'document 1', fields: { title: first.title, publisher: first.publisher } },
      { part: 'document 2', fields: { title: second.title }, text: 'It blew.' },
    ]);
  });

  test('as text, a line for each paragraph', async () => {
    const long = 'It blew. '.repeat(20).trim();
    const file = [...lines(first), '', ...lines({ ...second, body: [long] })].join('\r\n');
    expect(takes(nexisText, file)).toBe(true);
    expect(await piecesOf(nexisText, file)).toMatchObject([
      { form: 'nexis-text', fields: { title: first.title, section: 'WORLD NEWS' } },
      { form: 'nexis-text', fields: { title: second.title }, text: long },
    ]);
  });

  test('as text whose lines were wrapped', async () => {
    const wrapped = [
      'The grain ship left the port of Exampleton on Monday, two weeks',
      'late, with a load of wheat.',
    ];
    const file = lines({ ...second, body: ['', ...wrapped, '', 'It blew.', ''] }).join('\n');
    expect((await articlesOf(nexisText, file))[0]?.text).toBe(`${wrapped.join(' ')}\n\nIt blew.`);
  });

  test.each([
    { name: 'an article', text: 'Body of evidence\n\nThe body was found.\n\nEnd of story.' },
    { name: 'a page', text: '<html><body><p>Body</p>\n<p>End of Document</p></body></html>' },
  ])('$name is none', ({ text }) => {
    expect(takes(nexisText, text)).toBe(false);
  });
});
