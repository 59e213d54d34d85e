import type { Token, Tokens } from '../../doc/token.ts';
import { lastOf, known } from '../../../lib/lists.ts';
import type { Span } from '../../../lib/span.ts';
import { WordSet } from '../../doc/words.ts';
import type { Context } from '../context.ts';
import { isDate, isDay } from '../phrases.ts';
import { verbStart } from '../scan.ts';
import { sourceBefore, subjectAfterParticiple } from '../sources.ts';
import type { AttributionDraft } from '../types.ts';
import { groupAt, verbTag, type View } from './view.ts';
import { label, windowAround } from './labels.ts';
import { runsOf, spanOf, type Range } from './words.ts';

/**
 * The labels, in which what stands right before an active cue is its source where nothing else is and
 * something is said behind it: `The paper | also reported | a delay`.
 */
export function withSubject(view: View, cue: number, labels: Uint8Array): Uint8Array {
  const group = groupAt(view, cue);
  if (group?.kind !== 'finite' || labels.includes(label.source)) return labels;
  const { first } = windowAround(view, cue);
  const contents = runsOf(labels, label.content, first);
  const subject = contents.find(({ last }) => last === group.first);
  if (subject === undefined || lastOf(contents).first < cue) return labels;
  return labels.fill(label.source, subject.first - first, subject.last - first);
}

/** The source of a cue from the run of words that the labels give it; what the rules propose where there is none. */
export function sourceFrom(
  context: Context,
  view: View,
  run: Range | undefined,
  cue: number,
  proposed: AttributionDraft | undefined,
): Span | null {
  const { items } = view;
  const crowd = crowdBefore(context, view, cue);
  if (crowd !== null) return crowd;
  // `The firm | today | announced`: a day is nobody.
  if (run === undefined || isDay(context, items.slice(run.first, run.last)))
    return proposed?.source ?? null;
  if (proposed !== undefined && isInClause(items, run, proposed.source)) return proposed.source;
  if (proposed !== undefined && isEndOf(items, run, proposed.source)) return proposed.source;
  if (proposed !== undefined && isHeadOf(items, run, proposed.source)) return proposed.source;
  if (items.at(cue).lower === ':' && run.last === cue) {
    const teller = tellerBefore(context, view, run.first);
    if (teller !== undefined) return teller;
  }
  return sourceSpan(
    context,
    items,
    withWhole(items, withArticle(items, withoutDay(context, items, run))),
    cue,
  );
}

/** `Pointing to “the tide,” | Ana Rivera | said …`: whose clause a participle opens says what it takes. */
export function frontedSource(
  context: Context,
  { block, items, tags }: View,
  cue: number,
): Span | null {
  if (cue > 0 || tags[0] !== verbTag || !items.at(0).lower.endsWith('ing')) return null;
  const subject = subjectAfterParticiple(context, block);
  return subject === null ? null : { start: subject.start, end: subject.end };
}

/** `Ana Rivera | on Friday | rejected it`, `| Last Friday | Ana Rivera said no`. */
function withoutDay(context: Context, items: Tokens, { first: from, last }: Range): Range {
  const { dateTokens } = context;
  let end = last;
  const first = behindDay(context, items, from, last);
  while (end - 1 > first && dateTokens.has(items.at(end - 1).start)) end--;
  if (end < last && end - 1 > first && items.at(end - 1).tag === 'ADP') end--;
  return { first, last: end };
}

/** Where the source begins behind the day at its start; that day where it is a part of a name, `Sunday Times writer Ana Rivera`. */
function behindDay({ dateTokens }: Context, items: Tokens, from: number, last: number): number {
  let first = from;
  if (/^(?:last|late|early|this)$/.test(items.at(first).lower)) first++;
  if (first === last || !dateTokens.has(items.at(first).start)) return from;
  while (first < last && dateTokens.has(items.at(first).start)) first++;
  const next = items.at(first);
  const isWho = first < last && /^(?:PROPN|PRON|DET)$/.test(next.tag);
  return isWho && !dayNames.test(next.lower) ? first : from;
}

/** What stands behind a day in the name of a paper or show. */
const dayNames =
  /^(?:times|telegraph|mirror|mail|express|post|herald|world|show|night|morning|live)$/;

/** `the Danish shipping | group | warned`: a noun with all that stands between it and its article. */
function withArticle(items: Tokens, { first, last }: Range): Range {
  if (last - first > 1 || items.at(first).tag !== 'NOUN') return { first, last };
  let start = first;
  while (start > 0 && isAttribute(items.at(start - 1))) start--;
  return items.at(start - 1).tag === 'DET' ? { first: start - 1, last } : { first, last };
}

/** `The minister | himself | said`: whom the pronoun stresses. */
function withWhole(items: Tokens, { first, last }: Range): Range {
  if (last - first > 1 || first === 0 || !/sel(?:f|ves)$/.test(items.at(first).lower))
    return { first, last };
  let start = first;
  while (start > 0 && phraseTags.has(items.at(start - 1).tag)) start--;
  return { first: start, last };
}

const phraseTags = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);

/** `Rivera spoke where | fifty men | had met, chanting “home!”`: those who chant are the nearest who do something. */
function crowdBefore(context: Context, { block, items }: View, cue: number): Span | null {
  if (!crowdWords.test(items.at(cue).lower) || items.at(cue - 1).lower !== ',') return null;
  for (let at = cue - 2; at > 0; at--) {
    if (items.at(at).tag === 'QUOTE') return null;
    if (items.at(at).tag !== 'VERB') continue;
    const source = sourceBefore(context, block, verbStart(items, at));
    if (source === null) continue;
    return items.at(source.last - 1).lower.endsWith('s')
      ? { start: source.start, end: source.end }
      : null;
  }
  return null;
}

const crowdWords = /^(?:chanting|shouting|yelling|screaming|singing|cheering)$/;

const isAttribute = ({ tag, lower }: Token): boolean =>
  /^(?:ADJ|NOUN|PROPN|NUM)$/.test(tag) || (tag === 'VERB' && /(?:ing|ed)$/.test(lower));

/** `he would tell | Moss | : “…”`: who tells, null where nobody does; undefined where it is nobody who is told. */
function tellerBefore(context: Context, view: View, run: number): Span | null | undefined {
  const { block, items } = view;
  let hearer = run;
  while (hearer > 0 && items.at(hearer - 1).tag === 'PROPN') hearer--;
  const group = hearer > 0 ? groupAt(view, hearer - 1) : undefined;
  if (group?.last !== hearer || !group.verb.takes.has('hearer')) return undefined;
  const teller = sourceBefore(context, block, group.first);
  return teller === null ? null : { start: teller.start, end: teller.end };
}

/** With all of its relative clause, without what only stands between it and the cue; `More | than 130 bodies` is one. */
function sourceSpan(context: Context, items: Tokens, run: Range, cue: number): Span {
  if (isRelative(items, run))
    return sourceSpan(context, items, { ...run, first: run.first + 1 }, cue);
  let end = wholeRelative(items, run, cue);
  while (end - 1 > run.first && isLoose(items.at(end - 1))) end--;
  while (end < cue && goesOn(items.at(end - 1), items.at(end)) && !isDate(context, items.at(end)))
    end++;
  const isMoreThan = items.at(run.first).lower === 'than' && run.first > 0;
  return spanOf(items, { first: isMoreThan ? run.first - 1 : run.first, last: end });
}

/** `a plan | that analysts | say is dear`: the pronoun belongs to what is said. */
const isRelative = (items: Tokens, { first, last }: Range): boolean =>
  items.at(first).lower === 'that' &&
  last - first === 2 &&
  items.at(first + 1).tag === 'NOUN' &&
  items.at(first + 1).lower.endsWith('s');

/**
 * `Rivera, who spoke as | she opened the fair |, said`, `the company that runs the dam below | the lake |
 * said`: words of the clause that tells who it is.
 */
function isInClause(items: Tokens, { first, last }: Range, whole: Span | null): boolean {
  const { start: begin } = items.at(first);
  if (whole === null || begin <= whole.start || begin >= whole.end) return false;
  const isEnd = items.at(last - 1).end === whole.end;
  return items.list
    .slice(0, first + 1)
    .some(
      ({ lower, start }, at) =>
        start > whole.start &&
        /^(?:who|whom|whose|which|that)$/.test(lower) &&
        (items.at(at - 1).lower === ',' ||
          (isEnd && isNoun(items.at(at - 1)) && isVerb(items.at(at + 1)))),
    );
}

/** `the Anglers, | Bakers and Cooks Union (ABCU)`: the last words of a name that brackets abbreviate. */
const isEndOf = (items: Tokens, { first, last }: Range, whole: Span | null): boolean =>
  items.at(last - 1).lower === ')' &&
  items.at(first - 1).lower === ',' &&
  whole?.end === items.at(last - 1).end &&
  whole.start < items.at(first).start;

/** `A local official, | who spoke on condition of anonymity,`: what tells who it is belongs to the source. */
const isHeadOf = (items: Tokens, { first, last }: Range, whole: Span | null): boolean =>
  whole !== null &&
  whole.start === items.at(first).start &&
  whole.end > items.at(last - 1).end &&
  items.at(last).lower === ',' &&
  /^(?:who|whose|which)$/.test(items.at(last + 1).lower);

/** A comma, dash or bracket, an owner’s `’s`, the auxiliary of the cue. */
const isLoose = ({ lower, tag }: Token): boolean =>
  tag === 'AUX' || /^(?:[,([—–]|--|['’]s?|not|n't)$/.test(lower);

/** A noun behind another, or behind whose it is: `Rivera and his | aides`. */
const goesOn = (before: Token, next: Token): boolean =>
  isNoun(next) && (isNoun(before) || /^(?:his|her|its|their|our|my)$/.test(before.lower));

const isVerb = ({ tag }: Token): boolean => tag === 'VERB' || tag === 'AUX';

const isNoun = ({ tag }: Token): boolean => tag === 'NOUN' || tag === 'PROPN';

const clauseEnds = new WordSet([',', '.', ';', ':', '—', '–', ')']);

/** The end of a source; where it holds “who”, that of the clause: `a resident who asked not to be named`. */
function wholeRelative(items: Tokens, { first, last }: Range, cue: number): number {
  if (!items.list.slice(first, last).some(({ lower }) => /^(?:who|whose|which)$/.test(lower)))
    return last;
  let end = last;
  while (
    end < items.length &&
    end !== cue &&
    items.at(end).tag !== 'QUOTE' &&
    !clauseEnds.holds(items.at(end - 1)) &&
    !clauseEnds.holds(items.at(end))
  )
    end++;
  return end;
}

/** `“…,” | Ana Rivera, mayor of one of the towns suing them, | said`: all between belongs to the name. */
export const upToCue = (run: Range, view: View, index: number): Range => {
  const { items } = view;
  const last = groupAt(view, index)?.first ?? index;
  return items.at(last - 1).lower === ',' && run.last < last ? { first: run.first, last } : run;
};

/** `Ministers | have been accused of lying`, `Rivera | was asked why`: to whom it is done says nothing. */
export function isPatient(
  { lexicon }: Context,
  { items }: View,
  cue: number,
  source: Span | null,
): boolean {
  if (source === null || source.end > items.at(cue).start) return false;
  const readings = lexicon.verbs.of(items.at(cue));
  if (readings?.some(({ forms }) => forms.has('participle')) !== true) return false;
  let at = cue - 1;
  while (at > 0 && items.at(at).tag === 'ADV') at--;
  return at > 0 && /^(?:been|being|was|were|is|are|be)$/.test(items.at(at).lower);
}

/** `All were chosen with | Republican support`: behind a passive only `by` and the like name who says it. */
export function isBeside(
  { items, groups, groupOf }: View,
  cue: number,
  source: Span | null,
): boolean {
  if (
    source === null ||
    (groupOf[cue] ?? 0) < 0 ||
    known(groups, groupOf[cue] ?? 0).kind !== 'passive'
  )
    return false;
  const first = items.list.findIndex(({ start }) => start >= source.start);
  return first > cue && /^(?:with|for|as|of|about|against)$/.test(items.at(first - 1).lower);
}

/** `Ana Rivera, head of the panel, | in a statement`, `Rivera, | summing up the talks`: how it was said is nobody. */
export function withoutManner(
  { lexicon }: Context,
  items: Tokens,
  source: Span | null,
): Span | null {
  if (source === null) return null;
  for (let at = 1; at + 1 < items.length; at++) {
    const { start, lower } = items.at(at);
    if (start >= source.end) break;
    if (lower !== ',' || start <= source.start || items.at(at + 1).start >= source.end) continue;
    const { tag, lower: word } = items.at(at + 1);
    const isOccasion = tag === 'ADP' && lexicon.speechNouns.holds(items.at(at + 3));
    if (isOccasion || (tag === 'VERB' && word.endsWith('ing')))
      return { start: source.start, end: items.at(at - 1).end };
  }
  return source;
}
