import type { Token, Tokens } from '../../doc/token.ts';
import { lastOf } from '../../../lib/lists.ts';
import { contains, firstFrom, type Span } from '../../../lib/span.ts';
import { endsWithComma } from '../blocks.ts';
import type { Context } from '../context.ts';
import type { AttributionDraft } from '../types.ts';
import { cutAt } from './cut.ts';
import { quoteTag, type View } from './view.ts';

/**
 * `said the road was closed | and warned that …`, `…, | calling it a shame`, `“…,” | adding, “…”`, `… | before adding
 * that`, `Rivera, who called him | , told …`: what is said next is not in it.
 */
export function upToNextCue(
  context: Context,
  view: View,
  draft: AttributionDraft,
  all: readonly AttributionDraft[],
): AttributionDraft {
  const last = lastOf(draft.content);
  for (const other of all) {
    if (other.cue === null || other.cue.start <= last.start || other.cue.end >= last.end) continue;
    const end = endBy(view, draft, other);
    if (end === null || end <= last.start) continue;
    return cutAt(context, view, draft, end);
  }
  return draft;
}

function endBy(view: View, draft: AttributionDraft, other: AttributionDraft): number | null {
  const { cue, source } = other;
  if (cue === null) return null;
  const isOwn = source !== null && draft.cue !== null && contains(source, draft.cue);
  if (isOwn || source?.start === draft.source?.start) return endBefore(view, cue);
  return endBeforeOther(view, lastOf(draft.content), other);
}

/** Where what is said ends before a cue of the same source; null where the cue may stand in it. */
function endBefore({ items }: View, cue: Span): number | null {
  let at = firstFrom(items.list, cue.start) - 1;
  const before = items.at(at);
  if (before.tag === 'QUOTE' && endsWithComma(before)) return before.end;
  const isLater = /^(?:before|while|after)$/.test(before.lower);
  if (isLater ? !items.at(at + 1).lower.endsWith('ing') : !/^(?:and|but|,)$/.test(before.lower))
    return null;
  if (items.at(at - 1).lower === ',') at--;
  return items.at(at - 1).end;
}

/** `said | “not at all” | and a third said “no”`, `she adores “the sea,” | she also blames …`: the same before a cue of its own subject. */
function endBeforeOther(
  { items, tags }: View,
  last: Span,
  { source, cue }: AttributionDraft,
): number | null {
  if (source === null || cue === null || source.start <= last.start || source.end > cue.start)
    return null;
  const first = firstFrom(items.list, last.start);
  const at = firstFrom(items.list, source.start) - 1;
  const before = items.at(at);
  if (/^(?:and|but|while)$/.test(before.lower) && tags[at - 1] === quoteTag)
    return at - 1 === first || before.lower !== 'and' ? items.at(at - 1).end : null;
  const isSplice = tags[at] === quoteTag && endsWithComma(before);
  return isSplice && items.list.slice(first, at).every(isMain) ? before.end : null;
}

const isMain = ({ tag, lower }: Token): boolean =>
  tag !== 'SCONJ' && !/^(?:when|if|as|after|before|once)$/.test(lower);

/**
 * `called it “a feast” | – a word of hers`, `their chants of “home!” | were heard`: behind the marks a dash leads to
 * what the writer adds, and behind a noun’s the main verb goes on.
 */
export function upToComment(
  context: Context,
  view: View,
  draft: AttributionDraft,
): AttributionDraft {
  const { items, tags, quotes } = view;
  const last = lastOf(draft.content);
  const { cue } = draft;
  if (!quotes || cue === null || last.start < cue.end) return draft;
  const isNoun =
    /^(?:of|for)$/.test(items.at(firstFrom(items.list, cue.end) - 1).lower) &&
    !holdsVerb(items, cue);
  const isNamed = /^cue-then-(?:name|object)$/.test(draft.rule);
  for (let at = firstFrom(items.list, last.start) + 1; !items.at(at).isEdge; at++) {
    const { lower, tag, start } = items.at(at);
    if (start >= last.end) break;
    if (tags[at - 1] !== quoteTag) continue;
    const ends =
      (isNoun && (tag === 'VERB' || tag === 'AUX')) ||
      isOnlyDash(items, lower, last) ||
      (isNamed && isNextDeed(items, at, last));
    if (!ends) continue;
    return cutAt(context, view, draft, items.at(at - 1).end);
  }
  return draft;
}

/** `called the deal “a theft” | and ranked him last`: where no verb stands before the marks, the writer’s goes on. */
const isNextDeed = (items: Tokens, at: number, { start }: Span): boolean =>
  /^(?:and|but)$/.test(items.at(at).lower) &&
  items.at(at + 1).tag === 'VERB' &&
  !items.at(at + 1).lower.endsWith('ing') &&
  items.list
    .slice(firstFrom(items.list, start), at)
    .every(({ tag, lower }) => tag !== 'VERB' && tag !== 'AUX' && lower !== 'to');

const holdsVerb = (items: Tokens, span: Span): boolean =>
  items.list.some((item) => contains(span, item) && (item.tag === 'VERB' || item.tag === 'AUX'));

const isDash = (word: string): boolean => /^(?:[-–—]|--)$/.test(word);

const isOnlyDash = (items: Tokens, word: string, span: Span): boolean =>
  isDash(word) &&
  items.list.filter((item) => isDash(item.lower) && contains(span, item)).length === 1;
