import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { reading } from './file-errors.ts';

/** What lies at a path: a link is a link, wherever it leads; `other` is a socket, pipe or device. */
export type EntryKind = 'file' | 'folder' | 'link' | 'other';

/**
 * All that lies in a folder and below, by its path with `/`, in code unit order; no link is followed.
 * Node's own recursive listing follows links to folders in some versions and forms, and not in others.
 */
export function entriesBelow(folder: string): Map<string, EntryKind> {
  const entries = new Map<string, EntryKind>();
  const visit = (below: string): void => {
    const here = join(folder, below);
    for (const entry of reading(here, () => readdirSync(here, { withFileTypes: true }))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      const kind = kindOf(entry);
      entries.set(path, kind);
      if (kind === 'folder') visit(path);
    }
  };
  visit('');
  return new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const kindOf = (entry: Dirent): EntryKind => {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
};
