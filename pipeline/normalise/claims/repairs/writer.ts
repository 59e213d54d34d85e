import type { Token, Tokens } from '../../doc/token.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Block } from '../blocks.ts';
import { commaFrom, hasVerb, isComma, isGerund, startsPhrase } from '../items.ts';
import { claimWords } from '../lexicon.ts';

/**
 * Where the writer goes on in what stands behind a cue: the mark before it, as an item, or the joint where none is.
 *
 * @param first the first item of what is said, @param last the item behind it, @param source the first item of who says it,
 * @param isObject whether what is said may be a noun phrase
 * @returns -1 where all is said
 */
export function writerFrom(
  block: Block,
  first: number,
  last: number,
  source: number,
  isObject: boolean,
): number {
  const { items } = block;
  const isList = items.list.slice(first, last).filter(isSemicolon).length > 1;
  const main = isFronted(items, source) ? mainClause(items, first, last) : -1;
  let hasOwnVerb = items.at(first).isVerb;
  let mayBePassive = false;
  for (let at = first + 1; at < last; at++) {
    const item = items.at(at);
    if (at === main) return at;
    if (isSemicolon(item)) {
      if (!isList && !opensThat(items, at + 1)) return at;
    } else if (goesOn(block, at, isObject, hasOwnVerb, mayBePassive)) return at;
    else if (isObject && !hasOwnVerb && isOccasion(block, at, last)) return at;
    // `his message that what it needs first and foremost is work`
    hasOwnVerb ||= item.isVerb || claimWords['reported-clause-openers'].holds(item);
    mayBePassive ||= claimWords['finite-be'].holds(item);
  }
  return -1;
}

/** `denounced the levy | in a letter on Friday`: where it was said, at the end. */
function isOccasion({ items, lexicon }: Block, from: number, last: number): boolean {
  if (!/^(?:in|during|on)$/.test(items.at(from).lower)) return false;
  if (!closedClass['indefinite-articles'].holds(items.at(from + 1))) return false;
  let at = from + 2;
  while (at < last && /^(?:ADJ|NOUN|PROPN)$/.test(items.at(at).tag)) at++;
  return (
    lexicon.speechNouns.holds(items.at(at - 1)) && (at === last || endsWithDay(items, at, last))
  );
}

/** `on Friday`, `last week`, `to the board`: behind a noun nothing but a phrase. */
function endsWithDay(items: Tokens, from: number, last: number): boolean {
  const isPhrase = items.at(from).tag === 'ADP' && items.at(from).lower !== 'of';
  return isPhrase && !hasVerb(items, from, last) && commaFrom(items, from) >= last;
}

const isSemicolon = ({ lower }: Token): boolean => lower === ';';

/** `; that …`, `; and that …` */
const opensThat = (items: Tokens, at: number): boolean =>
  items.at(at).lower === 'that' || items.at(at + 1).lower === 'that';

/**
 * Whether the writer goes on behind an item.
 *
 * @param hasOwnVerb whether what is said has had a verb, @param mayBePassive whether it had a form of be
 */
function goesOn(
  block: Block,
  at: number,
  isObject: boolean,
  hasOwnVerb: boolean,
  mayBePassive: boolean,
): boolean {
  const { items } = block;
  const item = items.at(at);
  if (isJoint(item)) return isObject && !hasOwnVerb && beginsVerb(items, at + 1);
  if (!isComma(item) || !hasOwnVerb) return false;
  const next = items.at(at + 1);
  // `the boats were lost, and battered by the waves`: the form may be a participle.
  if (isJoint(next))
    return isContrast(items, at + 1) || (!mayBePassive && beginsPast(items, at + 2));
  return isComment(items, at + 1) || isAside(block, at + 1);
}

const isJoint = ({ lower }: Token): boolean => lower === 'and' || lower === 'but';

/** `but she left` */
const isContrast = (items: Tokens, at: number): boolean =>
  items.at(at).lower === 'but' &&
  closedClass['subject-pronouns'].holds(items.at(at + 1)) &&
  items.at(at + 2).isVerb;

/** `a veto and | tried to win them over`; not `schools and | repaired roads` */
function beginsVerb(items: Tokens, from: number): boolean {
  const at = items.at(from).tag === 'ADV' ? from + 1 : from;
  return items.at(at).isVerb && !isGerund(items.at(at)) && !isAttribute(items, at);
}

/** `, and | signed it` */
const beginsPast = (items: Tokens, at: number): boolean =>
  items.at(at).tag === 'VERB' && /(?:ed|s)$/.test(items.at(at).lower) && !isAttribute(items, at);

/** `repaired | roads` */
const isAttribute = (items: Tokens, at: number): boolean =>
  /^(?:NOUN|PROPN|ADJ)$/.test(items.at(at + 1).tag);

/** `a move that angered the town`: what names the saying is not said. */
function isComment(items: Tokens, from: number): boolean {
  let at = closedClass.articles.holds(items.at(from)) ? from + 1 : from;
  while (items.at(at).tag === 'ADJ') at++;
  return (
    claimWords['names-of-saying'].holds(items.at(at)) &&
    (closedClass.relatives.holds(items.at(at + 1)) || items.at(at + 1).tag === 'VERB')
  );
}

const longestAside = 5;

/** `as she had promised`: a cue behind a subject; `as did the others`. */
const isAside = ({ items, groups }: Block, at: number): boolean =>
  items.at(at).lower === 'as' &&
  (closedClass.do.holds(items.at(at + 1)) || isCueAside(items, groups, at));

const isCueAside = (items: Tokens, groups: Block['groups'], at: number): boolean =>
  startsPhrase(items.at(at + 1)) &&
  groups.some(({ first, kind }) => kind === 'finite' && first > at && first <= at + longestAside);

/** `While Moss said …`, `But when Moss said …`: who says it stands in a clause that a main clause follows. */
function isFronted(items: Tokens, source: number): boolean {
  const opener = items.at(0).tag === 'CCONJ' || items.at(0).tag === 'ADV' ? 1 : 0;
  return (
    source > 0 &&
    [0, opener].some((at) => claimWords['fronting'].holds(items.at(at))) &&
    !items.list.slice(0, source).some(isComma)
  );
}

/** The comma behind which the main clause begins: a subject and its verb before the next one; -1 where none is. */
function mainClause(items: Tokens, first: number, last: number): number {
  let hasOwnVerb = false;
  for (let at = first; at < last; at++) {
    hasOwnVerb ||= items.at(at).isVerb;
    if (!isComma(items.at(at)) || !hasOwnVerb) continue;
    const next = items.at(at + 1);
    if (!startsPhrase(next) || closedClass.relatives.holds(next)) continue;
    if (hasVerb(items, at + 2, commaFrom(items, at + 2))) return at;
  }
  return -1;
}
