import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resolveTimes } from '../../../pipeline/normalise/times/resolve.ts';
import { annotated } from '../annotated.ts';

const claim = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../schemas/claim.schema.json'), 'utf8'),
) as { properties: { said_on: { pattern: string } } };
/** EDTF, level 1, as rows have it. */
const edtf = new RegExp(claim.properties.said_on.pattern, 'u');

const words = fc.constantFrom(
  ...'last next this the a of in on by since early late mid first third quarter half year years'.split(
    ' ',
  ),
  ...'day week weekend month century decade ago earlier later before yesterday tomorrow summer'.split(
    ' ',
  ),
  ...'Friday Monday May March October Oct. Sept. February Christmas Thanksgiving Day night'.split(
    ' ',
  ),
  ...'2 11 29 30 31 99 1990 2024 12,000 9999 1990s 20th 3rd ’90s 05/06/2024 30.2.2020'.split(' '),
  ...', . - – / ( ) ’s said will two ten few fiscal end previous following same that 2024-02-30'.split(
    ' ',
  ),
);
const day = fc.constantFrom(null, '2024-02-29', '1999-12-31', '1000-01-01', '9999-12-31');

test('every value is valid EDTF, and no first day is behind the last', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 25 }), day, (list, published) => {
      const doc = annotated(list.join(' '));
      for (const [index, { start, end, text, value, basis }] of resolveTimes(
        doc,
        published,
      ).entries()) {
        expect(doc.text.slice(start, end)).toBe(text);
        expect(start).toBeGreaterThanOrEqual(doc.times[index - 1]?.end ?? 0);
        expect(basis === null).toBe(value === null);
        if (value === null) continue;
        expect(value.value).toMatch(edtf);
        expect(value.from === null).toBe(value.to === null);
        for (const each of [value.from ?? '2000-01-01', value.to ?? '2000-01-01'])
          expect(new Date(`${each}T00:00:00Z`).toISOString().slice(0, 10)).toBe(each);
        expect((value.from ?? '') <= (value.to ?? '')).toBe(true);
      }
    }),
    { numRuns: 1500 },
  );
});

test('time grows as the text does', () => {
  const sentence =
    'By March 3 the board, which met last Friday, had voted a year earlier and 3 days later. ';
  const took = (times: number): number => {
    const doc = annotated(sentence.repeat(times));
    const before = process.cpuUsage();
    resolveTimes(doc, '2024-10-28');
    return process.cpuUsage(before).user;
  };
  took(2000);
  expect(took(8000)).toBeLessThan(12 * took(2000));
});

test('what stands in one sentence without an end takes no longer', () => {
  const start = performance.now();
  annotated('early - '.repeat(20_000) + 'the the 3 of '.repeat(10_000) + 'May 2024');
  expect(performance.now() - start).toBeLessThan(10_000);
});
