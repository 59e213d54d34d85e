import { expect, test } from 'vitest';
import { chronoOf } from '../../../pipeline/normalise/doc/dates.ts';

test('a part that chrono no longer has, or has by another name, is told and not left out', () => {
  expect(() => chronoOf(['ENWeekdayParser ENNoSuchParser'])).toThrow(
    'chrono-node has no ENNoSuchParser',
  );
  expect(chronoOf(['ENWeekdayParser']).parsers).toHaveLength(1);
});
