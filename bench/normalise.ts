/**
 * How fast articles are read, on one core, beside wink-nlp’s tokenising and tagging alone on the
 * same text.
 */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { projectPath } from '../pipeline/lib/project.ts';
import { batchSize } from '../pipeline/normalise/workers.ts';
import { loadResources, normaliseAll } from '../pipeline/normalise/normalise.ts';
import { rawArticle } from '../pipeline/read/article.ts';
import { readRegistry } from '../pipeline/read/registry.ts';
import { benchArticles } from './corpus.ts';
import type { Prose } from './prose.ts';
import { inBatches, medianOf, megabytes, roundsOf, speed, sum } from './rounds.ts';

const characters = 2_000_000;
const rounds = 7;

const resources = loadResources(readRegistry(projectPath('raw/actors.yaml')));
const wink = winkNLP(model, ['pos']);
const partOfSpeech = wink.its.pos;

const runs = {
  normalise: (batch: readonly Prose[]): number =>
    normaliseAll(
      batch.map(({ id, text }) => ({ value: rawArticle(id, text, {}, {}) })),
      resources,
    ).length,
  'wink-nlp': (batch: readonly Prose[]): number =>
    sum(batch, ({ text }) => wink.readDoc(text).tokens().out(partOfSpeech).length),
};

const articles = benchArticles(characters);
const batches = inBatches(articles, batchSize);
const size = megabytes(articles.map(({ text }) => text));
console.log(`warm: ${articles.length} articles, ${size.toFixed(2)} MB, median of ${rounds} rounds`);
const times = roundsOf(runs, batches, rounds);
for (const name of ['normalise', 'wink-nlp'] as const) {
  const time = medianOf(times, (each) => each[name]);
  const rate = (articles.length / time).toFixed(0).padStart(6);
  console.log(`${speed(name, size, time)}${rate} articles/s`);
}
const ratio = medianOf(times, (each) => each['wink-nlp'] / each.normalise);
console.log(`normalise does ${ratio.toFixed(2)} of what tokenising and tagging alone does`);
