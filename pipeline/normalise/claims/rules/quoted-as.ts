import type { Tokens } from '../../doc/token.ts';
import type { Span } from '../../../lib/span.ts';
import type { Block } from '../blocks.ts';
import { clauseEnd, quotedSpan, spanOfItems } from '../contents.ts';
import type { Context } from '../context.ts';
import type { CueGroup } from '../groups.ts';
import { auxiliariesStart, hasVerb, isQuote } from '../scan.ts';
import { sourceBefore, sourceStarts } from '../sources.ts';
import type { AttributionDraft } from '../types.ts';
import { draftFrom } from './draft.ts';

const longestName = 12;

/** `The paper quoted | Ana Rivera | as saying …`, `| Ana Rivera | was quoted by it as saying …`: she says it. */
export function quotedAs(
  context: Context,
  block: Block,
  groups: readonly CueGroup[],
): AttributionDraft[] {
  const { items } = block;
  const drafts: AttributionDraft[] = [];
  for (let at = 0; at < items.length; at++) {
    if (!context.lexicon.quoting.holds(items.at(at))) continue;
    const as = asSaying(items, at + 1);
    const source = as === null ? null : sourceAt(context, block, at, as);
    const cue = as === null ? null : spanOfItems(items, at, as + 2);
    if (as === null || source === null || cue === null) continue;
    const content = contentFrom(context, block, groups, as + 2);
    if (content.length === 0) continue;
    drafts.push(
      draftFrom(context, block, {
        ...{ source, cue, cueClass: 'say', content },
        rule: 'quoted-as-saying',
      }),
    );
  }
  return drafts;
}

/** Where `as saying` stands, past a name; null where a verb or a quotation comes first. */
function asSaying(items: Tokens, from: number): number | null {
  for (let at = from; at < Math.min(items.length - 1, from + longestName); at++) {
    if (items.at(at).lower === 'as') return items.at(at + 1).lower === 'saying' ? at : null;
    if (isQuote(items.at(at)) || items.at(at).isVerb) return null;
  }
  return null;
}

/** Who is quoted: what stands between, or the subject where nothing does, or only who quotes. */
function sourceAt(context: Context, block: Block, verb: number, as: number): Span | null {
  const { items } = block;
  if (as > verb + 1 && items.at(verb + 1).lower !== 'by') return spanOfItems(items, verb + 1, as);
  const first = auxiliariesStart(items, verb);
  return first === verb ? null : sourceBefore(context, block, first);
}

function contentFrom(
  context: Context,
  block: Block,
  groups: readonly CueGroup[],
  from: number,
): Span[] {
  const { items } = block;
  const first = /^[:,]$/.test(items.at(from).lower) ? from + 1 : from;
  const quotation = items.at(first).quotation;
  if (quotation !== null) return [quotedSpan(context.doc, quotation)];
  const end = clauseEnd(block, first, groups, sourceStarts({ context, block }));
  const span = hasVerb(items, first, end) ? spanOfItems(items, first, end) : null;
  return span === null ? [] : [span];
}
