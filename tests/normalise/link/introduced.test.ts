import { describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../../../schemas/types.ts';
import { loadResources, normalise } from '../../../pipeline/normalise/normalise.ts';

const resources = loadResources([]);
const record = (text: string): ArticleRecord =>
  normalise({ article_id: 'a', text, metadata: {}, issues: [] }, resources);
const firstSpeaker = (text: string): string | null | undefined =>
  record(text).claims.sort((a, b) => a.start - b.start)[0]?.speaker_id;

describe('who speaks in the lead', () => {
  test.each([
    [
      'The harbour is lost, a senior Kenyan official has said.\n\nTom Obi, minister of fisheries, told reporters that it was gone.',
      'person/tom-obi',
    ],
    [
      'The harbour is lost, the fisheries minister has said.\n\n“It is gone,” Tom Obi said.',
      'person/tom-obi',
    ],
    [
      'The harbour is lost, a judge has said.\n\nTom Obi, minister of fisheries, said that it was gone.',
      null,
    ],
    ['The harbour is lost, a minister has said.\n\n“It is gone,” Tom Obi said.', null],
    [
      'The harbour is lost, the fisheries minister has said.\n\nAna Quindle wept. “It is gone,” Tom Obi said.',
      null,
    ],
  ])('%j', (text, speaker) => {
    expect(firstSpeaker(text)).toBe(speaker);
  });
});

describe('who speaks for a body', () => {
  test.each([
    [
      'The Tolm State Police met. State police said that it was over.',
      'organisation/tolm-state-police',
    ],
    [
      'The Norfolk County Fire Service met. On Monday county fire service said that it was over.',
      'organisation/norfolk-county-fire-service',
    ],
    ['Boats left, the Osterby Water Board said. Water board told growers that it was over.', null],
    ['Tolm State Police met Ruln State Police. State police said that it was over.', null],
    ['The Tolm State Police met. Police said that it was over.', null],
    ['The Tolm State Police met. City police said that it was over.', null],
    // Who speaks for the owner of a company is no company.
    [
      'Acme Group grew. “We left,” said Laura Gozzi, a spokeswoman for Kestrel’s parent company, Acme Group. The company said that it was over.',
      'organisation/acme-group',
    ],
    [
      'Northbank shrank. “We left,” said Tom Hale, an adviser to the bank. The bank said that it was over.',
      null,
    ],
    ['Eva Lund, a manager at the dam of the port, wept. The port said that it was over.', null],
    ['Home Office officials said that it was over.', 'organisation/home-office'],
    ['Officials at the Home Office said that it was over.', 'organisation/home-office'],
    ['Two senior Home Office officials said that it was over.', null],
    ['A Home Office official said that it was over.', null],
    [
      'An activist group, the Zorblat Trust (ZT), said that it was over.',
      'organisation/zorblat-trust',
    ],
    ['Another Zorblat Trust study from 2011 said that it was over.', 'organisation/zorblat-trust'],
  ])('%s', (text, speaker) => {
    expect(record(text).claims.at(-1)?.speaker_id).toBe(speaker);
  });

  test('US is no “us” of who speaks', () => {
    const { mentions } = record('Britain said: “We met the US envoy.”');
    expect(mentions.filter(({ text }) => text === 'US').map(({ actor_id }) => actor_id)).toEqual([
      'country/usa',
    ]);
  });
});
