import { readFileSync } from 'node:fs';
import { makeArticles, type Prose } from './prose.ts';

/** The articles of the JSON Lines that CORPUS names in the environment, or so many characters of made-up news. */
export function benchArticles(characters: number): readonly Prose[] {
  const { CORPUS: path = '' } = process.env;
  if (path === '') return makeArticles(1, characters);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Prose);
}
