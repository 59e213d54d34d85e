import { describe, expect, test } from 'vitest';
import { lexisHtml } from '../../../pipeline/read/forms/lexis-html.ts';
import { lexisText } from '../../../pipeline/read/forms/lexis-text.ts';
import { articlesOf, piecesOf, takes } from '../../support/forms.ts';

const centred = (line: string): string => ' '.repeat(30) + line;

const asked = [
  'Download Request: Selected Items: 1-2',
  'Time Of Request: Friday, March 1, 2019',
  'Terms: ship',
  '',
];

const first = [
  centred('1 of 2 DOCUMENTS'),
  '',
  '',
  centred('The Example Herald (Exampleton)'),
  '',
  centred('October 28, 1996 Monday'),
  centred('Edition 1;'),
  centred('Scotland'),
  '',
  'Grain ship leaves the port of Exampleton after a delay of two weeks; A second',
  'line of the title',
  '',
  'BYLINE: Ada Example and',
  'Rod Sample',
  '',
  'SECTION: NEWS; Pg. 3',
  '',
  'LENGTH: 1,204 words',
  '',
  'DATELINE: HULL',
  '',
  '',
  'The grain ship left the port of Exampleton on Monday, two weeks after it had been',
  'loaded, its harbour master said.',
  '',
  '"We waited," said Jo Sample:',
  'first for the crew,',
  'then for the wind.',
  '',
  'HULL: it was the last ship of the year.',
  '',
  'LOAD-DATE: June 1, 2000',
  '',
  'LANGUAGE: ENGLISH',
  '',
  'GRAPHIC: The ship on',
  'Sunday',
  'EXP',
  '',
  'PUBLICATION-TYPE: Newspaper',
  '',
  '',
  centred('Copyright 1996 Example Media Ltd.'),
  centred('All Rights Reserved'),
];

describe('a text of LexisNexis', () => {
  const second = [
    centred('2 of 2 DOCUMENTS'),
    '',
    centred('Example Weekly'),
    '',
    centred('May 4, 1997'),
    '',
    'LENGTH: 2 words',
    '',
    'It blew.',
    '',
    'LANGUAGE: English',
  ];

  test('holds many articles: wrapped lines are joined, and what stands in the middle is told apart', async () => {
    const file = `\ufeff${[...asked, ...first, '', ...second].join('\r\n')}`;
    expect(takes(lexisText, file)).toBe(true);
    expect(await piecesOf(lexisText, file)).toEqual([
      {
        form: 'lexis-text',
        source: 'pile/a',
        part: 'document 1',
        fields: {
          title:
            'Grain ship leaves the port of Exampleton after a delay of two weeks; A second line of the title',
          publisher: 'The Example Herald (Exampleton)',
          published: 'October 28, 1996 Monday',
          byline: 'Ada Example and Rod Sample',
          section: 'NEWS; Pg. 3',
          words: 1204,
          language: 'ENGLISH',
          rights: 'Copyright 1996 Example Media Ltd. All Rights Reserved',
        },
        text: [
          'The grain ship left the port of Exampleton on Monday, two weeks after it had been loaded, its harbour master said.',
          '"We waited," said Jo Sample:\nfirst for the crew,\nthen for the wind.',
          'HULL: it was the last ship of the year.',
        ].join('\n\n'),
      },
      {
        form: 'lexis-text',
        source: 'pile/a',
        part: 'document 2',
        fields: {
          publisher: 'Example Weekly',
          published: 'May 4, 1997',
          words: 2,
          language: 'English',
        },
        text: 'It blew.',
      },
    ]);
  });

  const article = (lines: readonly string[]): string =>
    [
      centred('1 of 1 DOCUMENT'),
      '',
      centred('Example Daily'),
      '',
      centred('1. Mai 1999'),
      '',
      ...lines,
    ].join('\n');

  test.each([
    {
      name: 'labels of a title and a body, and the copyright above',
      file: [
        centred('1 of 1 DOCUMENT'),
        '',
        centred('Copyright 1989 Example Media'),
        centred('Example Daily'),
        '',
        centred('May 1, 1989, Monday, Final Edition'),
        '',
        'SECTION: A; Pg. 1',
        '',
        'LENGTH: 2 words',
        '',
        'HEADLINE: A Storm',
        '',
        'BYLINE: By ROD EXAMPLE',
        '',
        'BODY:',
        '   It blew.',
      ].join('\n'),
      fields: { title: 'A Storm', byline: 'By ROD EXAMPLE', section: 'A; Pg. 1', words: 2 },
    },
    {
      name: 'German labels',
      file: article([
        'Ein Sturm',
        '',
        'AUTOR: Ole Muster',
        '',
        'RUBRIK: Politik; S. 4',
        '',
        'LÄNGE: 1.204 Wörter',
        '',
        'It blew.',
        '',
        'UPDATE: 2. Mai 1999',
        '',
        'SPRACHE: GERMAN; DEUTSCH',
      ]),
      fields: {
        title: 'Ein Sturm',
        byline: 'Ole Muster',
        section: 'Politik; S. 4',
        words: 1204,
        language: 'GERMAN; DEUTSCH',
      },
    },
    {
      name: 'French labels',
      file: article([
        'Une tempête',
        '',
        'AUTEUR: Léa Exemple',
        '',
        'RUBRIQUE: FRANCE; Pg. 3',
        '',
        'LONGUEUR: 43 mots',
        '',
        'ENCART: Du vent',
        '',
        'It blew.',
        '',
        'DATE-CHARGEMENT: 2 mai 1999',
        '',
        'LANGUE: FRENCH',
      ]),
      fields: {
        title: 'Une tempête',
        byline: 'Léa Exemple',
        section: 'FRANCE; Pg. 3',
        words: 43,
        language: 'FRENCH',
      },
    },
    {
      name: 'a title like a field',
      file: article(['HULL: DEAL ME BACK IN', '', 'LENGTH: 2 words', '', 'It blew.']),
      fields: { title: 'HULL: DEAL ME BACK IN', words: 2 },
    },
    {
      name: 'the mark of a desk',
      file: article([
        'Storm',
        '',
        'LENGTH: 2 words',
        '',
        'It blew.',
        '',
        'val/mdl/dw/gk',
        '',
        'LANGUAGE: ENGLISH',
      ]),
      fields: { title: 'Storm', words: 2, language: 'ENGLISH' },
    },
    {
      name: 'an unknown field in its head',
      file: article(['Storm', '', 'DISPATCH-NO: 7', '', 'LENGTH: 2 words', '', 'It blew.']),
      fields: { title: 'Storm', words: 2 },
    },
  ])('with $name', async ({ file, fields }) => {
    const [piece] = await articlesOf(lexisText, file);
    expect(piece?.fields).toMatchObject(fields);
    expect(piece?.fields.publisher).toMatch(/^Example/);
    expect(piece?.fields.published).toMatch(/May 1, 1989|1\. Mai 1999/);
    expect(piece?.text).toBe('It blew.');
  });

  test('of old, with its title above the day, and fields behind the text', async () => {
    const file = [
      centred('1 of 1 DOCUMENTS'),
      '',
      centred('Example Press Agency'),
      '',
      'LEADALL: A storm of 2003',
      'with much wind',
      '',
      centred('April 20, 2003, Sunday'),
      centred('23:22 Central European Time'),
      '',
      'Ada Example',
      '',
      'DATELINE: Hull',
      '',
      'It blew.',
      '',
      'LENGTH: 19.43 metres. CREW: two. That was the ship.',
      '',
      'SECTION: Politics',
      '',
      'LENGTH: 1076 words',
      '',
      'LOAD-DATE: May 8, 2003',
      '',
      'LANGUAGE: ENGLISH',
    ];
    expect(await articlesOf(lexisText, file.join('\n'))).toMatchObject([
      {
        fields: {
          title: 'LEADALL: A storm of 2003 with much wind',
          publisher: 'Example Press Agency',
          published: 'April 20, 2003, Sunday',
          byline: 'Ada Example',
          section: 'Politics',
          words: 1076,
          language: 'ENGLISH',
        },
        text: 'It blew.\n\nLENGTH: 19.43 metres. CREW: two. That was the ship.',
      },
    ]);
  });

  test('with lines in the middle between its publication and its day, which are no title', async () => {
    const file = [
      centred('1 of 1 DOCUMENTS'),
      '',
      centred('Example Press'),
      '',
      'No Example Press material may be published again without permission of the',
      centred('Example Press'),
      '',
      centred('April 20, 2003 Sunday'),
      '',
      'LENGTH: 2 words',
      '',
      'It blew.',
    ];
    const [piece] = await articlesOf(lexisText, file.join('\n'));
    expect(piece).toMatchObject({
      fields: { published: 'April 20, 2003 Sunday' },
      text: 'It blew.',
    });
    expect(piece?.fields.title).toBeUndefined();
  });

  test('with an article that begins behind a label, below a summary', async () => {
    const file = article([
      'LONGUEUR: 876 mots',
      '',
      'TITRE: Une tempête',
      '',
      'SIGNATURE: Léa Exemple',
      '',
      'CHAPEAU:',
      '',
      'Du vent.',
      '',
      'ARTICLE:',
      '',
      'It blew.',
      '',
      'LANGUE: FRENCH',
    ]);
    expect(await articlesOf(lexisText, file)).toMatchObject([
      { fields: { title: 'Une tempête', byline: 'Léa Exemple', words: 876 }, text: 'It blew.' },
    ]);
  });

  test('with lines that are not known above its length', async () => {
    const file = article([
      'Storm',
      '',
      'It blew on land and at sea, and it rained.',
      '',
      'ANCHORS: ROD EXAMPLE',
      '',
      'LENGTH: 2 words',
      '',
      'It blew.',
      '',
      'LANGUAGE: ENGLISH',
    ]);
    expect(await articlesOf(lexisText, file)).toMatchObject([
      { fields: { title: 'Storm', words: 2 }, text: 'It blew.' },
    ]);
  });

  test('without a day', async () => {
    const file = [
      centred('1 of 1 DOCUMENTS'),
      '',
      centred('Example Today'),
      '',
      'A Storm',
      '',
      'LENGTH: 2 words',
      '',
      'It blew.',
      '',
      'LANGUAGE: ENGLISH',
    ];
    expect(await articlesOf(lexisText, file.join('\n'))).toEqual([
      {
        form: 'lexis-text',
        source: 'pile/a',
        part: 'document 1',
        fields: { publisher: 'Example Today', title: 'A Storm', words: 2, language: 'ENGLISH' },
        text: 'It blew.',
      },
    ]);
  });

  test.each([
    'Dokument 1 von 10',
    'Document 1 de 10',
    'FOCUS - 1 of 10 DOCUMENTS',
    '\f 1 of 1 DOCUMENT',
  ])('begins an article at “%s”', (counter) => {
    expect(takes(lexisText, `\n${centred(counter)}\n\nIt blew.`)).toBe(true);
  });

  test.each([
    'We looked at 1 of 10 documents\n\nand at no more.',
    '<html>\n1 of 10 DOCUMENTS\n</html>',
    '{"a": "1 of 10 DOCUMENTS"}',
  ])('is not what has a counter elsewhere: %j', (text) => {
    expect(takes(lexisText, text)).toBe(false);
  });

  test('tells of a document of a picture alone', async () => {
    const file = article(['Storm', '', 'LENGTH: 1 words', '', 'GRAPHIC: A map']);
    expect(await piecesOf(lexisText, file)).toMatchObject([
      {
        part: 'document 1',
        reason: 'no-text',
        message: expect.stringContaining('“Storm” has no text') as string,
      },
    ]);
  });

  test('keeps paragraphs that are marked by their first line alone', async () => {
    const file = article([
      'Storm',
      '',
      'LENGTH: 9 words',
      '',
      '    It blew on Monday, and nobody went out to sea from',
      'any of the ports.',
      '    It rained.',
    ]);
    expect((await articlesOf(lexisText, file))[0]?.text).toBe(
      'It blew on Monday, and nobody went out to sea from any of the ports.\n\nIt rained.',
    );
  });
});

describe('a page of LexisNexis', () => {
  const line = (text: string): string =>
    `<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c2">${text}</SPAN></P>\n</DIV>`;
  const document = (index: number, inside: readonly string[]): string =>
    `<A NAME="DOC_ID_0_${index}"></A><!-- Hide XML section from browser\n<DOC NUMBER=${index}>\n<DOCFULL> -->` +
    `${[`${index + 1} of 2 DOCUMENTS`, ...inside].map(line).join('\n')}\n<!-- Hide\n</DOC> --><DIV CLASS="c10"/>`;
  const page = (...documents: readonly string[][]): string =>
    `<HTML><HEAD><STYLE>.c0 { }</STYLE><TITLE>&nbsp;</TITLE></HEAD><BODY>${documents.map((each, index) => document(index, each)).join('')}</BODY></HTML>`;

  test('holds many articles', async () => {
    const file = page(
      [
        'Example Herald',
        '</SPAN><SPAN CLASS="c4">October</SPAN><SPAN> 28, 2004 Monday&nbsp;<BR>City Edition',
        'A <SPAN CLASS="c4">ship</SPAN> leaves;<BR>It was late',
        '<SPAN CLASS="c8">BYLINE: </SPAN>By ADA EXAMPLE',
        'LENGTH: 14 words',
        'The &quot;grain&quot; <SPAN CLASS="c4">ship</SPAN> left\nthe port.</SPAN></P><P CLASS="c9"><SPAN>It was late.</SPAN></P><P CLASS="c9">',
        'LOAD-DATE: October 30, 2004',
        'LANGUAGE: ENGLISH',
        'Copyright 2004 Example Media',
      ],
      ['We are sorry but there is an error in this document and it is not possible to display it.'],
    );
    expect(takes(lexisHtml, file)).toBe(true);
    expect(await piecesOf(lexisHtml, file)).toEqual([
      {
        form: 'lexis-html',
        source: 'pile/a',
        part: 'document 1',
        fields: {
          title: 'A ship leaves; It was late',
          publisher: 'Example Herald',
          published: 'October 28, 2004 Monday',
          byline: 'By ADA EXAMPLE',
          words: 14,
          language: 'ENGLISH',
          rights: 'Copyright 2004 Example Media',
        },
        text: 'The "grain" ship left the port.\n\nIt was late.',
      },
      {
        form: 'lexis-html',
        source: 'pile/a',
        part: 'document 2',
        reason: 'broken',
        message: 'the database could not show this document: save it again there',
      },
    ]);
  });

  test('of a thousand documents, none of which closes its last element, is read', async () => {
    const documents = Array.from({ length: 1000 }, () => [
      'Example',
      'May 1, 2004',
      'Storm',
      'LENGTH: 2 words',
      'It blew.',
    ]);
    const articles = await articlesOf(lexisHtml, page(...documents));
    expect(articles).toHaveLength(1000);
    expect(articles.every(({ text }) => text === 'It blew.')).toBe(true);
  });

  test('without anchors is parted by its counters', async () => {
    const file = page(
      ['Example', 'May 1, 2004', 'Storm', 'LENGTH: 2 words', 'It blew.'],
      ['Example', 'May 2, 2004', 'Rain', 'LENGTH: 2 words', 'It rained.'],
    ).replaceAll(/<A NAME="[^"]*"><\/A>/g, '');
    expect(takes(lexisHtml, file)).toBe(true);
    expect(
      (await articlesOf(lexisHtml, file)).map(({ fields, text }) => [fields.title, text]),
    ).toEqual([
      ['Storm', 'It blew.'],
      ['Rain', 'It rained.'],
    ]);
  });

  test('has the rows of its tables as paragraphs, and the marks of lists before what they are of', async () => {
    const file = page([
      'Example',
      'May 1, 2004',
      'Storms',
      'LENGTH: 2 words',
      '</SPAN></P><TABLE><TR><TD><P>Port</P></TD><TD><P>Ships</P></TD></TR><TR><TD>Hull</TD><TD>12</TD></TR></TABLE><P><SPAN>',
      '&bull;',
      'It blew.',
    ]);
    expect((await articlesOf(lexisHtml, file))[0]?.text).toBe(
      'Port\tShips\n\nHull\t12\n\n• It blew.',
    );
  });
});
