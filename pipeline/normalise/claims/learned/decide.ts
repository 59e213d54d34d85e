import { beginsWithCapital } from '../../../kernel/letters.ts';
import { contains, slice, type Span } from '../../../kernel/span.ts';
import { clashes, isReport } from '../attributions.ts';
import type { Block, Item } from '../blocks.ts';
import type { Context } from '../context.ts';
import { modeOf, quotedSpan } from '../contents.ts';
import type { AttributionDraft } from '../types.ts';
import { reportsWithin } from '../reports-within.ts';
import { sureRules } from '../rules/rules.ts';
import { isManner } from '../scan.ts';
import { label, windowAround } from './labels.ts';
import { speaksByMarks } from './by-quotation.ts';
import {
  closesSpeech,
  confidenceOf,
  leastFor,
  leastInMode,
  leastOfAnother,
  leastSourceless,
  leastUnlabelled,
} from './least.ts';
import type { AttributionModel } from './model.ts';
import { upToComment, upToNextCue } from './next-cue.ts';
import { introducedAt, introducedBySubject, leastIntroducing } from './introduced.ts';
import { endingInside, tellsOfAnother, withoutUnlikelyInside } from './inside.ts';
import { upToContrast } from './contrast.ts';
import { withoutResumed, withQuotedRest } from './quoted-rest.ts';
import { determinerTag, groupAt, quoteTag, verbTag, viewOf, type View } from './view.ts';
import {
  frontedSource,
  isBeside,
  isPatient,
  sourceFrom,
  upToCue,
  withoutManner,
  withSubject,
} from './source.ts';
import {
  contentOf,
  cueSpan,
  distance,
  isOccasion,
  runsOf,
  withOwnSubject,
  withoutHearer,
} from './words.ts';

/** What a rule proposes for a cue of three words or more: `raised the prospect` is hardly anything else. */
const proposedBySeveral = (view: View, index: number): AttributionDraft | undefined =>
  (groupAt(view, index)?.verb.rest.length ?? 0) > 1 ? view.draftAt.get(index) : undefined;

/** `a song, | titled | “Harbour”`: what a work is called, nobody says. */
const titles = new Set(['titled', 'entitled', 'nicknamed']);

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
  source === null && items[index]!.lower === 'asked' && items[index + 1]?.lower === 'about';

/** `| Council Vote Stops Harbour Plan |: It was the third …`: a heading before a colon, where nothing is quoted behind it. */
function isHeading({ items, tags }: View, index: number, { source }: AttributionDraft): boolean {
  if (items[index]!.lower !== ':' || source === null || tags[index + 1] === quoteTag) return false;
  const words = items.filter((item) => contains(source, item));
  return words.length > longestName && words.every(({ text }) => beginsWithCapital(text));
}

const longestName = 4;

/** The attributions of one block: the cues that are likely, each with the words that the labels give it. */
export function attributionsOf(
  context: Context,
  block: Block,
  model: AttributionModel,
): AttributionDraft[] {
  const view = viewOf(context, block);
  const sure = sureDrafts(context, view);
  const drafts = [...sure, ...view.drafts.filter(({ rule }) => rule === 'signature')];
  const kept = new Set(sure);
  for (let index = 0; index < view.items.length; index++) {
    if (sure.length > 0 && isInCue(view.items[index]!, sure)) continue;
    if (!model.mayHead(view, index) && !closesSpeech(view, index)) continue;
    if (titles.has(view.items[index]!.lower) || isNaming(view, index)) continue;
    if (isManner(context, view.items, index) && !view.draftAt.has(index)) continue;
    const proposed = proposedBySeveral(view, index);
    if (proposed !== undefined) {
      drafts.push(proposed);
      continue;
    }
    const ofAnother = tellsOfAnother(context, view, index);
    const probability = model.probability(view, index);
    if (probability < (ofAnother ? leastOfAnother : leastFor(view, index))) continue;
    const labels = withSubject(view, index, model.label(view, index));
    const draft = draftAt(context, view, index, labels, probability);
    if (draft === null || probability < leastInMode(view, index, draft.mode)) continue;
    if (!isReport(block, context, draft) || isTopic(view, index, draft)) continue;
    if (isHeading(view, index, draft)) continue;
    const isKnown = model.isKnown(view, index) || closesSpeech(view, index);
    if (!isKnown && !speaksByMarks(context, view, index, draft)) continue;
    const cut = upToContrast(context, view, draft);
    drafts.push(cut);
    if (ofAnother) kept.add(cut);
  }
  const inside = drafts.map((draft) => {
    if (!kept.has(draft)) return draft;
    const cut = endingInside(draft, drafts);
    kept.add(cut);
    return cut;
  });
  const ended = withoutClashes(inside).map((draft, _, all) => {
    const cut = upToComment(
      context,
      view,
      withQuotedRest(context, view, upToNextCue(context, view, draft, all), all),
    );
    if (kept.has(draft)) kept.add(cut);
    return cut;
  });
  // What is cut short may be the same as what another cue has.
  const apart = withoutClashes(ended);
  const introduced = introduction(context, view, model, apart);
  return withoutUnlikelyInside(introduced === null ? apart : [...apart, introduced], kept);
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
  const has = draft.content.some((piece) => contains(view.items[quotation]!, piece));
  return has ? draft : null;
}

/** What rules find alone. */
function sureDrafts(context: Context, { block, groups, drafts }: View): AttributionDraft[] {
  const sure: AttributionDraft[] = [];
  for (const rule of sureRules) sure.push(...rule(context, block, groups));
  if (block.depth > 0) sure.push(...reportsWithin(context, block, groups, drafts));
  return sure.length === 0 ? sure : sure.filter((draft) => isReport(block, context, draft));
}

const isInCue = (item: Item, drafts: readonly AttributionDraft[]): boolean =>
  drafts.some(({ cue }) => cue !== null && contains(cue, item));

/** The likelier of two attributions that cannot both stand. */
function withoutClashes(drafts: readonly AttributionDraft[]): AttributionDraft[] {
  const kept: AttributionDraft[] = [];
  for (const draft of [...drafts].sort((a, b) => b.confidence - a.confidence))
    if (!clashes(draft, kept)) kept.push(draft);
  return kept;
}

function draftAt(
  context: Context,
  view: View,
  index: number,
  labels: Uint8Array,
  probability: number,
): AttributionDraft | null {
  const { items, block } = view;
  const { first } = windowAround(view, index);
  const proposed = view.draftAt.get(index);
  const said = runsOf(labels, label.content, first).map((run) =>
    withOwnSubject(items, labels, first, withoutHearer(view, index, run)),
  );
  const cueRun = runsOf(labels, label.cue, first).find(
    (each) => each.first <= index && index < each.last,
  );
  const isOutside = cueRun !== undefined && isOccasion(items, cueRun, index, said);
  const labelled = contentOf(context, items, isOutside ? said.slice(0, -1) : said, proposed, index);
  const far = labelled.length === 0 && closesSpeech(view, index);
  const all = far ? [quotedSpan(context.doc, items[0]!.quotation!)] : labelled;
  if (all.length === 0) {
    const least = leastUnlabelled(view, index, proposed);
    return proposed !== undefined && probability >= least ? proposed : null;
  }
  const cue = isOutside ? { first: cueRun.first, last: cueRun.last - 1 } : cueRun;
  const [nearest] = runsOf(labels, label.source, first).sort(
    (a, b) => distance(a, index) - distance(b, index),
  );
  const run =
    nearest !== undefined && proposed === undefined && closesSpeech(view, index)
      ? upToCue(nearest, view, index)
      : nearest;
  const group = groupAt(view, index);
  const isVerb = group !== undefined || view.tags[index] === verbTag;
  const isPassedOver = proposed === undefined && isVerb;
  const named =
    sourceFrom(context, view, run, index, proposed) ?? frontedSource(context, view, index);
  const isDone =
    proposed === undefined &&
    (isPatient(context, view, index, named) || isBeside(view, index, named));
  if ((run === undefined || isDone) && isPassedOver && probability < leastSourceless) return null;
  const source = isDone ? null : withoutManner(context, items, named);
  const told = withoutSource(withoutAntecedent(context, all, source), source);
  const whole = withAsides(context, told, [source, items[index]!]);
  const content = withoutResumed(context, view, index, whole);
  if (content.length === 0) return null;
  const isProposed = proposed !== undefined && isSame(proposed.content, content);
  return {
    source,
    goesOnFrom: null,
    cue: cueSpan(context, items, cue ?? { first: index, last: index + 1 }, index),
    cueClass: proposed?.cueClass ?? group?.verb.cueClass ?? classOf(context, items[index]!),
    polarity: proposed?.polarity ?? (group?.negated || group?.refused ? 'negated' : 'affirmed'),
    content,
    mode: items[index]!.lower === ':' ? 'direct' : modeOf(context.doc, content, block.depth),
    rule: isProposed ? proposed.rule : 'learned',
    confidence: confidenceOf(probability),
  };
}

/** `He met Ana Rivera, | who said no`: before a relative pronoun stands whom it means, not what is said. */
const withoutAntecedent = (
  { doc }: Context,
  content: readonly Span[],
  source: Span | null,
): readonly Span[] =>
  source !== null && /^(?:who|which)$/.test(doc.text.slice(source.start, source.end))
    ? content.filter(({ end }) => end > source.start)
    : content;

/** `the cost, | estimated at 45 billion yen, | would be booked`: an aside amid what is said is said too. */
function withAsides(
  { doc }: Context,
  content: readonly Span[],
  others: readonly (Span | null)[],
): readonly Span[] {
  const whole: Span[] = [];
  for (const piece of content) {
    const before = whole.at(-1);
    const gap = before === undefined ? null : { start: before.end, end: piece.start };
    const isAside =
      gap !== null &&
      /^\s?(?:[,(–—]|-\s)[^“”"]+$/.test(slice(doc.text, gap)) &&
      others.every((other) => other === null || !contains(gap, other));
    if (isAside) whole[whole.length - 1] = { start: before!.start, end: piece.end };
    else whole.push(piece);
  }
  return whole;
}

/** Who says something is not what is said. */
const withoutSource = (content: readonly Span[], source: Span | null): readonly Span[] =>
  content.filter((piece) => source === null || !contains(source, piece));

const isSame = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.length === others.length &&
  some.every(({ start, end }, at) => start === others[at]?.start && end === others[at].end);

/** The class of a noun or adjective that attributes; null where the word’s class is not known. */
const classOf = ({ lexicon }: Context, word: Item): AttributionDraft['cueClass'] =>
  lexicon.nouns.of(word) ?? lexicon.adjectives.of(word) ?? null;
