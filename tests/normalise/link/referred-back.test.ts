import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../schemas/types.ts';
import { loadResources, normalise } from '../../../pipeline/normalise/normalise.ts';

const resources = loadResources([]);
/** The claim that has the words `trains ran`. */
const claimIn = (text: string): Claim | undefined =>
  normalise({ article_id: 'a', text, metadata: {}, issues: [] }, resources).claims.find(
    ({ text: words }) => words.includes('trains ran'),
  );

describe('two who were named together', () => {
  test.each([
    ['Tom Adeyemi and Rita Falk met on Monday. Both said trains ran.', 'tom-adeyemi', 'rita-falk'],
    [
      'Governor Ana Rivera and Minister Tom Moss toured the dam. It was full. The pair said trains ran.',
      'ana-rivera',
      'tom-moss',
    ],
    [
      'Ivo Brandt, 25, and his wife, Dora Brandt, 27, were late. The couple said trains ran.',
      'ivo-brandt',
      'dora-brandt',
    ],
    ['Rita Falk and Leo Tran ran the port. They said trains ran.', 'rita-falk', 'leo-tran'],
    [
      'In May the mayor met Rita Falk and Leo Tran. The two said trains ran.',
      'rita-falk',
      'leo-tran',
    ],
  ])('%s', (text, one, other) => {
    const claim = claimIn(text);
    expect(claim?.speaker_status).toBe('several');
    expect(claim?.speaker_ids).toEqual([`person/${one}`, `person/${other}`]);
  });

  test.each([
    'Ana Rivera, Tom Moss and Leo Tran sang. Both said trains ran.',
    'Ana Rivera met Tom Moss and Leo Tran in the harbour. They said trains ran.',
    'Ana Rivera and Tom Moss left. It rained. It was late. The pier shut. Both said trains ran.',
    'Ana Rivera and Tom Moss met. Both drivers said trains ran.',
    'Ana Rivera and the Home Office met. Both said trains ran.',
  ])('nobody: %s', (text) => {
    expect(claimIn(text)?.speaker_ids).toEqual([]);
  });
});

describe('it and they behind a body that spoke', () => {
  test.each([
    [
      'The Home Office said it was late. In a letter to Ana Rivera it added that trains ran.',
      'organisation/home-office',
    ],
    [
      'Kestrel Airways apologised for the delay. “We regret it,” the company wrote.\n\nIt added: “The trains ran.”',
      'organisation/kestrel-airways',
    ],
    [
      'The Tolva Teachers Association said it was over. They said trains ran.',
      'organisation/tolva-teachers-association',
    ],
  ])('%s', (text, speaker) => {
    expect(claimIn(text)?.speaker_id).toBe(speaker);
  });

  test.each([
    'Ana Rivera said the Home Office was late. They said trains ran.',
    'The Home Office said it was late. It rained. The bank was shut. It said trains ran.',
  ])('nobody: %s', (text) => {
    expect(claimIn(text)?.speaker_id).toBeNull();
  });
});

describe('bodies by what they are', () => {
  test.each([
    ['Kestrel Airways cut jobs. The airline said trains ran.', 'organisation/kestrel-airways'],
    ['Marden Bank cut jobs. The lender said trains ran.', 'organisation/marden-bank'],
    ['The Marden Rovers lost at home. The team said trains ran.', 'organisation/marden-rovers'],
    ['Marden United lost at home. The club said trains ran.', 'organisation/marden-united'],
    // A company by its suffix, whatever it deals in.
    ['Borel Steel plc will shut a mill. The company said trains ran.', 'organisation/borel-steel'],
    ['Calder Mining Ltd cut 40 jobs. The firm said trains ran.', 'organisation/calder-mining'],
    ['Calder Mining Ltd cut 40 jobs. The council said trains ran.', null],
    ['The Tolva Gazette lost its case. The paper said trains ran.', 'organisation/tolva-gazette'],
    ['The Egyptian communications ministry said trains ran.', 'country/egy'],
    ['Kenya’s health ministry said trains ran.', 'country/ken'],
    ['The interior ministry of Thailand said trains ran.', 'country/tha'],
    ['A Kenyan foreign ministry spokesman said trains ran.', 'country/ken'],
    ['The British embassy in Tolva said trains ran.', 'country/gbr'],
  ])('%s', (text, speaker) => {
    expect(claimIn(text)?.speaker_id).toBe(speaker);
  });

  test.each([
    'Critics of the Kenyan government said trains ran.',
    'Two officials of the Kenyan foreign ministry said trains ran.',
    'The Kenyan embassy in France said trains ran.',
    'Kestrel Airways cut jobs. The lender said trains ran.',
    'The Marden Rovers lost at home. The airline said trains ran.',
  ])('nobody: %s', (text) => {
    expect(claimIn(text)?.speaker_id).toBeNull();
  });
});

describe('who behind an apposition', () => {
  test.each([
    [
      'They heard Dina Falk of Ohio, the head of the panel on mines, who said trains ran.',
      'dina-falk',
    ],
    ['They met Ivo Brandt, a clerk with the sugar monopoly, who said trains ran.', 'ivo-brandt'],
    ['It was Leo Tran, a consultant and an old friend who said trains ran.', 'leo-tran'],
    ['“It is late,” said Rita Falk, the chief strategist, who added that trains ran.', 'rita-falk'],
    ['He named Tom Moss, the former judge who said trains ran.', 'tom-moss'],
  ])('%s', (text, speaker) => {
    expect(claimIn(text)?.speaker_id).toBe(`person/${speaker}`);
  });

  test.each([
    'They saw Ana Rivera, the wife of a man who said trains ran.',
    'Ana Rivera met a man who said trains ran.',
    'On Monday Ana Rivera left, the driver who said trains ran was late.',
  ])('nobody: %s', (text) => {
    expect(claimIn(text)?.speaker_id).toBeNull();
  });
});
