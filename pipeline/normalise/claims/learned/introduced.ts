import type { Tokens } from '../../doc/token.ts';
import { contains, overlaps, type Span } from '../../../lib/span.ts';
import { quotedSpan, spanOfItems } from '../contents.ts';
import type { Context } from '../context.ts';
import type { Source } from '../phrases.ts';
import { draftFrom } from '../rules/draft.ts';
import { verbStart } from '../scan.ts';
import { sourceBefore } from '../sources.ts';
import type { AttributionDraft } from '../types.ts';
import { quoteTag, type View } from './view.ts';

/**
 * The quotation that ends a sentence behind its colon, `She sent the town a blunt message: | “…”`, where nobody says
 * it yet; -1 where there is none.
 */
export function introducedAt(
  { items, tags, quotes, block }: View,
  drafts: readonly AttributionDraft[],
): number {
  if (!quotes || block.depth > 0) return -1;
  let at = items.length - 1;
  while (
    at > 1 &&
    (tags[at] === quoteTag || items.at(at).tag === 'PUNCT') &&
    items.at(at).lower !== ':'
  )
    at--;
  if (at < 1 || items.at(at).lower !== ':' || tags[at + 1] !== quoteTag) return -1;
  const isTaken = drafts.some(({ content }) =>
    content.some((piece) => overlaps(piece, items.at(at + 1))),
  );
  return isTaken ? -1 : at + 1;
}

/** How likely the likeliest cue of such a quotation must be; more where it is not a person who says it. */
export const leastIntroducing = ({ items }: View, source: Span): number =>
  isPerson(items, source) ? 0.05 : 0.3;

const isPerson = (items: Tokens, source: Span): boolean =>
  items.list.some(
    (item) =>
      contains(source, item) && (item.tag === 'PROPN' || /^(?:he|she|they)$/.test(item.lower)),
  );

const beginsSentence = /^\P{L}{0,4}\p{Lu}/u;

/** What the subject of the main verb says, where it is a name or pronoun: `Rivera | sent the town a blunt message | : “…”`. */
export function introducedBySubject(
  context: Context,
  { items, block }: View,
  quotation: number,
): AttributionDraft | null {
  if (!beginsSentence.test(items.at(quotation).text)) return null;
  for (let at = quotation - 2; at > 0; at--) {
    if (items.at(at).tag !== 'VERB') continue;
    const first = verbStart(items, at);
    if (items.at(first).lower === 'to') continue;
    const source = sourceBefore(context, block, first);
    if (source === null || !opensClause(items, source)) continue;
    if (!isPerson(items, source) && !isMessage(context, items, quotation)) return null;
    const content: Span[] = [];
    for (const each of items.list.slice(quotation))
      if (each.quotation !== null) content.push(quotedSpan(context.doc, each.quotation));
    return draftFrom(context, block, {
      ...{ source, cue: spanOfItems(items, first, quotation - 1), cueClass: null, content },
      ...{ rule: 'colon-then-quote', confidence: 0.7 },
    });
  }
  return null;
}

/** `had one | message |: “…”` */
const isMessage = ({ lexicon }: Context, items: Tokens, quotation: number): boolean =>
  lexicon.speechNouns.holds(items.at(quotation - 2));

/** `| Rivera | …`, `…, | she | …`, `and | she | …`; not `when | she | …`, `the wall | she | …`. */
const opensClause = (items: Tokens, { first }: Source): boolean =>
  first === 0 ||
  items.at(first - 1).lower === ',' ||
  (/^(?:CCONJ|ADV)$/.test(items.at(first - 1).tag) &&
    !/^(?:how|when|where|why)$/.test(items.at(first - 1).lower));
