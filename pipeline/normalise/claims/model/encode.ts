import type { Token, Tokens } from '../../doc/token.ts';
import { firstFrom, type Span } from '../../../lib/span.ts';
import { closedClass } from '../../doc/lexicon.ts';
import { readRules } from '../../doc/rules.ts';
import type { Block } from '../blocks.ts';
import { endsWithComma } from '../items.ts';
import type { CueLexicon } from '../lexicon.ts';
import type { AttributionDraft, ClaimRule } from '../types.ts';
import type { VerbGroup } from '../verb-groups.ts';

/** The rules whose proposals are features, each by its place in their file from 1 on; the weights rely on it. */
const ruleNumbers: ReadonlyMap<ClaimRule, number> = new Map(
  readRules('claims-proposals').rules.map(({ id }, at) => [id, at + 1]),
);

/** 0 where no rule proposes, or one that the model does not know. */
export const ruleNumber = (rule: ClaimRule | undefined): number =>
  rule === undefined ? 0 : (ruleNumbers.get(rule) ?? 0);

/**
 * A block in numbers, one an item in each array. The arrays are plain ones, since typed ones so short cost more to
 * make than to read.
 */
export interface EncodedBlock {
  readonly block: Block;
  readonly items: Tokens;
  /** Hashes of the words in lower case; one for all quotations. */
  readonly words: readonly number[];
  /** Tags by their places in a list. */
  readonly tags: readonly number[];
  /** Whether any item is a quotation. */
  readonly quotes: boolean;
  /** The verb group that an item belongs to, by index, or -1. */
  readonly groupOf: readonly number[];
  /** The proposals of rules by the item that heads their cue. */
  readonly draftAt: ReadonlyMap<number, AttributionDraft>;
  /** The rule, by number, of a proposal in whose content an item stands; 0 for none. */
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
  /** Verb groups that begin. */
  readonly cues: readonly number[];
}

const tags: readonly Token['tag'][] = [
  ...(['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART'] as const),
  ...(['PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X', 'QUOTE'] as const),
];
const tagNumbers = new Map(tags.map((tag, index) => [tag, index]));
export const quoteTag = tags.indexOf('QUOTE');
export const adjectiveTag = tags.indexOf('ADJ');
export const determinerTag = tags.indexOf('DET');
export const verbTag = tags.indexOf('VERB');
export const coordinatorTag = tags.indexOf('CCONJ');

/** The verb group that an item belongs to. */
export function groupAt({ block, groupOf }: EncodedBlock, index: number): VerbGroup | undefined {
  const group = groupOf[index] ?? -1;
  return group < 0 ? undefined : block.groups[group];
}

/** @param drafts what rules propose for the cues of the block */
export function encode(block: Block, drafts: readonly AttributionDraft[]): EncodedBlock {
  const { items, groups, lexicon } = block;
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
    groupOf,
    draftAt: byHead(items, drafts, lexicon),
    within: rulesAround(items, drafts),
    totals: null,
  };
}

const nothing: ReadonlyMap<number, AttributionDraft> = new Map();

function rulesAround(items: Tokens, drafts: readonly AttributionDraft[]): readonly number[] {
  const rules = new Array<number>(items.length).fill(0);
  for (const { content, rule } of drafts)
    for (const { start, end } of content) {
      const last = firstFrom(items.list, end);
      for (let at = firstFrom(items.list, start); at < last && items.at(at).end <= end; at++)
        if (items.at(at).tag !== 'PUNCT') rules[at] = ruleNumber(rule);
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
    const { cue, rule } = draft;
    const head = cue === null || rule === 'signature' ? -1 : headOf(items, [cue], lexicon);
    if (head >= 0 && !heads.has(head)) heads.set(head, draft);
  }
  return heads;
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
  return [attributing, verb, noun].find((head) => head >= 0) ?? first;
}

/** Whether a participle stands between a determiner and its noun: `repeated` in `his repeated claim`. */
function isAttribute(items: Tokens, at: number): boolean {
  const before = items.at(at - 1);
  return (
    items.at(at + 1).tag === 'NOUN' &&
    (/^'s?$/.test(before.lower) ||
      closedClass.articles.holds(before) ||
      closedClass.possessives.holds(before))
  );
}

/** The counts of a block, made once. */
export const totalsOf = (encoded: EncodedBlock): Totals => (encoded.totals ??= counted(encoded));

function counted({ items: { list }, groupOf }: EncodedBlock): Totals {
  return {
    commas: runningCount(list, endsWithComma),
    verbs: runningCount(list, ({ isVerb }) => isVerb),
    quotes: runningCount(list, ({ tag }) => tag === 'QUOTE'),
    conjunctions: runningCount(list, ({ tag }) => tag === 'CCONJ' || tag === 'SCONJ'),
    cues: runningCount(
      list,
      (_, at) => (groupOf[at] ?? -1) >= 0 && (at === 0 || groupOf[at] !== groupOf[at - 1]),
    ),
  };
}

function runningCount(
  list: readonly Token[],
  counts: (item: Token, at: number) => boolean,
): readonly number[] {
  const totals = new Array<number>(list.length + 1);
  let total = 0;
  totals[0] = 0;
  list.forEach((item, at) => {
    if (counts(item, at)) total++;
    totals[at + 1] = total;
  });
  return totals;
}
