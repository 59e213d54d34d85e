import { UserError } from '../lib/errors.ts';
import { besideAll, Descriptions, type Beside } from './beside.ts';
import { entriesIn, isZip, memberOf, requireRoom, roomOf, type Entry } from './forms/archive.ts';
import type { Skipped, Source } from './forms/form.ts';
import { formOf } from './forms/forms.ts';
import { headOf } from './head.ts';
import {
  corpusName,
  folded,
  isDescription,
  isOfPage,
  stem,
  tableName,
  type PileFile,
} from './pile.ts';
import { memberSource } from './source.ts';

/** A member of an archive, with what is known beside it. */
export interface Member {
  readonly source: Source;
  readonly beside: Beside;
  /** What its article is called where a file before it has its name: a name of its path. */
  readonly name?: string | undefined;
}

/** An archive may lie in one, as downloads do that were packed once more; what lies deeper is not unpacked. */
const deepest = 2;

/** What an archive and those that lie in it share. */
interface Shared {
  /** How many bytes may still be unfolded. */
  left: number;
  /** Names of files, without folders and endings. */
  readonly names: Set<string>;
}

/** Whether a source is an archive of files: documents of office programs are ZIP archives, too, and books. */
export const isArchive = (source: Source): boolean =>
  isZip(source.head) && formOf(headOf(source)) === undefined;

/**
 * The members of a ZIP archive, each a source of its own, by their paths in code unit order, with what is written beside
 * them there: NAME.yaml, _corpus.yaml and metadata.csv, as in a folder. What lies beside the archive holds for all of
 * them: its own sidecar before what is in it, its folder’s defaults behind. A member that is broken costs itself alone.
 *
 * @throws UserError where nothing of the archive can be read, or it would unfold to far more than its size
 */
export async function* membersOf(
  { path, bytes }: Source,
  outer: Beside,
  shared?: Shared,
  depth = 1,
): AsyncGenerator<Member | Skipped> {
  const archive = await bytes();
  const entries = entriesIn(archive, path).filter(({ name }) => !isPassedOver(name));
  const its = shared ?? { left: roomOf(archive), names: new Set<string>() };
  requireRoom(entries, its.left, path);
  its.left -= entries.reduce((total, { size }) => total + size, 0);
  const files = new Map<string, Entry>();
  for (const entry of entries) {
    const name = shownIn(path, entry.name);
    if (files.has(name)) yield broken(name, twice(name));
    else files.set(name, entry);
  }
  const read = (name: string): Uint8Array => memberOf(archive, files.get(name) as Entry, name);
  const descriptions = new Descriptions(read);
  for (const name of [...files.keys()].sort()) {
    if (isDescription(lastPart(name)) || isOfPage(name, files)) continue;
    try {
      const source = await memberSource(name, read(name));
      const beside = besideAll(descriptions.of(fileIn(name, files, path)), outer);
      if (!isArchive(source)) yield { source, beside, name: nameIn(its.names, name) };
      else if (depth < deepest) yield* membersOf(source, beside, its, depth + 1);
      else yield tooDeep(name);
    } catch (error) {
      yield broken(name, error);
    }
  }
  for (const fault of descriptions.unused(tablesIn(files)))
    yield broken(fault.place.file ?? path, fault);
}

/** The path of a file whose name another has, without its ending; undefined where none has. */
function nameIn(taken: Set<string>, path: string): string | undefined {
  const name = folded(lastPart(stem(path)));
  if (taken.has(name)) return stem(path);
  taken.add(name);
  return undefined;
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/'));

/** Folders, and what systems put into archives unasked. */
const isPassedOver = (name: string): boolean =>
  /[/\\]$/.test(name) ||
  /(?:^|[/\\])(?:\.(?!\.?[/\\])[^/\\]*|__MACOSX|Thumbs\.db)(?:[/\\]|$)/i.test(name);

/** The path of a member behind that of its archive; nothing is written there, so where it would lead does not matter. */
const shownIn = (archive: string, name: string): string =>
  [archive, ...name.split(/[/\\]/).filter((part) => !/^\.{0,2}$/.test(part))].join('/');

/** What describes a member, among all that lie in the archive. */
function fileIn(name: string, files: ReadonlyMap<string, Entry>, archive: string): PileFile {
  const corpora: string[] = [];
  for (let at = folderOf(name); at.length >= archive.length; at = folderOf(at))
    corpora.push(`${at}/${corpusName}`);
  const table = `${folderOf(name)}/${tableName}`;
  return {
    path: name,
    shown: name,
    sidecar: [`${stem(name)}.yaml`, `${name}.yaml`].find((each) => files.has(each)),
    corpora: corpora.filter((each) => files.has(each)),
    table: files.has(table) ? table : undefined,
  };
}

function tablesIn(files: ReadonlyMap<string, Entry>): Map<string, string[]> {
  const names = [...files.keys()];
  const tables = names.filter((name) => lastPart(name) === tableName);
  return new Map(
    tables.map((table) => [
      table,
      names.filter((name) => folderOf(name) === folderOf(table)).map(lastPart),
    ]),
  );
}

const twice = (name: string): UserError =>
  new UserError(
    'the archive has two members of this name, and only the first is read',
    { file: name },
    'unpack it, and put the files there by different names',
  );

const tooDeep = (source: string): Skipped => ({
  form: 'zip',
  source,
  part: null,
  reason: 'refused',
  message: 'an archive in an archive in an archive is not unpacked: unpack the outermost',
});

/** @throws what is no fault of the file */
function broken(source: string, error: unknown): Skipped {
  if (!(error instanceof UserError)) throw error;
  const { message, place, remedy } = error;
  return { form: 'zip', source, part: null, reason: 'broken', message, place, remedy };
}
