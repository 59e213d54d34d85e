import type { Token, Tokens } from '../../doc/token.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Block } from '../blocks.ts';
import { hasVerb, isComma, isGerund, isQuote, startsPhrase } from '../items.ts';
import { claimWords } from '../lexicon.ts';

/**
 * Where the writer goes on in what stands behind a cue: the mark before it, as an item, or the joint where none is.
 *
 * @param first the first item of what is said, @param last the item behind it, @param source the first item of who says it,
 * @param isObject whether what is said is a noun phrase
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
  for (let at = first + 1; at < last; at++) {
    if (at === main) return at;
    if (isQuote(items.at(at - 1)) && isQuote(items.at(at + 1))) continue;
    if (isSemicolon(items.at(at))) {
      if (!isList && !opensThat(items, at + 1)) return at;
    } else if (goesOn(block, at, first, isObject)) return at;
  }
  return -1;
}

const isSemicolon = ({ lower }: Token): boolean => lower === ';';

/** `; that …`, `; and that …` */
const opensThat = (items: Tokens, at: number): boolean =>
  items.at(at).lower === 'that' || items.at(at + 1).lower === 'that';

/** Whether the writer goes on behind an item. */
function goesOn(block: Block, at: number, first: number, isObject: boolean): boolean {
  const { items } = block;
  const item = items.at(at);
  if (isJoint(item)) return isObject && !hasVerb(items, first, at) && beginsVerb(items, at + 1);
  if (!isComma(item) || !hasVerb(items, first, at)) return false;
  const next = items.at(at + 1);
  if (isJoint(next))
    return isContrast(items, at + 1) || (beginsPast(items, at + 2) && !isPassive(items, first, at));
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

/** `the boats were lost, and battered by the waves`: the form may be a participle. */
const isPassive = (items: Tokens, first: number, last: number): boolean =>
  items.list.slice(first, last).some((item) => claimWords['finite-be'].holds(item));

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

/** `as she had promised`: a cue behind a subject. */
const isAside = ({ items, groups }: Block, at: number): boolean =>
  items.at(at).lower === 'as' &&
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
  for (let at = first + 1; at < last; at++) {
    if (!isComma(items.at(at)) || !hasVerb(items, first, at)) continue;
    const next = items.at(at + 1);
    if (!startsPhrase(next) || closedClass.relatives.holds(next)) continue;
    const comma = items.list.findIndex((item, index) => index > at + 1 && isComma(item));
    if (hasVerb(items, at + 2, comma < 0 ? items.length : comma)) return at;
  }
  return -1;
}
