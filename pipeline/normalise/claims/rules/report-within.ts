import { known } from '../../../lib/lists.ts';
import { firstFrom, slice, type Span } from '../../../lib/span.ts';
import type { Tokens } from '../../doc/token.ts';
import type { Block } from '../blocks.ts';
import { hasVerb, isComma, isQuote } from '../items.ts';
import { claimWords } from '../lexicon.ts';
import { sourceBefore } from '../sources.ts';
import type { AttributionDraft, ClaimRule } from '../types.ts';
import type { VerbGroup } from '../verb-groups.ts';
import { bareClause, thatClause } from './clause.ts';
import { draftFrom } from './draft.ts';

/** The rule of a report inside somebody’s own words. */
export const reportWithin = 'report-within' satisfies ClaimRule;

/**
 * Of what the rules propose inside somebody’s own words, the reports of what another said: `said` in “My sister
 * called and said that the river was coming”. The corpora leave them out, so the model has not
 * learned them; a spoken verb in the past with somebody as its subject is sure enough.
 */
export function reportsWithin(
  block: Block,
  proposed: readonly AttributionDraft[],
): AttributionDraft[] {
  const precedence = block.lexicon.precedence[reportWithin];
  return proposed
    .filter((draft) => isOfAnother(block, draft))
    .map((draft) => ({ ...draft, rule: reportWithin, precedence }));
}

/** Whether a proposal tells what somebody else said, in so many words; a quotation in a quotation is left to the model. */
export function isOfAnother(block: Block, draft: AttributionDraft): boolean {
  const { rule, polarity, cueClass, source, cue, content } = draft;
  const isClause = rule === 'cue-then-that' || rule === 'cue-then-clause';
  if (!isClause && (rule !== 'cue-then-quote' || block.depth > 0)) return false;
  if (polarity === 'negated' || cueClass === null || !block.lexicon.spoken.has(cueClass))
    return false;
  if (source === null || isVague(block, source)) return false;
  const group = block.groups.find(({ end }) => end === cue?.end);
  return group?.kind === 'finite' && isPast(group) && tells(block.items, known(content, 0));
}

/**
 * The reports whose cue opens a quotation: in `Rivera wrote that Moss “had warned that the cables were old”` what is quoted
 * begins with the verb whose subject stands before the marks.
 */
export function reportsOpened(blocks: readonly Block[]): AttributionDraft[] {
  let outer: Block | undefined;
  return blocks.flatMap((block) => {
    if (block.depth === 0) outer = block;
    const report = block.depth === 1 && outer !== undefined ? reportOpened(outer, block) : null;
    return report === null ? [] : [report];
  });
}

function reportOpened(outer: Block, inner: Block): AttributionDraft | null {
  const [group] = inner.groups;
  if (group?.first !== 0 || group.kind !== 'finite' || group.negated || !isPast(group)) return null;
  const { cueClass } = group.verb;
  if (!inner.lexicon.spoken.has(cueClass)) return null;
  const at = outer.items.list.findIndex(({ quotation }) => quotation?.inner.start === inner.start);
  const subject = at < 1 ? null : sourceBefore(outer, at);
  if (subject === null || isVague(inner, subject)) return null;
  const candidate = { block: inner, group, subject, ownSubject: true, inverted: null };
  const found = thatClause(candidate) ?? bareClause(candidate);
  if (found === null || !tells(inner.items, known(found.content, 0))) return null;
  const cue = { start: group.start, end: group.end };
  return draftFrom(inner, { ...found, cue, cueClass, rule: reportWithin });
}

const vagueEnds = /^(?:every|any|no)\w+$/;

/** `it`, `everybody`: nobody in particular. */
function isVague({ doc }: Block, source: Span): boolean {
  const words = slice(doc.text, source).toLowerCase();
  return claimWords['vague-sources'].has(words) || vagueEnds.test(words);
}

const isPast = ({ verb, chained }: VerbGroup): boolean =>
  chained || (verb.forms.has('past') && !verb.forms.has('base'));

/** Whether a verb stands before the first comma, or what is said is quoted. */
function tells(items: Tokens, { start, end }: Span): boolean {
  const said = items.slice(
    items.list.findIndex((item) => item.end > start),
    firstFrom(items.list, end),
  );
  if (said.list.some(isQuote)) return true;
  const comma = said.list.findIndex(isComma);
  return hasVerb(said, 2, comma < 0 ? said.length : comma);
}
