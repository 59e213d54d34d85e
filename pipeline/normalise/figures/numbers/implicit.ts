import { tagBits } from '../../doc/token.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { bare, plain, update, type Quantity } from '../quantity.ts';
import { closes, isOf, type Subtokens } from '../subtokens.ts';
import type { FigureRule } from '../types.ts';
import { besideNumbers, besideUnits } from '../words.ts';
import { isDefinite } from './words.ts';

/**
 * A number that is said without a number word: `no casualties`, `none of the passengers`, `both men`,
 * `a pair of gunmen`, `profits doubled`, `twice as many`, `twice a week`.
 */
export function readImplicit(tokens: Subtokens, index: number): Quantity | null {
  const { lower } = tokens.at(index);
  if (lower === 'no') return isNoneAt(tokens, index) ? implicit(index, 0, 'zero') : null;
  if (lower === 'not') return isNotOneOf(tokens, index) ? notOne(index) : null;
  if (lower === 'none') return isNoneOf(tokens, index) ? implicit(index, 0, 'zero') : null;
  if (lower === 'both') return isCounted(tokens, index) ? implicit(index, 2, 'both') : null;
  const members = tokens.lexicon.sets.get(lower);
  if (members !== undefined)
    return isSet(tokens, index)
      ? update(implicit(index, members, 'set'), { first: index - 1 })
      : null;
  if (tokens.lexicon.folds.has(lower)) return foldAt(tokens, index);
  const value = tokens.lexicon.multiples.get(lower) ?? 1;
  return lower === 'twice' || lower === 'thrice'
    ? timesAt(tokens, index, value)
    : multipliedAt(tokens, index, value);
}

const implicit = (first: number, value: number, rule: FigureRule): Quantity =>
  update(bare(plain(first, first + 1, value, 'words', true)), { rule, confidence: 0.8 });

/** `no casualties`, `no further arrests`, of things that news counts; in `no law obliging soldiers` a law is. */
function isNoneAt(tokens: Subtokens, index: number): boolean {
  for (let at = index + 1; at < index + 4; at++) {
    const token = tokens.at(at);
    if (tokens.lexicon.none.has(token.lower) && token.tag === 'NOUN') return true;
    if (!isOf(token, tagBits.ADJ | tagBits.NOUN | tagBits.VERB)) return false;
    if (token.tag === 'VERB' && tokens.at(at - 1).tag === 'NOUN') return false;
  }
  return false;
}

/** `none of the 45 passengers`, `none of its members`. */
const isNoneOf = (tokens: Tokens, index: number): boolean =>
  tokens.at(index + 1).lower === 'of' &&
  isDefinite(tokens.at(index + 2)) &&
  isMany(tokens, index + 3);

/** `Not one of the officers`; not `it is not one of the towns`. */
const isNotOneOf = (tokens: Tokens, index: number): boolean =>
  tokens.at(index + 1).lower === 'one' &&
  !isOf(tokens.at(index - 1), tagBits.AUX) &&
  isNoneOf(tokens, index + 1);

const notOne = (index: number): Quantity =>
  update(implicit(index, 0, 'zero'), { last: index + 2, end: index + 2 });

/** Whether a noun in the plural ends what begins here. */
function isMany(tokens: Tokens, from: number): boolean {
  let at = from;
  while (at < from + 3 && isOf(tokens.at(at), tagBits.ADJ | tagBits.NUM)) at++;
  const noun = tokens.at(at);
  return noun.tag === 'NOUN' && /(?:[^s]s|people|men|children)$/.test(noun.lower);
}

/**
 * `both men were killed`, `arrested both brothers`, `both of whom`: a count where something befell them
 * or they were told of before; any other `both` only points.
 */
function isCounted(tokens: Subtokens, index: number): boolean {
  const { fates, words } = tokens.lexicon;
  const of = tokens.at(index + 1).lower === 'of';
  let at = of ? index + 2 : index + 1;
  const whole = tokens.at(at);
  if (of && (whole.lower === 'whom' || whole.lower === 'which')) return true;
  if ((of && whole.lower === 'them') || isDefinite(whole)) at++;
  const many = isMany(tokens, at);
  while (many && isOf(tokens.at(at), tagBits.ADJ | tagBits.NUM | tagBits.NOUN)) at++;
  if (closedClass.coordinators.holds(tokens.at(at))) return false;
  if (many && fates.has(tokens.at(index - 1).lower)) return true;
  const verb = at;
  while (isOf(tokens.at(at), tagBits.AUX | tagBits.ADV)) at++;
  return at > verb && words.states.has(tokens.at(at).lower);
}

/** `a pair of gunmen`, `a trio of senators`; a pair of scissors is one. */
function isSet(tokens: Subtokens, index: number): boolean {
  if (tokens.at(index - 1).lower !== 'a' || tokens.at(index + 1).lower !== 'of') return false;
  if (!isMany(tokens, index + 2)) return false;
  return ![2, 3, 4].some((ahead) => tokens.lexicon.wholes.has(tokens.at(index + ahead).lower));
}

/** `rose fivefold`, `a tenfold increase`: by how much something changes; not `a twofold aim`. */
function foldAt(tokens: Subtokens, index: number): Quantity | null {
  const { changes, folds } = tokens.lexicon;
  const around = tokens.list.slice(Math.max(0, index - 5), index + 3);
  if (!around.some(({ lower }) => changes.has(lower))) return null;
  const value = folds.get(tokens.at(index).lower) ?? 1;
  return update(implicit(index, value, 'multiple'), { kind: 'ratio' });
}

/** `twice as many`, `twice the size`, `twice a week`. */
function timesAt(tokens: Subtokens, index: number, value: number): Quantity | null {
  const told = implicit(index, value, 'multiple');
  const [next, how] = [tokens.at(index + 1), tokens.at(index + 2)];
  const code = besideUnits.each.holds(next) ? tokens.lexicon.per.get(how.lower) : undefined;
  if (code !== undefined) {
    const unitText = `${next.lower} ${how.lower}`;
    return update(told, { kind: 'rate', unit: `1/${code}`, unitText, end: index + 3 });
  }
  const compares =
    next.lower === 'as'
      ? isOf(how, tagBits.ADJ | tagBits.ADV)
      : (isDefinite(next) || next.lower === 'that') && how.tag === 'NOUN';
  return compares ? update(told, { kind: 'ratio' }) : null;
}

/** `more than doubled`, `will double its staff`, where no number says it too; not the adjective of `double standards`. */
function multipliedAt(tokens: Tokens, index: number, value: number): Quantity | null {
  const [{ lower, tag }, next] = [tokens.at(index), tokens.at(index + 1)];
  const [past, amid] = [lower.endsWith('ed'), lower.endsWith('ing')];
  const isVerb =
    past || amid
      ? tag === 'VERB' && !(past && next.tag === 'NOUN')
      : mayMultiply(tokens.at(index - 1)) && !closes(next);
  if (!isVerb || besideNumbers['after-multiples'].holds(next) || isToldAfter(tokens, index))
    return null;
  const change = value < 1 ? 'fall' : 'rise';
  return update(implicit(index, value, 'multiple'), { kind: 'ratio', change });
}

/** `will double`, `to halve`, `nearly triple`. */
const mayMultiply = (before: Token): boolean =>
  closedClass.modals.holds(before) ||
  before.lower === 'to' ||
  /^(?:than|nearly|almost)$/.test(before.lower);

/** `doubled to 256`, `halved from 12 to 6`: a number that says where to. */
function isToldAfter(tokens: Tokens, index: number): boolean {
  for (let at = index + 1; at < index + 8; at++) {
    const { text, tag } = tokens.at(at);
    if (/^[.;:,]$/.test(text)) return false;
    if (tag === 'NUM' || /^[\d$£€]/.test(text)) return leadsTo(tokens, at);
  }
  return false;
}

/** Whether the preposition before a number and its modifiers is `to` or `from`. */
function leadsTo(tokens: Tokens, number: number): boolean {
  for (let at = number - 1; at > number - 5; at--) {
    const token = tokens.at(at);
    if (token.lower === 'to' || token.lower === 'from') return true;
    if (isOf(token, tagBits.NOUN | tagBits.VERB | tagBits.ADP)) return false;
  }
  return false;
}
