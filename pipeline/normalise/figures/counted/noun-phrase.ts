import type { Token, Tokens } from '../../doc/token.ts';
import { beginsWithCapital, beginsWithLetter } from '../../doc/letters.ts';
import { glued } from '../subtokens.ts';
import { isLower } from '../subtokens.ts';
import { nominal } from './phrase-start.ts';
import { countedWords } from './lexicon.ts';

const longest = 7;

const smallWord = /^\p{Ll}{3,}$/u;

/** A common noun in the singular. */
export const isSingular = ({ tag, text, lower }: Token): boolean =>
  tag === 'NOUN' && smallWord.test(text) && !lower.endsWith('s') && !many.test(lower);

/** Nouns that mean many and have no s. */
const many =
  /^(?:personnel|staff|(?:air|space|hover|water)?craft|people|police|cattle|fish|sheep|deer|crew|offspring|infantry|cavalry|youth|livestock|data|media|bacteria|criteria|phenomena|children|(?:[a-z]*)(?:men|women|folk)|feet|teeth|mice|geese|alumni|elite|military|clergy|faculty|workforce|.*aircraft)$/;

/** The end of the noun phrase; its own place where there is none. */
export function phraseEnd(atoms: Tokens, start: number): number {
  let last = start;
  let noun = start;
  while (last < atoms.length && last - start < longest) {
    const atom = atoms.at(last);
    if (atom.isEdge) break;
    if (!isNominal(atoms, last, start, noun)) {
      if (!joinsNominals(atoms, last, start, noun)) break;
      last++;
      continue;
    }
    last++;
    const verb = atom.tag === 'VERB' && !isAfterOf(atoms, last - 1);
    if (!verb && (atom.tag !== 'ADJ' || isPluralLike(atom))) noun = last;
  }
  if (noun > start && /^(?:'s|['’])$/.test(atoms.at(noun - 1).lower)) noun--;
  return noun > start ? noun : soleWord(atoms, start);
}

const isPluralLike = ({ lower }: Token): boolean =>
  /[^s]s$/.test(lower) && !lower.endsWith('ous') && !lower.includes('-') && !lower.endsWith("'s");

const wordAlone = /^\p{L}+(?:-\p{L}+)*$/u;

/** Whether a noun tells of several: `officers`, `people`. */
export const isMany = (atom: Token): boolean =>
  !atom.isEdge &&
  /^(?:NOUN|PROPN)$/.test(atom.tag) &&
  wordAlone.test(atom.text) &&
  (isPluralLike(atom) || many.test(atom.lower));

function isNominal(atoms: Tokens, at: number, start: number, noun: number): boolean {
  const atom = atoms.at(at);
  if (atom.isEdge) return false;
  if (atom.lower === "'" || atom.lower === "'s")
    return noun > start && (nominal.has(atoms.at(at + 1).tag) || isSuperlative(atoms, at + 1));
  if (wasOrWill.test(atom.lower)) return isMany(atoms.at(at + 1));
  if (isSuperlative(atoms, at))
    return atoms.at(at - 1).lower === "'s" || (at === start && /ly$|-/.test(atom.lower));
  if (atom.tag === 'VERB' && at === start && isAfterOf(atoms, at)) return true;
  if (countedWords.days.holds(atom))
    return atoms.at(at - 1).tag === 'PROPN' && at > start && isMany(atoms.at(at + 1));
  if (atom.tag === 'NUM' && at > start) return ownNumber(atoms, at, start);
  if (!beginsWithLetter(atom.text)) return false;
  if (atom.tag === 'ADP') return outer.test(atom.lower) && isOuter(atoms, at, start);
  if (
    countedWords.outside.holds(atom) &&
    atom.lower !== 'years' &&
    !(atom.lower === 'last' && atoms.at(at - 1).lower === 'one')
  )
    return false;
  if (noun > start && isPluralLike(atoms.at(noun - 1)) && atom.tag !== 'NOUN')
    return isWithinName(atoms, at);
  if (endsPlural(atoms, noun, start) && atom.tag === 'NOUN' && !isPluralLike(atom)) return false;
  if (at === start && atom.lower === 'saying') return false;
  if (countedWords.wherever.holds(atom) && !nominal.has(atoms.at(at + 1).tag)) return false;
  if (nominal.has(atom.tag))
    return !(noun > start && atom.tag === 'ADJ' && !isBeforeNoun(atoms, at));
  return (
    atom.tag === 'VERB' &&
    (noun === start ||
      atom.lower.includes('-') ||
      isOfKind(atoms, at, start) ||
      atoms.at(at - 1).tag === 'ADV' ||
      (atoms.at(at - 1).tag === 'PROPN' && isPluralLike(atoms.at(at + 1)))) &&
    (nominal.has(atoms.at(at + 1).tag) || isPairOfKinds(atoms, at) || isTwofold(atoms, at)) &&
    /(?:ed|ing|n|t|paid|held|sold|made|laid)$/.test(atom.lower)
  );
}

/** `the first | outside | groups`: no place, between an adjective and its noun. */
const isOuter = (atoms: Tokens, at: number, start: number): boolean =>
  at > start && atoms.at(at - 1).tag === 'ADJ' && atoms.at(at + 1).tag === 'NOUN';

const outer = /^(?:outside|inside)$/;

/** `15 | earlier | contests`: told apart from `3 hours | earlier |` by the noun after it. */
const wasOrWill = /^(?:earlier|later)$/;

/**
 * An adjective goes on to a noun, or within a name: `Republican National Committee members`, or after an
 * owner: `the country's | major | political parties`, `Rona's most | prominent | Norland friends`.
 */
function isBeforeNoun(atoms: Tokens, at: number): boolean {
  const next = atoms.at(at + 1).tag;
  if (next === 'NOUN') return true;
  if (next === 'PROPN' && beginsWithCapital(atoms.at(at).text)) return true;
  const owned = owns.test(atoms.at(at - 1).lower) || /^(?:ADV|PROPN)$/.test(atoms.at(at - 1).tag);
  if (!owned || (next !== 'ADJ' && next !== 'PROPN')) return false;
  return next === 'PROPN' || /^(?:NOUN|PROPN)$/.test(atoms.at(at + 2).tag);
}

const owns = /^['’]s?$/;

/** `the world's most expensive cities`, `the country's foremost firms`. */
const isSuperlative = (atoms: Tokens, at: number): boolean =>
  atoms.at(at).tag === 'ADV' &&
  atoms.at(at + 1).tag !== 'NUM' &&
  (nominal.has(atoms.at(at + 1).tag) || /ed$/.test(atoms.at(at + 1).lower));

/** A tagger takes some nouns for verbs: after `of` none stands but in -ing. */
const isAfterOf = (atoms: Tokens, at: number): boolean =>
  atoms.at(at - 1).lower === 'of' && !/(?:ing|ed)$/.test(atoms.at(at).lower);

/** `ships sank`: a plural seldom stands before another noun, save one in the plural. */
const endsPlural = (atoms: Tokens, noun: number, start: number): boolean => {
  const last = atoms.at(noun - 1);
  if (noun === start || last.tag !== 'NOUN') return false;
  if (countedWords.several.holds(last)) return true;
  if (!isPluralLike(last)) return false;
  return (
    !countedWords.compounding.holds(last) &&
    !(last.lower === 'jobs' && countedWords['of-jobs'].holds(atoms.at(noun)))
  );
};

/** `its members’ 40 boats`, `Apollo 11 astronauts`: a number within the phrase. */
const ownNumber = (atoms: Tokens, at: number, start: number): boolean => {
  const before = atoms.at(at - 1);
  if (at === start || before.isEdge) return false;
  const named = before.tag === 'PROPN' || owns.test(before.lower) || ofOwner(atoms, at - 1);
  return nominal.has(atoms.at(at + 1).tag) && named;
};

/** `the country's | 30 | million voters`. */
const ofOwner = (atoms: Tokens, at: number): boolean =>
  atoms.at(at).tag === 'NUM' && owns.test(atoms.at(at - 1).lower);

/** `digital and physical sales`, `Kia and Hyundai vehicles`, `first - team players`. */
function joinsNominals(atoms: Tokens, at: number, start: number, noun: number): boolean {
  const word = atoms.at(at).lower;
  const [before, next, then] = [atoms.at(at - 1), atoms.at(at + 1), atoms.at(at + 2)];
  if (word === '-' && next.lower === 'and') return !then.isEdge && then.lower.includes('-');
  // `two cultures | - | tea and bread`
  if (word === '-' && isPluralLike(before) && !glued(before, atoms.at(at))) return false;
  if (word === '-' || word === '&')
    return (
      at > start &&
      !next.isEdge &&
      nominal.has(next.tag) &&
      (next.tag !== 'NUM' || glued(atoms.at(at), next))
    );
  if (word === ',') return before.tag === 'ADJ' && next.tag === 'ADJ' && noun === start;
  if (word !== 'and' || at === start || next.isEdge) return false;
  const alike =
    (before.tag === next.tag && (next.tag === 'ADJ' || next.tag === 'PROPN')) ||
    (before.tag === 'VERB' && next.tag === 'ADJ' && before.lower.endsWith('ed')) ||
    (before.tag === 'ADJ' && next.tag === 'VERB' && /(?:ed|ing)$/.test(next.lower)) ||
    // `coal- | and | gas-fired plants`
    (before.text === '-' && next.lower.includes('-'));
  return (
    alike &&
    (then.tag === 'NOUN' || (then.tag === 'PROPN' && before.text === '-')) &&
    (noun === start || before.tag === 'PROPN' || before.text === '-')
  );
}

/** `DNC Rules | Committee`: a plural within a name. */
const isWithinName = (atoms: Tokens, at: number): boolean =>
  bodies.test(atoms.at(at).text) &&
  atoms.at(at - 1).tag === 'PROPN' &&
  beginsWithCapital(atoms.at(at - 1).text);

const bodies =
  /^(?:Committee|Council|Commission|Service|Agency|Authority|Board|Office|Department|Force|Court|Party|Association|Cent(?:re|er)|League|Union|Group|Bureau|Institute|Foundation|Fund|Company|Corps|Division)$/;

/** `of vote | counting | systems`: what a noun in the singular does tells of which kind the others are. */
const isOfKind = (atoms: Tokens, at: number, start: number): boolean =>
  at === start + 1 &&
  !/^(?:one|no|a)$/.test(atoms.at(start - 1).lower) &&
  atoms.at(at).lower.endsWith('ing') &&
  atoms.at(start).tag === 'NOUN' &&
  isSingular(atoms.at(start)) &&
  atoms.at(at + 1).tag === 'NOUN' &&
  isPluralLike(atoms.at(at + 1));

/** `uniformed | and plain-clothes officers`: two kinds of those counted. */
const isPairOfKinds = (atoms: Tokens, at: number): boolean =>
  atoms.at(at + 1).lower === 'and' &&
  atoms.at(at + 2).tag === 'ADJ' &&
  atoms.at(at + 3).tag === 'NOUN';

/** `| randomly-selected | registered voters`: two participles before their noun. */
const isTwofold = (atoms: Tokens, at: number): boolean =>
  atoms.at(at).lower.includes('-') &&
  atoms.at(at + 1).tag === 'VERB' &&
  atoms.at(at + 1).lower.endsWith('ed') &&
  atoms.at(at + 2).tag === 'NOUN';

/** A tagger takes some nouns for adjectives or verbs: a lone plural one counts. */
function soleWord(atoms: Tokens, start: number): number {
  const atom = atoms.at(start);
  const plural = !atom.isEdge && smallWord.test(atom.text) && isPluralLike(atom);
  if (plural && (atom.tag === 'ADJ' || atom.tag === 'VERB')) return start + 1;
  // `acres of | forest`, `hundreds of | homeless`
  const glued = atoms.at(start + 1).start === atom.end;
  const lone = !glued && atom.tag === 'ADJ' && atoms.at(start - 1).lower === 'of' && isLower(atom);
  return lone && /^(?:PUNCT|CCONJ|ADP|AUX|VERB)?$/.test(atoms.at(start + 1).tag)
    ? start + 1
    : start;
}

/** `rounds of ammunition`, `the number of seats`: one `of` phrase belongs to the noun. */
export function withOf(atoms: Tokens, last: number): number {
  if (atoms.at(last).lower !== 'of' || /^\d/.test(atoms.at(last + 1).text)) return last;
  const start =
    atoms.at(last + 1).tag === 'DET' || atoms.at(last + 1).tag === 'PRON' ? last + 2 : last + 1;
  const of = Math.min(phraseEnd(atoms, start), start + 6);
  return of > start ? of : last;
}
