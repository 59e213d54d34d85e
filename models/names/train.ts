/**
 * Makes pipeline/weights/names.json:
 *
 *   npx tsx models/names/train.ts NAME=FILE.jsonl …
 *   npx tsx models/names/train.ts --without NAME …   # without that corpus: to measure on it
 *
 * The lines of a file are {id, text, mentions: [{start, end, type}]} (models/CORPORA.md). What is learned is which words with a
 * capital are names of persons, of organisations, and of anything else.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { projectPath } from '../../pipeline/lib/project.ts';
import { examplesOf, linesOf } from './corpus.ts';
import { teach } from './teach.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    without: { type: 'string', multiple: true, default: [] },
    output: { type: 'string', default: projectPath('pipeline/weights/names.json') },
  },
});
const corpora = positionals
  .map((each) => ({
    name: each.slice(0, each.indexOf('=')),
    path: each.slice(each.indexOf('=') + 1),
  }))
  .filter(({ name }) => !values.without.includes(name))
  .map(({ name, path }) => ({ name, lines: linesOf(path) }));
if (corpora.length === 0) throw new Error('give corpora: train.ts worldwide=FILE.jsonl …');
const learned = corpora.map(({ name, lines }) => `${name} (${lines.length})`).join(', ');
const weights = teach(
  corpora.flatMap(({ lines }) => lines.flatMap(examplesOf)),
  `Learned by models/names/train.ts from the names in articles of ${learned}; ` +
    'models/CORPORA.md says where they are from and under which licences.',
);
writeFileSync(values.output, `${JSON.stringify(weights, null, 1)}\n`);
