/**
 * Makes pipeline/weights/attributions.json:
 *
 *   npx tsx models/attributor/train.ts polnear=FILE.jsonl gum=FILE.jsonl …
 *
 * The lines of a file are {text, attributions: [{source, cue, content: [[start, end], …], reporting?}], ignore?}
 * (models/CORPORA.md). What is learned is which words head the cue of a statement, and, given a cue, which words
 * around it are its source, cue and content; what the rules propose is a feature of both. Beliefs and wishes
 * (reporting: false) teach the second only. How each corpus teaches stands in corpora.ts.
 */
import { writeFileSync } from 'node:fs';
import { projectPath } from '../../pipeline/lib/project.ts';
import { corporaOf, teachingOf } from './corpora.ts';
import { blocksOf } from './corpus.ts';
import { teach } from './teach.ts';

/** The examples are learned from in so many orders. */
const orders = 10;

const corpora = corporaOf(process.argv.slice(2));
if (corpora.length === 0) throw new Error('give corpora: train.ts polnear=FILE.jsonl …');
const learned = corpora.map(({ name, lines }) => `${name} (${lines.length})`).join(', ');
const note =
  `Learned by models/attributor/train.ts from the attributions of articles of ${learned}; ` +
  'models/CORPORA.md says where they are from and under which licences.';
const taught = corpora.map(({ name, lines }) => ({
  teaching: teachingOf(name),
  blocks: lines.flatMap(blocksOf),
}));
const target = projectPath('pipeline/weights/attributions.json');
writeFileSync(target, `${JSON.stringify({ note, ...teach(taught, orders) }, null, 2)}\n`);
