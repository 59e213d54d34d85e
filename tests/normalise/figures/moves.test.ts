import { describe, expect, test } from 'vitest';
import { find } from './found.ts';

/** `value unit change` of every figure; `low–high` for a range. */
const moves = (text: string): string[] =>
  find(text).map(({ value, low, high, unit, change }) =>
    [value ?? `${low ?? ''}–${high ?? ''}`, unit, change ?? '-'].join(' '),
  );

describe('how much a number moved and where that ended are two figures', () => {
  test.each([
    ['Tann Steel rose 2 1/4 to 38.', ['2.25 1 rise', '38 1 rise']],
    ['The index climbed 12.4 to 640.25 in Norland.', ['12.4 1 rise', '640.25 1 rise']],
    ['The stock gained 130 to 1,930 yen.', ['130 JPY rise', '1930 JPY rise']],
    ['Turnout rose 4 percent to 61 percent.', ['4 % rise', '61 % rise']],
    ['Copper dropped $1.30 to $8.45.', ['1.3 USD fall', '8.45 USD fall']],
    ['Support slipped five points to 32.', ['5 1 fall', '32 1 fall']],
    ['The firm skidded 9 to 210.', ['9 1 fall', '210 1 fall']],
    ['Prices will rise 3 to 5 percent.', ['3–5 % rise']],
    ['The fee rose by 5 to 10 dollars.', ['5–10 USD rise']],
    ['Costs rose $2 to $3.', ['2–3 USD rise']],
    ['They lost 3 to 5 kilos.', ['3–5 kg -']],
    ['Divers recovered 12 anchors.', ['12 1 -']],
  ])('%s', (text, expected) => {
    expect(moves(text)).toEqual(expected);
  });
});

describe('both ends of a change tell its direction', () => {
  test.each([
    ['The rate went from 5.5 % to 6 %.', ['5.5 % rise', '6 % rise']],
    ['Output was revised to 4.2 tonnes from 4.6 tonnes.', ['4.2 t fall', '4.6 t fall']],
    ['The term was extended to six years from four.', ['6 a rise', '4 a rise']],
    ['The wait was cut from 12 weeks to 9.', ['12 wk fall', '9 wk fall']],
    ['Fees moved from $160 to $180 to $200.', ['160 USD rise', '180 USD rise', '200 USD rise']],
    ['He served from two years to six years.', ['2–6 a -']],
    ['Sizes go from $6 to $8.', ['6–8 USD -']],
  ])('%s', (text, expected) => {
    expect(moves(text)).toEqual(expected);
  });
});

describe('a move goes on in another unit', () => {
  test.each([
    ['Sales rose 12 percent to $30 million.', ['12 % rise', '30000000 USD rise']],
    ['Profit fell by 5 percent to 30 million euros.', ['5 % fall', '30000000 EUR fall']],
    ['Shares tumbled by 40 cents to $2.10.', ['40 USc fall', '2.1 USD fall']],
    ['Output grew 5 percent in May to 300 tonnes.', ['5 % rise', '300 t rise']],
    [
      'Sales fell 5 percent, or $3 million, to $57 million.',
      ['5 % fall', '3000000 USD fall', '57000000 USD fall'],
    ],
    ['Shares rose 3 cents to close at $4.10.', ['3 USc rise', '4.1 USD rise']],
    ['It fell 16 points (3 percent).', ['16 1 fall', '3 % fall']],
    ['It is +14 points (47 percent to 33 percent).', ['14 1 rise', '47 % -', '33 % -']],
    ['It was down 3 cents at $2.10.', ['3 USc fall', '2.1 USD fall']],
    ['Sales fell 5 percent, compared to $30 million.', ['5 % fall', '30000000 USD -']],
    ['Prices rose 3 percent at 40 shops.', ['3 % rise', '40 1 -']],
    ['It gave a rise of 5 percent to 300 bakers.', ['5 % rise', '300 1 -']],
    ['They gave 5 percent to 300 bakers.', ['5 % -', '300 1 -']],
  ])('%s', (text, expected) => {
    expect(moves(text)).toEqual(expected);
  });
});

describe('what a number was before', () => {
  test.each([
    ['He got 15 years, up from 10.', ['15 a rise', '10 a rise']],
    ['The term is 15 years, down from 20 years.', ['15 a fall', '20 a fall']],
    ['The town had 30 boats, up from 12 in May.', ['30 1 rise', '12 1 rise']],
    ['They cut that number to 640.', ['640 1 fall']],
    ['It will cut this figure to 40.', ['40 1 fall']],
    ['They got 15 years from 10 judges.', ['15 a -', '10 1 -']],
  ])('%s', (text, expected) => {
    expect(moves(text)).toEqual(expected);
  });
});
