import { describe, expect, test } from 'vitest';
import { annotated } from '../annotated.ts';
import { exclusions, find, read } from './found.ts';

describe('numbers that state no quantity are kept with their reason', () => {
  test.each([
    ['Borden is one of the largest lenders in Quindle.', ['one pronoun']],
    ['It is one of those firms that never close.', ['one pronoun']],
    ['She was one of the few women there.', ['one pronoun']],
    ['Hale, one of Borden’s richest men, left.', ['one pronoun']],
    ['It became one of our best-known songs.', ['one pronoun']],
    ['It was among them, one of these odd plans that fail.', ['one pronoun']],
    ['It was one of the sharpest exchanges of the day.', ['one pronoun']],
    ['One of the noisiest markets closed.', ['One pronoun']],
    ['She sang in the nineteen fifties.', ['nineteen year']],
    ['It stood since the eighteen seventies.', ['eighteen year']],
    ['The nineteen sixties were loud.', ['nineteen year']],
    ['Six: Real help within the club', ['Six enumerator']],
    ['Three: Ask a friend', ['Three enumerator']],
    ['Rivera was too clever by half.', ['half idiom']],
    ['The plan was too slow and dear by half.', ['half idiom']],
    ['Rivera is one half of the pop duo Blue Lamp.', ['one half idiom']],
    ['Hale, half of the comedy duo, spoke.', ['half idiom']],
    ['Nine times out of ten it works.', ['Nine idiom', 'ten idiom']],
    ['It starts at 1430 GMT.', ['1430 clock-time']],
    ['The vote began by 1900 BST.', ['1900 clock-time']],
    ['They met at 9.30am.', ['9.30 clock-time']],
    ['7 min read', ['7 label']],
    ['A 12-minute read', ['12 label']],
    ['31 shares', ['31 label']],
    ['204 comments', ['204 label']],
    ['COP28 ended and SDG 13 was named.', ['28 code', '13 name']],
    ["67' Goal for Borden.", ['67 clock-time']],
    ['The talks will be held between 3 and 5 November.', ['3 date', '5 date']],
    ['See the report (p. 4).', ['4 label']],
    ['He wrote it in nineteen eighty-four.', ['nineteen year', 'eighty-four year']],
    ['Regulators cleared the 737 MAX.', ['737 name']],
    ['He bought an iPhone 15 at once.', ['15 label']],
    ['The 10th edition came with season 3.', ['10 ordinal', '3 label']],
  ])('%s', (text, expected) => {
    expect(exclusions(text)).toEqual(expected);
    expect(find(text)).toEqual([]);
  });
});

describe('numbers that look like those and state one', () => {
  test.each([
    ['Not one of the officers died.', ['Not one | 0 | exactly | 1 | officers']],
    ['Not one of her guests complained.', ['Not one | 0 | exactly | 1 | guests']],
    ['One of the officers died.', ['One | 1 | exactly | 1 | officers']],
    ['Only one of the largest banks failed.', ['one | 1 | exactly | 1 | largest banks']],
    ['He needs 5 minutes to read it.', ['5 minutes | 5 | exactly | min | ']],
    ['He sold 31 shares.', ['31 | 31 | exactly | 1 | shares']],
    ['Half of the passengers left.', ['Half | 0.5 | exactly | 1 | passengers']],
    ['Every year 400,000 people die of it.', ['400,000 | 400000 | exactly | 1 | people']],
    ['Last year 2,000 people died here.', ['2,000 | 2000 | exactly | 1 | people']],
    ['That day 58 people were held.', ['58 | 58 | exactly | 1 | people']],
    ['Last month 70 shops closed.', ['70 | 70 | exactly | 1 | shops']],
    ['Cole (born 4 May 1960) lives 5 miles away.', ['5 miles | 5 | exactly | [mi_i] | ']],
    ['The mine paid COP 4,500,000.', ['COP 4,500,000 | 4500000 | exactly | COP | ']],
    ['It burnt 300 therms.', ['300 therms | 300 | exactly | 10*5.[Btu] | ']],
    ['It took 40 board feet.', ['40 board feet | 40 | exactly | [bf_i] | ']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

test('the text of a unit of money has all of its sign', () => {
  const texts = (text: string) =>
    find(text).map(({ unit, unitText }) => `${unitText ?? ''} ${unit}`);
  expect(texts('It cost A$300,000, US$1.2bn and C$5.')).toEqual(['A$ AUD', 'US$ USD', 'C$ CAD']);
  expect(texts('It cost NZ$40 and £5, or R$8.')).toEqual(['NZ$ NZD', '£ GBP', 'R$ BRL']);
});

test('a ton may be three things', () => {
  const [tons, tonnes] = find('The ship lost 10 tons of grain and 10 tonnes of rice.');
  expect(tons?.confidence).toBeLessThan(0.8);
  expect(tonnes?.confidence).toBeGreaterThan(0.9);
});

test('feet and inches are one figure, and their marks no quotation marks', () => {
  const text = 'She is 6\'2" tall, and he is 5\'11". "We left," she said.';
  expect(find(text).map(({ unit, value }) => [unit, value?.toFixed(2)])).toEqual([
    ['[ft_i]', '6.17'],
    ['[ft_i]', '5.92'],
  ]);
  expect(annotated(text).strays).toEqual([]);
});
