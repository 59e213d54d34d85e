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
import { join } from 'node:path';
import { weighted } from '../../pipeline/normalise/link/pronouns/antecedents.ts';
import { chooseBy, type PronounWeights } from '../../pipeline/normalise/link/pronouns/ranker.ts';
import { examplesOf, type Passage } from './corpus.ts';
import { corpusOf, teach } from './teach.ts';

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
const corpora = paths.map(corpusOf);
if (process.argv.includes('--folds')) {
  for (const held of corpora) {
    const others = corpora.filter((each) => each !== held);
    console.log(`${held.name}: ${measured(held.passages, teach(others))}`);
  }
} else {
  const weights = teach(corpora);
  let offset = 0;
  const byFeature = weighted.map(({ id, size }) => {
    const own = weights.slice(offset, (offset += size));
    return [id, [...own].map((weight) => Math.round(weight * 1000) / 1000)] as const;
  });
  const file: PronounWeights = {
    note:
      'Learned by models/pronouns/train.ts from GAP (Webster, Recasens, Axelrod and Baldridge, 2018; Apache-2.0), ' +
      'the Wikinews articles of GUM (CC BY 4.0), ECB+ (Cybulska and Vossen, 2014; CC BY 3.0), the speakers of SEER ' +
      '(MIT), and by gender from the texts of PolNeAR.',
    weights: Object.fromEntries(byFeature),
  };
  const target = join(import.meta.dirname, '..', '..', 'pipeline', 'weights', 'pronouns.json');
  writeFileSync(target, `${JSON.stringify(file, null, 1)}\n`);
}
