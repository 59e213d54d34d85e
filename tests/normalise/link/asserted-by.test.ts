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

describe('shares that are told on behind a poll are those of whoever made it', () => {
  const poll = 'A Tann Institute poll found 52 percent of voters in favour.';
  test.each([
    [`${poll} Sixty percent of women are.`, 2],
    [`${poll}\n\nJust 12 percent had no view.\n\nThe mayor leads by 8 points.`, 3],
    [`${poll}\n\n“It is hard,” a voter said.\n\nThe poll of 900 adults ran in May.`, 2],
    [
      `The survey, conducted by the Tann Institute, has 52 percent in favour. Few men, 9 percent, are.`,
      2,
    ],
    [`${poll} The mayor has 41 percent, to 38 percent for her rival.`, 3],
  ])('%s', (text, figures) => {
    expect(asserted(text)).toEqual(Array.from({ length: figures }, () => 'tann-institute'));
  });

  test.each([
    ['Another poll begins.', `${poll} Another poll had 40 percent. Of men, 30 percent were.`, 2],
    ['A report comes between.', `${poll} In a report from May, 40 percent of mills closed.`, 1],
    [
      'Something else is told.',
      `${poll}\n\nIt rained.\n\nIt snowed.\n\nIt froze.\n\nOnly 5 percent came.`,
      1,
    ],
    ['It is no share.', `${poll} The town has 40 mills.`, 1],
    ['A share that fell is no answer.', `${poll} Prices fell 5 percent.`, 1],
    [
      'Polls are also elections.',
      'In the Lake Party polls, 52 percent voted for her. Of men, 30 percent did.',
      1,
    ],
  ])('and no longer: %s', (_, text, others) => {
    expect(asserted(text).slice(-others)).toEqual(Array.from({ length: others }, () => null));
  });

  test('who says something of it comes first', () => {
    const text = `${poll} Of women, 60 percent were, Orla Rivera said.`;
    expect(asserted(text)).toEqual(['tann-institute', 'orla-rivera']);
  });
});
