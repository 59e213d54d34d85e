import { LineCounter, isCollection, isMap, isNode, isPair, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import { UserError } from './errors.ts';
import { isTaken, readRegular } from './read-files.ts';
import type { Corpus, DatasetDescription, Registry, Sidecar } from '../../schemas/types.ts';
import { keysAt } from './schema.ts';
import { violations, type Violation } from './violations.ts';
import { stringFault } from './strings/strings.ts';
import { decodeUtf8 } from './utf8.ts';

/** The YAML files that people write, by the schema that checks them. */
interface YamlFiles {
  readonly sidecar: Sidecar;
  readonly corpus: Corpus;
  readonly registry: Registry;
  readonly dataset: DatasetDescription;
}

export type YamlSchema = keyof YamlFiles;

export interface Yaml<Value> {
  readonly value: Value;
  /** The line, from 1, of what a path of keys and indices leads to, or of the nearest above it. */
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

/** What a YAML text says that no schema describes, as other programs write it; or why it cannot be read. */
export function looseYaml(text: string): { readonly value?: unknown; readonly fault?: string } {
  const document = parseDocument(text, { logLevel: 'silent' });
  const [error] = document.errors;
  return error === undefined
    ? { value: document.toJS({ maxAliasCount: 0 }) as unknown }
    : { fault: error.message };
}

/**
 * Reads a YAML text that a schema describes. Days stay strings. An empty text is an empty list
 * where the schema is of a list, an empty object otherwise.
 *
 * @throws UserError with file and line for broken YAML, a key that comes twice or is unknown, a string
 * that cannot be taken (`strings.ts`), and a value that the schema does not allow.
 */
export function parseYaml<Name extends YamlSchema>(
  text: string,
  file: string,
  schemaName: Name,
): Yaml<YamlFiles[Name]> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [broken] = [...document.errors, ...document.warnings];
  if (broken !== undefined)
    throw new UserError(
      `this is not sound YAML: ${broken.message}`,
      { file, line: lines.linePos(broken.pos[0]).line },
      'correct the line; a value with a colon or a quotation mark in it stands in quotes',
    );
  const lineOf: Yaml<unknown>['lineOf'] = (path) => lines.linePos(offsetOf(document, path)).line;
  refuseAliases(document, file, lines);
  const value: unknown = document.toJS() ?? (schemaName === 'registry' ? [] : {});
  const fault = stringFault(schemaName, value);
  if (fault !== undefined)
    throw new UserError(
      `“${fault.path.join('/')}” ${fault.message}`,
      { file, line: lineOf(fault.path) },
      fault.remedy,
    );
  const [violation] = violations(schemaName, value);
  if (violation !== undefined) throw faulty(violation, file, schemaName, lineOf);
  return { value: value as YamlFiles[Name], lineOf };
}

/** Reads a YAML file that a schema describes, as `parseYaml` does. */
export function readYaml<Name extends YamlSchema>(
  file: string,
  schemaName: Name,
): Yaml<YamlFiles[Name]> {
  if (!isTaken(file))
    throw new UserError(
      'this file is missing',
      { file },
      schemaName === 'dataset'
        ? firstDataset
        : `write it as schemas/${schemaName}.schema.json describes it`,
    );
  return parseYaml(decodeUtf8(readRegular(file), { file }), file, schemaName);
}

/** What whoever begins a dataset can paste, and whoever is in the wrong folder can do. */
const firstDataset = `go to the folder that holds raw/, or say by --raw where it is. A new dataset is made by
    on-record init FOLDER; or write this file, say with these lines (schemas/dataset.schema.json
    tells of all), and put articles into articles/ beside it:

      name: my-dataset
      title: My dataset
      description: Who said what, and how many, in the news articles that I have read.
      licence:
        name: CC-BY-4.0
        title: Creative Commons Attribution 4.0 International
        path: https://creativecommons.org/licenses/by/4.0/
      contributors:
        - title: My name
      excerpts:
        context_characters: 32`;

/** An alias may point nowhere, or swell a small file to a huge one; nothing here needs any. */
function refuseAliases(document: Document, file: string, lines: LineCounter): void {
  visit(document, {
    Alias: (_, { source, range }) => {
      throw new UserError(
        `the alias *${source} is not read here`,
        { file, line: lines.linePos(range?.[0] ?? 0).line },
        'write out what it stands for; a text that begins with an asterisk stands in quotes',
      );
    },
  });
}

function faulty(
  { pointer, message, unknownKey }: Violation,
  file: string,
  schemaName: YamlSchema,
  lineOf: Yaml<unknown>['lineOf'],
): UserError {
  const path = pointer.split('/').slice(1).map(unescaped);
  if (unknownKey !== undefined) {
    const known = keysAt(schemaName, path).join(', ');
    const place = { file, line: lineOf([...path, unknownKey]) };
    return new UserError(message, place, `remove or correct it; known keys are ${known}`);
  }
  const at = path.length === 0 ? '' : `“${path.join('/')}” `;
  return new UserError(
    `${at}${message}`,
    { file, line: lineOf(path) },
    `correct it as schemas/${schemaName}.schema.json describes it; a text that looks like a number stands in quotes`,
  );
}

const unescaped = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');

/** Where in the text the key or item stands that the path leads to, as far as it leads. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    if (!isCollection(node)) break;
    const found = isMap(node)
      ? node.items.find(({ key }) => String(key) === String(step))
      : node.items[Number(step)];
    if (isPair(found)) {
      offset = startOf(found.key) ?? offset;
      node = found.value;
    } else {
      offset = startOf(found) ?? offset;
      node = found;
    }
  }
  return offset;
}

const startOf = (node: unknown): number | undefined =>
  isNode(node) ? (node as Node).range?.[0] : undefined;
