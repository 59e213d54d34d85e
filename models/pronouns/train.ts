/**
 * Makes pipeline/weights/pronouns.json:
 *
 *   npx tsx models/pronouns/train.ts CORPUS.jsonl …
 *   npx tsx models/pronouns/train.ts --folds CORPUS.jsonl …   # each corpus by what the others teach; writes nothing
 *
 * What is learned is whom `he` and `she` mean. Corpora have who is one with whom (mentions), one pronoun a passage (GAP), or
 * who speaks (speaker); texts without any teach by gender: where it leaves one person of several, the others are
 * taken for possible, too.
 */
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { weighted } from '../../pipeline/normalise/link/pronouns/antecedents.ts';
import { chooseBy, type PronounWeights } from '../../pipeline/normalise/link/pronouns/ranker.ts';
import { examplesOf, linesOf, passageOf, type Passage } from './corpus.ts';
import { learn } from './learn.ts';

interface Corpus {
  readonly name: string;
  readonly passages: readonly Passage[];
}

/** How often examples are made anew, with what was learned linking the pronouns whose meaning is not known. */
const turns = 3;

/** A corpus of few pronouns counts more for each of them, so that it is not drowned, though not as much as a large one. */
const weightOf = (own: number, most: number): number => Math.sqrt(most / Math.max(1, own));

function train(corpora: readonly Corpus[]): Float64Array {
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

/** Of the pronouns of which a candidate is meant: how many are given that one, and how many nobody. */
function measured(passages: readonly Passage[], weights: Float64Array): string {
  const examples = passages.flatMap((each) => examplesOf(each, chooseBy(weights), false));
  const named = examples.filter(({ isNamed }) => isNamed);
  const share = (count: number): string => ((100 * count) / named.length).toFixed(1);
  const right = named.filter(({ right: is, chosen }) => is[chosen]).length;
  const none = named.filter(({ chosen }) => chosen === 0).length;
  return `${named.length} pronouns, ${share(right)} % right, ${share(none)} % unlinked`;
}

const paths = process.argv.slice(2).filter((each) => each !== '--folds');
const corpora = paths.map((path): Corpus => ({
  name: basename(path, '.jsonl'),
  passages: linesOf(path).map(passageOf),
}));
if (process.argv.includes('--folds')) {
  for (const held of corpora) {
    const others = corpora.filter((each) => each !== held);
    console.log(`${held.name}: ${measured(held.passages, train(others))}`);
  }
} else {
  const weights = train(corpora);
  let offset = 0;
  const byFeature = weighted.map(({ id, size }) => {
    const own = weights.slice(offset, (offset += size));
    return [id, [...own].map((weight) => Math.round(weight * 1000) / 1000)] as const;
  });
  const file: PronounWeights = {
    note:
      'Learned by models/pronouns/train.ts from GAP (Webster, Recasens, Axelrod and Baldridge, 2018; Apache-2.0), ' +
      'the Wikinews articles of GUM (CC BY 4.0), ECB+ (Cybulska and Vossen, 2014; CC BY 3.0), the speakers of SEER ' +
      '(MIT), and by gender from the texts of PolNeAR and Worldwide NER.',
    weights: Object.fromEntries(byFeature),
  };
  const target = join(import.meta.dirname, '..', '..', 'pipeline', 'weights', 'pronouns.json');
  writeFileSync(target, `${JSON.stringify(file, null, 1)}\n`);
}
