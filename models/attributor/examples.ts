import {
  cueFeatures,
  isVerbByQuotation,
  label,
  labelFeatures,
  mostCueFeatures,
  mostItems,
  roomForFeatures,
  windowAround,
  type LabelFeatures,
} from '../../pipeline/normalise/claims/model/features.ts';
import {
  type EncodedBlock,
  quoteTag,
  verbTag,
} from '../../pipeline/normalise/claims/model/encode.ts';
import { overlaps } from '../../pipeline/lib/span.ts';
import type { Teaching } from './corpora.ts';
import type { BlockSamples, Sample } from './corpus.ts';

/** The features of an item that may head a cue, and whether it does. */
export interface CueExample {
  readonly features: Int32Array;
  readonly isCue: boolean;
  /** How often it counts. */
  readonly times: number;
}

/** The features of the items around a cue, and their labels. */
export interface LabelExample {
  readonly features: LabelFeatures;
  readonly cue: number;
  readonly labels: Uint8Array;
  readonly times: number;
}

/** Blocks of a corpus, and how they teach. */
export interface Taught {
  readonly teaching: Teaching;
  readonly blocks: readonly BlockSamples[];
}

const leastOften = 2;
const leastShare = 0.03;

/** Words that head cues of the corpora more than once, and not too seldom for how often they stand there. */
export function headsOf(taught: readonly Taught[]): Set<string> {
  const all = new Map<string, number>();
  const heads = new Map<string, number>();
  for (const { teaching, blocks } of taught)
    for (const { encoded, samples } of blocks) {
      for (const { lower } of encoded.items.list) count(all, lower, teaching.times);
      for (const { head } of samples) count(heads, encoded.items.at(head).lower, teaching.times);
    }
  const isHead = ([word, often]: readonly [string, number]): boolean =>
    often >= leastOften && often >= leastShare * (all.get(word) ?? 0);
  return new Set([...heads].filter(isHead).map(([word]) => word));
}

function count(counts: Map<string, number>, word: string, times: number): void {
  counts.set(word, (counts.get(word) ?? 0) + times);
}

/** What the blocks of a corpus teach of cues: of its unmarked words those that it would mark if they were cues. */
export function cueExamples(
  { teaching, blocks }: Taught,
  heads: ReadonlySet<string>,
): CueExample[] {
  const known = new Map<string, number>();
  for (const { encoded, samples } of blocks)
    for (const { head } of samples) count(known, encoded.items.at(head).lower, 1);
  const isTold = (encoded: EncodedBlock, index: number): boolean =>
    teaching.marks === 'all' ||
    (teaching.marks === 'verbs it knows' &&
      encoded.tags[index] === verbTag &&
      (known.get(encoded.items.at(index).lower) ?? 0) >= leastOften);
  return blocks.flatMap(({ encoded, samples, ignored }) => {
    const byHead = new Map(samples.map((sample) => [sample.head, sample]));
    return encoded.items.list.flatMap((item, index) => {
      const may =
        encoded.draftAt.has(index) ||
        (encoded.tags[index] !== quoteTag && heads.has(item.lower)) ||
        isVerbByQuotation(encoded, index);
      const sample = byHead.get(index);
      if (!may || sample?.isStatement === false) return [];
      if (ignored.some((span) => overlaps(span, item))) return [];
      if (sample === undefined ? !isTold(encoded, index) : !isTelling(sample, teaching)) return [];
      const isCue = sample !== undefined;
      return [{ features: featuresOfCue(encoded, index), isCue, times: teaching.times }];
    });
  });
}

/**
 * Whether an attribution of a corpus teaches: of one that does not mark all only what somebody says, since it marks its
 * verbs where they tell of no statement too: `the deal, announced Friday`.
 */
const isTelling = ({ labels }: Sample, { marks }: Teaching): boolean =>
  marks === 'all' || labels.includes(label.source);

const room = { cue: new Int32Array(mostCueFeatures), labels: roomForFeatures() };

const featuresOfCue = (encoded: EncodedBlock, index: number): Int32Array =>
  room.cue.slice(0, cueFeatures(encoded, index, room.cue));

/**
 * What the attributions of a corpus teach of labels: of one that marks all, beliefs and wishes too; of others statements
 * of somebody alone, since what else they mark is told by verbs with any object.
 */
export const labelExamples = ({ teaching, blocks }: Taught): LabelExample[] =>
  blocks.flatMap(({ samples, ignored }) =>
    samples
      .filter(
        (sample) => teaching.marks === 'all' || (sample.isStatement && isTelling(sample, teaching)),
      )
      .filter(({ encoded, head }) => {
        const item = encoded.items.at(head);
        return !ignored.some((span) => overlaps(span, item));
      })
      .map((sample) => labelExample(sample, teaching.times)),
  );

function labelExample({ encoded, head, labels }: Sample, times: number): LabelExample {
  const { first, last } = windowAround(encoded, head);
  labelFeatures(encoded, head, room.labels);
  const { length, emission, transition } = room.labels;
  return {
    features: {
      length,
      emission: emission.slice(0, (length * emission.length) / mostItems),
      transition: transition.slice(0, (length * transition.length) / mostItems),
    },
    cue: head - first,
    labels: labels.slice(first, last),
    times,
  };
}
