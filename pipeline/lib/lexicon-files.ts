import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { projectPath } from './project.ts';

export const lexiconFolder = projectPath('pipeline/lexicons');

/**
 * What pipeline/lexicons/NAME.yaml holds, unchecked. A compiled program has another of the same name,
 * which reads the JSON that was made of the file (bin/compile.mjs): YAML takes a hundred times as long.
 *
 * @param name with the folder below that one, if any: `rules/it`
 */
export const lexiconFile = (name: string): unknown =>
  parse(readFileSync(`${lexiconFolder}/${name}.yaml`, 'utf8'));
