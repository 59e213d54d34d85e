import { contains, type Span } from '../../lib/span.ts';
import type { Doc } from '../doc/doc.ts';
import { contextOf, findBlocks } from './blocks.ts';
import { leftQuotations } from './leftovers.ts';
import { type CueLexicon, loadCueLexicon } from './lexicon.ts';
import {
  type AttributionModel,
  createAttributionModel,
  loadAttributionWeights,
} from './model/weights.ts';
import { saidInMedium } from './mediums.ts';
import { attributionsOf } from './repairs/repairs.ts';
import { traced } from './rules/draft.ts';
import { interviewAnswers } from './rules/interviews.ts';
import { openedSpeech } from './rules/opened-speech.ts';
import { reportsOpened, reportsWithin, reportWithin } from './rules/report-within.ts';
import { proposalsIn } from './rules/rules.ts';
import { pullQuotes, transcriptTurns } from './rules/without-verb.ts';
import type { AttributionDraft } from './types.ts';

/** What is known of attribution before any article is read. */
export interface ClaimResources {
  readonly lexicon: CueLexicon;
  readonly model: AttributionModel;
}

export const loadClaimResources = (): ClaimResources => ({
  lexicon: loadCueLexicon(),
  model: createAttributionModel(loadAttributionWeights()),
});

/**
 * Who says what in a text, as the text words it: attributions in the order of their content.
 * First the cues of each block (a sentence with its quotations as single words), quotations inside
 * included: rules propose, a model decides, repairs correct; beside them the turns of transcripts and quotations set
 * off as displays; then what is quoted and still nobody’s.
 */
export function findAttributions(doc: Doc, { lexicon, model }: ClaimResources): AttributionDraft[] {
  const context = contextOf(doc, lexicon);
  const blocks = findBlocks(context);
  const turns = traced(context, [
    ...transcriptTurns(context),
    ...interviewAnswers(context),
    ...pullQuotes(context),
    ...openedSpeech(blocks),
  ]);
  // In an answer as in a quotation somebody speaks; what others said is told there too.
  const found = blocks.flatMap((block) =>
    isOfTurns(block, turns)
      ? reportsWithin(block, proposalsIn(block))
      : (saidInMedium(block, model) ?? attributionsOf(block, model)),
  );
  const told = inOrder([...turns, ...found.filter(({ rule }) => rule !== reportWithin)]);
  const within = [
    ...found.filter(({ rule }) => rule === reportWithin),
    ...traced(context, reportsOpened(blocks)),
  ];
  return inOrder([...leftQuotations(context, blocks, told), ...within]);
}

/** Whether a block is a part of a turn, or holds its name. */
const isOfTurns = (block: Span, turns: readonly AttributionDraft[]): boolean =>
  turns.some(
    ({ source, content }) =>
      (source !== null && contains(block, source)) ||
      content.some((piece) => contains(piece, block)),
  );

/** By content; what goes on from another goes on from its new place. */
function inOrder(drafts: readonly AttributionDraft[]): AttributionDraft[] {
  const sorted = [...drafts].sort(byContent);
  const places = new Map(sorted.map((draft, place) => [draft, place]));
  return sorted.map((draft) => {
    const from = draft.goesOnFrom === null ? undefined : drafts[draft.goesOnFrom];
    return from === undefined ? draft : { ...draft, goesOnFrom: places.get(from) ?? null };
  });
}

const byContent = (a: AttributionDraft, b: AttributionDraft): number =>
  (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0) ||
  (b.content[0]?.end ?? 0) - (a.content[0]?.end ?? 0);
