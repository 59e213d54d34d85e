import type { Rules } from '../../doc/rule-ids.ts';
import { readRules } from '../../doc/rules.ts';
import { RuleTable } from '../../doc/score.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { beginsWithLetter } from '../../doc/letters.ts';
import { isLower } from '../subtokens.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { collectives, countedWords, participles, pluralWords } from '../words.ts';

/** Tags of what a noun phrase is made of. */
export const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'X', 'NUM']);

const longest = 7;

const smallWord = /^\p{Ll}{3,}$/u;

/** A common noun in the singular. */
export const isSingular = ({ tag, text, lower }: Token): boolean =>
  tag === 'NOUN' && smallWord.test(text) && !lower.endsWith('s') && !collectives.has(lower);

/** Whether a word ends as plurals do. */
const isPluralLike = ({ lower }: Token): boolean =>
  /[^s]s$/.test(lower) && !lower.endsWith('us') && !lower.includes('-') && !lower.endsWith("'s");

const wordAlone = /^\p{L}+(?:-\p{L}+)*$/u;

/** Whether a noun tells of several: `officers`, `people`. */
export const isMany = (subtoken: Token): boolean =>
  (subtoken.tag === 'NOUN' || subtoken.tag === 'PROPN') &&
  wordAlone.test(subtoken.text) &&
  (isPluralLike(subtoken) || collectives.has(subtoken.lower));

/** A word that may be part of a phrase which begins at `start` and, so far, ends with the noun before `noun`. */
interface Asked {
  readonly subtokens: Tokens;
  readonly start: number;
  readonly noun: number;
  readonly at: number;
}

/** Whether the last noun so far is a plural. */
const isAfterPlural = ({ subtokens, start, noun }: Asked): boolean =>
  noun > start && isPluralLike(subtokens.at(noun - 1));

const rules = new RuleTable<Rules['figures-phrases'], Asked>(readRules('figures-phrases'), {
  words: {
    counted: countedWords,
    many: { holds: isMany },
    plural: { holds: isPluralLike },
    singular: { holds: isSingular },
    postposed: pluralWords.postposed,
    letter: { holds: ({ text }: Token) => beginsWithLetter(text) },
    participle: { holds: ({ lower }: Token) => participles.has(lower) },
  },
  facts: {
    first: ({ at, start }) => at === start,
    second: ({ at, start }) => at === start + 1,
    begun: ({ noun, start }) => noun > start,
    'after-plural': isAfterPlural,
    'after-closed-plural': (asked) => {
      const last = asked.subtokens.at(asked.noun - 1);
      if (last.tag !== 'NOUN' || asked.noun === asked.start) return false;
      if (countedWords.several.holds(last)) return true;
      return isPluralLike(last) && !countedWords.compounding.holds(last);
    },
  },
});

/** The end of the noun phrase that begins at `start`; its own place where there is none. */
export function phraseEnd(subtokens: Tokens, start: number): number {
  let noun = start;
  for (let at = start; at < subtokens.length && at - start < longest; at++) {
    const role = rules.first(
      subtokens,
      { first: at, last: at + 1 },
      { subtokens, start, noun, at },
    )?.gives;
    if (role === undefined || role === 'end') break;
    if (role === 'noun' || (role === 'part' && mayEnd(subtokens.at(at)))) noun = at + 1;
  }
  if (noun > start && /^['’]s?$/.test(subtokens.at(noun - 1).lower)) noun--;
  return noun > start ? noun : soleWord(subtokens, start);
}

/** Whether a phrase may end with a part of it: with no adjective or participle. */
const mayEnd = (subtoken: Token): boolean =>
  subtoken.tag !== 'VERB' && (subtoken.tag !== 'ADJ' || isPluralLike(subtoken));

/** A tagger takes some nouns for adjectives or verbs: a lone plural one counts. */
function soleWord(subtokens: Tokens, start: number): number {
  const subtoken = subtokens.at(start);
  const next = subtokens.at(start + 1);
  if (subtoken.tag !== 'ADJ' && subtoken.tag !== 'VERB') return start;
  if (smallWord.test(subtoken.text) && isPluralLike(subtoken)) return start + 1;
  // `hundreds of homeless`
  const lone =
    subtoken.tag === 'ADJ' && subtokens.at(start - 1).lower === 'of' && isLower(subtoken);
  const closes = next.isEdge || /^(?:PUNCT|CCONJ|ADP|AUX|VERB)$/.test(next.tag);
  return lone && closes && next.start !== subtoken.end ? start + 1 : start;
}

/** `rounds of ammunition`, `the number of seats`: one `of` phrase belongs to the noun. */
export function withOf(subtokens: Tokens, last: number): number {
  if (subtokens.at(last).lower !== 'of' || /^\d/.test(subtokens.at(last + 1).text)) return last;
  const start = /^(?:DET|PRON)$/.test(subtokens.at(last + 1).tag) ? last + 2 : last + 1;
  const of = Math.min(phraseEnd(subtokens, start), start + 6);
  return of > start ? of : last;
}

/**
 * What money is paid, had or lost in, right after an amount: `$5 million in [tax breaks]`, `millions in
 * | cash |`; null after another `in`: `$5 million in Tannland`.
 */
export function moneyIn(
  subtokens: Tokens,
  at: number,
  { words }: FigureLexicon,
): { readonly start: number; readonly last: number } | null {
  const lead = subtokens.at(at).lower === 'more' ? at + 1 : at;
  if (subtokens.at(lead).lower !== 'in') return null;
  const start = lead + 1;
  const last = phraseEnd(subtokens, start);
  const head = subtokens.at(last - 1);
  return last > start && head.tag === 'NOUN' && words.monies.holds(head) ? { start, last } : null;
}

/** `spent [millions]`, `worth [billions]`, `poured [billions] into`: money, where nothing is counted. */
export function isSpent(subtokens: Tokens, first: number, last: number): boolean {
  const next = subtokens.at(last);
  if (!next.isEdge && !/^(?:PUNCT|ADP|CCONJ|SCONJ|PART|ADV|VERB)$/.test(next.tag)) return false;
  const verb = subtokens.at(first - 1);
  if (next.lower === 'into' && countedWords.pours.holds(verb)) return true;
  return next.lower !== 'of' && countedWords.spends.holds(verb);
}
