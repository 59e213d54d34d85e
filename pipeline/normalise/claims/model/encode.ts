import type { Tag, Tokens } from '../../doc/token.ts';
import { closedClass } from '../../doc/lexicon.ts';
import { firstFrom, type Span } from '../../../lib/span.ts';
import type { Block } from '../blocks.ts';
import type { Context } from '../context.ts';
import type { VerbGroup } from '../verb-groups.ts';
import type { CueLexicon } from '../lexicon.ts';
import type { AttributionDraft } from '../types.ts';

/** A feature’s number, 31 bits, from its kind and what it holds; its lowest bits are its row in a table of weights. */
export function feature(kind: number, one: number, other = 0): number {
  let mixed =
    Math.imul(one ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(other + 1, 0x27d4eb2f);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) & 0x7fffffff;
}

/** The rules whose proposals the model knows, in the order that its weights rely on. */
export const proposingRules: readonly string[] = [
  'cue-then-that',
  'quote-then-cue',
  'cue-then-quote',
  'clause-then-cue',
  'cue-then-infinitive',
  'cue-then-preposition',
  'cue-then-name',
  'cue-then-clause',
  'cue-then-object',
  'according-to',
  'noun-then-that',
  'adjective-then-that',
];

/** A rule by its place from 1 on; 0 where no rule proposes, or one that the model does not know. */
export const ruleIndex = (rule: string | undefined): number =>
  rule === undefined ? 0 : proposingRules.indexOf(rule) + 1;

/**
 * A block in numbers, one an item in each array. The arrays are plain ones, since typed ones so short cost more to
 * make than to read.
 */
export interface EncodedBlock {
  readonly block: Block;
  readonly items: Tokens;
  /** Hashes of the words in lower case; one for all quotations. */
  readonly words: readonly number[];
  /** Tags by their index in {@link tags}. */
  readonly tags: readonly number[];
  /** Whether any item is a quotation. */
  readonly quotes: boolean;
  readonly groups: readonly VerbGroup[];
  /** The cue group that an item belongs to, by index, or -1. */
  readonly groupOf: readonly number[];
  /** What the rules propose. */
  readonly drafts: readonly AttributionDraft[];
  /** The proposals by the item that heads their cue. */
  readonly draftAt: ReadonlyMap<number, AttributionDraft>;
  /** The rule, by index, of a proposal in whose content an item stands; 0 for none. */
  readonly within: readonly number[];
  /** Counted at the first cue whose words are labelled. */
  totals: Totals | null;
}

/** How many of each kind stand before an item; one number more than there are items. */
export interface Totals {
  readonly commas: readonly number[];
  readonly verbs: readonly number[];
  readonly quotes: readonly number[];
  readonly conjunctions: readonly number[];
  /** Groups of cues that begin. */
  readonly cues: readonly number[];
}

const tags: readonly (Tag | 'QUOTE')[] = [
  ...(['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART'] as const),
  ...(['PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X', 'QUOTE'] as const),
];
const tagNumbers = new Map(tags.map((tag, index) => [tag, index]));
export const quoteTag = tags.indexOf('QUOTE');
export const adjectiveTag = tags.indexOf('ADJ');
export const determinerTag = tags.indexOf('DET');
export const verbTag = tags.indexOf('VERB');
export const auxiliaryTag = tags.indexOf('AUX');
export const coordinatorTag = tags.indexOf('CCONJ');
export const subordinatorTag = tags.indexOf('SCONJ');

/** The cue group that an item belongs to. */
export function groupAt({ groups, groupOf }: EncodedBlock, index: number): VerbGroup | undefined {
  const group = groupOf[index] ?? 0;
  return group < 0 ? undefined : groups[group];
}

/** Stand for the words and tags before the first item and after the last. */
export const edges = { before: 20, after: 21 } as const;

/**
 * @param groups the cues of the block
 * @param drafts what rules propose for them
 */
export function encode(
  context: Context,
  block: Block,
  groups: readonly VerbGroup[],
  drafts: readonly AttributionDraft[],
): EncodedBlock {
  const { items } = block;
  const groupOf = new Array<number>(items.length);
  const words = new Array<number>(items.length);
  const tagOf = new Array<number>(items.length);
  items.list.forEach(({ hash, tag }, at) => {
    groupOf[at] = -1;
    words[at] = hash;
    tagOf[at] = tagNumbers.get(tag) ?? -1;
  });
  groups.forEach(({ first, last }, index) => groupOf.fill(index, first, last));
  return {
    block,
    items,
    words,
    tags: tagOf,
    quotes: tagOf.includes(quoteTag),
    groups,
    groupOf,
    drafts,
    draftAt: byHead(items, drafts, context.lexicon),
    within: rulesAround(items, drafts),
    totals: null,
  };
}

const nothing: ReadonlyMap<number, AttributionDraft> = new Map();

function rulesAround(items: Tokens, drafts: readonly AttributionDraft[]): readonly number[] {
  const rules = new Array<number>(items.length).fill(0);
  for (const { content, rule } of drafts) {
    const index = ruleIndex(rule);
    for (const { start, end } of content)
      for (
        let at = firstFrom(items.list, start);
        at < items.length && items.at(at).end <= end;
        at++
      )
        if (items.at(at).tag !== 'PUNCT') rules[at] = index;
  }
  return rules;
}

function byHead(
  items: Tokens,
  drafts: readonly AttributionDraft[],
  lexicon: CueLexicon,
): ReadonlyMap<number, AttributionDraft> {
  if (drafts.length === 0) return nothing;
  const heads = new Map<number, AttributionDraft>();
  for (const draft of drafts) {
    if (draft.rule === 'signature') continue;
    const head = draft.cue === null ? -1 : headOf(items, [draft.cue], lexicon);
    if (head >= 0 && !heads.has(head)) heads.set(head, draft);
  }
  return heads;
}

/** Whether a participle stands between a determiner and its noun: `repeated` in `his repeated claim`. */
function isAttribute(items: Tokens, at: number): boolean {
  if (items.at(at + 1).tag !== 'NOUN') return false;
  const before = items.at(at - 1);
  return (
    before.lower === "'" ||
    before.lower === "'s" ||
    closedClass.articles.holds(before) ||
    closedClass.possessives.holds(before)
  );
}

/**
 * The item that a cue is known by: its last verb that attributes, else its last verb, else its
 * first noun, else its first word; -1 where the cue is inside a quotation.
 */
export function headOf(items: Tokens, cue: readonly Span[], { verbs }: CueLexicon): number {
  let attributing = -1;
  let verb = -1;
  let noun = -1;
  let first = -1;
  for (const { start, end } of cue) {
    for (let index = firstFrom(items.list, start); index < items.length; index++) {
      const item = items.at(index);
      if (item.end > end) break;
      if (item.tag === 'QUOTE') continue;
      if (item.tag !== 'AUX' && verbs.of(item) !== undefined) attributing = index;
      if (item.tag === 'VERB' && !isAttribute(items, index)) verb = index;
      if (item.tag === 'NOUN' && noun < 0) noun = index;
      if (first < 0) first = index;
    }
  }
  if (attributing >= 0) return attributing;
  if (verb >= 0) return verb;
  return noun >= 0 ? noun : first;
}
