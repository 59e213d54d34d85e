import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonInHtml } from '../../lib/escape/json.ts';
import { UserError } from '../../lib/errors.ts';
import { projectPath } from '../../lib/project.ts';
import { schemaFolder } from '../../lib/schema.ts';
import { citation } from './citation.ts';
import { croissant } from './croissant.ts';
import { csvw } from './csvw.ts';
import { datapackage } from './datapackage.ts';
import { describedTables } from './described.ts';
import { dictionaryCsv } from './dictionary-csv.ts';
import type { Description, ReleaseFacts } from './facts.ts';
import { loadFiles } from './load/load.ts';
import { profileViolations } from './profile.ts';
import { readme } from './readme.ts';
import { rowTypes } from './row-types.ts';
import { schemaOrg } from './schema-org.ts';

/**
 * Every file that describes a release, made of schemas/, raw/dataset.yaml and the data's own files.
 * The same facts give the same bytes.
 *
 * @throws UserError where raw/dataset.yaml makes a description that its standard does not allow.
 */
export const descriptions = (facts: ReleaseFacts): Description[] => [
  { path: 'datapackage.json', text: json(checkedPackage(facts)) },
  { path: 'croissant.json', text: json(croissant(facts)) },
  { path: 'csv-metadata.json', text: json(csvw(facts)) },
  { path: 'schema-org.json', text: json(schemaOrg(facts)) },
  { path: 'CITATION.cff', text: citation(facts) },
  { path: 'dictionary.csv', text: dictionaryCsv(facts) },
  { path: 'on-record.d.ts', text: rowTypes(facts) },
  ...loadFiles(facts),
  { path: 'README.md', text: readme(facts) },
  { path: 'sbom.cdx.json', text: sbom() },
  ...schemas(facts),
];

/** Descriptions are put into pages, too. */
const json = (value: unknown): string => `${jsonInHtml(value)}\n`;

/** What the pipeline is made of: `npm run generate` writes it from package-lock.json. */
const sbom = (): string =>
  readFileSync(projectPath('pipeline/publish/describe/sbom.cdx.json'), 'utf8');

function checkedPackage(facts: ReleaseFacts): unknown {
  const descriptor = datapackage(facts);
  const [violation] = profileViolations(descriptor);
  if (violation === undefined) return descriptor;
  throw new UserError(
    `Data Package 2.0 does not allow this: ${violation.message}`,
    { file: 'datapackage.json', pointer: violation.pointer },
    'correct raw/dataset.yaml, from which it is made, and build again',
  );
}

/** Only the schemas of the tables: those of the input are no part of what is published. */
const schemas = ({ sums }: ReleaseFacts): Description[] =>
  ['VERSION', ...describedTables(sums).map(({ schemaName }) => `${schemaName}.schema.json`)].map(
    (name) => ({
      path: `schemas/${name}`,
      text: readFileSync(join(schemaFolder, name), 'utf8'),
    }),
  );
