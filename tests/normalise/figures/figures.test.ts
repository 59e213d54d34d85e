import { describe, expect, test } from 'vitest';
import { find, read } from './found.ts';

describe('what is found', () => {
  test.each([
    ['Over 300 homes burned.', ['Over 300 | 300 | more-than | 1 | homes']],
    ['At least twenty-five people died.', ['At least twenty-five | 25 | at-least | 1 | people']],
    [
      'Some two hundred thousand voters came.',
      ['Some two hundred thousand | 200000 | about | 1 | voters'],
    ],
    [
      'They sent millions of rounds of ammunition.',
      ['millions | 1000000–10000000 | order-of-magnitude | 1 | rounds of ammunition'],
    ],
    [
      'Tens of thousands of birds left.',
      ['Tens of thousands | 10000–100000 | order-of-magnitude | 1 | birds'],
    ],
    ['Dozens of ships sank.', ['Dozens | 12–120 | order-of-magnitude | 1 | ships']],
    [
      'A dozen ships and half a million crates sank.',
      ['A dozen | 12 | exactly | 1 | ships', 'half a million | 500000 | exactly | 1 | crates'],
    ],
    [
      'It stood at 38%, down 9 points.',
      ['38% | 38 | exactly | % | ', '9 | 9 | exactly | {percentage_point} | '],
    ],
    [
      'The index rose 1%, or 20 points.',
      ['1% | 1 | exactly | % | index', '20 | 20 | exactly | 1 | points'],
    ],
    ['The third, 51, is a Belgian.', ['51 | 51 | exactly | a | third']],
    ['Of those, four involved airbags.', ['four | 4 | exactly | 1 | ']],
    ['Prize money this year is €5m.', ['€5m | 5000000 | exactly | EUR | Prize money']],
    ['The mill will cut up to 90 posts.', ['up to 90 | 90 | at-most | 1 | posts']],
    ['It climbed back up to 5%.', ['5% | 5 | exactly | % | ']],
    ['Add half a pound of butter.', ['half a pound | 0.5 | exactly | [lb_av] | butter']],
    ['It cost $1.2bn.', ['$1.2bn | 1200000000 | exactly | USD | ']],
    [
      'It cost US$4.7 billion and £3.4m.',
      ['US$4.7 billion | 4700000000 | exactly | USD | ', '£3.4m | 3400000 | exactly | GBP | '],
    ],
    ['It rose 4.2%.', ['4.2% | 4.2 | exactly | % | ']],
    [
      'It fell from 1,200 to 950 dollars.',
      ['1,200 | 1200 | exactly | USD | ', '950 dollars | 950 | exactly | USD | '],
    ],
    ['The Danish group paid 15 kroner.', ['15 kroner | 15 | exactly | DKK | ']],
    ['It brought the total since June 1 to 63.', ['63 | 63 | exactly | 1 | ']],
    ['Analysts had expected $3 million.', ['$3 million | 3000000 | exactly | USD | ']],
    ['It injured scores more.', ['scores | 20–200 | order-of-magnitude | 1 | ']],
    ['Sales at shops open at least a year rose 4.8%.', ['4.8% | 4.8 | exactly | % | ']],
    ['They raised rates to 5%.', ['5% | 5 | exactly | % | rates']],
    [
      'It employs 35,000 people, including 12,000 in Kenya.',
      ['35,000 | 35000 | exactly | 1 | people', '12,000 | 12000 | exactly | 1 | people'],
    ],
    [
      'It has 500 workers, of whom 120 are women.',
      ['500 | 500 | exactly | 1 | workers', '120 | 120 | exactly | 1 | women'],
    ],
    ['Men aged 19 and 22 left.', ['19 | 19 | exactly | a | Men', '22 | 22 | exactly | a | ']],
    ['They are aged 19 to 22.', ['19 to 22 | 19–22 | between | a | ']],
    [
      'Those who sleep under six hours a night are 30% likelier to fall ill.',
      ['under six hours a night | 6 | less-than | h/{night} | ', '30% | 30 | exactly | % | '],
    ],
    ['It fell by nearly 3 per cent.', ['nearly 3 per cent | 3 | about | % | ']],
    ['It lies 12 km away.', ['12 km | 12 | exactly | km | ']],
    [
      'Between 8,000 and 10,000 people came.',
      ['Between 8,000 and 10,000 | 8000–10000 | between | 1 | people'],
    ],
    ['They sent 8,000–10,000 troops.', ['8,000–10,000 | 8000–10000 | between | 1 | troops']],
    [
      'It needs $10 to $15 billion.',
      ['$10 to $15 billion | 10000000000–15000000000 | between | USD | '],
    ],
    ['A third of the houses stood.', ['A third | 0.3333333333333333 | exactly | 1 | houses']],
    [
      'A five-year plan and 12-inch pipes.',
      ['five-year | 5 | exactly | a | plan', '12-inch | 12 | exactly | [in_i] | pipes'],
    ],
    ['A 43-year-old won.', ['43-year-old | 43 | exactly | a | ']],
    [
      'It fetched RM23.50, EUR50m and C$6 a share.',
      [
        'RM23.50 | 23.5 | exactly | MYR | ',
        'EUR50m | 50000000 | exactly | EUR | ',
        'C$6 a share | 6 | exactly | CAD/{share} | ',
      ],
    ],
    [
      'It cost 75 USD million or 120 MEUR.',
      ['75 USD million | 75000000 | exactly | USD | ', '120 MEUR | 120000000 | exactly | EUR | '],
    ],
    [
      'It sold 12 lakh tonnes for Rs 3 crore.',
      ['12 lakh tonnes | 1200000 | exactly | t | ', 'Rs 3 crore | 30000000 | exactly | INR | '],
    ],
    [
      'The wall is 3m high and cost 3m yen.',
      ['3m | 3 | exactly | m | wall', '3m yen | 3000000 | exactly | JPY | '],
    ],
    [
      'It cooled to minus 40 degrees Celsius.',
      ['minus 40 degrees Celsius | -40 | exactly | Cel | '],
    ],
    ['He is 6 feet 2 inches tall.', ['6 feet 2 inches | 6.16666666666667 | exactly | [ft_i] | ']],
    [
      'Wind blew at 50mph and 80 km/h.',
      ['50mph | 50 | exactly | [mi_i]/h | ', '80 km/h | 80 | exactly | km/h | '],
    ],
    [
      'They pump 2 million barrels a day.',
      ['2 million barrels a day | 2000000 | exactly | [bbl_us]/d | '],
    ],
    ['Profit was $3 million a year earlier.', ['$3 million | 3000000 | exactly | USD | Profit']],
    [
      'Growth crept back up to 4.8 percent, and rose up to 6 percent in June.',
      ['4.8 percent | 4.8 | exactly | % | ', '6 percent | 6 | exactly | % | '],
    ],
    [
      'It is worth up to €85 million over ten years.',
      ['up to €85 million | 85000000 | at-most | EUR | ', 'ten years | 10 | exactly | a | '],
    ],
    ['One in five voters left.', ['One in five | 0.2 | exactly | 1 | voters']],
    [
      'Several hundred monks and a couple of dogs came.',
      [
        'Several hundred | 300–1000 | order-of-magnitude | 1 | monks',
        'a couple | 2–3 | order-of-magnitude | 1 | dogs',
      ],
    ],
    [
      'Hundreds, if not thousands, of hens died.',
      ['Hundreds, if not thousands | 100–10000 | order-of-magnitude | 1 | hens'],
    ],
    [
      'Shares rose 2, 5 and 9 per cent.',
      [
        '2 | 2 | exactly | % | Shares',
        '5 | 5 | exactly | % | Shares',
        '9 per cent | 9 | exactly | % | Shares',
      ],
    ],
    [
      'They serve four-, five- and six-course meals.',
      [
        'four | 4 | exactly | 1 | course',
        'five | 5 | exactly | 1 | course',
        'six | 6 | exactly | 1 | course',
      ],
    ],
    ['It holds about 14–18 litres.', ['about 14–18 litres | 14–18 | about | L | ']],
    [
      'It weighs 3½ tons, or 5×10^3 kg.',
      ['3½ tons | 3.5 | exactly | t | ', '5×10^3 kg | 5000 | exactly | kg | '],
    ],
    ['Unemployment, at 4.2 %, is low.', ['4.2 % | 4.2 | exactly | % | Unemployment']],
    ['Fans of 20-odd clubs came.', ['20-odd | 20 | about | 1 | clubs']],
    [
      'Turkey paid 40 million lira and Egypt 3 million pounds.',
      [
        '40 million lira | 40000000 | exactly | TRY | ',
        '3 million pounds | 3000000 | exactly | EGP | ',
      ],
    ],
    [
      'His 31-year-long rule and a five-day long festival ended.',
      ['31-year | 31 | exactly | a | rule', 'five-day | 5 | exactly | d | festival'],
    ],
    [
      'Children under four and their sister, then six, and a father of two came.',
      [
        'under four | 4 | less-than | a | Children',
        'six | 6 | exactly | a | ',
        'two | 2 | exactly | 1 | ',
      ],
    ],
    ['He lost 30 pounds.', ['30 pounds | 30 | exactly | [lb_av] | ']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('parts of a whole point to it', () => {
    const figures = find('About 12,000 soldiers came, including 500 officers and three generals.');
    expect(figures.map(({ partOf }) => partOf)).toEqual([null, 0, 0]);
    const behind = find('It sold 9 boats. About 12,000 soldiers came, including 500 officers.');
    expect(behind.map(({ partOf }) => partOf)).toEqual([null, null, 1]);
  });

  test('what befell those counted', () => {
    expect(find('Over 60 sailors have been killed or wounded.')[0]).toMatchObject({
      counted: 'sailors',
      state: 'killed or wounded',
    });
  });

  test('so many of a whole: the part points to it and counts the same', () => {
    const figures = find('They shot down 38 of 52 drones.');
    expect(figures.map(({ counted, partOf, change }) => [counted, partOf, change])).toEqual([
      ['drones', 1, null],
      ['drones', null, null],
    ]);
  });

  test.each([
    ['Sales rose 5%.', 'rise'],
    ['It reported a 12% rise in sales.', 'rise'],
    ['The bank cut its main rate by 25 basis points.', 'fall'],
    ['Prices are 3% lower.', 'fall'],
    ['It stands at 3%.', null],
    ['It may be up to 3%.', null],
  ])('the direction in %s', (text, change) => {
    expect(find(text)[0]?.change).toBe(change);
  });

  test('from–to is a change of two figures', () => {
    const figures = find('Output rose from 12 tonnes to 15 tonnes.');
    expect(figures.map(({ value }) => value)).toEqual([12, 15]);
    expect(figures[0]?.change).toBe('rise');
  });
});

describe('what is no figure', () => {
  test.each([
    'It began in 2024.',
    'They met on 28 October.',
    'They met at 10:30 a.m.',
    'An F-16 flew by.',
    'Resolution 1701 was passed.',
    'A Boeing 737 landed.',
    'They won 2-0.',
    'No one came.',
    'It means: one, a loss; two, another loss; and three, a shame.',
    'This one is red.',
    'Shares of the S&P 500 companies slid.',
    'The iPhone 11 cameras are good.',
    'They bought the new 900 Max vans.',
    'The Lumen 12 Pro is out, and so is the 12 Mini.',
    'They met at Ground Zero.',
    'It stood here in 1066.',
    'See https://example.org/a?b=120&c=7 there.',
    'I met those two.',
    'He works 24/7.',
    'Version 3.4.1 is out.',
    'The 1980s ended.',
    'The first half was dull.',
    'A third, Ana Rivera, left.',
    'One day it will rain.',
    'Bring a half-eaten loaf.',
    'Call 555-0199 now.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

test.each([
  '1,2,3,4',
  '9'.repeat(10_000),
  '١٢٣',
  '9007199254740993 and 1e400',
  '½½½',
  '$ $ $',
  '-'.repeat(5000),
  '1 '.repeat(5000),
  'pounds 3 '.repeat(2000),
  'one in '.repeat(3000),
  '3 thousand 2 '.repeat(2000),
  '1 million and '.repeat(3000),
  '1:2'.repeat(4000),
  '1/1/'.repeat(4000),
  '1999, '.repeat(3000),
])('odd input neither throws nor takes long (%#)', (text) => {
  // What other programs take meanwhile is not its fault.
  const before = process.cpuUsage();
  const figures = find(`It is ${text} of them.`);
  expect(figures.every(({ value }) => value === null || Number.isFinite(value))).toBe(true);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(2000);
});
