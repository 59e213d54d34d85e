import { describe, expect, test } from 'vitest';
import { dayInName, dayOrderOf, isUnsure, printedDay } from '../../pipeline/read/days.ts';

describe('a day as it is printed', () => {
  test.each([
    ['October 28, 2024 Monday', '2024-10-28'],
    ['Monday 28 October 2024 11:30 PM GMT', '2024-10-28'],
    ['29 décembre 2011', '2011-12-29'],
    ['Sept. 3, 2024', '2024-09-03'],
    ['2024-10-28T23:30:00-04:00', '2024-10-28'],
    ['Mon, 28 Oct 2024 23:30:00 -0500', '2024-10-28'],
    ['20241028T233000Z', '2024-10-28'],
    ['2024/10/28', '2024-10-28'],
    ['28/10/2024', '2024-10-28'],
    ['10/28/2024 11:30', '2024-10-28'],
    ['03.04.2024', '2024-04-03'],
    ['4/4/2024', '2024-04-04'],
  ])('%s', (printed, day) => {
    expect(printedDay(printed)).toEqual({ day });
  });

  test.each(['yesterday', '31/31/2024', '30 February 2024', '2024'])('%s is none', (printed) => {
    expect(printedDay(printed)).toBeNull();
  });

  test('may be one of two, until the order is known', () => {
    expect(printedDay('3/4/2024')).toEqual({ either: ['2024-04-03', '2024-03-04'] });
    expect(isUnsure('3/4/2024')).toBe(true);
    expect(printedDay('3/4/2024', 'day-first')).toEqual({ day: '2024-04-03' });
    expect(printedDay('3/4/2024', 'month-first')).toEqual({ day: '2024-03-04' });
  });
});

describe('a column tells which number is the day', () => {
  test.each([
    { days: ['3/4/2024', '28/10/2024'], order: 'day-first' },
    { days: ['10/28/2024', '3/4/2024'], order: 'month-first' },
    { days: ['3/4/2024', '5/6/2024'], order: undefined },
    { days: ['28/10/2024', '10/28/2024'], order: undefined },
    { days: ['28.10.2024', '2024-10-28', 'never'], order: undefined },
  ])('$days: $order', ({ days, order }) => {
    expect(dayOrderOf(days)).toBe(order);
  });
});

describe('a day in the name of a file', () => {
  test.each([
    ['a/2024-10-28-grain.txt', '2024-10-28'],
    ['20241028_grain.html', '2024-10-28'],
    ['2024.10.28 grain.txt', '2024-10-28'],
    ['28.10.2024 Grain.txt', '2024-10-28'],
    ['28-10-2024-grain.txt', '2024-10-28'],
    ['pile.zip/2024-10-28/grain.txt', undefined],
    ['3-4-2024-grain.txt', undefined],
    ['202410281230-grain.txt', undefined],
    ['2024-13-28-grain.txt', undefined],
    ['1024-10-28.txt', undefined],
    ['grain-2024-10-28.txt', undefined],
  ])('%s: %s', (path, day) => {
    expect(dayInName(path).published_on).toBe(day);
  });

  test('is read by an order that is told', () => {
    expect(dayInName('3-4-2024-grain.txt', 'day-first').published_on).toBe('2024-04-03');
  });
});
