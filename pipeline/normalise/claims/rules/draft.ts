import { lastOf } from '../../../lib/lists.ts';
import { contains, firstFrom, overlaps, slice, type Span } from '../../../lib/span.ts';
import type { Step } from '../../doc/trace.ts';
import type { Block, Context } from '../blocks.ts';
import { modeOf } from '../content.ts';
import { claimWords } from '../lexicon.ts';
import type { Source } from '../sources.ts';
import type { AttributionDraft, ClaimRule } from '../types.ts';
import type { VerbGroup } from '../verb-groups.ts';

/** What a rule finds in a block. */
export type BlockRule = (block: Block) => readonly AttributionDraft[];

/** A cue in its block, with its neighbours worked out. */
export interface Candidate {
  readonly block: Block;
  readonly group: VerbGroup;
  /** The subject before the cue, its own or shared with an earlier cue. */
  readonly subject: Source | null;
  /** Whether the subject stands right before the cue. */
  readonly ownSubject: boolean;
  /** The noun phrase after the cue, where it may be an inverted subject. */
  readonly inverted: Source | null;
}

/** Who says what, by a rule that reads one verb. */
export interface Found {
  readonly source: Span;
  readonly content: readonly Span[];
}

/** What a rule finds: one span, where there is one. */
export const foundAs = (source: Span, span: Span | null): Found | null =>
  span === null ? null : { source, content: [span] };

/** What a rule says of an attribution that is its own, and goes on from no other. */
interface Said extends Pick<AttributionDraft, 'source' | 'cue' | 'cueClass' | 'content' | 'rule'> {
  readonly isNegated?: boolean;
}

/** The draft of what a rule found in a block; its mode is that of its content. */
export function draftFrom({ doc, lexicon, depth }: Block, said: Said): AttributionDraft {
  const { source, cue, cueClass, rule, isNegated = false } = said;
  const content = said.content.map((piece) => endingBefore(doc.text, piece, source));
  return {
    source: source === null ? null : { start: source.start, end: source.end },
    goesOnFrom: null,
    cue,
    cueClass,
    polarity: isNegated ? 'negated' : 'affirmed',
    content,
    mode: modeOf(doc, content, depth),
    rule,
    precedence: lexicon.precedence[rule],
    medium: null,
    evidence: null,
  };
}

/** Whether a subject is nobody, `no minister has said`, or does not say it either, `nor did she say`. */
export function isDenied({ items }: Pick<Block, 'items'>, source: Span | null): boolean {
  if (source === null) return false;
  const at = firstFrom(items.list, source.start);
  return (
    claimWords.nobody.holds(items.at(at)) ||
    (items.at(at - 1).tag === 'AUX' && claimWords['not-either'].holds(items.at(at - 2)))
  );
}

/** The draft of a quotation that a name, a colon or its place gives to somebody: no verb says how it was said. */
export const directDraft = (
  { lexicon }: Context,
  rule: ClaimRule,
  { source, cue, content }: { source: Span | null; cue: Span | null; content: Span },
): AttributionDraft => ({
  source,
  goesOnFrom: null,
  cue,
  cueClass: null,
  polarity: 'affirmed',
  content: [content],
  mode: 'direct',
  rule,
  precedence: lexicon.precedence[rule],
  medium: null,
  evidence: null,
});

/** `Conceding that it was late, Rivera left`: what a participle in front takes ends before who says it. */
function endingBefore(text: string, piece: Span, source: Span | null): Span {
  if (source === null || source.start <= piece.start || !contains(piece, source)) return piece;
  let { start: end } = source;
  while (end > piece.start && /[\s,]/.test(text.charAt(end - 1))) end--;
  return text.slice(end, source.start).includes(',') ? { start: piece.start, end } : piece;
}

/** Whether a span stands in what is said. */
export const isInContent = ({ content }: AttributionDraft, span: Span): boolean =>
  content.some((piece) => contains(piece, span));

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

/** Whether somebody is reported to say it; the trace is told of what nobody says. */
export function isReport(block: Block, draft: AttributionDraft): boolean {
  const isReported = tellsOfReport(block, draft.source);
  if (!isReported) tellOf(block, draft, 'exclusion', 'dropped: supposed, or the speaker’s own');
  return isReported;
}

/** Inside a quotation, what its speaker says of himself now is no report; nobody has said what is in `if somebody says “no”`. */
function tellsOfReport({ doc, items, depth }: Block, source: Span | null): boolean {
  if (source === null) return depth === 0;
  const at = firstFrom(items.list, source.start);
  if (claimWords.anyone.holds(items.at(at)) && claimWords.supposes.holds(items.at(at - 1)))
    return false;
  return (
    depth === 0 || !claimWords['speaker-and-hearers'].has(slice(doc.text, source).toLowerCase())
  );
}

/** What rules propose, which the trace is told, without what it leaves out. */
export function traced(context: Context, drafts: AttributionDraft[]): AttributionDraft[] {
  const { trace } = context.doc.tokens;
  if (trace === null) return drafts;
  const leftOut = trace.leftOut('claims');
  const kept = drafts.filter(({ rule }) => rule !== leftOut);
  for (const draft of kept) tellOf(context, draft, 'rule');
  return kept;
}

/** Tells the trace, where there is one, what a rule proposes, or why a proposal is dropped. */
export function tellOf(
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
