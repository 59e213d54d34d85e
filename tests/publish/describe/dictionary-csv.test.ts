import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { dictionaryCsv } from '../../../pipeline/publish/describe/dictionary-csv.ts';
import { tables } from '../../../pipeline/lib/tables.ts';
import { facts, laterFacts } from '../../support/facts.ts';

const rows = (of = facts): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(dictionaryCsv(of), { header: true, skipEmptyLines: true })
    .data;

const row = (table: string, column: string) =>
  rows(laterFacts).find((each) => each['table'] === table && each['column'] === column);

test('each column of each table has a row, in order', () => {
  const expected = tables.flatMap((table) =>
    table.columns.map(({ name }, index) => `${table.name} ${name} ${index + 1}`),
  );
  const found = rows().map((each) => [each['table'], each['column'], each['position']].join(' '));
  expect(found).toEqual(expected);
});

test('a row tells type, key, reference, unit, values with their meanings', () => {
  expect(row('claims', 'claim_id')).toMatchObject({
    type: 'string',
    key: 'true',
    may_be_empty: 'false',
  });
  expect(row('claims', 'speaker_id')).toMatchObject({
    refers_to: 'actors.actor_id',
    may_be_empty: 'true',
  });
  expect(row('claims', 'start')).toMatchObject({
    unit: 'UTF-16 code units',
    parquet_type: 'INTEGER',
    minimum: '0',
  });
  expect(row('claims', 'about_ids')).toMatchObject({
    type: 'list of strings',
    may_be_empty: 'true',
  });
  expect(row('claims', 'polarity')).toMatchObject({
    values: 'affirmed | negated',
    meanings:
      'affirmed: It was said. | negated: It was not said, or was declined: “did not say whether”.',
    guarded_in_csv: 'false',
  });
  expect(row('changes', 'key')).toMatchObject({ key: 'true', guarded_in_csv: 'true' });
  expect(row('id-changes', 'new_id')).toMatchObject({ may_be_empty: 'true', key: 'false' });
});

test('no cell starts as a formula', () => {
  for (const each of rows(laterFacts))
    for (const cell of Object.values(each)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
});
