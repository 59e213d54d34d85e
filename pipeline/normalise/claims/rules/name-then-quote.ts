import type { Tokens } from '../../doc/token.ts';
import type { Block } from '../blocks.ts';
import { quotedSpan } from '../contents.ts';
import type { Context } from '../context.ts';
import { isQuote } from '../scan.ts';
import type { AttributionDraft } from '../types.ts';
import { directDraft } from './draft.ts';

const fewestWords = 2;
const mostWords = 6;

/** `Ana Rivera: “…”` and nothing else: a name of two words or more, a colon, a quotation. */
export function nameThenQuote(context: Context, { items, depth }: Block): AttributionDraft[] {
  const colon = depth > 0 ? -1 : firstColon(items);
  const quotation = colon < 0 ? null : items.at(colon + 1).quotation;
  if (quotation === null) return [];
  const name = items.slice(0, colon);
  if (!name.list.every(({ tag, start }) => tag === 'PROPN' && !context.dateTokens.has(start)))
    return [];
  if (!items.list.slice(colon + 1).every((item) => isQuote(item) || item.tag === 'PUNCT'))
    return [];
  const source = { start: name.at(0).start, end: name.last.end };
  const { start, end } = items.at(colon);
  const content = quotedSpan(context.doc, quotation);
  return [directDraft(context, 'name-then-quote', { source, cue: { start, end }, content })];
}

/** The first colon behind as many words as a name may have; -1 where there is none. */
function firstColon(items: Tokens): number {
  for (let at = 0; at <= mostWords && at < items.length; at++)
    if (items.at(at).lower === ':') return at < fewestWords ? -1 : at;
  return -1;
}
