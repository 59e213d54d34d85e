/**
 * How fast figures are found, on one core: given the annotated text, and from the text on, beside the
 * number model of Recognizers-Text on the same text, which reads values only.
 */
import recognizers from '@microsoft/recognizers-text-number';
import { annotate, loadAnnotator } from '../pipeline/normalise/annotate.ts';
import { findFigures } from '../pipeline/normalise/figures/figures.ts';
import { loadFigureLexicon } from '../pipeline/normalise/figures/lexicon.ts';
import { batchSize } from '../pipeline/normalise/workers.ts';
import { readFigures } from '../pipeline/normalise/normalise.ts';
import { makeArticles } from './prose.ts';
import { inBatches, medianOf, megabytes, roundsOf, speed, sum } from './rounds.ts';

const seed = 1;
const characters = 1_000_000;
const rounds = 7;

const annotator = loadAnnotator();
const lexicon = loadFigureLexicon();
const articles = makeArticles(seed, characters).map(({ text }) => ({
  text,
  metadata: {},
  doc: annotate(text, annotator),
}));
const batches = inBatches(articles, batchSize);
type Batch = (typeof batches)[number];

const runs = {
  'figures alone': (batch: Batch): number =>
    sum(batch, ({ doc }) => findFigures(doc, lexicon).figures.length),
  'text to figures': (batch: Batch): number =>
    sum(readFigures(batch, { annotator, figures: lexicon }), ({ figures }) => figures.length),
  'Recognizers, numbers': (batch: Batch): number =>
    sum(batch, ({ text }) => recognizers.recognizeNumber(text, recognizers.Culture.English).length),
};

const size = megabytes(articles.map(({ text }) => text));
console.log(`${articles.length} articles, ${size.toFixed(2)} MB, median of ${rounds} rounds`);
const times = roundsOf(runs, batches, rounds);
for (const name of Object.keys(runs) as (keyof typeof runs)[])
  console.log(
    speed(
      name,
      size,
      medianOf(times, (each) => each[name]),
    ),
  );
const ratio = medianOf(times, (each) => each['Recognizers, numbers'] / each['text to figures']);
console.log(`text to figures is ${ratio.toFixed(1)} times as fast as Recognizers’ number model`);
