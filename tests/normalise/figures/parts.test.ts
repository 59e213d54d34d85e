import { describe, expect, test } from 'vitest';
import { find } from './found.ts';

/** `number of what < number of the whole`. */
const parts = (text: string) =>
  find(text).map(({ start, end, counted, partOf }, _, all) => {
    const whole = partOf === null ? undefined : all[partOf];
    const words = (each: { start: number; end: number }) => text.slice(each.start, each.end);
    return `${words({ start, end })} ${counted ?? '-'}${whole === undefined ? '' : ` < ${words(whole)}`}`;
  });

describe('a part and its whole', () => {
  test.each([
    [
      'The fort has 12,000 personnel, including 500 officers.',
      ['12,000 personnel', '500 officers < 12,000'],
    ],
    ['They hired 300 people, half of them women.', ['300 people', 'half women < 300']],
    ['It has 300 staff, two-thirds of them here.', ['300 staff', 'two-thirds - < 300']],
    ['It has 300 staff (40% of whom are ill).', ['300 staff', '40% staff < 300']],
    ["Some of the town's 300 boats sank, half of hers too.", ['300 boats', 'half hers']],
    ["About 40 of the town's 300 boats sank.", ['About 40 boats < 300', '300 boats']],
    ["He sold 12 of Rona Tann's 40 ships.", ['12 ships < 40', '40 ships']],
    ['They found 90 people, of whom 40 were children.', ['90 people', '40 children < 90']],
    [
      'They count 20 towns with shares above 70%, of which 12 are small.',
      ['20 towns', 'above 70% shares', '12 towns < 20'],
    ],
    ['She holds three of the five seats.', ['three seats < five', 'five seats']],
    [
      'It sold 28 million shares, of which 72% went to Rivera.',
      ['28 million shares', '72% - < 28 million'],
    ],
    ['Two-thirds of the 90 seats are hers.', ['Two-thirds seats < 90', '90 seats']],
    ['Other towns might have 20 of them, whereas Lode has only three.', ['20 -', 'three -']],
    ['Of the 40 boats, 12 were sold.', ['40 boats', '12 boats < 40']],
  ])('%s', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });
});

describe('what befell several, told once', () => {
  test.each([
    ['The blast killed 12 people and injured 40.', ['12 people', '40 people']],
    ['The quake hit the isle, injuring five people and damaging houses.', ['five people']],
    ['Storm hits the quay, five hurt: police', ['five -']],
    ['They read two earlier legal views.', ['two earlier legal views']],
  ])('%s', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });
});

test.each([
  ['Not one of the officers died.', [0, 'officers']],
  ['Not one of its ships came back.', [0, 'ships']],
  ['He said not one of those bakers was paid.', [0, 'bakers']],
  ['Not one of the new villages has a well.', [0, 'new villages']],
  ['Not one of her daughters called.', [0, 'daughters']],
  ['It was one of the officers.', [1, 'officers']],
  ['It is not one of the towns.', [1, 'towns']],
])('%s', (text, expected) => {
  const [first] = find(text);
  expect([first?.value, first?.counted]).toEqual(expected);
});

describe('a rally of people is no rise', () => {
  test.each([
    ['The union plans a rally of 5,000 people.', null],
    ['She led a rally of 300 bakers.', null],
    ['Police broke up rallies of 40 students.', null],
    ['They held a rally of some 900 farmers.', null],
    ['He missed the rally of 12,000 fans.', null],
    ['Shares saw a rally of 3 percent.', 'rise'],
  ])('%s', (text, change) => {
    expect(find(text)[0]?.change).toBe(change);
  });
});
