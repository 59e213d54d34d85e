import type { Token, Tokens } from '../../doc/token.ts';
import { beginsWithLetter, beginsWithSmall } from '../../doc/letters.ts';
import { type Subtokens, closes, glued, wordsOf } from '../subtokens.ts';
import { changedAfter, isAttributed } from './attributed.ts';
import { phraseOfMany, withOthers } from './coordination.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { moneyIn } from './in-money.ts';
import { update, type Quantity } from '../quantity.ts';
import { isMany, isSingular, phraseEnd, withOf } from './noun-phrase.ts';
import { pastTall, phraseStart } from './phrase-start.ts';
import { subjectBefore } from './subject.ts';
import { perAt } from '../units/rates.ts';
import { countedWords } from './lexicon.ts';

/** What is counted or measured, and what befell it. */
export type Counted = Pick<Quantity, 'counted' | 'state'>;

/**
 * The noun phrase that a number counts: after it, past `of the`; for money, percents and bare numbers
 * the subject of the verb before it, where nothing follows. And what befell those counted.
 */
export const withSubject = (atoms: Tokens, quantity: Quantity, lexicon: FigureLexicon): Quantity =>
  quantity.counted !== null || /^(?:age|duration)$/.test(quantity.kind) || isOfKnown(quantity)
    ? quantity
    : update(quantity, { counted: subjectBefore(atoms, quantity, lexicon) });

/** `no one`, `both of whom`: of those that were told of. */
const isOfKnown = ({ rule }: Quantity): boolean => rule === 'zero' || rule === 'both';

export function countedAt(
  atoms: Subtokens,
  quantity: Quantity,
  lexicon: FigureLexicon,
): Counted & Partial<Pick<Quantity, 'kind' | 'unit' | 'unitText'>> {
  const { kind } = quantity;
  if (kind === 'age') return { counted: null, state: null };
  if (kind === 'count' && isFold(atoms, quantity.end))
    return { counted: null, state: null, kind: 'ratio' };
  if (kind === 'count' && atoms.at(quantity.first - 1).lower === 'magnitude')
    return { counted: 'magnitude', state: null };
  const after = afterwards(atoms, quantity, lexicon);
  const counted = after?.counted ?? null;
  const state =
    kind === 'count' || kind === 'ratio'
      ? stateAt(atoms, after?.last ?? quantity.end, quantity.first, lexicon)
      : null;
  const per = kind === 'count' ? perAfter(atoms, after?.last ?? quantity.end, quantity.end) : null;
  return { counted, state, ...per };
}

/** `18-fold`, `a thousand fold`, `5x faster`: so many times. */
const isFold = (atoms: Tokens, at: number): boolean =>
  atoms.at(atoms.at(at).text === '-' ? at + 1 : at).lower === 'fold' ||
  (atoms.at(at).lower === 'x' &&
    glued(atoms.at(at - 1), atoms.at(at)) &&
    beginsWithLetter(atoms.at(at + 1).text));

/** `20 people per square kilometre`, `20 a day`: the unit that so many are told for. */
function perAfter(
  atoms: Subtokens,
  at: number,
  end: number,
): Pick<Quantity, 'kind' | 'unit' | 'unitText'> | null {
  const article = at === end && /^an?$/.test(atoms.at(at).lower);
  if (atoms.at(at).lower !== 'per' && !article) return null;
  const found = perAt(atoms, at + 1, article);
  if (found === null) return null;
  return { kind: 'rate', unit: `1/${found.code}`, unitText: wordsOf(atoms, at, found.last) };
}

function afterwards(
  atoms: Tokens,
  quantity: Quantity,
  lexicon: FigureLexicon,
): { counted: string; last: number } | null {
  const { first: opens, last: number, end, kind, form, value } = quantity;
  if (atoms.at(end).lower === 'of' && /^(?:whom|which)$/.test(atoms.at(end + 1).lower)) return null;
  if (
    /^an?$/.test(atoms.at(end).lower) &&
    lexicon.unitWords.get(atoms.at(end + 1).lower)?.kind === 'duration'
  )
    return null;
  const start = phraseStart(atoms, end, kind === 'ratio' || kind === 'count');
  if (kind === 'duration' && atoms.at(number).text !== '-') return null;
  const whole = kind !== 'count' && kind !== 'ratio' && kind !== 'duration';
  const attributed = whole && start === end && isAttributed(atoms, quantity);
  if (whole && start === end && !attributed && !isHyphened(atoms, kind, end))
    return kind === 'money' ? paidIn(atoms, end, lexicon) : null;
  const first = atoms.at(start);
  if (first.isEdge || isUncounted(atoms, start, lexicon)) return null;
  if (isOfThose(atoms, opens) && /ed$/.test(first.lower)) return null;
  if (isBefallen(first, lexicon)) return null;
  if (form === 'magnitude' && start === end && isVerbLike(atoms, end)) return null;
  if (
    form === 'digits' &&
    start === end &&
    first.tag === 'PROPN' &&
    atoms.at(end - 1).tag === 'PROPN'
  )
    return null;
  const phrase = value === 1 ? phraseEnd(atoms, start) : phraseOfMany(atoms, start);
  const noun =
    phrase > start + 1 && isBefallen(atoms.at(phrase - 1), lexicon) ? phrase - 1 : phrase;
  if (noun === start + 1 && start === end && isFigure(atoms, opens, start)) return null;
  if (noun === start || isPast(atoms, start, noun, lexicon)) return null;

  if (attributed) {
    const told = changedAfter(atoms, pastTall(atoms, start, noun), noun, lexicon);
    if (told === null) return null;
    const last = withOf(atoms, told.last);
    return { counted: wordsOf(atoms, told.start, last), last };
  }
  const joined =
    isJoined(atoms, start, noun) ||
    (kind === 'count' &&
      atoms.at(start - 1).lower !== 'of' &&
      isCompound(atoms, start, noun, value));
  const of = joined ? start + 1 : withOf(atoms, noun);
  const several = kind === 'count' && value !== 1 && of === noun;
  const last = several ? withOthers(atoms, opens, start, of) : of;
  return { counted: wordsOf(atoms, start, last), last };
}

/** `$5 million in | tax breaks |`. */
function paidIn(
  atoms: Tokens,
  end: number,
  lexicon: FigureLexicon,
): { counted: string; last: number } | null {
  const found = moneyIn(atoms, end, lexicon);
  return found === null
    ? null
    : { counted: wordsOf(atoms, found.start, found.last), last: found.last };
}

/** `a 200,000 | figure |`, `the 40 | mark |`: the number itself. */
const isFigure = (atoms: Tokens, opens: number, at: number): boolean =>
  countedWords.numbers.holds(atoms.at(at)) && atoms.at(opens - 1).tag === 'DET';

/** `5 | or | 6`, `5 hours | earlier`; not `15 | earlier | contests`. */
const isUncounted = (atoms: Tokens, at: number, { words }: FigureLexicon): boolean =>
  words.uncounted.has(atoms.at(at).lower) &&
  !(/^(?:earlier|later)$/.test(atoms.at(at).lower) && isMany(atoms.at(at + 1)));

/** `a | 900-acre | site`: a measure that a hyphen joins says how great the noun after it is. */
const isHyphened = (atoms: Tokens, kind: Quantity['kind'], end: number): boolean =>
  kind === 'measure' &&
  atoms.at(end - 2).text === '-' &&
  glued(atoms.at(end - 2), atoms.at(end - 1));

/** `between 200 and 300 | marched |.`, `the two | learned | of it`: a tagger takes some verbs for nouns. */
const isPast = (atoms: Tokens, start: number, noun: number, { words }: FigureLexicon): boolean =>
  noun === start + 1 &&
  /[^e]ed$/.test(atoms.at(start).lower) &&
  !words.states.has(atoms.at(start).lower) &&
  (closes(atoms.at(noun)) || (atoms.at(start - 2).lower === 'the' && atoms.at(noun).tag === 'ADP'));

/** `Of those, | four | involved airbags`: of which there were so many was told before. */
const isOfThose = (atoms: Tokens, first: number): boolean =>
  atoms.at(first - 1).text === ',' &&
  atoms.list.slice(Math.max(0, first - 5), first - 1).some(({ lower }) => lower === 'of');

/** `TWO | DEAD |`, `TWO POLICE | KILLED |`: what befell them, in a headline. */
const isBefallen = (atom: Token, { words }: FigureLexicon): boolean =>
  isShouted(atom) && words.states.has(atom.lower);

const isShouted = ({ text, lower }: Token): boolean =>
  text.length > 3 && text !== lower && text === text.toUpperCase();

/** `Hundreds | cast | votes`, `a staff of dozens | making | films`: nothing is counted right after such a plural; a tagger takes some verbs for nouns. */
const isVerbLike = (atoms: Tokens, end: number): boolean =>
  atoms.at(end - 1).lower.endsWith('s') && /^(?:NOUN|VERB)$/.test(atoms.at(end).tag);

/** `four-cylinder engine`: the noun that a hyphen joins to a number is what it counts. */
function isJoined(atoms: Tokens, start: number, noun: number): boolean {
  const first = atoms.at(start);
  if (noun - start < 2 || first.tag !== 'NOUN' || !beginsWithSmall(first.text)) return false;
  return atoms.at(start - 1).text === '-' && atoms.at(start + 1).text !== '-';
}

/** `a 12 page document`: of two nouns in the singular the first is counted, save in `20 office staff`. */
function isCompound(atoms: Tokens, start: number, noun: number, value: number | null): boolean {
  if (noun - start !== 2 || value === null || value <= 1) return false;
  const [first, head] = [atoms.at(start), atoms.at(noun - 1)];
  return !first.isEdge && !head.isEdge && isSingular(first) && isSingular(head);
}

/** `have been killed or wounded`, `were injured`, `wounded 60`: what befell those counted. */
function stateAt(atoms: Tokens, at: number, first: number, lexicon: FigureLexicon): string | null {
  const { states } = lexicon.words;
  let from = at;
  while (/^(?:AUX|ADV)$/.test(atoms.at(from).tag) || atoms.at(from).lower === 'reported') from++;
  if (states.has(atoms.at(from).lower)) {
    let last = from + 1;
    while (/^(?:or|and)$/.test(atoms.at(last).lower) && states.has(atoms.at(last + 1).lower))
      last += 2;
    return wordsOf(atoms, from, last);
  }
  const verb = atoms.at(verbBefore(atoms, first));
  return verb.isEdge || verb.tag === 'NOUN' ? null : (lexicon.fates.get(verb.lower) ?? null);
}

/** The verb before a number and its modifiers: `killing at least`, `left some`. */
function verbBefore(atoms: Tokens, first: number): number {
  let at = first - 1;
  while (at > first - 5 && countedWords.modifying.holds(atoms.at(at))) at--;
  return at;
}
