import type { FileSum } from '../checksums.ts';
import { describedTables, type Described } from './described.ts';
import type { ReleaseFacts } from './facts.ts';
import { mediaType } from './media-types.ts';
import {
  addressOf,
  creators,
  method,
  pageOf,
  reference,
  releaseAddress,
  temporalCoverage,
} from './publication.ts';

type Node = Readonly<Record<string, unknown>>;

/**
 * schema-org.json: the release as a schema.org/Dataset, with what search engines for datasets ask
 * for, to be put into its page as `<script type="application/ld+json">`. Addresses are whole where
 * raw/dataset.yaml says where the dataset is: a page has no folder to be read in. `citation` is not
 * there, since it is for what is to be cited beside the dataset itself.
 */
export function schemaOrg(facts: ReleaseFacts): Node {
  const { dataset, version, releasedOn, coverage, sums } = facts;
  const { name, title, description, licence, keywords, sources } = dataset;
  const covered = temporalCoverage(facts);
  const tables = describedTables(sums);
  const place = releaseAddress(facts);
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    ...(place === undefined ? {} : { '@id': place }),
    name: title,
    alternateName: name,
    description,
    url: pageOf(facts),
    identifier: place ?? `${name}/${version}`,
    // Where it can be found beside its page.
    ...(place === undefined || place === pageOf(facts) ? {} : { sameAs: place }),
    ...(dataset.download === undefined ? {} : { includedInDataCatalog: catalog(dataset) }),
    version,
    license: licence.path,
    creator: creators(dataset).map(({ title: maker, path }) => ({
      '@type': 'Organization',
      name: maker,
      ...(path === undefined ? {} : { url: path }),
    })),
    creditText: reference(facts),
    datePublished: releasedOn,
    dateModified: releasedOn,
    isAccessibleForFree: true,
    inLanguage: coverage.languages,
    ...(keywords === undefined || keywords.length === 0 ? {} : { keywords }),
    ...(covered === undefined ? {} : { temporalCoverage: covered }),
    ...(sources === undefined || sources.length === 0 ? {} : { isBasedOn: sources.map(sourceOf) }),
    measurementTechnique: method,
    variableMeasured: tables.filter(({ tellsChange }) => !tellsChange).flatMap(variables),
    distribution: tables.flatMap((table) =>
      [table.csv, ...(table.parquet === undefined ? [] : [table.parquet])].map((sum) =>
        download(facts, table, sum),
      ),
    ),
  };
}

/** All releases of the dataset, in the folder where they are. */
const catalog = ({ title, download }: ReleaseFacts['dataset']): Node => ({
  '@type': 'DataCatalog',
  name: `${title}: all releases`,
  url: download,
});

const sourceOf = ({ title, path }: { readonly title: string; readonly path?: string }): Node => ({
  '@type': 'CreativeWork',
  name: title,
  ...(path === undefined ? {} : { url: path }),
});

/** What the columns of the tables tell of, without keys and references. */
const variables = (table: Described): Node[] =>
  table.columns
    .filter(({ name, schema }) => !table.primaryKey.includes(name) && !('foreignKey' in schema))
    .map(({ name, schema }) => ({
      '@type': 'PropertyValue',
      name: `${table.name}.${name}`,
      description: schema.description,
      ...(schema.unit === undefined ? {} : { unitText: schema.unit }),
    }));

const download = (facts: ReleaseFacts, table: Described, sum: FileSum): Node => ({
  '@type': 'DataDownload',
  name: sum.path,
  description: table.description,
  contentUrl: addressOf(facts, sum.path),
  contentSize: `${sum.bytes} B`,
  encodingFormat: mediaType(sum.path),
  sha256: sum.sha256,
});
