import { contains } from '../../../lib/span.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Block } from '../blocks.ts';
import { auxiliariesStart, isComma, isEnd } from '../items.ts';
import { claimWords, type Frame } from '../lexicon.ts';
import { isFinite, isModifying } from '../phrases.ts';
import {
  sourceAfter,
  type Source,
  sourceBefore,
  subjectAfterParticiple,
  subjectSeen,
} from '../sources.ts';
import { subjectOf } from '../subject.ts';
import type { AttributionDraft, ClaimRule } from '../types.ts';
import type { VerbGroup } from '../verb-groups.ts';
import { asClause, bareClause, clauseBefore, inserted, thatClause } from './clause.ts';
import {
  type BlockRule,
  type Candidate,
  clashes,
  draftFrom,
  type Found,
  isDenied,
  isInContent,
  isReport,
  tellOf,
  traced,
} from './draft.ts';
import { infinitiveAfter, nameAfter, objectAfter, prepositionAfter } from './object.ts';
import { inWordsOf, nounsBy, ownerlessNouns, textsShow } from './nouns.ts';
import { accordingTo, nounClauses } from './other-cues.ts';
import { calledBy, quotedAs } from './passive.ts';
import { quoteAfter, quoteBefore } from './quotation.ts';
import { reportsWithin } from './report-within.ts';
import { gauges, hearings, impersonals } from './unnamed.ts';
import { headlines } from './headlines.ts';
import { nameThenQuote, signatures } from './without-verb.ts';

/** A way to read a verb that takes one of some frames. */
interface VerbRule {
  readonly id: ClaimRule;
  readonly needs: readonly Frame[];
  readonly find: (candidate: Candidate) => Found | null;
}

const saying: readonly Frame[] = ['clause', 'hearer', 'quote'];
const prepositions = [...claimWords['content-prepositions']] as Frame[];

/** The rules for verbs, from sure to daring: the first that finds a content decides. */
const verbRules: readonly VerbRule[] = [
  // “as” before its subject makes the cue an aside, whatever follows.
  { id: 'clause-then-cue', needs: ['clause', 'hearer'], find: asClause },
  // “that” right after the cue can be nothing else.
  { id: 'cue-then-that', needs: saying, find: thatClause },
  // A quotation beside the cue; before it first, since “…,” she said, “…” has both.
  { id: 'quote-then-cue', needs: [...saying, 'object'], find: quoteBefore },
  { id: 'cue-then-quote', needs: saying, find: quoteAfter },
  // An attribution after or amid its clause: before the bare clause, which would take what follows.
  { id: 'clause-then-cue', needs: ['clause', 'hearer'], find: clauseBefore },
  { id: 'cue-then-infinitive', needs: ['to'], find: infinitiveAfter },
  { id: 'cue-then-preposition', needs: prepositions, find: prepositionAfter },
  // Verbs that name or judge take the noun phrase after them.
  { id: 'cue-then-name', needs: ['name'], find: nameAfter },
  { id: 'cue-then-clause', needs: ['clause', 'hearer'], find: bareClause },
  { id: 'cue-then-object', needs: ['object'], find: objectAfter },
];

/** Tried before the rules for verbs: what they find stands. */
const firstRules: readonly BlockRule[] = [signatures, accordingTo];

/** Tried behind the rules for verbs, for what clashes with nothing. */
const lastRules: readonly BlockRule[] = [nounClauses];

/** What the model has no say in, for the corpus has its cues too seldom to teach them. */
const sureRules: readonly BlockRule[] = [
  headlines,
  nameThenQuote,
  quotedAs,
  calledBy,
  inserted,
  impersonals,
  hearings,
  gauges,
  inWordsOf,
  textsShow,
  ownerlessNouns,
  nounsBy,
];

/** What the rules propose for the cues of one block. */
export function proposalsIn(block: Block): AttributionDraft[] {
  const drafts = traced(
    block,
    firstRules.flatMap((rule) => rule(block)),
  );
  let shared: Source | null = null;
  for (const group of block.groups) {
    const candidate = candidateOf(block, group, shared);
    const draft = draftOf(candidate);
    if (draft === null) continue;
    // `declined to say whether`: what is declined is not `to say whether`.
    if (group.refused || group.chained)
      drop(drafts, ({ cue }) => cue !== null && contains(group, cue));
    // `said that the mayor did not know why, and accused …`: who goes on is who says it all.
    const isWithin = drafts.some((each) => isInContent(each, group));
    if (joins(block, draft, drafts) && !isWithin)
      shared = candidate.subject ?? candidate.inverted ?? shared;
  }
  for (const rule of lastRules) for (const draft of rule(block)) joins(block, draft, drafts);
  return drafts.filter((draft) => isReport(block, draft));
}

/** Takes the first that passes off a list. */
function drop(drafts: AttributionDraft[], passes: (draft: AttributionDraft) => boolean): void {
  const at = drafts.findIndex(passes);
  if (at >= 0) drafts.splice(at, 1);
}

/**
 * What rules find in one block whatever the model says; in somebody’s own words, the reports of another’s too.
 * @param proposed what the rules propose for its cues
 */
export function sureAttributionsIn(
  block: Block,
  proposed: readonly AttributionDraft[],
): AttributionDraft[] {
  const sure: AttributionDraft[] = [];
  for (const rule of sureRules) sure.push(...rule(block));
  if (block.depth > 0) sure.push(...reportsWithin(block, proposed));
  return traced(block, sure).filter((draft) => isReport(block, draft));
}

/** Adds a proposal to those that stand, unless it clashes with one of them; says whether it did. */
function joins(block: Block, draft: AttributionDraft, drafts: AttributionDraft[]): boolean {
  if (traced(block, [draft]).length === 0) return false;
  const isApart = !clashes(draft, drafts);
  if (isApart) drafts.push(draft);
  else tellOf(block, draft, 'exclusion', 'dropped: crosses or repeats what stands');
  return isApart;
}

/** `neither confirmed nor denied` */
const isNotEither = ({ items }: Block, { first }: VerbGroup): boolean =>
  claimWords['not-either'].holds(items.at(first - 1));

function candidateOf(block: Block, verb: VerbGroup, shared: Source | null): Candidate {
  const group = withNobody(block, verb);
  const before = sourceBefore(block, group.first);
  const near = group.kind === 'participle' && !isAbsolute(block, before) ? null : before;
  const after = sourceAfter(block, group.last);
  const inverted = after === null || group.negated || ownsVerb(block, after) ? null : after;
  const own =
    group.verb.base === 'say' &&
    inverted !== null &&
    near !== null &&
    isClause(block, near, inverted)
      ? null
      : near;
  const subject = own ?? (borrows(block, group) ? borrowed(block, group, shared) : null);
  return { block, group, subject, ownSubject: own !== null, inverted };
}

/** `Demand for wheat, corn and other goods rose, said Moss`: what a comma closes has a verb and is no subject. */
const isClause = ({ items }: Block, { first, last }: Source, inverted: Source): boolean =>
  isComma(items.at(last)) &&
  (isComma(items.at(inverted.last)) || isEnd(items.at(inverted.last))) &&
  items.list
    .slice(first, last)
    .some((item, at, list) => item.isVerb && at > 0 && list[at - 1]?.lower !== ',') &&
  !items.list.slice(first, last).some((item) => closedClass['wh-relatives'].holds(item));

/** `No official would say`: what nobody would say is not said, as what nobody said. */
const withNobody = (block: Block, group: VerbGroup): VerbGroup =>
  group.kind === 'infinitive' && isDenied(block, sourceBefore(block, group.first))
    ? { ...group, kind: 'finite', negated: true }
    : group;

/** `He left, with aides saying why`, `despite a source telling the paper that …`: the participle has its own subject. */
const isAbsolute = ({ items }: Block, subject: Source | null): boolean =>
  subject !== null && /^(?:with|despite|amid)$/.test(items.at(subject.first - 1).lower);

/** `said he had gone`: a pronoun before a verb is its subject, not that of the cue. */
const ownsVerb = ({ items }: Block, { first, last }: Source): boolean =>
  items.at(first).tag === 'PRON' && last === first + 1 && items.at(last).isVerb;

/** Whether a cue without a subject of its own takes that of the verb before: “…, adding that”, “and said”. */
const borrows = ({ items }: Block, { kind, first }: VerbGroup): boolean =>
  kind === 'participle' || claimWords['shares-subject'].holds(items.at(first - 1));

const borrowed = (block: Block, group: VerbGroup, shared: Source | null): Source | null =>
  (group.kind === 'participle' ? subjectSeen(block, group.first) : null) ??
  shared ??
  mainSubject(block, group);

/** The subject of the first verb of the block that has one: rather of one that is no participle. */
const mainSubject = (block: Block, group: VerbGroup): Source | null =>
  firstSubject(block, group.first, isMainVerb) ??
  firstSubject(block, group.first, isAnyVerb) ??
  (group.first === 0 ? subjectAfterParticiple(block) : null);

function firstSubject(
  block: Block,
  end: number,
  counts: (block: Block, at: number, first: number) => boolean,
): Source | null {
  const { items } = block;
  for (let at = 1; at < end; at++) {
    if (!items.at(at).isVerb) continue;
    const first = auxiliariesStart(items, at);
    const source = counts(block, at, first) ? sourceBefore(block, first) : null;
    if (source !== null) return source;
  }
  return null;
}

/** Not `given` in `In a letter given to us, he said no and left`. */
const isMainVerb = (block: Block, at: number, first: number): boolean =>
  isFinite(block.items, at) &&
  !(block.items.at(0).tag === 'ADP' && isModifying(block, at)) &&
  subjectOf(block, first) !== null;

const isAnyVerb = (): boolean => true;

function draftOf(candidate: Candidate): AttributionDraft | null {
  const { block, group } = candidate;
  const { verb, start, end, refused } = group;
  const leftOut = block.doc.tokens.trace?.leftOut('claims');
  for (const { id, needs, find } of verbRules) {
    if (id === leftOut || !needs.some((frame) => verb.takes.has(frame))) continue;
    const found = find(candidate);
    if (found === null || found.content.length === 0) continue;
    return draftFrom(block, {
      ...{ ...found, cue: { start, end }, rule: id },
      cueClass: refused ? 'refuse' : verb.cueClass,
      isNegated:
        group.negated || refused || isNotEither(block, group) || isDenied(block, found.source),
    });
  }
  return null;
}
