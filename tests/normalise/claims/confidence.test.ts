import { expect, test } from 'vitest';
import {
  confidenceBy,
  factsOf,
  loadConfidence,
} from '../../../pipeline/normalise/claims/confidence.ts';
import { label, labelCount } from '../../../pipeline/normalise/claims/model/features.ts';
import {
  emissionCount,
  transitionCount,
} from '../../../pipeline/normalise/claims/model/features.ts';
import { Decoder } from '../../../pipeline/normalise/claims/model/viterbi.ts';
import { find } from './found.ts';

test('a confidence has two decimals, and is never certain', () => {
  const confidence = confidenceBy(
    new Map([
      ['any', 2],
      ['sure', 40],
    ]),
  );
  expect(confidence([['any', 1]])).toBe(0.88);
  expect(
    confidence([
      ['any', 1],
      ['sure', 1],
    ]),
  ).toBe(0.99);
  expect(
    confidence([
      ['any', 1],
      ['sure', -1],
    ]),
  ).toBe(0.01);
  expect(confidence([['unheard of', 5]])).toBe(0.5);
});

const factNames = (text: string, isLinked = true): string[] =>
  factsOf(text, find(text)[0]!, isLinked)
    .filter(([, value]) => value !== 0)
    .map(([name]) => name);

test('facts tell the rule, the mode, the source and the edges of what is said', () => {
  const facts = factNames('“The ferry was far too late today,” Mara Quill said.');
  expect(facts).toContain('rule quote-then-cue');
  expect(facts).toContain('mode direct');
  expect(facts).toContain('source name, linked');
  expect(facts).toContain('begins mark');
  expect(factNames('She said that the ferry was late.', false)).toContain(
    'source pronoun, not linked',
  );
});

test('a speaker whom nobody knows is less sure than one who is known', () => {
  const text = '“The ferry was far too late today,” Mara Quill said.';
  const confidence = loadConfidence();
  const draft = find(text)[0]!;
  expect(draft.evidence?.cue).toBeGreaterThan(0.9);
  expect(confidence(factsOf(text, draft, true))).toBeGreaterThan(
    confidence(factsOf(text, draft, false)),
  );
});

test('the likelihoods of all labels of a window sum up to one', () => {
  const table = (width: number) => ({
    mask: 15,
    scale: 4,
    weights: Float64Array.from({ length: 16 * width }, (_, at) => ((at * 37) % 23) - 11),
  });
  const decoder = new Decoder({ emission: table(labelCount), transition: table(labelCount ** 2) });
  const length = 3;
  decoder.read(
    {
      length,
      emission: Int32Array.from({ length: length * emissionCount }, (_, at) => at * 5),
      transition: Int32Array.from({ length: length * transitionCount }, (_, at) => at * 3),
    },
    1,
  );
  let sum = 0;
  let most = -Infinity;
  for (let first = 0; first < labelCount; first++)
    for (let last = 0; last < labelCount; last++) {
      const likelihood = decoder.likelihood(Uint8Array.of(first, label.cue, last));
      sum += Math.exp(likelihood);
      most = Math.max(most, likelihood);
    }
  expect(sum).toBeCloseTo(1, 9);
  expect(decoder.likelihood(decoder.viterbi())).toBeCloseTo(most, 9);
});
