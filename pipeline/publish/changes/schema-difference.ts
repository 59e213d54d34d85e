import type { Column, Table } from '../../lib/tables.ts';
import { higher, type Level } from '../level.ts';

/** One difference between the schemas of two releases, and the least bump that it asks for. */
export interface SchemaChange {
  readonly table: string;
  /** Null where the table itself came or went. */
  readonly column: string | null;
  readonly what: string;
  readonly level: Level;
}

/**
 * What differs between two sets of tables, by Frictionless's rules for the version of data: what is
 * added, removed, renamed, moved, retyped or made stricter breaks those who read it (major); a new
 * table or a looser constraint does not (minor); words for people are corrections (patch).
 */
export function schemaChanges(before: readonly Table[], after: readonly Table[]): SchemaChange[] {
  const gone = before.filter(({ name }) => !after.some((table) => table.name === name));
  return [
    ...gone.map(({ name }) => change(name, null, 'table removed', 'major')),
    ...after.flatMap((table) => {
      const was = before.find(({ name }) => name === table.name);
      return was === undefined
        ? [change(table.name, null, 'table added', 'minor')]
        : tableChanges(was, table);
    }),
  ];
}

const change = (
  table: string,
  column: string | null,
  what: string,
  level: Level,
): SchemaChange => ({ table, column, what, level });

function tableChanges(before: Table, after: Table): SchemaChange[] {
  const { name } = after;
  const names = (table: Table): string[] => table.columns.map((column) => column.name);
  const [was, is] = [names(before), names(after)];
  const found: SchemaChange[] = [
    ...was
      .filter((each) => !is.includes(each))
      .map((each) => change(name, each, 'column removed', 'major')),
    ...is
      .filter((each) => !was.includes(each))
      .map((each) => change(name, each, 'column added', 'major')),
  ];
  const shared = (list: readonly string[], other: readonly string[]): string =>
    list.filter((each) => other.includes(each)).join();
  if (shared(was, is) !== shared(is, was))
    found.push(change(name, null, 'columns reordered', 'major'));
  if (before.key !== after.key) found.push(change(name, null, 'key changed', 'major'));
  if (before.title !== after.title || before.description !== after.description)
    found.push(change(name, null, 'described otherwise', 'patch'));
  return [...found, ...after.columns.flatMap((column) => columnChanges(name, before, column))];
}

function columnChanges(table: string, before: Table, column: Column): SchemaChange[] {
  const was = before.columns.find(({ name }) => name === column.name);
  if (was === undefined) return [];
  return rules.flatMap(({ what, level }) => {
    const found = level(was, column);
    return found === undefined ? [] : [change(table, column.name, what, found)];
  });
}

interface Rule {
  readonly what: string;
  /** The bump that the change of this column asks for; undefined where nothing changed. */
  readonly level: (before: Column, after: Column) => Level | undefined;
}

const text = (value: unknown): string => JSON.stringify(value ?? null);

const differs =
  (read: (column: Column) => unknown, level: Level): Rule['level'] =>
  (before, after) =>
    text(read(before)) === text(read(after)) ? undefined : level;

/** A bound is stricter where it rises, or comes; looser where it falls, or goes. */
const bound =
  (read: (column: Column) => number | undefined, sign: 1 | -1): Rule['level'] =>
  (before, after) => {
    const [was = -Infinity, is = -Infinity] = [read(before), read(after)].map((value) =>
      value === undefined ? undefined : sign * value,
    );
    if (was === is) return undefined;
    return is > was ? 'major' : 'minor';
  };

/** A list of what is allowed is stricter where it loses a value, or comes. */
function allowed(before: Column, after: Column): Level | undefined {
  const [was, is] = [before.schema.enum, after.schema.enum];
  if (text(was) === text(is)) return undefined;
  if (is === undefined) return 'minor';
  if (was === undefined || was.some((value) => !is.includes(value))) return 'major';
  return is.some((value) => !was.includes(value)) ? 'minor' : 'patch';
}

/** A constraint that is there or not: stricter where it comes or is another, looser where it goes. */
const constraint =
  (read: (column: Column) => unknown): Rule['level'] =>
  (before, after) => {
    const [was, is] = [read(before), read(after)];
    if (text(was) === text(is)) return undefined;
    return is === undefined ? 'minor' : 'major';
  };

/** The rules on one column, in the order in which they are told. */
const rules: readonly Rule[] = [
  { what: 'type changed', level: differs(({ type, schema }) => [type, schema.format], 'major') },
  { what: 'unit changed', level: differs(({ schema }) => schema.unit, 'major') },
  {
    what: 'may be empty, or no longer',
    level: (before, after) =>
      before.nullable === after.nullable ? undefined : after.nullable ? 'minor' : 'major',
  },
  { what: 'allowed values changed', level: allowed },
  { what: 'least value changed', level: bound(({ schema }) => schema.minimum, 1) },
  { what: 'greatest value changed', level: bound(({ schema }) => schema.maximum, -1) },
  { what: 'least length changed', level: bound(({ schema }) => schema.minLength, 1) },
  { what: 'pattern changed', level: constraint(({ schema }) => schema.pattern) },
  { what: 'rule on items changed', level: constraint(({ schema }) => schema.items) },
  { what: 'uniqueness of items changed', level: constraint(({ schema }) => schema.uniqueItems) },
  { what: 'reference changed', level: constraint(({ schema }) => schema.foreignKey) },
  {
    what: 'described otherwise',
    level: differs(
      ({ schema: { title, description, examples, meanings } }) => [
        title,
        description,
        examples,
        meanings,
      ],
      'patch',
    ),
  },
];

/** The greatest bump that the changes ask for; undefined without a change. */
export const schemaLevel = (changes: readonly SchemaChange[]): Level | undefined =>
  changes.reduce<Level | undefined>((level, each) => higher(level, each.level), undefined);
