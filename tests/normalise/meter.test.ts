import { expect, test } from 'vitest';
import { FileRun } from '../../pipeline/normalise/file-run.ts';
import { Meter, type RunProgress } from '../../pipeline/normalise/meter.ts';
import { pileOf } from '../../pipeline/read/pile.ts';
import { writeFiles } from '../support/cli.ts';
import { scratch } from '../support/folders.ts';

const meterOf = (files: Readonly<Record<string, string>>) => {
  const folder = scratch();
  writeFiles(folder, files);
  const runs = pileOf([folder]).files.map((file) => new FileRun(file));
  const told: RunProgress[] = [];
  const meter = new Meter(runs, (progress) => told.push(progress));
  return { runs, meter, told };
};

test('tells the share by bytes that were read, less what is not back yet', () => {
  const { runs, meter } = meterOf({ 'a.jsonl': 'x'.repeat(80), 'b.txt': 'x'.repeat(20) });
  const [first, second] = runs as [FileRun, FileRun];
  expect(meter.progress.share).toBeNull();
  meter.begin(first);
  meter.bytes(40);
  meter.give();
  meter.give();
  expect(meter.progress.share).toBe(0);
  meter.back();
  expect(meter.progress.share).toBe(0.2);
  meter.back();
  // As a packed file, whose beginning is read twice.
  meter.bytes(60);
  meter.end();
  expect(meter.progress.share).toBe(0.8);
  meter.begin(second);
  meter.end();
  expect(meter.progress.share).toBe(1);
});

test('knows no share of what is read at once before it is done', () => {
  const { runs, meter } = meterOf({ 'a.zip': 'x'.repeat(80) });
  meter.begin(runs[0] as FileRun);
  meter.give();
  meter.back();
  expect(meter.progress.share).toBeNull();
});

test('counts what fails and what is passed over as it happens', () => {
  const { runs, told } = meterOf({ 'a.txt': 'x' });
  const [run] = runs as [FileRun];
  const where = { form: 'pdf', source: 'a.txt', part: null, message: 'a PDF' } as const;
  run.skip({ ...where, reason: 'refused' });
  run.skip({ ...where, reason: 'broken' });
  expect(told.map(({ done, failed, skipped }) => [done, failed, skipped])).toEqual([
    [0, 0, 1],
    [1, 1, 1],
  ]);
});
