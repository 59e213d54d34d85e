/** A string as an SQL literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A column or table name in SQL. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
