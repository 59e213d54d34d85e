import type { Token, Tokens } from '../../doc/token.ts';
import { beginsWithLetter, isPlainDigit } from '../../doc/letters.ts';
import { WordSet } from '../../doc/words.ts';
import { beginsWithSign, glued, isMillions } from '../atoms.ts';
import { readDigits } from './digits.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { closes } from './fractions.ts';
import { plain, tidy, type NumberRead } from './number.ts';
import type { Unit } from '../units/unit.ts';
import { readWords } from './words.ts';

/** The number that begins at an atom (signs before it included), or null. */
export function readNumber(
  atoms: Tokens,
  index: number,
  lexicon: FigureLexicon,
): NumberRead | null {
  const sign = currencyAt(atoms, index, lexicon);
  const start = sign === null ? index : sign.last;
  const minus = minusAt(atoms, start, sign !== null, lexicon);
  const at = minus ? start + (atoms.at(start + 1).text === '-' ? 2 : 1) : start;
  const plainly =
    readDigits(atoms, at, lexicon, sign !== null) ??
    (sign === null || sign.wordy ? readWords(atoms, at, lexicon) : null);
  const read =
    plainly !== null && sign === null && atoms.at(plainly.last).lower === 'over'
      ? quotient(atoms, plainly, lexicon)
      : plainly;
  if (read === null || (minus && read.value === null)) return null;
  const { factor = 1 } = sign?.unit ?? {};
  const sized = read.value === null || factor === 1 ? read.value : tidy(read.value * factor);
  // Taken from nought, so that “-0 °C” is 0: JSON and SQL know no other.
  const value = sized === null ? null : minus ? 0 - sized : sized;
  const bounds = value === null ? {} : { value, low: value, high: value };
  return { ...read, ...bounds, first: index, currency: sign?.unit ?? null };
}

/** `1 over 3`, `one over twenty`: one number divided by another, where nothing follows to be counted. */
function quotient(atoms: Tokens, top: NumberRead, lexicon: FigureLexicon): NumberRead {
  const at = top.last + 1;
  const bottom = readDigits(atoms, at, lexicon, false) ?? readWords(atoms, at, lexicon);
  if (top.value === null || bottom === null || bottom.value === null) return top;
  const whole = Number.isInteger(top.value) && Number.isInteger(bottom.value) && bottom.value > 0;
  return whole && closes(atoms.at(bottom.last))
    ? plain(top.first, bottom.last, tidy(top.value / bottom.value), 'fraction', true)
    : top;
}

const minuses = new WordSet(['-', '−', 'minus', 'negative', '–']);

/** `-5 °C`, `minus 20`: a dash only before digits, after a space or a currency sign. */
function minusAt(
  atoms: Tokens,
  index: number,
  afterSign: boolean,
  lexicon: FigureLexicon,
): boolean {
  const atom = atoms.at(index);
  if (atom.isEdge || !minuses.holds(atom)) return false;
  if (atoms.at(index - 1).lower === 'or' && atoms.at(index - 2).lower === 'plus') return false;
  const next = atoms.at(index + 1);
  if (beginsWithLetter(atom.text))
    return (
      /^\d/.test(next.text) ||
      next.text === '-' ||
      next.tag === 'NUM' ||
      (lexicon.small.has(next.lower) &&
        atoms.at(index - 1).tag !== 'DET' &&
        atoms.at(index + 2).lower !== 'of')
    );
  const before = atoms.at(index - 1);
  const free = before.isEdge || (!glued(before, atom) && !/^\d/.test(before.text));
  if (!/^[\d.]/.test(next.text) && !beginsWithSign(next.text, lexicon)) return false;
  return glued(atom, next) && (afterSign || free || /^[(<>=]$/.test(before.text));
}

interface Sign {
  readonly unit: Unit;
  readonly last: number;
  /** Whether number words may follow: `Rs one crore`. */
  readonly wordy: boolean;
}

const longWord = /^\p{L}{2,}\.?$/u;

/** `$`, `US$` (one atom or two), `$US`, `EUR`, `Rs.`. */
function currencyAt(atoms: Tokens, index: number, lexicon: FigureLexicon): Sign | null {
  let text = '';
  let found: Sign | null = null;
  for (let last = index; last < index + 3; last++) {
    const atom = atoms.at(last);
    if (atom.isEdge || (last === index && !maySign(atom))) break;
    if (last > index && !glued(atoms.at(last - 1), atom) && !isSpacedSign(text, atom)) break;
    text += atom.text;
    const unit =
      lexicon.currencySigns.get(text) ??
      (text.length > 1 && text.endsWith('$')
        ? lexicon.currencySigns.get(text.toUpperCase())
        : undefined);
    if (unit !== undefined && mayPrecede(atoms, last, text, lexicon))
      found = { unit, last: last + 1, wordy: longWord.test(text) };
  }
  return found;
}

/** `US $`, `NZ $`: letters of a sign apart from it; not the article in `a $5 bill`. */
const isSpacedSign = (letters: string, { text }: Token): boolean =>
  text === '$' && letters.length < 4 && letters.toLowerCase() !== 'a';

const maySign = ({ text }: Token): boolean => {
  const unit = text.charCodeAt(0);
  return text.length < 7 && !(unit >= 48 && unit <= 57);
};

/** Whether a sign of letters stands where its lexicon says that it may: `RM 5`, `EUR 5`, `Br5`, `R5bn`. */
function mayPrecede(atoms: Tokens, last: number, sign: string, lexicon: FigureLexicon): boolean {
  const use = lexicon.signUses.get(sign);
  if (use === undefined || use === 'before') return true;
  const next = atoms.at(last + 1);
  const large = isMillions(atoms.at(last + 2).lower, lexicon);
  if (use === 'sums') return glued(atoms.at(last), next) && (next.text.includes(',') || large);
  // `PS 5` is a console.
  if (sign === 'PS' && /^[1-6]$/.test(next.text)) return large;
  return isPlainDigit(next.text.charCodeAt(0)) && (use === 'digits' || glued(atoms.at(last), next));
}
