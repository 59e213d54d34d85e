import { lastOf } from '../../../lib/lists.ts';
import { contains } from '../../../lib/span.ts';
import type { Block } from '../blocks.ts';
import { encode, type EncodedBlock } from '../model/encode.ts';
import { precedenceOf, type Cue, likelyCues, thresholds } from '../model/predict.ts';
import type { AttributionModel } from '../model/weights.ts';
import { clashes, isInContent, traced } from '../rules/draft.ts';
import { proposalsIn, sureAttributionsIn } from '../rules/rules.ts';
import type { AttributionDraft } from '../types.ts';
import { attributionOf, isExcluded } from './attribution.ts';
import { amongRepairs, endRepairs } from './ends.ts';
import { introducedAt, introducedBySubject, leastIntroducing } from './introduced.ts';
import { overrules, type Reading, repaired } from './repair.ts';

/** The attributions of one block: the cues that are likely, each with the words that the labels give it, repaired. */
export function attributionsOf(block: Block, model: AttributionModel): AttributionDraft[] {
  const proposals = proposalsIn(block);
  const encoded = encode(block, proposals);
  const sure = sureAttributionsIn(block, proposals);
  const cues = likelyCues(encoded, model, sure);
  const drafts = [...sure, ...proposals.filter(({ rule }) => rule === 'signature')];
  // Without a cue a colon may still introduce a quotation.
  if (cues.length + drafts.length === 0 && !encoded.quotes) return drafts;
  const kept = new Set(sure);
  for (const cue of cues) {
    const draft = draftOf(encoded, model, cue);
    if (draft === null) continue;
    drafts.push(draft);
    if (cue.ofAnother) kept.add(draft);
  }
  return apart(encoded, model, drafts, kept);
}

/** The attribution that a cue heads; null where it is unlikely or none. */
function draftOf(
  encoded: EncodedBlock,
  model: AttributionModel,
  { index, probability, isCertain }: Cue,
): AttributionDraft | null {
  if (isCertain) return encoded.draftAt.get(index) ?? null;
  const reading = readingOf(encoded, index, probability);
  const draft = labelledDraft(reading, model);
  return draft === null || isExcluded(reading, draft, model)
    ? null
    : repaired(reading, draft, endRepairs);
}

/** What the labels give a cue, with how likely they are. */
function labelledDraft(reading: Reading, model: AttributionModel): AttributionDraft | null {
  const labels = model.label(reading.encoded, reading.head);
  const draft = attributionOf(reading, labels);
  if (draft === null) return null;
  const evidence = { cue: reading.probability, labels: model.likelihood(labels) };
  return { ...draft, evidence };
}

const readingOf = (encoded: EncodedBlock, head: number, probability: number): Reading => ({
  block: encoded.block,
  items: encoded.items,
  encoded,
  place: encoded.items.at(head),
  head,
  probability,
  proposed: encoded.draftAt.get(head),
});

/**
 * The attributions of which no two clash, each ending where another begins. What is kept whatever its
 * likelihood stays so when it is cut.
 */
function apart(
  encoded: EncodedBlock,
  model: AttributionModel,
  drafts: readonly AttributionDraft[],
  kept: Set<AttributionDraft>,
): AttributionDraft[] {
  const { block, items } = encoded;
  const all = withoutClashes(drafts);
  const ended = all.map((draft) => {
    const place = draft.cue ?? lastOf(draft.content);
    const rest = repaired({ block, items, encoded, place, all }, draft, amongRepairs);
    if (kept.has(draft)) kept.add(rest);
    return rest;
  });
  // What is cut short may be the same as what another cue has.
  const unclashing = withoutClashes(ended);
  const introduced = introduction(encoded, model, unclashing);
  if (introduced !== null) unclashing.push(introduced);
  return unclashing.filter((draft) => {
    const { cue: place, precedence } = draft;
    return (
      precedence >= leastWithin ||
      place === null ||
      kept.has(draft) ||
      !unclashing.some((each) => isInContent(each, place)) ||
      !overrules({ block, items, encoded, place }, 'unlikely-inside', 'exclusion')
    );
  });
}

const leastWithin = precedenceOf(thresholds.within.value);

/** The likelier of two attributions that cannot both stand. */
function withoutClashes(drafts: readonly AttributionDraft[]): AttributionDraft[] {
  if (drafts.length < 2) return [...drafts];
  const kept: AttributionDraft[] = [];
  for (const draft of [...drafts].sort((a, b) => b.precedence - a.precedence))
    if (!clashes(draft, kept)) kept.push(draft);
  return kept;
}

/** Whose a quotation is behind a colon: the subject’s of its sentence, else the colon’s. */
function introduction(
  encoded: EncodedBlock,
  model: AttributionModel,
  drafts: readonly AttributionDraft[],
): AttributionDraft | null {
  const quotation = introducedAt(encoded, drafts);
  if (quotation < 0) return null;
  const ofSubject = introducedBySubject(encoded, quotation);
  const [subject] = traced(encoded.block, ofSubject === null ? [] : [ofSubject]);
  if (subject !== undefined) return subject;
  const colon = quotation - 1;
  const probability = model.probability(encoded, colon);
  const draft = labelledDraft(readingOf(encoded, colon, probability), model);
  if (draft === null || draft.source === null || draft.mode !== 'direct') return null;
  return probability >= leastIntroducing(encoded, draft.source) &&
    draft.content.some((piece) => contains(encoded.items.at(quotation), piece))
    ? draft
    : null;
}
