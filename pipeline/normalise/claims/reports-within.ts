import { claimWords } from './lexicon.ts';
import { Tokens } from '../doc/token.ts';
import { known } from '../../lib/lists.ts';
import { overlaps, slice, type Span } from '../../lib/span.ts';
import type { Block } from './blocks.ts';
import type { Context } from './context.ts';
import { findVerbGroups, type VerbGroup } from './verb-groups.ts';
import { bareClause, thatClause } from './rules/clause.ts';
import { hasVerb, isComma, isQuote } from './asides.ts';
import { sourceBefore } from './sources.ts';
import type { AttributionDraft, ClaimRule } from './types.ts';
import { draftFrom } from './rules/draft.ts';

/** The rule of a report inside somebody’s own words. */
export const reportWithin = 'report-within' satisfies ClaimRule;

const clauses = new Set(['cue-then-that', 'cue-then-clause']);
/** In an answer of an interview; a quotation within a quotation is left to the model. */
const quotes = 'cue-then-quote';
const vagueEnds = /^(?:every|any|no)\w+$/;

/** `it`, `everybody`: nobody in particular. */
function isVague({ doc }: Context, source: Span): boolean {
  const words = slice(doc.text, source).toLowerCase();
  return claimWords['vague-sources'].has(words) || vagueEnds.test(words);
}

/**
 * Of what the rules propose inside somebody’s own words, the reports of what another said: “My sister
 * called and | said | that the river was coming”. The corpora leave them out, so the model has not
 * learned them; a spoken verb in the past with somebody as its subject is sure enough.
 */
export function reportsWithin(
  context: Context,
  block: Block,
  groups: readonly VerbGroup[],
  drafts: readonly AttributionDraft[],
): AttributionDraft[] {
  const confidence = context.lexicon.confidence[reportWithin];
  return drafts
    .filter((draft) => isOfAnother(context, block, groups, draft))
    .map((draft) => ({ ...draft, rule: reportWithin, confidence }));
}

/** Whether a proposal tells what somebody else said, in so many words. */
export function isOfAnother(
  context: Context,
  { items, depth }: Block,
  groups: readonly VerbGroup[],
  { rule, polarity, cueClass, source, cue, content }: AttributionDraft,
): boolean {
  if (!clauses.has(rule) && (rule !== quotes || depth > 0)) return false;
  if (polarity === 'negated' || cueClass === null || !context.lexicon.spoken.has(cueClass))
    return false;
  if (source === null || isVague(context, source)) return false;
  const group = groups.find(({ end }) => end === cue?.end);
  return group?.kind === 'finite' && isPast(group) && tells(items, known(content, 0));
}

/**
 * `Rivera wrote that Moss “had warned that the cables were old”`: what is quoted begins with the verb
 * whose subject stands before the marks.
 */
export function reportsOpened(context: Context, outer: Block, inner: Block): AttributionDraft[] {
  const groups = findVerbGroups(inner, context.lexicon);
  const [group] = groups;
  if (group?.first !== 0 || group.kind !== 'finite' || group.negated || !isPast(group)) return [];
  if (!context.lexicon.spoken.has(group.verb.cueClass)) return [];
  const at = outer.items.list.findIndex(({ quotation }) => quotation?.inner.start === inner.start);
  const subject = at < 1 ? null : sourceBefore(context, outer, at);
  if (subject === null || isVague(context, subject)) return [];
  const reading = {
    context,
    block: inner,
    groups,
    group,
    subject,
    ownSubject: true,
    inverted: null,
  };
  const content = (thatClause(reading) ?? bareClause(reading))?.content ?? [];
  if (content.length === 0 || !tells(inner.items, known(content, 0))) return [];
  const cue = { start: group.start, end: group.end };
  const { cueClass } = group.verb;
  return [
    draftFrom(context, inner, {
      ...{ source: subject, cue, cueClass, content },
      rule: reportWithin,
    }),
  ];
}

const isPast = ({ verb, chained }: VerbGroup): boolean =>
  chained || (verb.forms.has('past') && !verb.forms.has('base'));

/** Whether a verb stands before the first comma, or what is said is quoted. */
function tells(items: Tokens, content: Span): boolean {
  const said = new Tokens(items.list.filter((item) => overlaps(item, content)));
  if (said.list.some(isQuote)) return true;
  const comma = said.list.findIndex(isComma);
  return hasVerb(said, 2, comma < 0 ? said.length : comma);
}
