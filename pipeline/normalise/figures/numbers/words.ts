import { tagBits } from '../../doc/token.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { plain, tidy, type NumberRead } from '../quantity.ts';
import { beginsWithDigit, closes, isOf, pastHyphen, type Subtokens } from '../subtokens.ts';
import { besideNumbers, exclusionWords } from '../words.ts';
import { denominatorAt, readSpoken, type Denominator } from './spoken.ts';

/**
 * Number words: `twenty-five`, `two hundred thousand`, `a dozen`, `half a million`, `millions`,
 * `several hundred`, `a third`.
 */
export function readWords(tokens: Subtokens, index: number): NumberRead | null {
  const { lower } = tokens.at(index);
  if (lower === 'half' || lower === 'quarter') return readHalf(tokens, index, index + 1);
  if (lower === 'a' || lower === 'an') return readArticle(tokens, index);
  return readMagnitude(tokens, index) ?? readVague(tokens, index) ?? readSpoken(tokens, index);
}

const nominal = tagBits.NOUN | tagBits.ADJ | tagBits.PROPN;

/** `the`, `its`, `those`: what is told of is known, and may be many. */
export const isDefinite = (token: Token): boolean =>
  /^(?:the|these|those)$/.test(token.lower) || closedClass.possessives.holds(token);

/**
 * `half a million`, `half of`, `half the`, `about half`, `half an hour`; not `the first half`.
 * @param at what stands behind the word
 */
function readHalf(tokens: Subtokens, first: number, at: number): NumberRead | null {
  const { scales, fractions, unitStarts } = tokens.lexicon;
  const word = tokens.at(at - 1).lower;
  const value = fractions.get(word) ?? 0;
  const article = pastHyphen(tokens, at);
  const whole = closedClass['indefinite-articles'].holds(tokens.at(article))
    ? pastHyphen(tokens, article + 1)
    : article;
  const scale = scales.get(tokens.at(whole).lower);
  if (scale !== undefined) return plain(first, whole + 1, value * scale, 'words', true);
  if (word !== 'half' || isNamedHalf(tokens, first, at)) return null;
  const hyphened = tokens.at(at).text === '-';
  const stands =
    whole > at
      ? !hyphened || unitStarts.has(tokens.at(whole).lower)
      : isShare(tokens, first, tokens.at(at));
  return stands ? plain(first, whole, value, 'fraction', true) : null;
}

/** `the first half`, `the eastern half of the town`, `time and a half`: one of two parts that has a name. */
function isNamedHalf(tokens: Tokens, first: number, at: number): boolean {
  const [earlier, before] = [tokens.at(first - 2), tokens.at(first - 1)];
  if (before.lower === 'that') return tokens.at(at).lower !== 'of';
  if (before.lower === 'the' || exclusionWords.parted.holds(before)) return true;
  return earlier.lower === 'the' ? isOf(before, nominal) : earlier.lower === 'time';
}

/** `half the`, `half were`, `about half`: a part of what is told after it, or was before. */
function isShare(tokens: Tokens, first: number, next: Token): boolean {
  if (isDefinite(next) || closedClass.demonstratives.holds(next)) return true;
  if (closedClass['indefinite-articles'].holds(next)) return true;
  if (next.tag === 'AUX' || /^(?:of|all|and)$/.test(next.lower)) return true;
  if (besideNumbers['before-shares'].holds(tokens.at(first - 1)))
    return !isOf(next, nominal) || next.lower === 'people';
  return first === 0 && closes(next);
}

/** `a dozen`, `a hundred and ten`, `a third of`, `by a fifth`, `a few hundred`. */
function readArticle(tokens: Subtokens, index: number): NumberRead | null {
  const { scales, fractions } = tokens.lexicon;
  const next = tokens.at(index + 1).lower;
  if (scales.has(next)) {
    const read = readSpoken(tokens, index);
    return read === null ? null : { ...read, scaled: true };
  }
  const vague = readVague(tokens, index + 1);
  if (vague !== null) return { ...vague, first: index };
  if (isPartOfUnit(tokens, index + 1))
    return plain(index, index + 2, fractions.get(next) ?? 0, 'fraction', true);
  if (next === 'half') return readHalf(tokens, index, index + 2);
  const part = denominatorAt(tokens, index + 1);
  if (part === null || part.plural) return null;
  const whole = pastOfA(tokens, part.last);
  const scale = scales.get(tokens.at(whole).lower);
  if (scale !== undefined) return plain(index, whole + 1, tidy(scale / part.value), 'words', true);
  const of = whole > part.last || tokens.at(part.last).lower === 'of';
  return of || isLed(tokens, index, part)
    ? plain(index, part.last, 1 / part.value, 'fraction', true)
    : null;
}

/** `a half mile`, `a quarter-point`, `a half turn`: a part of one of what is named right after. */
function isPartOfUnit(tokens: Subtokens, at: number): boolean {
  const word = tokens.at(at).lower;
  if (word !== 'half' && word !== 'quarter') return false;
  const named = tokens.at(pastHyphen(tokens, at + 1)).lower;
  return tokens.lexicon.unitWords.has(named) || tokens.lexicon.words.halved.has(named);
}

/** Past `of a`, `-of-a-`, where it stands. */
function pastOfA(tokens: Tokens, at: number): number {
  const of = pastHyphen(tokens, at);
  const a = pastHyphen(tokens, of + 1);
  return tokens.at(of).lower === 'of' && tokens.at(a).lower === 'a'
    ? pastHyphen(tokens, a + 1)
    : at;
}

/** `fell by a third`, `more than a quarter`, `a fifth` alone: a part of what was told of before. */
function isLed(tokens: Subtokens, index: number, { last, loose }: Denominator): boolean {
  const [before, next] = [tokens.at(index - 1), tokens.at(last)];
  // `And a third, Rona Tann, left`
  if (next.text === ',' && tokens.at(last + 1).tag === 'PROPN') return false;
  if (before.isEdge) return closes(next);
  const changed = !loose && tokens.lexicon.changes.has(before.lower);
  if (!changed && !besideNumbers['before-shares'].holds(before)) return false;
  return !isOf(next, nominal | tagBits.NUM) && next.text !== '-';
}

/** `several hundred`, `a few thousand`, `a couple of`: bounds, and no value. */
function readVague(tokens: Subtokens, index: number): NumberRead | null {
  const word = tokens.at(index).lower;
  const range = tokens.lexicon.vague.get(word);
  if (range === undefined) return null;
  const of = word === 'couple' && tokens.at(index + 1).lower === 'of';
  const at = of ? index + 2 : index + 1;
  const scale = tokens.lexicon.scales.get(tokens.at(at).lower);
  if (scale === undefined && !(of && tokens.at(index - 1).lower === 'a')) return null;
  const [low, high] = range;
  const last = scale === undefined ? index + 1 : at + 1;
  return magnitude(index, last, low * (scale ?? 1), high * (scale ?? 1));
}

const magnitude = (first: number, last: number, low: number, high: number): NumberRead => ({
  ...plain(first, last, 0, 'magnitude', true),
  value: null,
  low,
  high,
});

/** `tens of thousands`, `dozens`, `hundreds, if not thousands`, `tens or hundreds of millions`. */
function readMagnitude(tokens: Subtokens, index: number): NumberRead | null {
  const { magnitudes } = tokens.lexicon;
  const range = magnitudes.get(tokens.at(index).lower);
  if (range === undefined) return null;
  let [low, high] = range;
  let last = index + 1;
  const joint = jointAt(tokens, last);
  const other = magnitudes.get(tokens.at(joint).lower);
  if (joint > last && other !== undefined) [high, last] = [other[1], joint + 1];
  for (let next = nextMagnitude(tokens, last); next !== null; last += 2) {
    [low, high] = [low * next, high * next];
    next = nextMagnitude(tokens, last + 2);
  }
  return standsAsNoun(tokens, index, last) ? magnitude(index, last, low, high) : null;
}

function nextMagnitude(tokens: Subtokens, at: number): number | null {
  if (tokens.at(at).lower !== 'of') return null;
  return tokens.lexicon.magnitudes.get(tokens.at(at + 1).lower)?.[0] ?? null;
}

/** Past `, if not`, `or`, `or even`, `upon`, `and` before the same again: where another magnitude may stand. */
function jointAt(tokens: Tokens, at: number): number {
  const word = tokens.at(at).lower;
  const next = tokens.at(at + 1).lower;
  if (word === ',' && next === 'if') return at + 3;
  if (word === 'if' && next === 'not') return at + 2;
  if (word === 'upon' || (word === 'and' && next === tokens.at(at - 1).lower)) return at + 1;
  if (word === 'or') return next === 'even' ? at + 2 : at + 1;
  return at;
}

/** `scores of`, `hundreds more`, `dozens were`; not `he scores` or a game’s scores. */
function standsAsNoun(tokens: Tokens, index: number, last: number): boolean {
  const word = tokens.at(index).lower;
  const [next, whole] = [tokens.at(last), tokens.at(last + 1)];
  if (word === 'scores' && next.lower === 'more') return true;
  if (word !== 'scores' && (word !== 'tens' || last > index + 1)) return true;
  return next.lower === 'of' && !isDefinite(whole) && !beginsWithDigit(whole);
}
