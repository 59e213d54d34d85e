import { feature, ruleIndex } from './features.ts';
import { edges, quoteTag, type View } from './view.ts';

const kinds = ['finite', 'participle', 'passive', 'infinitive'];
const reach = 6;

/** What tells whether an item is the head of a cue, as features: its words, its rule, its neighbours. */
export function cueFeatures(view: View, index: number): number[] {
  const { items, words, tags, block } = view;
  const own = words[index]!;
  const tag = tags[index]!;
  const word = (step: number): number =>
    words[index + step] ?? (step < 0 ? edges.before : edges.after);
  const tagAt = (step: number): number =>
    tags[index + step] ?? (step < 0 ? edges.before : edges.after);
  const draft = view.draftAt.get(index);
  const rule = ruleIndex(draft?.rule);
  const group = view.groups[view.groupOf[index]!];
  const kind = group === undefined ? 0 : kinds.indexOf(group.kind) + 1;
  const quotes = quotesAround(view, index);
  const that = thatAfter(view, index);
  const features = [
    feature(0, 0),
    feature(1, own),
    feature(2, own, tag),
    feature(3, rule),
    feature(4, own, rule),
    feature(5, kind, rule),
    feature(6, own, kind),
    feature(7, word(1)),
    feature(8, word(-1)),
    feature(9, tagAt(1), tagAt(2)),
    feature(10, tagAt(-1), tagAt(-2)),
    feature(11, own, word(1)),
    feature(12, own, word(-1)),
    feature(13, tagAt(-1) * 32 + tag, tagAt(1)),
    feature(17, own, tagAt(1)),
    feature(18, block.depth, rule),
    feature(19, block.depth, word(-1)),
    feature(20, quotes, rule),
    feature(21, quotes, own),
    feature(22, that, rule),
    feature(23, own, that > 0 ? 1 : 0),
  ];
  if (draft === undefined) return features;
  const { source, content, mode } = draft;
  const start = source === null ? -1 : items.findIndex((item) => item.start >= source.start);
  const length = content.reduce((sum, piece) => sum + piece.end - piece.start, 0);
  const side = Math.sign((content[0]?.start ?? 0) - items[index]!.start) + 1;
  features.push(
    feature(24, source === null ? 0 : 1, rule),
    feature(27, mode.charCodeAt(0), rule),
    feature(28, Math.min(8, Math.floor(Math.log2(length + 1))), rule),
    feature(29, side, rule),
  );
  if (start >= 0) features.push(feature(25, words[start]!, rule), feature(26, tags[start]!, rule));
  return features;
}

/** 1 for a quotation shortly before, 2 for one shortly after, 3 for both. */
function quotesAround({ tags }: View, index: number): number {
  let found = 0;
  for (let at = Math.max(0, index - reach); at < Math.min(tags.length, index + reach + 1); at++)
    if (tags[at] === quoteTag) found |= at < index ? 1 : 2;
  return found;
}

/** How many items on a “that” stands, 0 where none does. */
function thatAfter({ items }: View, index: number): number {
  for (let at = index + 1; at < Math.min(items.length, index + reach); at++)
    if (items[at]?.lower === 'that') return at - index;
  return 0;
}
