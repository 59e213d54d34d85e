import { describe, expect, test } from 'vitest';
import { docx, nexisDocx } from '../../../pipeline/read/forms/docx.ts';
import { odt } from '../../../pipeline/read/forms/odt.ts';
import {
  articlesOf,
  faultOf,
  paragraph,
  piecesOf,
  takes,
  wordDocument,
  zip,
} from '../../support/forms.ts';

const textOf = async (body: string): Promise<unknown> =>
  (await articlesOf(docx, wordDocument(body)))[0]?.text;

const run = (inside: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr>${inside}</w:r>`;

describe('a document of Word', () => {
  test('is one article', async () => {
    const file = wordDocument(paragraph('The ship left.') + paragraph('It was late.'));
    expect(takes(docx, file)).toBe(true);
    expect(takes(nexisDocx, file)).toBe(false);
    expect(await piecesOf(docx, file)).toEqual([
      {
        form: 'docx',
        source: 'pile/a',
        part: null,
        fields: {},
        text: 'The ship left.\n\nIt was late.',
      },
    ]);
  });

  test('has the title that stands at its head in the style of one', async () => {
    const title = paragraph('Ship Leaves', '<w:pStyle w:val="Title"/>');
    const [piece] = await articlesOf(docx, wordDocument(title + paragraph('The ship left.')));
    expect(piece).toMatchObject({ fields: { title: 'Ship Leaves' }, text: 'The ship left.' });
    expect(await textOf(title)).toBe('Ship Leaves');
  });

  test.each([
    {
      name: 'words parted into runs',
      body: `<w:p>${run('<w:t>Har</w:t>')}${run('<w:t>bour</w:t>', '<w:b/>')}</w:p>`,
      text: 'Harbour',
    },
    {
      name: 'tabs, breaks and hyphens that do not break',
      body: `<w:p>${run('<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>')}</w:p>`,
      text: 'a\tb\nc-d',
    },
    {
      name: 'stops of tabs, which are no tabs',
      body: `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="100"/></w:tabs></w:pPr>${run('<w:t>a</w:t>')}</w:p>`,
      text: 'a',
    },
    {
      name: 'entities',
      body: paragraph('Smith &amp; Sons &lt;&#8220;x&#x201D;&gt; &nbsp;'),
      text: 'Smith & Sons <“x”> &nbsp;',
    },
    {
      name: 'deleted and hidden words left out',
      body: `<w:p><w:del>${run('<w:delText>old</w:delText><w:t>old</w:t>')}</w:del>${run('<w:t>no</w:t>', '<w:vanish/>')}${run('<w:t>yes</w:t>', '<w:vanish w:val="0"/>')}</w:p>`,
      text: 'yes',
    },
    {
      name: 'what is given twice for old programs read once',
      body: `<w:p>${run('<mc:AlternateContent><mc:Choice><w:t>new</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent>')}</w:p>`,
      text: 'new',
    },
    {
      name: 'a table of figures, a row a paragraph',
      body: `<w:tbl><w:tr><w:tc>${paragraph('Port')}</w:tc><w:tc>${paragraph('Ships')}</w:tc></w:tr><w:tr><w:tc>${paragraph('Hull')}</w:tc><w:tc>${paragraph('12')}</w:tc></w:tr></w:tbl>`,
      text: 'Port\tShips\n\nHull\t12',
    },
    {
      name: 'a table of paragraphs, each as one',
      body: `<w:tbl><w:tr><w:tc>${paragraph('One.')}${paragraph('Two.')}</w:tc><w:tc>${paragraph('Three.')}</w:tc></w:tr></w:tbl>`,
      text: 'One.\n\nTwo.\n\nThree.',
    },
  ])('$name', async ({ body, text }) => {
    expect(await textOf(body)).toBe(text);
  });

  test('with a picture alone has no text', async () => {
    const [piece] = await piecesOf(docx, wordDocument('<w:p><w:r><w:drawing/></w:r></w:p>'));
    expect(piece).toMatchObject({ form: 'docx', reason: 'no-text' });
  });

  test('is known by its name where its beginning is pictures', () => {
    const file = zip({ 'media/image1.png': new Uint8Array(100) });
    expect(takes(docx, file, 'pile/a.DOCX')).toBe(true);
    expect(takes(docx, file, 'pile/a.zip')).toBe(false);
  });

  test('is none where it lies in an archive of files', () => {
    const file = zip({ 'a.txt': 'One.', 'word/b.txt': 'Two.' });
    expect(takes(docx, file, 'pile/a.zip')).toBe(false);
  });

  test('holds many articles where a database has made it', async () => {
    const lines = [
      '_'.repeat(60),
      'A Storm',
      'Full text: It blew.',
      'Publication title: Example',
      'ProQuest document ID: 7',
      '_'.repeat(60),
      'Rain',
      'Full text: It rained.',
      'Publication title: Example',
      'ProQuest document ID: 8',
    ];
    const file = wordDocument(lines.map((line) => paragraph(line)).join(''));
    expect(await piecesOf(docx, file)).toMatchObject([
      { form: 'proquest-text', part: 'document 1', fields: { id: '7' }, text: 'It blew.' },
      { form: 'proquest-text', part: 'document 2', fields: { id: '8' }, text: 'It rained.' },
    ]);
    const old = ['1 of 1 DOCUMENTS', 'Example', 'May 1, 1999', 'LENGTH: 2 words', 'It blew.'];
    expect(
      await piecesOf(docx, wordDocument(old.map((line) => paragraph(line)).join(''))),
    ).toMatchObject([{ form: 'lexis-text', fields: { words: 2 }, text: 'It blew.' }]);
  });

  test('without its main part is told', async () => {
    expect(await faultOf(docx, zip({ 'word/styles.xml': '' }))).toContain(
      'pile/broken: this is no document of Word',
    );
  });

  test('with elements in elements is read, and told where they are deeper than in any document', async () => {
    const deep = (levels: number): string => `${'<w:x>'.repeat(levels)}${paragraph('Down there.')}`;
    expect(await textOf(deep(5000))).toBe('Down there.');
    expect(await faultOf(docx, wordDocument(deep(1_000_000)))).toContain(
      'elements stand more than 10000 deep',
    );
  });

  test('expands no entities of its own', async () => {
    const body = paragraph('&lol9;');
    const file = zip({
      'word/document.xml': `<!DOCTYPE w [<!ENTITY lol "lol"><!ENTITY lol9 "&lol;&lol;">]><w:document><w:body>${body}</w:body></w:document>`,
    });
    expect((await articlesOf(docx, file))[0]?.text).toBe('&lol9;');
  });
});

describe('an OpenDocument text', () => {
  const file = (body: string, styles = ''): Uint8Array =>
    zip({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    });

  test('is one article', async () => {
    const given = file(
      '<text:h>Harbour</text:h><text:p>The ship <text:span>left</text:span>.</text:p>',
    );
    expect(takes(odt, given)).toBe(true);
    expect(takes(docx, given)).toBe(false);
    expect(await piecesOf(odt, given)).toEqual([
      {
        form: 'odt',
        source: 'pile/a',
        part: null,
        fields: {},
        text: 'Harbour\n\nThe ship left.',
      },
    ]);
  });

  test('has its title, by the style that its own is made of', async () => {
    const style = '<style:style style:name="P1" style:parent-style-name="Title"/>';
    const body = '<text:p text:style-name="P1">Ship Leaves</text:p><text:p>It left.</text:p>';
    expect((await articlesOf(odt, file(body, style)))[0]).toMatchObject({
      fields: { title: 'Ship Leaves' },
      text: 'It left.',
    });
  });

  test.each([
    {
      name: 'spaces, tabs and breaks',
      body: '<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d</text:p>',
      text: 'a b\tc\nd',
    },
    {
      name: 'a number of spaces that is none',
      body: '<text:p>a<text:s text:c="999999999999"/>b<text:s text:c="x"/>c</text:p>',
      text: 'a b c',
    },
    {
      name: 'notes, remarks and deleted words left out',
      body: '<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p>a<office:annotation><text:p>hm</text:p></office:annotation><text:note><text:note-body><text:p>1</text:p></text:note-body></text:note>b</text:p>',
      text: 'ab',
    },
    {
      name: 'a table',
      body: '<table:table><table:table-row><table:table-cell><text:p>Hull</text:p></table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>',
      text: 'Hull\t12',
    },
  ])('$name', async ({ body, text }) => {
    expect((await articlesOf(odt, file(body)))[0]?.text).toBe(text);
  });

  test('without its content is told', async () => {
    expect(await faultOf(odt, zip({ 'meta.xml': '' }))).toContain('content.xml is not in it');
  });
});
