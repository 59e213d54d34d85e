/**
 * Measures the model on articles of corpora that it did not learn from, and prints a table in Markdown:
 *
 *   npx tsx models/attributor/measure.ts polnear=FILE.jsonl gum=FILE.jsonl … [--unseen polnear=FILE.jsonl …]
 *
 * Each corpus is left out in turn, a model taught with the others, and its articles normalised with that model. The
 * files behind --unseen never teach: they are measured with all others taught, and again with all but the corpus of
 * their name, which is then not measured itself. Intervals hold 95 of 100 resamples of the articles. `--orders N` is how
 * many orders of the examples are learned from (3); `--only NAME` leaves out that corpus alone.
 *
 * With `--as-taught` no model is taught: the weights as they are read the articles, none of which may have taught them.
 *
 * A second table tells how often attributions of a confidence are right that was learned from the other corpora. With
 * `--write`, what all of them teach is written to pipeline/weights/confidence.json.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { projectPath } from '../../pipeline/lib/project.ts';
import {
  type AttributionModel,
  createAttributionModel,
  loadAttributionWeights,
} from '../../pipeline/normalise/claims/model/weights.ts';
import { intervalOf, Resamples } from '../worth/bootstrap.ts';
import {
  confidenceTable,
  judgedByOthers,
  learnConfidence,
  verdictsOf,
  type Verdict,
} from './calibrate.ts';
import { corporaOf, teachingOf, type Corpus } from './corpora.ts';
import { modelBy, readingsBy, teachingCorpus, type HeldOut } from './held-out.ts';
import { countsIn, countsOf, scores, type Mode, type Reading, type Score } from './score.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    unseen: { type: 'string', multiple: true, default: [] },
    orders: { type: 'string', default: '3' },
    only: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
    'as-taught': { type: 'boolean', default: false },
  },
});

const columns: readonly (readonly [name: string, mode: Mode, score: Score])[] = [
  ['recall ≥ .3', 'all', 'recall'],
  ['recall ≥ .8', 'all', 'closeRecall'],
  ['source right', 'all', 'source'],
  ['F1 ≥ .3', 'all', 'f'],
  ['F1 ≥ .8', 'all', 'closeF'],
  ['direct, F1 ≥ .3', 'direct', 'f'],
  ['direct, precision', 'direct', 'precision'],
  ['mixed, F1 ≥ .3', 'mixed', 'f'],
  ['indirect, F1 ≥ .3', 'indirect', 'f'],
];

const resamples = 1000;

function rowOf(name: string, readings: readonly Reading[]): string {
  const counts = readings.map(countsOf);
  const sums = counts.reduce((all, each) => all.map((sum, at) => sum + each[at]!));
  const drawn = new Resamples(counts.length, resamples, 1).sums(counts.entries());
  const cells = columns.map(([, mode, score]) => {
    const of = (all: ArrayLike<number>): number => 100 * scores[score](countsIn(all, mode));
    const { value, low, high } = intervalOf(of(sums), drawn.map(of));
    return `${value.toFixed(1)} (${low.toFixed(0)}–${high.toFixed(0)})`;
  });
  return `| ${[name, ...cells].join(' | ')} |`;
}

const given = corporaOf(positionals);
const unseen = corporaOf(values.unseen);
const orders = Number(values.orders);

console.log(`| ${['left out', ...columns.map(([name]) => name)].join(' | ')} |`);
console.log(`| --- |${columns.map(() => ' ---: |').join('')}`);
const verdicts: Verdict[][] = [];

/** Prints what a model finds in a corpus that it did not learn from. */
function measure(name: string, corpus: Corpus, model: AttributionModel): HeldOut[] {
  const readings = readingsBy(model, corpus.lines);
  console.log(rowOf(name, readings));
  return readings;
}

/** Keeps what is right of it. */
function judge(corpus: Corpus, readings: readonly HeldOut[]): void {
  const teaching = teachingOf(corpus.name);
  if (teaching.judges) verdicts.push(verdictsOf(corpus, teaching, readings));
}

function measureAsTaught(): void {
  const model = createAttributionModel(loadAttributionWeights());
  for (const corpus of [...unseen, ...given]) judge(corpus, measure(corpus.name, corpus, model));
}

function measureLeftOut(): void {
  const seen = given.map(teachingCorpus);
  const without = (name: string): AttributionModel =>
    modelBy(
      seen.filter((each) => each.name !== name),
      orders,
    );
  const isAsked = ({ name }: Corpus): boolean =>
    values.only.length === 0 || values.only.includes(name);
  for (const corpus of unseen.filter(isAsked)) {
    judge(corpus, measure(`${corpus.name}, its articles`, corpus, modelBy(seen, orders)));
    measure(`${corpus.name}, all of it`, corpus, without(corpus.name));
  }
  for (const corpus of given.filter(isAsked))
    if (!unseen.some(({ name }) => name === corpus.name))
      judge(corpus, measure(corpus.name, corpus, without(corpus.name)));
}

if (values['as-taught']) measureAsTaught();
else measureLeftOut();

console.log(`\n${confidenceTable(judgedByOthers(verdicts))}`);
if (values.write) {
  const names = [...new Set([...unseen, ...given].map(({ name }) => name))].join(', ');
  const note = `Learned by models/attributor/measure.ts from attributions in ${names}, found by models that did not see them.`;
  const weights = { note, weights: learnConfidence(verdicts.flat()) };
  const target = projectPath('pipeline/weights/confidence.json');
  writeFileSync(target, `${JSON.stringify(weights, null, 2)}\n`);
}
