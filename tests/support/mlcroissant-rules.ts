/**
 * What mlcroissant 1.1.0, the reference reader of Croissant, says of a description, ported from what
 * its Python does (structure_graph/, operation_graph/), for the properties that a release uses. What
 * it prints as an error or a warning is one here; where it stops with an exception, or opens a
 * description whose records it then cannot read, that is said, too.
 */

import { cycleIssues, fileIssues, Graph, setIssues } from './mlcroissant-graph.ts';
import { idOf, isEmpty, nodesOf, when, type CroissantNode, type Issue } from './croissant-node.ts';

type Kind = 'text' | 'texts' | 'number' | 'words' | 'yes or no' | 'any' | readonly string[];

/** Properties of each kind of node, with what may stand there; a list of types means nodes of these. */
const shapes: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  'sc:Dataset': {
    conformsTo: 'texts',
    name: 'words',
    description: 'words',
    alternateName: 'any',
    license: 'texts',
    url: 'text',
    sameAs: 'texts',
    identifier: 'any',
    creator: ['sc:Organization', 'sc:Person'],
    datePublished: 'text',
    dateModified: 'text',
    version: 'number',
    sdVersion: 'number',
    isLiveDataset: 'any',
    isAccessibleForFree: 'any',
    inLanguage: 'texts',
    keywords: 'texts',
    temporalCoverage: 'any',
    citeAs: 'text',
    distribution: ['cr:FileObject'],
    recordSet: ['cr:RecordSet'],
  },
  'sc:Organization': { name: 'words', url: 'text' },
  'sc:Person': { name: 'words', url: 'text' },
  'cr:FileObject': {
    name: 'text',
    description: 'words',
    contentUrl: 'text',
    contentSize: 'text',
    encodingFormat: 'texts',
    sha256: 'text',
    md5: 'text',
    containedIn: 'any',
  },
  'cr:RecordSet': {
    name: 'words',
    description: 'words',
    dataType: 'any',
    key: 'any',
    data: 'any',
    field: ['cr:Field'],
  },
  'cr:Field': {
    name: 'words',
    description: 'words',
    dataType: 'any',
    isArray: 'yes or no',
    arrayShape: 'text',
    source: 'any',
    references: 'any',
  },
};

/** Terms without which it calls a context not standard. */
const contextTerms =
  '@language @vocab citeAs column conformsTo cr rai data dataType dct equivalentProperty examples extract field fileProperty fileObject fileSet format includes isLiveDataset jsonPath key md5 parentField path recordSet references regex repeated replace samplingRate sc separator source subField transform'.split(
    ' ',
  );

/** All that it says of a description, in the order of the nodes. */
export function mlcroissantIssues(dataset: CroissantNode): Issue[] {
  const graph = new Graph(dataset);
  return [
    ...contextIssues(dataset['@context']),
    ...idIssues(dataset),
    ...typeIssue(dataset, ['sc:Dataset'], 'the dataset'),
    ...shapeIssues(dataset, 'the dataset'),
    ...datasetIssues(dataset),
    ...graph.files.flatMap(fileIssues),
    ...graph.sets.flatMap((set) => setIssues(set, graph)),
    ...cycleIssues(graph),
  ];
}

function contextIssues(context: unknown): Issue[] {
  if (typeof context !== 'object' || context === null || Array.isArray(context))
    return ['crash: the context is no object'];
  return contextTerms
    .filter((term) => !(term in context))
    .map((term): Issue => `warning: the context is not standard: it lacks ${term}`);
}

/** Ids are addresses: a blank in one is refused, wherever it stands. */
function idIssues(value: unknown): Issue[] {
  if (Array.isArray(value)) return value.flatMap(idIssues);
  if (typeof value !== 'object' || value === null) return [];
  if (Object.keys(value).length === 0) return ['crash: an object is empty'];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => [
    ...(key === '@id' ? textIdIssues(inner) : []),
    ...(key === 'data' ? [] : idIssues(inner)),
  ]);
}

function textIdIssues(id: unknown): Issue[] {
  if (typeof id !== 'string') return ['crash: an id is no text'];
  return [
    ...when(id === '', 'error: an id is empty'),
    ...when(/\s/.test(id), `error: the id “${id}” has a blank in it`),
  ];
}

const typeIssue = (node: CroissantNode, types: readonly string[], where: string): Issue[] =>
  when(
    !types.includes(node['@type'] ?? ''),
    `error: ${where} should be a ${types.join(' or ')} and is a ${node['@type'] ?? 'nothing'}`,
  );

function shapeIssues(node: CroissantNode, where: string): Issue[] {
  const shape = shapes[node['@type'] ?? ''] ?? {};
  return Object.entries(node).flatMap(([name, value]): Issue[] => {
    if (name.startsWith('@')) return [];
    const kind = shape[name];
    if (kind === undefined) return [`not ported: ${where} has ${name}`];
    if (typeof kind !== 'string')
      return nodesOf(value).flatMap((each) =>
        typeof each !== 'object'
          ? [`error: the ${name} of ${where} should be a node` as const]
          : [
              ...typeIssue(each, kind, `the ${name} ${idOf(each)}`),
              ...shapeIssues(each, `the ${name} ${idOf(each)}`),
            ],
      );
    const values = Array.isArray(value) ? (value as unknown[]) : [value];
    return [
      ...when(
        values.length > 1 && !['texts', 'any'].includes(kind),
        `warning: ${where} has more than one ${name}`,
      ),
      ...when(
        !values.every((each) => isOf(kind, each)),
        `error: the ${name} of ${where} should be ${kind}`,
      ),
    ];
  });
}

function isOf(kind: Exclude<Kind, readonly string[]>, value: unknown): boolean {
  if (kind === 'any') return true;
  if (kind === 'yes or no') return typeof value === 'boolean';
  if (kind === 'number') return typeof value === 'string' || typeof value === 'number';
  // Words may stand there in several languages, by their tags.
  if (kind === 'words' && typeof value === 'object' && value !== null)
    return Object.keys(value).every((tag) => /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag));
  return typeof value === 'string';
}

const isDay = (value: unknown): boolean =>
  /^\d{4}(-?\d\d(-?\d\d(T.*)?)?)?$/.test(String(value)) && !Number.isNaN(Date.parse(String(value)));
const semanticVersion =
  /^(0|[1-9]\d*)(\.(0|[1-9]\d*)(\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?)?)?$/;

function datasetIssues(dataset: CroissantNode): Issue[] {
  const conformsTo = dataset['conformsTo'];
  const isKnown = /^http:\/\/mlcommons\.org\/croissant\/(0\.8|1\.0|1\.1)$/.test(String(conformsTo));
  return [
    ...when(
      conformsTo !== undefined && !isKnown,
      'error: conformsTo names no version of Croissant',
    ),
    ...when(conformsTo === undefined, 'error: without conformsTo, it is read as Croissant 0.8'),
    ...['datePublished', 'dateModified']
      .filter((name) => dataset[name] !== undefined && !isDay(dataset[name]))
      .map((name): Issue => `error: ${name} is no day of ISO 8601`),
    ...['version', 'sdVersion'].flatMap((name) => {
      const value = dataset[name];
      return when(
        typeof value === 'string' && !semanticVersion.test(value),
        `warning: ${name} is not MAJOR.MINOR.PATCH`,
      );
    }),
    ...['citeAs', 'datePublished', 'license', 'version']
      .filter((name) => isEmpty(dataset[name]))
      .map((name): Issue => `warning: ${name} is recommended`),
  ];
}
