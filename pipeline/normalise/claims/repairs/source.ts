import type { Span } from '../../../lib/span.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Token, Tokens, TokenSpan } from '../../doc/token.ts';
import { isComma, verbStart } from '../asides.ts';
import { groupAt, verbTag } from '../model/encode.ts';
import { endWords } from '../model/lexicon.ts';
import { closesSpeech } from '../model/thresholds.ts';
import { isDate, isDay } from '../noun-phrases.ts';
import { sourceBefore, subjectAfterParticiple } from '../sources.ts';
import {
  isGerund,
  isLeftOut,
  isNoun,
  type Reading,
  type Repair,
  repaired,
  type RepairId,
  spanOf,
  tell,
} from './repair.ts';

/**
 * Who says it: what another rule knows better than the labels, else the words of the run with the source’s label, repaired;
 * null where nobody is named.
 *
 * @param run the nearest run that the labels give
 */
export function sourceOf(reading: Reading, run: TokenSpan | undefined): Span | null {
  const { items } = reading;
  for (const { id, find } of replacements) {
    const found = find(reading, run);
    if (found === undefined || isLeftOut(reading, id)) continue;
    tell(reading, id);
    return found ?? frontedSource(reading);
  }
  if (run !== undefined) return spanOf(items, repaired(reading, run, runRepairs));
  return reading.proposed?.source ?? frontedSource(reading);
}

interface Replacement {
  readonly id: RepairId;
  /** Who says it instead; undefined where the rule knows nothing of it. */
  readonly find: (reading: Reading, run: TokenSpan | undefined) => Span | null | undefined;
}

/** The first that finds somebody decides. */
const replacements: readonly Replacement[] = [
  { id: 'acting-subject', find: (reading) => crowdBefore(reading) ?? undefined },
  {
    id: 'day-beside-source',
    find: ({ context, items, proposed }, run) =>
      run !== undefined && isDay(context, items.slice(run.first, run.last))
        ? (proposed?.source ?? null)
        : undefined,
  },
  ...[
    { id: 'clause-of-source', holds: isInClause } as const,
    { id: 'source-with-clause', holds: isEndOf } as const,
    { id: 'source-with-clause', holds: isHeadOf } as const,
  ].map(({ id, holds }): Replacement => ({
    id,
    find: ({ items, proposed }, run) =>
      run !== undefined && proposed?.source && holds(items, run, proposed.source)
        ? proposed.source
        : undefined,
  })),
  { id: 'acting-subject', find: tellerBefore },
];

/** Of the words that the labels give the source. */
const runRepairs: readonly Repair<Reading, TokenSpan>[] = [
  { id: 'day-beside-source', apply: withoutDay },
  { id: 'whole-noun-phrase', apply: ({ items }, run) => withArticle(items, run) },
  { id: 'whole-noun-phrase', apply: ({ items }, run) => withStressed(items, run) },
  { id: 'loose-end', apply: ({ items }, run) => withoutRelative(items, run) },
  { id: 'whole-relative', apply: ({ items, head }, run) => withRelative(items, run, head) },
  { id: 'loose-end', apply: ({ items }, run) => withoutLooseEnd(items, run) },
  { id: 'whole-noun-phrase', apply: withNouns },
  { id: 'whole-noun-phrase', apply: ({ items }, run) => withMore(items, run) },
];

/** `“…,” Ana Rivera, mayor of one of the towns suing them, said`: all between the quotation and its verb is the name. */
export function upToCue({ encoded, items, proposed, head }: Reading, run: TokenSpan): TokenSpan {
  if (proposed !== undefined || !closesSpeech(encoded, head)) return run;
  const last = groupAt(encoded, head)?.first ?? head;
  return isComma(items.at(last - 1)) && run.last < last ? { first: run.first, last } : run;
}

/** The subject of a clause that a participle opens: `Pointing to “the tide,” Ana Rivera said …`. */
function frontedSource(reading: Reading): Span | null {
  const { context, encoded, items, head } = reading;
  const { block, tags } = encoded;
  if (head > 0 || tags[0] !== verbTag || !isGerund(items.at(0))) return null;
  const subject = isLeftOut(reading, 'fronted-clause')
    ? null
    : subjectAfterParticiple(context, block);
  if (subject !== null) tell(reading, 'fronted-clause');
  return subject === null ? null : { start: subject.start, end: subject.end };
}

/** `Ana Rivera on Friday rejected it`, `Last Friday Ana Rivera said no`: without the day. */
function withoutDay({ context, items }: Reading, run: TokenSpan): TokenSpan {
  const { dateTokens } = context;
  let last = run.last;
  const first = behindDay(dateTokens, items, run);
  while (last - 1 > first && dateTokens.has(items.at(last - 1).start)) last--;
  if (last < run.last && last - 1 > first && items.at(last - 1).tag === 'ADP') last--;
  return first === run.first && last === run.last ? run : { first, last };
}

/** Where the source begins behind the day at its start; that day where it is a part of a name, `Sunday Times writer Ana Rivera`. */
function behindDay(
  dateTokens: ReadonlySet<number>,
  items: Tokens,
  { first: from, last }: TokenSpan,
): number {
  let first = from;
  if (endWords['day-openers'].holds(items.at(first))) first++;
  if (first === last || !dateTokens.has(items.at(first).start)) return from;
  while (first < last && dateTokens.has(items.at(first).start)) first++;
  const next = items.at(first);
  const isWho = first < last && (next.tag === 'PROPN' || next.tag === 'PRON' || next.tag === 'DET');
  return isWho && !endWords['day-names'].holds(next) ? first : from;
}

/** `the Danish shipping group warned`, of which the labels give `group`: a noun with all up to its article. */
function withArticle(items: Tokens, run: TokenSpan): TokenSpan {
  if (run.last - run.first > 1 || items.at(run.first).tag !== 'NOUN') return run;
  let first = run.first;
  while (first > 0 && isAttribute(items.at(first - 1))) first--;
  return items.at(first - 1).tag === 'DET' ? { first: first - 1, last: run.last } : run;
}

const attributes = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM']);
const isAttribute = ({ tag, lower }: Token): boolean =>
  attributes.has(tag) || (tag === 'VERB' && (lower.endsWith('ing') || lower.endsWith('ed')));

/** `The minister himself said`: with whom the pronoun stresses. */
function withStressed(items: Tokens, run: TokenSpan): TokenSpan {
  const { lower } = items.at(run.first);
  if (run.last - run.first > 1 || run.first === 0) return run;
  if (!lower.endsWith('self') && !lower.endsWith('selves')) return run;
  let first = run.first;
  while (
    first > 0 &&
    (items.at(first - 1).tag === 'DET' || attributes.has(items.at(first - 1).tag))
  )
    first--;
  return first === run.first ? run : { first, last: run.last };
}

/** Those who did something last before a cue of many: `Rivera spoke where fifty men had met, chanting “home!”`. */
function crowdBefore({ context, encoded: { block }, items, head }: Reading): Span | null {
  if (!endWords['crowd-verbs'].holds(items.at(head)) || !isComma(items.at(head - 1))) return null;
  for (let at = head - 2; at > 0; at--) {
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

/** Who tells in `he would tell Moss: “…”`, where the labels give who is told. */
function tellerBefore(
  { context, encoded, items, head }: Reading,
  run: TokenSpan | undefined,
): Span | null | undefined {
  if (run === undefined || items.at(head).lower !== ':' || run.last !== head) return undefined;
  let hearer = run.first;
  while (hearer > 0 && items.at(hearer - 1).tag === 'PROPN') hearer--;
  const group = hearer > 0 ? groupAt(encoded, hearer - 1) : undefined;
  if (group?.last !== hearer || !group.verb.takes.has('hearer')) return undefined;
  const teller = sourceBefore(context, encoded.block, group.first);
  return teller === null ? null : { start: teller.start, end: teller.end };
}

/** `a plan that analysts say is dear`: the relative pronoun belongs to what is said. */
function withoutRelative(items: Tokens, run: TokenSpan): TokenSpan {
  const noun = items.at(run.first + 1);
  const isRelative =
    items.at(run.first).lower === 'that' &&
    run.last - run.first === 2 &&
    noun.tag === 'NOUN' &&
    noun.lower.endsWith('s');
  return isRelative ? { first: run.first + 1, last: run.last } : run;
}

/** With all of a relative clause in it: `a resident who asked not to be named`. */
function withRelative(items: Tokens, run: TokenSpan, head: number): TokenSpan {
  const { first } = run;
  if (!holdsRelative(items, run)) return run;
  const ends = endWords['clause-ends'];
  let { last } = run;
  while (
    last < items.length &&
    last !== head &&
    items.at(last).tag !== 'QUOTE' &&
    !ends.holds(items.at(last - 1)) &&
    !ends.holds(items.at(last))
  )
    last++;
  return last === run.last ? run : { first, last };
}

/** `two of whom` before a verb has no clause: behind `whom` stands the subject of one. */
function holdsRelative(items: Tokens, { first, last }: TokenSpan): boolean {
  for (let at = first; at < last; at++) {
    if (!closedClass['wh-relatives'].holds(items.at(at))) continue;
    if (items.at(at).lower !== 'whom' || (at > first && at < last - 1)) return true;
  }
  return false;
}

/** Without a comma, dash or bracket, an owner’s `’s` and the auxiliary of the cue at its end. */
function withoutLooseEnd(items: Tokens, run: TokenSpan): TokenSpan {
  const { first } = run;
  let { last } = run;
  while (
    last - 1 > first &&
    (items.at(last - 1).tag === 'AUX' || endWords['loose-ends'].holds(items.at(last - 1)))
  )
    last--;
  return last === run.last ? run : { first, last };
}

/** With the nouns behind a noun at its end, or behind whose they are: `Rivera and his aides`. */
function withNouns({ context, items, head }: Reading, run: TokenSpan): TokenSpan {
  let { last } = run;
  while (
    last < head &&
    isNoun(items.at(last)) &&
    (isNoun(items.at(last - 1)) || closedClass.possessives.holds(items.at(last - 1))) &&
    !isDate(context, items.at(last))
  )
    last++;
  return last === run.last ? run : { first: run.first, last };
}

/** `More than 130 bodies say`: one name, of which the labels leave `More` out. */
const withMore = (items: Tokens, run: TokenSpan): TokenSpan =>
  items.at(run.first).lower === 'than' && run.first > 0
    ? { first: run.first - 1, last: run.last }
    : run;

/** `Rivera, who spoke as she opened the fair, said`: the run is of the clause that tells who it is. */
function isInClause(items: Tokens, { first, last }: TokenSpan, whole: Span): boolean {
  const { start: begin } = items.at(first);
  if (begin <= whole.start || begin >= whole.end) return false;
  const isEnd = items.at(last - 1).end === whole.end;
  for (let at = 0; at <= first; at++) {
    const item = items.at(at);
    if (item.start <= whole.start || !closedClass.relatives.holds(item)) continue;
    if (isComma(items.at(at - 1))) return true;
    if (isEnd && isNoun(items.at(at - 1)) && items.at(at + 1).isVerb) return true;
  }
  return false;
}

/** `the Anglers, Bakers and Cooks Union (ABCU)`: the run is the last words of a name that brackets abbreviate. */
function isEndOf(items: Tokens, { first, last }: TokenSpan, whole: Span): boolean {
  return (
    items.at(last - 1).lower === ')' &&
    isComma(items.at(first - 1)) &&
    whole.end === items.at(last - 1).end &&
    whole.start < items.at(first).start
  );
}

/** `A local official, who asked not to be named,`: the run is the name before a clause that tells who it is. */
function isHeadOf(items: Tokens, { first, last }: TokenSpan, whole: Span): boolean {
  return (
    whole.start === items.at(first).start &&
    whole.end > items.at(last - 1).end &&
    isComma(items.at(last)) &&
    closedClass['wh-relatives'].holds(items.at(last + 1))
  );
}
