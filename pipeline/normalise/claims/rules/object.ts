import type { Span } from '../../../kernel/span.ts';
import { clauseEnd, quotedSpan, spanOfItems } from '../contents.ts';
import { isSaid } from '../groups.ts';
import type { Preposition } from '../lexicon.ts';
import { hasVerb, isQuote, startsPhrase } from '../scan.ts';
import { sourceStarts } from '../sources.ts';
import type { Candidate, Found } from './types.ts';

const prepositions: readonly Preposition[] = ['of', 'about', 'against', 'for'];

/** `condemned the deployment`, `announced a plan`. */
export function objectAfter(candidate: Candidate): Found | null {
  const { block, group, subject } = candidate;
  if (subject === null || !isSaid(group) || !startsPhrase(block.items[group.last])) return null;
  return contentFrom(candidate, group.last, subject);
}

/** `called it “a provocation”`, `described the plan as …`: without a pronoun that is named. */
export function nameAfter(candidate: Candidate): Found | null {
  const { block, group, subject } = candidate;
  const { items } = block;
  const next = items[group.last];
  if (subject === null || !isSaid(group) || !startsPhrase(next)) return null;
  const isNameAlone = isQuote(next) && items[group.last + 1]?.tag !== 'NOUN';
  if (items[subject.first - 1]?.lower === 'what' || isNameAlone) return nameIn(candidate, subject);
  const isPronoun = next?.tag === 'PRON' || /^(?:it|him|her|them|us|me)$/.test(next?.lower ?? '');
  if (!isPronoun) return contentFrom(candidate, group.last, subject);
  const from = items[group.last + 1]?.lower === 'as' ? group.last + 2 : group.last + 1;
  const quotation = items[from]?.quotation;
  const end = clauseEnd(block, from, candidate.groups, sourceStarts(candidate));
  if (quotation !== undefined && !hasVerb(items, from + 1, end))
    return { source: subject, content: quotesFrom(candidate, from, end) };
  return contentFrom(candidate, from, subject);
}

/** `What he called | a sad day | was a feast`, `which he called | “crap” | – one of …`: the name alone. */
function nameIn({ context, block, group }: Candidate, source: Span): Found | null {
  const { items } = block;
  const from = group.last;
  const quotation = items[from]?.quotation;
  if (quotation !== undefined) return { source, content: [quotedSpan(context.doc, quotation)] };
  const verb = items.findIndex((_, at) => at > from && hasVerb(items, at, at + 1));
  const end = items[verb - 1]?.tag === 'CCONJ' ? verb - 1 : verb;
  const span = spanOfItems(items, from, verb < 0 ? items.length : end);
  return span === null ? null : { source, content: [span] };
}

function quotesFrom({ context, block }: Candidate, from: number, end: number): Span[] {
  return block.items
    .slice(from, end)
    .flatMap((item) =>
      item.quotation === undefined ? [] : [quotedSpan(context.doc, item.quotation)],
    );
}

/** `warned of a famine`, `boasted about …`. */
export function prepositionAfter(candidate: Candidate): Found | null {
  const { block, group, subject } = candidate;
  const word = block.items[group.last]?.lower ?? '';
  const takes = prepositions.some((each) => each === word && group.verb.takes.has(each));
  if (subject === null || !isSaid(group) || !takes) return null;
  return contentFrom(candidate, group.last, subject);
}

/** `vowed to fight on`, `declined to say whether …`. */
export function infinitiveAfter(candidate: Candidate): Found | null {
  const { block, group, subject } = candidate;
  if (subject === null || !isSaid(group) || block.items[group.last]?.lower !== 'to') return null;
  return contentFrom(candidate, group.last, subject);
}

function contentFrom(candidate: Candidate, from: number, source: Span): Found | null {
  const { block, groups } = candidate;
  const end = clauseEnd(block, from, groups, sourceStarts(candidate));
  if (isQuote(block.items[from]) && end <= from) return null;
  const span = spanOfItems(block.items, from, end);
  return span === null ? null : { source, content: [span] };
}
