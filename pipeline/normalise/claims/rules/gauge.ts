import { beginsWithCapital } from '../../doc/letters.ts';
import type { Tokens } from '../../doc/token.ts';
import { isComma, verbStart } from '../asides.ts';
import type { Block } from '../blocks.ts';
import { clauseEnd, spanOfItems } from '../contents.ts';
import type { Context } from '../context.ts';
import { claimWords } from '../lexicon.ts';
import type { Source } from '../noun-phrases.ts';
import { sourceBefore, sourceStarts } from '../sources.ts';
import type { AttributionDraft } from '../types.ts';
import { type BlockRule, draftFrom } from './draft.ts';

/** `The agency put the number of destroyed houses at 130`: who tells how many there are. */
export const gauges: BlockRule = (context, block, groups) => {
  const { items } = block;
  const drafts: AttributionDraft[] = [];
  for (let at = 1; at < items.length - 3; at++) {
    if (!context.lexicon.gauges.holds(items.at(at))) continue;
    const number = numberAfter(items, at + 1);
    const first = verbStart(items, at);
    const source = number < 0 ? null : subjectBefore(context, block, first);
    if (source === null) continue;
    const end = clauseEnd(block, at + 1, groups, sourceStarts({ context, block }));
    const comma = items.list.findIndex((item, index) => index > number && isComma(item));
    const span = spanOfItems(items, at + 1, comma < 0 ? end : Math.min(end, comma));
    const cue = spanOfItems(items, first, at + 1);
    if (span === null || cue === null) continue;
    drafts.push(
      draftFrom(context, block, {
        ...{ source, cue, cueClass: 'estimate', content: [span] },
        rule: 'gauge',
      }),
    );
  }
  return drafts;
};

/** Whose verb it is; of `a poll last week that put`, the poll. */
function subjectBefore(context: Context, block: Block, first: number): Source | null {
  const relative = /^(?:that|which|who)$/.test(block.items.at(first - 1).lower);
  return sourceBefore(context, block, relative ? first - 1 : first);
}

const longestObject = 12;
const phrase = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'VERB', 'PART']);

/** The number of `… at 130`, with nothing but a noun phrase before; -1 where there is none. */
function numberAfter(items: Tokens, from: number): number {
  for (let at = from; at < Math.min(items.length - 1, from + longestObject); at++) {
    const { lower, tag } = items.at(at);
    if (lower === 'at' && at > from) {
      const number = items.list.findIndex(({ tag: next }, index) => index > at && next === 'NUM');
      const isAddress = beginsWithCapital(items.at(number + 1).text);
      return number > at && number - at < 5 && !isAddress ? number : -1;
    }
    if (!phrase.has(tag) && !claimWords['count-prepositions'].holds(items.at(at))) return -1;
  }
  return -1;
}
