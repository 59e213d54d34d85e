import { describe, expect, test } from 'vitest';
import { exclusions, find } from './found.ts';

/** `words value unit kind` of every figure. */
const told = (text: string): string[] =>
  find(text).map(({ start, end, value, unit, kind }) =>
    [text.slice(start, end), value, unit, kind].join(' '),
  );

describe('a spell in more than one unit', () => {
  test.each([
    ['He got two years and three months in jail.', ['two years and three months 27 mo duration']],
    ['It took 2 hours 15 minutes.', ['2 hours 15 minutes 135 min duration']],
    ['It came three weeks and two days late.', ['three weeks and two days 23 d duration']],
    ['He won in 1 hour 2 minutes 3 seconds.', ['1 hour 2 minutes 3 seconds 3723 s duration']],
    ['He came in at 7hr 58min 03.1sec.', ['7hr 58min 03.1sec 28683.1 s duration']],
    ['She is two years and three months old.', ['two years and three months old 27 mo age']],
    ['A two-year, three-month term was given.', ['two-year, three-month 27 mo duration']],
    [
      'Terms of two years, three months and six weeks were given.',
      ['two years 2 a duration', 'three months 3 mo duration', 'six weeks 6 wk duration'],
    ],
    [
      'They got between two years and six months.',
      ['two years 2 a duration', 'six months 6 mo duration'],
    ],
    ['They stayed two days and 40 boats came.', ['two days 2 d duration', '40 40 1 count']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('what stands between a number and its years', () => {
  test.each([
    ['Over the three previous years it sank.', ['three previous years 3 a duration']],
    ['In the five preceding months it rose.', ['five preceding months 5 mo duration']],
    ['In the two remaining days they left.', ['two remaining days 2 d duration']],
    ['They held 12 previous meetings.', ['12 12 1 count']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('thousands and millions of years', () => {
  test.each([
    ['The rocks date to 300 ka.', ['300 ka 300 1000.a duration']],
    ['The bones are 66 Ma old.', ['66 Ma old 66 10*6.a age']],
    ['They died out 66 Ma ago.', []],
    ['A current of 300 mA flowed.', ['300 mA 300 mA measure']],
    ['A current of 2 kA flowed.', ['2 kA 2 kA measure']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('what a sum is told for', () => {
  test.each([
    ['It earned 6 pesos (US$5.20) per share.', ['MXN/{share}', 'USD/{share}']],
    ['It paid C$7 (US$5.20) a share.', ['CAD/{share}', 'USD/{share}']],
    ['Workers get 90 kroner (dlrs 12.4) an hour.', ['NOK/h', 'USD/h']],
    ['It cost €6 ($7).', ['EUR', 'USD']],
    ['They ate 20 pounds each in the diet.', ['[lb_av]']],
    ['It costs $20 each week.', ['USD/wk']],
  ])('%s', (text, expected) => {
    expect(find(text).map(({ unit }) => unit)).toEqual(expected);
  });
});

describe('scores of golf and places along a way are no figures', () => {
  test.each([
    ['She shot a five-under-par 67.', ['five score', '67 score']],
    ['He carded a 3-under 69 on Friday.', ['3 score', '69 score']],
    ['She had a 70 in the first round.', ['70 score']],
    ['He had rounds of 68 and 71.', ['68 score', '71 score']],
    ['After a final-round 66 he led.', ['66 score']],
    ['She was two over par.', ['two score']],
    ['They shot 68 deer.', []],
    ['The crash was at kilometer 12 of the road.', ['12 place']],
    ['Runners tired at mile 20.', ['20 place']],
    ['The bus fell near kilometre 45.', ['45 place']],
    ['It is 20 miles off.', []],
  ])('%s', (text, expected) => {
    expect(exclusions(text)).toEqual(expected);
  });
});
