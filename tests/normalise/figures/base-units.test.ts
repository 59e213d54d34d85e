import { assert, constantFrom, double, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLexicon } from '../../../pipeline/lib/lexicon.ts';
import { inBaseUnit } from '../../../pipeline/normalise/figures/units/base/base.ts';
import { find } from './found.ts';

type Units = Readonly<Record<string, { readonly prefixes?: string }>>;

const file = readLexicon<Record<'measure' | 'duration' | 'percent' | 'per', Units>>('units');

const codes = [file.measure, file.duration, file.percent].flatMap((units) =>
  Object.entries(units).flatMap(([code, { prefixes = '' }]) => [
    code,
    ...Array.from(prefixes, (prefix) => `${prefix}${code}`),
  ]),
);

const based = (value: number | null, unit: string, isDifference = false) => {
  const { base_value: base, base_unit: code } = inBaseUnit(
    { value, low: value, high: value, unit },
    isDifference,
  );
  return `${base ?? ''} ${code ?? ''}`;
};

const valueIn = (value: number, unit: string): number =>
  inBaseUnit({ value, low: null, high: null, unit }, false).base_value ?? NaN;

describe('base units', () => {
  test.each([
    [3, '[ft_i]', '0.9144 m'],
    [1, '[mi_i]', '1609.344 m'],
    [0.1, 'km', '100 m'],
    [1 / 3, 'km', '333.333333333333 m'],
    [7.1, '[lb_av]', '3.220505827 kg'],
    [60, '[mi_i]/h', '26.8224 m/s'],
    [90, 'km/h', '25 m/s'],
    [36.6, 'Cel', '309.75 K'],
    [-40, '[degF]', '233.15 K'],
    [212, '[degF]', '373.15 K'],
    [-40, 'Cel', '233.15 K'],
    [1, '[acr_us]', '4046.87260987425 m2'],
    [1.5, 'har', '15000 m2'],
    [2, '[gal_us]', '0.007570823568 m3'],
    [80, 'USD/[bbl_us]', '503.184861634568 USD/m3'],
    [3, 'USD/{share}', '3 USD/{share}'],
    [36, 'EUR/h', '0.01 EUR/s'],
    [0.15, 'EUR/(kW.h)', '4.16666666666667e-8 EUR/J'],
    [5, 'kW.h', '18000000 J'],
    [7, 'L/(100.km)', '7e-8 m3/m'],
    [12, '1/100000', '0.00012 1'],
    [10, '[lbf_av].[ft_i]', '13.5581794833140 N.m'],
    [30, '[psi]', '206842.718795051 Pa'],
    [100, '[HP]', '74569.9871582270 W'],
    [1, 'a', '31557600 s'],
    [12, 'mo', '31557600 s'],
    [2, '2.wk', '2419200 s'],
    [1, '10.a', '315576000 s'],
    [58, 'a', '1830340800 s'],
    [5, '%', '5 %'],
    [5, '[ppth]', '0.5 %'],
    [25, '{basis_point}', '0.25 {percentage_point}'],
    [70, 'GBp', '0.7 GBP'],
    [2e6, 't{CO2}', '2000000000 kg{CO2}'],
    [1e21, '1', '1e+21 1'],
    [1e-9, 'km', '0.000001 m'],
    [4, 'CHF', '4 CHF'],
    [4, 'zorbit', ' '],
  ])('%d %s', (value, unit, expected) => {
    const [number = '', code = ''] = expected.split(' ');
    expect(based(value, unit)).toBe(`${number === '' ? '' : Number(number)} ${code}`);
  });

  test('every unit of units.yaml has one, which is its own base unit', () => {
    for (const code of codes) {
      const { base_unit: base } = inBaseUnit({ value: 1, low: 1, high: 1, unit: code }, true);
      expect(base, code).not.toBeNull();
      expect(based(1, base ?? '', true), code).toBe(`1 ${base ?? ''}`);
    }
  });

  test('every thing that a rate is per has one', () => {
    for (const code of Object.keys(file.per)) expect(based(1, `USD/${code}`)).not.toMatch(/ $/);
  });

  test('keep the order of bounds, and what a unit is made of', () => {
    const unit = constantFrom(...codes);
    const size = double({ min: -1e6, max: 1e6, noNaN: true });
    assert(
      property(unit, size, size, (code, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const bounds = inBaseUnit({ value: null, low, high, unit: code }, false);
        expect(bounds.base_value).toBeNull();
        expect(bounds.base_low ?? NaN).toBeLessThanOrEqual(bounds.base_high ?? NaN);
      }),
    );
    const plain = codes.filter((code) => !/^(?:Cel|\[degF\])$/.test(code));
    assert(
      property(constantFrom(...plain), integer({ min: 1, max: 1e6 }), (code, count) => {
        const apart = valueIn(count, code) / valueIn(1, code);
        expect(Math.abs(apart / count - 1)).toBeLessThan(1e-14);
        expect(valueIn(count, `USD/(${code})`) * valueIn(1, code)).toBeCloseTo(count, 6);
        expect(Object.is(valueIn(0, code), 0)).toBe(true);
      }),
    );
  });
});

describe('differences of temperatures', () => {
  test.each([
    ['It was 30 degrees Celsius in Tann.', false],
    ['It fell to -5 °C overnight.', false],
    ['It was 5 degrees Celsius below zero in Tann.', false],
    ['Temperatures rose from 20 °C to 25 °C.', false],
    ['Temperatures rose by 2 °C.', true],
    ['It was 4 degrees Celsius warmer than in May.', true],
    ['They pledged to limit warming to 1.5 °C.', true],
    ['The lake is 3 °C above its average.', true],
    ['A rise of 3 degrees Fahrenheit is expected.', true],
    ['They saw 2 °C of warming.', true],
  ])('%s', (text, expected) => {
    const [figure] = find(text).slice(-1);
    expect(figure?.isDifference).toBe(expected);
  });
});
