/**
 * The part of mlcroissant 1.1.0 that looks at files, record sets and fields and at what leads from
 * one to another, as mlcroissant-rules.ts has the rest.
 */
import { idOf, isEmpty, nodesOf, when, type CroissantNode, type Issue } from './croissant-node.ts';

const dataTypes =
  'sc:Boolean sc:Date sc:DateTime sc:Time sc:Float sc:Integer sc:Text sc:URL cr:Float16 cr:Float32 cr:Float64 cr:Int8 cr:Int16 cr:Int32 cr:Int64 cr:UInt8 cr:UInt16 cr:UInt32 cr:UInt64 sc:AudioObject cr:BoundingBox sc:ImageObject sc:VideoObject'.split(
    ' ',
  );

const ways = ['column', 'fileProperty', 'jsonPath'];
const origins = ['field', 'fileObject', 'fileSet'];
const fileProperties = ['content', 'filename', 'filepath', 'fullpath', 'lines', 'lineNumbers'];

/** The nodes of a description, by their ids. */
export class Graph {
  readonly files: readonly CroissantNode[];
  readonly sets: readonly CroissantNode[];
  /** What each id is: a file, a record set, or a field with the set it is in. */
  readonly known = new Map<string, { readonly node: CroissantNode; readonly set?: string }>();

  constructor(dataset: CroissantNode) {
    this.files = nodesOf(dataset['distribution']);
    this.sets = nodesOf(dataset['recordSet']);
    for (const node of [...this.files, ...this.sets]) this.known.set(idOf(node), { node });
    for (const set of this.sets)
      for (const node of nodesOf(set['field']))
        this.known.set(idOf(node), { node, set: idOf(set) });
  }

  /** The file or record set in which what an id names lies. */
  parent(id: string): string {
    return this.known.get(id)?.set ?? id;
  }
}

export function fileIssues(file: CroissantNode): Issue[] {
  const id = idOf(file);
  const isWhole = file['containedIn'] === undefined;
  return [
    ...when(isEmpty(file['encodingFormat']), `error: ${id} has no encodingFormat`),
    ...when(isWhole && isEmpty(file['contentUrl']), `error: ${id} has no contentUrl`),
    ...when(
      isWhole && file['sha256'] === undefined && file['md5'] === undefined,
      `error: ${id} has neither sha256 nor md5`,
    ),
  ];
}

export function setIssues(set: CroissantNode, graph: Graph): Issue[] {
  const fields = nodesOf(set['field']);
  const isFed = fields.some((field) => graph.known.has(targetOf(field['source']) ?? ''));
  return [
    ...dataIssues(set, fields),
    ...fields.flatMap((field) => [
      ...fieldIssues(field, graph),
      ...when(
        !isFed && set['data'] === undefined && field['source'] === undefined,
        `error: ${idOf(field)} has no source`,
      ),
    ]),
    ...joinIssues(set, fields, graph),
  ];
}

function dataIssues(set: CroissantNode, fields: readonly CroissantNode[]): Issue[] {
  const { data } = set;
  if (data === undefined) return [];
  if (!Array.isArray(data) || data.length === 0)
    return [`error: the data of ${idOf(set)} is no list with anything in it`];
  const expected = fields.map(idOf).sort().join();
  return data.flatMap((row: unknown, index) => {
    const isRow = typeof row === 'object' && row !== null && !Array.isArray(row);
    const keys = isRow ? Object.keys(row).sort().join() : '';
    return when(keys !== expected, `error: row ${index} of ${idOf(set)} has other keys`);
  });
}

function fieldIssues(field: CroissantNode, graph: Graph): Issue[] {
  const id = idOf(field);
  const { source, arrayShape } = field;
  const isTyped = [field['dataType']].flat().some((type) => dataTypes.includes(String(type)));
  const origin = graph.known.get(targetOf(source) ?? '')?.node;
  return [
    ...when(
      !isTyped && origin?.['@type'] !== 'cr:Field',
      `error: ${id} has no dataType that is known`,
    ),
    ...when(
      arrayShape !== undefined && field['isArray'] !== true,
      `error: ${id} has an arrayShape and is no array`,
    ),
    ...when(
      typeof arrayShape === 'string' && !/^\s*-?\d+\s*(,\s*-?\d+\s*)*$/.test(arrayShape),
      `error: the arrayShape of ${id} is no list of numbers`,
    ),
    ...sourceIssues(id, 'source', source, graph),
    ...sourceIssues(id, 'references', field['references'], graph),
  ];
}

/** A source and a reference are of one class: an object that names one origin by a property. */
function sourceIssues(id: string, name: string, value: unknown, graph: Graph): Issue[] {
  if (value === undefined) return [];
  const where = `${name} of ${id}`;
  const source = (typeof value === 'object' ? value : {}) as CroissantNode;
  // A bare id is replaced by the node that it names, which is no source: nothing is there then.
  if (Object.keys(source).join() === '@id' && graph.known.has(idOf(source)))
    return [`crash: ${where} is a node itself; it should name one, as {"field": {"@id": …}}`];
  const named = origins.filter((each) => each in source);
  const target = targetOf(source);
  const { extract } = source;
  if (extract !== undefined && (typeof extract !== 'object' || extract === null))
    return [`crash: the extract of the ${where} is no object`];
  const by = (extract ?? {}) as CroissantNode;
  const how = ways.filter((way) => typeof by[way] === 'string' && by[way] !== '');
  const property = by['fileProperty'];
  return [
    ...when(named.length !== 1, `error: ${where} should name just one of ${origins.join(', ')}`),
    ...when(
      named.length > 0 && !graph.known.has(target ?? ''),
      `error: ${where} leads to ${target ?? 'no id'}, which is not there`,
    ),
    ...when(
      extract !== undefined && how.length !== 1,
      `error: ${where} should extract by just one of ${ways.join(', ')}`,
    ),
    ...when(
      property !== undefined && !fileProperties.some((each) => each === property),
      `error: ${where} asks for an unknown property of a file`,
    ),
    ...Object.keys(source)
      .filter((each) => ![...origins, 'extract'].includes(each))
      .map((each): Issue => `not ported: ${where} has ${each}`),
  ];
}

/** Two sources in one record set must be joined by the source and the reference of a field. */
function joinIssues(set: CroissantNode, fields: readonly CroissantNode[], graph: Graph): Issue[] {
  const parents = fields.map((field) => ({
    source: parentOf(graph, field['source']),
    reference: parentOf(graph, field['references']),
  }));
  const sources = [...new Set(parents.flatMap(({ source }) => source ?? []))];
  const isJoined = (one: string, other: string): boolean =>
    parents.some(
      ({ source, reference }) =>
        (source === one && reference === other) || (source === other && reference === one),
    );
  return sources.flatMap((one, index) =>
    sources
      .slice(index + 1)
      .filter((other) => !isJoined(one, other))
      .map((other): Issue => `error: ${idOf(set)} reads ${one} and ${other} without a join`),
  );
}

/**
 * To read a record set, it reads those that its fields refer to. One that refers to itself, by itself
 * or by way of others, is opened without a word, and its records cannot be read.
 */
export function cycleIssues(graph: Graph): Issue[] {
  const below = new Map(
    graph.sets.map((set) => [
      idOf(set),
      nodesOf(set['field']).flatMap((field) => parentOf(graph, field['references']) ?? []),
    ]),
  );
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    (below.get(from) ?? []).some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  return [...below.keys()]
    .filter((id) => reaches(id, id))
    .map((id): Issue => `unreadable: to read ${id}, ${id} is to be read first`);
}

const parentOf = (graph: Graph, source: unknown): string | undefined => {
  const target = targetOf(source);
  return target === undefined ? undefined : graph.parent(target);
};

/** The id of the node that a source or a reference names. */
function targetOf(source: unknown): string | undefined {
  if (typeof source !== 'object' || source === null) return undefined;
  const named = origins.map((each) => (source as CroissantNode)[each]);
  const found = named.find((each) => each !== undefined);
  return typeof found === 'string' ? found : (found as CroissantNode | undefined)?.['@id'];
}
