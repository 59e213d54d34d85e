import type { TokenSpan } from '../../doc/token.ts';
import type { Coverage } from '../context.ts';
import { chainsOf } from './chains.ts';
import {
  begins,
  labelCount,
  nameTypes,
  read,
  typeOf,
  type CrfWeights,
  type NameType,
} from './crf.ts';
import { NameFeatures, type Seen } from './features.ts';

/** A name that the model reads, and how likely it is: as likely as its least likely word. */
export interface ReadName extends TokenSpan {
  readonly type: NameType;
  readonly likelihood: number;
}

/** What the model makes of an article: of its rows of words with a capital, those where one may still become a name. */
export class NameReading {
  readonly names: readonly ReadName[];

  constructor(seen: Seen, weights: CrfWeights, open: Coverage) {
    const chains = chainsOf(seen.doc);
    const features = new NameFeatures(seen, chains);
    const names: ReadName[] = [];
    for (const chain of chains) {
      if (!open.subarray(chain.first, chain.last).includes(1)) continue;
      const reading = read(weights, features.of(chain));
      names.push(...namesIn(chain, reading.labels, reading.marginals));
    }
    this.names = names;
  }
}

function namesIn(
  { first: start, last: end }: TokenSpan,
  labels: Uint8Array,
  marginals: Float64Array,
): ReadName[] {
  const names: ReadName[] = [];
  const length = end - start;
  for (let at = 0; at < length; at++) {
    const label = labels[at] ?? 0;
    const type = nameTypes[typeOf(label)];
    if (!begins(label) || type === undefined) continue;
    let last = at + 1;
    while (last < length && labels[last] === label + 1) last++;
    let likelihood = marginals[at * labelCount + label] ?? 0;
    for (let each = at + 1; each < last; each++)
      likelihood = Math.min(likelihood, marginals[each * labelCount + label + 1] ?? 0);
    names.push({ first: start + at, last: start + last, type, likelihood });
    at = last - 1;
  }
  return names;
}
