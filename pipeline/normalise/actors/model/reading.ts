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

/**
 * The names that the model reads in an article, by place: in its rows of words with a capital, those alone where one may still
 * become a name.
 *
 * @param open tokens that have no name yet
 */
export function readNames(seen: Seen, weights: CrfWeights, open: Coverage): ReadName[] {
  const chains = chainsOf(seen.doc);
  const features = new NameFeatures(seen, chains);
  return chains
    .filter(({ first, last }) => open.subarray(first, last).includes(1))
    .flatMap((chain) => namesIn(chain, read(weights, features.of(chain))));
}

function namesIn(
  { first: start, last: end }: TokenSpan,
  { labels, marginals }: ReturnType<typeof read>,
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
