/**
 * How fast figures are found, on one core: given the annotated text, and from the text on, beside the
 * number model of Recognizers-Text on the same text, which reads values only.
 */
import recognizers from '@microsoft/recognizers-text-number';
import { annotate, loadAnnotator } from '../pipeline/normalise/annotate/annotate.ts';
import { findFigures } from '../pipeline/normalise/figures/figures.ts';
import { loadFigureLexicon } from '../pipeline/normalise/figures/lexicon.ts';
import { readFigures } from '../pipeline/normalise/normalise.ts';
import { makeArticles } from './prose.ts';
import { medians, megabytes, speed } from './rounds.ts';

const seed = 1;
const characters = 400_000;
const rounds = 5;

const annotator = loadAnnotator();
const lexicon = loadFigureLexicon();
const items = makeArticles(seed, characters).map(({ text }) => ({
  text,
  doc: annotate(text, annotator),
}));
type Item = (typeof items)[number];

const runs = {
  'figures alone': ({ doc }: Item): number => findFigures(doc, lexicon).figures.length,
  'text to figures': ({ text }: Item): number =>
    readFigures(text, { annotator, figures: lexicon }).figures.length,
  'Recognizers, numbers': ({ text }: Item): number =>
    recognizers.recognizeNumber(text, recognizers.Culture.English).length,
};

const size = megabytes(items.map(({ text }) => text));
console.log(`${items.length} articles, ${size.toFixed(2)} MB, median of ${rounds} rounds`);
const times = medians(runs, items, rounds);
for (const [name, time] of Object.entries(times)) console.log(speed(name, size, time));
const ratio = times['Recognizers, numbers'] / times['text to figures'];
console.log(`text to figures is ${ratio.toFixed(1)} times as fast as Recognizers’ number model`);
