import { describe, expect, test } from 'vitest';
import { mentionsIn } from './found.ts';

const people = (text: string): string[] =>
  mentionsIn(text)
    .filter((each) => each.includes('person/'))
    .map((each) => each.replace('person/', '').replace('a1/', ''));

describe('what somebody is called between the words of a name', () => {
  test.each([
    [
      'Robert “Bo” Hale built canoes. Bo sold two.',
      ['Robert “Bo” Hale → robert-hale', 'Bo → robert-hale'],
    ],
    [
      'William "Buzz" Okoro came. Later Okoro left, and Buzz sang.',
      ['William "Buzz" Okoro → william-okoro', 'Okoro → william-okoro', 'Buzz → william-okoro'],
    ],
    [
      'Margaret (Peg) Lundqvist joined. They saw Peg.',
      ['Margaret (Peg) Lundqvist → margaret-lundqvist', 'Peg → margaret-lundqvist'],
    ],
    [
      'Sgt. Elena ‘Lena’ Marsh led. On Friday, Lena left.',
      ['Elena ‘Lena’ Marsh → elena-marsh', 'Lena → elena-marsh'],
    ],
    [
      'Thomas J. “El Gordo” Sarmiento was caught. On Friday El Gordo wept.',
      ['Thomas J. “El Gordo” Sarmiento → thomas-sarmiento', 'El Gordo → thomas-sarmiento'],
    ],
    ['It was Tom “The Hammer” Pruitt.', ['Tom “The Hammer” Pruitt → tom-pruitt']],
  ])('%s', (text, expected) => {
    expect(people(text)).toEqual(expected);
  });

  test.each([
    ['Emma Moss’s “Zorblat” opened in May.', ['Emma Moss → emma-moss']],
    ['It was said by Emma “very loudly” Moss.', []],
    ['Tom (Labour) Brandt came.', []],
    ['They saw Emma “Zorblat” Director.', []],
    ['They asked Tom. “Zorblat” Moss was there.', []],
  ])('other words in marks are no nickname: %s', (text, expected) => {
    expect(people(text).filter((each) => /[“(]/.test(each))).toEqual(
      expected.filter((each) => /[“(]/.test(each)),
    );
  });
});
