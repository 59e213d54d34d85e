import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import jsonld from 'jsonld';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvwTriples, type Triple } from '../support/csvw-rdf.ts';
import type { CsvwGroup, CsvwTable } from '../support/csvw-rules.ts';
import { scratch } from '../support/folders.ts';
import { dataset, fullRecord } from '../support/records.ts';
import { release } from '../support/tables.ts';
import { installed } from './support/packages.ts';

interface Term {
  readonly termType: string;
  readonly value: string;
}

interface Quad {
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term;
}

/** As much of @zazuko/rdf-parser-csvw and of RDF/JS as is used here. */
interface Parser {
  import(
    input: Readable,
    options: { readonly metadata: unknown; readonly baseIRI: string },
  ): AsyncIterable<Quad>;
}

interface Terms {
  namedNode(address: string): Term;
  blankNode(name: string): Term;
  literal(text: string): Term;
  quad(subject: Term, predicate: Term, object: Term): Quad;
}

interface Packages {
  readonly Parser: new (options: object) => Parser;
  readonly terms: Terms;
  readonly sets: { dataset(quads: readonly Quad[]): unknown };
}

const base = 'https://files.example.org/1.1.0/';
let packages: Packages | undefined;
let missing = '';
let remove = (): void => undefined;

beforeAll(async () => {
  try {
    const found = installed();
    remove = found.remove;
    const load = async (name: string): Promise<unknown> =>
      ((await import(found.require.resolve(name))) as { default: unknown }).default;
    packages = {
      Parser: (await load('@zazuko/rdf-parser-csvw')) as Packages['Parser'],
      terms: (await load('@rdfjs/data-model')) as Terms,
      sets: (await load('@rdfjs/dataset')) as Packages['sets'],
    };
  } catch (error) {
    missing = `@zazuko/rdf-parser-csvw of npm cannot be had: ${String(error).split('\n')[0] ?? ''}`;
  }
});

afterAll(() => {
  remove();
});

const csvwTerms = {
  '@vocab': 'http://www.w3.org/ns/csvw#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  url: { '@type': '@id' },
  columns: { '@id': 'column', '@container': '@list' },
  titles: 'title',
};

/** The description of one table as RDF: the reader takes no JSON. */
async function described(table: CsvwTable, { terms, sets }: Packages): Promise<unknown> {
  const { aboutUrl, columns } = table.tableSchema;
  const own = columns.map(({ name, titles, datatype, propertyUrl, valueUrl }) => ({
    ...{ name, titles, propertyUrl, valueUrl },
    datatype: { base: typeof datatype === 'string' ? datatype : datatype.base },
  }));
  const document = {
    '@context': csvwTerms,
    url: table.url,
    tableSchema: { aboutUrl, columns: own },
  };
  const quads = (await jsonld.toRDF(document as jsonld.JsonLdDocument, { base })) as Quad[];
  const term = ({ termType, value }: Term): Term => {
    if (termType === 'NamedNode') return terms.namedNode(value);
    return termType === 'BlankNode' ? terms.blankNode(value) : terms.literal(value);
  };
  return sets.dataset(
    quads.map((quad) => terms.quad(term(quad.subject), term(quad.predicate), term(quad.object))),
  );
}

test('rdf-parser-csvw makes the things and links of every row', async (context) => {
  context.skip(packages === undefined, missing);
  const { Parser } = packages!;
  const folder = scratch();
  const description = { ...dataset, homepage: 'https://example.org/on-record' };
  await release(folder, [fullRecord('one')], { description });
  const records = [fullRecord('one'), fullRecord('two&half#é')];
  const { path } = await release(folder, records, { description });
  const read = (url: string): string => readFileSync(join(path, url), 'utf8');
  const group = JSON.parse(read('csv-metadata.json')) as CsvwGroup;
  const expected = csvwTriples(group, base, read);
  const lists = new Set(
    group.tables.flatMap(({ tableSchema }) =>
      tableSchema.columns
        .filter(({ separator }) => separator !== undefined)
        .map(({ propertyUrl }) => propertyUrl),
    ),
  );
  const made: string[] = [];
  for (const table of group.tables) {
    const options = { metadata: await described(table, packages!), baseIRI: `${base}${table.url}` };
    for await (const quad of new Parser({}).import(Readable.from([read(table.url)]), options))
      if (quad.predicate.value.startsWith('https://example.org/') && !isOfNothing(quad))
        made.push(line(quad.subject.value, quad.predicate.value, quad.object.value));
  }
  const ofItems = (each: Triple): boolean => lists.has(each.property);
  const same = expected
    .filter((each) => !ofItems(each))
    .map(({ subject, property, object }) =>
      line(subject, property, 'address' in object ? object.address : object.text),
    );
  const ours = made.filter((each) => !lists.has(each.split(' ')[1]));
  expect(same.length).toBeGreaterThan(100);
  expect(ours.sort()).toEqual(same.sort());
});

const line = (subject: string, property: string, value: string): string =>
  `${subject} ${property} ${value}`;

/** Of an empty cell with a template it makes a link to nothing, where the standard has none. */
const isOfNothing = ({ object }: Quad): boolean =>
  object.termType === 'NamedNode' && object.value.endsWith('/');
