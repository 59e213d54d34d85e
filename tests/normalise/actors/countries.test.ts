import { describe, expect, test } from 'vitest';
import { actorNamed, find, mentionsIn } from './found.ts';

describe('countries', () => {
  test.each([
    [
      'The U.S. and the UK met the DPRK.',
      ['U.S. → country/usa', 'UK → country/gbr', 'DPRK → country/prk'],
    ],
    ['The Republic of Korea agreed.', ['Republic of Korea → country/kor']],
    ['Burma and Czechia agreed.', ['Burma → country/mmr', 'Czechia → country/cze']],
    [
      'The Ukrainians and a Polish minister met.',
      ['Ukrainians → country/ukr', 'Polish → country/pol'],
    ],
    [
      'The DPRK’s [Democratic People’s Republic of Korea’s] army grew.',
      ['DPRK → country/prk', 'Democratic People’s Republic of Korea → country/prk'],
    ],
    ['St. Lucia and St Lucia agreed.', ['St. Lucia → country/lca', 'St Lucia → country/lca']],
    ['It told us to leave.', []],
    ['They ate turkey in a jersey.', []],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toEqual(expected);
  });

  test('a country has one short name and its own code', () => {
    expect(actorNamed('The DPRK agreed.', 'North Korea')).toMatchObject({
      actorId: 'country/prk',
      country: 'PRK',
      alsoKnownAs: ['DPRK'],
    });
  });
});

describe('seats of government', () => {
  test.each([
    ['Pyongyang has tested a rocket.', ['Pyongyang → country/prk']],
    ['They asked for Seoul’s answer.', ['Seoul → country/kor']],
    ['The Kremlin denied it.', ['Kremlin → country/rus']],
    ['The talks will go on in Ardenton, Moscow said.', ['Moscow → country/rus']],
    ['They live in Ardenton, Moscow and Paris.', []],
    ['They met in Pyongyang.', []],
    ['They flew to Seoul on Friday.', []],
    ['SEOUL, Oct. 3 — The river rose.', []],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toEqual(expected);
  });
});

test('places are no actors, and are said to be places', () => {
  const text = 'In Brussels, Europe watched the Korean Peninsula and the Indo-Pacific.';
  const { actors, places } = find(text);
  expect(actors).toEqual([]);
  expect(places.map(({ start, end }) => text.slice(start, end)).sort()).toEqual([
    'Brussels',
    'Europe',
    'Indo-Pacific',
    'Korean Peninsula',
  ]);
});
