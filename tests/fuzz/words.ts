import { readdirSync } from 'node:fs';
import { lexiconFile, lexiconFolder } from '../../pipeline/lib/lexicon-files.ts';

/** Every text of the lexicons, key or value, once: what rules look for is what is worth mixing. */
export function lexiconWords(): string[] {
  const words = readdirSync(lexiconFolder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => textsIn(lexiconFile(name.replace(/\.yaml$/, ''))));
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
