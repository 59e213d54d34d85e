import { expect, test } from 'vitest';
import { loadResources, normalise } from '../../../pipeline/normalise/normalise.ts';

const resources = loadResources([]);
const rows = (text: string): string[] =>
  normalise({ article_id: 'a', text, metadata: {}, issues: [] }, resources).claims.map(
    (claim) => `${claim.mode}: ${claim.text}`,
  );

/** Each row has the mode of its own marks; one clause is one row. */
test.each([
  [
    'The ferry was safe, Weck said, but the crew was “very tired” that night.',
    ['indirect: The ferry was safe', 'mixed: but the crew was “very tired” that night'],
  ],
  [
    'The well, Moss said, was “as dry as a bone” in May.',
    ['indirect: The well', 'mixed: was “as dry as a bone” in May'],
  ],
  ['The firm said Jonas “Ace” Whitlow would leave.', ['indirect: Jonas “Ace” Whitlow would leave']],
  ['Weck said the plan was “a trap”.', ['mixed: the plan was “a trap”']],
  [
    'The minister Paula Orme is reportedly buying a house on Lake Tarn.',
    ['indirect: The minister Paula Orme is reportedly buying a house on Lake Tarn'],
  ],
  [
    'Ana Rivera is believed to have left the town on foot.',
    ['indirect: Ana Rivera is believed to have left the town on foot'],
  ],
])('%s', (text, expected) => {
  expect(rows(text)).toEqual(expected);
});
