import { contains, slice, type Span } from '../../lib/span.ts';
import { closedClass } from '../doc/lexicon.ts';
import { Tokens, type TokenSpan } from '../doc/token.ts';
import type { Block } from './blocks.ts';
import { commaFrom, hasVerb, isComma, isEnd, isNoun, isQuote, spanOf } from './items.ts';
import { media } from './lexicon.ts';
import type { AttributionModel } from './model/weights.ts';
import { attributionsOf } from './repairs/repairs.ts';
import { isAccordingTo } from './rules/other-cues.ts';
import { type Source, sourceAfter } from './sources.ts';
import type { AttributionDraft, CueClass } from './types.ts';
import { findVerbGroups } from './verb-groups.ts';

/** An aside that names a medium, with its commas, and the medium. */
interface Aside extends TokenSpan {
  readonly medium: Source;
}

/**
 * The attributions of a block in which somebody says something and an aside names in what: in `Rivera said, according to
 * TIME, that she would go` it is Rivera who speaks, and TIME is the medium. The block is read without the aside.
 *
 * @returns null where no aside names a medium, or where what it tells is more than what somebody says
 */
export function saidInMedium(block: Block, model: AttributionModel): AttributionDraft[] | null {
  const aside = asideOf(block);
  if (aside === null) return null;
  const { list, trace } = block.items;
  const items = new Tokens([...list.slice(0, aside.first), ...list.slice(aside.last)], trace);
  const drafts = attributionsOf(
    { ...block, items, groups: findVerbGroups(items, block.lexicon) },
    model,
  );
  if (!sayAll(items, drafts)) return null;
  const { start, end } = aside.medium;
  const gap = { start: block.items.at(aside.first).start, end: block.items.at(aside.last - 1).end };
  return drafts.map((draft) => ({
    ...draft,
    content: draft.content.flatMap((piece) => around(block, aside, gap, piece)),
    medium: { start, end },
  }));
}

function asideOf(block: Block): Aside | null {
  const { items } = block;
  const at = items.list.findIndex((_, index) => isAccordingTo(items, index));
  const medium = at < 0 ? null : (sourceAfter(block, at + 2) ?? textAt(items, at + 2));
  if (medium === null || !isMedium(block, medium)) return null;
  const end = commaFrom(items, medium.first);
  const isApart = at === 0 || isComma(items.at(at - 1));
  if (!isApart) return { first: at, last: medium.last, medium };
  const stop = items.list.findIndex((item, index) => index >= medium.last && isEnd(item));
  const close = stop < 0 ? items.length : stop;
  if (end >= close) return at === 0 ? null : { first: at - 1, last: close, medium };
  const tellsMore = closedClass['wh-relatives'].holds(items.at(end + 1));
  const goesOn = hasVerb(items, end + 1, close) || isQuote(items.at(end + 1));
  return tellsMore || !goesOn ? null : { first: Math.max(0, at - 1), last: end + 1, medium };
}

/** `court documents`, whatever the first of two words is taken for. */
const textAt = (items: Tokens, first: number): Source | null =>
  media.texts.holds(items.at(first + 1))
    ? { ...spanOf(items, { first, last: first + 2 }), first, last: first + 2 }
    : null;

/** The head of its first noun phrase is a text, or its name is of a medium. */
function isMedium({ doc, items }: Block, { first, start, end }: Source): boolean {
  let head = first;
  while (/^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(items.at(head + 1).tag)) head++;
  return (
    (isNoun(items.at(head)) && media.texts.holds(items.at(head))) ||
    media.isName(slice(doc.text, { start, end }).toLowerCase())
  );
}

/** What somebody only thinks is told by the medium. */
const unspoken: ReadonlySet<CueClass | null> = new Set<CueClass | null>(['believe', null]);

/** Whether a block tells nothing but what somebody says, when or where. */
function sayAll(items: Tokens, drafts: readonly AttributionDraft[]): boolean {
  const said = drafts.filter(({ source, cueClass }) => source !== null && !unspoken.has(cueClass));
  if (said.length === 0) return false;
  // `The bridge, which Rivera said was safe, fell`
  if (said.some(({ source }) => isRelative(items, source))) return false;
  const parts = said.flatMap(({ source, cue, content }) => [source, cue, ...content]);
  const spans = parts.filter((span) => span !== null);
  const first = Math.min(...spans.map(({ start }) => start));
  const isFronted = /^(?:ADP|SCONJ)$/.test(items.at(0).tag);
  return items.list.every(
    (item) =>
      !item.isVerb ||
      (isFronted && item.end <= first) ||
      spans.some((span) => contains(span, item)),
  );
}

/** Whether a source stands in a relative clause. */
function isRelative(items: Tokens, source: Span | null): boolean {
  const at = items.list.findIndex(({ start }) => start === source?.start);
  return (
    closedClass['wh-relatives'].holds(items.at(at)) ||
    closedClass['wh-relatives'].holds(items.at(at - 1))
  );
}

/** The parts of a content before and behind an aside that it was read across. */
function around(block: Block, { first, last }: Aside, gap: Span, piece: Span): Span[] {
  if (!contains(piece, gap)) return [piece];
  const before = { start: piece.start, end: block.items.at(first - 1).end };
  const behind = { start: block.items.at(last).start, end: piece.end };
  // `…, according to TIME, and left the town`
  return block.items.at(last).tag === 'CCONJ' ? [before] : [before, behind];
}
