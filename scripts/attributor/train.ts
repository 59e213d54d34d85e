/**
 * Makes pipeline/weights/attributions.json:
 *
 *   npx tsx scripts/attributor/train.ts GOLD.jsonl [SMALL.jsonl …]
 *
 * GOLD has lines {text, attributions: [{source, cue, content: [[start, end], …], reporting?}]}. What is
 * learned is which words head the cue of a statement, and, given a cue, which words around it are its
 * source, cue and content; what the rules propose is a feature of both. Beliefs and wishes
 * (reporting: false) teach the second only. Small corpora of other kinds of news count three times.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf, linesOf } from './corpus.ts';
import { teach } from './teach.ts';

/** The examples are learned from in so many orders. */
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

const [gold, ...small] = process.argv.slice(2);
if (gold === undefined) throw new Error('give a corpus: train.ts GOLD.jsonl [SMALL.jsonl …]');
const weights = teach(
  linesOf(gold).flatMap(blocksOf),
  small.flatMap(linesOf).flatMap(blocksOf),
  seeds,
);
const target = join(import.meta.dirname, '..', '..', 'pipeline', 'weights', 'attributions.json');
writeFileSync(target, `${JSON.stringify(weights, null, 2)}\n`);
