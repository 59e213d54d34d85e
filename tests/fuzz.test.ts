import fc from 'fast-check';
import { expect, test } from 'vitest';
import { campaign } from './fuzz/campaign.ts';
import { faultsOf } from './fuzz/invariants.ts';
import { properties } from './fuzz/properties.ts';
import { publishAll } from './fuzz/publish-all.ts';
import { caseTexts } from './fuzz/texts.ts';
import { scratch } from './support/folders.ts';
import { fullRecord } from './support/records.ts';

/** As `make fuzz` does it, with few texts. */
test('made-up and spoiled input breaks no promise, and all of it can be published', async () => {
  const published = publishAll(scratch());
  const reports: string[] = [];
  const { tried } = campaign((known) => properties(caseTexts(), known, published.add), {
    texts: 160,
    seed: 20,
    onFinding: (report) => reports.push(report),
  });
  expect(reports).toEqual([]);
  expect(tried).toBeGreaterThan(160);
  expect(await published.faults()).toEqual([]);
}, 60_000);

test('a kind of fault is told once, with the smallest input that shows it', () => {
  const reports: string[] = [];
  const property = fc.property(fc.nat(), (number) => {
    if (number > 99) throw new Error(`${number} is too large`);
  });
  const { findings } = campaign(() => [{ name: 'small', size: 1, property }], {
    texts: 4000,
    seed: 1,
    onFinding: (report) => reports.push(report),
  });
  expect(findings).toBe(1);
  expect(reports.join()).toContain('input: [100]');
});

test.each([
  { what: 'nothing', spoil: {}, fault: undefined },
  { what: 'a span that was moved', spoil: { start: 1 }, fault: 'is not the text at' },
  { what: 'a span with a blank', spoil: { text: 'Ada ', end: 10 }, fault: 'ends in a blank' },
  { what: 'a span beyond the end', spoil: { end: 9999 }, fault: 'is no span' },
  {
    what: 'an actor that is not there',
    spoil: { actor_id: 'person/x' },
    fault: 'is not in actors',
  },
  { what: 'a number that JSON lacks', spoil: { sentence: -0 }, fault: 'what its JSON says' },
])('a record with $what is found out', ({ spoil, fault }) => {
  const record = fullRecord('one');
  const mentions = record.mentions.map((row, at) => (at === 0 ? { ...row, ...spoil } : row));
  const faults = faultsOf({ ...record, mentions });
  if (fault === undefined) expect(faults).toEqual([]);
  else expect(faults.join()).toContain(fault);
});
