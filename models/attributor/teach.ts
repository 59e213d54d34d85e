import { encodeBytes } from '../../pipeline/lib/weights.ts';
import { rulesHash } from '../../pipeline/normalise/doc/rule-ids.ts';
import type { Table } from '../../pipeline/normalise/claims/model/viterbi.ts';
import type { AttributionWeights, Layer } from '../../pipeline/normalise/claims/model/weights.ts';
import { cueExamples, headsOf, labelExamples, type Taught } from './examples.ts';
import { learnCues, learnLabels, meanOf } from './learn.ts';

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

/** Fewer are as good on corpora that taught nothing, but the limits of predict.ts are set for these. */
const cueRounds = 3;

/** The weights that blocks of corpora teach, the mean of so many orders of the examples. */
export function teach(taught: readonly Taught[], orders: number): Omit<AttributionWeights, 'note'> {
  const teaching = taught.filter(({ teaching }) => teaching.times > 0);
  const heads = headsOf(teaching);
  const examples = teaching.flatMap((each) => cueExamples(each, heads));
  const samples = teaching.flatMap(labelExamples);
  const seeds = Array.from({ length: orders }, (_, order) => order + 1);
  const cues = meanOf(seeds.map((seed) => learnCues(examples, bits.cues, cueRounds, seed)));
  const each = seeds.map((seed) => learnLabels(samples, bits, 5, seed));
  const labels = {
    emission: meanOf(each.map(({ emission }) => emission)),
    transition: meanOf(each.map(({ transition }) => transition)),
  };
  const most = mostOf(labels.emission, labels.transition);
  return {
    rules: rulesHash['claims-proposals'],
    heads: [...heads].sort().join(' '),
    cues: layerOf(cues, bits.cues, mostOf(cues)),
    emission: layerOf(labels.emission, bits.emission, most),
    transition: layerOf(labels.transition, bits.transition, most),
  };
}
