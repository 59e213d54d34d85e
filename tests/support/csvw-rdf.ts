/**
 * The RDF of a release’s CSV by its csv-metadata.json, in the minimal mode of W3C’s “Generating RDF
 * from Tabular Data on the Web”, written from it for what a release uses.
 */
import Papa from 'papaparse';
import type { CsvwColumn, CsvwGroup, CsvwTable } from './csvw-rules.ts';

export interface Triple {
  /** An address, or `_:` and a number where the row has none. */
  readonly subject: string;
  readonly property: string;
  readonly object: { readonly address: string } | { readonly text: string; readonly base: string };
}

/**
 * @param base the address of the folder, with a slash at its end.
 * @param read gives the text of a file by its url.
 */
export const csvwTriples = (
  group: CsvwGroup,
  base: string,
  read: (url: string) => string,
): Triple[] =>
  group.tables.flatMap((table) =>
    Papa.parse<Record<string, string>>(read(table.url), {
      header: true,
      delimiter: ',',
      newline: '\n',
      skipEmptyLines: true,
    }).data.flatMap((row, index) => rowTriples(table, row, new URL(table.url, base), index)),
  );

function rowTriples(
  { url, tableSchema }: CsvwTable,
  row: Readonly<Record<string, string>>,
  table: URL,
  index: number,
): Triple[] {
  const { aboutUrl, columns } = tableSchema;
  const resolve = (template: string): string => new URL(filled(template, row), table).href;
  const subject = aboutUrl === undefined ? `_:${url}-${index}` : resolve(aboutUrl);
  return columns.flatMap((column): Triple[] => {
    const cell = row[column.titles] ?? '';
    // A cell that is null says nothing, whatever its template.
    if (cell === column.null) return [];
    const property = resolve(column.propertyUrl ?? `#${encodeURIComponent(column.name)}`);
    if (column.valueUrl !== undefined)
      return [{ subject, property, object: { address: resolve(column.valueUrl) } }];
    const items = column.separator === undefined ? [cell] : cell.split(column.separator);
    return items.map((text) => ({ subject, property, object: { text, base: baseOf(column) } }));
  });
}

const baseOf = ({ datatype }: CsvwColumn): string =>
  typeof datatype === 'string' ? datatype : datatype.base;

/** A template of RFC 6570, level 1: each variable is a column, percent-encoded. */
export const filled = (template: string, row: Readonly<Record<string, string>>): string =>
  template.replace(/\{([A-Za-z0-9_]+)\}/g, (_, name: string) =>
    encodeURIComponent(row[name] ?? '').replace(
      /[!'()*]/g,
      (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
    ),
  );
