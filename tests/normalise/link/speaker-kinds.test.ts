import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../schemas/types.ts';
import { loadResources, normalise } from '../../../pipeline/normalise/normalise.ts';

const resources = loadResources([]);
const claimsOf = (text: string): Claim[] =>
  normalise({ article_id: 'a', text, metadata: {}, issues: [] }, resources).claims;
const claimOf = (text: string): Claim | undefined => claimsOf(text).at(-1);

describe('whether it is known who speaks', () => {
  test.each([
    ['Ana Rivera said that it was over.', 'named'],
    ['Sources said that it was over.', 'unnamed'],
    ['Analysts say that it is over.', 'unnamed'],
    ['Authorities said that the road was shut.', 'unnamed'],
    ['Many say that it is over.', 'unnamed'],
    ['An Iowa Democrat said that it was over.', 'unnamed'],
    ['A number of growers said that it was over.', 'unnamed'],
    ['Brokers met. Few brokers slept. Brokers said that it was over.', 'unnamed'],
    ['Quindle said that it was over.', 'unresolved'],
    ['She said that it was over.', 'unresolved'],
    ['Moss met a nurse who said that it was over.', 'unnamed'],
    ['Current and former officials said that it was over.', 'unnamed'],
    ['Baker said that it was over.', 'unresolved'],
    ['It is believed that the road is shut.', 'none'],
    ['Ana Rivera and Tom Moss said that it was over.', 'several'],
    ['Ana Rivera and her lawyer said that it was over.', 'several'],
  ])('%s', (text, status) => {
    expect(claimOf(text)?.speaker_status).toBe(status);
  });

  test.each([
    ['Ana Rivera and Tom Moss said that it was over.', ['person/ana-rivera', 'person/tom-moss']],
    [
      'Two growers, Ana Rivera and Tom Moss, said that it was over.',
      ['person/ana-rivera', 'person/tom-moss'],
    ],
    ['Ana Rivera and her lawyer said that it was over.', ['person/ana-rivera']],
    ['The actress and singer Ana Rivera said that it was over.', ['person/ana-rivera']],
    ['Ana Rivera, a writer and adviser, said that it was over.', ['person/ana-rivera']],
    ['Kenya and Ghana said that it was over.', ['country/ken', 'country/gha']],
    ['Somebody said that it was over.', []],
  ])('%s', (text, speakers) => {
    const claim = claimOf(text);
    expect(claim?.speaker_ids).toEqual(speakers);
    expect(claim?.speaker_id).toBe(claim?.speaker_status === 'named' ? speakers[0] : null);
  });

  test.each([
    ['The Lake Trust met. A spokesman for the trust said that it was over.'],
    ['The Lake Trust met. Tom Reed, a spokesman for the trust, said that it was over.'],
    ['The Lake Trust met. Tom Reed, a spokesman for the trust’s Dorvik office, said it was over.'],
  ])('a body with its article, for which somebody speaks: %s', (text) => {
    expect(claimOf(text)?.spoken_for_id).toBe('organisation/lake-trust');
  });

  test('a body with its article in what tells of one of two', () => {
    const text = 'The Lake Trust met. Tom Reed and Ana Moss, the trust’s chair, said it was over.';
    expect(claimOf(text)?.speaker_ids).toEqual(['person/tom-reed', 'person/ana-moss']);
  });

  test('a claim of several counts for each of them', () => {
    const text = 'Ana Rivera and Tom Moss said that it was over. Ana Rivera said that it hurt.';
    const { actors } = normalise({ article_id: 'a', text, metadata: {}, issues: [] }, resources);
    expect(actors.map(({ name, claims, attributions }) => [name, claims, attributions])).toEqual([
      ['Ana Rivera', 2, 2],
      ['Tom Moss', 1, 1],
    ]);
  });

  test('what goes on from somebody unnamed is as unnamed', () => {
    const claims = claimsOf('“It is over,” a clerk said. “We are going home and staying there.”');
    expect(claims.map((claim) => claim.speaker_status)).toEqual(['unnamed', 'unnamed']);
    expect(claims.map((claim) => claim.speaker_kind)).toEqual(['person', 'person']);
  });

  test('marks alone are nobody’s words', () => {
    const texts = ['“It is over,” , said.', '“It is over” - , “and done,” said.'];
    for (const claim of texts.flatMap(claimsOf))
      expect(claim.speaker_text ?? '').not.toMatch(/^\W+$/);
  });
});

describe('the kind of speaker', () => {
  test.each([
    ['Ana Rivera said that it was over.', 'person'],
    ['The mayor said that it was over.', 'person'],
    ['One of the growers said that it was over.', 'person'],
    ['He said that it was over.', 'person'],
    ['Kenya said that it was over.', 'government'],
    ['The Kenyan government said that it was over.', 'government'],
    ['The White House said that it was over.', 'government'],
    ['Police said that it was over.', 'government'],
    ['The Interior Ministry said that it was over.', 'government'],
    ['The court said that it was over.', 'government'],
    ['The European Commission said that it was over.', 'organisation'],
    ['The company said that it was over.', 'organisation'],
    ['Reuters reported that it was over.', 'organisation'],
    ['Residents said that it was over.', 'group'],
    ['Democrats said that it was over.', 'group'],
    ['House Democrats said that it was over.', 'group'],
    ['Senior Interior Ministry officials said that it was over.', 'group'],
    ['Two in three say that it is over.', 'group'],
    ['Forty percent of growers said that it was over.', 'group'],
    ['The lawsuit says that it was over.', 'document'],
    ['Locals said that it was over.', 'group'],
    ['Oslo’s seismic centre said that it was over.', 'organisation'],
    ['A weather observatory said that it was over.', 'organisation'],
    ['Security forces said that it was over.', 'government'],
    ['The crowd rose. They said that it was over.', 'group'],
    ['Growers lost the dam, they said.', 'group'],
    ['Ministry and party sources said that it was over.', 'group'],
    ['Palace and Labour Party sources said that it was over.', 'group'],
    ['Only 12 percent agreed, against 40 percent who said that it was over.', 'group'],
    ['There were residents who said that it was over.', 'group'],
    ['Moss met a nurse, who said that it was over.', 'person'],
    ['Moss met a friend of the family who said that it was over.', 'person'],
    ['Moss held a banner that said that it was over.', 'document'],
    ['Moss went to the council who said that it was over.', null],
    ['A poll found that it was over.', 'document'],
    ['It was over, according to a study last year by clerks.', 'document'],
    ['It was over, according to a report by the World Bank.', 'document'],
    ['Quindle said that it was over.', null],
  ])('%s', (text, kind) => {
    expect(claimOf(text)?.speaker_kind).toBe(kind);
  });

  test('Democrats are people and not the party', () => {
    const claim = claimOf('Democrats said that it was over.');
    expect(claim).toMatchObject({ speaker_id: null, speaker_status: 'unnamed' });
  });
});

describe('a body whose noun ends as adverbs do is who speaks', () => {
  test.each([
    ['Ships were sent, the Kenyan transport ministry said.', 'the Kenyan transport ministry'],
    ['The Danish culture ministry told reporters that it was over.', 'The Danish culture ministry'],
    ['“It is over,” the Peruvian transport ministry said.', 'the Peruvian transport ministry'],
    ['The Zambian transport authority said that it was over.', 'The Zambian transport authority'],
    ['Boats left, the Norwegian culture treasury warned.', 'the Norwegian culture treasury'],
  ])('%s', (text, words) => {
    expect(claimOf(text)).toMatchObject({ speaker_text: words, speaker_kind: 'government' });
  });
});

describe('for whom a spokesperson speaks', () => {
  test.each([
    ['A spokesman for the Zorblat Trust said that it was over.', 'organisation/zorblat-trust'],
    ['Zorblat Trust spokeswoman Eva Moss said that it was over.', 'organisation/zorblat-trust'],
    [
      'Eva Moss, a spokeswoman for the Zorblat Trust, said that it was over.',
      'organisation/zorblat-trust',
    ],
    ['Ana Rivera’s spokesman, Tim Holt, said that it was over.', 'person/ana-rivera'],
    [
      'Tim Holt, press secretary for Senator Ana Rivera, said that it was over.',
      'person/ana-rivera',
    ],
    ['Ana Rivera left. Her spokesman, Tim Holt, said that it was over.', 'person/ana-rivera'],
    ['A spokesman for the growers said that it was over.', null],
  ])('%s', (text, spokenFor) => {
    expect(claimOf(text)).toMatchObject({
      speaker_kind: 'spokesperson',
      spoken_for_id: spokenFor,
    });
  });

  test('holds wherever they speak', () => {
    const text =
      'Eva Moss, a spokeswoman for the Zorblat Trust, said that it was over. She said that it hurt.';
    expect(claimsOf(text).map((claim) => claim.spoken_for_id)).toEqual([
      'organisation/zorblat-trust',
      'organisation/zorblat-trust',
    ]);
  });

  test('is nobody once somebody has left', () => {
    const text = 'Eva Moss, the Zorblat Trust’s former spokeswoman, said that it was over.';
    expect(claimOf(text)).toMatchObject({ speaker_kind: 'person', spoken_for_id: null });
  });
});

test('what two cues give to one speaker is one claim', () => {
  const text =
    'Ana Rivera is a mayor. Rivera answered by noting it was stuck in a vault: “Believe me, I hate it. But until the guards open the vault, there is no way for me to get it. I cannot even see it,” Rivera said.';
  const claims = claimsOf(text).map((claim) => claim.text.replace(/[^a-z]+$/i, ''));
  expect(claims.length).toBeGreaterThan(2);
  expect(new Set(claims).size).toBe(claims.length);
});
