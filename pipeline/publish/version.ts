import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFolder, type ObjectSchema, type PropertySchema } from '../kernel/schema.ts';
import { tableNamed, tables } from '../kernel/tables.ts';
import type { RowDifference } from './difference.ts';

export const firstVersion = '1.0.0';

export type Level = 'major' | 'minor' | 'patch';

/**
 * How far the version moves where the schemas are as they were in substance (else it moves by
 * `major`): minor where rows were only added, patch for anything else (a corrected row, a row that
 * went, a description).
 *
 * A row of a table without article_id sums up what all articles say. It changes whenever an article
 * is added, so that its change does not count as a correction.
 */
export function level(differences: readonly RowDifference[]): Level {
  const removed = differences.some((each) => each.removed > 0);
  const corrected = differences.some((each) => each.changed > 0 && !sumsUp(each.table));
  const added = differences.some((each) => each.added > 0);
  return added && !removed && !corrected ? 'minor' : 'patch';
}

const sumsUp = (name: string): boolean =>
  !tableNamed(name).columns.some((column) => column.name === 'article_id');

/** The version after this one, by semantic versioning. */
export function nextVersion(version: string, by: Level): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (by === 'major') return `${major + 1}.0.0`;
  if (by === 'minor') return `${major}.${minor + 1}.0`;
  return `${major}.${minor}.${patch + 1}`;
}

/** Orders versions from the oldest to the newest: 1.9.0 before 1.10.0. */
export function byVersion(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  const index = left.findIndex((part, position) => part !== right[position]);
  return index < 0 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}

/**
 * Whether a table's columns, their order, types or constraints differ between the schemas of a
 * release and ours. A title, description, example or meaning is for people and does not count.
 *
 * @param released the folder of the release's schemas.
 */
export const schemasChanged = (released: string): boolean =>
  tables.some(
    ({ schemaName }) => substance(released, schemaName) !== substance(schemaFolder, schemaName),
  );

function substance(folder: string, name: string): string {
  const file = join(folder, `${name}.schema.json`);
  if (!existsSync(file)) return '';
  return substanceOf(JSON.parse(readFileSync(file, 'utf8')) as ObjectSchema);
}

/** A schema as text: equal for schemas of equal substance. */
export function substanceOf({ table, required, properties }: ObjectSchema): string {
  const columns = Object.entries(properties).map(([name, property]) => [name, bare(property)]);
  return JSON.stringify([table, [...required].sort(), columns]);
}

const forPeople = new Set(['title', 'description', 'examples', 'meanings']);

/** Keywords by name, since their order says nothing. */
const bare = (property: PropertySchema): [string, unknown][] =>
  Object.entries(property)
    .filter(([keyword]) => !forPeople.has(keyword))
    .sort(([a], [b]) => (a < b ? -1 : 1));
