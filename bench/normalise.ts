/**
 * How fast articles are read, on one core, beside wink-nlp’s tokenising and tagging alone on the
 * same text. The two take turns, so that a slow moment of the machine slows both.
 */
import { join } from 'node:path';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { loadKnowledge, normalise } from '../pipeline/normalise/normalise.ts';
import { rawArticle } from '../pipeline/normalise/read/article.ts';
import { readRegistry } from '../pipeline/normalise/registry.ts';
import { makeArticles, type Prose } from './prose.ts';

const seed = 1;
const characters = 2_000_000;
const rounds = 5;

const knowledge = loadKnowledge(
  readRegistry(join(import.meta.dirname, '..', 'raw', 'actors.yaml')),
);
const wink = winkNLP(model, ['pos']);
const partOfSpeech = wink.its.pos;

const runs = {
  normalise: ({ id, text }: Prose): number =>
    normalise(rawArticle(id, text, {}, {}), knowledge).claims.length,
  'wink-nlp': ({ text }: Prose): number => wink.readDoc(text).tokens().out(partOfSpeech).length,
};

type Run = keyof typeof runs;

/** Seconds that a run takes over all articles. */
function seconds(run: Run, articles: readonly Prose[]): number {
  const start = performance.now();
  let found = 0;
  for (const article of articles) found += runs[run](article);
  if (found === 0) throw new Error(`${run} found nothing, so its time says nothing`);
  return (performance.now() - start) / 1000;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

function line(run: Run, time: number, articles: readonly Prose[], megabytes: number): string {
  const speed = (megabytes / time).toFixed(2).padStart(6);
  const rate = (articles.length / time).toFixed(0).padStart(6);
  return `${run.padEnd(12)}${speed} MB/s${rate} articles/s`;
}

const articles = makeArticles(seed, characters);
const megabytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
const names = Object.keys(runs) as Run[];
const times: Record<Run, number[]> = { normalise: [], 'wink-nlp': [] };

console.log(`${articles.length} articles, ${megabytes.toFixed(2)} MB, median of ${rounds} rounds`);
for (const run of names) seconds(run, articles.slice(0, articles.length >> 1));
for (let round = 0; round < rounds; round++)
  for (const run of names) times[run].push(seconds(run, articles));

for (const run of names) console.log(line(run, median(times[run]), articles, megabytes));
const ratio = median(times['wink-nlp']) / median(times.normalise);
console.log(`normalise does ${ratio.toFixed(2)} of what tokenising and tagging alone does`);
