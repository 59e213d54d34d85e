/**
 * How fast one core reads articles, beside the tokenising and tagging of wink-nlp alone on the same
 * text in the same run: machines differ, the ratio less.
 */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { loadKnowledge, normalise } from '../pipeline/normalise/normalise.ts';
import { makeArticles } from './prose.ts';

const characters = 1_000_000;
const rounds = 5;

const articles = makeArticles(characters);
const total = articles.reduce((sum, article) => sum + article.length, 0);
const knowledge = loadKnowledge([]);
const wink = winkNLP(model, ['pos']);

function readAll(): void {
  for (const [index, text] of articles.entries())
    normalise({ article_id: `made-${index}`, text, metadata: {}, issues: [] }, knowledge);
}

function tagAll(): void {
  const { its } = wink;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- wink takes its functions as names
  for (const text of articles) wink.readDoc(text).tokens().out(its.pos);
}

/** Seconds that the work takes. */
function time(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;

readAll();
tagAll();
const pairs = Array.from({ length: rounds }, () => ({ ours: time(readAll), theirs: time(tagAll) }));
const ours = median(pairs.map((pair) => pair.ours));
const theirs = median(pairs.map((pair) => pair.theirs));
const ratio = median(pairs.map((pair) => pair.theirs / pair.ours));

const line = (name: string, seconds: number): string =>
  `${name.padEnd(34)}${(total / 1e6 / seconds).toFixed(2)} MB/s  ${(articles.length / seconds).toFixed(0)} articles/s`;

console.log(
  `${articles.length} articles of ${Math.round(total / articles.length)} characters, one core, median of ${rounds} rounds`,
);
console.log(line('normalise', ours));
console.log(line('wink-nlp, tokens and tags alone', theirs));
console.log(`${'ratio'.padEnd(34)}${ratio.toFixed(2)}`);
