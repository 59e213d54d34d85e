import type { Token, Tokens } from '../../doc/token.ts';
import { WordSet } from '../../doc/words.ts';
import { closes, denominatorAt, type Denominator, pastHyphen } from './fractions.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { readMagnitude, readVague } from './magnitudes.ts';
import { plain, tidy, type NumberRead } from './number.ts';
import { readSpoken } from './spoken.ts';

/**
 * Number words: `twenty-five`, `two hundred thousand`, `a dozen`, `half a million`, `millions`,
 * `several hundred`, `a third`.
 */
export function readWords(atoms: Tokens, index: number, lexicon: FigureLexicon): NumberRead | null {
  const first = atoms.at(index).lower;
  if (first === 'half') return readHalf(atoms, index, index + 1, lexicon);
  if (first === 'quarter') return readHalf(atoms, index, index + 1, lexicon);
  if (first === 'a' || first === 'an' || first === 'the') return readArticle(atoms, index, lexicon);
  return (
    readMagnitude(atoms, index, lexicon) ??
    readVague(atoms, index, lexicon) ??
    readSpoken(atoms, index, lexicon)
  );
}

const determiners = new WordSet([
  'of',
  'the',
  'a',
  'an',
  'its',
  'their',
  'his',
  'her',
  'our',
  'my',
  'those',
  'these',
  'that',
  'this',
  'all',
]);
const leads = new Set([
  'about',
  'around',
  'nearly',
  'almost',
  'over',
  'than',
  'by',
  'roughly',
  'approximately',
  'some',
  'only',
  'just',
  'least',
  'and',
  'to',
  'fully',
  'above',
  'below',
  'under',
  'exceeding',
]);
const notHalf = new Set([
  'the',
  'first',
  'second',
  'latter',
  'other',
  'better',
  'final',
  'opening',
  'last',
  'this',
  'next',
  'third',
  'fourth',
  'fiscal',
  'that',
  'each',
  'every',
  'same',
  'top',
  'bottom',
  'previous',
  'current',
]);

/** `half a million`, `half of`, `half the`, `about half`, `half an hour`; not `the first half`. */
function readHalf(
  atoms: Tokens,
  first: number,
  at: number,
  lexicon: FigureLexicon,
): NumberRead | null {
  const word = atoms.at(at - 1).lower;
  const value = lexicon.fractions.get(word) ?? 0;
  const hyphen = atoms.at(at).text === '-' && atoms.at(at + 1).lower === 'a' ? at + 2 : at;
  const skip = /^(?:a|an|-)$/.test(atoms.at(hyphen).lower) ? hyphen + 1 : hyphen;
  const scale = lexicon.scales.get(atoms.at(skip).lower);
  if (scale !== undefined) return plain(first, skip + 1, value * scale, 'words', true);
  const before = atoms.at(first - 1).lower;
  if (
    (notHalf.has(before) && !(before === 'that' && atoms.at(at).lower === 'of')) ||
    word !== 'half'
  )
    return null;
  if (before === 'and' && atoms.at(first - 2).lower === 'time') return null;
  // `the eastern | half | of the town`
  const which = /^(?:ADJ|PROPN|NOUN)$/.test(atoms.at(first - 1).tag);
  if (which && atoms.at(first - 2).lower === 'the' && !leads.has(before)) return null;
  if (skip > at)
    return atoms.at(at).text !== '-' || lexicon.unitStarts.has(atoms.at(skip).lower)
      ? plain(first, skip, value, 'fraction', true)
      : null;
  const next = atoms.at(at);
  const named = determiners.holds(next) || next.tag === 'AUX' || next.lower === 'and';
  const led = leads.has(before) && (!/^(?:NOUN|ADJ|PROPN)$/.test(next.tag) || ofMany(next));
  const alone = first === 0 && closes(next);
  return named || led || alone ? plain(first, at, value, 'fraction', true) : null;
}

/** `more than half people`: a plural right after, where `of` is left out. */
const ofMany = (next: Token): boolean =>
  next.lower === 'people' || (next.tag === 'NOUN' && /[^s]s$/.test(next.lower));

/** `a dozen`, `a hundred and ten`, `a third of`, `by a fifth`, `a few hundred`. */
function readArticle(atoms: Tokens, index: number, lexicon: FigureLexicon): NumberRead | null {
  const next = atoms.at(index + 1).lower;
  if (atoms.at(index).lower === 'the') return null;
  if (lexicon.scales.has(next) && next !== 'score') {
    const read = readSpoken(atoms, index, lexicon);
    return read === null ? null : { ...read, scaled: true };
  }
  const vague = readVague(atoms, index + 1, lexicon);
  if (vague !== null) return { ...vague, first: index };
  const ofUnit = partOfUnit(atoms, index, lexicon);
  if (ofUnit !== null) return ofUnit;
  if (next === 'half') return readHalf(atoms, index, index + 2, lexicon);
  const part = denominatorAt(atoms, index + 1, lexicon);
  if (part === null || part.plural) return null;
  const after = atoms.at(part.last).lower;
  if (
    after !== 'of' &&
    ofA(atoms, part.last) === null &&
    !lexicon.scales.has(after) &&
    !isLed(atoms, index, part, lexicon)
  )
    return null;
  return withScale(atoms, plain(index, part.last, 1 / part.value, 'fraction', true), lexicon);
}

/** `a half mile`, `a quarter-point`, `a half turn`: a part of one of what is named right after. */
function partOfUnit(atoms: Tokens, index: number, lexicon: FigureLexicon): NumberRead | null {
  const word = atoms.at(index + 1).lower;
  if (word !== 'half' && word !== 'quarter') return null;
  const at = atoms.at(index + 2).text === '-' ? index + 3 : index + 2;
  const named = atoms.at(at).lower;
  if (!lexicon.unitWords.has(named) && !lexicon.words.halved.has(named)) return null;
  return plain(index, index + 2, lexicon.fractions.get(word) ?? 0, 'fraction', true);
}

/** `fell by a third`, `more than a quarter`, `a fifth` alone: a part of what was told of before. */
function isLed(
  atoms: Tokens,
  index: number,
  { last, loose }: Denominator,
  lexicon: FigureLexicon,
): boolean {
  const before = atoms.at(index - 1);
  // `And a | third |, Rona Tann, left`
  if (atoms.at(last).text === ',' && atoms.at(last + 1).tag === 'PROPN') return false;
  if (before.isEdge) return closes(atoms.at(last)) && (loose || atoms.at(last).text !== ',');
  if (!leads.has(before.lower) && (loose || !lexicon.changes.has(before.lower))) return false;
  return !/^(?:NOUN|ADJ|PROPN|NUM)$/.test(atoms.at(last).tag) && atoms.at(last).text !== '-';
}

/** `a third of a million`, `three quarters billion` and `one-tenth of a point`. */
function withScale(atoms: Tokens, read: NumberRead, lexicon: FigureLexicon): NumberRead {
  const at = ofA(atoms, read.last) ?? read.last;
  const scale = lexicon.scales.get(atoms.at(at).lower);
  if (scale === undefined || read.value === null) return read;
  return plain(read.first, at + 1, tidy(read.value * scale), 'words', true);
}

/** Past `of a`, `-of-a-`, where it stands at an atom. */
function ofA(atoms: Tokens, at: number): number | null {
  const of = pastHyphen(atoms, at);
  if (atoms.at(of).lower !== 'of') return null;
  const a = pastHyphen(atoms, of + 1);
  return atoms.at(a).lower === 'a' ? pastHyphen(atoms, a + 1) : null;
}
