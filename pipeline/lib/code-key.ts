import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from './project.ts';

/** What decides what is read from an article: sources, lexicons, weights, schemas, and the packages by their versions. */
const folders = ['pipeline', 'schemas'];
const files = ['package-lock.json'];
const counts = /\.(?:ts|yaml|json|bin)$/;

let key: string | undefined;

/** A hash of the code and of all that it reads by itself: another one may make other records of the same articles. */
export function codeKey(): string {
  if (key !== undefined) return key;
  const hash = createHash('sha256');
  for (const path of [...files, ...folders.flatMap(filesIn)])
    hash.update(`\0${path}\0`).update(readFileSync(projectPath(path)));
  return (key = hash.digest('hex').slice(0, 32));
}

const filesIn = (folder: string): string[] =>
  readdirSync(projectPath(folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      return counts.test(entry.name) ? [path] : [];
    });
