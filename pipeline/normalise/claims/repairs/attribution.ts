import { lastOf } from '../../../lib/lists.ts';
import { contains, slice, type Span } from '../../../lib/span.ts';
import type { TokenSpan } from '../../doc/token.ts';
import { isDate } from '../blocks.ts';
import { modeOf } from '../content.ts';
import {
  endsWithComma,
  isComma,
  isLead,
  isQuote,
  isTitle,
  spanOf,
  startsPhrase,
} from '../items.ts';
import { groupAt, verbTag } from '../model/encode.ts';
import { windowAround } from '../model/features.ts';
import { precedenceOf, leastInMode, thresholds } from '../model/predict.ts';
import type { AttributionModel } from '../model/weights.ts';
import { isAct } from '../rules/acts.ts';
import { isDenied, isReport } from '../rules/draft.ts';
import { isOfMeasure } from '../rules/other-cues.ts';
import type { AttributionDraft } from '../types.ts';
import { contentOf, contentRepairs } from './content.ts';
import { cueRepairs, labelledBy, labelRepairs } from './labels.ts';
import { overrules, type Reading, repaired, type RepairId } from './repair.ts';
import { isDoneTo, sourceOf, sourceRepairs } from './source.ts';

/** The attribution of a cue in the words that the labels and the rules give it; null where nothing is said. */
export function attributionOf(reading: Reading, labels: Uint8Array): AttributionDraft | null {
  const { block, encoded, items, head, probability, proposed } = reading;
  const given = labelledBy(labels, windowAround(encoded, head).first, head);
  const { cue, source: run, contents } = repaired(reading, given, labelRepairs);
  const said = contentOf(reading, contents);
  if (said.length === 0)
    return proposed !== undefined &&
      (proposed.rule === 'clause-then-cue' || probability >= thresholds.unlabelled.value)
      ? proposed
      : null;
  const named = sourceOf(reading, run);
  if (isSourceless(reading, run, named) || isAppended(reading, run, said)) return null;
  const source = repaired(reading, named, sourceRepairs);
  const content = repaired({ ...reading, source }, said, contentRepairs);
  if (content.length === 0) return null;
  return {
    source,
    goesOnFrom: null,
    cue: spanOf(items, repaired(reading, cue, cueRepairs)),
    ...kindOf(reading, source),
    content,
    mode: items.at(head).lower === ':' ? 'direct' : modeOf(block.doc, content, block.depth),
    rule: proposed !== undefined && isSame(proposed.content, content) ? proposed.rule : 'learned',
    precedence: precedenceOf(probability),
    medium: null,
    evidence: null,
  };
}

/** The class and polarity that a rule gives the cue, else its verb, noun or adjective; no class where the word’s is not known. */
function kindOf(
  { block: { lexicon }, encoded, items, head, proposed }: Reading,
  source: Span | null,
): Pick<AttributionDraft, 'cueClass' | 'polarity'> {
  const isNobodys = isDenied({ items }, source);
  if (proposed !== undefined && proposed.cueClass !== null)
    return { cueClass: proposed.cueClass, polarity: isNobodys ? 'negated' : proposed.polarity };
  const group = groupAt(encoded, head);
  const word = items.at(head);
  const ofWord = lexicon.nouns.of(word) ?? lexicon.adjectives.of(word) ?? null;
  const isNegated = isNobodys || (group !== undefined && (group.negated || group.refused));
  return {
    cueClass: group?.verb.cueClass ?? ofWord,
    polarity: proposed?.polarity ?? (isNegated ? 'negated' : 'affirmed'),
  };
}

/** Whether nobody is named where somebody should be: for a verb that the rules know and pass over. */
function isSourceless(reading: Reading, run: TokenSpan | undefined, named: Span | null): boolean {
  const { encoded, head, probability, proposed } = reading;
  return (
    proposed === undefined &&
    (run === undefined || isDoneTo(reading, named)) &&
    (groupAt(encoded, head) !== undefined || encoded.tags[head] === verbTag) &&
    probability < thresholds.sourceless.value &&
    overrules(reading, 'sourceless', 'exclusion')
  );
}

/** `The deal, announced Friday, would last`: a participle tells more of a noun, and of no clause. */
const isAppended = (
  reading: Reading,
  run: TokenSpan | undefined,
  said: readonly Span[],
): boolean => {
  const { items, head, proposed } = reading;
  return (
    proposed === undefined &&
    run === undefined &&
    isComma(items.at(head - 1)) &&
    lastOf(said).end <= items.at(head - 1).start &&
    items.list.every((item) => !isWithin(item, said) || !(item.isVerb || isQuote(item))) &&
    overrules(reading, 'sourceless', 'exclusion')
  );
};

const isWithin = (item: Span, pieces: readonly Span[]): boolean =>
  pieces.some((piece) => contains(piece, item));

const isSame = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.length === others.length &&
  some.every(({ start, end }, at) => start === others[at]?.start && end === others[at].end);

/** Why a likely attribution is none. */
interface Exclusion {
  readonly id: RepairId;
  readonly excludes: (
    reading: Reading,
    draft: AttributionDraft,
    model: AttributionModel,
  ) => boolean;
}

/** The first that holds decides. */
const exclusions: readonly Exclusion[] = [
  {
    id: 'unlikely-mode',
    excludes: ({ encoded, head, probability }, { mode }) =>
      probability < leastInMode(encoded, head, mode),
  },
  { id: 'no-statement', excludes: ({ block }, draft) => !isReport(block, draft) },
  { id: 'no-statement', excludes: isTopic },
  { id: 'no-statement', excludes: saysNothing },
  { id: 'no-speech', excludes: tellsOfAct },
  {
    id: 'no-speech',
    excludes: (reading, draft, model) =>
      !model.isKnown(reading.encoded, reading.head) && !speaksByMarks(reading, draft),
  },
];

/** Whether a likely attribution is none after all; why is told to the trace. */
export const isExcluded = (
  reading: Reading,
  draft: AttributionDraft,
  model: AttributionModel,
): boolean =>
  exclusions.some(
    ({ id, excludes }) => excludes(reading, draft, model) && overrules(reading, id, 'exclusion'),
  );

/** `Asked about the delay, she said no`: nobody in particular asks, and what about is no question. */
function isTopic({ items, head }: Reading, { source }: AttributionDraft): boolean {
  return (
    source === null && items.at(head).lower === 'asked' && items.at(head + 1).lower === 'about'
  );
}

/** `said nothing after the trial`; `said nothing would change` says something. */
function saysNothing({ items, head }: Reading): boolean {
  const next = items.at(head + 2);
  return (
    items.at(head + 1).lower === 'nothing' && !next.isVerb && next.tag !== 'ADV' && !isQuote(next)
  );
}

/** `recalled 3,000 cars`, `called the police`, `priced according to size`: what is done, and nothing said. */
function tellsOfAct(
  { block, encoded, items, head, proposed }: Reading,
  { mode }: AttributionDraft,
): boolean {
  if (mode !== 'indirect') return false;
  if (items.at(head).lower === 'according' || items.at(head + 1).lower === 'according')
    return isOfMeasure(items, items.at(head).lower === 'according' ? head : head + 1);
  const group = groupAt(encoded, head);
  if (group === undefined) return false;
  const isCall = group.verb.base === 'call' && group.verb.takes.has('name');
  const isCalled = isCall && proposed === undefined && startsPhrase(items.at(group.last));
  return isAct(block, group) || (isCalled && !isDate(block, items.at(group.last)));
}

/** In UTF-16 code units; what is shorter may be a name in marks. */
const shortestSpeech = 25;

/**
 * Whether a verb that nobody knows for a cue tells of speech by how the quotation stands beside it: set off, `“Go
 * home,” he barked`, behind `that` or `as`, or long. `She wore a “Go Home” jacket` quotes what is written on a thing.
 */
function speaksByMarks(reading: Reading, { source, content }: AttributionDraft): boolean {
  const { block, items, head } = reading;
  if (source === null) return false;
  if (items.at(head + 1).lower === 'that') return true;
  return items.list.some((item, at) => {
    if (!isQuote(item)) return false;
    if (!content.some((piece) => contains(item, piece) || contains(piece, item))) return false;
    // American marks hold the comma of the sentence.
    const words = slice(block.doc.text, item.quotation?.inner ?? item).replace(/[,.]$/, '');
    return (
      !isTitle(words) &&
      (words.length >= shortestSpeech || isCalled(reading, at) || isSetOff(reading, at))
    );
  });
}

/** `“Go home,” he barked`, `he barked, “Go home”` */
const isSetOff = ({ items, head }: Reading, at: number): boolean =>
  at > head
    ? isLead(items.at(at - 1))
    : endsWithComma(items.at(at)) || /^[,.!?]$/.test(items.at(at + 1).lower);

/** `pounded him as a “con man”`, `specified “baker” as her trade` */
function isCalled({ items }: Reading, at: number): boolean {
  let before = at - 1;
  while (before > 0 && /^(?:DET|ADJ)$/.test(items.at(before).tag)) before--;
  return items.at(before).lower === 'as' || items.at(at + 1).lower === 'as';
}
