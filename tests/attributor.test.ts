import { expect, test } from 'vitest';
import { confidenceBy, type Fact } from '../pipeline/normalise/claims/confidence.ts';
import { loadResources, normalise } from '../pipeline/normalise/normalise.ts';
import { rawArticle } from '../pipeline/read/article.ts';
import {
  confidenceTable,
  judgedByOthers,
  learnConfidence,
  verdictsOf,
  type Verdict,
} from '../models/attributor/calibrate.ts';
import { corporaOf, teachingOf, type Line, type Teaching } from '../models/attributor/corpora.ts';
import { blocksOf } from '../models/attributor/corpus.ts';
import { cueExamples, headsOf, labelExamples } from '../models/attributor/examples.ts';
import { learnCues, learnLabels, meanOf } from '../models/attributor/learn.ts';
import { countsIn, countsOf, readingOf, scores } from '../models/attributor/score.ts';
import { Decoder } from '../pipeline/normalise/claims/model/viterbi.ts';
import { logistic, sumOf } from '../pipeline/normalise/claims/model/weights.ts';

/** The pieces of a text that are such words. */
const at = (text: string, words: string): [number, number][] => {
  const start = text.indexOf(words);
  return [[start, start + words.length]];
};

const text =
  'Mara Quill said that the ferry was late. Mara Quill said that the quay was shut. ' +
  'The porter believed that the lamp was out.';
const said = (from: number): Line['attributions'][number] => {
  const rest = text.slice(from);
  const shifted = (words: string): [number, number][] =>
    at(rest, words).map(([start, end]) => [start + from, end + from]);
  return {
    source: shifted('Mara Quill'),
    cue: shifted('said'),
    content: shifted(from === 0 ? 'that the ferry was late' : 'that the quay was shut'),
    type: 'indirect',
  };
};
const line: Line = { text, attributions: [said(0), said(text.indexOf('. ') + 2)] };
const teaching = (marks: Teaching['marks']): Teaching => ({
  ...{ times: 1, marks, judges: true, why: '' },
});
const taught = (marks: Teaching['marks'], of: Line = line) => ({
  teaching: teaching(marks),
  blocks: blocksOf(of),
});
const cuesOf = (marks: Teaching['marks'], of: Line = line): boolean[] => {
  const each = taught(marks, of);
  return cueExamples(each, headsOf([each])).map(({ isCue }) => isCue);
};

test('what a corpus does not mark is no cue where it marks all, and teaches nothing where it marks some', () => {
  expect(cuesOf('all')).toEqual([true, true, false]);
  expect(cuesOf('some')).toEqual([true, true]);
});

test('a verb that a corpus marks elsewhere is no cue where it does not', () => {
  const other = `${text} Mara Quill said that the bell rang.`;
  const of: Line = { text: other, attributions: line.attributions };
  expect(cuesOf('verbs it knows', of)).toEqual([true, true, false]);
});

test('ignored spans teach neither cues nor labels', () => {
  const of: Line = { ...line, ignore: [[0, text.indexOf('. ')]] };
  expect(cuesOf('some', of)).toEqual([true]);
  expect(labelExamples(taught('some', of))).toHaveLength(1);
});

test('beliefs teach labels alone, and those of a corpus that marks all', () => {
  const [first, second] = line.attributions;
  const porter: Line['attributions'][number] = {
    source: at(text, 'The porter'),
    cue: at(text, 'The porter believed').map(([start, end]) => [start + 11, end]),
    content: at(text, 'lamp was out'),
    reporting: false,
  };
  const of: Line = { text, attributions: [first!, second!, porter] };
  expect(labelExamples(taught('all', of))).toHaveLength(3);
  expect(labelExamples(taught('some', of))).toHaveLength(2);
});

test('learned weights tell the examples that they were learned from', () => {
  const each = taught('all');
  const examples = cueExamples(each, headsOf([each]));
  const cues = meanOf([1, 2].map((seed) => learnCues(examples, 12, 20, seed)));
  for (const { features, isCue } of examples)
    expect(logistic(sumOf(cues, features, features.length)) > 0.5).toBe(isCue);
  const samples = labelExamples(each);
  const decoder = new Decoder(learnLabels(samples, { emission: 12, transition: 10 }, 5, 1));
  for (const { features, cue, labels } of samples) {
    decoder.read(features, cue);
    expect([...decoder.viterbi()]).toEqual([...labels]);
  }
});

test('a corpus is named with its file', () => {
  expect(() => corporaOf(['corpus.jsonl'])).toThrow(/polnear=FILE/);
  expect(teachingOf('seer').times).toBe(0);
});

const resources = loadResources([]);
const numbered = (of: Line) => {
  const facts: (readonly Fact[])[] = [];
  const confidence = (each: readonly Fact[]): number => facts.push(each) - 1;
  const record = normalise(rawArticle('a', of.text, {}, {}), {
    ...resources,
    link: { ...resources.link, confidence },
  });
  return { ...readingOf(of, record), facts };
};

test('what is marked and found counts as found, what is found alone as wrong', () => {
  const counts = countsIn(countsOf(numbered(line)), 'all');
  expect(counts).toMatchObject({ gold: 2, goldHits: 2, goldClose: 2, told: 2, right: 2 });
  expect(scores.recall(counts)).toBe(1);
  const found = countsIn(countsOf(numbered({ ...line, attributions: [said(0)] })), 'all');
  expect(found.hits).toBe(1);
  expect(scores.precision(found)).toBeLessThan(1);
});

test('the last word of a name is what tells a speaker', () => {
  const named = (speaker: string): Line => ({
    text,
    attributions: [{ ...said(0), source: [], cue: [], speaker }],
  });
  const right = (speaker: string): number =>
    scores.source(countsIn(countsOf(numbered(named(speaker))), 'all'));
  expect(right('M. Quill')).toBe(1);
  expect(right('Mara Porter')).toBe(0);
});

test('a row is right in content, source and mode, or wrong', () => {
  const judged = (change: Partial<Line['attributions'][number]>): (boolean | undefined)[] => {
    const of: Line = { text, attributions: [{ ...said(0), ...change }] };
    return verdictsOf({ lines: [of] }, { marks: 'some' }, [numbered(of)]).map(
      ({ isRight }) => isRight,
    );
  };
  expect(judged({})).toEqual([true]);
  expect(judged({ type: 'mixed' })).toEqual([false]);
  expect(judged({ source: at(text, 'The porter') })).toEqual([false]);
  expect(judged({ content: at(text, 'that the ferry') })).toEqual([false]);
});

const { own } = numbered(line);
const verdict = (name: string, isRight: boolean): Verdict => ({
  facts: [
    ['any', 1],
    [name, 1],
  ],
  own: own[0]!,
  isRight,
});

test('confidence is the share of rows with the same facts that are right', () => {
  const verdicts = Array.from({ length: 400 }, (_, row) => [
    verdict('sure', row % 10 !== 0),
    verdict('doubtful', row % 10 < 3),
  ]).flat();
  const confidence = confidenceBy(new Map(Object.entries(learnConfidence(verdicts))));
  expect(
    confidence([
      ['any', 1],
      ['sure', 1],
    ]),
  ).toBeCloseTo(0.9, 1);
  expect(
    confidence([
      ['any', 1],
      ['doubtful', 1],
    ]),
  ).toBeCloseTo(0.3, 1);
  const table = confidenceTable(judgedByOthers([verdicts.slice(0, 400), verdicts.slice(400)]));
  expect(table).toContain('| all | 800 | 59 % | 60 % |');
});
