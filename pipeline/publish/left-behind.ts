import { posix } from 'node:path';
import { readLexicon } from '../lib/lexicon.ts';
import type { EntryKind } from '../lib/entries.ts';

interface LeftBehind {
  /** The last parts of a path, where `*` stands for any characters but `/`. */
  readonly pattern: string;
  /** Which program leaves it, for people. */
  readonly left_by: string;
}

let patterns: { readonly file: RegExp; readonly folder: RegExp | undefined }[] | undefined;

/**
 * Whether what lies in a folder is what a desktop or Python leaves there, by
 * pipeline/lexicons/left-behind.yaml.
 *
 * @param path relative, with `/`.
 */
export function isLeftBehind(path: string, kind: EntryKind): boolean {
  patterns ??= readLexicon<LeftBehind[]>('left-behind').map(({ pattern }) => ({
    file: endingIn(pattern),
    folder: pattern.includes('/') ? endingIn(posix.dirname(pattern)) : undefined,
  }));
  if (kind === 'folder') return patterns.some(({ folder }) => folder?.test(path) === true);
  return kind === 'file' && patterns.some(({ file }) => file.test(path));
}

const endingIn = (pattern: string): RegExp => {
  const parts = pattern.split('*').map((part) => part.replace(/[.[\]()+?^$|{}\\]/g, '\\$&'));
  return new RegExp(`(?:^|/)${parts.join('[^/]*')}$`, 's');
};
