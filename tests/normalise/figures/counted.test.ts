import { describe, expect, test } from 'vitest';
import { find, read, values } from './found.ts';

describe('the noun right after an amount', () => {
  test.each([
    ['The bank took a $9 million loan.', 'loan'],
    ["Rona's recent $14 billion tax bill was paid.", 'tax bill'],
    ['It left a nearly $1 billion hole.', 'hole'],
    ['He wants a whopping 30 percent effective tax rate.', 'effective tax rate'],
    ['She paid a record $5 million penalty.', 'penalty'],
    ['They climbed a 15 metre high tower.', 'tower'],
    ['It became a $40-million-a-year business - the largest here.', 'business'],
    ['Shops saw a 5 percent rise in wages.', 'wages'],
    ['Shops saw a 12% drop.', null],
    ['That is the $20 million experts ask for.', null],
    ['It is far from the 95 percent Rivera received.', null],
    ['It sank, with another 14 percent sailing by night.', null],
  ])('%s', (text, counted) => {
    expect(find(text)[0]?.counted).toBe(counted);
  });
});

describe('several nouns of one number', () => {
  test.each([
    ['He counted over 80 further pupils and teachers.', 'pupils and teachers'],
    ['It sent 800 troops, tanks, and boats to the north.', 'troops, tanks, and boats'],
    ['Today about 400 soldiers and police officers are there.', 'soldiers and police officers'],
    ['The storm hit 20 villages and people fled.', 'villages'],
    ['It was shown 20 times and viewers left.', 'times'],
    ['It taxes 9,000 low- and middle-income Norlanders.', 'low- and middle-income Norlanders'],
    ['At noon the two heard of a wedding.', null],
  ])('%s', (text, counted) => {
    expect(find(text)[0]?.counted ?? null).toBe(counted);
  });
});

describe('changes whose ends stand apart, or whose object stands before them', () => {
  test.each([
    ['His rating fell from 63 percent in May to 51 percent now.', ['fall', 'fall']],
    ['Her lead rose from two points to nine points.', ['rise', 'rise']],
    ['It would reduce carbon emissions 80 percent by then.', ['fall']],
    ['They cut taxes 20 percent.', ['fall']],
    ['It came from 5 villages, and 9 boats went to 7 towns.', [null, null, null]],
  ])('%s', (text, changes) => {
    expect(find(text).map(({ change }) => change)).toEqual(changes);
  });
});

describe('points, shares and margins of polls', () => {
  test.each([
    [
      'The poll has a margin of error of 4.5 points.',
      ['4.5 | 4.5 | exactly | {percentage_point} | margin of error'],
    ],
    ['The margin of error is +/- 4 percent.', ['4 percent | 4 | exactly | % | margin of error']],
    ['Polls show her with a ten-point lead.', ['ten | 10 | exactly | {percentage_point} | lead']],
    ['The team had a ten-point lead.', ['ten | 10 | exactly | 1 | point']],
    [
      'Among likely voters, 46 percent would choose Orla and 44 percent would back Tann.',
      [
        '46 percent | 46 | exactly | % | likely voters',
        '44 percent | 44 | exactly | % | likely voters',
      ],
    ],
    ['Among likely voters, she won by 46 percent.', ['46 percent | 46 | exactly | % | ']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('ages, rates and spells', () => {
  test.each([
    ['People ages 55 to 65 may join.', ['55 to 65 | 55–65 | between | a | People']],
    ['Women ages 18-34 may not.', ['18-34 | 18–34 | between | a | Women']],
    ['He earns $6,000 annually.', ['$6,000 annually | 6000 | exactly | USD/a | ']],
    ['It took four, five years.', ['four | 4 | exactly | a | ', 'five years | 5 | exactly | a | ']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('places on the map, numbers drawn and lists of hours', () => {
  test.each([
    ['The ship sank at 37.5 N, 122.4 W, 40 miles off.', [40]],
    ["The wreck lies at 45°30'N 12°15'E, or 37.5°N, 12.4°W.", []],
    ['It lies at 61 degrees north and 12 degrees west.', []],
    ['A force of 40 N moved it 37 degrees north of the town.', [40, 37]],
    ['The winning numbers were 4, 8, 15, 16, 23 and 42, with a bonus ball of 7.', []],
    ['They push 1, 2, 3, 4 and 5 now.', []],
    ['She scored 87, 85, 90 and 92.', [87, 85, 90, 92]],
    ['Doors open at 2, 4:30 and 7 p.m. on Friday.', []],
    ['Trains leave at 6.15, 7.15 and 8.15 each morning.', []],
    ['It sold shares at 6.15 and 7.15 euros.', [6.15, 7.15]],
    ['The 911 is a car.', []],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});
