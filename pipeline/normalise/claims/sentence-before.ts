import { claimWords } from './lexicon.ts';
import { Tokens } from '../doc/token.ts';
import { known } from '../../lib/lists.ts';
import { contains, firstFrom } from '../../lib/span.ts';
import { endsWithComma, type Block } from './blocks.ts';
import type { Context } from './context.ts';
import type { AttributionDraft } from './types.ts';

/** `Rivera thought “it was late,” she said. “We had a year.”`: who says what comes next, where another cue has what stood before. */
export function closingCue(
  { lexicon }: Context,
  drafts: readonly AttributionDraft[],
  before: Block | undefined,
): Pick<AttributionDraft, 'source' | 'cue' | 'cueClass' | 'rule' | 'confidence'> | null {
  const items = before?.items ?? new Tokens([]);
  const end = items.last.lower === '.' ? items.length - 1 : items.length;
  const [quoted, who, verb] = [items.at(end - 3), items.at(end - 2), items.at(end - 1)];
  const reading = lexicon.verbs
    .of(verb)
    ?.find(({ takes }) => takes.has('quote') || takes.has('clause'));
  if (quoted.isEdge || who.isEdge || verb.isEdge || reading === undefined) return null;
  if (quoted.tag !== 'QUOTE' || !endsWithComma(quoted) || !pronoun.test(who.lower)) return null;
  if (drafts.some(({ cue }) => cue !== null && contains(cue, verb))) return null;
  return {
    source: { start: who.start, end: who.end },
    cue: { start: verb.start, end: verb.end },
    cueClass: reading.cueClass,
    rule: 'cue-then-quote',
    confidence: 0.9,
  };
}

/** `“It is safe,” Rivera said, after Moss warned that it would fail. “…”`: the speech that opens the sentence whose last words others say; -1 where there is none. */
export function openingOf(
  drafts: readonly AttributionDraft[],
  { source, cue }: AttributionDraft,
  before: Block | undefined,
): number {
  const first = before?.items.at(0).quotation;
  if (before === undefined || first === undefined || first === null || cue === null) return -1;
  if (!contains(before, cue)) return -1;
  const from = Math.min(cue.start, source?.start ?? cue.start);
  const lead = before.items.at(firstFrom(before.items.list, from) - 1);
  if (claimWords['new-clauses'].holds(lead)) return -1;
  return drafts.findIndex(
    (draft) =>
      draft.mode === 'direct' &&
      draft.cue !== null &&
      draft.cue.end <= from &&
      contains(before, draft.cue) &&
      contains(first, known(draft.content, 0)),
  );
}

/** Who was named before. */
export const pronoun = /^(?:he|she|they)$/i;
