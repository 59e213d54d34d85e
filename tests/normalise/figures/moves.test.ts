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
