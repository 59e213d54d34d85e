import { guardedStart } from '../../lib/escape/csv.ts';
import type { FileSum } from '../checksums.ts';
import { describedTables, type Described } from './described.ts';
import type { ReleaseFacts } from './facts.ts';
import { mediaType } from './media-types.ts';
import { profileUrl } from './profile.ts';
import { resourceName, tableSchema, type Format } from './table-schema.ts';

type Descriptor = Readonly<Record<string, unknown>>;

/** How guarded cells are read, for people; `guard` says it for programs. */
export const guardNote =
  'A text that begins with = + - @ (also full-width), a tab or a line break, with or without apostrophes before it, has one apostrophe more in CSV, so that no spreadsheet runs it: take one away from every cell that matches the pattern. Parquet has the texts as they are.';

/** The apostrophe before a text, and the pattern of the cells that have it. */
const guard = { prefix: "'", pattern: guardedStart };

/**
 * datapackage.json by Data Package 2.0: a CSV and a Parquet resource for each table, and for the
 * changes where there are any, with types, constraints, keys and hashes from schemas/ and from the
 * files. Beside the standard's properties stand `schema_version`, `accepted` and `unread` of the package,
 * `guard` of a CSV resource, `guarded` and `list` of a field of one.
 */
export function datapackage(facts: ReleaseFacts): Descriptor {
  const { dataset, version, schemaVersion, releasedOn, sums, accepted, unread } = facts;
  const { name, title, description, homepage, licence, contributors, keywords, sources } = dataset;
  return {
    $schema: profileUrl,
    name,
    title,
    description,
    ...(homepage === undefined ? {} : { homepage }),
    version,
    schema_version: schemaVersion,
    created: `${releasedOn}T00:00:00Z`,
    licenses: [licence],
    contributors: contributors.map(({ roles, ...rest }) =>
      roles === undefined || roles.length === 0 ? rest : { ...rest, roles },
    ),
    ...filled('sources', sources),
    ...filled('keywords', keywords),
    ...(accepted === undefined ? {} : { accepted }),
    ...filled('unread', unread),
    resources: describedTables(sums).flatMap((table) => [
      resource(table, 'csv', table.csv),
      ...(table.parquet === undefined ? [] : [resource(table, 'parquet', table.parquet)]),
    ]),
  };
}

/** An array that may not be empty, under its name, where it has anything in it. */
const filled = (name: string, items: readonly unknown[] | undefined): Descriptor =>
  items === undefined || items.length === 0 ? {} : { [name]: items };

function resource(table: Described, format: Format, sum: FileSum): Descriptor {
  const csv = format === 'csv';
  return {
    name: resourceName(table.name, format),
    path: sum.path,
    type: 'table',
    title: `${table.title} (${csv ? 'CSV' : 'Parquet'})`,
    description: csv ? `${table.description} ${guardNote}` : table.description,
    format,
    mediatype: mediaType(sum.path),
    ...(csv ? { encoding: 'utf-8', dialect, guard } : {}),
    bytes: sum.bytes,
    hash: `sha256:${sum.sha256}`,
    schema: tableSchema(table, format),
  };
}

const dialect = {
  header: true,
  delimiter: ',',
  lineTerminator: '\n',
  quoteChar: '"',
  doubleQuote: true,
};
