import type { Span } from '../../../kernel/span.ts';
import { clauseEnd, quotedSpan, spanOfItems } from '../contents.ts';
import { isSaid, type CueGroup } from '../groups.ts';
import { afterAside, hasVerb, isComma, isEnd, isQuote, startsPhrase } from '../scan.ts';
import { sourceBefore } from '../sources.ts';
import type { Candidate, Found } from './types.ts';

/** Where the source of another cue starts, for finding the end of a clause. */
export const stops =
  ({ context, block }: Candidate) =>
  (group: CueGroup): number | null =>
    sourceBefore(context, block, group.first)?.first ?? null;

const complementisers = new Set([
  'that',
  'whether',
  'if',
  'how',
  'why',
  'what',
  'where',
  'when',
  'who',
]);

/** `the minister said on Monday that …`. */
export function thatClause(candidate: Candidate): Found | null {
  const { context, block, group, subject } = candidate;
  if (subject === null || !isSaid(group)) return null;
  const opens = (item: { lower: string }): boolean =>
    item.lower === 'that' || item.lower === 'whether';
  const at = afterAside(context, block.items, group.last, opens, true);
  return at < 0 ? null : clauseFrom(candidate, at, subject);
}

/** `the minister said the plan would fail`, `asked why …`, `told her the plan …`. */
export function bareClause(candidate: Candidate): Found | null {
  const { block, group, subject } = candidate;
  const { items } = block;
  if (subject === null || !isSaid(group)) return null;
  const first = group.last;
  const next = items[first];
  if (next === undefined || isComma(next) || isEnd(next)) return null;
  const from = group.verb.takes.has('hearer')
    ? afterHearer(candidate, first)
    : afterTime(candidate, first);
  const start = items[from];
  if (
    !startsPhrase(start) &&
    !complementisers.has(start?.lower ?? '') &&
    !hasVerb(items, from, from + 1)
  ) {
    if (start?.tag !== 'ADV' && start?.tag !== 'SCONJ') return null;
  }
  const end = clauseEnd(block, from, candidate.groups, stops(candidate));
  if (!hasVerb(items, from, end) && !items.slice(from, end).some(isQuote)) return null;
  return clauseFrom(candidate, from, subject);
}

function clauseFrom(candidate: Candidate, from: number, source: Span): Found | null {
  const end = clauseEnd(candidate.block, from, candidate.groups, stops(candidate));
  const span = spanOfItems(candidate.block.items, from, end);
  return span === null ? null : { source, content: [span] };
}

/** Past the one who is told: a pronoun, or a noun phrase up to where the clause begins. */
function afterHearer({ context, block }: Candidate, first: number): number {
  const { items } = block;
  if (
    /^(?:him|her|them|me|us|you|reporters|journalists|lawmakers)$/.test(items[first]?.lower ?? '')
  )
    return first + 1;
  let at = first;
  while (
    ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'].includes(items[at]?.tag ?? '') &&
    !context.dateTokens.has(items[at]?.start ?? -1)
  )
    at++;
  return at;
}

/** Past “on Monday”, “Monday”, “later”. */
function afterTime({ context, block }: Candidate, first: number): number {
  let at = first;
  for (;;) {
    const item = block.items[at];
    const next = block.items[at + 1];
    if (item === undefined) return first;
    if (context.dateTokens.has(item.start)) at++;
    else if (
      /^(?:on|in|late|early|last)$/.test(item.lower) &&
      next !== undefined &&
      context.dateTokens.has(next.start)
    )
      at++;
    else return at;
  }
}

/** `The plan, she said, would fail.` and `The plan would fail, she said.` */
export function clauseBefore(candidate: Candidate): Found | null {
  const { context, block, group, subject, inverted, ownSubject } = candidate;
  const { items } = block;
  if (group.kind !== 'finite') return null;
  const source = ownSubject ? subject : inverted;
  if (source === null) return null;
  const first = ownSubject ? source.first : group.first;
  const last = ownSubject ? group.last : source.last;
  if (
    !isComma(items[first - 1]) &&
    items[first - 1]?.lower !== '—' &&
    items[first - 1]?.lower !== '–'
  )
    return null;
  const stop = afterAside(
    context,
    items,
    last,
    (item) => isEnd(item) || isComma(item) || item.tag === 'QUOTE',
  );
  const after = stop < 0 ? items.length : stop;
  if (stop < 0 && last < items.length && hasVerb(items, last, items.length)) return null;
  const start = contentStart(candidate, first - 1);
  if (!hasVerb(items, start, first) && !hasVerb(items, after, items.length)) return null;
  const content = [spanOfItems(items, start, first)];
  if (isComma(items[after])) content.push(rest(candidate, after));
  else if (isQuote(items[after])) content.push(quoteSpan(candidate, after));
  const spans = content.filter((span) => span !== null);
  return spans.length === 0 ? null : { source, content: spans };
}

function quoteSpan({ context, block }: Candidate, at: number): Span | null {
  const quotation = block.items[at]?.quotation;
  return quotation === undefined ? null : quotedSpan(context.doc, quotation);
}

/** Where the reported clause before a cue begins: after an earlier cue’s end, or with the block. */
function contentStart({ block, groups, group }: Candidate, end: number): number {
  const earlier = groups
    .filter((each) => each.last < end && each !== group && each.kind !== 'infinitive')
    .at(-1);
  if (earlier === undefined) return 0;
  const comma = block.items.findIndex((item, index) => index >= earlier.last && isComma(item));
  return comma < 0 || comma >= end ? 0 : 0;
}

/** What follows the second comma of an inserted attribution, unless it attributes again. */
function rest(candidate: Candidate, comma: number): Span | null {
  const { block, groups } = candidate;
  const next = groups.find((group) => group.first > comma);
  if (next !== undefined && next.kind === 'participle' && next.first === comma + 1) return null;
  const end = clauseEnd(block, comma + 1, groups, stops(candidate));
  return hasVerb(block.items, comma + 1, end) || block.items.slice(comma, end).some(isQuote)
    ? spanOfItems(block.items, comma + 1, end)
    : null;
}
