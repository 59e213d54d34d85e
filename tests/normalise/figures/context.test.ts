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
