import type { Token } from '../annotate/types.ts';
import { glued } from './atoms.ts';
import { closes } from './fractions.ts';
import type { FigureLexicon } from './lexicon.ts';
import type { Quantity } from './quantity.ts';
import { nominal, phraseStart } from './phrase-start.ts';
import { subjectBefore } from './subject.ts';
import { stateAt } from './state.ts';
import { isComparison, perAt } from './rates.ts';
import { wordsOf } from './unit-at.ts';

/** What is counted or measured, and what befell it. */
export type Counted = Pick<Quantity, 'counted' | 'state'>;

const longest = 7;

/**
 * The noun phrase that a number counts: after it, past `of the`; for money, percents and bare numbers
 * the subject of the verb before it, where nothing follows. And what befell those counted.
 */
export const withSubject = (
  atoms: readonly Token[],
  quantity: Quantity,
  lexicon: FigureLexicon,
): Quantity =>
  quantity.counted !== null || /^(?:age|duration)$/.test(quantity.kind) || isOfKnown(quantity)
    ? quantity
    : { ...quantity, counted: subjectBefore(atoms, quantity, lexicon) };

/** `no one`, `both of whom`: of those that were told of. */
const isOfKnown = ({ rule }: Quantity): boolean => rule === 'zero' || rule === 'both';

export function countedAt(
  atoms: readonly Token[],
  quantity: Quantity,
  lexicon: FigureLexicon,
): Counted & Partial<Pick<Quantity, 'kind' | 'unit' | 'unitText'>> {
  const { kind } = quantity;
  if (kind === 'age') return { counted: null, state: null };
  if (kind === 'count' && isFold(atoms, quantity.end))
    return { counted: null, state: null, kind: 'ratio' };
  if (kind === 'count' && atoms[quantity.first - 1]?.lower === 'magnitude')
    return { counted: 'magnitude', state: null };
  const after = afterwards(atoms, quantity, lexicon);
  const counted = after?.counted ?? null;
  const state =
    kind === 'count' || kind === 'ratio'
      ? stateAt(atoms, after?.last ?? quantity.end, quantity.first, lexicon)
      : null;
  const per =
    kind === 'count' ? perAfter(atoms, after?.last ?? quantity.end, quantity.end, lexicon) : null;
  return { counted, state, ...per };
}

/** `18-fold`, `a thousand fold`, `5x faster`: so many times. */
const isFold = (atoms: readonly Token[], at: number): boolean =>
  atoms[atoms[at]?.text === '-' ? at + 1 : at]?.lower === 'fold' ||
  (atoms[at]?.lower === 'x' &&
    glued(atoms[at - 1], atoms[at]) &&
    /^\p{L}/u.test(atoms[at + 1]?.text ?? ''));

/** `20 people per square kilometre`, `20 a day`: the unit that so many are told for. */
function perAfter(
  atoms: readonly Token[],
  at: number,
  end: number,
  lexicon: FigureLexicon,
): Pick<Quantity, 'kind' | 'unit' | 'unitText'> | null {
  const article = at === end && /^an?$/.test(atoms[at]?.lower ?? '');
  if (atoms[at]?.lower !== 'per' && !article) return null;
  const found = perAt(atoms, at + 1, lexicon, article);
  if (found === null || (article && isComparison(atoms, found.last))) return null;
  return { kind: 'rate', unit: `1/${found.code}`, unitText: wordsOf(atoms, at, found.last) };
}

function afterwards(
  atoms: readonly Token[],
  { first: opens, last: number, end, kind, form, value }: Quantity,
  lexicon: FigureLexicon,
): { counted: string; last: number } | null {
  if (atoms[end]?.lower === 'of' && /^(?:whom|which)$/.test(atoms[end + 1]?.lower ?? ''))
    return null;
  if (
    /^an?$/.test(atoms[end]?.lower ?? '') &&
    lexicon.unitWords.get(atoms[end + 1]?.lower ?? '')?.kind === 'duration'
  )
    return null;
  const start = phraseStart(atoms, end, kind === 'ratio' || kind === 'count');
  if (kind === 'duration' && atoms[number]?.text !== '-') return null;
  if (kind !== 'count' && kind !== 'ratio' && kind !== 'duration' && start === end) return null;
  const first = atoms[start];
  if (first === undefined || lexicon.words.uncounted.has(first.lower)) return null;
  if (isOfThose(atoms, opens) && /ed$/.test(first.lower)) return null;
  if (
    form === 'digits' &&
    start === end &&
    first.tag === 'PROPN' &&
    atoms[end - 1]?.tag === 'PROPN'
  )
    return null;
  const noun = phraseEnd(atoms, start);
  if (noun === start || isPast(atoms, start, noun, lexicon)) return null;

  const joined = isJoined(atoms, start, noun) || isCompound(atoms, start, noun, value);
  const last = joined ? start + 1 : withOf(atoms, noun);
  return { counted: wordsOf(atoms, start, last), last };
}

/** `between 200 and 300 | marched |.`: a tagger takes some verbs for nouns. */
const isPast = (
  atoms: readonly Token[],
  start: number,
  noun: number,
  { words }: FigureLexicon,
): boolean =>
  noun === start + 1 &&
  /[^e]ed$/.test(atoms[start]?.lower ?? '') &&
  !words.states.has(atoms[start]?.lower ?? '') &&
  closes(atoms[noun]);

/** `Of those, | four | involved airbags`: of which there were so many was told before. */
const isOfThose = (atoms: readonly Token[], first: number): boolean =>
  atoms[first - 1]?.text === ',' &&
  atoms.slice(Math.max(0, first - 5), first - 1).some(({ lower }) => lower === 'of');

/** `four-cylinder engine`: the noun that a hyphen joins to a number is what it counts. */
function isJoined(atoms: readonly Token[], start: number, noun: number): boolean {
  const first = atoms[start];
  if (noun - start < 2 || first?.tag !== 'NOUN' || !/^\p{Ll}/u.test(first.text)) return false;
  return atoms[start - 1]?.text === '-' && atoms[start + 1]?.text !== '-';
}

/** `a 12 page document`: of two nouns in the singular the first is counted, save in `20 office staff`. */
function isCompound(
  atoms: readonly Token[],
  start: number,
  noun: number,
  value: number | null,
): boolean {
  if (noun - start !== 2 || value === null || value <= 1) return false;
  const [first, head] = [atoms[start], atoms[noun - 1]];
  return first !== undefined && head !== undefined && isSingular(first) && isSingular(head);
}

const isSingular = ({ tag, text, lower }: Token): boolean =>
  tag === 'NOUN' && /^\p{Ll}{3,}$/u.test(text) && !lower.endsWith('s') && !many.test(lower);

/** Nouns that mean many and have no s. */
const many =
  /^(?:personnel|staff|(?:air|space|hover|water)?craft|people|police|cattle|fish|sheep|deer|crew|offspring|infantry|cavalry|youth|livestock|data|media|bacteria|criteria|phenomena|children|(?:[a-z]*)(?:men|women|folk)|feet|teeth|mice|geese|alumni|elite|military|clergy|faculty|workforce|.*aircraft)$/;

/** The end of the noun phrase; its own place where there is none. */
function phraseEnd(atoms: readonly Token[], start: number): number {
  let last = start;
  let noun = start;
  while (last < atoms.length && last - start < longest) {
    const atom = atoms[last];
    if (atom === undefined) break;
    if (!isNominal(atoms, last, start, noun)) {
      if (!joinsNominals(atoms, last, start, noun)) break;
      last++;
      continue;
    }
    last++;
    const verb = atom.tag === 'VERB' && !isAfterOf(atoms, last - 1);
    if (!verb && (atom.tag !== 'ADJ' || isPluralLike(atom))) noun = last;
  }
  if (noun > start && atoms[noun - 1]?.lower === "'s") noun--;
  return noun > start ? noun : soleWord(atoms, start);
}

const isPluralLike = ({ lower }: Token): boolean =>
  /[^s]s$/.test(lower) && !lower.includes('-') && !lower.endsWith("'s");

const dayOrMonth =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|tomorrow|tonight)$/;

function isNominal(atoms: readonly Token[], at: number, start: number, noun: number): boolean {
  const atom = atoms[at];
  if (atom === undefined) return false;
  if (atom.lower === "'" || atom.lower === "'s")
    return noun > start && (nominal.has(atoms[at + 1]?.tag ?? '') || isSuperlative(atoms, at + 1));
  if (isSuperlative(atoms, at))
    return atoms[at - 1]?.lower === "'s" || (at === start && atom.lower.endsWith('ly'));
  if (atom.tag === 'VERB' && at === start && isAfterOf(atoms, at)) return true;
  if (dayOrMonth.test(atom.lower)) return false;
  if (!/^\p{L}/u.test(atom.text)) return atom.tag === 'NUM' && ownNumber(atoms, at, start);
  if (
    /^(?:say|says|said|think|believe|agree|want|admit|disagree|last|this|next|years?|months?|earlier|later|ago|so|else|alone|apiece|each|due|old|such)$/.test(
      atom.lower,
    ) &&
    atom.lower !== 'years'
  )
    return false;
  if (noun > start && isPluralLike(atoms[noun - 1] ?? atom) && atom.tag !== 'NOUN') return false;
  if (endsPlural(atoms, noun, start) && atom.tag === 'NOUN' && !isPluralLike(atom)) return false;
  if (nominal.has(atom.tag))
    return !(noun > start && atom.tag === 'ADJ' && !isBeforeNoun(atoms, at));
  return (
    atom.tag === 'VERB' &&
    (noun === start ||
      atoms[at - 1]?.tag === 'ADV' ||
      (atoms[at - 1]?.tag === 'PROPN' && isPluralLike(atoms[at + 1] ?? atom))) &&
    (nominal.has(atoms[at + 1]?.tag ?? '') || isPairOfKinds(atoms, at)) &&
    /(?:ed|ing|n|t|paid|held|sold|made|laid)$/.test(atom.lower)
  );
}

/** An adjective goes on to a noun, or within a name: `Republican National Committee members`. */
const isBeforeNoun = (atoms: readonly Token[], at: number): boolean =>
  atoms[at + 1]?.tag === 'NOUN' ||
  (atoms[at + 1]?.tag === 'PROPN' && /^\p{Lu}/u.test(atoms[at]?.text ?? ''));

/** `the world's most expensive cities`, `the country's foremost firms`. */
const isSuperlative = (atoms: readonly Token[], at: number): boolean =>
  atoms[at]?.tag === 'ADV' &&
  (nominal.has(atoms[at + 1]?.tag ?? '') || /ed$/.test(atoms[at + 1]?.lower ?? ''));

/** A tagger takes some nouns for verbs: after `of` none stands but in -ing. */
const isAfterOf = (atoms: readonly Token[], at: number): boolean =>
  atoms[at - 1]?.lower === 'of' && !/(?:ing|ed)$/.test(atoms[at]?.lower ?? '');

/** `ships sank`: a plural seldom stands before another noun, save one in the plural. */
const endsPlural = (atoms: readonly Token[], noun: number, start: number): boolean => {
  const last = atoms[noun - 1];
  return noun > start && last?.tag === 'NOUN' && isPluralLike(last);
};

/** `its members’ 40 boats`, `Apollo 11 astronauts`: a number within the phrase. */
const ownNumber = (atoms: readonly Token[], at: number, start: number): boolean => {
  const before = atoms[at - 1];
  if (at === start || before === undefined) return false;
  return nominal.has(atoms[at + 1]?.tag ?? '') && (before.lower === "'s" || before.tag === 'PROPN');
};

/** `digital and physical sales`, `Kia and Hyundai vehicles`, `first - team players`. */
function joinsNominals(atoms: readonly Token[], at: number, start: number, noun: number): boolean {
  const word = atoms[at]?.lower ?? '';
  const [before, next, then] = [atoms[at - 1], atoms[at + 1], atoms[at + 2]];
  if (word === '-' || word === '&')
    return at > start && next !== undefined && nominal.has(next.tag);
  if (word === ',') return before?.tag === 'ADJ' && next?.tag === 'ADJ' && noun === start;
  if (word !== 'and' || at === start || next === undefined) return false;
  const alike =
    (before?.tag === next.tag && (next.tag === 'ADJ' || next.tag === 'PROPN')) ||
    (before?.tag === 'VERB' && next.tag === 'ADJ' && before.lower.endsWith('ed'));
  return alike && then?.tag === 'NOUN' && (noun === start || before.tag === 'PROPN');
}

/** `uniformed | and plain-clothes officers`: two kinds of those counted. */
const isPairOfKinds = (atoms: readonly Token[], at: number): boolean =>
  atoms[at + 1]?.lower === 'and' && atoms[at + 2]?.tag === 'ADJ' && atoms[at + 3]?.tag === 'NOUN';

/** A tagger takes some nouns for adjectives or verbs: a lone plural one counts. */
function soleWord(atoms: readonly Token[], start: number): number {
  const atom = atoms[start];
  const plural = atom !== undefined && /^\p{Ll}{3,}$/u.test(atom.text) && isPluralLike(atom);
  return plural && (atom.tag === 'ADJ' || atom.tag === 'VERB') ? start + 1 : start;
}

/** `rounds of ammunition`, `the number of seats`: one `of` phrase belongs to the noun. */
function withOf(atoms: readonly Token[], last: number): number {
  if (atoms[last]?.lower !== 'of' || /^\d/.test(atoms[last + 1]?.text ?? '')) return last;
  const start =
    atoms[last + 1]?.tag === 'DET' || atoms[last + 1]?.tag === 'PRON' ? last + 2 : last + 1;
  const of = Math.min(phraseEnd(atoms, start), start + 4);
  return of > start ? of : last;
}
