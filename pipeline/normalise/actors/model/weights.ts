import { decodeBytes, readWeights, squares } from '../../../lib/weights.ts';
import { labelCount, stepPowersOf, type CrfWeights } from './crf.ts';

/** pipeline/weights/names.json, as models/names/train.ts writes it. */
export interface NameWeights {
  /** How it was made, and from what. */
  readonly note: string;
  /** Features are hashed to so many bits. */
  readonly bits: number;
  /** The features that have weights, in ascending order: 32 bits each, little end first, in base64. */
  readonly features: string;
  /** A weight is the square of its byte times this, with its sign. */
  readonly scale: number;
  /** Signed bytes in base64, one a feature and label. */
  readonly rows: string;
  /** Of labels behind one another. */
  readonly steps: readonly number[];
}

export const loadNameWeights = (): NameWeights => readWeights<NameWeights>('names');

export function crfOf({ bits, features, scale, rows, steps }: NameWeights): CrfWeights {
  const bytes = Buffer.from(features, 'base64');
  const rowOf = new Uint32Array(2 ** bits);
  // Row 0 is of features without weights.
  for (let at = 0; at < bytes.length; at += 4) rowOf[bytes.readInt32LE(at)] = at / 4 + 1;
  const weights = new Int16Array((bytes.length / 4 + 1) * labelCount);
  weights.set(squares(decodeBytes(rows)), labelCount);
  return {
    mask: 2 ** bits - 1,
    rowOf,
    scale,
    rows: weights,
    steps,
    stepPowers: stepPowersOf(steps),
  };
}
