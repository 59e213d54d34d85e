import { describe, expect, test } from 'vitest';
import { findFigures } from '../../../pipeline/normalise/figures/figures.ts';
import { annotated } from '../annotated.ts';
import { find, lexicon } from './found.ts';

describe('money of several countries', () => {
  const text = 'It cost $5 and 3 dollars, US$2 and 7 pounds of flour.';
  test.each([
    [{}, ['USD', 'USD', 'USD', '[lb_av]']],
    [{ language: 'en-AU' }, ['AUD', 'AUD', 'USD', '[lb_av]']],
    [{ url: 'https://www.example.ca/a.html' }, ['CAD', 'CAD', 'USD', '[lb_av]']],
    [{ publisher: 'The New Zealand Gazette' }, ['NZD', 'NZD', 'USD', '[lb_av]']],
    [{ publisher: 'The Norwegian Post' }, ['USD', 'USD', 'USD', '[lb_av]']],
    [{ language: 'en-GB', url: 'https://example.ca/' }, ['USD', 'USD', 'USD', '[lb_av]']],
  ])('%o', (published, units) => {
    const { figures } = findFigures(annotated(text), lexicon, published);
    expect(figures.map(({ unit }) => unit)).toEqual(units);
  });

  test.each([
    ['SYDNEY — It cost $5.', 'AUD'],
    ['SYDNEY (Reuters) — It cost $5.', 'USD'],
  ])('%s', (article, unit) => {
    expect(find(article).map((each) => each.unit)).toEqual([unit]);
  });
});

describe('the day of a figure', () => {
  test.each([
    ['As of 12 May 2021, 40 people had died and 30 were missing.', ['12 May 2021', '12 May 2021']],
    ['The toll rose to 30 on Monday.', ['Monday']],
    ['It stood at 41 as of Monday, up from 38 a day earlier.', ['Monday', null]],
    ['Since 12 May 2021, 40 people have died.', [null]],
    ['Two states, which vote on 3 May 2021, have lost 40 seats.', [null, null]],
    ['The council will meet on Monday about 30 bills.', [null]],
    ['At least 30 people died, police said on Monday.', [null]],
  ])('%s', (text, days) => {
    expect(find(text).map(({ date }) => date?.text ?? null)).toEqual(days);
  });
});
