import type { Token } from '../../doc/token.ts';
import { contains, slice, type Span } from '../../../lib/span.ts';
import { modeOf, quotedSpan } from '../contents.ts';
import type { Context } from '../context.ts';
import type { AttributionDraft } from '../types.ts';
import { label, windowAround } from './labels.ts';
import { closesSpeech, confidenceOf, leastSourceless, leastUnlabelled } from './least.ts';
import { withoutResumed } from './quoted-rest.ts';
import {
  frontedSource,
  isBeside,
  isPatient,
  sourceFrom,
  upToCue,
  withoutManner,
} from './source.ts';
import { groupAt, verbTag, type View } from './view.ts';
import {
  contentOf,
  cueSpan,
  distance,
  isOccasion,
  runsOf,
  withOwnSubject,
  withoutHearer,
} from './words.ts';

/** The attribution of a cue in the words that the labels and the rules give it; null where nothing is said. */
export function draftAt(
  context: Context,
  view: View,
  index: number,
  labels: Uint8Array,
  probability: number,
): AttributionDraft | null {
  const { items, block } = view;
  const { first } = windowAround(view, index);
  const proposed = view.draftAt.get(index);
  const said = runsOf(labels, label.content, first).map((run) =>
    withOwnSubject(items, labels, first, withoutHearer(view, index, run)),
  );
  const cueRun = runsOf(labels, label.cue, first).find(
    (each) => each.first <= index && index < each.last,
  );
  const isOutside = cueRun !== undefined && isOccasion(items, cueRun, index, said);
  const labelled = contentOf(context, items, isOutside ? said.slice(0, -1) : said, proposed, index);
  const opening = items.at(0).quotation;
  const isFar = labelled.length === 0 && opening !== null && closesSpeech(view, index);
  const all = isFar ? [quotedSpan(context.doc, opening)] : labelled;
  if (all.length === 0) {
    const least = leastUnlabelled(view, index, proposed);
    return proposed !== undefined && probability >= least ? proposed : null;
  }
  const cue = isOutside ? { first: cueRun.first, last: cueRun.last - 1 } : cueRun;
  const [nearest] = runsOf(labels, label.source, first).sort(
    (a, b) => distance(a, index) - distance(b, index),
  );
  const run =
    nearest !== undefined && proposed === undefined && closesSpeech(view, index)
      ? upToCue(nearest, view, index)
      : nearest;
  const group = groupAt(view, index);
  const isVerb = group !== undefined || view.tags[index] === verbTag;
  const isPassedOver = proposed === undefined && isVerb;
  const named =
    sourceFrom(context, view, run, index, proposed) ?? frontedSource(context, view, index);
  const isDone =
    proposed === undefined &&
    (isPatient(context, view, index, named) || isBeside(view, index, named));
  if ((run === undefined || isDone) && isPassedOver && probability < leastSourceless) return null;
  const source = isDone ? null : withoutManner(context, items, named);
  const told = withoutSource(withoutAntecedent(context, all, source), source);
  const whole = withAsides(context, told, [source, items.at(index)]);
  const content = withoutResumed(context, view, index, whole);
  if (content.length === 0) return null;
  const isProposed = proposed !== undefined && isSame(proposed.content, content);
  return {
    source,
    goesOnFrom: null,
    cue: cueSpan(context, items, cue ?? { first: index, last: index + 1 }, index),
    cueClass: proposed?.cueClass ?? group?.verb.cueClass ?? classOf(context, items.at(index)),
    polarity: proposed?.polarity ?? (group?.negated || group?.refused ? 'negated' : 'affirmed'),
    content,
    mode: items.at(index).lower === ':' ? 'direct' : modeOf(context.doc, content, block.depth),
    rule: isProposed ? proposed.rule : 'learned',
    confidence: confidenceOf(probability),
  };
}

/** `He met Ana Rivera, | who said no`: before a relative pronoun stands whom it means, not what is said. */
const withoutAntecedent = (
  { doc }: Context,
  content: readonly Span[],
  source: Span | null,
): readonly Span[] =>
  source !== null && /^(?:who|which)$/.test(doc.text.slice(source.start, source.end))
    ? content.filter(({ end }) => end > source.start)
    : content;

/** `the cost, | estimated at 45 billion yen, | would be booked`: an aside amid what is said is said too. */
function withAsides(
  { doc }: Context,
  content: readonly Span[],
  others: readonly (Span | null)[],
): readonly Span[] {
  const whole: Span[] = [];
  for (const piece of content) {
    const before = whole.at(-1);
    const gap = { start: before?.end ?? piece.start, end: piece.start };
    const isAside =
      /^\s?(?:[,(–—]|-\s)[^“”"]+$/.test(slice(doc.text, gap)) &&
      others.every((other) => other === null || !contains(gap, other));
    if (isAside && before !== undefined)
      whole[whole.length - 1] = { start: before.start, end: piece.end };
    else whole.push(piece);
  }
  return whole;
}

/** Who says something is not what is said. */
const withoutSource = (content: readonly Span[], source: Span | null): readonly Span[] =>
  content.filter((piece) => source === null || !contains(source, piece));

const isSame = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.length === others.length &&
  some.every(({ start, end }, at) => start === others[at]?.start && end === others[at].end);

/** The class of a noun or adjective that attributes; null where the word’s class is not known. */
const classOf = ({ lexicon }: Context, word: Token): AttributionDraft['cueClass'] =>
  lexicon.nouns.of(word) ?? lexicon.adjectives.of(word) ?? null;
