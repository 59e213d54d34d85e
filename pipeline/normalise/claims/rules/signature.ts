import type { Tokens } from '../../doc/token.ts';
import type { Doc } from '../../doc/doc.ts';
import type { Block } from '../blocks.ts';
import { quotedSpan } from '../contents.ts';
import { hasRest } from '../groups.ts';
import type { Context } from '../context.ts';
import type { AttributionDraft } from '../types.ts';
import { directDraft } from './draft.ts';

const dash = /^[-–—―]{1,2}$/;
const longest = 12;

/**
 * `“…” — Ana Rivera, mayor of Lund`: a quotation that begins its line, and below or behind it, to the
 * end of the line, who says it.
 */
export function signatures(context: Context, block: Block): AttributionDraft[] {
  const { doc } = context;
  const drafts: AttributionDraft[] = [];
  if (block.depth > 0) return drafts;
  for (let at = 0; at < block.items.length; at++) {
    const item = block.items.at(at);
    if (item.quotation === null || !beginsLine(doc, item.start)) continue;
    const next = block.items.at(at + 1);
    const sign = !next.isEdge && dash.test(next.lower) ? next : null;
    const first = sign === null ? at + 1 : at + 2;
    const last = endOfLine(doc, block.items, first);
    if (!isSigner(block.items, first, last) || speaks(context, block.items, first, last)) continue;
    const { start } = block.items.at(first);
    const source = { start, end: block.items.at(lastWord(block.items, last)).end };
    const cue = sign === null ? null : { start: sign.start, end: sign.end };
    const content = quotedSpan(doc, item.quotation);
    drafts.push(directDraft(context, 'signature', { source, cue, content }));
  }
  return drafts;
}

const beginsLine = ({ text }: Doc, start: number): boolean =>
  start === 0 || /\n[ \t]{0,9}$/.test(text.slice(Math.max(0, start - 10), start));

/** Index after the last item of the line that an item is on. */
function endOfLine({ text }: Doc, items: Tokens, first: number): number {
  let last = first;
  while (
    last < items.length &&
    last - first <= longest &&
    (last === first || !text.slice(items.at(last - 1).end, items.at(last).start).includes('\n'))
  )
    last++;
  return last;
}

/** `“…,” Moss | shot back`: what looks like a noun in a name is a verb of speech. */
function speaks({ lexicon }: Context, items: Tokens, first: number, last: number): boolean {
  for (let at = first + 1; at < last; at++)
    for (const verb of lexicon.verbs.of(items.at(at)) ?? [])
      if (verb.rest.length > 0 && verb.forms.has('past') && hasRest(items, at, verb)) return true;
  return false;
}

/** A name and what it is: it begins with a capital, and nothing is done or quoted. */
function isSigner(items: Tokens, first: number, last: number): boolean {
  if (last <= first || last - first > longest) return false;
  if (items.at(first).tag !== 'PROPN') return false;
  for (let at = first; at < last; at++) {
    const { tag, isVerb } = items.at(at);
    if (isVerb || tag === 'QUOTE' || tag === 'PRON') return false;
  }
  return true;
}

const lastWord = (items: Tokens, last: number): number =>
  items.at(last - 1).lower === '.' ? last - 2 : last - 1;
