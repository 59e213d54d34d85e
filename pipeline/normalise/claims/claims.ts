import { lastOf } from '../../lib/lists.ts';
import { contains, slice, type Span } from '../../lib/span.ts';
import type { Doc } from '../doc/doc.ts';
import { attributionsIn, proposed } from './attributions.ts';
import { type Block, findBlocks } from './blocks.ts';
import { type Context, contextOf } from './context.ts';
import { leftQuotations } from './leftovers.ts';
import { type CueLexicon, loadCueLexicon } from './lexicon.ts';
import {
  type AttributionModel,
  createAttributionModel,
  loadAttributionWeights,
} from './model/weights.ts';
import { attributionsOf } from './repairs/repairs.ts';
import { reportsOpened, reportsWithin, reportWithin } from './reports-within.ts';
import { pullQuotes, transcriptTurns } from './rules/without-verb.ts';
import type { AttributionDraft } from './types.ts';
import { findVerbGroups } from './verb-groups.ts';

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
 * included: rules propose, a model decides; beside them the turns of transcripts and quotations set off
 * as displays; then what is quoted and still nobody’s.
 */
export function findAttributions(doc: Doc, { lexicon, model }: ClaimResources): AttributionDraft[] {
  const context = contextOf(doc, lexicon);
  const blocks = findBlocks(context);
  const turns = proposed(context, [...transcriptTurns(context), ...pullQuotes(context)]);
  const read = blocks.map((block) =>
    isOfTurns(block, turns) ? withinTurn(context, block) : attributionsOf(context, block, model),
  );
  const found = read.flat();
  const told = [...found, ...turns].filter(({ rule }) => rule !== reportWithin).sort(byContent);
  const within = [
    ...found.filter(({ rule }) => rule === reportWithin),
    ...proposed(context, opened(context, blocks)),
  ];
  return inOrder([...withOpeners(context, leftQuotations(context, blocks, told)), ...within]);
}

/** `She said no. Adding, “Not today.”`: a participle that opens a sentence goes on from who spoke before in the paragraph. */
function withOpeners({ doc }: Context, drafts: AttributionDraft[]): AttributionDraft[] {
  return drafts.map((draft) => {
    const { cue, source, goesOnFrom } = draft;
    if (
      source !== null ||
      goesOnFrom !== null ||
      cue === null ||
      !opener.test(slice(doc.text, cue))
    )
      return draft;
    const before = drafts.findLastIndex(({ content }) => lastOf(content).end <= cue.start);
    const from = drafts[before]?.content.at(-1)?.end ?? 0;
    return before < 0 || doc.text.slice(from, cue.start).includes('\n')
      ? draft
      : { ...draft, goesOnFrom: before };
  });
}

const opener = /^[A-Z][a-z]{2,20}ing[,:]?$/;

/** Reports whose cue opens a quotation, of the blocks inside by those that hold them. */
function opened(context: Context, blocks: readonly Block[]): AttributionDraft[] {
  let outer: Block | undefined;
  return blocks.flatMap((block) => {
    if (block.depth === 0) outer = block;
    return block.depth === 1 && outer !== undefined ? reportsOpened(context, outer, block) : [];
  });
}

/** In an answer as in a quotation somebody speaks; what others said is told there too. */
function withinTurn(context: Context, block: Block): AttributionDraft[] {
  const groups = findVerbGroups(block, context.lexicon);
  return reportsWithin(context, block, groups, attributionsIn(context, block, groups));
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
