import { describe, expect, test } from 'vitest';
import { proquestText } from '../../../pipeline/read/forms/proquest.ts';
import { articlesOf, piecesOf, takes } from '../../support/forms.ts';

const line = '_'.repeat(60);

const first = [
  'Document 1 of 2',
  '',
  'Grain ship leaves port after two weeks',
  '',
  'Author: Example, Ada; Sample, Rod',
  '',
  'Publication info: Example News; London [London]. 28 Oct 2024: 4.',
  '',
  'http://proquest.example/1',
  '',
  'Abstract: A grain ship left.',
  '',
  'Links: ',
  '',
  'Full text: LONDON -- A grain ship left the port on Monday.',
  '',
  'Location: that is what mattered, the harbour master said.',
  'It was far away.',
  '',
  '“We waited.”',
  '',
  'CREDIT: Example News Service',
  '',
  'Subject: Shipping; Grain',
  '',
  'Illustration',
  'A ship.',
  '',
  'Title: Grain ship leaves port after two weeks',
  '',
  'Publication title: Example News; London',
  '',
  'Pages: 4',
  '',
  'Publication date: Oct 28, 2024',
  '',
  'Section: World',
  '',
  'Publisher: Example Media Ltd',
  '',
  'Language of publication: English',
  '',
  'ProQuest document ID: 100000001',
  '',
  'Document URL: http://proquest.example/docview/100000001',
  '',
  'Copyright: Copyright Example Media Ltd Oct 28, 2024',
  '',
  'Last updated: 2024-11-02',
  '',
  'Database: Example NewsStream',
];

const second = [
  'Document 2 of 2',
  '',
  'Correction',
  '',
  'Author: Anonymous',
  '',
  'Full Text: It was two weeks.',
  '',
  'Title: Correction',
  '',
  'ProQuest document ID: 100000002',
];

const foot = [
  'Contact us at: http://proquest.example Database copyright (c) 2024. All rights reserved.',
];

const file = (...documents: readonly (readonly string[])[]): string =>
  documents.map((each) => `${line}\r\n\r\n${each.join('\r\n')}\r\n\r\n`).join('');

describe('a text of ProQuest', () => {
  test('holds many articles, with fields before and behind the text', async () => {
    const given = file(first, second, foot);
    expect(takes(proquestText, given)).toBe(true);
    expect(await piecesOf(proquestText, given)).toEqual([
      {
        form: 'proquest-text',
        source: 'pile/a',
        part: 'document 1',
        fields: {
          id: '100000001',
          title: 'Grain ship leaves port after two weeks',
          publisher: 'Example News; London',
          byline: 'Example, Ada; Sample, Rod',
          url: 'http://proquest.example/docview/100000001',
          language: 'English',
          section: 'World',
          published: 'Oct 28, 2024',
          rights: 'Copyright Example Media Ltd Oct 28, 2024',
        },
        text: 'LONDON -- A grain ship left the port on Monday.\n\nLocation: that is what mattered, the harbour master said.\nIt was far away.\n\n“We waited.”',
      },
      {
        form: 'proquest-text',
        source: 'pile/a',
        part: 'document 2',
        fields: { id: '100000002', title: 'Correction' },
        text: 'It was two weeks.',
      },
    ]);
  });

  test.each([
    {
      name: 'asterisks, and its words counted',
      given: `${'*'.repeat(60)}\n\nA Storm\n\nAuthor: Rod Example\n\nFull Text (1,204   words)\nIt blew.\n\nTitle: A Storm\n\nPublication title: Example News\n\nProQuest document ID: 7\n`,
      is: {
        title: 'A Storm',
        byline: 'Rod Example',
        words: 1204,
        publisher: 'Example News',
        id: '7',
      },
    },
    {
      name: 'its day where it was published alone',
      given: `${line}\n\nA Storm\n\nPublication info: Example News; London. 28 Oct 2024: n/a.\n\nFull text: It blew.\n\nPublication title: Example News\n\nProQuest document ID: 7\n`,
      is: { title: 'A Storm', published: '28 Oct 2024' },
    },
    {
      name: 'French labels',
      given: `${line}\n\nDocument 1 de 1\n\nUne tempête\n\nAuteur: Exemple, Léa\n\nTexte intégral: It blew.\n\nTitre: Une tempête\n\nTitre de la publication: Exemple\n\nDate de publication: 28 oct. 2024\n\nIdentificateur de document ProQuest: 7\n`,
      is: {
        title: 'Une tempête',
        byline: 'Exemple, Léa',
        publisher: 'Exemple',
        published: '28 oct. 2024',
        id: '7',
      },
    },
  ])('with $name', async ({ given, is }) => {
    expect(takes(proquestText, given)).toBe(true);
    const [piece] = await articlesOf(proquestText, given);
    expect(piece?.fields).toMatchObject(is);
    expect(piece?.text).toBe('It blew.');
  });

  test('has a paragraph on each line, where lines are long', async () => {
    const long = 'It blew all day long, from the sea and over the land. '.repeat(4).trim();
    const given = `${'*'.repeat(50)}\n\nA Storm\n\nhttps://search.proquest.example/docview/1234567?accountid=1\n\nFull text: ${long}\nIt rained.\n${long}\n\nTitle: A Storm\n\nPublication title: Example\n`;
    expect(await articlesOf(proquestText, given)).toMatchObject([
      { fields: { id: '1234567' }, text: [long, 'It rained.', long].join('\n\n') },
    ]);
  });

  test.each([
    'Full text: Not available.',
    'Full text unavailable from ProQuest',
    'Abstract: It blew.',
  ])('without its text is told: %s', async (text) => {
    const given = file([
      `Title: A Storm`,
      '',
      text,
      '',
      'Publication title: Example',
      '',
      'ProQuest document ID: 7',
    ]);
    expect(await piecesOf(proquestText, given)).toMatchObject([
      {
        part: 'document 1',
        reason: 'no-text',
        message: expect.stringContaining('“A Storm” has no full text') as string,
      },
    ]);
  });

  test.each([
    `One.\n\n${line}\n\nTwo.`,
    'Title: A Storm\n\nFull text: It blew.\n\nPublication title: Example',
    `<html>${line}\nFull text: It blew.\nProQuest document ID: 7</html>`,
  ])('is not %j', (text) => {
    expect(takes(proquestText, text)).toBe(false);
  });
});
