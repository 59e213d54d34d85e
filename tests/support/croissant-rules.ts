/**
 * The rules by which mlcroissant accepts a description, and those of Croissant 1.1 beside them,
 * written from the specification. Each fault is a sentence that names the node.
 */

export interface CroissantNode {
  readonly '@id'?: string;
  readonly '@type'?: string;
  readonly [property: string]: unknown;
}

type Faults = string[];

const types = [
  'sc:Boolean',
  'sc:Date',
  'sc:DateTime',
  'sc:Time',
  'sc:Float',
  'sc:Integer',
  'sc:Text',
  'sc:URL',
];

const fileProperties = ['content', 'filename', 'filepath', 'fullpath', 'lines', 'lineNumbers'];

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

/** All that a description has against the rules. */
export function croissantFaults(dataset: CroissantNode): Faults {
  const files = nodes(dataset['distribution']);
  const sets = nodes(dataset['recordSet']);
  const known = ids([...files, ...sets, ...sets.flatMap((set) => nodes(set['field']))]);
  return [
    ...datasetFaults(dataset),
    ...known.twice.map((id) => `the id ${id} comes twice`),
    ...files.flatMap(fileFaults),
    ...sets.flatMap((set) => recordSetFaults(set, known.all)),
    ...cycleFaults(sets),
  ];
}

function datasetFaults(dataset: CroissantNode): Faults {
  const version = dataset['version'];
  return [
    ...required
      .filter((name) => isEmpty(dataset[name]))
      .map((name) => `the dataset has no ${name}`),
    ...when(dataset['@type'] !== 'sc:Dataset', 'the dataset is no sc:Dataset'),
    ...when(
      dataset['conformsTo'] !== 'http://mlcommons.org/croissant/1.1',
      'the dataset conforms to another version',
    ),
    ...when(
      version !== undefined && !(typeof version === 'string' && /^\d+\.\d+\.\d+$/.test(version)),
      'the version is not MAJOR.MINOR.PATCH',
    ),
    ...when(Number.isNaN(Date.parse(String(dataset['datePublished']))), 'datePublished is no day'),
  ];
}

function fileFaults(file: CroissantNode): Faults {
  const id = file['@id'] ?? '(no id)';
  const contained = file['containedIn'] !== undefined;
  const address = file['contentUrl'];
  return [
    ...when(file['@type'] !== 'cr:FileObject', `${id} is no cr:FileObject`),
    ...when(file['@id'] === undefined, 'a file has no id'),
    ...when(isEmpty(file['encodingFormat']), `${id} has no encodingFormat`),
    ...when(!contained && isEmpty(address), `${id} has no contentUrl`),
    ...when(
      !contained && isEmpty(file['sha256']) && isEmpty(file['md5']),
      `${id} has neither sha256 nor md5`,
    ),
    ...when(
      file['sha256'] !== undefined && !matches(/^[0-9a-f]{64}$/, file['sha256']),
      `${id} has a sha256 that is none`,
    ),
    ...when(!matches(/^\d+( ([kMGT]i?)?B)?$/, file['contentSize']), `${id} has no contentSize`),
  ];
}

function recordSetFaults(set: CroissantNode, known: ReadonlySet<string>): Faults {
  const id = set['@id'] ?? '(no id)';
  const fields = nodes(set['field']);
  const own = new Set(fields.map((field) => field['@id']));
  const keys = nodes(set['key']).map((key) => key['@id']);
  return [
    ...when(set['@type'] !== 'cr:RecordSet', `${id} is no cr:RecordSet`),
    ...when(set['@id'] === undefined, 'a record set has no id'),
    ...when(isEmpty(set['description']), `${id} has no description`),
    ...when(fields.length === 0, `${id} has no fields`),
    ...keys
      .filter((key) => !own.has(key))
      .map((key) => `${id} has the key ${String(key)}, which is none of its fields`),
    ...dataFaults(id, set['data'], own),
    ...fields.flatMap((field) => fieldFaults(id, field, known, set['data'] !== undefined)),
    ...joinFaults(id, fields),
  ];
}

function dataFaults(id: string, data: unknown, own: ReadonlySet<unknown>): Faults {
  if (data === undefined) return [];
  if (!Array.isArray(data) || data.length === 0) return [`${id} has data that is no filled list`];
  return data.flatMap((row: unknown, index) => {
    const keys = typeof row === 'object' && row !== null ? Object.keys(row) : [];
    const same = keys.length === own.size && keys.every((key) => own.has(key));
    return when(!same, `row ${index} of ${id} has other keys than the fields`);
  });
}

function fieldFaults(
  set: string,
  field: CroissantNode,
  known: ReadonlySet<string>,
  hasData: boolean,
): Faults {
  const id = field['@id'] ?? '(no id)';
  const dataTypes = [field['dataType']].flat();
  const reference = (field['references'] as CroissantNode | undefined)?.['@id'];
  return [
    ...when(field['@type'] !== 'cr:Field', `${id} is no cr:Field`),
    ...when(!id.startsWith(`${set}/`), `${id} is not named for its record set`),
    ...when(isEmpty(field['description']), `${id} has no description`),
    ...when(!dataTypes.some((type) => types.includes(String(type))), `${id} has no known dataType`),
    ...when(
      field['arrayShape'] !== undefined && field['isArray'] !== true,
      `${id} has the shape of an array and is none`,
    ),
    ...when(
      field['arrayShape'] !== undefined && !matches(/^-?\d+(,-?\d+)*$/, field['arrayShape']),
      `${id} has a shape that is none`,
    ),
    ...when(reference !== undefined && !known.has(reference), `${id} refers to nothing`),
    ...when(reference?.startsWith(`${set}/`) === true, `${id} refers to its own record set`),
    ...sourceFaults(id, field['source'] as CroissantNode | undefined, known, hasData),
  ];
}

function sourceFaults(
  id: string,
  source: CroissantNode | undefined,
  known: ReadonlySet<string>,
  hasData: boolean,
): Faults {
  if (source === undefined) return when(!hasData, `${id} has no source`);
  const origins = ['fileObject', 'fileSet', 'recordSet', 'field'].filter((each) => each in source);
  const [origin = ''] = origins;
  const target = (source[origin] as CroissantNode | undefined)?.['@id'] ?? '';
  const extract = (source['extract'] ?? {}) as CroissantNode;
  const ways = Object.keys(extract);
  const property = extract['fileProperty'];
  return [
    ...when(origins.length !== 1, `${id} has not just one source`),
    ...when(!known.has(target), `the source of ${id} is not there`),
    ...when(ways.length > 1, `${id} is extracted in more than one way`),
    ...when(
      ways.some((way) => !['column', 'fileProperty', 'jsonPath'].includes(way)),
      `${id} is extracted in an unknown way`,
    ),
    ...when(
      property !== undefined && !fileProperties.some((each) => each === property),
      `${id} asks for an unknown property of a file`,
    ),
  ];
}

/** Fields of one record set that come from several sources need a reference between them. */
function joinFaults(id: string, fields: readonly CroissantNode[]): Faults {
  const sources = new Set(
    fields.flatMap((field) => {
      const source = field['source'] as CroissantNode | undefined;
      const origin = (source?.['fileObject'] ?? source?.['fileSet']) as CroissantNode | undefined;
      return origin?.['@id'] ?? [];
    }),
  );
  return when(sources.size > 1, `${id} reads ${[...sources].join(' and ')} without a join`);
}

/** A record set that refers to itself by way of others can be joined in no order. */
function cycleFaults(sets: readonly CroissantNode[]): Faults {
  const targets = new Map(
    sets.map((set) => [
      set['@id'] ?? '',
      nodes(set['field']).flatMap((field) => {
        const id = (field['references'] as CroissantNode | undefined)?.['@id'] ?? '';
        const target = sets.find((each) => id.startsWith(`${each['@id'] ?? ''}/`))?.['@id'];
        return target === undefined || target === set['@id'] ? [] : [target];
      }),
    ]),
  );
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (targets.get(from) ?? []).some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  return [...targets.keys()]
    .filter((id) => reaches(id, id, new Set()))
    .map((id) => `${id} refers to itself by way of others`);
}

function ids(all: readonly CroissantNode[]): { all: Set<string>; twice: string[] } {
  const named = all.flatMap((node) => node['@id'] ?? []);
  return {
    all: new Set(named),
    twice: named.filter((id, index) => named.indexOf(id) !== index),
  };
}

const nodes = (value: unknown): CroissantNode[] =>
  value === undefined ? [] : ([value].flat() as CroissantNode[]);

const matches = (pattern: RegExp, value: unknown): boolean =>
  typeof value === 'string' && pattern.test(value);

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const when = (condition: boolean, fault: string): Faults => (condition ? [fault] : []);
