import { describe, expect, test } from 'vitest';
import { find, read, values } from './found.ts';

describe('units that stand apart from their numbers', () => {
  test.each([
    ['They met for 15 extra minutes.', ['15 extra minutes | 15 | exactly | min | ']],
    ['Two full years passed.', ['Two full years | 2 | exactly | a | ']],
    ['It flew 20 additional miles.', ['20 additional miles | 20 | exactly | [mi_i] | ']],
    ['She bought two long bars.', ['two | 2 | exactly | 1 | long bars']],
    [
      'He owns a third of an acre.',
      ['a third of an acre | 0.3333333333333333 | exactly | [acr_us] | '],
    ],
    [
      'A third of a second round went.',
      ['A third | 0.3333333333333333 | exactly | 1 | second round'],
    ],
    ['It was 15 below zero.', ['15 below zero | -15 | exactly | deg | ']],
    ['It took a year and a half.', ['a year and a half | 1.5 | exactly | a | ']],
    ['It took a boat and a half pint.', ['a half pint | 0.5 | exactly | [pt_us] | ']],
    ['It makes 700 Nm.', ['700 Nm | 700 | exactly | N.m | ']],
    [
      'The yard is 4 x 5 metres.',
      ['4 | 4 | exactly | m | yard', '5 metres | 5 | exactly | m | yard'],
    ],
    ['She won the 4x100m relay.', ['4 | 4 | exactly | 1 | ', '100m | 100 | exactly | m | relay']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ['It costs $45 per megawatt-hour.', 'USD/(MW.h)'],
    ['It costs 12 cents a kilowatt-hour.', 'USc/(kW.h)'],
    ['It burns 7.8 L/100 km.', 'L/(100.km)'],
    ['Some 12 per 100,000 people fell ill.', '1/100000'],
    ['It had 3 deaths per million people.', '1/1000000'],
    ['It sells 40 a day.', '1/d'],
    ['It sold 40 a day earlier.', '1'],
  ])('the rate in %s', (text, unit) => {
    expect(find(text).map((each) => each.unit)).toEqual([unit]);
  });
});

test.each([
  ['Thirty US states voted.', '1', 'US states'],
  ['It sold 20 EV models.', '1', 'EV models'],
  ['Some 12 MPs left.', '1', 'MPs'],
  ['It ran 12 KM and 5 MPH.', 'km', null],
])('capitals that are no unit: %s', (text, unit, counted) => {
  expect(find(text)[0]).toMatchObject({ unit, counted });
});

test.each([
  ['It cost 5 million won.', 'KRW'],
  ['It cost 10,000 won ($8).', 'KRW'],
  ['Some 500 won a prize.', '1'],
  ['It cost Rs. 500 crore.', 'INR'],
  ['It cost R2,500.', 'ZAR'],
  ['It cost N5bn.', 'NGN'],
  ['It cost P500 million.', 'PHP'],
])('the money in %s', (text, unit) => {
  expect(find(text)[0]?.unit).toBe(unit);
});

test.each(['He wore an N95 mask.', 'Take the R500 road.', 'He lived by the P20.'])('%s', (text) => {
  expect(values(text)).toEqual([]);
});

describe('what is counted, apart from its number', () => {
  test.each([
    ['He may pay a fine of up to $5,000.', ['fine']],
    ['It had a share on revenue of $5m.', ['revenue']],
    ['A crowd estimated at 12,000 marched.', ['crowd']],
    ['Between 20 and 30 marched.', [null]],
    ['The 10-year yield of 3% rose.', ['yield', '10-year yield']],
    ['Four 20-kg bags broke.', ['bags', 'bags']],
    ['Ten $5 tickets went.', ['tickets', null]],
    ['Thousands of so-called “seers” came.', ['seers']],
    ['A magnitude 6.1 tremor killed nobody.', ['magnitude']],
    ['Two-thirds of the 90 jobs will go.', ['jobs', 'jobs']],
    ['They cut the number of seats for this year to 40.', ['seats']],
    ['They came in groups of three.', [null]],
    ['It fined rich firms each of $200m.', ['rich firms']],
    ['It fined five rich firms each of $200m.', ['rich firms', 'rich firms']],
    ['It has a plan to reach 2.5%.', [null]],
    ['They show slim margins ranging from 3% to 8%.', ['slim margins']],
    ['A count of 1,310 Kenyan registered nurses ended.', ['Kenyan registered nurses']],
    ['It fell to $15, and they cut the number of seats to 40.', [null, 'seats']],
  ])('%s', (text, counted) => {
    expect(find(text).map((each) => each.counted)).toEqual(counted);
  });

  test.each([
    ['It has 4,500 workers, 1,200 of whom are new.', [null, 0], 'workers'],
    ['They took 300 guns, 40 of them children’s toys.', [null, 0], 'children’s toys'],
    ['It took in $3bn, including in Spain, and also made $1bn.', [null, null], null],
    ['Of 90 guests, most of them old, 40 fell ill.', [null, 0], 'guests'],
    ['Some 90 guests, most of them old, left for three inns.', [null, null], 'inns'],
    ['It is 60% of members, including 8% of staff.', [null, null], 'staff'],
    ['It has 90 seats that include a bench, compared to 40 before.', [null, null], 'seats'],
  ])('%s', (text, parts, counted) => {
    const figures = find(text);
    expect(figures.map(({ partOf }) => partOf)).toEqual(parts);
    expect(figures[1]?.counted).toBe(counted);
  });
});

describe('ages without a unit', () => {
  test.each([
    ['A mechanic, 51, who lives here, left.', ['a']],
    ['The total, 51, was low.', ['1']],
    ['A boy of 12 came.', ['a']],
    ['A team of 12 came.', ['1']],
    ['She has a son, 3.', ['a']],
    ['Her daughter, now 11, left.', ['a']],
    ['He will turn 18 soon.', ['a']],
    ['The average age was 44.', ['a']],
    ['The average wage was 44.', ['1']],
    ['It fell among men younger than 30.', ['a']],
    ['It is younger than 30 towns.', ['1']],
    ['Ana and Jo Rivera, 22 and 19, left.', ['a', 'a']],
    ['They asked adults 18 to 49.', ['a']],
    ['It hit people 65 and older.', ['a']],
    ['They are aged four, six and nine.', ['a', 'a', 'a']],
  ])('%s', (text, units) => {
    expect(find(text).map(({ unit }) => unit)).toEqual(units);
  });
});

test.each([
  ['Fees have climbed up to $6,300.', 'exactly'],
  ['Dues may go up to $8,400.', 'at-most'],
  ['It is not only 62% of them.', 'exactly'],
])('the bound in %s', (text, comparator) => {
  expect(find(text)[0]?.comparator).toBe(comparator);
});

test.each([
  ['It fell to 3 tonnes from 4.', ['fall', 'fall']],
  ['It is 12 points lower.', ['fall']],
  ['They raised the minimum wage to $15.', ['rise']],
  ['It would rise by either 49% or 27%.', ['rise', 'rise']],
  ['They will decrease its share from 8%.', ['fall']],
  ['The ship sank 40 miles off.', [null]],
  ['He cut off the road to 12 villages.', [null]],
])('the direction in %s', (text, changes) => {
  expect(find(text).map(({ change }) => change)).toEqual(changes);
});

test.each([
  ['Thousands upon thousands left.', ['1000–10000']],
  ['Between one and two thousand left.', ['1000–2000']],
  ['It is at 3, 4 percent.', [3, 4]],
  ['She ran 400 metres in 49.8.', [400, 49.8]],
  ['A quarter-of-a-million birds came.', [250_000]],
  ['Traffic grew 18-fold.', [18]],
  ['-One poll shows it.', [1]],
  ['Expect rain in Wales, in Kent 30 to 50mm.', ['30–50']],
  ['The court ruled in a 9-to-6 vote, by its 5-to-4 liberal majority.', []],
  ['She leads by 50 to 48 percent.', [50, 48]],
  ['They met 5-to-10 people.', ['5–10']],
  ['Two, close the gate.', []],
  ['Someone said one needs rest.', []],
  ['They met at 0730.', []],
  ['Output fell by a third to 200 tonnes.', [1 / 3, 200]],
  ['It was a 3-for-1 split.', []],
  ['See paragraphs 3 and 4, and footnote 12.', []],
  ['It is taught in grades three through eight.', []],
  ['He left on 11-12-2003.', []],
  ['She is a 30-something.', []],
  ['It began in ’12.', []],
  ['It is a six-figure sum, on the one hand.', []],
  ['It has 12 PS5 games.', [12]],
  ['It is 5x faster.', [5]],
  ['They may clear 7, 8, 10 percent.', [7, 8, 10]],
  ['Sizes go from $6 to $8 and weights from 60 to 120.', ['6–8', '60–120']],
  ['It means three things: one, money; two, time; and three, luck.', [3]],
  ['It was n = 7870 then, and <a b=9>.', [7870]],
])('%s', (text, expected) => {
  expect(values(text)).toEqual(expected);
});
