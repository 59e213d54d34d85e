import { lastOf } from '../../lib/lists.ts';
import { contains, firstFrom, overlaps, slice, type Span } from '../../lib/span.ts';
import type { Step } from '../doc/trace.ts';
import { auxiliariesStart } from './asides.ts';
import type { Block } from './blocks.ts';
import type { Context } from './context.ts';
import { claimWords } from './lexicon.ts';
import type { Source } from './noun-phrases.ts';
import { type Candidate, draftFrom } from './rules/draft.ts';
import { reportsWithin } from './reports-within.ts';
import { firstRules, lastRules, sureRules, verbRules } from './rules/rules.ts';
import { sourceAfter, sourceBefore, subjectAfterParticiple } from './sources.ts';
import type { AttributionDraft } from './types.ts';
import type { VerbGroup } from './verb-groups.ts';

/** What the rules propose for the cues of one block. */
export function attributionsIn(
  context: Context,
  block: Block,
  groups: readonly VerbGroup[],
): AttributionDraft[] {
  const drafts = proposed(
    context,
    firstRules.flatMap((rule) => rule(context, block, groups)),
  );
  let shared: Source | null = null;
  for (const group of groups) {
    const candidate = candidateOf(context, block, groups, group, shared);
    const draft = draftOf(candidate);
    if (draft === null) continue;
    const isNested = isWithin(group, drafts);
    if (!joins(context, draft, drafts) || isNested) continue;
    shared = candidate.subject ?? candidate.inverted ?? shared;
  }
  for (const rule of lastRules)
    for (const draft of rule(context, block, groups)) joins(context, draft, drafts);
  return drafts.filter((draft) => isReport(block, context, draft));
}

/**
 * What rules find in one block whatever the model says; in somebody’s own words, the reports of another’s too.
 * @param others what the rules propose for its cues
 */
export function sureAttributionsIn(
  context: Context,
  block: Block,
  groups: readonly VerbGroup[],
  others: readonly AttributionDraft[],
): AttributionDraft[] {
  const sure: AttributionDraft[] = [];
  for (const rule of sureRules) sure.push(...rule(context, block, groups));
  if (block.depth > 0) sure.push(...reportsWithin(context, block, groups, others));
  return proposed(context, sure).filter((draft) => isReport(block, context, draft));
}

/** Adds a proposal to those that stand, unless it clashes with one of them; says whether it did. */
function joins(context: Context, draft: AttributionDraft, drafts: AttributionDraft[]): boolean {
  if (proposed(context, [draft]).length === 0) return false;
  const isApart = !clashes(draft, drafts);
  if (isApart) drafts.push(draft);
  else tellOf(context, draft, 'exclusion', 'dropped: crosses or repeats what stands');
  return isApart;
}

/** What rules propose, which the trace is told, without what it leaves out. */
export function proposed(context: Context, drafts: AttributionDraft[]): AttributionDraft[] {
  const { trace } = context.doc.tokens;
  if (trace === null) return drafts;
  const leftOut = trace.leftOut('claims');
  const kept = drafts.filter(({ rule }) => rule !== leftOut);
  for (const draft of kept) tellOf(context, draft, 'rule');
  return kept;
}

/** Tells the trace, where there is one, what a rule proposes, or why a proposal is dropped. */
function tellOf(
  { doc: { text, tokens } }: Context,
  { rule, source, cue, content }: AttributionDraft,
  step: Step,
  why?: string,
): void {
  const [first] = content;
  if (tokens.trace === null || first === undefined) return;
  const words = (span: Span | null): string => (span === null ? 'none' : `“${slice(text, span)}”`);
  const says = why ?? `proposed: source ${words(source)}, cue ${words(cue)}`;
  const { end } = lastOf(content);
  tokens.trace.add({ family: 'claims', step, id: rule, start: first.start, end, says });
}

/** `said that the mayor did not know why, and accused …`: who goes on is who says it all. */
const isWithin = (group: VerbGroup, drafts: readonly AttributionDraft[]): boolean =>
  drafts.some(({ content }) => content.some((piece) => contains(piece, group)));

function candidateOf(
  context: Context,
  block: Block,
  groups: readonly VerbGroup[],
  group: VerbGroup,
  shared: Source | null,
): Candidate {
  const before = sourceBefore(context, block, group.first);
  const own = group.kind === 'participle' && !isAbsolute(block, before) ? null : before;
  const after = sourceAfter(context, block, group.last);
  const inverted = after === null || group.negated || ownsVerb(block, after) ? null : after;
  const subject =
    own ?? (borrows(block, group) ? (shared ?? mainSubject(context, block, group)) : null);
  return { context, block, groups, group, subject, ownSubject: own !== null, inverted };
}

/** `He left, with aides saying why`, `despite a source telling the paper that …`: the participle has its own subject. */
const isAbsolute = ({ items }: Block, subject: Source | null): boolean =>
  subject !== null && /^(?:with|despite|amid)$/.test(items.at(subject.first - 1).lower);

/** `said he had gone`: a pronoun before a verb is its subject, not that of the cue. */
function ownsVerb({ items }: Block, { first, last }: Source): boolean {
  return items.at(first).tag === 'PRON' && last === first + 1 && items.at(last).isVerb;
}

/** Whether a cue without a subject of its own takes that of the verb before: “…, adding that”, “and said”. */
function borrows(block: Block, group: VerbGroup): boolean {
  return (
    group.kind === 'participle' ||
    claimWords['shares-subject'].holds(block.items.at(group.first - 1))
  );
}

/** The subject of the first verb of the block. */
function mainSubject(context: Context, block: Block, group: VerbGroup): Source | null {
  for (let index = 1; index < group.first; index++) {
    if (!block.items.at(index).isVerb) continue;
    let first = index;
    while (block.items.at(first - 1).tag === 'ADV') first--;
    const source = sourceBefore(context, block, first);
    if (source !== null) return source;
  }
  return group.first === 0 ? subjectAfterParticiple(context, block) : null;
}

function draftOf(candidate: Candidate): AttributionDraft | null {
  const { context, block, groups, group, inverted } = candidate;
  const speech = speechNounCue(context, block, group);
  const reading =
    speech === null
      ? candidate
      : { context, block, groups, group, subject: speech.source, ownSubject: true, inverted };
  const leftOut = context.doc.tokens.trace?.leftOut('claims');
  for (const rule of verbRules) {
    if (rule.id === leftOut) continue;
    if (!rule.needs.some((frame) => takes(group, frame))) continue;
    const found = rule.find(reading);
    if (found === null || found.content.length === 0) continue;
    const cue = found.cue ?? speech?.cue ?? { start: group.start, end: group.end };
    return draftFrom(context, block, {
      source: found.source,
      cue,
      cueClass: group.refused ? 'refuse' : (found.cueClass ?? group.verb.cueClass),
      content: found.content,
      rule: rule.id,
      isNegated: group.negated || group.refused,
    });
  }
  return null;
}

const farthest = 9;

/**
 * `has issued a statement condemning …`: a participle that tells what the speech just named says.
 * The cue runs from the verb to the participle, and its subject is that verb’s.
 */
function speechNounCue(
  context: Context,
  block: Block,
  group: VerbGroup,
): { readonly source: Source; readonly cue: Span } | null {
  if (group.kind !== 'participle') return null;
  const { items } = block;
  const { speechNouns, speechVerbs } = context.lexicon;
  const noun = items.at(group.first - 1);
  if (noun.isEdge || !speechNouns.has(noun.lower)) return null;
  for (let at = group.first - 2; at >= Math.max(0, group.first - farthest); at--) {
    if (!speechVerbs.has(items.at(at).lower)) continue;
    const first = auxiliariesStart(items, at);
    const source = sourceBefore(context, block, first);
    return source === null
      ? null
      : { source, cue: { start: items.at(first).start, end: group.end } };
  }
  return null;
}

/** “declined to say” takes whatever the verb takes; so does the verb itself. */
const takes = (
  group: VerbGroup,
  frame: Parameters<VerbGroup['verb']['takes']['has']>[0],
): boolean => group.verb.takes.has(frame);

/** Whether a draft would say the same content again, or crosses one that stands. */
export const clashes = (draft: AttributionDraft, others: readonly AttributionDraft[]): boolean =>
  others.some((other) => {
    const mayRepeat = tellsOf(draft, other) || tellsOf(other, draft);
    return draft.content.some((piece) =>
      other.content.some((theirs) => {
        const isSame = piece.start === theirs.start && piece.end === theirs.end;
        return isSame
          ? !mayRepeat
          : overlaps(piece, theirs) && !contains(theirs, piece) && !contains(piece, theirs);
      }),
    );
  });

/** Whether what is said tells of another saying, with its source and cue. */
const tellsOf = ({ content }: AttributionDraft, { cue, source }: AttributionDraft): boolean =>
  content.length > 1 &&
  cue !== null &&
  source !== null &&
  content.some((piece) => contains(piece, cue) && contains(piece, source));

/** `if somebody says “no”`, `when you call it “a ruin”`: nobody has said it. */
function isSupposed({ items }: Block, { start }: Span): boolean {
  const at = firstFrom(items.list, start);
  return claimWords.anyone.holds(items.at(at)) && claimWords.supposes.holds(items.at(at - 1));
}

/** Whether somebody is reported to say it; the trace is told of what nobody says. */
export function isReport(block: Block, context: Context, draft: AttributionDraft): boolean {
  const isReported = tellsOfReport(block, context, draft);
  if (!isReported) tellOf(context, draft, 'exclusion', 'dropped: supposed, or the speaker’s own');
  return isReported;
}

/** Inside a quotation, what its speaker says of himself now is no report. */
function tellsOfReport(block: Block, { doc }: Context, { source }: AttributionDraft): boolean {
  if (source !== null && isSupposed(block, source)) return false;
  if (block.depth === 0 || source === null) return block.depth === 0;
  return !claimWords['speaker-and-hearers'].has(slice(doc.text, source).toLowerCase());
}
