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
    ['Ana Rivera issued a statement on the dam, saying that it was over.', 'a statement', null],
    ['Ana Rivera sent out a letter saying that it was over.', 'a letter', null],
    ['Growers filed a lawsuit against Acme, alleging that it was over.', 'a lawsuit', null],
    ['Ana Rivera posted a video in which she said that it was over.', 'a video', null],
    ['Ana Rivera published a blog post, warning that it was over.', 'a blog post', null],
    ['Ana Rivera sent growers home, saying that it was over.', null, null],
    ['“It is over,” Ana Rivera said in making her announcement.', null, null],
    ['In opening the conference, Ana Rivera said that it was over.', null, null],
    ['“It is over,” Ana Rivera said in opening remarks.', 'in opening remarks', null],
    ['“It is over,” wrote Ana Rivera in The Guardian.', 'in The Guardian', 'organisation/guardian'],
    [
      'Ana Rivera said in an interview on Friday with the BBC that it was over.',
      'in an interview on Friday with the BBC',
      'organisation/bbc',
    ],
    [
      'In a poll conducted by the BBC, growers said that it was over.',
      'In a poll conducted by the BBC',
      'organisation/bbc',
    ],
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
    ['Ana Rivera urged growers who had stayed to leave.', 'growers', null],
    [
      'Ana Rivera told White House Chief of Staff Tom Moss that it was over.',
      'White House Chief of Staff Tom Moss',
      'person/tom-moss',
    ],
    ['Residents are urged to boil water.', 'Residents', null],
    ['Anyone with a boat is asked to call the port.', 'Anyone', null],
    ['And the BBC was asked whether it was over.', 'the BBC', 'organisation/bbc'],
    ['The losses were believed to have been caused by Tom Moss.', null, null],
    ['When she was asked whether it was over, Ana Rivera wept.', null, null],
    ['The boats are said to belong to Tom Moss.', null, null],
    ['Ana Rivera called for an inquiry.', null, null],
    ['Ana Rivera said that it was over.', null, null],
    ['“It is over,” Ana Rivera asked on Twitter.', null, null],
  ])('%s', (text, addressee, id) => {
    expect(claimsOf(text)[0]).toMatchObject({ addressee, addressee_id: id });
  });
});
