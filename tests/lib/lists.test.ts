import { expect, test } from 'vitest';
import { itemAt, leftOf } from '../../pipeline/lib/lists.ts';

const quay = ['ship', 'quay'];

test('nothing stands before a list and behind it', () => {
  expect([-1, 0, 1, 2].map((at) => itemAt(quay, at))).toEqual([
    undefined,
    'ship',
    'quay',
    undefined,
  ]);
});

test('left of a place stands the item before it; of the first, and of none, nothing does', () => {
  expect([-1, 0, 1, 2, 4].map((at) => leftOf(quay, at))).toEqual([
    undefined,
    undefined,
    'ship',
    'quay',
    undefined,
  ]);
});
