import type { Block } from '../blocks.ts';
import { quotedSpan } from '../contents.ts';
import type { Context } from '../context.ts';
import { isQuote } from '../scan.ts';
import type { AttributionDraft } from '../types.ts';

const fewestWords = 2;
const mostWords = 6;

/** `Ana Rivera: “…”` and nothing else: a name of two words or more, a colon, a quotation. */
export function nameThenQuote(
  { doc, dateTokens }: Context,
  { items, depth }: Block,
): AttributionDraft[] {
  const colon = items.findIndex(({ lower }) => lower === ':');
  const name = items.slice(0, Math.max(0, colon));
  const quotation = items[colon + 1]?.quotation;
  if (depth > 0 || quotation === undefined) return [];
  if (name.length < fewestWords || name.length > mostWords) return [];
  if (!name.every(({ tag, start }) => tag === 'PROPN' && !dateTokens.has(start))) return [];
  if (!items.slice(colon + 1).every((item) => isQuote(item) || item.tag === 'PUNCT')) return [];
  const { start, end } = items[colon]!;
  return [
    {
      source: { start: name[0]!.start, end: name.at(-1)!.end },
      goesOnFrom: null,
      cue: { start, end },
      cueClass: null,
      polarity: 'affirmed',
      content: [quotedSpan(doc, quotation)],
      mode: 'direct',
      rule: 'name-then-quote',
      confidence: 0.85,
    },
  ];
}
