import type { Span } from '../../../lib/span.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Token, TokenSpan } from '../../doc/token.ts';
import { isDate } from '../blocks.ts';
import { auxiliariesStart, isComma, isGerund, isNoun, spanOf } from '../items.ts';
import { claimWords } from '../lexicon.ts';
import { groupAt } from '../model/encode.ts';
import { isDay, subjectAfterParticiple } from '../sources.ts';
import { isSpanOfTime } from '../phrases.ts';
import { subjectOf } from '../subject.ts';
import { overrules, type Reading, type Repair, repaired, type RepairId } from './repair.ts';

/**
 * Who says it: what a rule knows better than the labels, else the words of the run with the source’s label, repaired;
 * null where nobody is named.
 *
 * @param run the nearest run that the labels give
 */
export function sourceOf(reading: Reading, run: TokenSpan | undefined): Span | null {
  const own = reading.proposed?.source ?? null;
  const whole = run === undefined ? null : wholeSubject(reading, run);
  if (whole !== null && overrules(reading, 'whole-subject')) return spanOf(reading.items, whole);
  const isReplaced =
    run === undefined ||
    replacements.some(({ id, holds }) => holds(reading, run, own) && overrules(reading, id));
  return isReplaced
    ? (own ?? frontedSource(reading))
    : spanOf(reading.items, repaired(reading, run, runRepairs));
}

/**
 * `The clerk accused of hiding the ledger of Ana Rivera said`, of which the labels give the last words or too many: the
 * subject as it is read from its first word on; null where the labels have it, or only leave out what stands behind its
 * first comma.
 */
function wholeSubject(reading: Reading, run: TokenSpan): TokenSpan | null {
  const { block, items } = reading;
  const verb = activeVerb(reading);
  const subject = verb < run.last ? null : subjectOf(block, verb);
  if (subject === null || run.last <= subject.first) return null;
  if (run.first !== subject.first) return subject;
  const isCut = run.last < subject.last && !isComma(items.at(run.last));
  return run.last > subject.last || isCut ? subject : null;
}

/** Where the verb begins that heads the cue; -1 for another word, a participle and a passive. */
function activeVerb({ items, encoded, head }: Reading): number {
  const group = groupAt(encoded, head);
  const verb = group?.first ?? auxiliariesStart(items, head);
  const isActive = items.at(head).isVerb && !isGerund(items.at(verb)) && group?.kind !== 'passive';
  return isActive && items.at(verb - 1).lower !== 'to' ? verb : -1;
}

/** Where the rule’s source stands, not the run. */
interface Replacement {
  readonly id: RepairId;
  readonly holds: (reading: Reading, run: TokenSpan, whole: Span | null) => boolean;
}

/** The first that holds decides. */
const replacements: readonly Replacement[] = [
  { id: 'day-beside-source', holds: ({ block }, run) => isDay(block, run) },
  { id: 'source-with-clause', holds: isHeadOf },
];

/** The subject of a clause that a participle opens: `Pointing to “the tide,” Ana Rivera said …`. */
function frontedSource(reading: Reading): Span | null {
  const { block, items, head } = reading;
  const first = items.at(0);
  if (head > 0 || first.tag !== 'VERB' || !isGerund(first)) return null;
  const subject = subjectAfterParticiple(block);
  return subject !== null && overrules(reading, 'fronted-clause')
    ? { start: subject.start, end: subject.end }
    : null;
}

/** `A local official, who asked not to be named,`: the run is the name before a clause that tells who it is. */
function isHeadOf({ items }: Reading, { first, last }: TokenSpan, whole: Span | null): boolean {
  return (
    whole?.start === items.at(first).start &&
    whole.end > items.at(last - 1).end &&
    isComma(items.at(last)) &&
    closedClass['wh-relatives'].holds(items.at(last + 1))
  );
}

/** Of the words that the labels give the source. */
const runRepairs: readonly Repair<Reading, TokenSpan>[] = [
  { id: 'day-beside-source', apply: withoutDay },
  { id: 'whole-noun-phrase', apply: withArticle },
  { id: 'loose-end', apply: withoutLooseEnd },
];

/** `Ana Rivera on Friday rejected it`, `Last Friday Ana Rivera said no`: without the day. */
function withoutDay(run: TokenSpan, { block, items }: Reading): TokenSpan {
  let { last } = run;
  const first = behindDay(run, { block, items });
  while (last - 1 > first && isDate(block, items.at(last - 1))) last--;
  if (last < run.last && last - 1 > first && items.at(last - 1).tag === 'ADP') last--;
  return first === run.first && last === run.last ? run : { first, last };
}

/** Where the source begins behind the day at its start; that day where it is a part of a name, `Sunday Times writer Ana Rivera`. */
function behindDay(
  { first: from, last }: TokenSpan,
  { block, items }: Pick<Reading, 'block' | 'items'>,
): number {
  let first = from;
  if (claimWords['day-openers'].holds(items.at(first))) first++;
  // `Last year Ana Rivera`
  if (isSpanOfTime(items, from) && from + 2 < last) first = from + 2;
  else if (first === last || !isDate(block, items.at(first))) return from;
  while (first < last && isDate(block, items.at(first))) first++;
  const next = items.at(first);
  const isWho = first < last && /^(?:PROPN|PRON|DET)$/.test(next.tag);
  return isWho && !claimWords['day-names'].holds(next) ? first : from;
}

/** `the Danish shipping group warned`, of which the labels give `group`: a noun with all up to its article. */
function withArticle(run: TokenSpan, { items }: Reading): TokenSpan {
  if (run.last - run.first > 1 || items.at(run.first).tag !== 'NOUN') return run;
  let first = run.first;
  while (first > 0 && isAttribute(items.at(first - 1))) first--;
  return items.at(first - 1).tag === 'DET' ? { first: first - 1, last: run.last } : run;
}

const attributes = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM']);
const isAttribute = ({ tag, lower }: Token): boolean =>
  attributes.has(tag) || (tag === 'VERB' && (lower.endsWith('ing') || lower.endsWith('ed')));

/** Without a comma, dash or bracket, an owner’s `’s` and the auxiliary of the cue at its end. */
function withoutLooseEnd(run: TokenSpan, { items }: Reading): TokenSpan {
  let { last } = run;
  while (
    last - 1 > run.first &&
    (items.at(last - 1).tag === 'AUX' || claimWords['loose-ends'].holds(items.at(last - 1)))
  )
    last--;
  return last === run.last ? run : { first: run.first, last };
}

/** Of the source as a span, once it is known who it is. */
export const sourceRepairs: readonly Repair<Reading, Span | null>[] = [
  {
    id: 'patient',
    apply: (source, reading) => (isDoneTo(reading, source) ? null : source),
  },
  { id: 'manner', apply: withoutManner },
  { id: 'manner', apply: withoutCircumstance },
  { id: 'nobody', apply: (source, reading) => (isNobody(reading, source) ? null : source) },
];

/**
 * `There are reports that …`, `Please note that …`, a comma: a word or mark that names nobody; `his`, which owns a claim but
 * says nothing itself.
 */
function isNobody({ items, head }: Reading, source: Span | null): boolean {
  if (source === null) return false;
  const word = items.list.find(({ start }) => start >= source.start);
  if (word?.end !== source.end) return false;
  const isOwner = closedClass.possessives.holds(word) && word.lower !== 'her';
  return (
    word.tag === 'PUNCT' ||
    claimWords['no-sources'].holds(word) ||
    (isOwner && items.at(head).isVerb)
  );
}

/** Whether the source is only whom or what the cue is done to or with. */
export const isDoneTo = (reading: Reading, source: Span | null): boolean =>
  source !== null &&
  reading.proposed === undefined &&
  (isPatient(reading, source) || isBeside(reading, source));

/** `Ministers have been accused of lying`, `Rivera was asked why`: to whom it is done says nothing. */
function isPatient({ block, items, head }: Reading, source: Span): boolean {
  if (source.end > items.at(head).start) return false;
  const readings = block.lexicon.verbs.of(items.at(head));
  if (readings?.some(({ forms }) => forms.has('participle')) !== true) return false;
  let at = head - 1;
  while (at > 0 && items.at(at).tag === 'ADV') at--;
  return at > 0 && claimWords['passive-auxiliaries'].holds(items.at(at));
}

/** `All were chosen with Republican support`: behind a passive only `by` and the like name who says it. */
function isBeside({ encoded, items, head }: Reading, source: Span): boolean {
  if (groupAt(encoded, head)?.kind !== 'passive') return false;
  const first = items.list.findIndex(({ start }) => start >= source.start);
  return first > head && claimWords['beside-passives'].holds(items.at(first - 1));
}

/** `Ana Rivera, head of the panel, in a statement`, `Rivera, summing up the talks`: how it was said is nobody. */
function withoutManner(source: Span | null, { block, items }: Reading): Span | null {
  if (source === null) return null;
  for (let at = 1; at + 1 < items.length; at++) {
    const item = items.at(at);
    const next = items.at(at + 1);
    if (item.start >= source.end) break;
    if (!isComma(item) || item.start <= source.start || next.start >= source.end) continue;
    const isOccasion = next.tag === 'ADP' && block.lexicon.speechNouns.holds(items.at(at + 3));
    if (isOccasion || (next.tag === 'VERB' && isGerund(next) && next.lower !== 'including'))
      return { start: source.start, end: items.at(at - 1).end };
  }
  return source;
}

/** `says Ana Rivera as she folds towels`, `said Moss after climbing the tower`: behind the cue a clause tells when. */
function withoutCircumstance(source: Span | null, { items, head }: Reading): Span | null {
  if (source === null || source.start < items.at(head).end) return source;
  for (let at = head + 2; items.at(at).start < source.end && !items.at(at).isEdge; at++) {
    const before = items.at(at - 1);
    if (!claimWords.circumstances.holds(items.at(at)) || before.start < source.start) continue;
    if (!isNoun(before) || isComma(before)) continue;
    for (let verb = at + 1; items.at(verb).start < source.end && !items.at(verb).isEdge; verb++)
      if (items.at(verb).isVerb) return { start: source.start, end: before.end };
  }
  return source;
}
