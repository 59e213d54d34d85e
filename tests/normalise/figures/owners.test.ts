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
    ['The cheerful 64-year-old thanks everybody there.', null],
    ['The 12-year-old boys left.', 'boys'],
    ['Jon Tann, who is 70, left.', 'Jon Tann'],
    ['Jon Tann, who died on Friday at age 66, was kind.', 'Jon Tann'],
    ['As a baker - and as a judge - Mrs. Tann, 68, was kind.', 'Mrs. Tann'],
    ['Orla Rivera retired at the age of 26.', 'Orla Rivera'],
    ['Jon Tann, a baker, died at age 43.', 'Jon Tann'],
    ['The baker of Tolm, a man of peace, died at age 95.', null],
    ['Her first day with the choir came at age 12.', null],
    ['Nurses between the ages of 21 and 34 left.', 'Nurses'],
    ['They met 16-year-olds who will turn 17 in May.', null],
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
    ['The average lifespan did not exceed 61 years.', 'average lifespan'],
    ['It cut the quarantine to seven days.', 'quarantine'],
    ['She has seven years’ experience.', 'experience'],
    ["They gave three days' notice.", 'notice'],
    ["It opens in two years' time.", null],
    ['The delay rose to six weeks in May.', 'delay'],
    ['Trade tripled over the last six years.', null],
    ['The balance is due within 12 months.', null],
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
    ['They have spent nearly $500,000 on TV ads.', 'TV ads'],
    ['It will spend £2 million on the race.', 'race'],
    ['They spent $5 million on Tann.', null],
    ['The ride cost $4 million.', 'ride'],
    ['It spends about $6 million annually on research.', 'research'],
    ['Local butter costs about $45 per kilo.', 'Local butter'],
    ['They deprived the town of $35 million.', null],
    ['They robbed the bank of $3 million.', null],
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
