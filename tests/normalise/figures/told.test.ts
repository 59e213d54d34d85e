import { describe, expect, test } from 'vitest';
import { find } from './found.ts';

const counted = (text: string): (string | null)[] => find(text).map((each) => each.counted);

describe('noun phrases that are counted', () => {
  test.each([
    ['It came across 15 earlier contests.', ['earlier contests']],
    ['It was two of the first foreign groups that acted.', ['first foreign groups']],
    ["It has two of the region's major political parties.", ["region's major political parties"]],
    [
      "He met two of Rona's most prominent Norland friends.",
      ["Rona's most prominent Norland friends"],
    ],
    ['He told one group one thing.', ['group']],
    ['They own three $53 million boats.', ['boats', 'boats']],
    ['It took 25 percent of the roughly 38,000 pages.', ['pages', 'pages']],
    [
      'The poll of 1,031 randomly-selected registered voters ended.',
      ['randomly-selected registered voters'],
    ],
    ['Three current and former Tann employees said so.', ['current and former Tann employees']],
    ['It runs two lobbying and consulting firms.', ['lobbying and consulting firms']],
    ['They hit 24 artillery and mortar systems.', ['artillery and mortar systems']],
    ['They won at least 39 Super Tuesday delegates.', ['Super Tuesday delegates']],
    ['Six in 10 Norland Democratic primary voters said so.', ['Norland Democratic primary voters']],
    ['No one may sing within 70 feet of a polling site.', ['polling site']],
    ['They live in two cultures - tea and bread.', ['cultures']],
    ['Some 3 percent of self-identified "rebels" said so.', ['rebels']],
    ['Tens of thousands of people want answers.', ['people']],
    ['She has a staff of dozens making films.', [null]],
    ['ELEVEN POLICE KILLED IN ATTACK', ['POLICE']],
    ['A fire in TANNLAND Three people died.', ['people']],
    ['It has 12 staff and one car.', ['staff', 'car']],
    ['Hundreds cast their votes.', [null]],
    ['TWO DEAD, 16 INJURED IN BUS CRASH', [null, null]],
    [
      'They vote on a day when 12 states and territories go to the polls.',
      ['states and territories'],
    ],
  ])('%s', (text, expected) => {
    expect(counted(text)).toEqual(expected);
  });
});

describe('what an amount is told of', () => {
  test.each([
    ['It lay in a valley with a population under 700.', 'population'],
    ['In the town over 300 were killed.', null],
    ['That brought the total number of boats lost there to 12.', 'boats'],
    ['They want to cap the number of guests staying at the inn at 40.', 'guests'],
    ['The firm, on low margins, began March with $8 million.', null],
    ['The plan, which outside engineers have estimated to cost about $14 million, failed.', null],
    ['The share of voters entering the city is 40 percent.', null],
    [
      'The number of cases in Norland and Tannland fell by 5 percent.',
      'cases in Norland and Tannland',
    ],
    [
      'The enrolment at schools and colleges soared 56 percent.',
      'enrolment at schools and colleges',
    ],
    ['Prices in shops and wages rose 5 percent.', 'wages'],
    ['It has a margin of sampling error of three percentage points.', 'margin of sampling error'],
    ['Bankers left short-term rates near zero.', 'short-term rates'],
    ['The deficit for this fiscal year is projected to be $544 million.', 'deficit'],
    ['Her shed was one of about nine on the hill.', null],
    ['She needs 58 percent of remaining seats to reach 410.', null],
    ['It will be well over a million dollars.', null],
    ['They cut the top rate of 41 percent to as low as 12 percent.', 'top rate'],
    ['The list pegged him at $3.4 billion.', null],
    ['It ran up a fuel bill in excess of $70,000.', 'fuel bill'],
    ['It was only four shy of the number needed.', null],
    ['She ran one last round of it.', 'last round'],
    ['Later Rona will gain at least 24.', null],
    ['About 4 in 10 voters were young and a little under 3 in 10 were old.', 'voters'],
    ['It hit a post some 50 meters away from the station.', null],
    ['The border post is hundreds of miles away.', 'border post'],
    [
      'They say that imports from Tann and the United Kingdom grew by 40 percent.',
      'imports from Tann and the United Kingdom',
    ],
    ['They built Tann and Lode followings of 45 million.', 'Tann and Lode followings'],
    ['They cut the number of shops from 400 in the contested year of 2008 to 60.', 'shops'],
    ['A group led by Rona is one of the best.', null],
    ['The number of paid helpers went from 174 in May to 151 in June.', 'paid helpers'],
    ['He lives in Tolm (population 5,000).', 'population'],
    ['Some 97% of this project is done.', 'project'],
    ['Only 12 percent of that land is dry.', 'land'],
    ['She filled half her cabinet with bakers.', 'cabinet'],
    ['Tann has twice as many deaths.', 'deaths'],
    ['She got more than twice as much bread as he did.', 'bread'],
    ['Of the nations that joined, only two were willing.', 'nations'],
    ['Out of fifteen councils, only two are run by nurses.', 'councils'],
    ['Some 900 boats were lost, out of 2,000.', 'boats'],
  ])('%s', (text, expected) => {
    expect(find(text).at(-1)?.counted ?? null).toBe(expected);
  });

  test('An age across a participle.', () => {
    const [age] = find('The average age of Norlanders born in Tannland was 44.');
    expect(age).toMatchObject({ value: 44, unit: 'a', kind: 'age' });
  });
});

describe('what two of a kind share', () => {
  test.each([
    ['The towns have populations of 3,000 and 5,000.', ['populations', 'populations']],
    ['It has rates of 3 percent and 5 percent.', ['rates', 'rates']],
    ["Rona won 58 seats, compared to Tann's 38.", ['seats', 'seats']],
    ["She took 44 percent of the vote to Tann's 31 percent.", ['vote', 'vote']],
    [
      'Rona has 370 delegates, Tann has 129 and Lode left with at least 63.',
      ['delegates', 'delegates', 'delegates'],
    ],
    ['With 107 seats at stake, they will win at least 56.', ['seats', 'seats']],
    ['Tann, which has 900 citizens, had 12.', ['citizens', null]],
    ['Some 50 percent of voters chose Rona while 40 percent chose Tann.', ['voters', 'voters']],
    ['Some 50 percent of voters chose Rona while 40 percent overall chose Tann.', ['voters', null]],
    ['They passed six stops and a shop, home to less than 300.', ['stops', null]],
    ['They had 24 viewers, compared with fewer than 8 last year.', ['viewers', 'viewers']],
  ])('%s', (text, expected) => {
    expect(counted(text)).toEqual(expected);
  });
});

describe('money in something', () => {
  test.each([
    ['They paid millions in cash.', ['money', 'USD', 'cash']],
    ['It got $5 million in tax breaks.', ['money', 'USD', 'tax breaks']],
    ['It made £5 million in Tannland.', ['money', 'GBP', null]],
    ['It left thousands in the cold.', ['count', '1', null]],
    ['It is spending millions to stop it.', ['money', 'USD', null]],
    ['They spent thousands of hours there.', ['duration', 'h', null]],
    [
      'It spent £5 and billions in the aid of others, and then 90,000 in legal fees.',
      ['money', 'GBP', 'legal fees'],
    ],
  ])('%s', (text, [kind, unit, of]) => {
    expect(find(text).at(-1)).toMatchObject({ kind, unit, counted: of });
  });
});

describe('shares of people at large', () => {
  test.each([
    ['Some 8 of 10 voters back her.', [0.8]],
    ['Eight of 10 likely voters are tired.', [0.8]],
    ['Nine of 10 boats sank.', [9, 10]],
    ['Nine of the 10 voters left.', [9, 10]],
    ['They see a one-in-five chance.', [0.2]],
  ])('%s', (text, expected) => {
    expect(find(text).map(({ value }) => value)).toEqual(expected);
  });
});

describe('numbers that are no figures', () => {
  test.each([
    ['The frigate joined Task Force (NTF) 50 on Monday.', []],
    ['Safety is my number one priority.', []],
    ['It opened a show at 900 Grand Harbour called Bread.', []],
    ['They train at 12 NATO bases.', [12]],
    ['4 Orla Rivera.', []],
    ['8 Rand Olsen.', []],
    ['They gave one-on-one talks.', []],
    ['It did not bother me one bit.', []],
    ['He was not the only one unhappy with it.', []],
    ['She has only one car.', [1]],
    ['Shells hit posts 250 and 251", she said.', []],
    ['Rona Tann, the Norland half of a duo, left.', []],
    ['Only half of the town burned.', [0.5]],
    ['They got it five or six weeks ago.', []],
    ['We put one foot in front of the other.', []],
    ['And a third, Rona Tann, left.', []],
    ['It followed the collapse of 2008-9 in the north.', []],
    ['These are concerned about the latter two.', []],
  ])('%s', (text, expected) => {
    expect(find(text).map(({ value }) => value)).toEqual(expected);
  });
});

describe('bounds and changes that are none', () => {
  test.each([
    ['She spoke inside one of his own halls.', ['exactly'], [null]],
    ['They came within 5 points of it.', ['at-most'], [null]],
    ['They stayed within two countries.', ['exactly'], [null]],
    ['They cleared 15 percent of the city.', ['exactly'], [null]],
    ['A $15 minimum wage was set.', ['exactly'], [null]],
    ['It costs $20 maximum.', ['at-most'], [null]],
    ['Losses would add up to $2.6 million.', ['exactly'], [null]],
    ['The Fund for Growth got $500,000.', ['exactly'], [null]],
    ['It fell about 200 pages short of its goal.', ['about'], [null]],
    ['She lost the county 34 percent to 52 percent.', ['exactly', 'exactly'], [null, null]],
  ])('%s', (text, comparators, changes) => {
    expect(find(text).map(({ comparator }) => comparator)).toEqual(comparators);
    expect(find(text).map(({ change }) => change)).toEqual(changes);
  });

  test('Shares among two groups are no parts of one another.', () => {
    const shares = find('He won 19 percent among farmers and a mere 9 percent among others.');
    expect(shares.map(({ partOf }) => partOf)).toEqual([null, null]);
  });

  test('A mark is the number itself.', () => {
    expect(counted('He passed the 40 mark.')).toEqual([null]);
  });
});

test.each([
  'They left before they turned 18.',
  'Guards as young as 18, came.',
  'Rona Tann, bane of bakers, dies at 18.',
  'Half of the voters were 18 or older.',
])('%s', (text) => {
  expect(find(text).at(-1)).toMatchObject({ value: 18, unit: 'a', kind: 'age' });
});

test('An age in brackets.', () => {
  expect(find('We know their average age (63) and names.')[0]).toMatchObject({ unit: 'a' });
});
