import { encodeBytes } from '../../pipeline/lib/weights.ts';
import type { NameWeights } from '../../pipeline/normalise/actors/model/weights.ts';
import { labelCount } from '../../pipeline/normalise/actors/model/crf.ts';
import type { Example } from './corpus.ts';
import { learn, schooling } from './learn.ts';

/** Features whose weights are all smaller are left out: nine of ten, and no name is read worse without them. */
const leastWeight = 0.3;

/** The weights that examples teach, as pipeline/weights/names.json has them. */
export function teach(examples: readonly Example[], note: string): NameWeights {
  const { rows, steps } = learn(examples);
  const kept: number[] = [];
  for (let row = 1; row < rows.length / labelCount; row++)
    if (rowOf(rows, row).some((weight) => Math.abs(weight) >= leastWeight)) kept.push(row);
  const weights = kept.flatMap((row) => [...rowOf(rows, row)]);
  const most = weights.reduce((greatest, weight) => Math.max(greatest, Math.abs(weight)), 0);
  const scale = most / 127 ** 2;
  const bytes = Int8Array.from(
    weights,
    (weight) => Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / scale)),
  );
  const features = Buffer.alloc(4 * kept.length);
  kept.forEach((row, at) => features.writeInt32LE(row, 4 * at));
  return {
    note,
    bits: schooling.bits,
    features: features.toString('base64'),
    scale,
    rows: encodeBytes(bytes),
    steps: [...steps].map((weight) => Math.round(weight * 1000) / 1000),
  };
}

const rowOf = (rows: Float32Array, row: number): Float32Array =>
  rows.subarray(row * labelCount, (row + 1) * labelCount);
