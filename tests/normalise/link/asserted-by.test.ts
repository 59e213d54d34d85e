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

describe('a study that is told of again is that of whoever made it', () => {
  test.each([
    ['A report by the Tann Institute came out. The report lists 40 mills.', ['tann-institute']],
    ['A study by the Tann Institute came out. It found that 40 mills closed.', ['tann-institute']],
    [
      'A report by the northern branch of the watchdog Tann Institute came out. The report says 40 mills closed.',
      ['tann-institute'],
    ],
    ['Forty mills closed, Tann Institute records show.', ['tann-institute']],
    [
      'The average of recent counts compiled by the Tann Institute shows 40 mills.',
      ['tann-institute'],
    ],
    [
      'A study by the Kestrel Union is out. A report by the Tann Institute says 40 mills closed. The study counted 30.',
      ['tann-institute', 'kestrel-union'],
    ],
    // Who made it may be told behind.
    [
      'A new survey found 12 percent of voters undecided. The survey was conducted in May by the Tann Institute.',
      ['tann-institute'],
    ],
    [
      'A survey found 12 percent undecided. The survey, which was carried out by the Tann Institute, asked 900 owners.',
      ['tann-institute', 'tann-institute'],
    ],
  ])('%s', (text, expected) => {
    expect(asserted(text)).toEqual(expected);
  });

  test.each([
    ['A report by the Tann Institute came out. The city report lists 40 mills.', [null]],
    ['Economists say the road will add $40 to forecasts from the Tann Institute.', [null]],
    ['The Tann Survey closed in May. It has 40 rooms.', [null]],
    ['The band signed with Tann Records and listed 40 songs.', [null]],
    ['A report by the Tann Institute came out. A new report lists 40 mills.', [null]],
    ['Reports by the Tann Institute came out. The report lists 40 mills.', [null]],
    ['The Tann Institute poll that she read on May 3 was held. It has 40 rooms.', [null]],
    ['In a Tann Institute poll, she led, with $40 in her purse.', [null]],
    ['A survey found that owners left the Tann Institute. The survey asked 900 owners.', [null]],
  ])('but not %s', (text, expected) => {
    expect(asserted(text)).toEqual(expected);
  });

  test('a poll that another is compared with is not told of next', () => {
    const text =
      'A Tann Institute poll has 52 percent in favour, a day after a Home Office poll. The poll asked 900 adults.';
    expect(asserted(text)).toEqual(['tann-institute', 'tann-institute']);
  });
});
