import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains, lastStartingAt, overlaps, trim } from '../../pipeline/lib/span.ts';

describe('spans', () => {
  const span = (start: number, end: number): { start: number; end: number } => ({ start, end });

  test('contain and overlap by their ends', () => {
    expect(contains(span(0, 5), span(0, 5))).toBe(true);
    expect(contains(span(1, 5), span(0, 5))).toBe(false);
    expect(overlaps(span(0, 5), span(5, 6))).toBe(false);
    expect(overlaps(span(0, 5), span(4, 6))).toBe(true);
  });

  test('trim takes white space from both ends', () => {
    expect(trim(' a b\n', span(0, 5))).toEqual(span(1, 4));
    expect(trim('   ', span(0, 3))).toEqual(span(0, 0));
  });

  test('the last that starts at or before an offset is found', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.nat(60), (starts, offset) => {
        const items = starts.sort((a, b) => a - b).map((start) => span(start, start));
        expect(lastStartingAt(items, offset)).toBe(
          items.findLastIndex((item) => item.start <= offset),
        );
      }),
    );
  });
});
