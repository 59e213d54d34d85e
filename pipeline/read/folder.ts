import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { UserError } from '../lib/errors.ts';
import { reading } from '../lib/file-errors.ts';
import { isThere, readRegular } from '../lib/read-files.ts';
import { readYaml } from '../lib/yaml.ts';
import { readArticle, type RawArticle } from './article.ts';

/** An article as it lies in raw/articles. */
export interface ArticleFile {
  readonly id: string;
  readonly path: string;
  /** Path of the YAML beside it. */
  readonly sidecar: string | undefined;
}

export interface Listing {
  readonly articles: readonly ArticleFile[];
  /** What lies there and cannot be read as an article or its sidecar. */
  readonly faults: readonly UserError[];
}

const isText = (name: string): boolean => extname(name).toLowerCase() === '.txt';
const isSidecar = (name: string): boolean => extname(name) === '.yaml';
const stem = (name: string): string => name.slice(0, -extname(name).length);

/**
 * The articles of a folder, NAME.txt with NAME.yaml beside some of them, by name. Hidden files are
 * passed over.
 *
 * @throws UserError where there are none.
 */
export function listArticles(folder: string): Listing {
  const seen = entriesOf(folder).filter(({ name }) => !name.startsWith('.'));
  const named = seen.filter((entry) => nameFault(folder, entry) === undefined);
  const names = named.filter(({ isFolder }) => !isFolder).map(({ name }) => name);
  const texts = names.filter(isText);
  if (texts.length === 0)
    throw (
      seen.map((entry) => nameFault(folder, entry)).find((fault) => fault !== undefined) ??
      new UserError(
        'there are no articles',
        { file: folder },
        'put at least one article there, as plain text in NAME.txt',
      )
    );
  const twins = texts.filter((name) => texts.some((other) => isTwin(name, other)));
  return {
    articles: texts
      .filter((name) => !twins.includes(name))
      .map((name) => articleFile(folder, name, names)),
    faults: [
      ...twins.map((name) => twinFault(folder, name, texts)),
      ...seen.flatMap((entry) => nameFault(folder, entry) ?? strayFault(folder, entry, texts)),
    ],
  };
}

interface Entry {
  /** Bytes that are not UTF-8 are written `\xff`. */
  readonly name: string;
  readonly isUtf8: boolean;
  readonly isFolder: boolean;
}

/** What lies in a folder, by name; nothing where there is no folder. */
function entriesOf(folder: string): Entry[] {
  if (!isThere(folder)) return [];
  const entries = reading(folder, () =>
    readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }),
  );
  return (
    entries
      .map((entry) => ({ ...nameOf(entry.name), isFolder: entry.isDirectory() }))
      // Not by the language of the machine, or the order of what goes wrong would depend on it.
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  );
}

function nameOf(bytes: Buffer): Pick<Entry, 'name' | 'isUtf8'> {
  const name = bytes.toString('utf8');
  if (Buffer.from(name).equals(bytes)) return { name, isUtf8: true };
  const shown = bytes
    .toString('latin1')
    .replace(/[^ -~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return { name: shown, isUtf8: false };
}

/** A control character, or a mark that turns the direction in which a line is read. */
const control = /[\p{Cc}\u2028-\u202e\u2066-\u2069\u200e\u200f]/u;

/** A name that is no name on another system, or that nobody can read. */
function nameFault(folder: string, { name, isUtf8 }: Entry): UserError | undefined {
  const what = !isUtf8
    ? 'the name of this file is not UTF-8'
    : name.includes('\\')
      ? 'the name of this file has a backslash in it'
      : control.test(name)
        ? 'the name of this file has a control character in it'
        : undefined;
  if (what === undefined) return undefined;
  return new UserError(what, { file: join(folder, name) }, 'rename the file');
}

function articleFile(folder: string, name: string, names: readonly string[]): ArticleFile {
  const sidecar = `${stem(name)}.yaml`;
  return {
    id: stem(name),
    path: join(folder, name),
    sidecar: names.includes(sidecar) ? join(folder, sidecar) : undefined,
  };
}

/** Names that differ in case or in how accents are coded are one name on many file systems. */
const isTwin = (name: string, other: string): boolean =>
  name !== other && folded(name) === folded(other);

const folded = (name: string): string => stem(name).normalize('NFC').toLowerCase();

function twinFault(folder: string, name: string, texts: readonly string[]): UserError {
  const other = texts.find((each) => isTwin(name, each)) ?? '';
  return new UserError(
    `two articles with one id: this and ${other}`,
    { file: join(folder, name) },
    'rename one of the two, or remove it if they are the same article',
  );
}

function strayFault(
  folder: string,
  { name, isFolder }: Entry,
  texts: readonly string[],
): UserError[] {
  const place = { file: join(folder, name) };
  if (isFolder)
    return [
      new UserError('this is a folder', place, 'put the articles themselves into raw/articles'),
    ];
  if (isText(name)) return [];
  if (!isSidecar(name))
    return [
      new UserError(
        `no article is read from a file that ends in “${extname(name)}”`,
        place,
        'save the article as plain text in NAME.txt (and what describes it in NAME.yaml), or move the file elsewhere',
      ),
    ];
  if (texts.some((text) => stem(text) === stem(name))) return [];
  return [
    new UserError(
      `this describes an article that is not there, ${stem(name)}.txt`,
      place,
      'put the article beside it, correct the name, or remove the file',
    ),
  ];
}

/**
 * Reads an article with what its sidecar says.
 *
 * @throws UserError where one of the two cannot be read.
 */
export function loadArticle({ id, path, sidecar }: ArticleFile): RawArticle {
  const { article_id = id, ...metadata } =
    sidecar === undefined ? {} : readYaml(sidecar, 'sidecar').value;
  return readArticle(article_id, readRegular(path), metadata, path);
}

/**
 * Gives the text of an article of a folder by its id, as it is read; undefined where it is not there.
 *
 * @throws UserError where there is no article, and later where one cannot be read.
 */
export function textsIn(folder: string): (articleId: string) => string | undefined {
  const files = new Map(listArticles(folder).articles.map((file) => [idOf(file), file]));
  return (articleId) => {
    const file = files.get(articleId);
    return file === undefined ? undefined : loadArticle(file).text;
  };
}

/** A sidecar that is broken costs its article alone, when that is read. */
function idOf({ id, sidecar }: ArticleFile): string {
  if (sidecar === undefined) return id;
  try {
    return readYaml(sidecar, 'sidecar').value.article_id ?? id;
  } catch (error) {
    if (error instanceof UserError) return id;
    throw error;
  }
}
