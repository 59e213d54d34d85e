import { expect, test } from 'vitest';
import { leftOf } from '../../pipeline/kernel/lists.ts';

test('left of a place stands the item before it; of the first, and of none, nothing does', () => {
  expect(leftOf(['ship', 'quay'], 1)).toBe('ship');
  expect(leftOf(['ship', 'quay'], 2)).toBe('quay');
  expect([0, -1, 4].map((at) => leftOf(['ship', 'quay'], at))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
