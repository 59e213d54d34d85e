/**
 * Measures whom pronouns are linked to, on texts that taught nothing, and prints a table in Markdown:
 *
 *   npx tsx models/pronouns/measure.ts [--folds 5] [--records FOLDER] CORPUS.jsonl … [--teach TEXT.jsonl …]
 *
 * Each corpus is normalised by three models: as all of it is left out; as it teaches in part, but none of the text at hand, by folds; and
 * by the weights as they are, which it may have taught. Files behind --teach only teach. Brackets hold 95 of 100 resamples of
 * the texts. `--records` keeps what was found, for other scorers.
 */
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { valueOf } from '../../pipeline/lib/outcome.ts';
import {
  chooseBy,
  inOrder,
  loadPronounWeights,
} from '../../pipeline/normalise/link/pronouns/ranker.ts';
import { loadResources, normaliseAll } from '../../pipeline/normalise/normalise.ts';
import type { RawArticle } from '../../pipeline/read/article.ts';
import type { ArticleRecord } from '../../schemas/types.ts';
import { readCorpus } from '../worth/corpus.ts';
import { resampledScores } from '../worth/resampled.ts';
import { corpusOf, teach, type Corpus } from './teach.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folds: { type: 'string', default: '5' },
    records: { type: 'string' },
    teach: { type: 'string', multiple: true, default: [] },
  },
});

const folds = Number(values.folds);
const resources = loadResources([]);

function recordsBy(weights: Float64Array, raws: readonly RawArticle[]): ArticleRecord[] {
  const pronouns = { ...resources.link.pronouns, choose: chooseBy(weights) };
  const all = { ...resources, link: { ...resources.link, pronouns } };
  return raws.map((raw) => valueOf(normaliseAll([{ value: raw }], all)[0]!));
}

/** Records of a corpus, each fold by what the other folds and the other corpora teach. */
function byFolds(
  own: Corpus,
  others: readonly Corpus[],
  raws: readonly RawArticle[],
): ArticleRecord[] {
  const records: ArticleRecord[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const isHeld = (_: unknown, at: number): boolean => at % folds === fold;
    const taught = own.passages.filter((_, at) => at % folds !== fold);
    const held = recordsBy(teach([...others, { passages: taught }]), raws.filter(isHeld));
    for (const [at, record] of held.entries()) records[at * folds + fold] = record;
  }
  return records;
}

const corpora = positionals.map(corpusOf);
const texts = values.teach.map(corpusOf);
if (values.records !== undefined) {
  rmSync(values.records, { recursive: true, force: true });
  mkdirSync(values.records, { recursive: true });
}

console.log('| corpus | score | left out | by folds | as taught |');
console.log('| --- | --- | ---: | ---: | ---: |');
for (const [at, path] of positionals.entries()) {
  const own = corpora[at]!;
  const others = [...corpora.filter((each) => each !== own), ...texts];
  const { raws, parts } = readCorpus(path, false);
  const ways = {
    'left-out': recordsBy(teach(others), raws),
    folds: byFolds(own, others, raws),
    taught: recordsBy(inOrder(loadPronounWeights()), raws),
  };
  for (const [way, records] of Object.entries(ways))
    for (const record of values.records === undefined ? [] : records)
      appendFileSync(
        join(values.records!, `${own.name}.${way}.jsonl`),
        `${JSON.stringify(record)}\n`,
      );
  for (const part of parts.filter(({ scorer }) => scorer.family !== 'names')) {
    const columns = Object.values(ways).map((records) => resampledScores(part, records));
    for (const [row, [score]] of columns[0]!.entries())
      console.log(`| ${[own.name, score, ...columns.map((each) => each[row]![1])].join(' | ')} |`);
  }
}
