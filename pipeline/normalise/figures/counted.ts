import type { Span } from '../../kernel/span.ts';
import type { Annotation, Token } from '../annotate/types.ts';
import type { Quantity } from './quantity.ts';

/** What is counted or measured, and what befell it. */
export interface Counted {
  readonly counted: string | null;
  readonly state: string | null;
}

const nominal = new Set(['NOUN', 'PROPN', 'ADJ', 'X']);
const empty = new Set(['%', 'percent', 'per', 'cent', 'years', 'year']);
const longest = 6;

/** The noun phrase that a number counts: after it, past `of the`; and the participles that follow. */
export function countedAt(doc: Annotation, quantity: Quantity, end: number): Counted {
  const { tokens } = doc;
  const start = phraseStart(tokens, quantity.last, end);
  const last = phraseEnd(tokens, start, end);
  if (last === start) return { counted: null, state: null };
  const first = tokens[start];
  const final = tokens[withOf(tokens, last, end) - 1];
  if (first === undefined || final === undefined || empty.has(first.lower))
    return { counted: null, state: null };
  const text = doc.text.slice(first.start, final.end).replace(/\s+/g, ' ');
  return { counted: text, state: stateAt(doc, withOf(tokens, last, end), end) };
}

function phraseStart(tokens: readonly Token[], at: number, end: number): number {
  let start = at;
  if (tokens[start]?.lower === 'more' || tokens[start]?.lower === 'other') start++;
  if (tokens[start]?.lower === 'of') start++;
  if (
    start > at &&
    /^(?:the|its|his|her|their|our|those|these|all)$/.test(tokens[start]?.lower ?? '')
  )
    start++;
  return Math.min(start, end);
}

function phraseEnd(tokens: readonly Token[], start: number, end: number): number {
  let last = start;
  let noun = start;
  while (last < end && last - start < longest) {
    const token = tokens[last];
    if (token === undefined) break;
    const participle =
      token.tag === 'VERB' && nominal.has(tokens[last + 1]?.tag ?? '') && last === start;
    if (!nominal.has(token.tag) && !participle) break;
    if (noun > start && token.tag === 'ADJ') break;
    last++;
    if (token.tag !== 'ADJ' && !participle) noun = last;
  }
  return noun > start ? noun : soleAdjective(tokens, start, last);
}

/** A tagger takes some nouns for adjectives: a lone plural one counts. */
const soleAdjective = (tokens: readonly Token[], start: number, last: number): number =>
  last === start + 1 && /s$/.test(tokens[start]?.lower ?? '') ? last : start;

/** `rounds of ammunition`: one `of` phrase belongs to the noun. */
function withOf(tokens: readonly Token[], last: number, end: number): number {
  if (tokens[last]?.lower !== 'of' || last + 1 >= end || tokens[last + 1]?.tag === 'NUM')
    return last;
  const start = tokens[last + 1]?.tag === 'DET' ? last + 2 : last + 1;
  const of = phraseEnd(tokens, start, Math.min(end, start + 3));
  return of > start ? of : last;
}

const states = new Set([
  'killed',
  'wounded',
  'injured',
  'dead',
  'missing',
  'displaced',
  'arrested',
  'detained',
  'evacuated',
  'rescued',
  'hospitalised',
  'hospitalized',
  'infected',
  'died',
  'captured',
  'destroyed',
  'damaged',
  'homeless',
  'trapped',
  'hurt',
  'lost',
  'kidnapped',
  'released',
  'charged',
  'convicted',
  'deployed',
  'vaccinated',
  'affected',
  'unemployed',
  'sentenced',
]);

/** `have been killed or wounded`, `were injured`: what befell those counted, right after the phrase. */
function stateAt(doc: Annotation, at: number, end: number): string | null {
  const { tokens } = doc;
  let first = at;
  while (first < end && ['AUX', 'ADV'].includes(tokens[first]?.tag ?? '')) first++;
  if (!states.has(tokens[first]?.lower ?? '')) return null;
  let last = first + 1;
  while (
    /^(?:or|and)$/.test(tokens[last]?.lower ?? '') &&
    states.has(tokens[last + 1]?.lower ?? '')
  )
    last += 2;
  const span: Span = { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
  return doc.text.slice(span.start, span.end);
}
