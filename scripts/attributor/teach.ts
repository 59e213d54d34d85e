import { encodeBytes } from '../../pipeline/lib/weights.ts';
import type { Table } from '../../pipeline/normalise/claims/learned/decode.ts';
import type { AttributionWeights, Layer } from '../../pipeline/normalise/claims/learned/model.ts';
import { isVerbByQuotation } from '../../pipeline/normalise/claims/learned/cues.ts';
import { quoteTag } from '../../pipeline/normalise/claims/learned/view.ts';
import type { BlockSamples } from './corpus.ts';
import { learnCues, learnLabels, meanOf, type CueExample } from './learn.ts';

const note =
  'Learned by scripts/attributor/train.ts from the attributions of 840 articles of PolNeAR ' +
  '(Newell, Margolin and Ruths, 2018; its annotations are under the MIT licence) and, three times, ' +
  'of 20 Wikinews articles in GUM (annotation CC BY 4.0).';

const leastOften = 2;
const leastShare = 0.03;

/** Words that head cues of the corpus more than once, and not too seldom for how often they stand there. */
function headsOf(blocks: readonly BlockSamples[]): Set<string> {
  const all = countsOf(blocks.flatMap(({ view }) => view.items.list.map(({ lower }) => lower)));
  const heads = countsOf(
    blocks.flatMap(({ samples }) => samples.map(({ view, head }) => view.items.at(head).lower)),
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

function examplesOf({ view, samples }: BlockSamples, heads: ReadonlySet<string>): CueExample[] {
  const byHead = new Map(samples.map((sample) => [sample.head, sample]));
  return view.items.list.flatMap(({ lower }, index) => {
    const may =
      view.draftAt.has(index) ||
      (view.tags[index] !== quoteTag && heads.has(lower)) ||
      isVerbByQuotation(view, index);
    const sample = byHead.get(index);
    if (!may || sample?.isStatement === false) return [];
    return [{ view, index, isCue: sample !== undefined }];
  });
}

/** Roots in signed bytes: small weights keep their differences. */
function layerOf({ weights }: Table, bits: number, most: number): Layer {
  const size = Math.sqrt(most) / 127;
  const roots = Int8Array.from(weights, (weight) => {
    const root = Math.round(Math.sqrt(Math.abs(weight)) / size);
    return weight < 0 ? -root : root;
  });
  return { bits, scale: size * size, roots: encodeBytes(roots) };
}

const mostOf = (...tables: readonly Table[]): number =>
  tables
    .flatMap(({ weights }) => [...weights])
    .reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);

const bits = { cues: 16, alone: 16, withBefore: 13 };

const smallTimes = 3;

/** The weights that blocks of a large corpus and small ones teach, the mean of so many orders of the examples. */
export function teach(
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
    alone: meanOf(each.map(({ alone }) => alone)),
    withBefore: meanOf(each.map(({ withBefore }) => withBefore)),
  };
  const most = mostOf(labels.alone, labels.withBefore);
  return {
    note,
    heads: [...heads].sort().join(' '),
    cues: layerOf(cues, bits.cues, mostOf(cues)),
    alone: layerOf(labels.alone, bits.alone, most),
    withBefore: layerOf(labels.withBefore, bits.withBefore, most),
  };
}
