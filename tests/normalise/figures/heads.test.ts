import { describe, expect, test } from 'vitest';
import { find } from './found.ts';
import { singularOf } from '../../../pipeline/normalise/figures/counted/head.ts';

describe('the head of what is counted', () => {
  test.each([
    ['The fort held 600 Norland soldiers.', 'soldier'],
    ['Two attorneys general signed the letter.', 'attorney general'],
    ['Nine secretaries general have led it.', 'secretary general'],
    ['Some 40 people in the north left.', 'person'],
    ['It lost six women.', 'woman'],
    ['They sent 90 troops, tanks and boats.', 'troop'],
    ['They saw 12 Norlanders.', 'Norlander'],
    ['They closed 12 coal- and gas-fired mills.', 'mill'],
    ['Turnout was 61 percent.', 'turnout'],
    ['The number of houses rose to 130.', 'house'],
    ['It fired 12 rounds of ammunition.', 'round'],
    ['They keep 30 kinds of birds.', 'bird'],
    ['She ran three companies.', 'company'],
    ['It has three series on air.', 'series'],
    ['They met 35 local coaches.', 'coach'],
    ['They met 500 Norland Israelis and calm Qataris.', 'Israeli'],
    ['Thousands of East Norlanders fled.', 'Norlander'],
    ['It won five Super Bowls.', 'Bowl'],
    ['One of the Grand Tours began.', 'Tour'],
    ['There are 50 United States.', 'States'],
    ['Baker Hughes rose 3 to 22.', 'Hughes'],
    ['Jon Harris, 43, left.', 'Jon Harris'],
  ])('%s', (text, head) => {
    expect(find(text)[0]?.countedHead).toBe(head);
  });
});

test.each([
  ['boxes', 'box'],
  ['viruses', 'virus'],
  ['houses', 'house'],
  ['movies', 'movie'],
  ['bodies', 'body'],
  ['headaches', 'headache'],
  ['coaches', 'coach'],
  ['beaches', 'beach'],
  ['approaches', 'approach'],
  ['moustaches', 'moustache'],
  ['dwarves', 'dwarf'],
  ['passers-by', 'passer-by'],
  ['earnings', 'earnings'],
  ['remains', 'remains'],
  ['diseases', 'disease'],
  ['police', 'police'],
  ['taxis', 'taxi'],
  ['thesis', 'thesis'],
  ['churches', 'church'],
  ['heroes', 'hero'],
  ['police-women', 'police-woman'],
  ['businessmen', 'businessman'],
  ['crisis', 'crisis'],
  ['campus', 'campus'],
  ['buses', 'bus'],
  ['gas', 'gas'],
  ['Democrats', 'Democrat'],
  ['grandchildren', 'grandchild'],
])('%s: %s', (many, one) => {
  expect(singularOf(many)).toBe(one);
});
