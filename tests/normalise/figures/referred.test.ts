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
    ['Lode is small. Other towns have 20 of them.', [null]],
    ['The pupil scored 640 on the entrance exam.', ['entrance exam']],
    ['She scored a 64 and 71 on reading tests.', ['reading tests', 'reading tests']],
  ])('%s', (text, counted) => {
    expect(find(text).map((each) => each.counted)).toEqual(counted);
  });
});
