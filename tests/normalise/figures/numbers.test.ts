import { describe, expect, test } from 'vitest';
import { find, read, values } from './found.ts';

describe('numbers, however they are written', () => {
  test.each<[string, (number | string)[]]>([
    ['A hundred and twenty people came.', [120]],
    ['A million and a half crates and one million and a quarter boxes.', [1500000, 1250000]],
    ['The sum is six million and two thirds.', [6666666.66666667]],
    ['The sum is one hundred thirty-fifths.', [2.85714285714286]],
    ['The sum is two hundred and fifty-four hundredths.', [200.54]],
    ['It took three and a fifth miles.', [3.2]],
    ['A third and a fifth man came.', []],
    ['Prices fell by a third and rents rose a fifth.', [1 / 3, 0.2]],
    ['Fewer than half people voted.', [0.5]],
    ['The sum is 3 hundred and 21.', [321]],
    ['They sold 4 thousand 3 hundred and 5 million 200 thousand pots.', [4300, 5200000]],
    ['They bought 3 dozens and three hundred and two dozens.', [36, 324]],
    ['The odds are 1 over 20.', [0.05]],
    ['It gained 3 over 20 days.', [3, 20]],
    ['The sum is 6.2x10^-4, 12.5e+3 and 1.5^2.', [0.00062, 12500, 2.25]],
    ['The change is negative one.', [-1]],
    ['It was -0 °C and minus 0.0 °C.', [0, 0]],
    ['It costs €5,50 or €1.250,75.', [5.5, 1250.75]],
    ['It costs 100元.', [100]],
    ['It is two point seventy-one.', [2.71]],
    [
      'A 6-foot-2 guard and a 5-foot-10-inch wing.',
      ['6.16666666666667', '5.83333333333333'].map(Number),
    ],
    ['He is 5\'6" tall and it is 6ft6in wide.', [5.5, 6.5]],
    ['It is 4 feet and 3 inches deep.', [4.25]],
    ['Keep the oven at 30C.', [30]],
    ['The 13F filing and unit 24703L202.', []],
    ['At least 20 but no more than 30 boats sank.', ['20–30']],
    ['Give more than 5 and less than 9 kg.', ['5–9']],
    ['About 500 or more came.', [500]],
    ['The engine has just under 300 hp (224 kW / 304 PS).', [300, 224, 304]],
    ['It holds if x >= 30 and y < = 100.', [30, 100]],
    ['It says =<30.', []],
    ['It takes half-a-million a year.', [500000]],
    ['It is a half mile by a two-and-a-half-hour climb.', [0.5, 2.5]],
    ['They cut rates by a quarter-point and a half turn is enough.', [0.25, 0.5]],
    ['They took a half measure at the half mile race.', []],
    ['The plan lifts it from 4 to 8-9 billion crowns.', [4000000000, '8000000000–9000000000']],
    ['The fare climbs from $5 to $6 to $8.', [5, 6, 8]],
    ['They lowered the band from 20 to 30 per cent to 15 to 25 per cent.', ['20–30', '15–25']],
    ['The index was +0.2%, and shares at 164p in a 1080p video.', [0.2, 164]],
    ['She was 45 when he turned thirty, and it was 2 metres off.', [45, 30, 2]],
    ['It lost 1 – 2 to Oslo, drew 0 – 0 and won 3 – 1.', []],
    ['They hit posts 542 and 543 in phase two of day five.', []],
    ['They need 5 – 10 people.', ['5–10']],
    ['Call +31 10 555 0199.', []],
    ['Call 13 11 14, or the line on 1300 22 4636.', []],
    ['Call 0800 123 456.', []],
    ['He told Nine News of Section 69A of the Act.', []],
    ['It has 1 414 021 100 people.', [1414021100]],
    ['2 Rivera walked to the podium.', []],
    ['12 Kenyans left.', [12]],
    ['They saw a negative one, and two’s company.', []],
    ['1.', []],
    [
      'In a poll of March 11-14, 40 percent agreed; by the end of March, 30 people had left.',
      [40, 30],
    ],
    ['Sanders, 74, has a $20-plus trillion plan.', [74, 20e12]],
    ['He handles the tens of thousands of calls.', ['10000–100000']],
    ['It outnumbers the town by 80 to 1, and rose by 20 to 40.', [80, '20–40']],
    ['It rose by a quarter of 1 percent.', [0.25]],
    ['Maria Lund, then 44, sang, and Bloom turned 74 on Friday.', [44, 74]],
    ['He weighs 13st 7lb and ran 9.58s, 2nd of all.', [13.5, 9.58]],
    ['It cost R40m, QR 5, SFr 30 and Rupees 500.', [40e6, 5, 30, 500]],
    ['It does 30 miles to the gallon, on a 4K screen.', [30]],
    ['A pen is 10" long.', [10]],
    ['It was fined on 1 may that year.', []],
    ['They are between the ages of two and five years old.', ['2–5']],
    ['The 2023-24 season of the Group of 20 began.', []],
    ['Call (706) 881-2740 about the 6.15 to Oslo.', []],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});

test.each([
  ['The margin, which varied by 1.5%, is said to widen by 2%.', ['margin', 'margin']],
  ['It put the number of ruined barns at 130.', ['ruined barns']],
  ['It ships 12 tonnes of grain a year.', ['grain']],
  ['One in five say so, and 30 or so pastors came.', [null, 'pastors']],
  ['They called half a dozen HP directors.', ['HP directors']],
  ['A 12 page document and 60 police staff.', ['page', 'police staff']],
  ['The League’s lead stands at 15%.', ['League’s lead']],
  ['The council is putting £26 million into it.', [null]],
  ['It costs up to a maximum of £45.', [null]],
  ['It has two of the city’s most crowded streets.', ['city’s most crowded streets']],
])('what is told of: %s', (text, counted) => {
  expect(find(text).map((each) => each.counted)).toEqual(counted);
});

describe('numbers that are not named', () => {
  test.each([
    ['There were no casualties.', ['no | 0 | exactly | 1 | casualties']],
    [
      'None of the 45 passengers drowned.',
      ['None | 0 | exactly | 1 | passengers', '45 | 45 | exactly | 1 | passengers'],
    ],
    ['Both men were killed.', ['Both | 2 | exactly | 1 | men']],
    ['A pair of gunmen fled.', ['A pair | 2 | exactly | 1 | gunmen']],
    ['Sales nearly doubled.', ['nearly doubled | 2 | about | 1 | Sales']],
    ['Sales doubled to 40 tonnes.', ['40 tonnes | 40 | exactly | t | Sales']],
    ['They meet twice a week.', ['twice a week | 2 | exactly | 1/wk | ']],
    ['It has twice as many seats.', ['twice | 2 | exactly | 1 | seats']],
    ['He has no comment and no plans.', []],
    ['She lost both scissors, a pair of gloves.', []],
    ['Both candidates spoke of double standards.', []],
    ['He doubled down and earns time and a half.', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
