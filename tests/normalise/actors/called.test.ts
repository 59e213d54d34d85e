import { describe, expect, test } from 'vitest';
import { mentionsIn } from './found.ts';

const people = (text: string, day: string | null = null): string[] =>
  mentionsIn(text, day)
    .filter((each) => each.includes('person/'))
    .map((each) => each.replace('person/', '').replace('a1/', ''));

describe('what people are called by, done to, and play', () => {
  test.each([
    ['The murder of Zorblat was never solved.', ['Zorblat → zorblat']],
    ['The killing of Ruritanians went on.', []],
    ['The murder of Zorblat villagers went on.', []],
    ['Ana Rivera, the voice of Zorblat, came.', ['Ana Rivera → ana-rivera', 'Zorblat → zorblat']],
    ['In the film she played the Zorblat.', ['Zorblat → zorblat']],
    ['On Sunday they played the Zorblat.', []],
    ['In the film they played the Zorblats.', []],
    ['It was begun by a user called “Zorblat”, they wrote.', ['Zorblat → zorblat']],
    ['It was begun by a group called “Zorblat”, they wrote.', []],
    ['They bought from a food maker called Zorblat.', []],
    ['They drank a beer called Zorblat.', []],
  ])('%s', (text, expected) => {
    expect(people(text)).toEqual(expected);
  });

  test('a government is called after a holder of a high office, not after a place', () => {
    expect(people('It was set up by the Monti government.')).toEqual(['Monti → monti']);
    expect(people('It was set up by the Zorblat government.')).toEqual([]);
  });

  test.each([
    ['A day at sea.\n\nImage: Zorblat.\n\nIt was fine.', ['Zorblat → zorblat']],
    [
      'A day at sea.\n\nVideo: Zorblat & Quindlefan.\n\nIt was fine.',
      ['Zorblat → zorblat', 'Quindlefan → quindlefan'],
    ],
    ['A day at sea.\n\nImage: Getty.\n\nIt was fine.', []],
    ['A day at sea.\n\nImage: Shutterstock.\n\nIt was fine.', []],
    ['A day at sea.\n\nImage: Home Office.\n\nIt was fine.', []],
    ['A day at sea.\n\nImage: ZorBlat.\n\nIt was fine.', []],
    ['A day at sea.\n\nImage: Storm.\n\nIt was fine.', []],
    ['The image: Zorblat rose from the sea.', []],
  ])('who made a picture: %j', (text, expected) => {
    expect(people(text)).toEqual(expected);
  });
});

describe('names inside longer words and names', () => {
  test.each([
    ['Ana Quindle left. They hung the Quindle Polaroids.', 'Quindle'],
    ['Ana Quindle left. They wore a Quindle-like wig.', 'Quindle'],
    ['Ana Quindle left. It was a pro-Quindle vote.', 'Quindle'],
    ['Ana Quindle left. It was an Anti-Quindle vote.', 'Quindle'],
  ])('%s', (text, name) => {
    expect(people(text)).toEqual(['Ana Quindle → ana-quindle', `${name} → ana-quindle`]);
  });

  test.each([
    ['Ana Quindle left. They walked to Quindle Heights.'],
    ['Ana Quindle left. The Quindle Brothers walked.'],
    ['Ana Quindle left. It was a Zorblat-like wig.'],
    ['Ana Quindle left. Zorblat-Quindle walked.'],
  ])('no mention: %s', (text) => {
    expect(people(text)).toEqual(['Ana Quindle → ana-quindle']);
  });

  test('two who share a surname, and a family name that stands first, lend theirs to a museum', () => {
    expect(people('They walked slowly to the Ana & Tom Quindle Museum.')).toEqual([
      'Ana → ana-quindle',
      'Tom Quindle → tom-quindle',
    ]);
    expect(people('They walked very slowly to the Zhao Kai Shen Memorial.')).toEqual([
      'Zhao Kai Shen → zhao-kai-shen',
    ]);
  });
});

describe('offices', () => {
  test('the PM is the prime minister of the article', () => {
    expect(people('Prime Minister Ana Quindle spoke. The PM left.')).toEqual([
      'Ana Quindle → ana-quindle',
      'The PM → ana-quindle',
    ]);
  });

  test('of two presidents in a sentence the one who is named far more often is meant', () => {
    const text =
      'President Ana Quindle came. Quindle spoke. Quindle ate. Kenyan President Tom Obi met Ms Quindle days after the president fell.';
    expect(people(text).at(-1)).toBe('the president → ana-quindle');
  });

  test('the prime minister of the lead is who holds the office on the day, and is named later', () => {
    const text = 'The Prime Minister left at noon. Keir Starmer took a train.';
    expect(people(text, '2025-01-05')).toEqual([
      'The Prime Minister → keir-starmer',
      'Keir Starmer → keir-starmer',
    ]);
    expect(people(text, '2015-01-05')).toEqual(['Keir Starmer → keir-starmer']);
  });
});

test('a body by two small words of its name', () => {
  const text = 'The Northern Harbour Control Board met. The harbour board left.';
  expect(mentionsIn(text)).toContain(
    'The harbour board → organisation/northern-harbour-control-board',
  );
});
