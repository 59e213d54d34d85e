/**
 * Where noun phrases end and what they are about: read from the left by tags, since a phrase and its head are one question
 * for who speaks, who is told and what a description means.
 */
import type { Span } from '../../lib/span.ts';
import { beginsWithCapital } from './letters.ts';
import { closedClass, loadIrregularForms } from './lexicon.ts';
import { shapeBits, type Token, type Tokens } from './token.ts';

export const isQuote = ({ tag }: Token): boolean => tag === 'QUOTE';
export const isNoun = ({ tag }: Token): boolean => tag === 'NOUN' || tag === 'PROPN';
export const isGerund = ({ lower }: Token): boolean => lower.endsWith('ing');
export const isArticle = (item: Token): boolean =>
  closedClass.articles.holds(item) || closedClass.possessives.holds(item);
export const isSubjectPronoun = (item: Token): boolean =>
  closedClass['subject-pronouns'].holds(item);
export const isHeadNoun = (item: Token): boolean => isNoun(item) || item.tag === 'NUM';
export const isRelative = (item: Token): boolean => closedClass.relatives.holds(item);
export const isQuestion = (item: Token): boolean => isRelative(item) || item.lower.startsWith('wh');

/** A comma, or a quotation that has one before its closing mark. */
export const endsWithComma = ({ lower, tag, text }: Token): boolean =>
  lower === ',' || (tag === 'QUOTE' && /,\s?[”"’']*$/.test(text.slice(-4)));

const insideTags = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'ADP']);

/** `the “History” section`: whether the marks behind an item stand inside a phrase. */
export const mayHoldMarks = ({ tag }: Token): boolean => insideTags.has(tag);

const headTags = new Set(['NOUN', 'PROPN', 'NUM', 'PRON', 'X', 'ADJ', 'DET']);
const mayBeHead = (item: Token): boolean => headTags.has(item.tag) && !isArticle(item);

/**
 * Where the noun phrase ends that begins at a token, without what modifies it from the right; -1 where none begins. Its
 * head is the last token before.
 * @param end where the phrase must end, at the latest
 * @param dates where the tokens of dates start
 */
export function coreEnd(
  tokens: Tokens,
  first: number,
  end: number,
  dates: ReadonlySet<number>,
): number {
  const opener = tokens.at(first);
  if (isSubjectPronoun(opener)) return first + 1;
  if (closedClass['clause-leads'].holds(opener) && opener.tag !== 'DET') return -1;
  let at = first;
  while (at < end && staysInCore(tokens, first, at, dates)) at++;
  while (at > first && !mayBeHead(tokens.at(at - 1))) at--;
  // `clear` alone is nobody, `many` is.
  const isBare = at === first + 1 && opener.tag === 'ADJ' && tokens.at(at).tag !== 'CCONJ';
  return at > first && (!isBare || closedClass['lone-subjects'].holds(opener)) ? at : -1;
}

const nominalTags = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'X', 'SYM']);
const isNominal = ({ tag }: Token): boolean => nominalTags.has(tag);
const hasWord = /[\p{L}\p{N}$€£%]/u;

/** Whether a token goes on with the noun phrase that begins at `first`. */
function staysInCore(
  tokens: Tokens,
  first: number,
  at: number,
  dates: ReadonlySet<number>,
): boolean {
  const [before, item, next] = [tokens.at(at - 1), tokens.at(at), tokens.at(at + 1)];
  if (isDate(item, dates)) return isNoun(next) || next.lower === "'s" || isDate(next, dates);
  // Behind its noun a phrase takes no more articles and adverbs.
  const isOpen = at === first || !isHeadNoun(before);
  if (item.tag === 'DET' || closedClass.possessives.holds(item))
    return isOpen || before.tag === 'DET';
  if (item.tag === 'PRON') return at === first && !isQuestion(item) && !isSubjectPronoun(item);
  if (isNominal(item)) return hasWord.test(item.text);
  return joinsNouns(tokens, at, first) || (isOpen && isAttribute(tokens, at, at > first));
}

const isDate = ({ start, isEdge }: Token, dates: ReadonlySet<number>): boolean =>
  dates.has(start) && !isEdge;

/** Marks and `’s` between the words of a phrase, and marks of a quotation in it. */
function joinsNouns(tokens: Tokens, at: number, first: number): boolean {
  const [before, item] = [tokens.at(at - 1), tokens.at(at)];
  if (isQuote(item)) return at > first && mayHoldMarks(before) && !endsWithComma(item);
  return item.lower === "'s" || item.lower === "'" ? isHeadNoun(before) : isSlash(tokens, at);
}

/** Whether a word that is no noun leads to one: `recently published`, `more than 90`, the `United` that the tagger takes for a verb. */
function isAttribute(tokens: Tokens, at: number, isInside: boolean): boolean {
  const [item, next] = [tokens.at(at), tokens.at(at + 1)];
  if (item.lower === 'than') return isInside;
  if (item.tag === 'VERB')
    return (
      (next.tag === 'PROPN' && beginsWithCapital(item.text)) ||
      (isParticiple(item) && isNominal(next) && (isInside || isAdjacent(tokens, at)))
    );
  return (
    item.tag === 'ADV' &&
    (next.tag === 'ADJ' ||
      next.tag === 'NUM' ||
      next.lower === 'than' ||
      isParticiple(next) ||
      item.lower === 'only')
  );
}

/** `Ruling party lawmakers`, not `Citing two reports`. */
const isAdjacent = (tokens: Tokens, at: number): boolean =>
  tokens.at(at - 1).isEdge && tokens.at(at + 1).tag === 'NOUN' && isNoun(tokens.at(at + 2));

/** `9/11 survivor`, `Orm & Lund`, `tolm.org` */
const isSlash = (tokens: Tokens, at: number): boolean =>
  tokens.at(at).lower === '&' ||
  (/^[/.-]$/.test(tokens.at(at).lower) &&
    tokens.at(at - 1).end === tokens.at(at).start &&
    tokens.at(at).end === tokens.at(at + 1).start);

const participleBit = 4;
const irregularForms = loadIrregularForms();

/** Whether the form may be a past participle: `led`, not `began`. */
export const isPastParticiple = ({ tag, lower }: Token): boolean =>
  tag === 'VERB' &&
  (lower.endsWith('ed') || ((irregularForms.get(lower) ?? 0) & participleBit) !== 0);

export const isParticiple = (item: Token): boolean =>
  (item.tag === 'VERB' && isGerund(item)) || isPastParticiple(item);

const nounTags: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);

/**
 * The last noun before the phrase is modified from the right, or goes on with another: `source` in `a source close to it`.
 * @param names none of them is cut
 */
export function headFrom(tokens: Tokens, first: number, names: readonly Span[]): number {
  let head = -1;
  for (let at = first; at < tokens.length; at++) {
    if (head >= 0 && endsPhrase(tokens, at, names)) break;
    if (nounTags.has(tokens.at(at).tag)) head = at;
  }
  return head < 0 ? tokens.length - 1 : head;
}

const ending: ReadonlySet<string> = new Set(['ADP', 'CCONJ', 'DET', 'PUNCT', 'SCONJ']);

function endsPhrase(tokens: Tokens, at: number, names: readonly Span[]): boolean {
  const token = tokens.at(at);
  const before = tokens.at(at - 1);
  // `Rivera’s office`, `Moss’ office`
  if (isApostrophe(token) && before.lower.endsWith('s')) return false;
  if (names.some(({ start, end }) => start <= before.start && token.end <= end)) return false;
  if (token.bits & shapeBits.dash) return tokens.at(at + 1).start !== token.end;
  return beginsAnother(token) || (nounTags.has(before.tag) && tellsMore(tokens, at));
}

/** A preposition, conjunction, mark or relative; and a study | last year. */
const beginsAnother = (token: Token): boolean =>
  ending.has(token.tag) ||
  closedClass.relatives.holds(token) ||
  token.lower === 'to' ||
  token.lower === 'last' ||
  token.lower === 'next';

/** told police | she had left, a man | accused of fraud, sources | close to him; and not `Rivera’s elected leader`. */
function tellsMore(tokens: Tokens, at: number): boolean {
  const { tag } = tokens.at(at);
  if (tag === 'PRON') return true;
  const modifies = tag === 'VERB' || tag === 'ADJ' || tag === 'ADV';
  return modifies && !nounTags.has(tokens.at(at + 1).tag);
}

const isApostrophe = ({ lower, start, end }: Token): boolean => lower === "'" && end - start === 1;
