/**
 * Makes pipeline/weights/attributions.json:
 *
 *   npx tsx models/attributor/train.ts GOLD.jsonl [SMALL.jsonl …]
 *
 * GOLD has lines {text, attributions: [{source, cue, content: [[start, end], …], reporting?}]}. What is
 * learned is which words head the cue of a statement, and, given a cue, which words around it are its
 * source, cue and content; what the rules propose is a feature of both. Beliefs and wishes
 * (reporting: false) teach the second only. Small corpora of other kinds of news count three times.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeBytes } from '../../pipeline/lib/weights.ts';
import { rulesHash } from '../../pipeline/normalise/doc/rule-ids.ts';
import type { Table } from '../../pipeline/normalise/claims/model/viterbi.ts';
import {
  type AttributionWeights,
  type Layer,
} from '../../pipeline/normalise/claims/model/weights.ts';
import { isVerbByQuotation } from '../../pipeline/normalise/claims/model/features.ts';
import { quoteTag } from '../../pipeline/normalise/claims/model/encode.ts';
import { blocksOf, linesOf, type BlockSamples } from './corpus.ts';
import { learnCues, learnLabels, meanOf, type CueExample } from './learn.ts';

const note =
  'Learned by models/attributor/train.ts from the attributions of 840 articles of PolNeAR ' +
  '(Newell, Margolin and Ruths, 2018; its annotations are under the MIT licence) and, three times, ' +
  'of 20 Wikinews articles in GUM (annotation CC BY 4.0).';

const leastOften = 2;
const leastShare = 0.03;

/** Words that head cues of the corpus more than once, and not too seldom for how often they stand there. */
function headsOf(blocks: readonly BlockSamples[]): Set<string> {
  const all = countsOf(
    blocks.flatMap(({ encoded }) => encoded.items.list.map(({ lower }) => lower)),
  );
  const heads = countsOf(
    blocks.flatMap(({ samples }) =>
      samples.map(({ encoded, head }) => encoded.items.at(head).lower),
    ),
  );
  const isHead = ([word, count]: readonly [string, number]): boolean =>
    count >= leastOften && count >= leastShare * (all.get(word) ?? 0);
  return new Set([...heads].filter(isHead).map(([word]) => word));
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function examplesOf({ encoded, samples }: BlockSamples, heads: ReadonlySet<string>): CueExample[] {
  const byHead = new Map(samples.map((sample) => [sample.head, sample]));
  return encoded.items.list.flatMap(({ lower }, index) => {
    const may =
      encoded.draftAt.has(index) ||
      (encoded.tags[index] !== quoteTag && heads.has(lower)) ||
      isVerbByQuotation(encoded, index);
    const sample = byHead.get(index);
    if (!may || sample?.isStatement === false) return [];
    return [{ encoded, index, isCue: sample !== undefined }];
  });
}

/** Quantised by their square roots, in signed bytes: small weights keep their differences. */
function layerOf({ weights }: Table, bits: number, most: number): Layer {
  const size = Math.sqrt(most) / 127;
  const quantised = Int8Array.from(weights, (weight) => {
    const root = Math.round(Math.sqrt(Math.abs(weight)) / size);
    return weight < 0 ? -root : root;
  });
  return { bits, scale: size * size, quantised: encodeBytes(quantised) };
}

const mostOf = (...tables: readonly Table[]): number =>
  tables
    .flatMap(({ weights }) => [...weights])
    .reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);

const bits = { cues: 16, emission: 16, transition: 13 };

const smallTimes = 3;

/** The weights that blocks of a large corpus and small ones teach, the mean of so many orders of the examples. */
function train(
  large: readonly BlockSamples[],
  small: readonly BlockSamples[],
  seeds: readonly number[],
): AttributionWeights {
  const blocks = [...large];
  for (let time = 0; time < smallTimes; time++) blocks.push(...small);
  const heads = headsOf(blocks);
  const examples = blocks.flatMap((block) => examplesOf(block, heads));
  const samples = blocks.flatMap((block) => block.samples);
  const cues = meanOf(seeds.map((seed) => learnCues(examples, bits.cues, 3, seed)));
  const each = seeds.map((seed) => learnLabels(samples, bits, 5, seed));
  const labels = {
    emission: meanOf(each.map(({ emission }) => emission)),
    transition: meanOf(each.map(({ transition }) => transition)),
  };
  const most = mostOf(labels.emission, labels.transition);
  return {
    note,
    rules: rulesHash['claims-proposals'],
    heads: [...heads].sort().join(' '),
    cues: layerOf(cues, bits.cues, mostOf(cues)),
    emission: layerOf(labels.emission, bits.emission, most),
    transition: layerOf(labels.transition, bits.transition, most),
  };
}

/** The examples are learned from in so many orders. */
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

const [gold, ...small] = process.argv.slice(2);
if (gold === undefined) throw new Error('give a corpus: train.ts GOLD.jsonl [SMALL.jsonl …]');
const weights = train(
  linesOf(gold).flatMap(blocksOf),
  small.flatMap(linesOf).flatMap(blocksOf),
  seeds,
);
const target = join(import.meta.dirname, '..', '..', 'pipeline', 'weights', 'attributions.json');
writeFileSync(target, `${JSON.stringify(weights, null, 2)}\n`);
