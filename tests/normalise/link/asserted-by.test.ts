import { describe, expect, test } from 'vitest';
import { recordOf } from './rows.ts';

/** Who asserts each figure, by the end of an id. */
const asserted = (text: string): (string | null)[] =>
  recordOf(text).figures.map(({ asserted_by }) => asserted_by?.split('/').at(-1) ?? null);

describe('a study or poll speaks for whoever made it', () => {
  test.each([
    ['A poll by the Tann Institute found 12 percent of voters undecided.', ['tann-institute']],
    ['In a recent Tann Institute poll, 12 percent of voters were undecided.', ['tann-institute']],
    ['Data from the Tann Institute show that 40 mills closed.', ['tann-institute']],
    [
      'About 40 mills closed, according to a survey of owners conducted by the Tann Institute.',
      ['tann-institute'],
    ],
    ['Tann Institute figures showed 40 mills had closed.', ['tann-institute']],
    [
      'A Tann Institute survey asked 900 owners. Sixty percent are leaving, the survey found.',
      ['tann-institute', 'tann-institute'],
    ],
    ['A poll found 12 percent of voters undecided.', [null]],
    ['The Tann Institute opened. It has 40 rooms.', [null]],
    ['Data from the Tann Institute filled 40 boxes.', [null]],
  ])('%s', (text, expected) => {
    expect(asserted(text)).toEqual(expected);
  });

  test('who speaks of it comes first', () => {
    const text =
      'Orla Rivera said a poll by the Tann Institute had 12 percent of voters undecided.';
    expect(asserted(text)).toEqual(['orla-rivera']);
  });
});
