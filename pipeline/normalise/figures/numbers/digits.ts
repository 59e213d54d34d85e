import type { Tokens } from '../../doc/token.ts';
import { glued } from '../atoms.ts';
import { closes, fractionTail, withTail } from './fractions.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { plain, tidy, type NumberRead } from './number.ts';
import { raised } from './powers.ts';
import { readSpoken } from './spoken.ts';

const grouped = /^(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,21})(?:\.\d{1,15})?$/;

/** A number in digits that begins at an atom, with fraction, exponent and scale words. */
export function readDigits(
  atoms: Tokens,
  at: number,
  lexicon: FigureLexicon,
  money: boolean,
): NumberRead | null {
  const atom = atoms.at(at);
  const unit = atom.text.charCodeAt(0);
  if (atom.isEdge || !((unit >= 48 && unit <= 57) || unit === 46 || unit > 0xbb)) return null;
  const sign = lexicon.signs.get(atom.text);
  if (sign !== undefined) return scaled(atoms, at, at + 1, sign, lexicon, 'fraction', money);
  if (unit === 46) return readPoint(atoms, at, lexicon, money);
  if (!grouped.test(atom.text) && !continental.test(atom.text)) return null;
  const value = numeric(atom.text);
  if (!Number.isFinite(value)) return null;
  const slash = slashAt(atoms, at);
  if (slash !== null) return scaled(atoms, at, at + 3, slash, lexicon, 'fraction', money);
  const { last, add } = restOf(atoms, at + 1, lexicon);
  const power = last === at + 1 ? raised(atoms, last, value) : null;
  if (power !== null) return plain(at, power.last, power.value, 'digits', true);
  const groups = last === at + 1 ? groupsAt(atoms, at) : null;
  if (groups !== null)
    return scaled(atoms, at, groups.last, groups.value, lexicon, 'digits', money);
  const thousands = last === at + 1 ? thousandsAt(atoms, at) : null;
  if (thousands !== null)
    return scaled(atoms, at, thousands, value * 1000, lexicon, 'digits', money);
  return scaled(atoms, at, last, value + add, lexicon, 'digits', money);
}

/** The value of digits with points and commas, English or, with a comma before cents, continental. */
const numeric = (text: string): number =>
  continental.test(text)
    ? Number(text.replaceAll('.', '').replace(',', '.'))
    : Number(text.replaceAll(',', ''));

/** `5,00`, `1.111,11`: a comma and two digits at the end. */
const continental = /^\d{1,3}(?:\.\d{3})*,\d{2}$/;

/** `.5`: a point before digits, after a space or a sign. */
function readPoint(
  atoms: Tokens,
  at: number,
  lexicon: FigureLexicon,
  money: boolean,
): NumberRead | null {
  const next = atoms.at(at + 1);
  const free = money || !glued(atoms.at(at - 1), atoms.at(at));
  if (!free || !glued(atoms.at(at), next) || !/^\d{1,9}$/.test(next.text)) return null;
  return scaled(atoms, at, at + 2, Number(`0.${next.text}`), lexicon, 'digits', money);
}

const denominators = new Set([2, 3, 4, 5, 6, 8, 10, 16, 32, 64]);

/** `1/2`, `3/4`: not 9/11 or 24/7. */
function slashAt(atoms: Tokens, at: number): number | null {
  const [top, slash, bottom] = [atoms.at(at), atoms.at(at + 1), atoms.at(at + 2)];
  if (slash.text !== '/' || !glued(top, slash) || !glued(slash, bottom)) return null;
  const [a, b] = [Number(top.text), Number(bottom.text)];
  const fraction = Number.isInteger(a) && a > 0 && a < b && denominators.has(b);
  return fraction && atoms.at(at + 3).text !== '/' ? a / b : null;
}

/** `3½`, `10 1/2`, `2 and a half`. */
function restOf(atoms: Tokens, at: number, lexicon: FigureLexicon): { last: number; add: number } {
  const sign = lexicon.signs.get(atoms.at(at).text);
  if (sign !== undefined) return { last: at + 1, add: sign };
  const slash = glued(atoms.at(at - 1), atoms.at(at)) ? null : slashAt(atoms, at);
  if (slash !== null && !atoms.at(at - 1).text.includes('.')) return { last: at + 3, add: slash };
  const tail = fractionTail(atoms, at, lexicon);
  return tail === null
    ? { last: at, add: 0 }
    : { last: tail.scale === null ? tail.last : tail.last - 1, add: tail.add };
}

/** `1 234 567`: two groups or more apart from one another. */
function groupsAt(atoms: Tokens, at: number): { value: number; last: number } | null {
  if (!/^[1-9]\d{0,2}$/.test(atoms.at(at).text)) return null;
  let text = atoms.at(at).text;
  let last = at + 1;
  while (last < at + 6 && /^\d{3}(?:\.\d+)?$/.test(atoms.at(last).text) && !text.includes('.')) {
    text += atoms.at(last).text;
    last++;
  }
  return last > at + 2 ? { value: Number(text), last } : null;
}

/** `80, 000` and `80 000`: a group of noughts apart. */
function thousandsAt(atoms: Tokens, at: number): number | null {
  if (!/^\d{1,3}$/.test(atoms.at(at).text)) return null;
  const next = atoms.at(at + 1).text === ',' ? at + 2 : at + 1;
  return atoms.at(next).text === '000' ? next + 1 : null;
}

/** With the scales that follow: `1.2 million`, `3.4bn`, `10-million`, `5 hundred thousand`. */
function scaled(
  atoms: Tokens,
  first: number,
  end: number,
  value: number,
  lexicon: FigureLexicon,
  form: NumberRead['form'],
  money: boolean,
): NumberRead {
  let last = end;
  let total = value;
  for (let next = scaleAt(atoms, last, lexicon, money); next !== null;) {
    total *= next.factor;
    last = next.last;
    next = scaleAt(atoms, last, lexicon, money);
  }
  const rest = last > end && form === 'digits' ? restAfter(atoms, last, total, lexicon) : null;
  if (rest !== null) return plain(first, rest.last, tidy(rest.value), 'digits', true);
  const kept = form === 'fraction' && last === end ? form : 'digits';
  return plain(first, last, tidy(total), kept, last > end);
}

/**
 * What follows a scale and belongs to the number: `3 hundred and 21`, `4 thousand 3 hundred`,
 * `3 million and a quarter`.
 */
function restAfter(
  atoms: Tokens,
  at: number,
  value: number,
  lexicon: FigureLexicon,
): { last: number; value: number } | null {
  const scale = lexicon.scales.get(atoms.at(at - 1).lower) ?? 1;
  if (scale < 100) return null;
  const tail = withTail(atoms, at, value, lexicon);
  if (tail !== null) return tail;
  const and = atoms.at(at).lower === 'and';
  const next = atoms.at(and ? at + 1 : at);
  const digits = /^\d{1,3}$/.test(next.text);
  if (!digits && (!and || !lexicon.small.has(next.lower))) return null;
  const begin = and ? at + 1 : at;
  const own = lexicon.scales.get(atoms.at(begin + 1).lower) ?? 1;
  if (own >= scale) return null;
  const more = digits
    ? scaled(atoms, begin, begin + 1, Number(next.text), lexicon, 'digits', false)
    : readSpoken(atoms, begin, lexicon);
  const small = more?.value ?? scale;
  const fits = scale === 100 ? and : more?.scaled === true && small >= 100;
  return more !== null && fits && small < scale ? { last: more.last, value: value + small } : null;
}

/** The scale at an atom; a hyphen may stand before a scale word. */
function scaleAt(
  atoms: Tokens,
  index: number,
  lexicon: FigureLexicon,
  money: boolean,
): { factor: number; last: number } | null {
  const at =
    atoms.at(index).text === '-' && glued(atoms.at(index), atoms.at(index + 1)) ? index + 1 : index;
  const plus = atoms.at(at).lower === 'plus' && at > index;
  const scaleOf = lexicon.scales.get(atoms.at(at + 1).lower);
  if (plus && scaleOf !== undefined) return { factor: scaleOf, last: at + 2 };
  const atom = atoms.at(at);
  if (atom.isEdge) return null;
  const dozens = atom.lower === 'dozens' && atoms.at(at + 1).lower !== 'of' ? 12 : undefined;
  const scale = lexicon.scales.get(atom.lower) ?? dozens;
  if (scale !== undefined) return { factor: scale, last: at + 1 };
  const short = at === index ? lexicon.shortScales.get(atom.text) : undefined;
  return short !== undefined && isScale(atoms, at, lexicon, money)
    ? { factor: short, last: at + 1 }
    : null;
}

/** Whether letters after digits are a scale and not a unit: `3m users`, not `3m high` or `100t`. */
function isScale(atoms: Tokens, at: number, lexicon: FigureLexicon, money: boolean): boolean {
  const letters = atoms.at(at).text;
  const close = glued(atoms.at(at - 1), atoms.at(at));
  const next = atoms.at(at + 1);
  if (/^(?:mn|mln|bn|Bn|bln|tn|trn|tln)$/.test(letters)) return true;
  if (money) return close || /^(?:m|M|b|B|cr|Cr)$/.test(letters);
  if (!close) return isSpaced(atoms, at, letters);
  if (/^(?:k|K|b|B|M)$/.test(letters))
    return !(letters === 'K' && lexicon.unitSymbols.has(`K${next.text}`));
  return letters === 'm' && !areMetres(atoms, at, lexicon);
}

/** `2.3 M users`, `1,674.5 K.`: a letter apart from a number with a point or comma that it ends. */
function isSpaced(atoms: Tokens, at: number, letters: string): boolean {
  const next = atoms.at(at + 1);
  if (/^[BM]$/.test(letters) && next.tag === 'NOUN' && next.text === next.lower) return true;
  return /^[kKMGBT]$/.test(letters) && /[.,]/.test(atoms.at(at - 1).text) && closes(next);
}

/** `48m away`, `1.5m high`, `2m x 3m`; but `1.5m people` and `sales of 3m`. */
function areMetres(atoms: Tokens, at: number, lexicon: FigureLexicon): boolean {
  const { lengths } = lexicon.words;
  const next = atoms.at(at + 1);
  const after = next.text === '-' ? atoms.at(at + 2) : next;
  if (lexicon.unitWords.get(after.lower)?.kind === 'money') return false;
  if (lengths.has(after.lower)) return true;
  if (after.tag === 'NOUN' && /s$/.test(after.lower)) return false;
  if (after.lower === 'people' || (/\./.test(atoms.at(at - 1).text) && after.tag === 'NOUN'))
    return false;
  if (next.lower === 'of' && /^(?:DET|PRON)$/.test(atoms.at(at + 2).tag)) return false;
  if (next.text === '(' && /^\d/.test(atoms.at(at + 2).text)) return true;
  for (let index = Math.max(0, at - 12); index < Math.min(atoms.length, at + 8); index++) {
    const { text, lower } = atoms.at(index);
    if (lengths.has(lower) || /^(?:km|cm|mm|dm|ft|metres?|meters?|feet)$/.test(lower)) return true;
    if (text === 't' && index !== at) return true;
  }
  return (
    /^\d{1,2}$/.test(atoms.at(at - 1).text) &&
    after.tag !== 'NOUN' &&
    !/^(?:of|to|from)$/.test(atoms.at(at - 2).lower)
  );
}
