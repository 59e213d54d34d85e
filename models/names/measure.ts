/**
 * Measures the names that are found in texts that taught nothing, and prints a table in Markdown:
 *
 *   npx tsx models/names/measure.ts [--folds 2] [--open NAME …] NAME=FILE.jsonl …
 *
 * Each corpus is read by the rules alone; by a model that the other corpora taught; by one that also the other folds of its own
 * texts did; and by the weights as they are, which it may have taught. With `--open`, another column is of a model that only the
 * corpora of these names taught, without the one at hand. Brackets hold 95 of 100 resamples of the texts.
 */
import { parseArgs } from 'node:util';
import { valueOf } from '../../pipeline/lib/outcome.ts';
import type { CrfWeights } from '../../pipeline/normalise/actors/model/crf.ts';
import { crfOf, loadNameWeights } from '../../pipeline/normalise/actors/model/weights.ts';
import { loadResources, normaliseAll } from '../../pipeline/normalise/normalise.ts';
import type { RawArticle } from '../../pipeline/read/article.ts';
import type { ArticleRecord } from '../../schemas/types.ts';
import { readCorpus } from '../worth/corpus.ts';
import { resampledScores } from '../worth/resampled.ts';
import { examplesOf, linesOf, type Example } from './corpus.ts';
import { teach } from './teach.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folds: { type: 'string', default: '2' },
    open: { type: 'string', multiple: true, default: [] },
  },
});
const folds = Number(values.folds);
const resources = loadResources([]);

interface Corpus {
  readonly name: string;
  readonly path: string;
  /** Of each text. */
  readonly examples: readonly (readonly Example[])[];
}

const corpora = positionals.map((each): Corpus => {
  const at = each.indexOf('=');
  const path = each.slice(at + 1);
  return { name: each.slice(0, at), path, examples: linesOf(path).map(examplesOf) };
});

const taughtBy = (texts: readonly (readonly Example[])[]): CrfWeights =>
  crfOf(teach(texts.flat(), ''));

function recordsBy(nameModel: CrfWeights, raws: readonly RawArticle[]): ArticleRecord[] {
  const all = { ...resources, actors: { ...resources.actors, nameModel } };
  return raws.map((raw) => valueOf(normaliseAll([{ value: raw }], all)[0]!));
}

/** Records of a corpus, each fold by what the other folds and the other corpora teach. */
function byFolds(
  own: Corpus,
  others: Corpus['examples'],
  raws: readonly RawArticle[],
): ArticleRecord[] {
  const records: ArticleRecord[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const taught = own.examples.filter((_, at) => at % folds !== fold);
    const held = raws.filter((_, at) => at % folds === fold);
    const found = recordsBy(taughtBy([...others, ...taught]), held);
    for (const [at, record] of found.entries()) records[at * folds + fold] = record;
  }
  return records;
}

const open = corpora.filter(({ name }) => values.open.includes(name));
const columns = ['rules alone', 'left out', 'by folds', 'as taught'];
if (open.length > 0) columns.push('open sets alone');
console.log(`| ${['corpus', 'score', ...columns].join(' | ')} |`);
console.log(`| ${['---', '---', ...columns.map(() => '---:')].join(' | ')} |`);
for (const own of corpora) {
  const textsOf = (some: readonly Corpus[]): Corpus['examples'] =>
    some.filter((each) => each !== own).flatMap(({ examples }) => examples);
  const others = textsOf(corpora);
  const { raws, parts } = readCorpus(own.path, false);
  const ways = [
    recordsBy(taughtBy([]), raws),
    recordsBy(taughtBy(others), raws),
    byFolds(own, others, raws),
    recordsBy(crfOf(loadNameWeights()), raws),
    ...(open.length > 0 ? [recordsBy(taughtBy(textsOf(open)), raws)] : []),
  ];
  for (const part of parts.filter(({ scorer }) => scorer.family === 'names')) {
    const scores = ways.map((records) => resampledScores(part, records));
    for (const [row, [score]] of scores[0]!.entries())
      console.log(`| ${[own.name, score, ...scores.map((each) => each[row]![1])].join(' | ')} |`);
  }
}
