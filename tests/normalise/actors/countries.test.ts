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

describe('names of several countries, or of a country and a place', () => {
  test.each([
    ['Congo said it would stay. The Congolese government thanked it.', ['cod', 'cod']],
    [
      'Brazzaville was calm. Congo voted on Sunday, and Congolese papers were full of it.',
      ['cog', 'cog', 'cog'],
    ],
    ['Troops of Rwanda left Goma, and Congolese refugees went home.', ['rwa', 'cod']],
    ['Korean shoppers spent less. Korea cut its rates.', ['kor', 'kor']],
    ['Pyongyang fired a rocket. The Korean people, it said, were glad.', ['prk', 'prk']],
    ['North Korea met South Korea. The Korean leaders shook hands.', ['prk', 'kor']],
    ['Equatorial Guinea votes. The Guinean president is old.', ['gnq', 'gnq']],
    ['A Guinean miner and the ministers of Guinea met.', ['gin', 'gin']],
    ['South Sudan voted. Sudanese farmers queued.', ['ssd', 'ssd']],
    ['Sudanese farmers queued.', ['sdn']],
    ['Georgia and Armenia signed.', ['geo', 'arm']],
    ['Rivera won Alabama and Georgia on Tuesday.', []],
    ['Voters in Georgia chose. Rivera won the county of Quindle by a hair.', []],
    ['Dominican players won.', ['dom']],
    ['Dominica voted. The Dominican premier left.', ['dma', 'dma']],
    ['Samoa and American Samoa met.', ['wsm', 'asm']],
    ['The Central African Republic voted. Central African troops left.', ['caf', 'caf']],
    ['Central African states met.', []],
    ['He flew on Emirates and saw a match at the Emirates.', []],
    ['Dubai is in the Emirates, and Oman is not.', ['are', 'omn']],
    ['Jersey and Guernsey left. She wore Jersey.', ['jey', 'ggy', 'jey']],
    ['Rivera wore Jersey.', []],
  ])('%s', (text, codes) => {
    expect(
      find(text).mentions.flatMap(({ actorId }) =>
        actorId.startsWith('country/') ? [actorId.slice(-3)] : [],
      ),
    ).toEqual(codes);
  });
});

describe('words that are also other things', () => {
  test.each([
    ['They ate Swiss cheese in a Georgian townhouse.', []],
    ['A Dominican friar kept a German shepherd and two Guinea pigs.', []],
    ['Finn Rivera and Dane Hale met at the South Pole.', []],
    ['A young Dane, two Swedes and an elderly Pole met.', ['Dane', 'Swedes', 'Pole']],
    ['Brits and Kiwis drink tea.', ['Brits', 'Kiwis']],
    ['The Pole Vault Club met a Turk.', ['Turk']],
    ['A New Mexico sheriff spoke of Jordan Price and Chad Hale.', []],
    ['Georgia Rivera left Chad.', ['Chad']],
    ['Kim Jordan met Ana Jordan. Jordan scored 30 points.', []],
    ['Kim Jordan met Ana Jordan. They flew to Jordan.', ['Jordan']],
    ['They polish the turkey, the china and the chilli.', []],
    ['She knew him as “the Dane”, and the Dane knew her.', ['Dane']],
    ['The Turks and Caicos voted.', ['Turks and Caicos']],
  ])('%s', (text, expected) => {
    expect(
      find(text).mentions.flatMap(({ actorId, start, end }) =>
        actorId.startsWith('country/') ? [text.slice(start, end)] : [],
      ),
    ).toEqual(expected);
  });
});
