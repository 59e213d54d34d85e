import { expect, test } from 'vitest';
import { read } from './found.ts';

/** A clause behind “that” is said, though few texts have its verb. */
test.each([
  [
    'The letter states that few of the houses can be saved.',
    'The letter | states | that few of the houses can be saved',
  ],
  [
    'The lawyer charged that the police had lost the file.',
    'The lawyer | charged | that the police had lost the file',
  ],
  [
    'The group is suing the mayor, charging that he sold the park.',
    'The group | charging | that he sold the park',
  ],
  [
    'The new complaint alleges that the pilot was asleep.',
    'The new complaint | alleges | that the pilot was asleep',
  ],
  ['Moss demanded that the town prove its case.', 'Moss | demanded | that the town prove its case'],
])('%s', (text, expected) => {
  expect(read(text)).toEqual([expected]);
});

test.each([
  'Emission rules that would have closed the mill were dropped.',
  'Member states that signed the deal met in Tolm.',
  'The clerk filed two old reports that were never read.',
])('a noun before a relative clause says nothing: %s', (text) => {
  expect(read(text)).toEqual([]);
});
