import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { UserError } from '../lib/errors.ts';
import { reading } from '../lib/file-errors.ts';
import { standardStream } from '../lib/jsonl.ts';
import { isFolder, isTaken, requireRegular } from '../lib/read-files.ts';

/** A file of a pile. */
export interface PileFile {
  /** Where it lies. */
  readonly path: string;
  /** Its path below the input, with `/`: what tables call it. */
  readonly shown: string;
  /** Paths of the files that describe it, the nearest first: NAME.yaml beside it, then of each folder its _corpus.yaml. */
  readonly sidecar: string | undefined;
  readonly corpora: readonly string[];
  /** The table of its folder that may describe it. */
  readonly table: string | undefined;
  /** What its article is called where a file before it, in another folder, has its name: a name of its path. */
  readonly name?: string;
}

export interface Pile {
  readonly files: readonly PileFile[];
  /** What lies there and is no file that may be read, or describes one that is not there. */
  readonly faults: readonly UserError[];
  /** Tables that describe the files of their folders, with the names of what lies there. */
  readonly tables: ReadonlyMap<string, readonly string[]>;
}

/** What describes the files of a folder and of those in it. */
export const corpusName = '_corpus.yaml';
/** What describes the files of a folder, one a row. */
export const tableName = 'metadata.csv';

/**
 * All files below the inputs, at any depth, by their paths in code unit order; hidden ones are passed over. An input is
 * a folder, a file, or `-` for standard input.
 *
 * @throws UserError where an input is not there.
 */
export function pileOf(inputs: readonly string[]): Pile {
  const files: PileFile[] = [];
  const faults: UserError[] = [];
  const tables = new Map<string, string[]>();
  for (const input of inputs) {
    if (input === standardStream) files.push(standardInput);
    else if (isFolder(input))
      walk({ folder: input, below: '', corpora: [] }, { files, faults, tables });
    else {
      requireRegular(input);
      const folder = dirname(input);
      files.push(fileOf(input, basename(input), corpusIn(folder), folder));
    }
  }
  return { files: named(files), faults, tables };
}

/** Names that differ in case or in how accents are coded are one name on many file systems. */
export const folded = (name: string): string => name.normalize('NFC').toLowerCase();

/** An article is called as its file; of two files of one name in two folders the second, and the deeper, as its path. */
function named(files: readonly PileFile[]): PileFile[] {
  const nameOfFile = ({ shown }: PileFile): string => folded(basename(stem(shown)));
  const isBelow = ({ shown }: PileFile): boolean => shown.includes('/');
  const taken = new Set(files.filter((file) => !isBelow(file)).map(nameOfFile));
  return files.map((file) => {
    if (!isBelow(file)) return file;
    if (taken.has(nameOfFile(file))) return { ...file, name: stem(file.shown) };
    taken.add(nameOfFile(file));
    return file;
  });
}

/** Standard input, as if it were a file. */
const standardInput: PileFile = {
  path: standardStream,
  shown: standardStream,
  sidecar: undefined,
  corpora: [],
  table: undefined,
};

/** What a walk finds. */
interface Finds {
  readonly files: PileFile[];
  readonly faults: UserError[];
  readonly tables: Map<string, string[]>;
}

interface Place {
  readonly folder: string;
  readonly below: string;
  readonly corpora: readonly string[];
}

function walk(place: Place, finds: Finds): void {
  const { folder, below } = place;
  const { files, faults, tables } = finds;
  const corpora = [...corpusIn(folder), ...place.corpora];
  const names = namesIn(folder);
  const described = new Set(
    names.flatMap(({ name }) => (isDescription(name) ? [] : [name, stem(name)])),
  );
  const taken = new Set(names.map(({ name }) => name));
  if (taken.has(tableName)) tables.set(join(folder, tableName), [...taken]);
  for (const { name, fault, isLink } of names) {
    const path = join(folder, name);
    if (fault !== undefined) faults.push(new UserError(fault, { file: path }, 'rename the file'));
    else if (isFolder(path)) {
      if (isLink) faults.push(linkedFolder(path));
      else if (!isOfPage(`${name}/`, taken))
        walk({ folder: path, below: `${below}${name}/`, corpora }, finds);
    } else if (isDescription(name)) faults.push(...strayDescription(path, name, described));
    else
      try {
        requireRegular(path);
        files.push(fileOf(path, `${below}${name}`, corpora, folder));
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        faults.push(error);
      }
  }
}

/** The most bytes that file systems give a name: who asks for one that is longer is told so. */
const longestName = 255;

function fileOf(path: string, shown: string, corpora: readonly string[], folder: string): PileFile {
  const beside = [`${stem(path)}.yaml`, `${path}.yaml`].find(
    (each) => Buffer.byteLength(basename(each)) <= longestName && isTaken(each),
  );
  const table = join(folder, tableName);
  return { path, shown, sidecar: beside, corpora, table: isTaken(table) ? table : undefined };
}

const corpusIn = (folder: string): string[] =>
  isTaken(join(folder, corpusName)) ? [join(folder, corpusName)] : [];

/**
 * What changes when a file does, or what describes it: places, sizes and times. Undefined where one of them was written
 * so lately that it may change once more within the same tick of the clock, and for standard input.
 *
 * @param now in milliseconds since 1970
 */
export function stampOf(
  { path, sidecar, corpora, table, name = '' }: PileFile,
  now: number,
): string | undefined {
  if (path === standardStream) return undefined;
  const stamps: string[] = [name];
  for (const each of [path, sidecar, table, ...corpora]) {
    if (each === undefined) continue;
    const { size, mtimeMs, ctimeMs, ino } = reading(each, () => statSync(each));
    if (Math.max(mtimeMs, ctimeMs) > now - unsettled) return undefined;
    stamps.push(`${each} ${size} ${mtimeMs} ${ctimeMs} ${ino}`);
  }
  return stamps.join('\n');
}

/** File systems tell times by ticks of up to two seconds. */
const unsettled = 3000;

/** A name without its ending, and without the `.gz` behind that. */
export const stem = (name: string): string => {
  const bare = name.replace(/\.gz$/i, '');
  return bare.slice(0, bare.length - extname(bare).length);
};

export const isDescription = (name: string): boolean =>
  extname(name) === '.yaml' || name === tableName;

/** What a browser puts beside a page: pictures and frames of `NAME.html` in `NAME_files`. */
const pageFolder = /^(.*)_files\//;

/**
 * Whether something lies in the folder of what a page needs to be shown: the page is the article.
 *
 * @param names of all that lies there
 */
export function isOfPage(name: string, names: { has: (name: string) => boolean }): boolean {
  const [, page] = pageFolder.exec(name) ?? [];
  return page !== undefined && [`${page}.html`, `${page}.htm`].some((each) => names.has(each));
}

/** A link may lead to what it lies in. */
const linkedFolder = (path: string): UserError =>
  new UserError('this is a link to a folder', { file: path }, 'put the folder itself there');

function strayDescription(path: string, name: string, described: ReadonlySet<string>): UserError[] {
  const what = name.slice(0, -'.yaml'.length);
  if (name === corpusName || name === tableName || described.has(what)) return [];
  return [
    new UserError(
      `this describes a file that is not there, ${what}.txt or of another ending`,
      { file: path },
      'put the article beside it, correct the name, or remove the file',
    ),
  ];
}

interface Name {
  readonly name: string;
  readonly isLink: boolean;
  /** Why it may not be called so. */
  readonly fault?: string;
}

/** A control character, or a mark that turns the direction in which a line is read. */
const control = /[\p{Cc}\u2028-\u202e\u2066-\u2069\u200e\u200f]/u;

/** What lies in a folder and is not hidden, in code unit order: not by the language of the machine. */
function namesIn(folder: string): Name[] {
  const entries = reading(folder, () =>
    readdirSync(folder, { encoding: 'buffer', withFileTypes: true }),
  );
  return entries
    .map((entry) => ({ ...nameOf(entry.name), isLink: entry.isSymbolicLink() }))
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function nameOf(bytes: Buffer): Omit<Name, 'isLink'> {
  const name = bytes.toString('utf8');
  if (!Buffer.from(name).equals(bytes)) {
    const shown = bytes
      .toString('latin1')
      .replace(/[^ -~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`);
    return { name: shown, fault: 'the name of this file is not UTF-8' };
  }
  if (name.includes('\\')) return { name, fault: 'the name of this file has a backslash in it' };
  if (control.test(name))
    return { name, fault: 'the name of this file has a control character in it' };
  return { name };
}
