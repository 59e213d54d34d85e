import { overlaps, type Span } from '../../pipeline/lib/span.ts';
import { annotate, loadAnnotator } from '../../pipeline/normalise/annotate.ts';
import { contextOf, findBlocks } from '../../pipeline/normalise/claims/blocks.ts';
import { label, labelsOf } from '../../pipeline/normalise/claims/model/features.ts';
import { proposalsIn } from '../../pipeline/normalise/claims/rules/rules.ts';
import {
  encode,
  type EncodedBlock,
  groupAt,
  headOf,
} from '../../pipeline/normalise/claims/model/encode.ts';
import { loadCueLexicon } from '../../pipeline/normalise/claims/lexicon.ts';
import type { Pair } from '../worth/gold.ts';
import type { Line, MarkedAttribution } from './corpora.ts';

/** An attribution of a block: the item that heads its cue, and the label of each item. */
export interface Sample {
  readonly encoded: EncodedBlock;
  readonly head: number;
  readonly labels: Uint8Array;
  readonly isStatement: boolean;
}

/** A block with the attributions whose cue and content it holds. */
export interface BlockSamples {
  readonly encoded: EncodedBlock;
  readonly samples: readonly Sample[];
  /** What teaches nothing. */
  readonly ignored: readonly Span[];
}

const annotator = loadAnnotator();
const lexicon = loadCueLexicon();
const spans = (pieces: readonly Pair[]): Span[] => pieces.map(([start, end]) => ({ start, end }));

/** The blocks of an article; an attribution belongs to the innermost one that holds its cue. */
export function blocksOf({ text, attributions, ignore = [] }: Line): BlockSamples[] {
  const doc = annotate(text, annotator);
  const context = contextOf(doc, lexicon);
  const ignored = spans(ignore);
  const blocks = findBlocks(context).map((block) => {
    const encoded = encode(block, proposalsIn(block));
    const own = ignored.filter((span) => overlaps(span, block));
    return { encoded, samples: [] as Sample[], ignored: own };
  });
  for (const attribution of attributions) {
    const at = attribution.cue[0]?.[0];
    if (at === undefined) continue;
    for (const { encoded, samples } of blocks.toReversed()) {
      if (encoded.block.end < at || encoded.block.start > at) continue;
      const sample = sampleOf(encoded, attribution);
      if (sample === null) continue;
      samples.push(sample);
      break;
    }
  }
  return blocks;
}

/** Who finds, rules or shows that something is so states it, whatever a corpus calls it; belief is no statement. */
function isSaying(encoded: EncodedBlock, head: number): boolean {
  const cueClass = groupAt(encoded, head)?.verb.cueClass;
  return (
    cueClass !== undefined &&
    cueClass !== 'believe' &&
    encoded.draftAt.get(head)?.rule === 'cue-then-that'
  );
}

function sampleOf(encoded: EncodedBlock, attribution: MarkedAttribution): Sample | null {
  const [source, cue, content] = [attribution.source, attribution.cue, attribution.content].map(
    spans,
  ) as [Span[], Span[], Span[]];
  const head = headOf(encoded.items, cue, lexicon);
  if (head < 0) return null;
  const labels = labelsOf(encoded.items, { source, cue, content });
  if (!labels.includes(label.content)) return null;
  labels[head] = label.cue;
  return {
    encoded,
    head,
    labels,
    isStatement: attribution.reporting !== false || isSaying(encoded, head),
  };
}
