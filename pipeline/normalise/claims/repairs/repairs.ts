import { lastOf } from '../../../lib/lists.ts';
import { contains, type Span } from '../../../lib/span.ts';
import { attributionsIn, clashes, proposed, sureAttributionsIn } from '../attributions.ts';
import type { Block } from '../blocks.ts';
import type { Context } from '../context.ts';
import { findVerbGroups } from '../verb-groups.ts';
import { encode, type EncodedBlock } from '../model/encode.ts';
import { likelyCues, type Cue } from '../model/predict.ts';
import { confidenceOf, thresholds } from '../model/thresholds.ts';
import type { AttributionModel } from '../model/weights.ts';
import type { AttributionDraft } from '../types.ts';
import { attributionOf, isExcluded } from './attribution.ts';
import { endRepairs, insideRepairs, upToComment, upToNextCue, type Among } from './ends.ts';
import {
  introducedAt,
  introducedBySubject,
  leastIntroducing,
  withQuotedRest,
} from './quotations.ts';
import { isLeftOut, repaired, tell, type Reading, type Repair } from './repair.ts';

/** The attributions of one block: the cues that are likely, each with the words that the labels give it, repaired. */
export function attributionsOf(
  context: Context,
  block: Block,
  model: AttributionModel,
): AttributionDraft[] {
  const groups = findVerbGroups(block, context.lexicon);
  const drafted = attributionsIn(context, block, groups);
  const encoded = encode(context, block, groups, drafted);
  const sure = sureAttributionsIn(context, block, groups, drafted);
  const cues = likelyCues(context, encoded, model, sure);
  const drafts = [...sure, ...drafted.filter(({ rule }) => rule === 'signature')];
  // Without a cue a colon may still introduce a quotation.
  if (cues.length + drafts.length === 0 && !encoded.quotes) return drafts;
  const kept = new Set(sure);
  for (const cue of cues) {
    const draft = draftOf(context, encoded, model, cue);
    if (draft === null) continue;
    drafts.push(draft);
    if (cue.ofAnother) kept.add(draft);
  }
  return apart(context, encoded, model, drafts, kept);
}

/** The attribution that a cue heads; null where it is unlikely or none. */
function draftOf(
  context: Context,
  encoded: EncodedBlock,
  model: AttributionModel,
  { index, probability, isCertain }: Cue,
): AttributionDraft | null {
  if (isCertain) return encoded.draftAt.get(index) ?? null;
  const reading = readingOf(context, encoded, index, probability);
  const draft = attributionOf(reading, model.label(encoded, index));
  if (draft === null || isExcluded(reading, draft, model)) return null;
  return repaired(reading, draft, endRepairs);
}

const readingOf = (
  context: Context,
  encoded: EncodedBlock,
  head: number,
  probability: number,
): Reading => ({
  context,
  encoded,
  place: encoded.items.at(head),
  items: encoded.items,
  head,
  probability,
  proposed: encoded.draftAt.get(head),
});

/** Of the attributions of which no two clash: each ends where another begins. */
const amongRepairs: readonly Repair<Among, AttributionDraft>[] = [
  { id: 'next-cue', apply: upToNextCue },
  { id: 'quoted-rest', apply: withQuotedRest },
  { id: 'comment', apply: upToComment },
];

/**
 * The attributions of which no two clash, each ending where another begins. What is kept whatever its
 * likelihood stays so when it is cut.
 */
function apart(
  context: Context,
  encoded: EncodedBlock,
  model: AttributionModel,
  drafts: readonly AttributionDraft[],
  kept: Set<AttributionDraft>,
): AttributionDraft[] {
  const mended = (
    draft: AttributionDraft,
    all: readonly AttributionDraft[],
    repairs: readonly Repair<Among, AttributionDraft>[],
  ): AttributionDraft => {
    const place = draft.cue ?? lastOf(draft.content);
    const rest = repaired({ context, encoded, place, all }, draft, repairs);
    if (kept.has(draft)) kept.add(rest);
    return rest;
  };
  const inside = drafts.map((draft) =>
    kept.has(draft) ? mended(draft, drafts, insideRepairs) : draft,
  );
  const alone = withoutClashes(inside);
  const ended = alone.map((draft) => mended(draft, alone, amongRepairs));
  // What is cut short may be the same as what another cue has.
  const unclashing = withoutClashes(ended);
  const introduced = introduction(context, encoded, model, unclashing);
  if (introduced !== null) unclashing.push(introduced);
  return unclashing.filter((draft) => {
    const isUnlikely =
      draft.confidence < leastWithin && !kept.has(draft) && isInside(draft.cue, unclashing);
    if (!isUnlikely || draft.cue === null) return !isUnlikely;
    const known = { context, encoded, place: draft.cue };
    if (isLeftOut(known, 'unlikely-inside')) return true;
    tell(known, 'unlikely-inside', 'exclusion');
    return false;
  });
}

const leastWithin = confidenceOf(thresholds.within.value);

const isInside = (cue: Span | null, drafts: readonly AttributionDraft[]): boolean =>
  cue !== null && drafts.some(({ content }) => content.some((piece) => contains(piece, cue)));

/** The likelier of two attributions that cannot both stand. */
function withoutClashes(drafts: readonly AttributionDraft[]): AttributionDraft[] {
  if (drafts.length < 2) return [...drafts];
  const kept: AttributionDraft[] = [];
  for (const draft of [...drafts].sort((a, b) => b.confidence - a.confidence))
    if (!clashes(draft, kept)) kept.push(draft);
  return kept;
}

/** Whose a quotation is behind a colon: the likeliest verb’s that has it, else the subject’s, else the colon’s. */
function introduction(
  context: Context,
  encoded: EncodedBlock,
  model: AttributionModel,
  drafts: readonly AttributionDraft[],
): AttributionDraft | null {
  const quotation = introducedAt(encoded, drafts);
  if (quotation < 0) return null;
  let best: AttributionDraft | null = null;
  let most = 0;
  for (let index = 0; index < quotation - 1; index++) {
    const probability = model.mayHead(encoded, index) ? model.probability(encoded, index) : 0;
    if (probability <= most) continue;
    const draft = introducedBy(readingOf(context, encoded, index, probability), model, quotation);
    if (draft !== null) [best, most] = [draft, probability];
  }
  const colon = quotation - 1;
  const ofColon = (): AttributionDraft | null => {
    const probability = model.probability(encoded, colon);
    return introducedBy(readingOf(context, encoded, colon, probability), model, quotation);
  };
  if (best !== null) return best;
  const ofSubject = introducedBySubject(context, encoded, quotation);
  const [kept] = proposed(context, ofSubject === null ? [] : [ofSubject]);
  return kept ?? ofColon();
}

function introducedBy(
  reading: Reading,
  model: AttributionModel,
  quotation: number,
): AttributionDraft | null {
  const { encoded, head, items, probability } = reading;
  const draft = attributionOf(reading, model.label(encoded, head));
  if (draft === null || draft.source === null || draft.mode !== 'direct') return null;
  if (probability < leastIntroducing(encoded, draft.source)) return null;
  const has = draft.content.some((piece) => contains(items.at(quotation), piece));
  return has ? draft : null;
}
