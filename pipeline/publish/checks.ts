import type { Database, JsonRow } from '../lib/duckdb.ts';
import { identifier, literal, numeral } from '../lib/escape/sql.ts';
import { UserError } from '../lib/errors.ts';
import { parquetSource } from '../lib/table-files.ts';
import { tables, type Column, type Table } from '../lib/tables.ts';
import type { TableSet } from './changes/changes.ts';

/** A rule of a schema, over the rows of a table. */
export interface Check {
  readonly table: Table;
  readonly column: string;
  /** What is wrong with the rows that it finds: `is not unique`. */
  readonly fault: string;
  /** SQL that selects `key`, the key of each row that breaks the rule. */
  readonly sql: string;
}

/** A rule that one row alone can break, so that one reading of the table serves all of them. */
interface RowCheck {
  readonly column: string;
  readonly fault: string;
  /** SQL that is true of a row which breaks the rule. */
  readonly condition: string;
}

/** How many keys a message names. */
const shown = 5;

/**
 * Checks the Parquet tables of a folder by all that the schemas ask for: keys, required columns,
 * foreign keys of values and of the items of lists, enums, patterns, bounds and lengths.
 *
 * @throws UserError that names every rule which is broken, with the keys of up to five rows.
 */
export async function checkTables(database: Database, folder: string): Promise<void> {
  const set = { folder, tables };
  const faults = [...(await valueFaults(database, set)), ...(await referenceFaults(database, set))];
  if (faults.length === 0) return;
  throw new UserError(
    `the tables break their schemas, so nothing is published:\n  ${faults.join('\n  ')}`,
    { file: folder },
    'mend the articles, raw/actors.yaml or the rules that made these rows, then build again',
  );
}

/** What single rows of tables do wrong by their schemas, a line for each rule that is broken. */
export async function valueFaults(database: Database, set: TableSet): Promise<string[]> {
  const faults = await database.each(set.tables, (table, beside) =>
    rowFaults(beside, set.folder, table),
  );
  return faults.flat();
}

/** Keys that come twice, and references that lead nowhere, a line for each rule that is broken. */
export async function referenceFaults(database: Database, set: TableSet): Promise<string[]> {
  const faults: string[] = [];
  for (const table of set.tables)
    for (const check of keyChecks(set, table)) faults.push(...(await keyFaults(database, check)));
  return faults;
}

/** The faults of single rows of a table, found in one reading of it. */
async function rowFaults(database: Database, folder: string, table: Table): Promise<string[]> {
  const checks = rowChecks(table);
  const broken = checks.map(({ condition }, index) => `CASE WHEN ${condition} THEN ${index} END`);
  const any = checks.map(({ condition }) => `(${condition})`).join(' OR ');
  const found = await database.rows(
    `SELECT rule, ${summary} FROM (
       SELECT ${identifier(table.key)} AS key, unnest([${broken.join(', ')}]) AS rule
       FROM ${parquetSource(folder, table)} WHERE ${any}
     ) WHERE rule IS NOT NULL GROUP BY rule ORDER BY rule`,
  );
  return found.flatMap((row) => {
    const check = checks[Number(row['rule'])];
    return check === undefined ? [] : [faultOf(table, check.column, check.fault, row)];
  });
}

async function keyFaults(database: Database, check: Check): Promise<string[]> {
  const [row] = await database.rows(`SELECT ${summary} FROM (${check.sql})`);
  if (row === undefined || Number(row['total']) === 0) return [];
  return [faultOf(check.table, check.column, check.fault, row)];
}

const summary = `count(*) AS total, min(key, ${shown}) AS keys`;

function faultOf(table: Table, column: string, fault: string, { total, keys }: JsonRow): string {
  const named = Array.isArray(keys) ? keys.map(String) : [];
  const rest = Number(total) - named.length;
  const more = rest > 0 ? ` and ${rest} more` : '';
  return `${table.name}.${column} ${fault}: ${named.join(', ')}${more}`;
}

/** Rules about values, in the order of the columns. */
export const rowChecks = (table: Table): RowCheck[] =>
  table.columns.flatMap((column) =>
    valueRules(column).map(([fault, condition]) => ({ column: column.name, fault, condition })),
  );

/** Rules about rows among rows: unique keys, and values that other rows must have. */
export const keyChecks = (set: TableSet, table: Table): Check[] =>
  table.columns.flatMap((column) => {
    const source = parquetSource(set.folder, table);
    return [
      ...(column.schema.key === true ? [uniqueness(table, column, source)] : []),
      ...reference(set, table, column, source),
    ];
  });

const uniqueness = (table: Table, column: Column, source: string): Check => {
  const key = identifier(table.key);
  const sql = `SELECT ${key} AS key FROM ${source} GROUP BY ${key} HAVING count(*) > 1`;
  return { table, column: column.name, fault: 'is not unique', sql };
};

/** Pairs of a fault and the condition under which a row has it. */
function valueRules(column: Column): [string, string][] {
  const name = identifier(column.name);
  const rules: [string, string][] = [];
  if (!column.nullable) rules.push(['is empty', `${name} IS NULL`]);
  if (column.type === 'list') return [...rules, ...listRules(column, name)];
  const { minimum, maximum, enum: values } = column.schema;
  if (minimum !== undefined) rules.push([`is below ${minimum}`, `${name} < ${numeral(minimum)}`]);
  if (maximum !== undefined) rules.push([`is above ${maximum}`, `${name} > ${numeral(maximum)}`]);
  if (values !== undefined) {
    const allowed = values.filter((value) => value !== null);
    const list = allowed.map(literal).join(', ');
    rules.push([`is none of ${allowed.join(', ')}`, `${name} NOT IN (${list})`]);
  }
  return [...rules, ...textRules(column.schema, name)];
}

function textRules(
  { pattern, minLength }: { readonly pattern?: string; readonly minLength?: number },
  value: string,
): [string, string][] {
  const rules: [string, string][] = [];
  if (pattern !== undefined)
    rules.push([
      `does not match ${shownPattern(pattern)}`,
      `NOT regexp_matches(${value}, ${literal(re2(pattern))})`,
    ]);
  if (minLength !== undefined)
    rules.push([`is shorter than ${minLength}`, `length(${value}) < ${numeral(minLength)}`]);
  return rules;
}

const longestShown = 60;

const shownPattern = (pattern: string): string =>
  pattern.length > longestShown ? 'the pattern of its schema' : pattern;

/** A pattern of a schema, which is ECMAScript’s, as DuckDB’s RE2 writes it. */
const re2 = (pattern: string): string => pattern.replace(/\\u([\da-f]{4})/gi, '\\x{$1}');

function listRules({ schema }: Column, name: string): [string, string][] {
  const rules: [string, string][] = [
    ['has an empty item', `list_count(${name}) <> len(${name})`],
    ...textRules(schema.items ?? {}, 'item').map(([fault, condition]): [string, string] => [
      `has an item that ${fault}`,
      `len(list_filter(${name}, lambda item: ${condition})) > 0`,
    ]),
  ];
  if (schema.uniqueItems === true)
    rules.push(['has an item twice', `list_unique(${name}) <> list_count(${name})`]);
  return rules;
}

function reference(set: TableSet, table: Table, column: Column, source: string): Check[] {
  const target = column.schema.foreignKey;
  if (target === undefined) return [];
  const [tableName = '', columnName = ''] = target.split('.');
  const other = set.tables.find(({ name }) => name === tableName);
  if (other === undefined) throw new Error(`no table named ${tableName}`);
  const keys = `SELECT ${identifier(columnName)} AS value FROM ${parquetSource(set.folder, other)}`;
  const key = identifier(table.key);
  const name = identifier(column.name);
  const value = column.type === 'list' ? `unnest(${name})` : name;
  const sql = `SELECT DISTINCT key FROM (SELECT ${key} AS key, ${value} AS value FROM ${source}) AS row_
    ANTI JOIN (${keys}) AS target ON row_.value = target.value WHERE row_.value IS NOT NULL`;
  return [{ table, column: column.name, fault: `is not in ${target}`, sql }];
}
