import {
  confidenceBy,
  type Confidence,
  type ConfidenceWeights,
  type Fact,
} from '../../pipeline/normalise/claims/confidence.ts';
import { logistic } from '../../pipeline/normalise/claims/model/weights.ts';
import type { Corpus, Teaching } from './corpora.ts';
import type { HeldOut } from './held-out.ts';
import type { Own } from './score.ts';

/** An attribution by its facts, and whether it is wholly right. */
export interface Verdict {
  readonly facts: readonly Fact[];
  readonly own: Pick<Own, 'claim' | 'mode'>;
  readonly isRight: boolean;
}

/**
 * Which of the attributions found are right: content (.8 of all words are shared), speaker, where the corpus tells, and
 * mode. Those on which a corpus says nothing are left out: what stands in another’s words, and what it does not mark.
 */
export function verdictsOf(
  { lines }: Pick<Corpus, 'lines'>,
  { marks }: Pick<Teaching, 'marks'>,
  readings: readonly HeldOut[],
): Verdict[] {
  const known = knownCues({ lines });
  const tellsWrong = ({ mode, claim }: Own): boolean =>
    marks === 'all' ||
    (marks === 'verbs it knows' && known.has(claim.cue_text?.toLowerCase() ?? '')) ||
    (marks === 'quotations' && mode === 'direct');
  return readings.flatMap(({ own, matches, facts }) => {
    const byOwn = new Map(matches.map((match) => [match.own, match]));
    return own.flatMap((each) => {
      const match = byOwn.get(each);
      if (match === undefined && (each.isWithin || !tellsWrong(each))) return [];
      const isRight =
        match !== undefined &&
        match.isSourceRight !== false &&
        // Where statements were sought in the text, not marked there, their edges and marks tell less.
        (marks === 'quotations'
          ? match.share >= 0.5
          : match.share >= 0.8 && match.marked.mode === each.mode);
      return [{ facts: facts[each.claim.confidence]!, own: each, isRight }];
    });
  });
}

const leastOften = 2;

/** Single words that a corpus marks as cues more than once. */
function knownCues({ lines }: Pick<Corpus, 'lines'>): Set<string> {
  const counts = new Map<string, number>();
  for (const { text, attributions } of lines)
    for (const { cue } of attributions) {
      const word = cue.map(([start, end]) => text.slice(start, end).toLowerCase()).join(' ');
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  return new Set([...counts].filter(([, count]) => count >= leastOften).map(([word]) => word));
}

const rounds = 300;
const rate = 0.3;
/** How much the squares of weights count against what they explain. */
const ridge = 10;

/** A logistic regression over the facts of attributions, by Adagrad over all at once. */
export function learnConfidence(verdicts: readonly Verdict[]): ConfidenceWeights['weights'] {
  const names = [...new Set(verdicts.flatMap(({ facts }) => facts.map(([name]) => name)))].sort();
  const places = new Map(names.map((name, at) => [name, at]));
  const rows = verdicts.map(({ facts, isRight }) => ({
    facts: facts.map(([name, value]) => [places.get(name)!, value] as const),
    isRight,
  }));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-6);
  for (let round = 0; round < rounds; round++) {
    const slopes = weights.map((weight) => ridge * weight);
    for (const { facts, isRight } of rows) {
      let sum = 0;
      for (const [at, value] of facts) sum += weights[at]! * value;
      const error = logistic(sum) - (isRight ? 1 : 0);
      for (const [at, value] of facts) slopes[at]! += error * value;
    }
    for (let at = 0; at < weights.length; at++) {
      squares[at]! += slopes[at]! ** 2;
      weights[at]! -= (rate * slopes[at]!) / Math.sqrt(squares[at]!);
    }
  }
  return Object.fromEntries(
    names
      .map((name, at) => [name, Math.round(1000 * weights[at]!) / 1000] as const)
      .filter(([, weight]) => weight !== 0),
  );
}

/** An attribution with the confidence that it has from corpora without its own. */
export interface Judged extends Verdict {
  readonly confidence: number;
}

/** @param corpora the verdicts of each */
export const judgedByOthers = (corpora: readonly (readonly Verdict[])[]): Judged[] =>
  corpora.flatMap((own) => {
    const others = corpora.filter((each) => each !== own).flat();
    const confidence = confidenceOf(learnConfidence(others));
    return own.map((verdict) => ({ ...verdict, confidence: confidence(verdict.facts) }));
  });

const confidenceOf = (weights: ConfidenceWeights['weights']): Confidence =>
  confidenceBy(new Map(Object.entries(weights)));

/** Lower bounds of the bins of the table. */
const bins = [0.9, 0.8, 0.7, 0.5, 0];
/** Rules with fewer attributions are not told alone. */
const leastRows = 25;

/** How often attributions are right, by mode and by rule, and of those in each bin of confidence: a table in Markdown. */
export function confidenceTable(judged: readonly Judged[]): string {
  const groups = new Map<string, Judged[]>([['all', [...judged]]]);
  for (const each of judged)
    for (const name of [each.own.mode ?? '', `\`${each.own.claim.rule}\``]) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [each]);
      else group.push(each);
    }
  const heads = bins.map(
    (bin, at) => `${bin.toFixed(2)}–${((bins[at - 1] ?? 1) - (at === 0 ? 0 : 0.01)).toFixed(2)}`,
  );
  const lines = [
    `| | attributions | mean | right | ${heads.join(' | ')} |`,
    `| --- | ---: | ---: | ---: |${bins.map(() => ' ---: |').join('')}`,
  ];
  for (const [name, group] of [...groups].sort((a, b) => b[1].length - a[1].length))
    if (group.length >= leastRows) lines.push(lineOf(name, group));
  return lines.join('\n');
}

function lineOf(name: string, group: readonly Judged[]): string {
  const cells = bins.map((bin, at) => {
    const inBin = group.filter(
      ({ confidence }) => confidence >= bin && confidence < (bins[at - 1] ?? 2),
    );
    return inBin.length === 0 ? '' : `${rightOf(inBin)} of ${inBin.length}`;
  });
  const mean = group.reduce((sum, { confidence }) => sum + confidence, 0) / group.length;
  const all = [name, group.length, `${(100 * mean).toFixed(0)} %`, rightOf(group), ...cells];
  return `| ${all.join(' | ')} |`;
}

const rightOf = (group: readonly Judged[]): string =>
  `${((100 * group.filter(({ isRight }) => isRight).length) / group.length).toFixed(0)} %`;
