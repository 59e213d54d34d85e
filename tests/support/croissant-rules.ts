/**
 * The rules by which a Croissant description is accepted: those of mlcroissant, which reads it, and
 * those that Croissant 1.1 has beside them, written from the specification.
 */
import { isEmpty, nodesOf, when, type CroissantNode, type Issue } from './croissant-node.ts';
import { mlcroissantIssues } from './mlcroissant-rules.ts';

const required = [
  '@context',
  'conformsTo',
  'name',
  'description',
  'license',
  'url',
  'creator',
  'datePublished',
  'distribution',
];

/** All that a description has against the rules: a sentence for each fault that names the node. */
export const croissantFaults = (dataset: CroissantNode): string[] => [
  ...mlcroissantIssues(dataset),
  ...specificationFaults(dataset),
];

/** What the specification asks for and mlcroissant does not look at. */
function specificationFaults(dataset: CroissantNode): Issue[] {
  const files = nodesOf(dataset['distribution']);
  const sets = nodesOf(dataset['recordSet']);
  const ids = [...files, ...sets, ...sets.flatMap((set) => nodesOf(set['field']))].flatMap(
    (node) => node['@id'] ?? [],
  );
  return [
    ...required
      .filter((name) => isEmpty(dataset[name]))
      .map((name): Issue => `error: the dataset has no ${name}`),
    ...when(
      dataset['conformsTo'] !== 'http://mlcommons.org/croissant/1.1',
      'error: the dataset conforms to another version',
    ),
    ...when(
      !/^\d+\.\d+\.\d+$/.test(String(dataset['version'])),
      'error: the version has not three numbers',
    ),
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id): Issue => `error: the id ${id} comes twice`),
    ...files.flatMap(fileFaults),
    ...sets.flatMap(recordSetFaults),
  ];
}

function fileFaults(file: CroissantNode): Issue[] {
  const id = file['@id'] ?? '(no id)';
  return [
    ...when(file['@id'] === undefined, 'error: a file has no id'),
    ...when(
      file['sha256'] !== undefined && !matches(/^[0-9a-f]{64}$/, file['sha256']),
      `error: ${id} has a sha256 that is none`,
    ),
    ...when(
      !matches(/^\d+( ([kMGT]i?)?B)?$/, file['contentSize']),
      `error: ${id} has no contentSize`,
    ),
  ];
}

function recordSetFaults(set: CroissantNode): Issue[] {
  const id = set['@id'] ?? '(no id)';
  const fields = nodesOf(set['field']);
  const own = new Set(fields.map((field) => field['@id']));
  return [
    ...when(set['@id'] === undefined, 'error: a record set has no id'),
    ...when(isEmpty(set['description']), `error: ${id} has no description`),
    ...when(fields.length === 0, `error: ${id} has no fields`),
    ...nodesOf(set['key'])
      .filter((key) => !own.has(key['@id']))
      .map(
        (key): Issue =>
          `error: ${id} has the key ${String(key['@id'])}, which is none of its fields`,
      ),
    ...fields.flatMap((field) => fieldFaults(id, field, set['data'] !== undefined)),
  ];
}

function fieldFaults(set: string, field: CroissantNode, hasData: boolean): Issue[] {
  const id = field['@id'] ?? '(no id)';
  return [
    ...when(!id.startsWith(`${set}/`), `error: ${id} is not named for its record set`),
    ...when(isEmpty(field['description']), `error: ${id} has no description`),
    ...when(field['source'] === undefined && !hasData, `error: ${id} has no source`),
  ];
}

const matches = (pattern: RegExp, value: unknown): boolean =>
  typeof value === 'string' && pattern.test(value);
