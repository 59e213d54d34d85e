/**
 * Makes pipeline/weights/tags.json:
 *
 *   npx tsx models/tagger/train.ts --gold GOLD.jsonl --text TEXT.jsonl [--folds 4]
 *
 * GOLD has lines {text, tokens: [[start, end, UPOS], …]}, TEXT lines {text}. A teacher learns on GOLD,
 * with wink-nlp’s tags before it, to correct them; what it says of TEXT, and GOLD itself, is what
 * the tagger learns, without wink. With --folds, instead: how well each does on GOLD that it has
 * not seen.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { encodeBytes, squares } from '../../pipeline/lib/weights.ts';
import { createRow } from '../../pipeline/normalise/doc/tags/features.ts';
import type { TagWeights } from '../../pipeline/normalise/doc/tags/tagger.ts';
import { samplesOf, tags, type Line, type Sample } from './corpus.ts';
import { learn, predict, ownFeatures, teacherFeatures, type Certain } from './perceptron.ts';

const bits = 15;
const teacherBits = 16;
const goldTimes = 3;

const note =
  'Learned by models/tagger/train.ts from the tags of 20 Wikinews articles in GUM (annotation CC BY 4.0) ' +
  'and, through a teacher that corrects wink-nlp, from the texts of 840 articles of PolNeAR.';

const linesOf = (path: string): Line[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

const never: Certain = () => -1;

interface Student {
  readonly weights: Int8Array;
  readonly words: ReadonlyMap<string, number>;
}

function train(gold: readonly Sample[], text: readonly Sample[]): Student {
  const ofTeacher = teacherFeatures(createRow(teacherBits));
  const config = {
    samples: gold,
    features: ofTeacher,
    certain: never,
    bits: teacherBits,
    rounds: 10,
  };
  const teacher = { features: ofTeacher, certain: never, weights: learn(config) };
  const taught = text.map((sample) => ({ ...sample, labels: predict(sample, teacher) }));
  const samples = [...taught, ...Array.from({ length: goldTimes }, () => gold).flat()];
  const words = certainWords(samples);
  const certain: Certain = (word) => words.get(word) ?? -1;
  const features = ownFeatures(createRow(bits));
  return { weights: quantise(learn({ samples, features, certain, bits, rounds: 4 })), words };
}

const leastOften = 60;
const leastShare = 0.997;

/** Words that have, as good as always, one tag. */
function certainWords(samples: readonly Sample[]): Map<string, number> {
  const counts = new Map<string, Int32Array>();
  for (const { lower, labels } of samples)
    for (const [index, word] of lower.entries()) {
      const tag = labels[index]!;
      if (tag < 0) continue;
      const row = counts.get(word) ?? new Int32Array(tags.length);
      row[tag]!++;
      counts.set(word, row);
    }
  const certain = new Map<string, number>();
  for (const [word, row] of counts) {
    const most = Math.max(...row);
    const all = row.reduce((sum, each) => sum + each, 0);
    if (all >= leastOften && most >= leastShare * all) certain.set(word, row.indexOf(most));
  }
  return certain;
}

/** Signed bytes that hold the root of each weight, so that small weights keep their differences. */
function quantise(weights: Float64Array): Int8Array {
  const scale =
    127 / Math.sqrt(weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0));
  return Int8Array.from(weights, (weight) => {
    const root = Math.round(Math.sqrt(Math.abs(weight)) * scale);
    return weight < 0 ? -root : root;
  });
}

function share(samples: readonly Sample[], tagsOf: (sample: Sample) => readonly number[]): number {
  let right = 0;
  let all = 0;
  for (const sample of samples)
    for (const [index, tag] of tagsOf(sample).entries()) {
      if (sample.labels[index]! < 0) continue;
      all++;
      if (tag === sample.labels[index]) right++;
    }
  return right / all;
}

function evaluate(articles: readonly Sample[][], text: readonly Sample[], folds: number): void {
  let [mine, winks] = [0, 0];
  for (let fold = 0; fold < folds; fold++) {
    const unseen = articles.filter((_, index) => index % folds === fold).flat();
    const { weights, words } = train(articles.filter((_, at) => at % folds !== fold).flat(), text);
    const model = {
      features: ownFeatures(createRow(bits)),
      certain: (word: string): number => words.get(word) ?? -1,
      weights: squares(weights),
    };
    mine += share(unseen, (sample) => predict(sample, model)) / folds;
    winks += share(unseen, ({ wink }) => wink) / folds;
  }
  console.log(`right tags of unseen articles: ${percent(mine)}; wink-nlp ${percent(winks)}`);
}

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

function write({ weights, words }: Student): void {
  const certain = Object.fromEntries(
    tags.map((tag, index) => [
      tag,
      [...words.keys()]
        .filter((word) => words.get(word) === index)
        .sort()
        .join(' '),
    ]),
  );
  const file: TagWeights = { note, tags, bits, certain, weights: encodeBytes(weights) };
  const target = join(import.meta.dirname, '..', '..', 'pipeline', 'weights', 'tags.json');
  writeFileSync(target, `${JSON.stringify(file, null, 2)}\n`);
}

const { values } = parseArgs({
  options: { gold: { type: 'string' }, text: { type: 'string' }, folds: { type: 'string' } },
});
if (values.gold === undefined || values.text === undefined)
  throw new Error('give --gold GOLD.jsonl and --text TEXT.jsonl');
const articles = linesOf(values.gold).map(samplesOf);
const text = linesOf(values.text).flatMap(samplesOf);
if (values.folds === undefined) write(train(articles.flat(), text));
else evaluate(articles, text, Number(values.folds));
