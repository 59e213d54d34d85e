import { expect, test } from 'vitest';
import { tables, type Column, type Table } from '../../pipeline/lib/tables.ts';
import type { Level } from '../../pipeline/publish/level.ts';
import { schemaChanges } from '../../pipeline/publish/changes/schema-difference.ts';
import { agreedLevel, byVersion, leastLevel, nextVersion } from '../../pipeline/publish/version.ts';

const none = { table: 'claims', added: 0, removed: 0, changed: 0 };

test.each<{ what: string; rows: Partial<typeof none>; is: Level }>([
  { what: 'rows added', rows: { added: 2 }, is: 'minor' },
  { what: 'rows removed', rows: { removed: 1 }, is: 'patch' },
  { what: 'rows added and removed', rows: { added: 2, removed: 1 }, is: 'minor' },
  { what: 'a row corrected', rows: { changed: 1 }, is: 'patch' },
  { what: 'only other words about the dataset', rows: {}, is: 'patch' },
])('$what: $is', ({ rows, is }) => {
  expect(leastLevel([], [{ ...none, ...rows }])).toBe(is);
});

test('the greater of what schemas and rows ask for counts', () => {
  const [change] = schemaChanges(tables, tables.slice(1));
  expect(leastLevel(change === undefined ? [] : [change], [{ ...none, added: 1 }])).toBe('major');
});

test.each<[Level, Level | undefined, Level]>([
  ['patch', undefined, 'patch'],
  ['patch', 'minor', 'minor'],
  ['minor', 'minor', 'minor'],
  ['minor', 'major', 'major'],
])('%s asked for and %s declared is %s', (least, declared, is) => {
  expect(agreedLevel(least, declared)).toBe(is);
});

test.each<[Level, Level]>([
  ['minor', 'patch'],
  ['major', 'minor'],
  ['major', 'patch'],
])('%s asked for and %s declared is refused', (least, declared) => {
  expect(() => agreedLevel(least, declared)).toThrow(`asks for ${least}`);
});

test.each([
  ['1.0.0', 'patch', '1.0.1'],
  ['1.0.9', 'patch', '1.0.10'],
  ['1.2.3', 'minor', '1.3.0'],
  ['1.2.3', 'major', '2.0.0'],
] as const)('%s by %s is %s', (version, by, next) => {
  expect(nextVersion(version, by)).toBe(next);
});

test('versions are ordered by number', () => {
  const versions = ['1.10.0', '1.9.0', '2.0.0', '1.9.10', '1.9.2', '1.9.0'];
  const ordered = ['1.9.0', '1.9.0', '1.9.2', '1.9.10', '1.10.0', '2.0.0'];
  expect(versions.sort(byVersion)).toEqual(ordered);
});

const plain: Column = {
  name: 'value',
  type: 'string',
  duckdb: 'VARCHAR',
  nullable: false,
  schema: { title: 'Value', description: 'A value.', type: 'string', examples: ['a'] },
};
const key: Column = { ...plain, name: 'row_id' };
const table = (...columns: Column[]): Table => ({
  name: 'rows',
  schemaName: 'row',
  title: 'Rows',
  description: 'Rows.',
  key: 'row_id',
  columns: [key, ...columns],
});
const column = (cells: Partial<Column>): Table => table({ ...plain, ...cells });
const ruled = (schema: Partial<Column['schema']>): Table =>
  column({ schema: { ...plain.schema, ...schema } });
const moved = table(plain, { ...plain, name: 'other' });
const back = table({ ...plain, name: 'other' }, plain);

// Each rule of the table in docs/releases.md, there and back.
test.each<[string, Table[], Table[], Level, Level]>([
  ['a table', [table()], [table(), { ...table(), name: 'more' }], 'minor', 'major'],
  ['a column', [table()], [table(plain)], 'major', 'major'],
  ['the order of columns', [moved], [back], 'major', 'major'],
  ['the key', [table(plain)], [{ ...table(plain), key: 'value' }], 'major', 'major'],
  ['a type', [table(plain)], [column({ type: 'integer', duckdb: 'BIGINT' })], 'major', 'major'],
  [
    'the width of a whole number',
    [column({ type: 'integer', duckdb: 'BIGINT' })],
    [column({ type: 'integer', duckdb: 'INTEGER', schema: { ...plain.schema, format: 'int32' } })],
    'major',
    'major',
  ],
  ['a format', [table(plain)], [ruled({ format: 'uri' })], 'major', 'major'],
  ['a unit', [ruled({ unit: 'words' })], [ruled({ unit: 'tonnes' })], 'major', 'major'],
  ['an empty value', [table(plain)], [column({ nullable: true })], 'minor', 'major'],
  ['an allowed value', [ruled({ enum: ['a'] })], [ruled({ enum: ['a', 'b'] })], 'minor', 'major'],
  ['a list of values', [table(plain)], [ruled({ enum: ['a'] })], 'major', 'minor'],
  [
    'the order of values',
    [ruled({ enum: ['a', 'b'] })],
    [ruled({ enum: ['b', 'a'] })],
    'patch',
    'patch',
  ],
  ['a least value', [ruled({ minimum: 0 })], [ruled({ minimum: 1 })], 'major', 'minor'],
  ['a bound below', [table(plain)], [ruled({ minimum: 0 })], 'major', 'minor'],
  ['a greatest value', [ruled({ maximum: 1 })], [ruled({ maximum: 2 })], 'minor', 'major'],
  ['a least length', [table(plain)], [ruled({ minLength: 1 })], 'major', 'minor'],
  ['a pattern', [table(plain)], [ruled({ pattern: '^a' })], 'major', 'minor'],
  ['another pattern', [ruled({ pattern: '^b' })], [ruled({ pattern: '^a' })], 'major', 'major'],
  ['items', [table(plain)], [ruled({ items: { type: 'string', minLength: 1 } })], 'major', 'minor'],
  ['uniqueness', [table(plain)], [ruled({ uniqueItems: true })], 'major', 'minor'],
  ['a reference', [table(plain)], [ruled({ foreignKey: 'actors.actor_id' })], 'major', 'minor'],
  ['a title', [table(plain)], [ruled({ title: 'Another' })], 'patch', 'patch'],
  ['a meaning', [table(plain)], [ruled({ meanings: { a: 'The first.' } })], 'patch', 'patch'],
  ['a table’s words', [table()], [{ ...table(), description: 'Lines.' }], 'patch', 'patch'],
])('%s changed asks for a bump', (_, before, after, there, again) => {
  expect(schemaChanges(before, after).map(({ level }) => level)).toEqual([there]);
  expect(schemaChanges(after, before).map(({ level }) => level)).toEqual([again]);
});

test('the tables are as they are', () => {
  expect(schemaChanges(tables, tables)).toEqual([]);
});
