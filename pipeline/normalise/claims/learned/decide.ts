import type { Token } from '../../doc/token.ts';
import { known } from '../../../lib/lists.ts';
import { WordSet } from '../../doc/words.ts';
import { beginsWithCapital } from '../../doc/letters.ts';
import { contains } from '../../../lib/span.ts';
import { attributionsIn, clashes, isReport } from '../attributions.ts';
import type { Block } from '../blocks.ts';
import type { Context } from '../context.ts';
import { findGroups } from '../groups.ts';
import { reportsWithin } from '../reports-within.ts';
import { sureRules } from '../rules/rules.ts';
import { isManner } from '../scan.ts';
import type { AttributionDraft } from '../types.ts';
import { speaksByMarks } from './by-quotation.ts';
import { upToContrast } from './contrast.ts';
import { draftAt } from './draft.ts';
import { endingInside, tellsOfAnother, withoutUnlikelyInside } from './inside.ts';
import { introducedAt, introducedBySubject, leastIntroducing } from './introduced.ts';
import { closesSpeech, leastFor, leastInMode, leastOfAnother } from './least.ts';
import type { AttributionModel } from './model.ts';
import { upToComment, upToNextCue } from './next-cue.ts';
import { withQuotedRest } from './quoted-rest.ts';
import { upToMainVerb } from './relative-clause.ts';
import { withSubject } from './source.ts';
import { determinerTag, groupAt, quoteTag, viewOf, type View } from './view.ts';

/** What a rule proposes for a cue of three words or more: `raised the prospect` is hardly anything else. */
const isBySeveral = (view: View, index: number): boolean =>
  (groupAt(view, index)?.verb.rest.length ?? 0) > 1 && view.draftAt.has(index);

/** `a song, | titled | “Harbour”`: what a work is called, nobody says. */
const titles = new WordSet(['titled', 'entitled', 'nicknamed']);

/** `a song by Rivera | called | “Far Harbour”`: the rules for names have passed it over. */
function isNaming(view: View, index: number): boolean {
  const group = groupAt(view, index);
  if (group === undefined || view.draftAt.has(index)) return false;
  if (!group.verb.takes.has('name') || group.kind === 'passive') return false;
  const at = view.tags[group.last] === determinerTag ? group.last + 1 : group.last;
  return view.tags[at] === quoteTag;
}

/** `| Asked about | the delay, she said no`: nobody in particular asks, and what about is no question. */
const isTopic = ({ items }: View, index: number, { source }: AttributionDraft): boolean =>
  source === null && items.at(index).lower === 'asked' && items.at(index + 1).lower === 'about';

/** `| Council Vote Stops Harbour Plan |: It was the third …`: a heading before a colon, where nothing is quoted behind it. */
function isHeading({ items, tags }: View, index: number, { source }: AttributionDraft): boolean {
  if (items.at(index).lower !== ':' || source === null || tags[index + 1] === quoteTag)
    return false;
  const words = items.list.filter((item) => contains(source, item));
  return words.length > longestName && words.every(({ text }) => beginsWithCapital(text));
}

const longestName = 4;

/** The attributions of one block: the cues that are likely, each with the words that the labels give it. */
export function attributionsOf(
  context: Context,
  block: Block,
  model: AttributionModel,
): AttributionDraft[] {
  const groups = findGroups(block, context.lexicon);
  const proposed = attributionsIn(context, block, groups);
  const view = viewOf(context, block, groups, proposed);
  const sure = sureDrafts(context, view);
  const cues = cuesIn(context, view, model, sure);
  const signed = proposed.filter(({ rule }) => rule === 'signature');
  const drafts = [...sure, ...signed];
  // Without a cue a colon may still introduce a quotation.
  if (cues.length + drafts.length === 0 && !view.quotes) return drafts;
  const labels = cues.map(({ index, isCertain }) => (isCertain ? null : model.label(view, index)));
  const kept = new Set(sure);
  for (let at = 0; at < cues.length; at++) {
    const draft = draftOf(context, view, model, known(cues, at), known(labels, at));
    if (draft === null) continue;
    drafts.push(draft);
    if (known(cues, at).ofAnother) kept.add(draft);
  }
  return apart(context, view, model, drafts, kept);
}

/** An item that is likely to head a cue. */
interface Cue {
  readonly index: number;
  readonly probability: number;
  /** Whether a rule alone says what it attributes. */
  readonly isCertain: boolean;
  /** Whether it tells, within what somebody says, of another’s words. */
  readonly ofAnother: boolean;
}

/** The likely cues that are in none of what rules are sure of. */
function cuesIn(
  context: Context,
  view: View,
  model: AttributionModel,
  sure: readonly AttributionDraft[],
): Cue[] {
  const cues: Cue[] = [];
  for (let index = 0; index < view.items.length; index++) {
    if (!mayAttribute(context, view, model, index)) continue;
    if (sure.length > 0 && isInCue(view.items.at(index), sure)) continue;
    const isCertain = isBySeveral(view, index);
    const ofAnother = !isCertain && tellsOfAnother(context, view, index);
    const probability = isCertain ? 1 : model.probability(view, index);
    if (!isCertain && probability < (ofAnother ? leastOfAnother : leastFor(view, index))) continue;
    cues.push({ index, probability, isCertain, ofAnother });
  }
  return cues;
}

/**
 * The attributions of which no two clash, each ending where another begins. What is kept whatever its
 * likelihood stays so when it is cut.
 */
function apart(
  context: Context,
  view: View,
  model: AttributionModel,
  drafts: readonly AttributionDraft[],
  kept: Set<AttributionDraft>,
): AttributionDraft[] {
  const cutting =
    (cut: (draft: AttributionDraft) => AttributionDraft) => (draft: AttributionDraft) => {
      const rest = cut(draft);
      if (kept.has(draft)) kept.add(rest);
      return rest;
    };
  const inside = drafts.map(
    cutting((draft) => (kept.has(draft) ? endingInside(context, view, draft, drafts) : draft)),
  );
  const alone = withoutClashes(inside);
  const ended = alone.map(
    cutting((draft) => {
      const told = upToNextCue(context, view, draft, alone);
      return upToComment(context, view, withQuotedRest(context, view, told, alone));
    }),
  );
  // What is cut short may be the same as what another cue has.
  const unclashing = withoutClashes(ended);
  const introduced = introduction(context, view, model, unclashing);
  return withoutUnlikelyInside(
    introduced === null ? unclashing : [...unclashing, introduced],
    kept,
  );
}

/** Whether an item may head a cue at all. */
const mayAttribute = (
  context: Context,
  view: View,
  model: AttributionModel,
  index: number,
): boolean =>
  (model.mayHead(view, index) || closesSpeech(view, index)) &&
  !titles.holds(view.items.at(index)) &&
  !isNaming(view, index) &&
  (!isManner(context, view.items, index) || view.draftAt.has(index));

/**
 * The attribution that a cue heads, up to what the writer sets against it; null where it is unlikely or none.
 *
 * @param labels null where a rule alone says what it attributes.
 */
function draftOf(
  context: Context,
  view: View,
  model: AttributionModel,
  { index, probability }: Cue,
  labels: Uint8Array | null,
): AttributionDraft | null {
  if (labels === null) return view.draftAt.get(index) ?? null;
  const draft = draftAt(context, view, index, withSubject(view, index, labels), probability);
  if (draft === null || probability < leastInMode(view, index, draft.mode)) return null;
  if (!isReport(view.block, context, draft) || isTopic(view, index, draft)) return null;
  if (isHeading(view, index, draft)) return null;
  const isKnown = model.isKnown(view, index) || closesSpeech(view, index);
  if (!isKnown && !speaksByMarks(context, view, index, draft)) return null;
  return upToMainVerb(context, view, upToContrast(context, view, draft));
}

/** Whose a quotation is behind a colon: the likeliest verb’s that has it, else the subject’s, else the colon’s. */
function introduction(
  context: Context,
  view: View,
  model: AttributionModel,
  drafts: readonly AttributionDraft[],
): AttributionDraft | null {
  const quotation = introducedAt(view, drafts);
  if (quotation < 0) return null;
  let best: AttributionDraft | null = null;
  let most = 0;
  for (let index = 0; index < quotation - 1; index++) {
    const probability = model.mayHead(view, index) ? model.probability(view, index) : 0;
    if (probability <= most) continue;
    const draft = introducedBy(context, view, model, quotation, index, probability);
    if (draft !== null) [best, most] = [draft, probability];
  }
  const colon = quotation - 1;
  return (
    best ??
    introducedBySubject(context, view, quotation) ??
    introducedBy(context, view, model, quotation, colon, model.probability(view, colon))
  );
}

function introducedBy(
  context: Context,
  view: View,
  model: AttributionModel,
  quotation: number,
  index: number,
  probability: number,
): AttributionDraft | null {
  const draft = draftAt(context, view, index, model.label(view, index), probability);
  if (draft === null || draft.source === null || draft.mode !== 'direct') return null;
  if (probability < leastIntroducing(view, draft.source)) return null;
  const has = draft.content.some((piece) => contains(view.items.at(quotation), piece));
  return has ? draft : null;
}

/** What rules find alone. */
function sureDrafts(context: Context, { block, groups, drafts }: View): AttributionDraft[] {
  const sure: AttributionDraft[] = [];
  for (const rule of sureRules) sure.push(...rule(context, block, groups));
  if (block.depth > 0) sure.push(...reportsWithin(context, block, groups, drafts));
  return sure.length === 0 ? sure : sure.filter((draft) => isReport(block, context, draft));
}

const isInCue = (item: Token, drafts: readonly AttributionDraft[]): boolean =>
  drafts.some(({ cue }) => cue !== null && contains(cue, item));

/** The likelier of two attributions that cannot both stand. */
function withoutClashes(drafts: readonly AttributionDraft[]): AttributionDraft[] {
  if (drafts.length < 2) return [...drafts];
  const kept: AttributionDraft[] = [];
  for (const draft of [...drafts].sort((a, b) => b.confidence - a.confidence))
    if (!clashes(draft, kept)) kept.push(draft);
  return kept;
}
