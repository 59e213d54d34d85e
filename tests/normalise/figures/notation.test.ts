import { describe, expect, test } from 'vitest';
import { find } from './found.ts';

/** `low–high unit` of a range, `value unit` of the others. */
const read = (text: string): string[] =>
  find(text).map(({ value, low, high, unit }) =>
    value === null || (low !== value && low !== null && high !== null)
      ? `${String(low)}–${String(high)} ${unit}`
      : `${String(value)} ${unit}`,
  );

describe('what is told once holds for both numbers', () => {
  test.each([
    ['Police expect 200-250,000 guests.', ['200000–250000 1']],
    ['They sold 15–20,000 lamps.', ['15000–20000 1']],
    ['Between five and 9,000 lamps were sold.', ['5–9000 1']],
    ['Some 3 or 4 million birds came.', ['3000000–4000000 1']],
    ['It cost 8 or 9 billion euros.', ['8000000000–9000000000 EUR']],
    ['Bring 3 or 6 lamps.', ['3 1', '6 1']],
    ['A 20- to 25-minute walk leads there.', ['20–25 min']],
    ['A six- to nine-month delay is likely.', ['6–9 mo']],
    ['They plan two- or three-day tours.', ['2–3 d']],
    ['The rod is 12.5±0.3 cm long.', ['12.2–12.8 cm']],
    ['The crate held 40 +/- 5 kg.', ['35–45 kg']],
    ['It held about 40 ± 5 kg.', ['35–45 kg']],
    ['It was a one-sided match.', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('a deviation to both sides leaves the value', () => {
    const [rod] = find('The rod is 12.5±0.3 cm long.');
    expect(rod).toMatchObject({ value: 12.5, low: 12.2, high: 12.8, comparator: 'about' });
  });
});

describe('blanks between thousands', () => {
  test.each([
    ['The storm displaced 14 200 families.', ['14200 1']],
    ['Nearly 31 750 people stayed.', ['31750 1']],
    ['It sold 9\u00a0450 tickets.', ['9450 1']],
    ['They planted 120\u202f300 trees.', ['120300 1']],
    ['Over 1 250 000 books burned.', ['1250000 1']],
    ['In group 4 200 girls won.', ['200 1']],
    ['A 12 100 mm rail fits.', ['12 1', '100 mm']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a minus before money and in quotation marks', () => {
  test.each([
    ['It reported a result of -$4.5 million.', ['-4500000 USD']],
    ['Its profit was minus €20m.', ['-20000000 EUR']],
    ['The balance stood at −£60.', ['-60 GBP']],
    ['“-22 is what we had,” she said.', ['-22 1']],
    ['It costs $6-$8.', ['6–8 USD']],
    ['Give or take: plus or minus $5.', ['5 USD']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('signs and words of money', () => {
  test.each([
    ['It paid $15Mil for the site.', ['15000000 USD']],
    ['The fund lost $3Bil.', ['3000000000 USD']],
    ['Profit rose to dlrs 250,000.', ['250000 USD']],
    ['It cost 60 cents and 45 cents.', ['60 USc', '45 USc']],
    ['It cost 4 dollars and 20 cents.', ['4.2 USD']],
    ['She stole 600 pounds from the till.', ['600 GBP']],
    ['He owed 80 pounds.', ['80 GBP']],
    ['The bear weighed 600 pounds.', ['600 [lb_av]']],
    ['They stole 30 pounds of cheese.', ['30 [lb_av]']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
