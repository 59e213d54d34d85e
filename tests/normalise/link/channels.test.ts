import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../schemas/types.ts';
import { loadResources, normalise } from '../../../pipeline/normalise/normalise.ts';

const resources = loadResources([]);
const claimsOf = (text: string): Claim[] =>
  normalise({ article_id: 'a', text, metadata: {}, issues: [] }, resources).claims;

describe('in what something was said', () => {
  test.each([
    ['“It is over,” Ana Rivera said in a statement on Monday.', 'in a statement', null],
    ['In a written statement, Ana Rivera said that it was over.', 'In a written statement', null],
    ['“It is over,” Ana Rivera wrote on Twitter.', 'on Twitter', null],
    ['“It is over,” Ana Rivera said on social media.', 'on social media', null],
    ['In court papers, lawyers said that it was over.', 'In court papers', null],
    ['“It is over,” Ana Rivera said at a news conference.', 'at a news conference', null],
    ['Ana Rivera told Reuters that it was over.', 'Reuters', 'organisation/reuters'],
    [
      'In an interview with the BBC, Ana Rivera said that it was over.',
      'In an interview with the BBC',
      'organisation/bbc',
    ],
    ['“It is over,” Ana Rivera said on CNN.', 'on CNN', 'organisation/cnn'],
    ['“It is over,” Ana Rivera told CNN’s Eva Moss.', 'CNN', 'organisation/cnn'],
    ['“It is over,” Ana Rivera told Eva Moss of CNN.', 'CNN', 'organisation/cnn'],
    ['Ana Rivera took to Twitter, writing: “It is over.”', 'to Twitter', null],
    ['Ana Rivera said that it was over.', null, null],
    ['“It is over,” Ana Rivera said in Nairobi on Monday.', null, null],
    ['Ana Rivera told growers that it was over.', null, null],
  ])('%s', (text, via, id) => {
    expect(claimsOf(text)[0]).toMatchObject({ via, via_id: id });
  });

  test.each([
    ['Ana Rivera said the dam was safe, according to TIME.', 'TIME'],
    ['Reuters reported that Ana Rivera said the dam was safe.', 'Reuters'],
    ['Ana Rivera said the dam was safe, according to court papers.', 'court papers'],
  ])('the medium does not displace the speaker: %s', (text, via) => {
    const claim = claimsOf(text).find((each) => each.text === 'the dam was safe');
    expect(claim).toMatchObject({ speaker_id: 'person/ana-rivera', via });
  });

  test('holds for what goes on in another paragraph', () => {
    const claims = claimsOf(
      '“It is over,” Ana Rivera told Reuters.\n\n“We leave at dawn, all of us.”',
    );
    expect(claims.map(({ via, addressee }) => [via, addressee])).toEqual([
      ['Reuters', 'Reuters'],
      ['Reuters', 'Reuters'],
    ]);
  });
});

describe('to whom something was said', () => {
  test.each([
    ['Ana Rivera told reporters that it was over.', 'reporters', null],
    ['Ana Rivera told the council on Monday that it was over.', 'the council', null],
    ['Ana Rivera told the council last month that it was over.', 'the council', null],
    ['“It is over,” Ana Rivera told a rally.', 'a rally', null],
    ['“It is over,” Ana Rivera told her audience.', 'her audience', null],
    ['Ana Rivera told police she was late.', 'police', null],
    ['Ana Rivera warned lawmakers that it was over.', 'lawmakers', null],
    ['Ana Rivera asked Tom Moss whether it was over.', 'Tom Moss', 'person/tom-moss'],
    ['Ana Rivera urged the ministry to close the dam.', 'the ministry', null],
    ['“It is over,” Ana Rivera said to Tom Moss.', 'Tom Moss', 'person/tom-moss'],
    ['In a letter to the council, Ana Rivera wrote that it was over.', 'the council', null],
    ['Speaking to reporters, Ana Rivera said that it was over.', 'reporters', null],
    ['Ana Rivera told the BBC that it was over.', 'the BBC', 'organisation/bbc'],
    ['Ana Rivera called for an inquiry.', null, null],
    ['Ana Rivera said that it was over.', null, null],
    ['“It is over,” Ana Rivera asked on Twitter.', null, null],
  ])('%s', (text, addressee, id) => {
    expect(claimsOf(text)[0]).toMatchObject({ addressee, addressee_id: id });
  });
});
