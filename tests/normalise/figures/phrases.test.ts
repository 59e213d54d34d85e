import { describe, expect, test } from 'vitest';
import { find, read, values } from './found.ts';

describe('words of change that change nothing', () => {
  test.each([
    ['They work on narrow margins ranging from 3% to 8%.', ['3% to 8%', null]],
    ['It sold at lower prices from $3 to $8 a kilo.', ['$3 to $8 a kilo', null]],
    ['Cut flowers cost from $3 to $8.', ['$3 to $8', null]],
    ['A reduced tariff from 3% to 5% applies.', ['3% to 5%', null]],
    ['The lower 95 percent paid nothing.', ['95 percent', null]],
    ['You can sum it up in 30 words.', ['30', null]],
    ['The board cut prices from $5 to $4.', ['$5', 'fall']],
    ['He wants to lower taxes from 5% to 4%.', ['5%', 'fall']],
    ['The rate declined slightly from 58% to 55%.', ['58%', 'fall']],
    ['By raising fees from 3% to 4% they win.', ['3%', 'rise']],
  ])('%s', (text, [first, change]) => {
    const [figure] = find(text);
    expect([text.slice(figure?.start, figure?.end), figure?.change]).toEqual([first, change]);
  });
});

describe('bounds that verbs tell', () => {
  test.each([
    ['The share approached 9 percent.', ['approached 9 percent | 9 | about | % | share']],
    ['Perhaps 40 people came.', ['Perhaps 40 | 40 | about | 1 | people']],
    ['The toll could top 100.', ['top 100 | 100 | more-than | 1 | toll']],
    [
      'Between about 5 and nearly 9% fail.',
      ['Between about 5 and nearly 9% | 5–9 | between | % | '],
    ],
    ['A two-to-three-year plan failed.', ['two-to-three-year | 2–3 | between | a | plan']],
    [
      'The age is 18 and the fine $300.',
      ['18 | 18 | exactly | a | ', '$300 | 300 | exactly | USD | '],
    ],
    ['They lost by at least 10 points.', ['at least 10 | 10 | at-least | 1 | points']],
    ['Those under 5 pay nothing.', ['under 5 | 5 | less-than | a | ']],
    ['It pays $5 an hour plus tips.', ['$5 an hour | 5 | exactly | USD/h | ']],
    ['No    58%', ['58% | 58 | exactly | % | ']],
    ['He approached two men.', ['two | 2 | exactly | 1 | men']],
    ['The price crossed $100.', ['crossed $100 | 100 | more-than | USD | price']],
    ['The house passed 3 bills.', ['3 | 3 | exactly | 1 | bills']],
    ['Over the past 2,000 years it sank.', ['2,000 years | 2000 | exactly | a | ']],
    ['Buyers from at least 7 towns came.', ['at least 7 | 7 | at-least | 1 | towns']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('what is counted, to its end', () => {
  test.each([
    ['Four rotating platoon-sized units went.', 'rotating platoon-sized units'],
    ['Some 500 coal- and gas-fired mills stand idle.', 'coal- and gas-fired mills'],
    ['They burn 2 tons per year of carbon dioxide.', 'carbon dioxide'],
    ['She met two of the most able and beloved singers.', 'able and beloved singers'],
    ['Two well-known Danish news hosts left.', 'well-known Danish news hosts'],
    ['It is one of the wide and rising streams.', 'wide and rising streams'],
    ['It brings a couple of other duties.', 'duties'],
    ['He fears thousands of vote counting systems.', 'vote counting systems'],
    ['Twelve men carrying guns left.', 'men'],
    ['Only 1 percent of its sales force knew.', 'sales force'],
    ['A 900-acre site was sold.', 'site'],
    ['With unemployment at 5%, the town is poor.', 'unemployment'],
    ['The trader and his firms lost $90 million.', null],
    ['Only 20 plus guests came.', 'guests'],
    ['They own 20 hectares of forest.', 'forest'],
    ['He met 20 members of the Rona Rules Committee.', 'members of the Rona Rules Committee'],
    ['Some 40 aboard died.', null],
    ['Four statewide officials left.', 'statewide officials'],
    ['Unemployment was cut to 5%.', 'Unemployment'],
    ['They built a 2,000-square-foot activities hall.', 'activities hall'],
  ])('%s', (text, counted) => {
    expect(find(text)[0]?.counted).toBe(counted);
  });
});

test.each([
  ['It suits a 21st-century town.', []],
  ['Her salary starts at six figures.', []],
  ['The five figures in the painting are saints.', [5]],
  ['It was one hell of a night.', []],
  ['Hear it on Harbour Radio 125 weekdays at noon.', []],
  ['It was shown in a clip of The 411, a new series.', []],
  ['About one of every five voters came.', [0.2]],
  ['Girls outnumber boys 10 to 1.', [10]],
  ['England were 212 for 4 at tea.', []],
  ['He took 5 for 32 in 10 overs.', [10]],
  ['Buy 3 for $5.', [3, 5]],
  ['Call (020) 7946 0958 or 0800 1111 now.', []],
  ['He lives at 221B Baker Street.', []],
  ['The code is 978-3-16-148410-0.', []],
  ['He read 1 Corinthians 13:4-7 and 2 Kings 5.', []],
  ['He has a 401(k) and 3 loans.', [3]],
  ['A Norda 208 cost 30,000 euros.', [30000]],
  ["Orla's Eleven was shown at the Final Four.", []],
  ['Four of Orla’s four sons left.', [4, 4]],
  ['She told only ‘One or Two Riders’ so.', ['1–2']],
  ['3 United Republic President Orla Rivera arrives at the port.', []],
  ['Three Riveras arrive.', [3]],
  ['He is the world No 1 and lives at No 10.', []],
  ['Page 1 of 12 was torn.', []],
  ['It cites 410 U.S. 113 and some 410 U.S. troops.', [410]],
  ['The bonds run for one to two years.', ['1–2']],
])('%s', (text, expected) => {
  expect(values(text)).toEqual(expected);
});

test.each([
  ['At 16, she left.', 'a'],
  ['By 30 he had left.', 'a'],
  ['Orla, who at 16 joined, left.', 'a'],
  ['At 16 schools she spoke.', '1'],
])('the unit in %s', (text, unit) => {
  expect(find(text)[0]?.unit).toBe(unit);
});

test('a law that binds people is no number of them', () => {
  expect(find('There is no law requiring soldiers to pay.')).toEqual([]);
});
