import { expect, test } from 'vitest';
import type { Claim } from '../../../schemas/types.ts';
import { loadResources, normalise } from '../../../pipeline/normalise/normalise.ts';

const resources = loadResources([]);
const claimsOf = (text: string): Claim[] =>
  normalise({ article_id: 'a', text, metadata: {}, issues: [] }, resources).claims;

/** Who says something in a medium is who says it, once. */
test.each([
  [
    'Owen Tarrant said the mine was closed, according to The Arden Herald.',
    'Owen Tarrant',
    'The Arden Herald',
  ],
  ['Holt said, according to The Arden Times, that he would go.', 'Holt', 'The Arden Times'],
  ['“The dam is safe,” Rivera said, according to TIME.', 'Rivera', 'TIME'],
  ['Rivera, according to the BBC, said the dam was safe.', 'Rivera', 'the BBC'],
  ['The dam is safe, said Rivera, according to Reuters.', 'Rivera', 'Reuters'],
  [
    'The plan failed, the ministry said on Monday, according to local media.',
    'the ministry',
    'local media',
  ],
  [
    'According to court documents, Marta Lindgren told police that she had lost the key.',
    'Marta Lindgren',
    'court documents',
  ],
  [
    'Lindgren accused the council of lying, according to a lawsuit filed on Monday.',
    'Lindgren',
    'a lawsuit',
  ],
  [
    '“We lost it all,” Lindgren wrote, according to a copy of the letter.',
    'Lindgren',
    'a copy of the letter',
  ],
])('%s', (text, speaker, via) => {
  const claims = claimsOf(text);
  expect(claims.map((claim) => [claim.speaker_text, claim.via])).toEqual([[speaker, via]]);
});

test('what is said around the medium does not hold it', () => {
  const claims = claimsOf(
    'The general said the troops, according to The Arden Times, would stay in the valley.',
  );
  expect(claims.map(({ text }) => text)).toEqual(['the troops', 'would stay in the valley']);
  expect(new Set(claims.map(({ attribution_id: id }) => id)).size).toBe(1);
});

/** Who tells more than what somebody says, or is no medium, says it. */
test.each([
  ['The bridge, which Lindgren said was safe, fell on Monday, according to the BBC.', 'the BBC'],
  [
    'The officer shot the man after he said he was armed, according to a police report.',
    'a police report',
  ],
  ['Lindgren believes the bridge is safe, according to Reuters.', 'Reuters'],
  ['Lindgren said the bridge is safe, according to Marta Holt.', 'Marta Holt'],
  ['Two men were held on Friday, according to The Arden Herald.', 'The Arden Herald'],
])('%s', (text, speaker) => {
  expect(claimsOf(text)[0]?.speaker_text).toBe(speaker);
});
