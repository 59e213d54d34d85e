import type { Token } from '../annotate/types.ts';
import { glued } from './atoms.ts';
import type { FigureLexicon } from './lexicon.ts';
import { plain, tidy, type NumberRead } from './number.ts';

const grouped = /^(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,21})(?:\.\d{1,15})?$/;

/** A number in digits that begins at an atom, with fraction, exponent and scale words. */
export function readDigits(
  atoms: readonly Token[],
  at: number,
  lexicon: FigureLexicon,
  money: boolean,
): NumberRead | null {
  const atom = atoms[at];
  const unit = atom?.text.charCodeAt(0) ?? 0;
  if (atom === undefined || !((unit >= 48 && unit <= 57) || unit === 46 || unit > 0xbb))
    return null;
  const sign = lexicon.signs.get(atom.text);
  if (sign !== undefined) return scaled(atoms, at, at + 1, sign, lexicon, 'fraction', money);
  if (unit === 46) return readPoint(atoms, at, lexicon, money);
  if (!grouped.test(atom.text)) return null;
  const value = numeric(atom.text);
  if (!Number.isFinite(value)) return null;
  const slash = slashAt(atoms, at);
  if (slash !== null) return scaled(atoms, at, at + 3, slash, lexicon, 'fraction', money);
  const { last, add } = restOf(atoms, at + 1, lexicon);
  const power = last === at + 1 ? powerAt(atoms, last) : null;
  if (power !== null) return plain(at, power.last, tidy(value * power.factor), 'digits', true);
  const groups = last === at + 1 ? groupsAt(atoms, at) : null;
  if (groups !== null)
    return scaled(atoms, at, groups.last, groups.value, lexicon, 'digits', money);
  const thousands = last === at + 1 ? thousandsAt(atoms, at) : null;
  if (thousands !== null)
    return scaled(atoms, at, thousands, value * 1000, lexicon, 'digits', money);
  return scaled(atoms, at, last, value + add, lexicon, 'digits', money);
}

const numeric = (text: string): number => Number(text.replaceAll(',', ''));

/** `.5`: a point before digits, after a space or a sign. */
function readPoint(
  atoms: readonly Token[],
  at: number,
  lexicon: FigureLexicon,
  money: boolean,
): NumberRead | null {
  const next = atoms[at + 1];
  const free = money || !glued(atoms[at - 1], atoms[at]);
  if (!free || !glued(atoms[at], next) || !/^\d{1,9}$/.test(next?.text ?? '')) return null;
  return scaled(atoms, at, at + 2, Number(`0.${next?.text ?? ''}`), lexicon, 'digits', money);
}

const denominators = new Set([2, 3, 4, 5, 6, 8, 10, 16, 32, 64]);

/** `1/2`, `3/4`: not 9/11 or 24/7. */
function slashAt(atoms: readonly Token[], at: number): number | null {
  const [top, slash, bottom] = [atoms[at], atoms[at + 1], atoms[at + 2]];
  if (slash?.text !== '/' || !glued(top, slash) || !glued(slash, bottom)) return null;
  const [a, b] = [Number(top?.text), Number(bottom?.text)];
  const fraction = Number.isInteger(a) && a > 0 && a < b && denominators.has(b);
  return fraction && atoms[at + 3]?.text !== '/' ? a / b : null;
}

/** `3½`, `10 1/2`, `2 and a half`. */
function restOf(
  atoms: readonly Token[],
  at: number,
  lexicon: FigureLexicon,
): { last: number; add: number } {
  const sign = lexicon.signs.get(atoms[at]?.text ?? '');
  if (sign !== undefined) return { last: at + 1, add: sign };
  const slash = glued(atoms[at - 1], atoms[at]) ? null : slashAt(atoms, at);
  if (slash !== null && !atoms[at - 1]?.text.includes('.')) return { last: at + 3, add: slash };
  return halfAfter(atoms, at);
}

/** `… and a half`, `… and a quarter`, `… and three quarters` is left alone. */
export function halfAfter(atoms: readonly Token[], at: number): { last: number; add: number } {
  if (atoms[at]?.lower !== 'and' || atoms[at + 1]?.lower !== 'a') return { last: at, add: 0 };
  const last = at + 3;
  if (atoms[at + 2]?.lower === 'half') return { last, add: 0.5 };
  if (atoms[at + 2]?.lower === 'quarter') return { last, add: 0.25 };
  return { last: at, add: 0 };
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `× 10^6`, `x 10⁹`, and the `e6` of `5e6`. */
function powerAt(atoms: readonly Token[], at: number): { last: number; factor: number } | null {
  const sign = atoms[at]?.text ?? '';
  if (/^[eE]$/.test(sign) && glued(atoms[at - 1], atoms[at]))
    return exponent(Number(atoms[at + 1]?.text), at + 2);
  if (!/^[x×*]$/.test(sign) || atoms[at + 1]?.text !== '10') return null;
  const next = atoms[at + 2]?.text ?? '';
  if (next === '^') return exponent(Number(atoms[at + 3]?.text), at + 4);
  const raised = Array.from(next, (each) => superscripts.indexOf(each));
  if (next === '' || raised.includes(-1)) return null;
  return exponent(Number(raised.join('')), at + 3);
}

const exponent = (power: number, last: number): { last: number; factor: number } | null =>
  Number.isInteger(power) && power < 100 ? { last, factor: 10 ** power } : null;

/** `80, 000` and `80 000`: a group of noughts apart. */
/** `1 234 567`: two groups or more apart from one another. */
function groupsAt(atoms: readonly Token[], at: number): { value: number; last: number } | null {
  if (!/^[1-9]\d{0,2}$/.test(atoms[at]?.text ?? '')) return null;
  let text = atoms[at]?.text ?? '';
  let last = at + 1;
  while (
    last < at + 6 &&
    /^\d{3}(?:\.\d+)?$/.test(atoms[last]?.text ?? '') &&
    !text.includes('.')
  ) {
    text += atoms[last]?.text ?? '';
    last++;
  }
  return last > at + 2 ? { value: Number(text), last } : null;
}

function thousandsAt(atoms: readonly Token[], at: number): number | null {
  if (!/^\d{1,3}$/.test(atoms[at]?.text ?? '')) return null;
  const next = atoms[at + 1]?.text === ',' ? at + 2 : at + 1;
  return atoms[next]?.text === '000' ? next + 1 : null;
}

/** With the scales that follow: `1.2 million`, `3.4bn`, `10-million`, `5 hundred thousand`. */
function scaled(
  atoms: readonly Token[],
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
  const kept = form === 'fraction' && last === end ? form : 'digits';
  return plain(first, last, tidy(total), kept, last > end);
}

/** The scale at an atom; a hyphen may stand before a scale word. */
function scaleAt(
  atoms: readonly Token[],
  index: number,
  lexicon: FigureLexicon,
  money: boolean,
): { factor: number; last: number } | null {
  const at =
    atoms[index]?.text === '-' && glued(atoms[index], atoms[index + 1]) ? index + 1 : index;
  const atom = atoms[at];
  if (atom === undefined) return null;
  const scale = lexicon.scales.get(atom.lower);
  if (scale !== undefined) return { factor: scale, last: at + 1 };
  const short = at === index ? lexicon.shortScales.get(atom.text) : undefined;
  return short !== undefined && isScale(atoms, at, lexicon, money)
    ? { factor: short, last: at + 1 }
    : null;
}

/** Whether letters after digits are a scale and not a unit: `3m users`, not `3m high` or `100t`. */
function isScale(
  atoms: readonly Token[],
  at: number,
  lexicon: FigureLexicon,
  money: boolean,
): boolean {
  const letters = atoms[at]?.text ?? '';
  const close = glued(atoms[at - 1], atoms[at]);
  const next = atoms[at + 1];
  if (/^(?:mn|mln|bn|Bn|bln|tn|trn|tln)$/.test(letters)) return true;
  if (money) return close || /^(?:m|M|b|B|cr|Cr)$/.test(letters);
  if (!close) return /^[BM]$/.test(letters) && next?.tag === 'NOUN' && next.text === next.lower;
  if (/^(?:k|K|b|B|M)$/.test(letters))
    return !(letters === 'K' && lexicon.unitSymbols.has(`K${next?.text ?? ''}`));
  return letters === 'm' && !areMetres(atoms, at, lexicon);
}

/** `48m away`, `1.5m high`, `2m x 3m`; but `1.5m people` and `sales of 3m`. */
function areMetres(atoms: readonly Token[], at: number, lexicon: FigureLexicon): boolean {
  const { lengths } = lexicon.words;
  const next = atoms[at + 1];
  const after = next?.text === '-' ? atoms[at + 2] : next;
  if (lexicon.unitWords.get(after?.lower ?? '')?.kind === 'money') return false;
  if (lengths.has(after?.lower ?? '')) return true;
  if (after?.tag === 'NOUN' && /s$/.test(after.lower)) return false;
  if (after?.lower === 'people' || (/\./.test(atoms[at - 1]?.text ?? '') && after?.tag === 'NOUN'))
    return false;
  if (next?.lower === 'of' && /^(?:DET|PRON)$/.test(atoms[at + 2]?.tag ?? '')) return false;
  if (next?.text === '(' && /^\d/.test(atoms[at + 2]?.text ?? '')) return true;
  for (let index = Math.max(0, at - 12); index < Math.min(atoms.length, at + 8); index++) {
    const { text, lower } = atoms[index] ?? { text: '', lower: '' };
    if (lengths.has(lower) || /^(?:km|cm|mm|dm|ft|metres?|meters?|feet)$/.test(lower)) return true;
    if (text === 't' && index !== at) return true;
  }
  return (
    /^\d{1,2}$/.test(atoms[at - 1]?.text ?? '') &&
    after?.tag !== 'NOUN' &&
    !/^(?:of|to|from)$/.test(atoms[at - 2]?.lower ?? '')
  );
}
