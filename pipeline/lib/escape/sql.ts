/** A string as an SQL literal, where a backslash is a backslash. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The same for PostgreSQL, whatever a server takes a backslash in other literals for. */
export const escapedLiteral = (text: string): string =>
  `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** A column or table name in SQL. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * A number in SQL.
 *
 * @throws Error where it is none: what a file calls a number may be a text.
 */
export function numeral(value: number): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  throw new Error(`${JSON.stringify(value)} is no number`);
}

/** What follows a command of the shell of SQLite that begins with a dot: in quotes where it must be. */
export const dotArgument = (text: string): string =>
  /^[\w.-]+$/.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;
