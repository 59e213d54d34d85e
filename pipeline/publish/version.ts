import { UserError } from '../lib/errors.ts';
import type { RowDifference } from './changes/difference.ts';
import { higher, levels, type Level } from './level.ts';
import { schemaLevel, type SchemaChange } from './changes/schema-difference.ts';

export const firstVersion = '1.0.0';

/**
 * The least bump that Frictionless's rules for data allow: what the schemas ask for, minor where a
 * table has rows that it had not, else patch (a row corrected or withdrawn, other words for people).
 */
export function leastLevel(
  schemas: readonly SchemaChange[],
  rows: readonly RowDifference[],
): Level {
  const ofRows = rows.some(({ added }) => added > 0) ? 'minor' : 'patch';
  return higher(schemaLevel(schemas), ofRows);
}

/**
 * The bump of a release: the least one, or the greater one that was declared.
 *
 * @throws UserError where less was declared than the difference asks for.
 */
export function agreedLevel(least: Level, declared: Level | undefined): Level {
  if (declared === undefined) return least;
  if (levels.indexOf(declared) >= levels.indexOf(least)) return declared;
  throw new UserError(
    `a ${declared} version was declared, but the difference to the last release asks for ${least}`,
    {},
    'leave --bump out, or declare as much',
  );
}

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
