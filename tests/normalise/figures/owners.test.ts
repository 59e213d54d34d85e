import { describe, expect, test } from 'vitest';
import { find } from './found.ts';

const countedIn = (text: string) => find(text).map(({ counted }) => counted);

describe('whose age it is', () => {
  test.each([
    ['Orla Rivera, 43, left.', 'Orla Rivera'],
    ['The 43-year-old driver fled.', 'driver'],
    ['Police named 19-year-old Jon Tann.', 'Jon Tann'],
    ['Her youngest son, 12, swims.', 'youngest son'],
    ['Women aged 18 to 34 may join.', 'Women'],
    ['Jon Tann was 43 years old.', 'Jon Tann'],
    ['The average age of Norlanders born in Tannland was 18.', 'Norlanders born in Tannland'],
    ['She said that she was 43 years old.', null],
    ['The 43-year-old fled.', null],
  ])('%s', (text, counted) => {
    expect(countedIn(text)[0]).toBe(counted);
  });
});

describe('what lasts so long', () => {
  test.each([
    ['They began a five-year plan.', 'plan'],
    ['He was sentenced to 12 years in prison.', 'prison'],
    ['They met after six hours of talks.', 'talks'],
    ['The trial lasted three weeks.', 'trial'],
    ['She faces a term of eight months.', 'term'],
    ['The longest wait was 12 weeks.', 'longest wait'],
    ['He spent 12 years in Norland.', null],
    ['He slept two weeks of the year.', null],
    ['They came two weeks in advance.', null],
    ['It took three weeks.', null],
    ['At the end of two weeks they left.', null],
  ])('%s', (text, counted) => {
    expect(countedIn(text)[0]).toBe(counted);
  });
});

describe('what money is paid for', () => {
  test.each([
    ['It set aside $3m for repairs.', 'repairs'],
    ['She paid $40 for a ticket.', 'ticket'],
    ['Rivera bought the stone barn for $3 million.', 'stone barn'],
    ['It gave £20,000 for the rebuilding of the quay.', 'rebuilding of the quay'],
    ['The club has $3 million cash on hand.', 'cash'],
    ['They burned goods worth $5 million.', 'goods'],
    ['It lost $3m for the year.', null],
    ['It gave $300 for Rivera.', null],
  ])('%s', (text, counted) => {
    expect(countedIn(text)[0]).toBe(counted);
  });
});

describe('what grows by a percentage right before it', () => {
  test.each([
    ['The firm posted 28 % growth.', 'growth'],
    ['It was a year of 3 percent growth in sales.', 'sales'],
    ['They fear 12% inflation.', 'inflation'],
  ])('%s', (text, counted) => {
    expect(countedIn(text).at(-1)).toBe(counted);
  });
});

describe('what moved in a report of markets', () => {
  test.each([
    ['Also up were Lode Bank, up 3/4 to 27 1/4.', ['Lode Bank', 'Lode Bank']],
    ['The spot index 130.16, off 0.71.', ['spot index', 'spot index']],
    ['Tann Mills closed at $60, down 50 cents.', ['Tann Mills', 'Tann Mills']],
    ['Rivera added 60 boats to 40 others.', ['boats', 'others']],
  ])('%s', (text, counted) => {
    expect(countedIn(text)).toEqual(counted);
  });
});
