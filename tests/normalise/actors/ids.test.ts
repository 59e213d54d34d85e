import { describe, expect, test } from 'vitest';
import { find } from './found.ts';

const ids = (text: string): string[] =>
  find(text)
    .actors.filter(({ type }) => type === 'person')
    .map(({ actorId }) => actorId.replace('person/', ''))
    .sort();

describe('one initial between given name and surname is no part of an id', () => {
  test.each([
    ['Orla J. Rivera spoke. Rivera left.', ['orla-rivera']],
    ['Orla Rivera spoke.', ['orla-rivera']],
    ['Orla J Rivera spoke.', ['orla-rivera']],
    ['Orla J. Rivera and Orla Rivera are one.', ['orla-rivera']],
    ['Adam K. Rivera Jr. spoke.', ['adam-rivera-jr']],
    ['Adam K. Rivera III spoke.', ['adam-rivera-iii']],
  ])('%s', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });
});

describe('an initial stays', () => {
  test.each([
    [
      'where two persons would share the id',
      'Adam K. Rivera met Adam M. Rivera.',
      ['adam-k-rivera', 'adam-m-rivera'],
    ],
    ['where there are two', 'George H. W. Rivera spoke.', ['george-h-w-rivera']],
    ['where the name begins with one', 'J. Adam Rivera spoke.', ['j-adam-rivera']],
    ['where it ends the name', 'Malcolm X spoke.', ['malcolm-x']],
  ])('%s', (_, text, expected) => {
    expect(ids(text)).toEqual(expected);
  });
});
