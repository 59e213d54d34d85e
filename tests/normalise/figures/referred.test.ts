import { describe, expect, test } from 'vitest';
import { find } from './found.ts';

describe('what a number points back to', () => {
  test.each([
    ['Lode has two sirens. Other towns have 20 of them.', ['sirens', 'sirens']],
    [
      'It keeps 12 ferries. Rivals might run 20 of them or 30 of them.',
      ['ferries', 'ferries', 'ferries'],
    ],
    ['Three young bakers spoke. All three want to leave.', ['young bakers', 'young bakers']],
    ['The raid held six clerks. Two of them fled.', ['clerks', 'clerks']],
    ['It sold nine barges. The sea took four of them.', ['barges', 'barges']],
    ['They saw 90 boats. Of those, 14 sank.', ['boats', 'boats']],
    ['They saw 90 boats. Of those, 14 barges sank.', ['boats', 'barges']],
    ['The blast hurt 20 bakers. Another 12 were killed.', ['bakers', 'bakers']],
    ['There were 900 cases. The plan cut that number to 640.', ['cases', 'cases']],
    ['Some 35 percent of homes burned. This figure fell to 12 percent.', ['homes', 'homes']],
    ['Rona won 99 delegates. She now has 568.', ['delegates', 'delegates']],
    ['Rona won 99 delegates. It takes 1,237 to win.', ['delegates', 'delegates']],
    ['Rona won 99 delegates. She has 12 barges.', ['delegates', 'barges']],
    ['Rona won one seat. She now has 568.', ['seat', null]],
    [
      'Some 55 percent of rural voters said so. Only 24 percent said no.',
      ['rural voters', 'rural voters'],
    ],
    ['Two in three adults said yes, the poll found. About half said no.', ['adults', 'adults']],
    ['Some 60 percent of barges sank. Only 24 percent said no.', ['barges', null]],
    ['The jail has 90 sailors, 35 percent of whom are old.', ['sailors', 'sailors']],
    ['They own 12 barges, half of which are old.', ['barges', 'barges']],
    ['They own 12 barges, half of the crew left.', ['barges', 'crew']],
    ['Lode is small. Other towns have 20 of them.', [null]],
    ['The pupil scored 640 on the entrance exam.', ['entrance exam']],
    ['She scored a 64 and 71 on reading tests.', ['reading tests', 'reading tests']],
  ])('%s', (text, counted) => {
    expect(find(text).map((each) => each.counted)).toEqual(counted);
  });
});
