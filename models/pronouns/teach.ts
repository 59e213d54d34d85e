import { basename } from 'node:path';
import { chooseBy } from '../../pipeline/normalise/link/pronouns/ranker.ts';
import { examplesOf, linesOf, passageOf, type Line, type Passage } from './corpus.ts';
import { learn } from './learn.ts';

export interface Corpus {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly passages: readonly Passage[];
}

export function corpusOf(path: string): Corpus {
  const lines = linesOf(path);
  return { name: basename(path, '.jsonl'), lines, passages: lines.map(passageOf) };
}

/** How often examples are made anew, with what was learned linking the pronouns whose meaning is not known. */
const turns = 3;

/** A corpus of few pronouns counts more for each of them, so that it is not drowned, though not as much as a large one. */
const weightOf = (own: number, most: number): number => Math.sqrt(most / Math.max(1, own));

/** Weights in the order of the features, as corpora teach them. */
export function teach(corpora: readonly Pick<Corpus, 'passages'>[]): Float64Array {
  let weights: Float64Array = new Float64Array(0);
  for (let turn = 0; turn < turns; turn++) {
    const choose = chooseBy(weights);
    const all = corpora.map(({ passages }) => passages.flatMap((each) => examplesOf(each, choose)));
    const most = Math.max(...all.map(({ length }) => length));
    weights = learn(
      all.flatMap((own) => own.map((each) => ({ ...each, weight: weightOf(own.length, most) }))),
    );
  }
  return weights;
}
