import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../pipeline/lib/files.ts';
import { circlesIn } from './support/circles.ts';

const root = join(import.meta.dirname, '..');
const sources = (folder: string): string[] =>
  filesBelow(join(root, folder))
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${folder}/${path}`);

const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The types that schemas/ gives: every layer may know them. */
const rowTypes = 'schemas/types.ts';

/** A file of the pipeline with what it imports, types and `import()` included. */
interface Module {
  readonly path: string;
  /** Files of the project, by their paths. */
  readonly own: readonly string[];
  readonly packages: readonly string[];
}

const modules: Module[] = sources('pipeline').map((path) => {
  const names = ts.preProcessFile(textOf(path)).importedFiles.map(({ fileName }) => fileName);
  const isOwn = (name: string): boolean => name.startsWith('.');
  return {
    path,
    own: names
      .filter(isOwn)
      .map((name) => posix.join(dirname(path), name))
      .filter((name) => name !== rowTypes),
    packages: names.filter((name) => !isOwn(name)),
  };
});

const rooms = ['read', 'normalise', 'convert', 'publish'];
const families = ['doc', 'times', 'actors', 'figures', 'claims', 'review'];

/** `cli`, `stages`, `lib` or a stage. */
const layerOf = (path: string): string => path.split('/')[1]?.replace(/\.ts$/, '') ?? '';
/** `claims` for what lies in pipeline/normalise/claims/, `normalise` for what lies above. */
const familyOf = (path: string): string => {
  const [, , family = '', file] = path.split('/');
  return file === undefined ? 'normalise' : family;
};

/** Literals with a property of Unicode inside functions: what runs TypeScript makes `new RegExp` of each. */
function patternsInFunctions(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node, isInside: boolean): void => {
    if (isInside && ts.isRegularExpressionLiteral(node) && /\\p\{/i.test(node.text))
      found.push(`${path}: ${node.text}`);
    ts.forEachChild(node, (child) => {
      visit(child, isInside || ts.isFunctionLike(node));
    });
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true), false);
  return found;
}

/** Pairs of a file and what it imports that it may not. */
const breaches = (
  of: readonly Module[],
  isBreach: (path: string, imported: string) => boolean,
): string[] =>
  of.flatMap(({ path, own }) =>
    own.filter((each) => isBreach(path, each)).map((each) => `${path} → ${each}`),
  );

test('every import leads to a file of the project', () => {
  const known = new Set(modules.map(({ path }) => path));
  expect(breaches(modules, (_, imported) => !known.has(imported))).toEqual([]);
  expect(modules.length).toBeGreaterThan(50);
});

describe('imports have an order:', () => {
  test('a circle is found', () => {
    const imports = new Map([
      ['a', ['b', 'd']],
      ['b', ['c']],
      ['c', ['a']],
      ['d', ['e']],
      ['e', []],
    ]);
    expect(circlesIn(imports)).toEqual([['a', 'b', 'c']]);
  });

  test('no file imports what imports it, by whatever way', () => {
    const circles = circlesIn(new Map(modules.map(({ path, own }) => [path, own])));
    expect(circles).toEqual([]);
  });
});

describe('a layer imports only what is below it:', () => {
  const below: Readonly<Record<string, readonly string[]>> = {
    cli: ['cli', 'stages', ...rooms, 'lib'],
    stages: [...rooms, 'lib'],
    normalise: ['normalise', 'read', 'lib'],
    worker: ['normalise'],
    read: ['read', 'lib'],
    convert: ['convert', 'lib'],
    publish: ['publish', 'lib'],
    lib: ['lib'],
  };

  test('there are no other layers', () => {
    expect(new Set(modules.map(({ path }) => layerOf(path)))).toEqual(new Set(Object.keys(below)));
  });

  test.each(Object.entries(below))('%s imports %j', (layer, allowed) => {
    const here = modules.filter(({ path }) => layerOf(path) === layer);
    expect(breaches(here, (_, imported) => !allowed.includes(layerOf(imported)))).toEqual([]);
  });
});

describe('inside normalise', () => {
  const here = modules.filter(({ path }) => layerOf(path) === 'normalise');
  const inFamilies = here.filter(({ path }) => families.includes(familyOf(path)));

  test('a family imports itself, the layers of doc and times, and lib; those two know of none', () => {
    const allowed: Readonly<Record<string, readonly string[]>> = {
      doc: ['doc'],
      times: ['times', 'doc'],
    };
    const isBreach = (path: string, imported: string): boolean =>
      layerOf(imported) === 'normalise' &&
      !(allowed[familyOf(path)] ?? [familyOf(path), 'doc', 'times']).includes(familyOf(imported));
    expect(breaches(inFamilies, isBreach)).toEqual([]);
    expect(inFamilies.length).toBeGreaterThan(30);
  });

  test('link joins the families, and no family knows of it', () => {
    const links = here.filter(({ path }) => familyOf(path) === 'link');
    const isAbove = (imported: string): boolean =>
      layerOf(imported) === 'normalise' && familyOf(imported) === 'normalise';
    expect(breaches(links, (_, imported) => isAbove(imported))).toEqual([]);
    expect(breaches(inFamilies, (_, imported) => familyOf(imported) === 'link')).toEqual([]);
  });

  test('only lexicon.ts of a family reads lexicons, or what serves it alone; its rules are read beside their facts', () => {
    const isLexicon = (path: string): boolean => path.endsWith('/lexicon.ts');
    const readers = here.filter(({ own }) => own.includes('pipeline/lib/lexicon.ts'));
    const rules = 'pipeline/normalise/doc/rules.ts';
    const others = readers
      .map(({ path }) => path)
      .filter((path) => !isLexicon(path) && path !== rules);
    const isBreach = (path: string, imported: string): boolean =>
      others.includes(imported) && !isLexicon(path);
    expect(breaches(here, isBreach)).toEqual([]);
    expect(readers.length).toBeGreaterThan(3);
  });

  test('a pattern with a property of Unicode stands outside of functions, where it is compiled once', () => {
    expect(
      patternsInFunctions('a.ts', 'const f = (a) => /\\p{L}/u.test(a); const b = /\\p{L}/u;'),
    ).toEqual(['a.ts: /\\p{L}/u']);
    expect(here.flatMap(({ path }) => patternsInFunctions(path, textOf(path)))).toEqual([]);
  });

  test('the path of an article is pure: no Node, no clock, no chance, no files', () => {
    const impure = /\b(?:Date\.now|new Date\(\)|Math\.random|performance\.|process\.|globalThis)/;
    const pure = [...inFamilies, ...here.filter(({ path }) => path.includes('/link/'))];
    const path = 'pipeline/normalise/normalise.ts';
    for (const each of [...pure, ...here.filter((other) => other.path === path)]) {
      expect(each.packages.filter((name) => name.startsWith('node:'))).toEqual([]);
      expect(each.own.filter((name) => name.endsWith('lib/files.ts'))).toEqual([]);
      expect(`${each.path}: ${impure.exec(textOf(each.path))?.[0] ?? 'pure'}`).toBe(
        `${each.path}: pure`,
      );
    }
  });
});

describe('floors of actors', () => {
  /** From the ground up: a file imports those of floors below, and of its own where there is no circle. */
  const floors: readonly (readonly string[])[] = [
    ['types'],
    ['countries/lexicon', 'model/crf', 'model/weights'],
    ['lexicon'],
    ['context', 'organisations/acronyms', 'registry', 'roles/lexicon', 'names/romanised'],
    ['model/chains', 'model/features', 'model/reading', 'credits', 'organisations/brackets'],
    [
      'gazetteer',
      'roles/offices',
      'people/names',
      'names/candidates',
      'people/nicknames',
      'people/ids',
    ],
    ['countries/countries', 'countries/homonyms'],
    ['organisations/heads', 'organisations/organisations', 'drafts'],
    [
      ...['names/split', 'names/classify', 'names/repairs', 'organisations/short-forms'],
      ...['roles/mentions', 'people/people'],
    ],
    ['names/embedded', 'names/turns', 'model/learned-names'],
    [
      ...['roles/entities', 'roles/reading', 'roles/heads', 'roles/phrase', 'roles/tails'],
      ...['roles/published', 'roles/behind', 'roles/find', 'roles/best', 'roles/found'],
      ...['roles/around', 'roles/rules', 'roles/parties', 'roles/lists'],
    ],
    ['actors'],
  ];
  const folder = 'pipeline/normalise/actors/';
  const floorOf = (path: string): number =>
    floors.findIndex((floor) => floor.some((name) => path === `${folder}${name}.ts`));
  const here = modules.filter(({ path }) => path.startsWith(folder));

  test('every file has one', () => {
    expect(here.map(({ path }) => path).filter((path) => floorOf(path) < 0)).toEqual([]);
    expect(here).toHaveLength(floors.flat().length);
  });

  test('no import runs up', () => {
    const isUp = (path: string, imported: string): boolean => floorOf(imported) > floorOf(path);
    expect(breaches(here, isUp)).toEqual([]);
  });
});

describe('a package stays in one place:', () => {
  test.each([
    { name: '@duckdb/node-api', places: ['pipeline/lib/duckdb.ts'] },
    { name: 'ajv', places: ['pipeline/lib/validators.ts', 'pipeline/lib/violations.ts'] },
    { name: 'ajv-formats', places: ['pipeline/lib/validators.ts'] },
    {
      name: 'yaml',
      places: [
        'pipeline/lib/escape/yaml.ts',
        'pipeline/lib/lexicon-files.ts',
        'pipeline/lib/yaml.ts',
      ],
    },
  ])('$name', ({ name, places }) => {
    const users = modules.filter(({ packages }) => packages.includes(name));
    expect(users.map(({ path }) => path)).toEqual(places);
  });

  test('the network is in two files: one fetches releases to verify, one asks for candidates where it is told to', () => {
    const network = /^node:(?:https?|http2|net|tls|dgram|dns)/;
    const users = modules.filter(({ packages }) => packages.some((name) => network.test(name)));
    expect(users).toEqual([]);
    const fetching = modules.filter(({ path }) => /\bfetch\(/.test(textOf(path)));
    expect(fetching.map(({ path }) => path)).toEqual([
      'pipeline/convert/reconcile.ts',
      'pipeline/publish/verify/download.ts',
    ]);
  });
});

test('one file asks where the code lies: compiled, it lies elsewhere', () => {
  const asking = modules.filter(({ path }) => textOf(path).includes('import.meta'));
  expect(asking.map(({ path }) => path)).toEqual(['pipeline/lib/project.ts']);
});
