import type { Token } from '../../doc/token.ts';
import { beginsWithCapital } from '../../doc/letters.ts';
import { contains, type Span } from '../../../lib/span.ts';
import { isReport } from '../attributions.ts';
import { modeOf, quotedSpan } from '../contents.ts';
import type { Context } from '../context.ts';
import { groupAt, quoteTag, verbTag } from '../model/encode.ts';
import { windowAround } from '../model/label-features.ts';
import {
  closesSpeech,
  confidenceOf,
  leastInMode,
  leastUnlabelled,
  thresholds,
} from '../model/thresholds.ts';
import type { AttributionModel } from '../model/weights.ts';
import type { AttributionDraft } from '../types.ts';
import { contentOf } from './content.ts';
import { cueRepairs, labelledBy, labelRepairs, type Labelled } from './labels.ts';
import { isDoneTo, sourceRepairs } from './nobody.ts';
import { contentRepairs } from './pieces.ts';
import { speaksByMarks } from './quotations.ts';
import { isLeftOut, repaired, spanOf, tell, type Reading, type RepairId } from './repair.ts';
import { sourceOf, upToCue } from './source.ts';

/** The attribution of a cue in the words that the labels and the rules give it; null where nothing is said. */
export function attributionOf(reading: Reading, labels: Uint8Array): AttributionDraft | null {
  const { context, encoded, items, head, probability, proposed } = reading;
  const given = labelledBy(labels, windowAround(encoded, head).first, head);
  const labelled = repaired(reading, given, labelRepairs);
  const said = saidOf(reading, labelled);
  if (said.length === 0) {
    const isLikely =
      proposed !== undefined && probability >= leastUnlabelled(encoded, head, proposed);
    return isLikely ? proposed : null;
  }
  const named = sourceIn(reading, labelled);
  if (named === undefined) return null;
  const content = repaired({ ...reading, source: named }, said, contentRepairs);
  if (content.length === 0) return null;
  const group = groupAt(encoded, head);
  return {
    source: named,
    goesOnFrom: null,
    cue: spanOf(items, repaired(reading, labelled.cue, cueRepairs)),
    cueClass: proposed?.cueClass ?? group?.verb.cueClass ?? classOf(context, items.at(head)),
    polarity: proposed?.polarity ?? (group?.negated || group?.refused ? 'negated' : 'affirmed'),
    content,
    mode:
      items.at(head).lower === ':' ? 'direct' : modeOf(context.doc, content, encoded.block.depth),
    rule: proposed !== undefined && isSame(proposed.content, content) ? proposed.rule : 'learned',
    confidence: confidenceOf(probability),
  };
}

/** What is said; where the labels have nothing, the quotation at the start that waits for its verb. */
function saidOf(reading: Reading, { contents }: Labelled): readonly Span[] {
  const { context, encoded, items, head } = reading;
  const said = contentOf(reading, contents);
  const opening = items.at(0).quotation;
  if (said.length > 0 || opening === null || !closesSpeech(encoded, head)) return said;
  if (isLeftOut(reading, 'short-content')) return said;
  tell(reading, 'short-content');
  return [quotedSpan(context.doc, opening)];
}

/** Who says it, null where nobody is named; undefined where somebody should be, so that nothing is said. */
function sourceIn(reading: Reading, { source }: Labelled): Span | null | undefined {
  const { encoded, head, probability, proposed } = reading;
  const isWhole = source === undefined || isLeftOut(reading, 'whole-relative');
  const run = isWhole ? source : upToCue(reading, source);
  if (run !== source) tell(reading, 'whole-relative');
  const named = sourceOf(reading, run);
  const isPassedOver =
    proposed === undefined &&
    (groupAt(encoded, head) !== undefined || encoded.tags[head] === verbTag);
  const isNobody = run === undefined || isDoneTo(reading, named);
  const isUnlikely = probability < thresholds.sourceless.value;
  if (isNobody && isPassedOver && isUnlikely && !isLeftOut(reading, 'sourceless')) {
    tell(reading, 'sourceless', 'exclusion');
    return undefined;
  }
  return repaired(reading, named, sourceRepairs);
}

const isSame = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.length === others.length &&
  some.every(({ start, end }, at) => start === others[at]?.start && end === others[at].end);

/** The class of a noun or adjective that attributes; null where the word’s class is not known. */
const classOf = ({ lexicon }: Context, word: Token): AttributionDraft['cueClass'] =>
  lexicon.nouns.of(word) ?? lexicon.adjectives.of(word) ?? null;

/** Whether a likely attribution is none after all; why is told to the trace. */
export function isExcluded(
  reading: Reading,
  draft: AttributionDraft,
  model: AttributionModel,
): boolean {
  const found = exclusions.find(
    ({ id, excludes }) => !isLeftOut(reading, id) && excludes(reading, draft, model),
  );
  if (found !== undefined) tell(reading, found.id, 'exclusion');
  return found !== undefined;
}

/** Why a likely attribution is none. */
interface Exclusion {
  readonly id: RepairId;
  readonly excludes: (
    reading: Reading,
    draft: AttributionDraft,
    model: AttributionModel,
  ) => boolean;
}

/** The first that holds decides. */
const exclusions: readonly Exclusion[] = [
  {
    id: 'unlikely-mode',
    excludes: ({ encoded, head, probability }, { mode }) =>
      probability < leastInMode(encoded, head, mode),
  },
  {
    id: 'no-statement',
    excludes: ({ context, encoded }, draft) => !isReport(encoded.block, context, draft),
  },
  { id: 'no-statement', excludes: isTopic },
  { id: 'no-statement', excludes: isHeading },
  {
    id: 'no-speech',
    excludes: ({ context, encoded, head }, draft, model) =>
      !model.isKnown(encoded, head) &&
      !closesSpeech(encoded, head) &&
      !speaksByMarks(context, encoded, head, draft),
  },
];

/** `Asked about the delay, she said no`: nobody in particular asks, and what about is no question. */
function isTopic({ items, head }: Reading, { source }: AttributionDraft): boolean {
  return (
    source === null && items.at(head).lower === 'asked' && items.at(head + 1).lower === 'about'
  );
}

/** `Council Vote Stops Harbour Plan: It was the third …`: a heading before a colon, where nothing is quoted behind it. */
function isHeading(
  { encoded: { items, tags }, head }: Reading,
  { source }: AttributionDraft,
): boolean {
  if (items.at(head).lower !== ':' || source === null || tags[head + 1] === quoteTag) return false;
  const words = items.list.filter((item) => contains(source, item));
  return words.length > longestName && words.every(({ text }) => beginsWithCapital(text));
}

const longestName = 4;
