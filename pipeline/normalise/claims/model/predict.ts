import type { Token } from '../../doc/token.ts';
import { contains } from '../../../lib/span.ts';
import type { Context } from '../context.ts';
import { isOfAnother } from '../reports-within.ts';
import { isManner } from '../asides.ts';
import type { AttributionDraft } from '../types.ts';
import { endWords } from './lexicon.ts';
import { determinerTag, groupAt, quoteTag, type EncodedBlock } from './encode.ts';
import { closesSpeech, leastFor, thresholds } from './thresholds.ts';
import type { AttributionModel } from './weights.ts';

/** An item that is likely to head a cue. */
export interface Cue {
  readonly index: number;
  readonly probability: number;
  /** Whether a rule alone says what it attributes. */
  readonly isCertain: boolean;
  /** Whether it tells, within what somebody says, of another’s words. */
  readonly ofAnother: boolean;
}

/** The likely cues that are in none of what rules are sure of. */
export function likelyCues(
  context: Context,
  encoded: EncodedBlock,
  model: AttributionModel,
  sure: readonly AttributionDraft[],
): Cue[] {
  const cues: Cue[] = [];
  const { trace } = context.doc.tokens;
  for (let index = 0; index < encoded.items.length; index++) {
    if (!mayAttribute(context, encoded, model, index)) continue;
    const item = encoded.items.at(index);
    if (sure.length > 0 && isInCue(item, sure)) continue;
    const isCertain = isBySeveral(encoded, index);
    const ofAnother = !isCertain && tellsOfAnother(context, encoded, index);
    const probability = isCertain ? 1 : model.probability(encoded, index);
    const least = ofAnother ? thresholds['of-another'].value : leastFor(encoded, index);
    const { start, end } = item;
    trace?.add({
      ...{ family: 'claims', step: 'model', id: 'cue', start, end },
      says: `a cue with probability ${probability.toFixed(3)}; at least ${least} is asked`,
    });
    if (isCertain || probability >= least) cues.push({ index, probability, isCertain, ofAnother });
  }
  return cues;
}

/** Whether an item may head a cue at all. */
const mayAttribute = (
  context: Context,
  encoded: EncodedBlock,
  model: AttributionModel,
  index: number,
): boolean =>
  (model.mayHead(encoded, index) || closesSpeech(encoded, index)) &&
  !endWords['naming-participles'].holds(encoded.items.at(index)) &&
  !isNaming(encoded, index) &&
  (!isManner(context, encoded.items, index) || encoded.draftAt.has(index));

/** `a song by Rivera called “Far Harbour”`: the rules for names have passed it over. */
function isNaming(encoded: EncodedBlock, index: number): boolean {
  const group = groupAt(encoded, index);
  if (group === undefined || encoded.draftAt.has(index)) return false;
  if (!group.verb.takes.has('name') || group.kind === 'passive') return false;
  const at = encoded.tags[group.last] === determinerTag ? group.last + 1 : group.last;
  return encoded.tags[at] === quoteTag;
}

/** What a rule proposes for a cue of three words or more: `raised the prospect` is hardly anything else. */
const isBySeveral = (encoded: EncodedBlock, index: number): boolean =>
  (groupAt(encoded, index)?.verb.rest.length ?? 0) > 1 && encoded.draftAt.has(index);

/** `The minister said that Rivera had told him the dam was safe`: annotators seldom mark it, so a rule does. */
function tellsOfAnother(context: Context, encoded: EncodedBlock, index: number): boolean {
  const proposed = encoded.draftAt.get(index);
  if (proposed === undefined || encoded.within[index] === 0) return false;
  return isOfAnother(context, encoded.block, encoded.groups, proposed);
}

const isInCue = (item: Token, drafts: readonly AttributionDraft[]): boolean =>
  drafts.some(({ cue }) => cue !== null && contains(cue, item));
