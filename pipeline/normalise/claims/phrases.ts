import {
  isGerund,
  isParticiple,
  isPastParticiple,
  isQuestion,
  isRelative,
  isSubjectPronoun,
} from '../doc/noun-phrase.ts';
import type { Token, Tokens } from '../doc/token.ts';
import { type Block, isDate } from './blocks.ts';
import { isComma } from './items.ts';
import { claimWords } from './lexicon.ts';

/** Whether an item from first up to last passes. */
export function anyOf(
  items: Tokens,
  first: number,
  last: number,
  passes: (item: Token, at: number, items: Tokens) => boolean,
): boolean {
  for (let at = first; at < last; at++) if (passes(items.at(at), at, items)) return true;
  return false;
}

export const isYear = ({ text }: Token): boolean => /^(?:1[89]|20)\d\d$/.test(text);

/** Whether a comma stands between two items; not one of `Jan. 1, 2015,`. */
export const hasComma = (items: Tokens, first: number, last: number): boolean =>
  anyOf(items, first, last, partsWords);

const partsWords = (item: Token, at: number, items: Tokens): boolean =>
  isComma(item) && !isYear(items.at(at + 1)) && !isYear(items.at(at - 1));

const breaks = new Set([':', ';', '(', ')', '[', ']', '—', '–', '--']);

/** Whether a mark stands between two items behind which no phrase goes on. */
const hasBreak = (items: Tokens, first: number, last: number): boolean =>
  anyOf(items, first, last, ({ lower }) => breaks.has(lower));

/** `Last year`, `This week`, `Friday` */
export const isTime = (block: Block, at: number): boolean =>
  isDate(block, block.items.at(at)) || isSpanOfTime(block.items, at);

export const isSpanOfTime = (items: Tokens, at: number): boolean =>
  claimWords['time-openers'].holds(items.at(at)) &&
  claimWords['spans-of-time'].holds(items.at(at + 1));

/** Whether a participle or infinitive behind a noun opens a phrase that tells more of it. */
export function isModifying(block: Block, at: number): boolean {
  const { items } = block;
  const [item, next] = [items.at(at), items.at(at + 1)];
  if (item.lower === 'to') return item.tag === 'PART' && next.isVerb;
  if (item.tag !== 'VERB') return false;
  if (isGerund(item)) return true;
  if (!isPastParticiple(item)) return false;
  if (claimWords['naming-participles'].holds(item) || claimWords['called-participles'].holds(item))
    return true;
  if (next.tag === 'SCONJ') return isGerund(items.at(at + 2));
  return next.tag === 'ADP' || next.tag === 'ADV' || next.tag === 'PART' || isTime(block, at + 1);
}

/** Whether a verb has a time of its own: no gerund, no infinitive. */
export const isFinite = (items: Tokens, at: number): boolean =>
  !(items.at(at).tag === 'VERB' && isGerund(items.at(at))) && items.at(at - 1).lower !== 'to';

/** Whether a verb is the verb of a clause, and no participle or infinitive that tells more of a noun. */
export const isOfClause = (block: Block, at: number): boolean => {
  const { items } = block;
  const item = items.at(at);
  if (item.tag === 'AUX') return items.at(at - 1).lower !== 'to';
  return (
    item.tag === 'VERB' &&
    isFinite(items, at) &&
    items.at(at - 1).tag !== 'AUX' &&
    !isParticiple(item)
  );
};

/** How many verbs with a time of their own stand between two items. */
export function finiteVerbs({ items }: Block, first: number, last: number): number {
  let count = 0;
  for (let at = first; at < last; at++) {
    if (!items.at(at).isVerb) continue;
    if (isFinite(items, at)) count++;
    while (at + 1 < last && (items.at(at + 1).isVerb || items.at(at + 1).tag === 'PART')) at++;
  }
  return count;
}

const neverLast = new Set(['ADP', 'DET', 'CCONJ', 'SCONJ', 'PUNCT']);
const opensClause = new Set(['NOUN', 'PROPN', 'DET', 'PRON', 'SCONJ']);

/**
 * Whether a clause that a relative pronoun opens may end where a verb begins: `who warned of the fault | told`. In it
 * somebody may say or think a clause of his own, which has a verb, too: `who believe the pier is safe | say`.
 */
export function isRelativeTo(block: Block, at: number, end: number): boolean {
  const { items, lexicon } = block;
  if (end - at < 2 || !mayEndClause(items, end - 1)) return false;
  if (hasComma(items, at, end) || hasBreak(items, at, end)) return false;
  const count = finiteVerbs(block, at + 1, end);
  // `that supplies the army`: the tagger may take the verb for a noun.
  if (count === 0) return items.at(at).lower === 'that' && looksThird(items, at + 1);
  let first = at + 1;
  while (/^(?:ADV|AUX|PART)$/.test(items.at(first).tag)) first++;
  const readings = opensClause.has(items.at(first + 1).tag)
    ? lexicon.verbs.of(items.at(first))
    : undefined;
  const mayHold = readings?.some(({ takes }) => takes.has('clause')) === true;
  const mustHold = readings?.some(({ takes }) => takes.has('quote') && !takes.has('object'));
  const most = (mayHold ? 2 : 1) + conjunctions(items, at + 1, end);
  return count >= (mustHold === true ? 2 : 1) && count <= most;
}

/** Not `it` in `who left because it | had`. */
const mayEndClause = (items: Tokens, at: number): boolean =>
  !neverLast.has(items.at(at).tag) &&
  items.at(at).tag !== 'AUX' &&
  (!isSubjectPronoun(items.at(at)) || items.at(at - 1).tag === 'VERB');

const looksThird = (items: Tokens, at: number): boolean =>
  items.at(at).tag === 'NOUN' &&
  /[^s]s$/.test(items.at(at).lower) &&
  /^(?:DET|NUM|PRON|PROPN)$/.test(items.at(at + 1).tag);

function conjunctions(items: Tokens, first: number, last: number): number {
  let count = 0;
  for (let at = first; at < last; at++)
    if (/^[SC]CONJ$/.test(items.at(at).tag) || isQuestion(items.at(at))) count++;
  return count;
}

/** Whether no verb of a clause stands between two items, unless in a relative clause that ends there. */
export function isVerbless(block: Block, first: number, last: number): boolean {
  const { items } = block;
  if (last > first && neverLast.has(items.at(last - 1).tag)) return false;
  if (hasBreak(items, first, last)) return false;
  if (hasComma(items, first, last)) return isList(items, first, last);
  for (let at = first; at < last; at++) {
    if (isRelative(items.at(at))) return isRelativeTo(block, at, last);
    if (isOfClause(block, at) && !isModifying(block, at)) return false;
    if (isSubjectPronoun(items.at(at))) return false;
  }
  return true;
}

/** `plants in cities such as Tolm, Arden and Lund`: nothing but nouns, the last of them behind a conjunction. */
const isList = (items: Tokens, first: number, last: number): boolean =>
  anyOf(items, first, last, ({ tag }) => tag === 'CCONJ') &&
  !anyOf(items, first, last, (item) => item.isVerb && !isGerund(item));
