import { contains, type Span } from '../../../kernel/span.ts';
import type { Tag } from '../../annotate/types.ts';
import { attributionsIn } from '../attributions.ts';
import type { Block, Item } from '../blocks.ts';
import type { Context } from '../context.ts';
import { findGroups, type CueGroup } from '../groups.ts';
import type { CueLexicon } from '../lexicon.ts';
import type { AttributionDraft } from '../types.ts';

/** A block as the learned parts look at it; the arrays have one number an item. */
export interface View {
  readonly block: Block;
  readonly items: readonly Item[];
  /** Hashes of the words in lower case; one for all quotations. */
  readonly words: Int32Array;
  /** Tags by their index in {@link tags}. */
  readonly tags: Uint8Array;
  readonly groups: readonly CueGroup[];
  /** The cue group that an item belongs to, by index, or -1. */
  readonly groupOf: Int16Array;
  /** What the rules propose. */
  readonly drafts: readonly AttributionDraft[];
  /** The proposals by the item that heads their cue. */
  readonly draftAt: ReadonlyMap<number, AttributionDraft>;
}

const tags: readonly (Tag | 'QUOTE')[] = [
  ...(['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART'] as const),
  ...(['PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X', 'QUOTE'] as const),
];
const tagIndex = new Map(tags.map((tag, index) => [tag, index]));
export const quoteTag = tags.indexOf('QUOTE');
export const verbTags: readonly number[] = [tags.indexOf('VERB'), tags.indexOf('AUX')];
export const conjunctionTags: readonly number[] = [tags.indexOf('CCONJ'), tags.indexOf('SCONJ')];

/** Stand for the words and tags before the first item and after the last. */
export const edges = { before: 20, after: 21 } as const;

export function viewOf(context: Context, block: Block): View {
  const { items } = block;
  const groups = findGroups(block, context.lexicon);
  const groupOf = new Int16Array(items.length).fill(-1);
  for (const [index, { first, last }] of groups.entries()) groupOf.fill(index, first, last);
  const drafts = attributionsIn(context, block);
  return {
    block,
    items,
    words: Int32Array.from(items, wordOf),
    tags: Uint8Array.from(items, ({ tag }) => tagIndex.get(tag) ?? 0),
    groups,
    groupOf,
    drafts,
    draftAt: byHead(items, drafts, context.lexicon),
  };
}

const quotationWord = 1;

const wordOf = (item: Item): number =>
  item.quotation === undefined ? hash(item.lower) : quotationWord;

/** FNV-1a over UTF-16 code units. */
function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  return mixed;
}

function byHead(
  items: readonly Item[],
  drafts: readonly AttributionDraft[],
  lexicon: CueLexicon,
): Map<number, AttributionDraft> {
  const heads = new Map<number, AttributionDraft>();
  for (const draft of drafts) {
    const head = draft.cue === null ? -1 : headOf(items, [draft.cue], lexicon);
    if (head >= 0 && !heads.has(head)) heads.set(head, draft);
  }
  return heads;
}

/**
 * The item that a cue is known by: its last verb that attributes, else its last verb, else its
 * first noun, else its first word; -1 where the cue is inside a quotation.
 */
export function headOf(
  items: readonly Item[],
  cue: readonly Span[],
  { verbs }: CueLexicon,
): number {
  const inside: number[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!;
    if (item.tag !== 'QUOTE' && cue.some((piece) => contains(piece, item))) inside.push(index);
  }
  const last = (accepts: (item: Item) => boolean): number =>
    inside.findLast((index) => accepts(items[index]!)) ?? -1;
  const attributing = last((item) => item.tag !== 'AUX' && verbs.has(item.lower));
  if (attributing >= 0) return attributing;
  const verb = last((item) => item.tag === 'VERB');
  if (verb >= 0) return verb;
  return inside.find((index) => items[index]?.tag === 'NOUN') ?? inside[0] ?? -1;
}
