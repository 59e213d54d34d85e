import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { projectPath } from '../../pipeline/lib/project.ts';

/** Every text of the lexicons, key or value, once: what rules look for is what is worth mixing. */
export function lexiconWords(): string[] {
  const folder = projectPath('pipeline/lexicons');
  const words = readdirSync(folder).flatMap((name) =>
    textsIn(load(readFileSync(join(folder, name), 'utf8'))),
  );
  return [...new Set(words)].filter((word) => word.length < longest).sort();
}

/** Longer texts are notes and sources. */
const longest = 40;

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split('|');
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? [] : Object.keys(value);
  return [...keys, ...Object.values(value).flatMap(textsIn)];
}
