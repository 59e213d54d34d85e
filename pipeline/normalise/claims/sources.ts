import { closedClass } from '../doc/lexicon.ts';
import type { Token, Tokens } from '../doc/token.ts';
import { WordSet } from '../doc/words.ts';
import { isObjectPronoun } from './asides.ts';
import { type Block, endsWithComma } from './blocks.ts';
import type { Context } from './context.ts';
import { claimWords } from './lexicon.ts';
import {
  appositiveEnd,
  head,
  isDate,
  isSlash,
  nominal,
  phraseStart,
  type Source,
  sourceOf,
  withAppositive,
  withRelative,
} from './noun-phrases.ts';

const subjectPronouns = new WordSet([
  ...closedClass['subject-pronouns'],
  ...claimWords['lone-subjects'],
]);

/** Where the source of a cue starts in a block, for finding the end of a clause. */
export const sourceStarts =
  ({ context, block }: { readonly context: Context; readonly block: Block }) =>
  ({ first }: { readonly first: number }): number | null =>
    sourceBefore(context, block, first)?.first ?? null;

/** What may close an appositive. */
const closers = new WordSet([',', '—', '–', '--', ')']);

/**
 * The subject that ends just before an item, or before the day that stands there (`The firm today
 * announced`), or null. Appositives between commas belong to it.
 */
export function sourceBefore(context: Context, block: Block, before: number): Source | null {
  const { items } = block;
  const end = beforeDay(context, items, before);
  const previous = items.at(end - 1);
  if (previous.isEdge) return null;
  if (subjectPronouns.holds(previous))
    return withOpenRelative(context, items, end - 1, end) ?? sourceOf(items, end - 1, end);
  if (closers.holds(previous))
    return withRelative(items, end - 1) ?? withAppositive(context, block, end - 1);
  if (end < before && previous.tag === 'VERB') return withParticiple(context, items, end, before);
  if (!head(previous)) return null;
  const start = phraseStart(context, items, end);
  const relative = /^(?:which|whom|that)$/.test(items.at(start).lower) && start < end - 1;
  return (
    withOpenRelative(context, items, start, end) ??
    afterQuotation(context, items, start, end) ??
    sourceOf(items, relative ? start + 1 : start, end)
  );
}

/**
 * `A spokesman for the company that runs the dam below the lake said`: a noun that a verb or
 * preposition of a relative clause governs is no subject; whom the clause tells of is.
 */
function withOpenRelative(
  context: Context,
  items: Tokens,
  noun: number,
  end: number,
): Source | null {
  if (!/^(?:ADP|VERB)$/.test(items.at(noun - 1).tag)) return null;
  let at = noun - 1;
  while (at > 0 && !isBreak(items.at(at)) && !openRelatives.test(items.at(at).lower)) at--;
  const verbs = items.list.slice(at + 1, noun).filter(({ tag }) => tag === 'VERB');
  if (at < 1 || isBreak(items.at(at)) || !head(items.at(at - 1)) || verbs.length !== 1) return null;
  if (!/^(?:VERB|AUX|ADV)$/.test(items.at(at + 1).tag)) return null;
  if (context.lexicon.verbs.of(verbs[0]) !== undefined) return null;
  const first = phraseStart(context, items, at);
  const before = items.at(first - 1);
  return before.isEdge || isBreak(before) || claimWords['clause-leads'].holds(before)
    ? sourceOf(items, first, end)
    : null;
}

const openRelatives = /^(?:who|which|that)$/;

const isBreak = ({ tag }: Token): boolean => tag === 'PUNCT' || tag === 'QUOTE';

/** `a list printed Friday names`, `accounts to be read today tell`: the day is the participle’s. */
function withParticiple(
  context: Context,
  items: Tokens,
  end: number,
  before: number,
): Source | null {
  let noun = end - 1;
  while (noun > 0 && /^(?:AUX|PART)$/.test(items.at(noun - 1).tag)) noun--;
  return noun > 0 && head(items.at(noun - 1))
    ? sourceOf(items, phraseStart(context, items, noun), before)
    : null;
}

function beforeDay(context: Context, items: Tokens, before: number): number {
  let end = before;
  while (end > 1 && isDate(context, items.at(end - 1))) end--;
  return end < before && items.at(end - 1).tag === 'ADP' ? end - 1 : end;
}

/** `“…,” Jane Doe, leader of the party said`: the appositive is left open; between marks and cue there is only she. */
function afterQuotation(
  context: Context,
  items: Tokens,
  appositive: number,
  end: number,
): Source | null {
  const name = items.at(appositive - 2);
  if (items.at(appositive - 1).lower !== ',' || name.tag !== 'PROPN') return null;
  const first = phraseStart(context, items, appositive - 1);
  return items.at(first - 1).tag === 'QUOTE' ? sourceOf(items, first, end) : null;
}

/** The subject that starts at an item, as in “said the minister”, or null. */
export function sourceAfter(context: Context, block: Block, start: number): Source | null {
  const { items } = block;
  const next = items.at(start);
  if (next.isEdge || !(nominal(next) || isModifier(items, start))) return null;
  if (subjectPronouns.holds(next)) return sourceOf(items, start, start + 1);
  if (isObject(items, start)) return null;
  let end = nominal(next) ? start : start + 1;
  let lastHead = start;
  for (; end < items.length; end++) {
    const item = items.at(end);
    if (item.isEdge || isDate(context, item)) break;
    if (nominal(item)) {
      lastHead = end + 1;
      continue;
    }
    if (isSlash(items, end)) continue;
    if (!claimWords['phrase-joints'].holds(item) || !phraseGoesOn(context, items, end)) break;
  }
  const last = appositiveEnd(context, items, lastHead);
  return sourceOf(items, start, last);
}

/** `asking her, “…”`: whom one asks; `according to him, …` */
const isObject = (items: Tokens, at: number): boolean =>
  isObjectPronoun(items.at(at)) &&
  items.at(at + 1).lower === ',' &&
  items.at(at + 2).tag === 'QUOTE';

/** `said lead author Ana Rivera`: what looks like a verb before a noun and a name. */
const isModifier = (items: Tokens, at: number): boolean =>
  items.at(at).tag === 'VERB' &&
  items.at(at + 1).tag === 'NOUN' &&
  items.at(at + 2).tag === 'PROPN';

/** After `of`, `and`, `'s`: whether another noun follows that belongs to the phrase. */
function phraseGoesOn(context: Context, items: Tokens, at: number): boolean {
  const next = items.at(at + 1);
  if (next.isEdge || isDate(context, next)) return false;
  const joint = items.at(at).lower;
  if (
    joint === 'on' ||
    joint === 'to' ||
    joint === 'in' ||
    joint === 'at' ||
    joint === 'from' ||
    joint === 'with'
  )
    return (
      joint !== 'on' && joint !== 'to' && next.tag === 'PROPN' && items.at(at - 1).tag === 'NOUN'
    );
  return nominal(next);
}

/** `Calling it a disgrace, the minister …`, `Citing “a lack of funds,” she …`: behind the first comma, which may stand in marks. */
export function subjectAfterParticiple(context: Context, block: Block): Source | null {
  const comma = block.items.list.findIndex(endsWithComma);
  return comma < 0 ? null : sourceAfter(context, block, comma + 1);
}
