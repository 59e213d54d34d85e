import { closedClass } from '../../doc/lexicon.ts';
import { beginsWithCapital } from '../../doc/letters.ts';
import type { Tokens } from '../../doc/token.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { update, type Quantity } from '../quantity.ts';
import { closes, wordsOf } from '../subtokens.ts';
import { countedWords, exclusionWords } from '../words.ts';
import { agedOf, isOfPhrase, nameOrNoun } from './aged.ts';
import { leadOf } from './coordination.ts';
import { nominal, phraseEnd, withOf } from './noun-phrase.ts';
import { subjectBefore } from './subject.ts';

/**
 * With whose age it is, what lasts so long, or what an amount is paid for, where nothing else told what is counted: `Rivera` in
 * `Rivera, 43,`, `driver` in `the 43-year-old driver`, `prison` in `12 years in prison`, `repairs` in `$3m for repairs`.
 */
export function withOwner(subtokens: Tokens, quantity: Quantity, lexicon: FigureLexicon): Quantity {
  if (quantity.counted !== null) return quantity;
  const counted =
    quantity.kind === 'age'
      ? agedOf(subtokens, quantity)
      : quantity.kind === 'duration'
        ? (ownedBy(subtokens, quantity) ?? lastingOf(subtokens, quantity, lexicon))
        : quantity.kind === 'money' || quantity.kind === 'rate'
          ? paidFor(subtokens, quantity)
          : scoredOn(subtokens, quantity);
  return counted === null ? quantity : update(quantity, { counted });
}

/** `seven years’ [experience]`. */
const ownedBy = (subtokens: Tokens, { end }: Quantity): string | null =>
  /^['’]s?$/.test(subtokens.at(end).lower) && !countedWords.vague.holds(subtokens.at(end + 1))
    ? thingAt(subtokens, end + 1)
    : null;

/** What lasts so long. */
function lastingOf(subtokens: Tokens, quantity: Quantity, lexicon: FigureLexicon): string | null {
  const { first, end } = quantity;
  const next = subtokens.at(end);
  if (next.lower === 'of' || next.lower === 'in') {
    const spent = spentIn(subtokens, end);
    if (spent !== null || next.lower === 'of') return spent;
  }
  const before = subtokens.at(first - 1);
  if (before.lower === 'of') return nounOf(subtokens, first - 1);
  if (before.tag === 'VERB' && countedWords.lasts.holds(before)) {
    const has = subtokens.at(first - 2).tag === 'AUX' ? first - 2 : first - 1;
    return nounOf(subtokens, has);
  }
  const told = closes(next) || next.tag === 'CCONJ';
  const isSo = told && before.tag === 'AUX' && lexicon.words.tells.has(before.lower);
  if (isSo) return nounOf(subtokens, first - 1);
  return told || next.lower === 'in' ? lengthOf(subtokens, quantity, lexicon) : null;
}

/** `The [wait] rose to six weeks`, `cut the [quarantine] to seven days`: what is so long by a verb of being, reaching or changing. */
function lengthOf(subtokens: Tokens, quantity: Quantity, lexicon: FigureLexicon): string | null {
  // `does not [exceed] 68 years`
  const isBound = subtokens.at(quantity.first).isVerb;
  const bare = isBound ? update(quantity, { first: quantity.first + 1 }) : quantity;
  const lead = subtokens.at(leadOf(subtokens, bare));
  if (!lead.isVerb && !countedWords['to-numbers'].holds(lead)) return null;
  if (subtokens.at(bare.first).tag === 'ADP') return null;
  const counted = subjectBefore(subtokens, bare, lexicon);
  if (counted === null) return null;
  const words = counted.split(' ');
  const isThing = words.every((word) => !beginsWithCapital(word) || word === words[0]);
  return isThing && subtokens.list.some(({ text, tag }) => text === words.at(-1) && tag === 'NOUN')
    ? counted
    : null;
}

/** `six hours of [talks]`, `12 years in [prison]`; not `two weeks of the year`, `five years in
 * Norland`, `a week in advance`. */
function spentIn(subtokens: Tokens, at: number): string | null {
  const isIn = subtokens.at(at).lower === 'in';
  const start = at + 1;
  if (subtokens.at(start).tag === 'DET' || !nominal.has(subtokens.at(start).tag)) return null;
  const last = phraseEnd(subtokens, start);
  const head = subtokens.at(last - 1);
  const isNone =
    last === start ||
    head.tag === 'PROPN' ||
    isTime(subtokens, last - 1) ||
    isTime(subtokens, start);
  return isNone || (isIn && !countedWords['spent-in'].holds(head))
    ? null
    : wordsOf(subtokens, start, last);
}

const isTime = (subtokens: Tokens, at: number): boolean =>
  countedWords.spells.holds(subtokens.at(at)) ||
  exclusionWords.months.holds(subtokens.at(at)) ||
  /^(?:1[5-9]|20)\d\d/.test(subtokens.at(at).text);

/** A common noun with what tells of which kind it is, that ends before a place. */
function nounOf(subtokens: Tokens, end: number): string | null {
  const noun = subtokens.at(end - 1);
  if (noun.tag !== 'NOUN' || countedWords.spells.holds(noun) || countedWords.vague.holds(noun))
    return null;
  return nameOrNoun(subtokens, end);
}

/** What an amount is paid, asked or got for. */
function paidFor(subtokens: Tokens, { first, end }: Quantity): string | null {
  const before = subtokens.at(first - 1);
  if (before.lower === 'worth') return nounOf(subtokens, first - 1);
  if (before.lower === 'for') {
    const bought = boughtBefore(subtokens, first - 1);
    if (bought !== null) return bought;
  }
  const on = subtokens.at(end).lower === 'on' && isSpentBefore(subtokens, first);
  if (subtokens.at(end).lower !== 'for' && !on) return null;
  const start = subtokens.at(end + 1).tag === 'DET' ? end + 2 : end + 1;
  const isOwn = closedClass.possessives.holds(subtokens.at(start));
  return thingAt(subtokens, isOwn ? start + 1 : start);
}

/** `have [spent] nearly $5 million on ads`. */
function isSpentBefore(subtokens: Tokens, first: number): boolean {
  let at = first - 1;
  while (countedWords.modifying.holds(subtokens.at(at))) at--;
  return countedWords.spends.holds(subtokens.at(at));
}

/** `scored a [64] and [71] on IQ tests`. */
function scoredOn(subtokens: Tokens, { first, end, kind }: Quantity): string | null {
  if (kind !== 'count') return null;
  const before = subtokens.list.slice(Math.max(0, first - 5), first);
  if (!before.some(({ tag, lower }) => tag === 'VERB' && countedWords.scores.has(lower)))
    return null;
  let on = end;
  while (subtokens.at(on).tag === 'NUM' || closedClass.coordinators.holds(subtokens.at(on))) on++;
  if (subtokens.at(on).lower !== 'on') return null;
  return thingAt(subtokens, subtokens.at(on + 1).tag === 'DET' ? on + 2 : on + 1);
}

/** A noun phrase of a thing: no time, nobody by name and nothing done. */
function thingAt(subtokens: Tokens, start: number): string | null {
  const first = subtokens.at(start);
  if (!nominal.has(first.tag) || first.tag === 'NUM' || countedWords['which-time'].holds(first))
    return null;
  const last = phraseEnd(subtokens, start);
  const head = subtokens.at(last - 1);
  const isThing = last > start && head.tag === 'NOUN' && !isTime(subtokens, last - 1);
  return isThing ? wordsOf(subtokens, start, withOf(subtokens, last)) : null;
}

/** `sold [the house] for`: the object of a verb of trade. */
function boughtBefore(subtokens: Tokens, end: number): string | null {
  for (let at = end - 1; at > Math.max(0, end - 8); at--) {
    const token = subtokens.at(at);
    if (countedWords.trades.holds(token) && token.tag === 'VERB') {
      const the = subtokens.at(at + 1);
      const start = the.tag === 'DET' || closedClass.possessives.holds(the) ? at + 2 : at + 1;
      const last = phraseEnd(subtokens, start);
      return last > start && last <= end ? wordsOf(subtokens, start, last) : null;
    }
    if (token.tag === 'PUNCT' || token.tag === 'SCONJ') return null;
  }
  return null;
}

/** The noun phrase without its article that ends before a place: `Dow Jones industrials`. */
export function phraseBefore(subtokens: Tokens, end: number): string | null {
  const { tag } = subtokens.at(end - 1);
  if (tag !== 'PROPN' && tag !== 'NOUN') return null;
  let first = end - 1;
  while (first > end - 7 && isOfPhrase(subtokens, first - 1, /^(?:NOUN|PROPN|ADJ)$/)) first--;
  return wordsOf(subtokens, first, end);
}
