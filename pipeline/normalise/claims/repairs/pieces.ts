import { contains, firstFrom, slice, type Span } from '../../../lib/span.ts';
import { beginsWithSmall } from '../../doc/letters.ts';
import { isComma } from '../asides.ts';
import { goesOnAt } from './quotations.ts';
import { isGerund, type Reading, type Repair } from './repair.ts';

/** A cue whose source is known. */
export interface Sourced extends Reading {
  readonly source: Span | null;
}

/** Of the content, once the source is known. */
export const contentRepairs: readonly Repair<Sourced, readonly Span[]>[] = [
  { id: 'source-in-content', apply: withoutAntecedent },
  {
    id: 'source-in-content',
    apply: ({ source }, content) =>
      source === null ? content : only(content, (piece) => !contains(source, piece)),
  },
  { id: 'aside-in-content', apply: withAsides },
  { id: 'resumed-quotation', apply: withoutResumed },
];

/** Those that pass: the list itself where all do. */
const only = <Item>(list: readonly Item[], passes: (item: Item) => boolean): readonly Item[] =>
  list.every(passes) ? list : list.filter(passes);

/** `He met Ana Rivera, who said no`: before a relative pronoun stands whom it means, not what is said. */
function withoutAntecedent(
  { context, source }: Sourced,
  content: readonly Span[],
): readonly Span[] {
  if (source === null) return content;
  const word = slice(context.doc.text, source);
  return word === 'who' || word === 'which'
    ? only(content, ({ end }) => end > source.start)
    : content;
}

/** `the cost, estimated at 45 billion yen, would be booked`: an aside amid what is said is said too. */
function withAsides(
  { context, items, head, source }: Sourced,
  content: readonly Span[],
): readonly Span[] {
  const whole: Span[] = [];
  for (const piece of content) {
    const before = whole.at(-1);
    const gap = { start: before?.end ?? piece.start, end: piece.start };
    const isAside =
      aside.test(slice(context.doc.text, gap)) &&
      (source === null || !contains(gap, source)) &&
      !contains(gap, items.at(head));
    if (isAside && before !== undefined)
      whole[whole.length - 1] = { start: before.start, end: piece.end };
    else whole.push(piece);
  }
  return whole.length === content.length ? content : whole;
}

const aside = /^\s?(?:[,(–—]|-\s)[^“”"]+$/;

/** `“Each time,” she said, mocking the mayor, “you came late.”`: what a participle takes is not what broke off before. */
function withoutResumed(
  { context, items, head }: Sourced,
  content: readonly Span[],
): readonly Span[] {
  if (!isComma(items.at(head - 1)) || !isGerund(items.at(head))) return content;
  return only(content, (piece) => {
    const at = firstFrom(items.list, piece.start - 1);
    const isResumed =
      at > head + 2 &&
      at < items.length &&
      goesOnAt(items, at) &&
      beginsWithSmall(context.doc.text.charAt(piece.start));
    return !isResumed;
  });
}
