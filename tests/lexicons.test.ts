import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesBelow } from '../pipeline/lib/files.ts';
import { lexiconFolder } from '../pipeline/lib/lexicon-files.ts';

const pipeline = join(lexiconFolder, '..');
/** Without the files of rules, which `readRules` checks. */
const files = filesBelow(lexiconFolder).filter((file) => !file.startsWith('rules/'));
const name = (file: string): string => file.replace(/\.yaml$/, '');

/** Every name of a lexicon that code loads, with the code that does. */
const loaded = filesBelow(pipeline)
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) => {
    const code = readFileSync(join(pipeline, path), 'utf8');
    const names = code.matchAll(/read(?:Lexicon|WordSets)(?:<[^(]*>)?\(\s*'([^']+)'/g);
    return Array.from(names, ([call, lexicon = '']) => ({
      lexicon,
      code,
      sets: call.startsWith('readWordSets'),
    }));
  });

/** Where the keys are words as the entries are. */
const keyedByWords = [
  'also-called',
  'article-columns',
  'closed-class',
  'common-words',
  'countries',
  'irregular-verbs',
  'office-holders',
  'short-names',
];

/** All code and all rules, for lists that are read by their names: `words.kin`, `{ kin }`, `{ages.kin}`. */
const everything = filesBelow(pipeline)
  .filter((path) => path.endsWith('.ts') || path.startsWith('lexicons/rules/'))
  .map((path) => readFileSync(join(pipeline, path), 'utf8'))
  .join('\n');
const readByName = new Set(
  Array.from(
    everything.matchAll(/[.{,]\s*'?([a-z][\w-]*)\b|\['([\w-]+)'\]/g),
    ([, a, b]) => a ?? b,
  ),
);

/**
 * Whether code names a key in its type and again where it or other code reads it, or in a list whose type it is.
 * @param elsewhere what is read by its name in any code
 */
const isRead = (
  key: string,
  code: string,
  elsewhere: ReadonlySet<unknown> = new Set(),
): boolean => {
  const times = code.split(/[^\w-]+/).filter((word) => word === key).length;
  const listed = Array.from(code.matchAll(/= \[([^\]]*)\] as const/g));
  return (
    times > 1 ||
    (times === 1 && elsewhere.has(key)) ||
    listed.some(([list]) => list.includes(`'${key}'`))
  );
};

/** Where a list is a row of forms, one form may well be two of them: said, said. */
const formsByPosition = ['irregular-verbs.yaml'];

/** What is in a list twice, and where; entries that are objects are told apart as a whole. */
function repeated(node: unknown, path = ''): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const children = Object.entries(node).flatMap(([key, child]) =>
    repeated(child, `${path}/${key}`),
  );
  if (!Array.isArray(node)) return children;
  const words = node.map((each) => JSON.stringify(each));
  const twice = words.filter((word, index) => words.indexOf(word) !== index);
  return [...twice.map((word) => `${path}: ${word}`), ...children];
}

test('repeated entries are found', () => {
  const entries = { a: ['x', 'y', 'x'], b: [{ c: ['z', 'z'] }, { d: 1 }, { d: 1 }] };
  expect(repeated(entries)).toEqual(['/a: "x"', '/b: {"d":1}', '/b/0/c: "z"']);
});

test('code loads the lexicons that there are, and there are no others', () => {
  const names = new Set(loaded.map(({ lexicon }) => lexicon));
  expect([...names].sort()).toEqual(files.map(name));
});

test('code reads a key that it names twice, whole', () => {
  expect(isRead('male', 'type A = { male: string }; a.male')).toBe(true);
  expect(isRead('male', 'type A = { male: string }; a.female, a.male-heads')).toBe(false);
  expect(isRead('male', 'type A = { male: string }', new Set(['male']))).toBe(true);
  expect(isRead('male', 'type A = { males: string }', new Set(['male']))).toBe(false);
  expect(isRead('male', "const lists = ['female', 'male'] as const;")).toBe(true);
  expect(isRead('male', "const lists = ['female', 'male-heads'] as const;")).toBe(false);
});

describe.each(files)('%s', (file) => {
  const text = readFileSync(join(lexiconFolder, file), 'utf8');
  // A key that comes twice is an error of the parser.
  const lexicon = parse(text) as { source?: string; note?: string; entries?: object };

  test('says where its words come from', () => {
    const told = [lexicon.source, lexicon.note].filter((each) => each !== undefined);
    expect(told.length).toBeGreaterThan(0);
    for (const each of told) expect(each.length).toBeGreaterThan(10);
  });

  test('has entries, none of them twice', () => {
    expect(lexicon.entries).toBeTypeOf('object');
    expect(Object.keys(lexicon.entries ?? {}).length).toBeGreaterThan(0);
    if (!formsByPosition.includes(file)) expect(repeated(lexicon.entries)).toEqual([]);
  });

  test.skipIf(keyedByWords.includes(name(file)) || Array.isArray(lexicon.entries))(
    'has no key that no code reads',
    () => {
      const codes = loaded.filter(({ lexicon: each }) => each === name(file));
      const isSets = codes.some(({ sets }) => sets);
      const orphans = Object.keys(lexicon.entries ?? {}).filter((key) =>
        isSets ? !readByName.has(key) : !codes.some(({ code }) => isRead(key, code, readByName)),
      );
      expect(orphans).toEqual([]);
    },
  );

  test('is plain text without tabs and without white space at the ends of lines', () => {
    expect(text).not.toMatch(/\t| $|\r/m);
    expect(text.endsWith('\n')).toBe(true);
  });
});

test('no shortened role ends a sentence', () => {
  const entriesOf = (file: string): unknown =>
    (parse(readFileSync(join(lexiconFolder, file), 'utf8')) as { entries: unknown }).entries;
  const { abbreviated } = entriesOf('roles.yaml') as { abbreviated: Record<string, string> };
  const abbreviations = entriesOf('abbreviations.yaml') as Record<string, string[]>;
  const known = new Set(abbreviations['before-name']);
  const shortened = Object.keys(abbreviated).map((role) => role.replace(/\.$/, ''));
  expect(shortened.filter((role) => !known.has(role))).toEqual([]);
});
